#include "sim/engine/orders.h"

#include "models/guidance/guidance.h"

namespace haeul::engine {
namespace {

using propulsion::DriveFault;
using scenario::Failure;

void follow_guidance(const World& world, const ShipWorld& model, std::size_t i, ShipState& ship) {
  const auto leg = static_cast<std::size_t>(ship.guidance.leg);
  const double leg_speed = leg < model.leg_speed_mps.size()
                               ? model.leg_speed_mps[leg]
                               : world.scenario.ships[i].start_speed_mps;
  ship.guidance.course_order_rad =
      ship.guidance.course_reference_rad + ship.decision.course_offset_rad;
  ship.guidance.speed_order_mps = ship.decision.speed_factor * leg_speed;
  ship.orders.course_rad = ship.guidance.course_order_rad;
  ship.orders.speed_mps = ship.guidance.speed_order_mps;
  ship.orders.bow_thruster = ship.orders.stern_thruster = 0.0;
  if (model.vessel.kind == vessel::ShipData::Model::kinematic) return;
  const double dt = world.step_s;
  const double speed = math::sqrt(ship.motion.u * ship.motion.u + ship.motion.v * ship.motion.v);
  ship.orders.rudder_rad = guidance::steer(model.guidance, ship.motion, ship.guidance, dt);
  ship.orders.shaft_rps =
      guidance::throttle(model.guidance, speed, ship.orders.shaft_rps, ship.guidance, dt);
}

void follow_hand(const ShipWorld& model, const scenario::ManualOrders& hand,
                 vessel::Orders& orders) {
  orders.rudder_rad = hand.rudder_rad.value_or(orders.rudder_rad);
  if (hand.lever) orders.shaft_rps = *hand.lever * model.vessel.max_rps;
  orders.bow_thruster = hand.bow_thruster.value_or(orders.bow_thruster);
  orders.stern_thruster = hand.stern_thruster.value_or(orders.stern_thruster);
}

// what is broken does not obey
void suffer(const Failure& failure, const vessel::VesselModel& vessel, ShipState& ship) {
  if (failure.stops_rudder()) ship.orders.rudder_rad = ship.motion.rudder;
  if (failure.stops_thruster(Failure::Unit::bow)) ship.orders.bow_thruster = 0.0;
  if (failure.stops_thruster(Failure::Unit::stern)) ship.orders.stern_thruster = 0.0;
  // no pump, no other pitch
  if (failure.kind == Failure::Kind::blackout && vessel.engined && vessel.controllable) {
    ship.orders.shaft_rps = vessel::standing_order(vessel, ship.motion);
  }
  const DriveFault fault =
      failure.kind == Failure::Kind::blackout ? DriveFault::blackout : DriveFault::engine_stopped;
  for (int side = 0; side < 2; ++side) {
    if (failure.stops_engine(side)) ship.engines.fault[static_cast<std::size_t>(side)] = fault;
  }
}

// +1 ahead, -1 astern, 0: no fuel
double running(const propulsion::DriveMode& mode) {
  return mode.phase == propulsion::DrivePhase::running ? static_cast<double>(mode.direction) : 0.0;
}

}  // namespace

void give_orders(const World& world, State& state, std::size_t i, std::vector<Event>& events) {
  const ShipWorld& model = world.ships[i];
  const scenario::ShipEntry& entry = world.scenario.ships[i];
  ShipState& ship = state.ships[i];
  const double dt = world.step_s, now = static_cast<double>(state.tick) * dt;
  const double last = static_cast<double>(state.tick - 1) * dt;
  follow_guidance(world, model, i, ship);
  for (const scenario::ManualOrders& hand : entry.orders) {
    if (hand.hold(now)) follow_hand(model, hand, ship.orders);
  }
  ship.engines.fault = {};
  for (const Failure& failure : entry.failures) {
    const bool before = state.tick > 0 && failure.holds(last), broken = failure.holds(now);
    if (before != broken) {
      events.push_back({now, EventKind::failure, static_cast<std::int64_t>(i), -1,
                        static_cast<double>(failure.kind), broken ? 1.0 : 0.0});
    }
    if (broken) suffer(failure, model.vessel, ship);
  }
  // a shaft that turns at its order has no engine to fail
  if (!model.vessel.engined && ship.engines.fault[0] != DriveFault::none) {
    ship.orders.shaft_rps = 0.0;
  }
}

vessel::EngineCommands<double> set_engines(const World& world, State& state, std::size_t i,
                                           std::vector<Event>& events) {
  const vessel::VesselModel& vessel = world.ships[i].vessel;
  ShipState& ship = state.ships[i];
  const auto before = ship.engines.mode;
  const auto commands = vessel::advance_engines(vessel, ship.engines, ship.motion,
                                                ship.orders.shaft_rps, world.step_s);
  for (std::size_t side = 0; side < before.size(); ++side) {
    const double was = running(before[side]), is = running(ship.engines.mode[side]);
    if (was == is) continue;
    events.push_back({static_cast<double>(state.tick) * world.step_s, EventKind::engine,
                      static_cast<std::int64_t>(i), -1, is, static_cast<double>(side)});
  }
  return commands;
}

}  // namespace haeul::engine
