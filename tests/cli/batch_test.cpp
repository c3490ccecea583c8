// haeul batch, compare and export, as a user and as a test rig meet them.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/support/program.h"

using haeul::test::Folder;
using haeul::test::program;
using haeul::test::run_shell;
using haeul::test::write_long_scenario;
namespace fs = std::filesystem;

namespace {

const std::string kTwo = " scenarios/imazu/01.yaml scenarios/imazu/02.yaml";

std::string bytes(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("a batch tells its progress on stderr and its table on stdout") {
  Folder folder;
  const std::string command = program() + " batch" + kTwo + " --no-log -j 2 -o ";
  const auto talk = run_shell(command + (folder / "a") + " 2>&1 >/dev/null");
  INFO(talk.text);
  CHECK(talk.code == 0);
  CHECK(talk.text.find("[1/2] ") == 0);
  CHECK(talk.text.find("ETA") != std::string::npos);
  CHECK(talk.text.find("2 runs: 2 held") != std::string::npos);
  CHECK(talk.text.find('\r') == std::string::npos);  // no terminal here
  const auto data = run_shell(command + (folder / "a") + " --resume --junit " + (folder / "j.xml") +
                              " 2>/dev/null");
  CHECK(data.code == 0);
  CHECK(data.text.find("run  outcome") == 0);
  CHECK(bytes(folder.path / "j.xml").find("tests=\"2\" failures=\"0\" errors=\"0\"") !=
        std::string::npos);
  CHECK_FALSE(fs::exists(folder.path / "a/01/run.h5"));
  CHECK(fs::exists(folder.path / "a/01/result.json"));
}

TEST_CASE("every scenario that is shipped holds what it asks for") {
  Folder folder;
  const auto all =
      run_shell(program() + " batch scenarios --no-log -o " + (folder / "a") + " 2>/dev/null");
  INFO(all.text);
  CHECK(all.code == 0);
  CHECK(all.text.find("imazu/22") != std::string::npos);
  CHECK(all.text.find("ulsan/approach_rough") != std::string::npos);
}

TEST_CASE("one missed requirement makes a batch end with 1") {
  Folder folder;
  const auto run = run_shell(program() + " batch" + kTwo +
                             " --no-log --set ships.own.master.planner=keep_course -o " +
                             (folder / "a") + " 2>&1");
  INFO(run.text);
  CHECK(run.code == 1);
  CHECK(run.text.find("missed") != std::string::npos);
}

TEST_CASE("invalid input of a batch is 2 before anything has run") {
  Folder folder;
  std::ofstream(folder.path / "bad.yaml") << "titel: x\n";
  fs::create_directories(folder.path / "none");
  const std::string out = " -o " + (folder / "out") + " 2>&1";
  for (const std::string& what :
       {kTwo + " " + (folder / "bad.yaml"), " " + (folder / "none"), std::string(), kTwo + " -j 0",
        kTwo + " --until nan", kTwo + " --set nonsense"}) {
    const auto run = run_shell(program() + " batch" + what + out);
    INFO(what << "\n" << run.text);
    CHECK(run.code == 2);
    CHECK_FALSE(fs::exists(folder.path / "out"));
  }
  CHECK(run_shell(program() + " batch scenarios/none.yaml" + out).code == 4);
}

TEST_CASE("a batch that is interrupted says so, and resumes") {
  Folder folder;
  for (const char* name : {"1.yaml", "2.yaml"}) {
    write_long_scenario(folder.path / name);
  }
  for (const auto& [signal, code] : {std::pair{"INT", 130}, std::pair{"TERM", 143}}) {
    const auto run =
        run_shell("timeout --foreground -s " + std::string(signal) + " --preserve-status 1 '" +
                  std::string(HAEUL_PROGRAM) + "' batch " + folder.path.string().insert(0, "'") +
                  "' -j 2 -o " + (folder / "out") + " 2>&1");
    INFO(run.text);
    CHECK(run.code == code);
    CHECK(run.text.find("--resume") != std::string::npos);
    CHECK_FALSE(fs::exists(folder.path / "out/results.csv"));
    CHECK_FALSE(fs::exists(folder.path / "out/1/result.json"));
  }
  const auto log = run_shell(program() + " export " + (folder / "out/1") + " --csv - 2>/dev/null");
  CHECK(log.code == 0);
  CHECK(log.text.find("time_s,north_m,") == 0);
}

TEST_CASE("a full disk ends a batch with 4") {
  Folder folder;
  const auto run = run_shell("ulimit -f 100; " + program() + " batch" + kTwo + " -o " +
                             (folder / "out") + " 2>&1");
  INFO(run.text);
  CHECK(run.code == 4);
  CHECK(run.text.find("run.h5") != std::string::npos);
  CHECK(run.text.find("File too large") != std::string::npos);
  CHECK(run_shell(program() + " batch" + kTwo + " -o /proc/none 2>&1").code == 4);
}

TEST_CASE("two results are compared, as text and as JSON") {
  Folder folder;
  REQUIRE(
      run_shell(program() + " batch" + kTwo + " --no-log -o " + (folder / "a") + " 2>&1").code ==
      0);
  const std::string both = (folder / "a/01") + " " + (folder / "a/02/result.json");
  const auto text = run_shell(program() + " compare " + both);
  INFO(text.text);
  CHECK(text.code == 0);
  for (const char* word :
       {"closest approach", "delay", "fuel hfo", "co2", "black_carbon", "CO2e ("}) {
    CHECK(text.text.find(word) != std::string::npos);
  }
  const auto json =
      nlohmann::json::parse(run_shell(program() + " compare --format json " + both).text);
  CHECK(json["differences"].size() > 10);
  CHECK(run_shell(program() + " compare " + (folder / "a/01") + " " + (folder / "none") + " 2>&1")
            .code == 4);
  CHECK(run_shell(program() + " compare " + (folder / "a/01") + " 2>&1").code == 2);
  CHECK(run_shell(program() + " compare " + both + " > /dev/full 2>/dev/null").code == 4);
}

TEST_CASE("a log is exported as tables, and what is no log is refused") {
  Folder folder;
  REQUIRE(run_shell(program() + " run scenarios/imazu/01.yaml --until 100 -o " + (folder / "r") +
                    " 2>&1")
              .code <= 1);
  CHECK(run_shell(program() + " export " + (folder / "r") + " --csv " + (folder / "csv") + " 2>&1")
            .code == 0);
  for (const char* table : {"own", "target_1", "own-target_1", "events", "planner_own"}) {
    CHECK(fs::exists(folder.path / "csv" / (std::string(table) + ".csv")));
  }
  const auto own = run_shell(program() + " export " + (folder / "r/run.h5") + " --csv -");
  CHECK(own.text == bytes(folder.path / "csv/own.csv"));
  CHECK(std::count(own.text.begin(), own.text.end(), '\n') == 102);
  const auto names = run_shell(program() + " export " + (folder / "r") + " --list");
  CHECK(names.text.find("own-target_1\n") != std::string::npos);
  CHECK(run_shell(program() + " export " + (folder / "r") + " --csv - --table x 2>&1").code == 2);
  CHECK(run_shell(program() + " export " + (folder / "r") + " 2>&1").code == 2);
  std::ofstream(folder.path / "no.h5") << "no log";
  const auto refused = run_shell(program() + " export " + (folder / "no.h5") + " --csv - 2>&1");
  CHECK(refused.code == 4);
  CHECK(refused.text.find("no.h5: is not a run.h5") != std::string::npos);
}
