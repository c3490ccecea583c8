// haeul validate, as a user meets it.
#include <catch2/catch.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "tests/support/program.h"

using haeul::test::Folder;
using haeul::test::program;
using haeul::test::run_shell;
namespace fs = std::filesystem;

TEST_CASE("validate passes, prints a table and leaves a page and a CSV") {
  Folder folder;
  const auto run = run_shell(program() + " validate -o " + (folder / "new/out") + " 2>/dev/null");
  INFO(run.text);
  CHECK(run.code == 0);
  CHECK(run.text.find("group") == 0);
  CHECK(run.text.find("kvlcc2") != std::string::npos);
  CHECK(fs::file_size(folder.path / "new/out/validation.html") > 50000);
  CHECK(fs::file_size(folder.path / "new/out/validation.csv") > 20000);
  const auto json =
      run_shell(program() + " validate --format json -o " + (folder / "new/out") + " 2>/dev/null");
  CHECK(json.code == 0);
  CHECK(nlohmann::json::parse(json.text)["passed"] == true);
}

TEST_CASE("validate ends with 4 where it cannot write and with 2 where it was not told") {
  Folder folder;
  std::ofstream(folder.path / "file") << "x";
  const auto run =
      run_shell(program() + " validate -o " + (folder / "file/out") + " 2>&1 >/dev/null");
  INFO(run.text);
  CHECK(run.code == 4);
  CHECK(run.text.find("file/out") != std::string::npos);
  CHECK(run_shell(program() + " validate -o /proc/haeul 2>&1").code == 4);
  CHECK(run_shell(program() + " validate 2>&1").code == 2);
  CHECK(run_shell(program() + " validate --format xml -o " + (folder / "a") + " 2>&1").code == 2);
}
