#include "sim/scenario/resolve_environment.h"

#include <catch2/catch.hpp>

#include "models/environment/current.h"
#include "models/environment/tide_phase.h"
#include "sim/scenario/chart/chart_water.h"
#include "sim/scenario/reader.h"
#include "sim/scenario/text/moment.h"
#include "tests/support/scenario_files.h"

using namespace haeul;
namespace fs = std::filesystem;

namespace {

scenario::Environment environment_of(const std::string& block, const fs::path& folder = ".",
                                     const std::string& area = "area: {chart: ulsan}\n") {
  return scenario::read_scenario_text("title: An environment\n" + area + "environment:\n" + block +
                                          "ships:\n  - id: own\n    ship: kvlcc2\n    start: "
                                          "{north_m: -8000, east_m: 14000, "
                                          "course_deg: 0, speed_kn: 10}\n",
                                      folder / "scenario.yaml")
      .environment;
}

const char* const kGrid = R"(
north_m: [0, 1000]
east_m: [0, 500, 1500]
source: made up
states:
  - time_s: 0
    north_mps: [0.5, 0.6, 0.7, 0.8, 0.9, 1.0]
    east_mps: [0, 0, 0, 0, 0, 0]
  - time_s: 1000
    north_mps: [1.5, 1.6, 1.7, 1.8, 1.9, 2.0]
    east_mps: [-1, -1, -1, -1, -1, -1]
)";

}  // namespace

TEST_CASE("with a date tide and stream are what they are then, without one at their highest") {
  const std::string both = "  tide: {from: chart}\n  current: {from: chart}\n";
  const auto dated = environment_of("  starts_at: 2026-06-24T00:00+09:00\n" + both);
  const auto quoted = environment_of("  starts_at: \"2026-06-23T15:00Z\"\n" + both);
  const auto plain = environment_of(both);
  const double utc = *scenario::parse_moment("2026-06-23T15:00Z").utc_s;
  const auto tide = scenario::load_tide_at("ulsan", utc);
  const auto current = scenario::load_currents_at("ulsan", utc);
  for (const double t : {0.0, 7200.0, 40000.0}) {
    CHECK(tide_height(dated.tide, t) == tide_height(tide, t));
    CHECK(tide_height(quoted.tide, t) == tide_height(tide, t));
    CHECK(current_at(dated.current, {0, 9000}, t) == current_at(current, {0, 9000}, t));
    CHECK(tide_height(plain.tide, t) == tide_height(scenario::load_tide("ulsan"), t));
  }
  CHECK(tide_height(plain.tide, 0.0) > tide_height(dated.tide, 0.0));
  // an hour later on the clock is an hour later in the run
  const auto later = environment_of("  starts_at: 2026-06-24T01:00+09:00\n" + both);
  CHECK(tide_height(later.tide, 0.0) == Approx(tide_height(dated.tide, 3600.0)).margin(1e-4));
}

TEST_CASE("a current is read from a grid beside the scenario, YAML or JSON") {
  const test::TemporaryFolder folder;
  folder.write("stream.yaml", kGrid);
  folder.write("stream.json",
               R"({"north_m": [0], "east_m": [0, 1000], "lat_deg": 35.4, "lon_deg": 129.5,
                   "states": [{"time_s": 0, "north_mps": [0, 1], "east_mps": [2, 2]}]})");
  const auto yaml = environment_of("  current: {from: grid, file: stream.yaml}\n", folder.path());
  CHECK(current_at(yaml.current, {500, 250}, 0.0).north == Approx(0.7));
  CHECK(current_at(yaml.current, {500, 250}, 250.0).east == Approx(-0.25));
  CHECK(current_at(yaml.current, {-9e4, 9e4}, 5000.0) == math::Vec2{1.7, -1.0});
  // counted from a point of the earth that is the origin here
  const auto json = environment_of("  current: {from: grid, file: stream.json}\n", folder.path(),
                                   "area: {origin: {lat_deg: 35.4, lon_deg: 129.5}}\n");
  CHECK(current_at(json.current, {0, 250}, 0.0).north == Approx(0.25));
  CHECK_THROWS_WITH(
      environment_of("  current: {from: grid, file: stream.json}\n", folder.path(), ""),
      Catch::Contains("expected area.chart or area.origin"));
  CHECK_THROWS_WITH(environment_of("  current: {from: grid, file: stream.json}\n", folder.path(),
                                   "area: {origin: {lat_deg: 10, lon_deg: -100}}\n"),
                    Catch::Contains("scenario.yaml:4:31: error: environment.current.file") &&
                        Catch::Contains("within 800 km"));
  // faults of the grid's file carry its own name and place
  folder.write("bad.yaml",
               "north_m: [0]\neast_m: [0]\nstates:\n  - {time_s: 0, north_mps: [x], "
               "east_mps: [0]}\n");
  CHECK_THROWS_WITH(environment_of("  current: {from: grid, file: bad.yaml}\n", folder.path()),
                    Catch::Contains("bad.yaml:4:29: error: states[0].north_mps[0]"));
}

TEST_CASE("a constituent of a grid follows the date as the chart's tide does") {
  const test::TemporaryFolder folder;
  folder.write("m2.yaml",
               "north_m: [0]\neast_m: [0]\nphase_zone_h: 9\nconstituents:\n"
               "  - {name: M2, north_mps: [0.16], north_lag_deg: [214], "
               "east_mps: [0.4], east_lag_deg: [304]}\n");
  const std::string current = "  current: {from: grid, file: m2.yaml}\n";
  const auto dated =
      environment_of("  starts_at: 2026-06-24T00:00+09:00\n" + current, folder.path());
  const double utc = *scenario::parse_moment("2026-06-24T00:00+09:00").utc_s;
  constexpr double kDegree = math::kPi / 180.0;
  const auto m2 =
      environment::constituent_at(environment::TidalSpecies::M2, 0.16, 214 * kDegree, 9.0, utc);
  const auto plain = environment_of(current, folder.path());
  for (double t = 0.0; t < 50000.0; t += 3000.0) {
    const environment::Tide one{0.0, {m2}};
    CHECK(current_at(dated.current, {}, t).north == Approx(tide_height(one, t)).margin(1e-9));
    // without a date the lags alone: a quarter of a turn between the two
    const double phase = m2.speed_radps * t - 214 * kDegree;
    CHECK(current_at(plain.current, {}, t).north == Approx(0.16 * math::cos(phase)).margin(1e-9));
    CHECK(current_at(plain.current, {}, t).east == Approx(0.4 * math::sin(phase)).margin(1e-9));
  }
}

TEST_CASE("a series of uniform currents is linear in time") {
  const auto sea = environment_of(
      "  current:\n    from: series\n    series:\n"
      "      - {time_s: 100, towards_deg: 0, speed_kn: 2}\n"
      "      - {time_s: 300, towards_deg: 90, speed_kn: 2}\n");
  const double v = 2.0 * 1852.0 / 3600.0;
  const auto at = [&](double t) { return current_at(sea.current, {123, -456}, t); };
  CHECK(at(0.0).north == Approx(v));
  CHECK(at(200.0).north == Approx(0.5 * v));
  CHECK(at(200.0).east == Approx(0.5 * v));
  CHECK(at(9e9).east == Approx(v));
  CHECK(at(9e9).north == Approx(0.0).margin(1e-9));
}

TEST_CASE("depths are read from a grid beside the scenario") {
  const test::TemporaryFolder folder;
  folder.write("bank.yaml", "north_m: [0, 1000]\neast_m: [0, 100]\ndepth_m: [20, 30, 40, 50]\n");
  const auto sea = environment_of("  depth: {from: grid, file: bank.yaml}\n", folder.path());
  CHECK(sea.depth.at({0, 100}) == 30.0);
  CHECK(sea.depth.at({500, 50}) == Approx(35.0));
  CHECK_FALSE(sea.depth.deep());
}

TEST_CASE("beside a chart's depths the one given is that of the waves") {
  const std::string waves = "  waves: {height_m: 2, period_s: 9, from_deg: 0}\n";
  const auto plain = environment_of("  depth: {from: chart}\n" + waves);
  const auto both = environment_of("  depth: {from: chart, depth_m: 12}\n" + waves);
  CHECK(plain.waves.depth_m == 0.0);
  CHECK(both.waves.depth_m == 12.0);
  CHECK(both.depth.at({-8000, 14000}) == plain.depth.at({-8000, 14000}));
}
