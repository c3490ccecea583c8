#include "models/evaluation/trial_run.h"

#include <cmath>
#include <stdexcept>

#include "models/vessel/longest_step.h"

namespace haeul::evaluation {
namespace {

using vessel::LaneOrders;
using vessel::Motion;
using vessel::ShipData;
using vessel::Surroundings;
using vessel::VesselModel;

constexpr double kRunaway_mps = 100.0;  // no ship; an integration that is not stable

// what straight running feels: the depth, but neither air nor current
Surroundings<double> still(const Surroundings<double>& around) {
  Surroundings<double> water;
  water.depth_m = around.depth_m;
  return water;
}

double surge(const VesselModel& model, double speed_mps, double rps,
             const Surroundings<double>& water) {
  Motion<double> motion;
  motion.u = speed_mps;
  vessel::settle_engine(model, motion, rps, water.depth_m);
  return vessel::rates(model, motion, LaneOrders<double>{0.0, rps, 0.0, speed_mps}, water).u;
}

bool feels_bottom(const VesselModel& model, const Surroundings<double>& around) {
  return model.kind == ShipData::Model::bis ? around.depth_m < vessel::kDeep_m
                                            : around.depth_m < model.shallow_depth_m;
}

Motion<double> start(const VesselModel& model, const TrialSettings& settings) {
  if (settings.from_rest) {
    Motion<double> rest;
    if (model.controllable) vessel::settle_engine(model, rest, 0.0, settings.around.depth_m);
    return rest;
  }
  if (settings.shaft_rps == 0.0 && !feels_bottom(model, settings.around)) {
    return vessel::steady_motion(model, 0.0, 0.0, 0.0, settings.speed_mps);
  }
  const double rps = settings.shaft_rps != 0.0
                         ? settings.shaft_rps
                         : approach_rps(model, settings.speed_mps, settings.around);
  Motion<double> motion;
  motion.u = settings.speed_mps;
  vessel::settle_engine(model, motion, rps, settings.around.depth_m);
  return motion;
}

}  // namespace

double approach_rps(const VesselModel& model, double speed_mps,
                    const Surroundings<double>& around) {
  if (!feels_bottom(model, around)) return vessel::self_propulsion_rps(model, speed_mps);
  if (speed_mps <= 0.0 || model.kind == ShipData::Model::abkowitz) return 0.0;
  const auto water = still(around);
  double low = 0.0, high = model.max_rps;
  if (surge(model, speed_mps, high, water) < 0.0) {
    throw std::domain_error("the highest shaft speed does not reach it in water this shallow");
  }
  for (int i = 0; i < 60; ++i) {
    const double middle = 0.5 * (low + high);
    (surge(model, speed_mps, middle, water) < 0.0 ? low : high) = middle;
  }
  return 0.5 * (low + high);
}

Approach approach_of(const VesselModel& model, const TrialSettings& settings) {
  const Motion<double> motion = start(model, settings);
  const double order = vessel::standing_order(model, motion);
  if (!model.engined || settings.from_rest || order == 0.0) return Approach::held;
  const LaneOrders<double> orders{0.0, order, 0.0, motion.u};
  const auto command = vessel::engine_command(model, orders, 0);
  constexpr double kSlack = 1e-6;
  if (math::abs(command.order - motion.engine_order) > kSlack) return Approach::too_slow;
  const auto load =
      propulsion::drive(model.drive, motion.shaft_rps,
                        {motion.engine_order, motion.governor, motion.charge}, command);
  const double missing = motion.governor - load.engine_torque / model.drive.Q_r;
  return missing > kSlack ? Approach::too_heavy : Approach::held;
}

double settled_speed(const VesselModel& model, double rps, double top_mps,
                     const Surroundings<double>& around) {
  const auto water = still(around);
  if (rps <= 0.0 || surge(model, 1e-6 * top_mps, rps, water) <= 0.0) return 0.0;
  double low = 0.0, high = top_mps;
  for (int i = 0; i < 60; ++i) {
    const double middle = 0.5 * (low + high);
    (surge(model, middle, rps, water) > 0.0 ? low : high) = middle;
  }
  return 0.5 * (low + high);
}

double crossing(double before, double after, double level) {
  if (before >= level || after < level) return -1.0;
  return (level - before) / (after - before);
}

TrialRun::TrialRun(const VesselModel& model, const TrialSettings& settings,
                   std::vector<TrackRow>& track, double longest_s)
    : model_(model),
      settings_(settings),
      track_(track),
      now_(start(model, settings)),
      before_(now_),
      approach_rps_(vessel::standing_order(model, now_)),
      engines_(vessel::running_engines(model, approach_rps_)) {
  if (settings.step_s > vessel::longest_step(model)) {
    throw std::domain_error("the step is too long for her governed shaft; a shorter one helps");
  }
  const double longest = settings.duration_s > 0.0 ? settings.duration_s : longest_s;
  last_step_ = std::llround(longest / settings.step_s);
  row_steps_ = settings.every_s > 0.0
                   ? std::max<std::int64_t>(1, std::llround(settings.every_s / settings.step_s))
                   : 0;
  record();
}

bool TrialRun::step(double rudder_rad, double shaft_rps) {
  if (step_ >= last_step_) return false;
  const double cap = settings_.rudder_cap_rad;
  const double rudder = cap > 0.0 ? math::clamp(rudder_rad, -cap, cap) : rudder_rad;
  before_ = now_;
  const auto engines = vessel::advance_engines(model_, engines_, now_, shaft_rps, settings_.step_s);
  LaneOrders<double> orders{rudder, shaft_rps, rudder, settings_.speed_mps};
  orders.engines = &engines;
  vessel::step(model_, now_, orders, settings_.step_s, settings_.around);
  ++step_;
  if (!std::isfinite(now_.north + now_.east + now_.psi + now_.u + now_.v + now_.r)) {
    throw std::runtime_error("the motion is no longer finite; a shorter step may help");
  }
  if (speed(now_) > kRunaway_mps) {
    throw std::runtime_error("the motion runs away; a shorter step may help");
  }
  record();
  return true;
}

math::Vec2 TrialRun::through_water(double share) const {
  const double t = time(share);
  const auto& current = settings_.around.current;
  return {between(before_.north, now_.north, share) - t * current.north,
          between(before_.east, now_.east, share) - t * current.east};
}

void TrialRun::record() {
  if (row_steps_ > 0 && step_ % row_steps_ == 0) {
    track_.push_back({static_cast<double>(step_) * settings_.step_s, now_});
  }
}

}  // namespace haeul::evaluation
