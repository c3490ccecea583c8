#include "sim/scenario/resolve.h"

#include <algorithm>
#include <set>

#include "models/planner/registry.h"
#include "models/vessel/loading.h"
#include "sim/scenario/assets.h"
#include "sim/scenario/chart/chart.h"
#include "sim/scenario/chart/projection.h"
#include "sim/scenario/resolve_environment.h"
#include "sim/scenario/text/utf8.h"

namespace haeul::scenario {

namespace fs = std::filesystem;
using math::Vec2;

namespace {

/// Resolves one scenario; a class only to share what every step needs.
class Resolver {
 public:
  Resolver(const ScenarioInput& input, const Document& document, const fs::path& base,
           Reading& reading)
      : input_(input), document_(document), base_(base), reading_(reading) {}

  Scenario run() {
    Scenario scenario;
    scenario.title = input_.title;
    scenario.title_ko = input_.title_ko;
    scenario.time = input_.time;
    scenario.seed = input_.seed;
    scenario.encounter = input_.encounter;
    scenario.near_miss_m = input_.near_miss_m;
    scenario.require = input_.require;
    scenario.log = input_.log;

    // names first: every unknown one is told together with the errors of the fields
    resolve_area(scenario);
    const Area area{input_.area ? input_.area->chart : std::string(), projection_};
    scenario.environment =
        resolve_environment(input_.environment, area, document_, base_, reading_);
    std::set<std::string> ids;
    for (std::size_t i = 0; i < input_.ships.size(); ++i) {
      const auto& ship = input_.ships[i];
      if (!ship.id.empty() && !ids.insert(ship.id).second) {
        fail(path(i, "id"), "the id '" + ship.id + "' is taken, expected each id once");
      }
      scenario.ships.push_back(resolve_ship(ship, i));
      check_id(ship.start.position.bearing_from, path(i, "start.bearing_from"));
      for (std::size_t k = 0; ship.route && k < ship.route->waypoints.size(); ++k) {
        check_id(ship.route->waypoints[k].position.bearing_from,
                 path(i, "route.waypoints[" + std::to_string(k) + "].bearing_from"));
      }
    }
    check_id(input_.require.arrival, "require.arrival");

    // then places, which need all of that
    if (reading_.errors.empty()) {
      resolve_positions(scenario);
    }
    return scenario;
  }

 private:
  static std::string path(std::size_t ship, const std::string& rest) {
    return "ships[" + std::to_string(ship) + "]" + (rest.empty() ? "" : "." + rest);
  }

  void fail(const std::string& where, const std::string& message) {
    reading_.errors.add(document_.at(where, message));
  }

  void check_id(const std::string& id, const std::string& where) {
    std::vector<std::string> ids;
    for (const auto& ship : input_.ships) {
      if (!ship.id.empty()) {
        ids.push_back(ship.id);
      }
    }
    if (!id.empty() && std::find(ids.begin(), ids.end(), id) == ids.end()) {
      fail(where, "no ship has the id '" + printable(id) + "', expected " + one_of(ids) +
                      did_you_mean(id, ids));
    }
  }

  void resolve_area(Scenario& scenario) {
    if (!input_.area) {
      return;
    }
    const auto& area = *input_.area;
    if (area.origin) {
      projection_ = Projection{{area.origin->lat_deg, area.origin->lon_deg}};
      scenario.chart.origin_lat_deg = area.origin->lat_deg;
      scenario.chart.origin_lon_deg = area.origin->lon_deg;
    } else if (!area.chart.empty()) {
      const auto names = chart_names();
      if (std::find(names.begin(), names.end(), area.chart) == names.end()) {
        fail("area.chart", "'" + printable(area.chart) + "' is not in assets/charts, expected " +
                               one_of(names) + did_you_mean(area.chart, names));
        return;
      }
      try {
        scenario.chart = load_chart(area.chart);
        for (const auto& file : chart_files(area.chart)) {
          reading_.sources.push_back({shown_path(file), read_text(file, shown_path(file))});
        }
        projection_ = Projection{{scenario.chart.origin_lat_deg, scenario.chart.origin_lon_deg}};
      } catch (const ChartError& error) {
        fail("area.chart", error.what());
      }
    }
  }

  /// The file a key names, or an empty path and an error.
  fs::path file_of(const char* folder, const std::string& name, const std::string& where) {
    fs::path file = find_asset(folder, name, base_);
    if (file.empty()) {
      fail(where, no_such_asset(folder, name));
    }
    return file;
  }

  ShipEntry resolve_ship(const ShipInput& input, std::size_t i) {
    ShipEntry ship;
    ship.id = input.id;
    ship.anchored = input.anchored;
    ship.start_course_rad = math::wrap_two_pi(input.start.course_rad);
    ship.start_speed_mps = input.start.speed_mps;
    ship.guidance = input.guidance;
    ship.failures = input.failures;
    ship.orders = input.orders;
    ship.master.planner = input.master.planner;
    ship.master.period_s = input.master.period_s;
    ship.master.sb_mpc = input.master.sb_mpc.value_or(planner::SbMpcSettings{});
    const auto registered = planner::planner_names();
    const std::vector<std::string> planners(registered.begin(), registered.end());
    if (std::find(planners.begin(), planners.end(), ship.master.planner) == planners.end()) {
      fail(path(i, "master.planner"), "there is no planner '" + ship.master.planner +
                                          "', expected " + one_of(planners) +
                                          did_you_mean(ship.master.planner, planners));
    } else if (input.master.sb_mpc && ship.master.planner != "sb_mpc") {
      fail(path(i, "master.sb_mpc"), "has no effect, expected only with planner 'sb_mpc'");
    }
    const fs::path file =
        input.ship.empty() ? fs::path() : file_of(kShips, input.ship, path(i, "ship"));
    if (!file.empty()) {
      const std::size_t before = reading_.errors.size();
      ship.ship = read_ship_file(file, reading_);
      ship.designed = ship.ship.dimensions;
      if (reading_.errors.size() == before) load_ship(input, i, ship);
    }
    resolve_machinery(input, i, ship, !file.empty());
    ship.name = input.name.empty() ? ship.ship.name : input.name;
    ship.name_ko = input.name_ko.empty() ? ship.ship.name_ko : input.name_ko;
    return ship;
  }

  void load_ship(const ShipInput& input, std::size_t i, ShipEntry& ship) {
    ship.loaded = input.loading.has_value();
    if (!ship.loaded) return;
    try {
      ship.ship = vessel::loaded(ship.ship, *input.loading);
    } catch (const vessel::LoadingError& error) {
      fail(path(i, "loading" + loading_key(error.key)), error.what());
    }
  }

  static std::string loading_key(vessel::LoadingError::Key key) {
    using Key = vessel::LoadingError::Key;
    switch (key) {
      case Key::draught:
        return ".draught_m";
      case Key::trim:
        return ".trim_m";
      case Key::displacement:
        return ".displacement_t";
      case Key::gm:
        return ".gm_m";
      case Key::none:
        break;
    }
    return "";
  }

  /// Machinery and hull condition; whether they suit the ship can be told only if it is `known`.
  void resolve_machinery(const ShipInput& input, std::size_t i, ShipEntry& ship, bool known) {
    const bool mmg = ship.ship.model == vessel::ShipData::Model::mmg;
    const auto& profile = input.machinery.empty() ? ship.ship.machinery : input.machinery;
    if (!profile.empty() && profile != "none") {
      const auto where = path(i, "machinery");
      const fs::path file = file_of(kEngines, profile, where);
      if (known && !(mmg && ship.ship.propeller.torque_from_series)) {
        fail(where, "the ship '" + ship.ship.key + "' has no shaft power to meter, expected none");
      } else if (!file.empty()) {
        ship.plant = read_machinery_file(file, reading_);
      }
    }
    if (!input.hull_condition.empty()) {
      const auto where = path(i, "hull_condition");
      const fs::path file = file_of(kHullConditions, input.hull_condition, where);
      using Method = vessel::ResistanceData::Method;
      if (known && !(mmg && ship.ship.resistance.method != Method::mmg)) {
        fail(where,
             "has no effect on the ship '" + ship.ship.key +
                 "', expected one with resistance method 'itc57', 'holtrop' or 'oortmerssen'");
      } else if (!file.empty()) {
        ship.ship.resistance.roughness_um = read_hull_condition_file(file, reading_).roughness_um;
      }
    }
  }

  void resolve_positions(Scenario& scenario) {
    starts_.assign(input_.ships.size(), std::nullopt);
    for (std::size_t i = 0; i < input_.ships.size(); ++i) {
      scenario.ships[i].start_N = start(i, {});
    }
    for (std::size_t i = 0; i < input_.ships.size(); ++i) {
      if (!input_.ships[i].route) {
        continue;
      }
      const auto& waypoints = input_.ships[i].route->waypoints;
      for (std::size_t k = 0; k < waypoints.size(); ++k) {
        const auto where = path(i, "route.waypoints[" + std::to_string(k) + "]");
        scenario.ships[i].route.push_back(
            {place(waypoints[k].position, where, {}), waypoints[k].speed_mps});
      }
    }
  }

  /// Start of ship i; `asked_for` are the ships whose start hangs on it.
  Vec2 start(std::size_t i, std::set<std::size_t> asked_for) {
    if (!starts_[i]) {
      if (!asked_for.insert(i).second) {
        fail(path(i, "start.bearing_from"),
             "this bearing leads back to the ship itself, expected "
             "one ship that starts at a position");
        starts_[i] = Vec2{};
        return {};
      }
      starts_[i] = place(input_.ships[i].start.position, path(i, "start"), asked_for);
    }
    return *starts_[i];
  }

  Vec2 place(const PositionInput& position, const std::string& where,
             const std::set<std::size_t>& asked_for) {
    if (position.lat_deg) {
      if (!projection_) {
        fail(where + ".lat_deg", "there is no area, expected area.chart or area.origin");
        return {};
      }
      const Vec2 p_N = projection_->to_local(*position.lat_deg, *position.lon_deg);
      constexpr double kFurthest_m = 300e3;
      if (!(math::norm(p_N) < kFurthest_m)) {
        fail(where + ".lat_deg", "more than 300 km from the area's origin, expected nearer");
        return {};
      }
      return p_N;
    }
    if (position.north_m) {
      return {*position.north_m, *position.east_m};
    }
    const auto& ships = input_.ships;
    const auto from = std::find_if(ships.begin(), ships.end(), [&](const ShipInput& ship) {
      return ship.id == position.bearing_from;
    });
    return start(static_cast<std::size_t>(from - ships.begin()), asked_for) +
           math::polar(*position.range_m, *position.bearing_rad);
  }

  const ScenarioInput& input_;
  const Document& document_;
  const fs::path& base_;
  Reading& reading_;
  std::optional<Projection> projection_;
  std::vector<std::optional<Vec2>> starts_;
};

}  // namespace

std::string_view words(Failure::Kind kind) {
  switch (kind) {
    case Failure::Kind::rudder_jammed:
      return "rudder jammed";
    case Failure::Kind::engine_stopped:
      return "engine stopped";
    case Failure::Kind::thruster_lost:
      return "thruster lost";
    case Failure::Kind::blackout:
      break;
  }
  return "blackout";
}

Scenario resolve(const ScenarioInput& input, const Document& document, const fs::path& base,
                 Reading& reading) {
  Scenario scenario = Resolver(input, document, base, reading).run();
  if (reading.errors.empty()) {
    check_scenario(scenario, input, document, reading.errors);
  }
  return scenario;
}

}  // namespace haeul::scenario
