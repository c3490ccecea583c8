// haeul run, as a user and as a test rig meet it: outputs, exit codes, interruptions.
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

// the long scenario, quoted for the shell
std::string long_run(const Folder& folder) {
  write_long_scenario(folder.path / "long.yaml");
  return folder / "long.yaml";
}

}  // namespace

TEST_CASE("run prints a verdict and leaves a log and a result") {
  Folder folder;
  const auto run =
      run_shell(program() + " run scenarios/imazu/02.yaml -o " + (folder / "out") + " 2>&1");
  INFO(run.text);
  CHECK(run.code == 0);
  for (const char* word : {"end ", "CPA nmi", "state hash", "fuel", "run.h5", "--png"}) {
    CHECK(run.text.find(word) != std::string::npos);
  }
  CHECK(fs::exists(folder.path / "out" / "run.h5"));
  CHECK(fs::file_size(folder.path / "out" / "run.h5") < 100'000'000);
  std::ifstream file(folder.path / "out" / "result.json");
  CHECK_NOTHROW(nlohmann::json::parse(file));
}

TEST_CASE("a missed requirement is exit code 1") {
  Folder folder;
  const auto run = run_shell(
      program() + " run scenarios/imazu/02.yaml --set ships.own.master.planner=keep_course -o " +
      (folder / "out") + " 2>&1");
  INFO(run.text);
  CHECK(run.code == 1);
  CHECK(run.text.find("NOT HELD") != std::string::npos);
}

TEST_CASE("bad usage and bad input are exit code 2 and leave nothing behind") {
  Folder folder;
  for (const char* arguments :
       {"run", "run scenarios/imazu/02.yaml --frobnicate", "run scenarios/imazu/02.yaml --until -5",
        "run scenarios/imazu/02.yaml --until nan", "run scenarios/imazu/02.yaml --set nonsense",
        "run scenarios/imazu/02.yaml --set ships.own.start.speed_kn=40", "nonsense", ""}) {
    const auto run = run_shell(
        program() + " " + arguments +
        (std::string(arguments).find("run s") == 0 ? " -o " + (folder / "out") : "") + " 2>&1");
    INFO(arguments << "\n" << run.text);
    CHECK(run.code == 2);
    CHECK_FALSE(run.text.empty());
    CHECK_FALSE(fs::exists(folder.path / "out" / "result.json"));
  }
}

TEST_CASE("a missing file and an unwritable folder are exit code 4") {
  const auto missing = run_shell(program() + " run /nonexistent.yaml 2>&1");
  INFO(missing.text);
  CHECK(missing.code == 4);
  CHECK(missing.text.find("/nonexistent.yaml") != std::string::npos);
  const auto folder = run_shell(program() + " run scenarios/imazu/02.yaml -o /proc/haeul 2>&1");
  INFO(folder.text);
  CHECK(folder.code == 4);
  CHECK(folder.text.find("/proc/haeul") != std::string::npos);
}

TEST_CASE("a full disk is exit code 4, without a result") {
  Folder folder;
  // a file-size limit stands in for the full disk: 64 blocks of 1 KiB
  const auto run = run_shell("ulimit -f 64; " + program() + " run scenarios/imazu/02.yaml -o " +
                             (folder / "out") + " 2>&1");
  INFO(run.text);
  CHECK(run.code == 4);
  CHECK(run.text.find("run.h5") != std::string::npos);
  CHECK_FALSE(fs::exists(folder.path / "out" / "result.json"));
}

TEST_CASE("a closed standard output is exit code 4") {
  Folder folder;
  const auto run = run_shell(program() + " run scenarios/imazu/02.yaml --no-log -o " +
                             (folder / "out") + " 2>&1 >/dev/full");
  INFO(run.text);
  CHECK(run.code == 4);
}

TEST_CASE("Ctrl-C and SIGTERM end a run with 130 and 143 and a readable log") {
  for (const auto& [signal, code] : {std::pair{"INT", 130}, std::pair{"TERM", 143}}) {
    Folder folder;
    const std::string scenario = long_run(folder);
    // a shell starts background jobs with SIGINT ignored: timeout sends the signal itself; without
    // --foreground it sends it twice, and the second ends the program at once
    const auto run =
        run_shell(program().replace(program().find("&&"), 2,
                                    "&& timeout --foreground -s " + std::string(signal) +
                                        " --preserve-status 1.5") +
                  " run " + scenario + " -o " + (folder / "out") + " 2>&1");
    INFO(signal << "\n" << run.text);
    CHECK(run.code == code);
    CHECK(run.text.find("interrupted") != std::string::npos);
    CHECK_FALSE(fs::exists(folder.path / "out" / "result.json"));
    const auto log =
        run_shell(program() + " export " + (folder / "out") + " --csv - 2>/dev/null | wc -l");
    CHECK(std::stol(log.text) > 100);
  }
}

TEST_CASE("kill -9 leaves a log readable up to its last flush, and no result") {
  Folder folder;
  const std::string scenario = long_run(folder);
  const std::string rows =
      program() + " export " + (folder / "out") + " --csv - 2>/dev/null | wc -l";
  // killed once a reader beside it finds its first rows, however slow the machine
  const auto run = run_shell("(" + program().replace(program().find("&&"), 2, "&& exec") + " run " +
                             scenario + " -o " + (folder / "out") + ") >/dev/null 2>&1 & " +
                             "for i in $(seq 200); do sleep 0.2; [ $(" + rows +
                             ") -gt 100 ] && break; done; kill -KILL $!; wait $!");
  CHECK(run.code == 137);
  CHECK_FALSE(fs::exists(folder.path / "out" / "result.json"));
  const auto log = run_shell(rows);
  INFO(log.text);
  CHECK(std::stol(log.text) > 100);
}

TEST_CASE("a second run into the same folder replaces the first") {
  Folder folder;
  const std::string out = " -o " + (folder / "out");
  CHECK(run_shell(program() + " run scenarios/imazu/02.yaml" + out + " >/dev/null 2>&1").code == 0);
  const auto first = fs::file_size(folder.path / "out" / "run.h5");
  CHECK(run_shell(program() + " run scenarios/imazu/02.yaml --until 100" + out + " >/dev/null 2>&1")
            .code <= 1);
  CHECK(fs::file_size(folder.path / "out" / "run.h5") < first);
}

TEST_CASE("the same encounter with another machinery differs in fuel, not in the voyage") {
  Folder folder;
  const auto one =
      run_shell(program() + " run scenarios/ulsan/approach.yaml --format json --no-log -o " +
                (folder / "a") + " 2>/dev/null");
  const auto two =
      run_shell(program() +
                " run scenarios/ulsan/approach.yaml --set ships.own.machinery=two_stroke_lng_hp"
                " --format json --no-log -o " +
                (folder / "b") + " 2>/dev/null");
  REQUIRE(one.code == 0);
  REQUIRE(two.code == 0);
  const auto a = nlohmann::json::parse(one.text), b = nlohmann::json::parse(two.text);
  CHECK(a["encounters"][0]["cpa_nmi"] == b["encounters"][0]["cpa_nmi"]);
  const auto compare =
      run_shell(program() + " compare " + (folder / "a") + " " + (folder / "b") + " 2>&1");
  INFO(compare.text);
  CHECK(compare.code == 0);
  for (const char* word :
       {"closest approach", "delay", "fuel lng", "co2", "ch4", "nox", "sox", "AR5-100"}) {
    CHECK(compare.text.find(word) != std::string::npos);
  }
}

TEST_CASE("trial prints the indices and writes the track with the published columns") {
  Folder folder;
  const auto run = run_shell(program() +
                             " trial kvlcc2_yy2015 turn --rudder-deg -35 --shaft constant "
                             "--speed-kn 15.5 --every-s 10 --csv " +
                             (folder / "track.csv") + " --format json 2>/dev/null");
  REQUIRE(run.code == 0);
  const auto j = nlohmann::json::parse(run.text);
  CHECK(j["advance_m"].get<double>() == Approx(960.371).epsilon(0.002));
  std::ifstream track(folder.path / "track.csv");
  std::string header;
  std::getline(track, header);
  CHECK(header ==
        "time_s,north_m,east_m,heading_deg,surge_mps,sway_mps,yaw_rate_degps,rudder_deg,shaft_rps");
  std::string first;
  std::getline(track, first);
  CHECK(first.rfind("0,0,0,0,", 0) == 0);
}

TEST_CASE("trial refuses what cannot be tried") {
  for (const char* arguments :
       {"trial nope turn", "trial kvlcc2 turn --draught-m 12", "trial mr_tanker turn --trim-m 4",
        "ships --draught-m 6", "trial coaster turn", "trial kvlcc2 dance",
        "trial kvlcc2 turn --speed-kn 40", "trial kvlcc2 turn --step-s 0",
        "trial kvlcc2 turn --rudder-deg nan"}) {
    const auto run = run_shell(program() + " " + arguments + " 2>&1");
    INFO(arguments << "\n" << run.text);
    CHECK(run.code == 2);
  }
}
