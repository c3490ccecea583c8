#include "sim/record/result/result.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "models/emissions/gwp.h"
#include "sim/record/durable_file.h"
#include "sim/record/io_error.h"
#include "sim/record/result/compare.h"
#include "tests/unit/sim/record/fake_run.h"

using namespace haeul;
using namespace haeul::record::testing;
using record::IoError;
using record::Result;

namespace {

Result sample(double fuel_kg, double cpa_m) {
  Result result;
  result.program = "haeul test";
  result.title = "Two ships";
  result.scenario = "scenarios/two.yaml";
  result.seed = 7;
  result.overrides = {{"ships.own.machinery", "two_stroke_hfo"}};
  result.machinery = {{"own", "two_stroke_hfo"}};
  auto& verdict = result.verdict;
  verdict.reason = engine::EndReason::arrived;
  verdict.detail = "Hanbit arrives at 1800 s";
  verdict.end_s = 1800.5;
  verdict.ticks = 18005;
  verdict.state_hash = 0xfedcba9876543210ULL;
  engine::ShipVerdict own;
  own.id = "own";
  own.name = "Hanbit";
  own.arrived = true;
  own.arrival_s = 1800.5;
  own.delay_s = 31.25;
  own.distance_m = 1852.0 * 6.0;
  own.first_alteration_rad = 0.5;
  own.loaded = true, own.draught_m = 6.5, own.trim_m = 1.5, own.displacement_t = 28000.0;
  own.outside = {{"drift angle", 12.0}, {"sternway", 3.0}};
  own.metered = true;
  own.ledger.shaft_energy_j = 3.6e9;
  own.ledger.fuel_kg[0] = fuel_kg;
  own.ledger.species_kg[0] = 3.0 * fuel_kg;
  own.ledger.species_kg[1] = 0.01;
  engine::ShipVerdict ferry;
  ferry.id = "ferry";
  ferry.name = "페리";
  ferry.delay_s = std::nan("");
  verdict.ships = {own, ferry};
  verdict.encounters = {{"ferry", "페리", encounter::Role::crossing_give_way, 12.0, cpa_m, 900.0,
                         cpa_m - 200.0, false, true}};
  verdict.requirements = {{"contact", true, "none"}, {"min_cpa_nmi", cpa_m > 926.0, "0.6 nmi"}};
  verdict.decisions = 360;
  return result;
}

}  // namespace

TEST_CASE("a result reads back as it was written") {
  const TemporaryFolder folder;
  const Result result = sample(4000.0, 1111.1);
  record::write_result(folder / "result.json", result);
  CHECK_FALSE(std::filesystem::exists(folder / "result.json.new"));
  const Result back = record::read_result(folder.path().string());
  CHECK(record::result_text(back) == record::result_text(result));
  CHECK(back.verdict.state_hash == result.verdict.state_hash);
  CHECK(back.verdict.encounters[0].cpa_m == 1111.1);
  CHECK(back.verdict.encounters[0].role == encounter::Role::crossing_give_way);
  CHECK(std::isnan(back.verdict.ships[1].delay_s));
  CHECK(back.verdict.ships[0].trim_m == 1.5);
  CHECK_FALSE(back.verdict.ships[1].loaded);
  CHECK(back.verdict.ships[0].metered);
  CHECK_FALSE(back.verdict.ships[1].metered);
  REQUIRE(back.verdict.ships[0].outside.size() == 2);
  CHECK(back.verdict.ships[0].outside[1].range == "sternway");
  CHECK(back.verdict.ships[0].outside[1].time_s == 3.0);
}

TEST_CASE("what a battery gave is told, and only where there is one") {
  const TemporaryFolder folder;
  Result result = sample(4000.0, 926.0);
  CHECK_FALSE(nlohmann::json::parse(record::result_text(result))["ships"][0].contains(
      "battery_stored_kwh"));
  auto& own = result.verdict.ships[0];
  own.ledger.stored_at_start_j = 3.6e9;
  own.ledger.stored_j = 1.8e9;
  own.ledger.discharged_j = 1.7e9;
  own.restore_fuel_kg = 110.0;
  record::write_result(folder / "result.json", result);
  const Result back = record::read_result(folder.path().string());
  CHECK(back.verdict.ships[0].ledger.stored_j == Approx(1.8e9));
  CHECK(back.verdict.ships[0].ledger.discharged_j == Approx(1.7e9));
  CHECK(back.verdict.ships[0].restore_fuel_kg == 110.0);
  CHECK(nlohmann::json::parse(record::result_text(result))["ships"][0]["battery_stored_kwh"] ==
        500.0);
}

TEST_CASE("the result speaks sailors' units, SI beside them, and names its GWP set") {
  const auto json = nlohmann::json::parse(record::result_text(sample(4000.0, 926.0)));
  CHECK(json["encounters"][0]["cpa_nmi"] == 0.5);
  CHECK(json["encounters"][0]["cpa_m"] == 926.0);
  CHECK(json["ships"][0]["distance_nmi"] == 6.0);
  CHECK(json["ships"][0]["shaft_energy_kwh"] == 1000.0);
  CHECK(json["ships"][0]["first_alteration_deg"].get<double>() == Approx(28.6479));
  CHECK(json["ships"][1]["delay_s"].is_null());
  CHECK(json["ships"][0]["outside_range_s"]["drift angle"] == 12.0);
  CHECK_FALSE(json["ships"][1].contains("outside_range_s"));
  CHECK(json["state_hash"] == "fedcba9876543210");
  CHECK(json["held"] == false);
  const auto& co2e = json["ships"][0]["co2e_kg"];
  REQUIRE(co2e.size() == 1);
  CHECK(co2e.contains(std::string(emissions::gwp(emissions::kDefaultGwpSet).name)));
}

TEST_CASE("a result that is missing, cut or altered is an error that names the file") {
  const TemporaryFolder folder;
  const std::string path = folder / "result.json";
  CHECK_THROWS_WITH(record::read_result(folder.path().string()),
                    path + ": cannot open: No such file or directory");
  const std::string text = record::result_text(sample(1.0, 1.0));
  for (std::size_t size = 0; size < text.size() - 2; size += 37) {
    std::ofstream(path) << text.substr(0, size);
    REQUIRE_THROWS_AS(record::read_result(path), IoError);
  }
  auto json = nlohmann::json::parse(text);
  for (const auto& item : json.items()) {
    if (item.key() == "held") continue;  // follows from the requirements
    auto lacking = json;
    lacking.erase(item.key());
    std::ofstream(path) << lacking;
    CAPTURE(item.key());
    CHECK_THROWS_AS(record::read_result(path), IoError);
  }
}

TEST_CASE("a file is written whole or not at all, and lines survive a crash") {
  const TemporaryFolder folder;
  CHECK_THROWS_AS(record::write_durably("/nonexistent/x", "text"), IoError);
  CHECK_THROWS_WITH(record::write_durably("/dev/full/x", "text"),
                    "/dev/full/x: cannot create: Not a directory");
  const std::string path = folder / "lines";
  {
    record::DurableLines lines(path, true);
    lines.append("one");
    lines.append("two");
  }
  std::ofstream(path, std::ios::app) << "thr";  // as a crash leaves it
  { record::DurableLines(path, false).append("three"); }
  CHECK(record::read_whole(path) == "one\ntwo\nthree\n");
  { record::DurableLines(path, true).append("again"); }
  CHECK(record::read_whole(path) == "again\n");
}

TEST_CASE("a comparison shows what differs, by how much and in percent") {
  const auto comparison = record::compare(sample(4000.0, 926.0), sample(3000.0, 1852.0));
  const auto find = [&](const std::string& key) {
    for (const auto& item : comparison.differences) {
      if (item.key == key) return item;
    }
    FAIL("no " << key);
    return comparison.differences[0];
  };
  CHECK(find("encounters.ferry.cpa_nmi").difference() == 0.5);
  CHECK(find("encounters.ferry.cpa_nmi").percent() == 100.0);
  CHECK(find("ships.own.fuel_kg.hfo").difference() == -1000.0);
  CHECK(find("ships.own.fuel_kg.hfo").percent() == -25.0);
  CHECK(find("ships.own.emitted_kg.co2").b == 9000.0);
  for (const auto& item : comparison.differences) {
    CHECK(item.key != "ships.own.fuel_kg.lng");  // burnt by neither
    CHECK(item.key != "ships.ferry.delay_s");
  }
  const std::string text = record::comparison_text(comparison);
  CHECK_THAT(text, Catch::Contains("to 페리") && Catch::Contains("-25.0") &&
                       Catch::Contains("CO2e (AR5-100)") && Catch::Contains("missed: min_cpa_nmi"));
  const auto json = nlohmann::json::parse(record::comparison_json(comparison));
  CHECK(json["differences"].size() == comparison.differences.size());
}

TEST_CASE("what only one result has is shown beside a blank") {
  Result alone = sample(4000.0, 926.0);
  alone.verdict.encounters.clear();
  const auto comparison = record::compare(alone, sample(4000.0, 926.0));
  REQUIRE(comparison.differences[0].key == "encounters.ferry.cpa_nmi");
  CHECK(std::isnan(comparison.differences[0].a));
  CHECK(comparison.differences[0].b == 0.5);
  CHECK(std::isnan(comparison.differences[0].percent()));
}
