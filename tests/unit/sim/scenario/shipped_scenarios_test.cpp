// The scenarios shipped say what they mean: held by their own geometry.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <filesystem>
#include <vector>

#include "models/encounter/encounter.h"
#include "models/environment/clearance.h"
#include "sim/scenario/reader.h"

namespace {

namespace fs = std::filesystem;
using haeul::encounter::Role;
using haeul::math::Vec2;
using haeul::scenario::read_scenario;
using haeul::scenario::Scenario;
using haeul::scenario::ShipEntry;

std::vector<fs::path> files_below(const std::string& folder) {
  std::vector<fs::path> files;
  for (const auto& entry :
       fs::recursive_directory_iterator(fs::path(HAEUL_SOURCE_DIR) / "scenarios" / folder)) {
    if (entry.path().extension() == ".yaml") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

Scenario shipped(const std::string& name) {
  return read_scenario(fs::path(HAEUL_SOURCE_DIR) / "scenarios" / name);
}

Vec2 velocity(const ShipEntry& ship) {
  return ship.anchored ? Vec2{} : haeul::math::polar(ship.start_speed_mps, ship.start_course_rad);
}

Role role_at_start(const Scenario& scenario, const ShipEntry& target) {
  const ShipEntry& own = scenario.ships.front();
  const auto geometry =
      haeul::encounter::geometry(own.start_N, velocity(own), own.start_course_rad, target.start_N,
                                 velocity(target), target.start_course_rad);
  return haeul::encounter::classify(geometry, own.start_speed_mps, target.start_speed_mps,
                                    scenario.encounter);
}

/// Where a ship is when everybody sails the route (or the course) at the ordered speed.
Vec2 dead_reckoning(const ShipEntry& ship, double time_s) {
  if (ship.anchored) return ship.start_N;
  Vec2 from = ship.start_N;
  Vec2 direction = haeul::math::polar(1.0, ship.start_course_rad);
  double speed_mps = ship.start_speed_mps;
  for (const auto& waypoint : ship.route) {
    if (waypoint.speed_mps > 0.0) speed_mps = waypoint.speed_mps;
    const Vec2 leg = waypoint.p_N - from;
    const double length = haeul::math::norm(leg);
    direction = (1.0 / length) * leg;
    if (speed_mps * time_s <= length) break;
    time_s -= length / speed_mps;
    from = waypoint.p_N;
  }
  return from + speed_mps * time_s * direction;
}

}  // namespace

TEST_CASE("every scenario shipped can be read and has a title in both languages") {
  for (const fs::path& file : files_below("")) {
    INFO(file);
    const Scenario scenario = read_scenario(file);
    CHECK_FALSE(scenario.title.empty());
    CHECK_FALSE(scenario.title_ko.empty());
  }
}

TEST_CASE("there are 22 Imazu cases and 8b") { CHECK(files_below("imazu").size() == 23); }

TEST_CASE("in every Imazu case all ships meet in one point after 30 minutes") {
  for (const fs::path& file : files_below("imazu")) {
    for (const ShipEntry& ship : read_scenario(file).ships) {
      INFO(file << " " << ship.id);
      // 12 kn and 8.4 kn for 1800 s, positions written to a decimetre
      const Vec2 p = ship.start_N + 1800.0 * velocity(ship);
      CHECK(haeul::math::norm(p) < 0.2);
    }
  }
}

TEST_CASE("an Imazu case asks for starboard first where own ship gives way or meets head-on") {
  for (const fs::path& file : files_below("imazu")) {
    const Scenario scenario = read_scenario(file);
    bool starboard = false;
    for (std::size_t i = 1; i < scenario.ships.size(); ++i) {
      const Role role = role_at_start(scenario, scenario.ships[i]);
      starboard = starboard || role == Role::head_on || role == Role::crossing_give_way;
    }
    INFO(file);
    CHECK(scenario.require.starboard_first == starboard);
    CHECK(scenario.require.contact_never);
    CHECK(scenario.require.min_cpa_m == Approx(926.0));
  }
}

TEST_CASE("off Ulsan three ships would pass the VLCC within a cable if nobody acted") {
  const Scenario scenario = shipped("ulsan/approach.yaml");
  for (const std::string id : {"coaster", "tanker", "fishing"}) {
    const auto other = std::find_if(scenario.ships.begin(), scenario.ships.end(),
                                    [&](const ShipEntry& ship) { return ship.id == id; });
    REQUIRE(other != scenario.ships.end());
    double nearest_m = 1e9;
    for (int t = 0; t < 3000; ++t) {
      nearest_m = std::min(nearest_m, haeul::math::norm(dead_reckoning(scenario.ships.front(), t) -
                                                        dead_reckoning(*other, t)));
    }
    INFO(id);
    CHECK(nearest_m < 185.2);
  }
}

TEST_CASE("off Ulsan the routes keep clear of land and works, and of the anchored ships") {
  const Scenario scenario = shipped("ulsan/approach.yaml");
  const haeul::environment::ClearanceField clearance(scenario.chart);
  for (const ShipEntry& ship : scenario.ships) {
    INFO(ship.id);
    if (ship.anchored) {
      CHECK(clearance.distance(ship.start_N) > 500.0);
      for (int t = 0; t < 3000; t += 10) {
        const Vec2 own = dead_reckoning(scenario.ships.front(), t);
        REQUIRE(haeul::math::norm(own - ship.start_N) > 1500.0);
      }
    } else {
      for (int t = 0; t < 3000; t += 10) {
        INFO(t);
        REQUIRE(clearance.distance(dead_reckoning(ship, t)) > 500.0);
      }
    }
  }
}

TEST_CASE("the LNG approach differs from the other only in the machinery of own ship") {
  const Scenario oil = shipped("ulsan/approach.yaml");
  const Scenario gas = shipped("eco/approach_lng.yaml");
  REQUIRE(oil.ships.size() == gas.ships.size());
  for (std::size_t i = 0; i < oil.ships.size(); ++i) {
    const ShipEntry& a = oil.ships[i];
    const ShipEntry& b = gas.ships[i];
    INFO(a.id);
    CHECK(a.id == b.id);
    CHECK(a.ship.key == b.ship.key);
    CHECK(a.start_N == b.start_N);
    CHECK(a.start_course_rad == b.start_course_rad);
    CHECK(a.start_speed_mps == b.start_speed_mps);
    CHECK((a.plant.name == b.plant.name) == (i != 0));
    REQUIRE(a.route.size() == b.route.size());
    for (std::size_t k = 0; k < a.route.size(); ++k) {
      CHECK(a.route[k].p_N == b.route[k].p_N);
      CHECK(a.route[k].speed_mps == b.route[k].speed_mps);
    }
  }
  CHECK(oil.time.end_s == gas.time.end_s);
  CHECK(oil.require.min_cpa_m == gas.require.min_cpa_m);
}
