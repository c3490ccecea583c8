// What ties several keys of a scenario together.
#include <cmath>

#include "models/encounter/hull_contact.h"
#include "models/planner/rollout.h"
#include "models/vessel/loading.h"
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

  // what holds from one time to another is looked at when a step begins
  void expect_interval(double from_s, double until_s, const std::string& where) {
    const double step_s = scenario_.time.step_s;
    const double near = std::floor(from_s / step_s);
    bool holds = false;
    for (double tick = near; tick <= near + 1.0; ++tick) {
      holds = holds || holds_at(tick * step_s, from_s, until_s);
    }
    expect(until_s > from_s, where + ".until_s", "not after from_s, expected a later time");
    expect(holds || until_s <= from_s, where + ".until_s",
           "no step of " + print_number(step_s, true) +
               " s begins between from_s and this, expected a later time");
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
      expect_interval(failure.from_s, failure.until_s, where);
      const bool forces = ship.ship.model != vessel::ShipData::Model::kinematic;
      expect(forces, where,
             "the ship '" + ship.ship.key +
                 "' has neither rudder nor engine, expected one that is "
                 "not kinematic");
      expect(!ship.anchored, where, "the ship is anchored, expected no failures");
      if (forces) check_unit(i, failure, where + ".unit");
    }
    check_orders(i);
    const double limit = ship.ship.steering_gear.limit_rad;
    expect(limit == 0.0 || ship.guidance.max_rudder_rad <= limit,
           path(i, "guidance.max_rudder_deg"),
           "above the steering gear's limit, expected at most " +
               print_number(unit_of("_deg").from_si(limit), true));
  }

  void expect_thruster(std::size_t i, bool has, const char* name, const std::string& where) {
    expect(has, where,
           "the ship '" + scenario_.ships[i].ship.key + "' has no " + name +
               " thruster, expected one that has");
  }

  void check_unit(std::size_t i, const Failure& failure, const std::string& where) {
    using Kind = Failure::Kind;
    using Unit = Failure::Unit;
    const vessel::ShipData& ship = scenario_.ships[i].ship;
    const bool bow = ship.bow_thruster.power_w > 0.0, stern = ship.stern_thruster.power_w > 0.0;
    const bool side = failure.unit == Unit::starboard || failure.unit == Unit::port;
    const bool end = failure.unit == Unit::bow || failure.unit == Unit::stern;
    if (failure.kind == Kind::thruster_lost) {
      expect(!side, where, "a thruster lies at the bow or the stern, expected bow, stern or all");
      if (failure.unit == Unit::bow) expect_thruster(i, bow, "bow", where);
      if (failure.unit == Unit::stern) expect_thruster(i, stern, "stern", where);
      if (failure.unit == Unit::all) expect_thruster(i, bow || stern, "tunnel", where);
    } else if (failure.kind == Kind::engine_stopped) {
      expect(!end, where, "an engine lies to starboard or port, expected starboard, port or all");
      expect(!side || ship.propeller.screws > 1, where,
             "the ship '" + ship.key + "' has one engine, expected all");
      expect(!side || ship.propeller.screws == 1 || !scenario_.ships[i].plant.key.empty(), where,
             "without a machinery profile both shafts follow one order, expected all");
      expect(ship.model != vessel::ShipData::Model::abkowitz, where.substr(0, where.rfind('.')),
             "the formulation of '" + ship.key + "' has no shaft, expected no stopped engine");
    } else {
      expect(failure.unit == Unit::all, where, "has no effect, expected all");
    }
  }

  void check_orders(std::size_t i) {
    const ShipEntry& entry = scenario_.ships[i];
    const vessel::ShipData& ship = entry.ship;
    for (std::size_t k = 0; k < entry.orders.size(); ++k) {
      const ManualOrders& orders = entry.orders[k];
      const auto where = path(i, "orders[" + std::to_string(k) + "]");
      expect_interval(orders.from_s, orders.until_s, where);
      expect(orders.rudder_rad || orders.lever || orders.bow_thruster || orders.stern_thruster,
             where, "orders nothing, expected rudder_deg, lever or a thruster");
      expect(!entry.anchored, where, "the ship is anchored, expected no orders");
      expect(ship.model != vessel::ShipData::Model::kinematic, where,
             "the ship '" + ship.key +
                 "' has neither rudder nor engine, expected one that is "
                 "not kinematic");
      expect(!orders.lever || ship.model != vessel::ShipData::Model::abkowitz, where + ".lever",
             "the formulation of '" + ship.key + "' has no shaft, expected no lever");
      const double limit = ship.steering_gear.limit_rad;
      if (orders.rudder_rad && limit > 0.0) {
        expect(math::abs(*orders.rudder_rad) <= limit + 1e-12, where + ".rudder_deg",
               "beyond the steering gear's limit, expected at most " +
                   print_number(unit_of("_deg").from_si(limit), true) + " to either side");
      }
      if (orders.bow_thruster) {
        expect_thruster(i, ship.bow_thruster.power_w > 0.0, "bow", where + ".bow_thruster");
      }
      if (orders.stern_thruster) {
        expect_thruster(i, ship.stern_thruster.power_w > 0.0, "stern", where + ".stern_thruster");
      }
    }
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
    check_water(i);
  }

  // she needs water under her keel when the run starts
  void check_water(std::size_t i) {
    const Environment& environment = scenario_.environment;
    if (environment.depth.deep()) return;
    const double depth_m = environment.depth.at(scenario_.ships[i].start_N) +
                           environment::tide_height(environment.tide, 0.0);
    const double draws_m = vessel::deepest_draught(scenario_.ships[i].ship.dimensions);
    expect(depth_m > draws_m, path(i, "start"),
           "aground in " + two_decimals(std::fmax(depth_m, 0.0)) + " m of water where she draws " +
               two_decimals(draws_m) + " m, expected deeper water");
  }

  static std::string two_decimals(double value) {
    return print_number(std::round(100.0 * value) / 100.0);
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
