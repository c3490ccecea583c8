#include "sim/engine/run.h"

#include <algorithm>
#include <cmath>

#include "sim/engine/orders.h"
#include "sim/engine/sea.h"

namespace haeul::engine {

Runner::Runner(const World& world, State& state, std::span<Observer* const> observers)
    : world_(world),
      state_(state),
      observers_(observers),
      second_ticks_(std::max<std::int64_t>(1, std::llround(kAssessPeriod / world.step_s))) {
  const std::size_t ships = world.ships.size();
  before_.resize(ships);
  tracks_.reserve(ships);
  events_.reserve(16 * (ships + 1) * (ships + 1));
  for (const ShipWorld& ship : world.ships) {
    costs_.emplace_back(ship.planner ? ship.planner->candidate_count() : 0);
  }
}

bool Runner::tick() {
  events_.clear();
  const bool second = state_.tick % second_ticks_ == 0;
  const std::size_t ships = state_.ships.size();

  sound(world_, state_);
  bool touched = false;
  if (second && !world_.sea.calm) {
    for (std::size_t i = 0; i < ships; ++i) {
      touched = judge_bottom(world_, state_, i, events_) || touched;
      if (!world_.scenario.ships[i].anchored) watch_drift(i);
    }
  }
  if (touched) {
    reason_ = EndReason::grounding;
    return false;
  }
  if (second) assess(world_, state_, events_);
  for (std::size_t i = 0; i < ships; ++i) {
    if (world_.scenario.ships[i].anchored) continue;
    if (second) {
      guide(i);
      count_departures(world_, state_, i, static_cast<double>(second_ticks_) * world_.step_s);
    }
    if (state_.tick % world_.ships[i].planner_ticks == 0) {
      try {
        plan(i);
      } catch (const std::exception&) {
        events_.push_back({static_cast<double>(state_.tick) * world_.step_s, EventKind::fault,
                           static_cast<std::int64_t>(i), -1, 0.0, 0.0});
        reason_ = EndReason::planner_failed;
        return false;
      }
    }
  }
  for (std::size_t i = 0; i < ships; ++i) {
    const auto& motion = state_.ships[i].motion;
    before_[i] = {{motion.north, motion.east}, motion.psi};
    if (world_.scenario.ships[i].anchored) continue;
    give_orders(world_, state_, i, events_);
    integrate(i);
  }
  ++state_.tick;

  if (!finite()) {
    reason_ = EndReason::non_finite;
    return false;
  }
  if (judge(world_, before_, state_, events_)) {
    reason_ = EndReason::grounding;
    for (const Event& event : events_) {
      if (event.kind == EventKind::contact && event.limit == 0.0) reason_ = EndReason::collision;
    }
    return false;
  }
  if (state_.ships.front().arrived_s >= 0.0) {
    reason_ = EndReason::arrived;
    return false;
  }
  if (state_.tick >= world_.end_tick) {
    reason_ = EndReason::time_over;
    return false;
  }
  return true;
}

void Runner::watch_drift(std::size_t i) {
  ShipState& ship = state_.ships[i];
  const encounter::Mover self = mover(ship);
  if (math::norm(self.v_N) < 0.5) return;  // no way over ground, no course
  guidance::watch_drift(math::bearing(self.v_N), ship.motion.psi, kAssessPeriod, ship.guidance);
}

void Runner::guide(std::size_t i) {
  const ShipWorld& model = world_.ships[i];
  ShipState& ship = state_.ships[i];
  if (model.waypoints.size() < 2) return;  // sails on
  const std::int64_t leg = ship.guidance.leg;
  bool done = false;
  const auto at = guidance::follow_route(
      model.guidance, model.waypoints, {ship.motion.north, ship.motion.east},
      math::sqrt(ship.motion.u * ship.motion.u + ship.motion.v * ship.motion.v), ship.guidance,
      done);
  ship.cross_track_m = at.cross_m;
  ship.max_cross_track_m = math::max(ship.max_cross_track_m, math::abs(at.cross_m));
  const double now = static_cast<double>(state_.tick) * world_.step_s;
  const auto index = static_cast<std::int64_t>(i);
  if (ship.guidance.leg != leg) {
    events_.push_back(
        {now, EventKind::waypoint, index, -1, static_cast<double>(ship.guidance.leg), 0.0});
  }
  if (done && ship.arrived_s < 0.0) {
    ship.arrived_s = now;
    events_.push_back({now, EventKind::arrival, index, -1, 0.0, 0.0});
  }
}

void Runner::collect_tracks(std::size_t own) {
  tracks_.clear();
  for (const PairState& pair : state_.pairs) {
    if (pair.own != static_cast<std::int64_t>(own)) continue;
    const auto other = static_cast<std::size_t>(pair.other);
    const encounter::Mover m = mover(state_.ships[other]);
    const auto& dim = world_.scenario.ships[other].ship.dimensions;
    planner::Track track;
    track.ship = pair.other;
    track.p_N = m.p_N;
    track.v_N = m.v_N;
    track.heading_rad = m.heading_rad;
    track.length_m = dim.length_overall_m;
    track.breadth_m = dim.breadth_m;
    track.role = pair.role;
    track.dcpa_m = pair.dcpa_m;
    track.tcpa_s = pair.tcpa_s;
    tracks_.push_back(track);
  }
}

void Runner::plan(std::size_t i) {
  const ShipWorld& model = world_.ships[i];
  const scenario::ShipEntry& entry = world_.scenario.ships[i];
  ShipState& ship = state_.ships[i];
  const double now = static_cast<double>(state_.tick) * world_.step_s;
  collect_tracks(i);

  planner::PlannerInput input;
  input.time_s = now;
  const encounter::Mover self = mover(ship);
  const double speed = math::norm(self.v_N);
  input.own = {.p_N = self.p_N,
               .heading_rad = ship.motion.psi,
               .yaw_rate_radps = ship.motion.r,
               .course_rad = speed > 0.01 ? math::bearing(self.v_N) : ship.motion.psi,
               .speed_mps = speed,
               .length_m = entry.ship.dimensions.length_overall_m,
               .breadth_m = entry.ship.dimensions.breadth_m,
               .response = model.response};
  const auto leg = static_cast<std::size_t>(ship.guidance.leg);
  input.route.course_rad = ship.guidance.course_reference_rad;
  input.route.speed_mps =
      leg < model.leg_speed_mps.size() ? model.leg_speed_mps[leg] : entry.start_speed_mps;
  if (model.waypoints.size() > 1) input.route.waypoints = model.waypoints;
  input.route.leg = ship.guidance.leg;
  input.route.lookahead_m = model.guidance.lookahead_m;
  input.tracks = tracks_;
  input.clearance = world_.clearance.get();

  const planner::Decision last = ship.decision;
  ship.decision = model.planner->plan(input, ship.planner, costs_[i]);
  for (Observer* observer : observers_) observer->decision(world_, state_, i, costs_[i]);

  // what changed
  const auto index = static_cast<std::int64_t>(i);
  const planner::Decision& d = ship.decision;
  if (d.course_offset_rad != last.course_offset_rad || d.speed_factor != last.speed_factor) {
    events_.push_back({now, EventKind::decision, index, -1, d.course_offset_rad, d.speed_factor});
    if (ship.first_alteration_rad == 0.0) ship.first_alteration_rad = d.course_offset_rad;
  }
  if (d.safe == 0 && last.safe != 0) {
    events_.push_back({now, EventKind::no_safe_choice, index, -1, d.cost, 0.0});
  }
}

void Runner::integrate(std::size_t i) {
  const ShipWorld& model = world_.ships[i];
  ShipState& ship = state_.ships[i];
  const double dt = world_.step_s;
  const auto engines = set_engines(world_, state_, i, events_);
  const vessel::LaneOrders<double> orders{
      .rudder_rad = ship.orders.rudder_rad,
      .shaft_rps = ship.orders.shaft_rps,
      // a kinematic vessel follows its course; the drift is taken off as an autopilot would
      .course_rad = ship.orders.course_rad - ship.guidance.drift_rad,
      .speed_mps = ship.orders.speed_mps,
      .bow_thruster = ship.orders.bow_thruster,
      .stern_thruster = ship.orders.stern_thruster,
      .engines = &engines};
  const auto around = surround(world_, state_, i);
  const double rudder = ship.motion.rudder;
  const math::Vec2 from{ship.motion.north, ship.motion.east};
  vessel::step(model.vessel, ship.motion, orders, dt, around, &ship.shaft);
  ship.rudder_travel_rad += math::abs(ship.motion.rudder - rudder);
  ship.distance_m += math::norm(math::Vec2{ship.motion.north, ship.motion.east} - from);

  // power, fuel, emissions
  if (model.metered) {
    const auto& tunnels = model.vessel.thrusters;
    const double thrusters_w = propulsion::tunnel_power(tunnels[0], ship.motion.bow_thruster) +
                               propulsion::tunnel_power(tunnels[1], ship.motion.stern_thruster);
    emissions::meter(model.meter, ship.shaft.power_w, dt, ship.ledger, thrusters_w);
  }
}

bool Runner::finite() const {
  double sum = 0.0;
  for (const ShipState& ship : state_.ships) {
    for (const auto member : vessel::Motion<double>::members()) sum += ship.motion.*member;
  }
  return std::isfinite(sum);
}

Verdict run(const World& world, State& state, std::span<Observer* const> observers,
            const StopToken& stop) {
  Runner runner(world, state, observers);
  for (Observer* observer : observers) observer->begin(world, state);
  Counts counts;
  for (bool more = true; more;) {
    if (stop.requested()) throw Interrupted();
    more = runner.tick();
    counts.add(runner.events());
    for (Observer* observer : observers) observer->tick(world, state, runner.events());
  }
  Verdict verdict = make_verdict(world, state, runner.reason(), counts);
  for (Observer* observer : observers) observer->end(world, state, verdict);
  return verdict;
}

}  // namespace haeul::engine
