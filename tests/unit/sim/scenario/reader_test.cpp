#include "sim/scenario/reader.h"

#include <catch2/catch.hpp>

#include "sim/scenario/chart/projection.h"
#include "tests/support/scenario_files.h"

using namespace haeul;
using scenario::InputError;
using scenario::read_scenario;
using scenario::read_scenario_text;

namespace {

const auto kEverything = test::source_directory() / "tests/unit/sim/scenario/everything.yaml";
constexpr double kKnot = 1852.0 / 3600.0;

/// A small good scenario with room for more.
std::string small(const std::string& rest = "") {
  return "title: Small\nships:\n"
         "  - id: own\n    ship: kvlcc2\n"
         "    start: {north_m: 0, east_m: 0, course_deg: 0, speed_kn: 12}\n" +
         rest;
}

std::string words(const std::string& text, const std::vector<scenario::Override>& overrides = {}) {
  try {
    read_scenario_text(text, "x.yaml", overrides);
  } catch (const InputError& error) {
    return error.what();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("a scenario with every key arrives in SI and radians", "[scenario][reader]") {
  const auto s = read_scenario(kEverything);
  CHECK(s.title_ko == "모든 항목");
  CHECK(s.seed == 11);
  CHECK(s.time.end_s == 600.0);
  CHECK(s.near_miss_m == 185.0);
  CHECK(s.log.every_s == 2.0);
  CHECK(s.encounter.entry_range_m == 9260.0);
  CHECK(s.encounter.entry_tcpa_s == 1500.0);
  CHECK(s.require.contact_never);
  CHECK(s.require.starboard_first);
  CHECK(s.require.min_cpa_m == Approx(740.8));
  CHECK(s.require.arrival == "own");

  REQUIRE(s.ships.size() == 3);
  const auto& own = s.ships[0];
  CHECK(own.name == "The Own Ship: no. 1");
  CHECK(own.ship.key == "kvlcc2");
  CHECK(own.ship.resistance.roughness_um > 150.0);  // the standard clean hull has 150
  CHECK(own.plant.key == "two_stroke_lng_lp");
  CHECK(own.start_N == math::Vec2{0.0, 0.0});
  CHECK(own.start_course_rad == Approx(350.0 * math::kPi / 180.0));
  CHECK(own.start_speed_mps == Approx(10.0 * kKnot));
  REQUIRE(own.route.size() == 3);
  CHECK(own.route[0].speed_mps == Approx(8.0 * kKnot));
  CHECK(own.route[1].p_N == math::Vec2{12000.0, -4000.0});
  CHECK(own.guidance.bandwidth_radps == Approx(0.5 * math::kPi / 180.0));
  CHECK(own.master.planner == "sb_mpc");
  REQUIRE(own.master.sb_mpc.offsets_rad.size() == 5);
  CHECK(own.master.sb_mpc.offsets_rad[4] == Approx(math::kPi / 3.0));
  CHECK(own.master.sb_mpc.close_m == 7408.0);
  CHECK(own.master.sb_mpc.speed_factors == std::vector<double>{1.0, 0.5});

  const auto& ferry = s.ships[1];
  CHECK(ferry.name_ko == ferry.ship.name_ko);
  CHECK(ferry.plant.key.empty());
  CHECK(math::norm(ferry.start_N) == Approx(3.0 * 1852.0));
  CHECK(math::bearing(ferry.start_N) == Approx(math::kPi / 4.0));
  CHECK(math::norm(own.route[2].p_N - ferry.start_N) == Approx(2.5 * 1852.0));

  CHECK(s.ships[2].anchored);
  CHECK(s.ships[2].plant.key.empty());
  CHECK(s.ships[2].loaded);
  CHECK(s.ships[2].ship.dimensions.draught_m == 8.0);
  CHECK(s.ships[2].designed.draught_m == 9.5);
  CHECK(s.ships[2].ship.dimensions.trim_m == 0.5);
  CHECK(s.ships[2].ship.roll.metacentric_height_m == 1.2);
}

TEST_CASE("what is not written has its default", "[scenario][reader]") {
  const auto s = read_scenario_text(small(), "x.yaml");
  const scenario::Scenario standard;
  CHECK(s.time.step_s == standard.time.step_s);
  CHECK(s.seed == standard.seed);
  CHECK(s.require.min_cpa_m == 0.0);
  CHECK(s.chart.name.empty());
  CHECK(s.ships[0].master.planner == "keep_course");
  CHECK(s.ships[0].plant.key == s.ships[0].ship.machinery);
  CHECK(s.ships[0].guidance.damping == guidance::GuidanceSettings{}.damping);
}

TEST_CASE("geographic positions are rounded to what every machine agrees on",
          "[scenario][reader]") {
  const auto s = read_scenario(kEverything);
  const auto p_N = s.ships[0].route[0].p_N;
  CHECK(p_N.north == Approx(5548.0).margin(10.0));
  const double grains = p_N.north / scenario::Projection::kGrain;
  CHECK(grains == math::floor(grains));
}

TEST_CASE("the texts of all files used are kept", "[scenario][reader]") {
  const auto s = read_scenario(kEverything);
  REQUIRE(s.sources.size() >= 4);
  CHECK(s.sources[0].path == "tests/unit/sim/scenario/everything.yaml");
  CHECK(s.sources[0].text == test::read_file(kEverything));
  std::vector<std::string> paths;
  for (const auto& source : s.sources) {
    CHECK(std::find(paths.begin(), paths.end(), source.path) == paths.end());
    paths.push_back(source.path);
  }
  for (const char* path : {"assets/ships/kvlcc2.yaml", "assets/engines/two_stroke_lng_lp.yaml",
                           "assets/fuels/lng.yaml", "assets/hull_conditions/light_slime.yaml"}) {
    CHECK(std::find(paths.begin(), paths.end(), path) != paths.end());
  }
}

TEST_CASE("overrides are checked like the file and named in errors", "[scenario][reader]") {
  const auto s = read_scenario(kEverything,
                               {{"ships.own.machinery", "two_stroke_mgo"},
                                {"ships[1].start.speed_kn", "9"},
                                {"ships.2.start.course_deg", "90"},
                                {"ships.ferry.master.period_s", "10"},
                                {"log", "{every_s: 5}"}},
                               99, 120.0);
  CHECK(s.ships[0].plant.key == "two_stroke_mgo");
  CHECK(s.ships[1].start_speed_mps == Approx(9.0 * kKnot));
  CHECK(s.ships[2].start_course_rad == Approx(math::kPi / 2.0));
  CHECK(s.ships[1].master.period_s == 10.0);
  CHECK(s.log.every_s == 5.0);
  CHECK(s.seed == 99);
  CHECK(s.time.end_s == 120.0);
  CHECK(s.overrides.at("ships.own.machinery") == "two_stroke_mgo");
  CHECK(s.overrides.at("time.end_s") == "120");
  CHECK(s.sources[0].text == test::read_file(kEverything));

  CHECK(words(small(), {{"ships.own.machinery", "two_stroke_mgp"}})
            .starts_with("--set:1:21: error: ships[0].machinery: 'two_stroke_mgp' is not in"));
  CHECK(words(small(), {{"ships.owm.machinery", "none"}}) ==
        "--set:1:1: error: ships.owm.machinery: there is no entry with the id 'owm', expected own; "
        "did you mean 'own'?");
  CHECK(words(small(), {{"ships[3].machinery", "none"}}) ==
        "--set:1:1: error: ships[3].machinery: there is no entry 3, expected less than 1");
  CHECK(words(small(), {{"tiem.end_s", "5"}}) ==
        "--set:1:1: error: tiem: unknown key; did you mean 'time'?");
  CHECK(words(small(), {{"time.end_s", "05"}}) ==
        "--set:1:12: error: time.end_s: '05' starts with a zero, expected a number above 0 up to "
        "2592000 [s]");
  CHECK(words(small(), {{"time.end_s", "&a 5"}}) ==
        "--set:1:12: error: time.end_s: anchors are not allowed, expected plain values");
  CHECK(words(small(), {{"time.end_s", ""}}).starts_with("--set:1:12: error: time.end_s: empty"));
  CHECK(words(small(), {{"title.x", "5"}})
            .starts_with("--set:1:1: error: title.x: there is nothing below 'Small'"));
  CHECK(words(small(), {{"time..end_s", "5"}})
            .starts_with("--set:1:1: error: time..end_s: the path has an empty part"));
}

TEST_CASE("a seed or an end that cannot be is told by its option", "[scenario][reader]") {
  CHECK_THROWS_WITH(read_scenario(kEverything, {}, {}, -5.0),
                    "--until:1:1: error: time.end_s: '-5' is out of range, expected a number above "
                    "0 up to 2592000 [s]");
}

TEST_CASE("an override is path=value", "[scenario][reader]") {
  CHECK(scenario::parse_override("a.b=c=d").path == "a.b");
  CHECK(scenario::parse_override("a.b=c=d").value == "c=d");
  CHECK(scenario::parse_override("a=").value.empty());
  CHECK_THROWS_AS(scenario::parse_override("a.b"), InputError);
  CHECK_THROWS_AS(scenario::parse_override("=b"), InputError);
}

TEST_CASE("all errors come at once, in the order of the lines", "[scenario][reader]") {
  try {
    read_scenario_text("title: T\nseed: 010\ntme: 1\nships:\n  - {id: a, ship: nowhere}\n",
                       "x.yaml");
    FAIL("accepted");
  } catch (const InputError& error) {
    const auto& all = error.diagnostics();
    REQUIRE(all.size() == 4);
    CHECK(all[0].path == "seed");
    CHECK(all[1].path == "tme");
    CHECK(all[2].path == "ships[0].start");
    CHECK(all[3].path == "ships[0].ship");
    for (std::size_t i = 1; i < all.size(); ++i) {
      CHECK(all[i - 1].line <= all[i].line);
    }
  }
}

TEST_CASE("a bearing may hang on a ship further down", "[scenario][reader]") {
  const auto s = read_scenario_text(
      "title: T\nships:\n"
      "  - {id: a, ship: coaster, start: {bearing_from: b, bearing_deg: 0, range_nmi: 1,"
      " course_deg: 0}}\n"
      "  - {id: b, ship: coaster, start: {bearing_from: c, bearing_deg: 90, range_nmi: 1,"
      " course_deg: 0}}\n"
      "  - {id: c, ship: coaster, start: {north_m: 5, east_m: 6, course_deg: 0}}\n",
      "x.yaml");
  CHECK(s.ships[0].start_N.north == Approx(5.0 + 1852.0));
  CHECK(s.ships[0].start_N.east == Approx(6.0 + 1852.0));
}

TEST_CASE("a ship file may lie beside the scenario", "[scenario][reader]") {
  test::TemporaryFolder folder;
  folder.write("mine.yaml",
               test::read_file(test::source_directory() / "assets/ships/coaster.yaml"));
  const auto file = folder.write("s.yaml",
                                 "title: T\nships:\n  - {id: a, ship: mine.yaml, start: {north_m: "
                                 "0, east_m: 0, course_deg: 0}}\n");
  CHECK(read_scenario(file).ships[0].ship.key == "mine");
}

TEST_CASE("a file that cannot be read is no bad input", "[scenario][reader]") {
  CHECK_THROWS_AS(read_scenario("/no/such/file.yaml"), std::filesystem::filesystem_error);
  CHECK_THROWS_AS(read_scenario(test::source_directory()), std::filesystem::filesystem_error);
}

TEST_CASE("an unknown ship or machinery names what there is", "[scenario][reader]") {
  CHECK_THROWS_WITH(scenario::read_ship("kvlc2"),
                    Catch::Contains("did you mean 'kvlcc2'?") && Catch::Contains("coaster"));
  CHECK_THROWS_WITH(scenario::read_machinery("two_stroke"), Catch::Contains("two_stroke_mgo"));
}
