#include "sim/engine/build.h"

#include <cmath>
#include <stdexcept>

#include "models/guidance/identify.h"
#include "models/planner/registry.h"
#include "models/vessel/longest_step.h"
#include "sim/engine/assess.h"
#include "sim/engine/sea.h"
#include "sim/scenario/text/scalar.h"

namespace haeul::engine {
namespace {

// what a ship under way is designed to sail at, for gains that need a speed
double design_speed(const scenario::ShipEntry& entry) {
  if (entry.start_speed_mps > 0.0) return entry.start_speed_mps;
  for (const auto& waypoint : entry.route) {
    if (waypoint.speed_mps > 0.0) return waypoint.speed_mps;
  }
  return entry.ship.service_speed_mps;
}

void set_route(const scenario::ShipEntry& entry, ShipWorld& ship) {
  ship.waypoints.push_back(entry.start_N);
  for (const auto& waypoint : entry.route) {
    ship.waypoints.push_back(waypoint.p_N);
    ship.leg_speed_mps.push_back(waypoint.speed_mps > 0.0 ? waypoint.speed_mps
                                                          : entry.start_speed_mps);
  }
}

Sea build_sea(const scenario::Scenario& scenario) {
  const scenario::Environment& environment = scenario.environment;
  Sea sea;
  sea.wind = environment::make_wind(environment.wind, scenario.seed);
  sea.waves = environment::make_wave_field(environment.waves, scenario.seed);
  sea.calm = !sea.wind.blows && sea.waves.calm() && !environment.current.flows() &&
             environment.depth.deep();
  return sea;
}

ShipWorld build_ship(const scenario::ShipEntry& entry, const Sea& sea, double step_s) {
  ShipWorld ship;
  const machinery::PlantData& plant = entry.plant;
  ship.metered = !plant.key.empty() && entry.ship.propeller.torque_from_series;
  ship.vessel = vessel::make_vessel_model(entry.ship, vessel::engine_limits(plant));
  const double longest = vessel::longest_step(ship.vessel);
  if (step_s > longest) {
    throw std::domain_error("time.step_s is too long for her governed shaft, expected at most " +
                            scenario::print_number(0.01 * std::floor(100.0 * longest)) + " s");
  }
  if (ship.metered) ship.meter = emissions::make_meter_model(plant);
  set_route(entry, ship);
  ship.wave_ship = environment::wave_ship(entry.ship);
  if (entry.anchored) return ship;
  ship.validity = vessel::make_validity(entry.ship, sea.waves);
  ship.feels_waves = !sea.waves.calm() && ship.vessel.kind != vessel::ShipData::Model::kinematic;
  if (ship.feels_waves) {
    ship.waves = environment::make_mean_wave_force(sea.waves, ship.wave_ship,
                                                   1.3 * entry.ship.service_speed_mps);
  }

  const double speed = design_speed(entry);
  ship.guidance = guidance::make_guidance(ship.vessel, entry.guidance, speed);
  if (entry.master.planner != "keep_course" || entry.route.size() > 1) {
    ship.guidance.response = guidance::identify_response(ship.vessel, ship.guidance, speed);
  }
  ship.response = ship.guidance.response;
  ship.planner = planner::make_planner(entry.master.planner, entry.master.sb_mpc,
                                       entry.ship.dimensions.length_overall_m);
  ship.planner_ticks = std::max<std::int64_t>(1, std::llround(entry.master.period_s / step_s));
  return ship;
}

bool has_solid(const environment::Chart& chart) {
  for (const auto& feature : chart.features) {
    if (feature.solid) return true;
  }
  return false;
}

}  // namespace

std::unique_ptr<World> build_world(scenario::Scenario scenario) {
  auto world = std::make_unique<World>();
  world->step_s = scenario.time.step_s;
  world->end_tick = std::llround(scenario.time.end_s / scenario.time.step_s);
  world->sea = build_sea(scenario);
  for (const auto& entry : scenario.ships) {
    try {
      world->ships.push_back(build_ship(entry, world->sea, world->step_s));
    } catch (const std::domain_error& error) {
      throw std::domain_error("ship '" + entry.id + "': " + error.what());
    }
  }
  if (has_solid(scenario.chart)) {
    world->clearance = std::make_unique<environment::ClearanceField>(scenario.chart);
  }
  world->scenario = std::move(scenario);
  return world;
}

State initial_state(const World& world) {
  State state;
  for (std::size_t i = 0; i < world.ships.size(); ++i) {
    const ShipWorld& model = world.ships[i];
    const scenario::ShipEntry& entry = world.scenario.ships[i];
    ShipState ship;
    const double speed = entry.anchored ? 0.0 : entry.start_speed_mps;
    ship.motion = vessel::steady_motion(model.vessel, entry.start_N.north, entry.start_N.east,
                                        entry.start_course_rad, speed);
    const double order = vessel::standing_order(model.vessel, ship.motion);
    ship.engines = vessel::running_engines(model.vessel, order);
    ship.orders.shaft_rps = order;
    ship.orders.course_rad = entry.start_course_rad;
    ship.orders.speed_mps = speed;
    ship.guidance.course_reference_rad = entry.start_course_rad;
    ship.guidance.course_order_rad = entry.start_course_rad;
    ship.guidance.speed_order_mps = speed;
    ship.shaft =
        vessel::shaft_load(model.vessel, ship.motion,
                           vessel::LaneOrders<double>{0.0, ship.orders.shaft_rps, 0.0, 0.0});
    if (model.metered) {
      emissions::start_meter(model.meter, ship.shaft.power_w, ship.ledger);
    }
    state.ships.push_back(ship);
  }
  state.outside_s.resize(state.ships.size());
  sound(world, state);
  state.pairs = make_pairs(world, state);
  return state;
}

}  // namespace haeul::engine
