// haeul check and haeul schema as a user meets them: exit codes, streams, formats.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/support/program.h"
#include "tests/support/scenario_files.h"

using namespace haeul;
using test::program;
using test::run_shell;

TEST_CASE("every bad file ends with exit code 2 and nothing on stdout", "[cli][check]") {
  for (const auto& file : test::yaml_files(test::source_directory() / "tests/invalid")) {
    INFO(file.string());
    const std::string name = "tests/invalid/" + file.filename().string();
    const auto result = run_shell(program() + " check " + name + " 2>/dev/null");
    CHECK(result.code == 2);
    CHECK(result.text.empty());
  }
}

TEST_CASE("messages go to stderr word for word", "[cli][check]") {
  const auto result =
      run_shell(program() + " check tests/invalid/octal_number.yaml 2>&1 >/dev/null");
  CHECK(result.text ==
        test::read_file(test::source_directory() / "tests/invalid/octal_number.expected"));
}

TEST_CASE("all files are checked, the worst decides", "[cli][check]") {
  const auto result = run_shell(
      program() + " check tests/invalid/octal.yaml scenarios/trials/straight.yaml 2>/dev/null");
  CHECK(result.code == 2);
  CHECK(result.text == "scenarios/trials/straight.yaml: ok\n");
}

TEST_CASE("a file that is not there is exit code 4", "[cli][check]") {
  const auto result = run_shell(program() + " check no/such.yaml 2>&1");
  CHECK(result.code == 4);
  CHECK(result.text.find("no/such.yaml: error: cannot be read: No such file") == 0);
}

TEST_CASE("json lists every error with its place", "[cli][check]") {
  const auto result =
      run_shell(program() + " check --format json tests/invalid/duplicate_key.yaml 2>/dev/null");
  CHECK(result.code == 2);
  const auto report = nlohmann::json::parse(result.text);
  REQUIRE(report.size() == 1);
  CHECK(report[0]["ok"] == false);
  CHECK(report[0]["errors"][0]["line"] == 2);
  CHECK(report[0]["errors"][0]["column"] == 33);
}

TEST_CASE("check --explain writes every default out", "[cli][check]") {
  const auto result = run_shell(program() + " check --explain scenarios/trials/straight.yaml");
  CHECK(result.code == 0);
  CHECK(result.text.find("seed: 1  # default") != std::string::npos);
  CHECK(result.text.find("end_s: 1800\n") != std::string::npos);
}

TEST_CASE("a value given by --set is checked like the file", "[cli][check]") {
  const std::string check = program() + " check scenarios/trials/straight.yaml --set ";
  CHECK(run_shell(check + "ships.own.machinery=two_stroke_lng_hp").code == 0);
  const auto bad = run_shell(check + "ships.own.machinery=steam 2>&1");
  CHECK(bad.code == 2);
  CHECK(bad.text.find("--set:1:21: error: ships[0].machinery: 'steam'") == 0);
  CHECK(run_shell(check + "nonsense 2>/dev/null").code == 2);
}

TEST_CASE("bad usage is exit code 2", "[cli][check]") {
  CHECK(run_shell(program() + " check 2>/dev/null").code == 2);
  CHECK(run_shell(program() + " schema nonsense 2>/dev/null").code == 2);
  CHECK(run_shell(program() + " check --format xml a.yaml 2>/dev/null").code == 2);
}

TEST_CASE("schema prints each kind", "[cli][schema]") {
  for (const char* kind : {"scenario", "ship", "machinery", "fuel", "hull_condition"}) {
    const auto result = run_shell(program() + " schema " + kind);
    CHECK(result.code == 0);
    CHECK(nlohmann::json::parse(result.text)["title"] == std::string("Haeul ") + kind);
  }
}
