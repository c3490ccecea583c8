// haeul trial as a user meets it: manoeuvres, options, formats, files, exit codes.
#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/support/markup.h"
#include "tests/support/program.h"
#include "tests/support/scenario_files.h"

using namespace haeul;
using test::program;
using test::run_shell;

namespace {

nlohmann::json trial(const std::string& arguments, int code = 0) {
  const auto result = run_shell(program() + " trial " + arguments + " --format json 2>/dev/null");
  INFO(arguments << "\n" << result.text);
  REQUIRE(result.code == code);
  return nlohmann::json::parse(result.text);
}

std::vector<std::vector<double>> rows(const std::string& csv, std::string& head) {
  std::istringstream lines(csv);
  std::getline(lines, head);
  std::vector<std::vector<double>> all;
  for (std::string line; std::getline(lines, line);) {
    std::istringstream cells(line);
    all.emplace_back();
    for (std::string cell; std::getline(cells, cell, ',');) all.back().push_back(std::stod(cell));
  }
  return all;
}

}  // namespace

TEST_CASE("each manoeuvre prints its figures as text and as json", "[cli][trial]") {
  const std::pair<const char*, const char*> keys[] = {{"turn", "advance_lengths"},
                                                      {"zigzag", "overshoot_1_deg"},
                                                      {"modified-zigzag", "overshoot_1_deg"},
                                                      {"coasting-turn", "advance_lengths"},
                                                      {"spiral", "loop_width_deg"},
                                                      {"reverse-spiral", "loop_width_deg"},
                                                      {"pull-out", "loop_height_r_prime"},
                                                      {"stop", "track_reach_lengths"},
                                                      {"crash-stop", "track_reach_m"},
                                                      {"williamson", "lateral_offset_m"},
                                                      {"anderson", "miss_lengths"},
                                                      {"scharnow", "second_order_s"},
                                                      {"speed-power", "rows"}};
  for (const auto& [manoeuvre, key] : keys) {
    INFO(manoeuvre);
    const auto json = trial(std::string("kvlcc2 --step-s 0.5 ") + manoeuvre);
    CHECK(json["ship"] == "kvlcc2");
    CHECK(json["manoeuvre"] == manoeuvre);
    CHECK(json.contains(key));
    const auto text = run_shell(program() + " trial kvlcc2 --step-s 0.5 " + manoeuvre);
    CHECK(text.code == 0);
    CHECK(text.text.find(key) != std::string::npos);
    CHECK(text.text.find("15.50 kn") != std::string::npos);
  }
}

TEST_CASE("turns from rest, without the engine and after a casualty differ as they should",
          "[cli][trial]") {
  const std::string ship = "kvlcc2 --step-s 0.5 ";
  const auto turn = trial(ship + "turn"), rest = trial(ship + "accelerating-turn");
  CHECK(rest["approach_shaft_rpm"] == 0.0);
  CHECK(rest["ordered_shaft_rpm"].get<double>() ==
        Approx(0.6 * turn["approach_shaft_rpm"].get<double>()));
  CHECK(rest["advance_m"] < turn["advance_m"]);
  CHECK(rest["headings"].size() == 4);
  CHECK(trial(ship + "accelerating-turn --shaft-rpm 60")["time_90_s"] < rest["time_90_s"]);
  const auto coasting = trial(ship + "coasting-turn");
  CHECK(coasting["ordered_shaft_rpm"] == 0.0);
  CHECK(coasting["headings"].size() < 4);
  CHECK(trial(ship + "anderson --heading-deg 230")["second_order_s"] <
        trial(ship + "anderson")["second_order_s"]);
  CHECK(trial(ship + "scharnow --first port")["back"] == true);
  CHECK(trial(ship + "modified-zigzag")["initial_turning_s"] ==
        trial(ship + "zigzag --rudder-deg 5 --heading-deg 1")["initial_turning_s"]);
}

TEST_CASE("a track has the columns promised, and roll where the ship rolls", "[cli][trial]") {
  const test::Folder folder;
  const std::string columns =
      "time_s,north_m,east_m,heading_deg,surge_mps,sway_mps,yaw_rate_degps,rudder_deg,shaft_rps";
  std::string head;
  trial("kvlcc2 turn --duration-s 60 --every-s 10 --csv " + (folder / "a.csv"));
  auto table = rows(test::read_file(folder.path / "a.csv"), head);
  CHECK(head == columns);
  REQUIRE(table.size() == 7);
  CHECK(table[3][0] == 30.0);
  CHECK(table[6].size() == 9);
  CHECK(table[6][7] == Approx(35.0));
  trial("container_s175 turn --duration-s 60 --every-s 10 --csv " + (folder / "b.csv"));
  table = rows(test::read_file(folder.path / "b.csv"), head);
  CHECK(head == columns + ",roll_deg");
  CHECK(table[6].size() == 10);
  CHECK(table[6][9] != 0.0);
}

TEST_CASE("ships whose blades turn are told in shaft speed, P/D and lever", "[cli][trial]") {
  const auto stop = trial("passenger_ferry crash-stop");
  // a generator on the shaft: one speed at every lever
  CHECK(stop["approach_shaft_rpm"] == stop["ordered_shaft_rpm"]);
  const double lever = stop["approach_lever_percent"];
  CHECK(lever > 50.0);
  CHECK(lever < 100.0);
  CHECK(stop["approach_pitch_ratio"].get<double>() > 0.7);
  CHECK(stop["ordered_lever_percent"] == -100.0);
  CHECK(stop["ordered_pitch_ratio"].get<double>() < 0.0);
  CHECK(trial("passenger_ferry stop")["ordered_pitch_ratio"] == 0.0);
  const auto rows_of = trial("patrol_ship speed-power")["rows"];
  CHECK(rows_of.front()["pitch_ratio"] < rows_of.back()["pitch_ratio"]);
  // her combinator raises both
  CHECK(rows_of.front()["shaft_rpm"] < rows_of.back()["shaft_rpm"]);
  CHECK_FALSE(trial("kvlcc2 speed-power")["rows"][0].contains("pitch_ratio"));
  CHECK_FALSE(trial("kvlcc2 stop --step-s 0.5").contains("approach_lever_percent"));
  const auto text = run_shell(program() + " trial passenger_ferry coasting-turn --step-s 0.25");
  CHECK(text.text.find("blades at zero pitch") != std::string::npos);
  CHECK(text.text.find("approach_pitch_ratio") != std::string::npos);
  CHECK(run_shell(program() + " ships patrol_ship").text.find("P/D") != std::string::npos);

  const test::Folder folder;
  trial("passenger_ferry turn --duration-s 20 --every-s 10 --csv " + (folder / "c.csv"));
  std::string head;
  const auto track = rows(test::read_file(folder.path / "c.csv"), head);
  CHECK(head.substr(head.rfind(',') + 1) == "pitch_ratio");
  CHECK(track[0].back() > 0.7);
}

TEST_CASE("an approach that the engine cannot keep is said to be one", "[cli][trial]") {
  const auto noted = [](const std::string& arguments) {
    return run_shell(program() + " trial " + arguments + " --duration-s 20 2>&1 >/dev/null").text;
  };
  CHECK(noted("harbour_tug turn --speed-kn 3").find("cannot run as slowly") != std::string::npos);
  CHECK(noted("kcs turn --speed-kn 25.2").find("has not the torque") != std::string::npos);
  for (const char* steady : {"kcs turn", "harbour_tug turn", "patrol_ship turn --speed-kn 5"}) {
    CHECK(noted(steady).empty());
  }
}

TEST_CASE("an estimated ship can be tried in ballast", "[cli][trial]") {
  const auto laden = trial("mr_tanker zigzag");
  CHECK_FALSE(laden.contains("draught_m"));
  const auto light = trial("mr_tanker zigzag --draught-m 6.4 --trim-m 1.8");
  CHECK(light["draught_m"] == 6.4);
  CHECK(light["trim_m"] == 1.8);
  CHECK(light["overshoot_1_deg"] < laden["overshoot_1_deg"]);
  CHECK(trial("mr_tanker zigzag --draught-m 11") != laden);  // says her draught …
  CHECK(trial("mr_tanker zigzag --draught-m 11")["overshoot_1_deg"] == laden["overshoot_1_deg"]);
}

TEST_CASE("the trial block of a ship is the default, and options replace it", "[cli][trial]") {
  const test::Folder folder;
  const auto first = [&](const std::string& options) {
    std::string head;
    trial(options + " --duration-s 5 --csv " + (folder / "t.csv"));
    return rows(test::read_file(folder.path / "t.csv"), head).at(0);
  };
  const auto published = first("container_s175 turn");
  CHECK(published[4] == 8.0);
  CHECK(published[8] == Approx(80.0 / 60.0));
  CHECK(first("container_s175 turn --speed-mps 6 --shaft-rpm 90")[8] == Approx(1.5));
  const auto other = first("container_s175 turn --speed-kn 10");
  CHECK(other[4] == Approx(10.0 * 1852.0 / 3600.0));
  CHECK(other[8] != Approx(80.0 / 60.0));
}

TEST_CASE("options of rudder, depth, wind and current reach the manoeuvre", "[cli][trial]") {
  const std::string turn = "kvlcc2 turn --step-s 0.5 ";
  const auto plain = trial(turn);
  CHECK(trial(turn + "--rudder-cap-deg 20")["advance_m"] ==
        trial(turn + "--rudder-deg 20")["advance_m"]);
  CHECK(trial(turn + "--rudder-rate-degps 1")["advance_m"] > plain["advance_m"]);
  const double deep = trial(turn + "--speed-kn 9")["tactical_diameter_m"].get<double>();
  CHECK(trial(turn + "--speed-kn 9 --depth-m 25")["tactical_diameter_m"].get<double>() >
        1.3 * deep);
  const auto current = trial(turn + "--current-kn 1 --current-towards-deg 90");
  CHECK(current["transfer_m"] > plain["transfer_m"]);
  CHECK(current["corrected_transfer_m"].get<double>() ==
        Approx(plain["transfer_m"].get<double>()).epsilon(0.01));
  CHECK(current["drift_kn"].get<double>() == Approx(1.0).epsilon(0.05));
  CHECK(current["drift_towards_deg"].get<double>() == Approx(90.0).margin(3.0));
  CHECK(plain["drift_kn"] < 0.05);
  CHECK(trial(turn + "--wind-mps 15 --wind-from-deg 90")["transfer_m"] < plain["transfer_m"]);
  CHECK(trial("kvlcc2 zigzag --rudder-deg 20 --heading-deg 10 --step-s 0.5")["initial_turning_s"] <
        trial("kvlcc2 zigzag --step-s 0.5")["initial_turning_s"]);
}

TEST_CASE("imo ends with 1 where a criterion is missed", "[cli][trial]") {
  const auto passed = trial("mr_tanker imo --step-s 0.2");
  CHECK(passed["passed"] == true);
  CHECK(passed["criteria"].size() == 7);
  CHECK(passed["approach_fast_enough"] == true);
  CHECK(passed["speed_kn"] > passed["least_approach_kn"]);
  // every criterion is met, but from an approach that does not count
  const auto slow = trial("mr_tanker imo --step-s 0.2 --speed-kn 11", 1);
  CHECK(slow["approach_fast_enough"] == false);
  CHECK(slow["passed"] == false);
  const auto missed = trial("mariner imo", 1);
  CHECK(missed["passed"] == false);
  CHECK(missed["least_approach_kn"].is_null());
  CHECK(missed["approach_shaft_rpm"].is_null());
  CHECK(missed["criteria"].size() == 6);
  CHECK(missed["criteria"][1]["criterion"] == "tactical_diameter");
  CHECK(missed["criteria"][1]["passed"] == false);
  // criteria that do not bind cannot be missed
  const auto short_ship = trial("fishing_boat imo --step-s 0.1");
  CHECK(short_ship["binding"] == false);
  CHECK(short_ship["passed"] == false);
}

TEST_CASE("what cannot be tried is exit code 2 with the reason", "[cli][trial]") {
  const std::pair<const char*, const char*> cases[] = {
      {"coaster turn", "kinematic ship"},
      {"mariner crash-stop", "has no shaft"},
      {"mariner accelerating-turn", "has no shaft"},
      {"kvlcc2 zigzag --heading-deg 150", "--heading-deg"},
      {"mariner turn --shaft-rpm 60", "has no shaft"},
      {"kvlcc2 turn --speed-kn 40", "does not reach it"},
      {"kvlcc2 turn --shaft-rpm 78", "the engine of kvlcc2 turns her shaft at 76 rpm at most"},
      {"kvlcc2 turn --shaft constant --shaft-rpm 81", "the highest order of kvlcc2 is 80 rpm"},
      {"container_s175 turn --shaft-rpm 161", "the highest order of container_s175 is 160 rpm"},
      {"kvlcc2 turn --depth-m 15", "aground"},
      {"kvlcc2 turn --speed-kn nan", "'nan', expected a number above 0"},
      {"kvlcc2 turn --rudder-deg nan", "finite"},
      {"kvlcc2 turn --rudder-deg 0", "expected a number other than 0"},
      {"kvlcc2 turn --rudder-deg -36", "goes to 35 deg"},
      {"kvlcc2 turn --speed-kn 10 --speed-mps 5", "excludes"},
      {"kvlcc2 loop", "loop"},
      {"kvlcc2", "name a manoeuvre"},
      {"kvlcc2 imo --csv x.csv", "leaves no track"},
      {"kvlcc2 turn -o x.html", "--all"},
      {"kvlcc2 --all", "-o FILE.html"},
      {"kvlcc2 turn --all -o x.html", "every manoeuvre"},
      {"kvlcc2 --all -o x.html --depth-m 30", "itself"},
      {"no_such_ship turn", "no_such_ship"}};
  for (const auto& [arguments, reason] : cases) {
    const auto result = run_shell(program() + " trial " + arguments + " 2>&1 >/dev/null");
    INFO(arguments << "\n" << result.text);
    CHECK(result.code == 2);
    CHECK(result.text.find(reason) != std::string::npos);
  }
}

TEST_CASE("a step that is too long is a fault, not a result", "[cli][trial]") {
  const auto result =
      run_shell(program() + " trial esso_osaka_3m turn --step-s 10 2>&1 >/dev/null");
  CHECK(result.code == 3);
  CHECK(result.text.find("is coarse") != std::string::npos);
  CHECK(result.text.find("a shorter step may help") != std::string::npos);
}

TEST_CASE("files that cannot be written are exit code 4", "[cli][trial]") {
  for (const char* arguments : {"kvlcc2 turn --duration-s 5 --csv no/such/folder/a.csv",
                                "kvlcc2 turn --duration-s 5 --csv /dev/full",
                                "kvlcc2_l7 --all --step-s 0.1 -o no/such/folder/a.html"}) {
    const auto result = run_shell(program() + " trial " + arguments + " 2>&1 >/dev/null");
    INFO(arguments << "\n" << result.text);
    CHECK(result.code == 4);
    CHECK(result.text.find("cannot be written") != std::string::npos);
  }
}

TEST_CASE("trial --all writes the booklet", "[cli][trial]") {
  const test::Folder folder;
  const auto result = run_shell(program() + " trial kvlcc2 --all --step-s 0.5 -o " +
                                (folder / "booklet.html") + " 2>/dev/null");
  CHECK(result.code == 0);
  CHECK(result.text.empty());
  const std::string text = test::read_file(folder.path / "booklet.html");
  CHECK(text.starts_with("<!DOCTYPE html>"));
  CHECK(test::markup_error(text).empty());
  CHECK(text.find("Wheelhouse poster") != std::string::npos);
}
