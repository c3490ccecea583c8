// What ties several keys of a scenario together.
#include <cmath>

#include "models/encounter/hull_contact.h"
#include "models/planner/rollout.h"
#include "sim/scenario/resolve.h"
#include "sim/scenario/text/scalar.h"

namespace haeul::scenario {

namespace {

/// Notes errors about one scenario.
class Checker {
 public:
  Checker(const Scenario& scenario, const ScenarioInput& input, const Document& document,
          Diagnostics& errors)
      : scenario_(scenario), input_(input), document_(document), errors_(errors) {}

  void run() {
    check_times();
    for (std::size_t i = 0; i < scenario_.ships.size(); ++i) {
      check_ship(i);
      check_route(i);
      check_start(i);
    }
    check_require();
  }

 private:
  static std::string path(std::size_t ship, const std::string& rest) {
    return "ships[" + std::to_string(ship) + "]." + rest;
  }

  void expect(bool holds, const std::string& where, const std::string& message) {
    if (!holds) {
      errors_.add(document_.at(where, message));
    }
  }

  void expect_multiple(double period_s, const std::string& where) {
    const double step_s = scenario_.time.step_s;
    const double ticks = std::round(period_s / step_s);
    constexpr double kSlack = 1e-9;
    expect(ticks >= 1.0 && std::fabs(ticks * step_s - period_s) <= kSlack * period_s, where,
           print_number(period_s, true) +
               " is no multiple of time.step_s, expected a multiple of " +
               print_number(step_s, true));
  }

  void check_times() {
    const auto& time = scenario_.time;
    expect(time.end_s >= time.step_s, "time.end_s", "less than time.step_s, expected more");
    constexpr double kMostTicks = 1e9;
    expect(time.end_s / time.step_s <= kMostTicks, "time.end_s",
           "more than 1000000000 ticks of time.step_s, expected less");
    expect_multiple(scenario_.log.every_s, "log.every_s");
    const auto& e = scenario_.encounter;
    expect(e.release_range_m <= e.entry_range_m, "encounter.release_range_nmi",
           "above entry_range_nmi, expected at most that");
  }

  void check_ship(std::size_t i) {
    const auto& ship = scenario_.ships[i];
    const auto& master = ship.master;
    expect_multiple(master.period_s, path(i, "master.period_s"));
    if (input_.ships[i].master.sb_mpc) {
      const auto& s = master.sb_mpc;
      expect(s.step_s <= s.horizon_s, path(i, "master.sb_mpc.step_s"),
             "above horizon_s, expected at most that");
      expect(s.horizon_s / s.step_s <= static_cast<double>(planner::kMaxSteps),
             path(i, "master.sb_mpc.horizon_s"),
             "more than " + std::to_string(planner::kMaxSteps) + " steps of step_s, expected less");
      expect(s.close_m <= s.activate_m, path(i, "master.sb_mpc.close_nmi"),
             "above activate_nmi, expected at most that");
    }
    if (ship.anchored) {
      expect(ship.start_speed_mps == 0.0, path(i, "start.speed_kn"),
             "the ship is anchored, expected 0");
      expect(ship.route.empty(), path(i, "route"), "the ship is anchored, expected no route");
      expect(master.planner == "keep_course", path(i, "master.planner"),
             "the ship is anchored, expected keep_course");
    }
    if (ship.ship.model == vessel::ShipData::Model::kinematic) {
      const double most = ship.ship.kinematic.max_speed_mps;
      const std::string message = "faster than the ship '" + ship.ship.key + "' can go, expected " +
                                  "at most " + print_number(unit_of("_kn").from_si(most), true);
      expect(ship.start_speed_mps <= most, path(i, "start.speed_kn"), message);
      for (std::size_t k = 0; k < ship.route.size(); ++k) {
        expect(ship.route[k].speed_mps <= most,
               path(i, "route.waypoints[" + std::to_string(k) + "].speed_kn"), message);
      }
    }
    for (std::size_t k = 0; k < ship.failures.size(); ++k) {
      const auto& failure = ship.failures[k];
      const auto where = path(i, "failures[" + std::to_string(k) + "]");
      expect(failure.until_s > failure.from_s, where + ".until_s",
             "not after from_s, expected a later time");
      expect(ship.ship.model != vessel::ShipData::Model::kinematic, where,
             "the ship '" + ship.ship.key +
                 "' has neither rudder nor engine, expected one that is "
                 "not kinematic");
    }
    const double limit = ship.ship.steering_gear.limit_rad;
    expect(limit == 0.0 || ship.guidance.max_rudder_rad <= limit,
           path(i, "guidance.max_rudder_deg"),
           "above the steering gear's limit, expected at most " +
               print_number(unit_of("_deg").from_si(limit), true));
  }

  void check_route(std::size_t i) {
    const auto& ship = scenario_.ships[i];
    constexpr double kLeast_m = 1.0;
    math::Vec2 before = ship.start_N;
    for (std::size_t k = 0; k < ship.route.size(); ++k) {
      const auto here = ship.route[k].p_N;
      expect(math::norm(here - before) >= kLeast_m,
             path(i, "route.waypoints[" + std::to_string(k) + "]"),
             k == 0 ? "on top of the start, expected at least 1 m away"
                    : "on top of the waypoint before, expected at least 1 m away");
      before = here;
    }
  }

  encounter::Hull hull(std::size_t i) const {
    const auto& d = scenario_.ships[i].ship.dimensions;
    return {d.length_overall_m, d.breadth_m};
  }
  encounter::Pose pose(std::size_t i) const {
    return {scenario_.ships[i].start_N, scenario_.ships[i].start_course_rad};
  }

  void check_start(std::size_t i) {
    using Shape = environment::ChartFeature::Shape;
    for (std::size_t j = 0; j < i; ++j) {
      expect(encounter::hull_distance(hull(i), pose(i), hull(j), pose(j)) > encounter::kTouch_m,
             path(i, "start"),
             "the hull lies in that of '" + scenario_.ships[j].id + "', expected clear water");
    }
    for (const auto& feature : scenario_.chart.features) {
      if (!feature.solid) {
        continue;
      }
      const double clearance = encounter::hull_distance(hull(i), pose(i), feature.points,
                                                        feature.shape == Shape::polygon);
      if (clearance <= encounter::kTouch_m) {
        expect(
            false, path(i, "start"),
            "aground on '" + feature.name_en + "' (" + feature.layer + "), expected clear water");
        break;
      }
    }
  }

  void check_require() {
    const auto& require = scenario_.require;
    for (std::size_t i = 0; i < scenario_.ships.size(); ++i) {
      if (scenario_.ships[i].id == require.arrival) {
        expect(!scenario_.ships[i].route.empty(), "require.arrival",
               "the ship '" + require.arrival + "' has no route, expected one with a route");
      }
      const double range_m = math::norm(scenario_.ships[i].start_N - scenario_.ships[0].start_N);
      expect(i == 0 || range_m >= require.min_cpa_m, "require.min_cpa_nmi",
             "'" + scenario_.ships[i].id + "' starts nearer than that, expected at most " +
                 print_number(std::floor(unit_of("_nmi").from_si(range_m) * 1000.0) / 1000.0));
    }
    expect(require.max_cross_track_m == 0.0 || !scenario_.ships[0].route.empty(),
           "require.max_cross_track_m", "the own ship has no route, expected one with a route");
  }

  const Scenario& scenario_;
  const ScenarioInput& input_;
  const Document& document_;
  Diagnostics& errors_;
};

}  // namespace

void check_scenario(const Scenario& scenario, const ScenarioInput& input, const Document& document,
                    Diagnostics& errors) {
  Checker(scenario, input, document, errors).run();
}

}  // namespace haeul::scenario
