#include "models/evaluation/manoeuvres/stopping.h"

#include <stdexcept>

namespace haeul::evaluation {
namespace {

constexpr double kLongest = 14400.0;  // [s]

void need_shaft(const vessel::VesselModel& model) {
  if (model.kind != vessel::ShipData::Model::abkowitz) return;
  throw std::domain_error("her formulation has no shaft and cannot stop");
}

}  // namespace

double full_astern_rps(const vessel::VesselModel& model, double approach_rps) {
  if (model.controllable) return -model.max_rps;
  return -kFullAstern * (model.engined ? model.max_rps : approach_rps);
}

StopResult stop(const vessel::VesselModel& model, const TrialSettings& settings, double order_rps,
                double end_speed_mps) {
  need_shaft(model);
  StopResult result;
  TrialRun trial(model, settings, result.track, kLongest);
  result.approach_rps = trial.approach_rps();
  result.order_rps = order_rps;
  math::Vec2 last{0.0, 0.0};
  double distance = 0.0;
  while (!result.stopped && trial.step(0.0, order_rps)) {
    const auto &a = trial.before(), &b = trial.now();
    const math::Vec2 whole = trial.through_water(1.0);
    const double length = math::norm(whole - last);
    for (SpeedMark& mark : result.marks) {
      const double f = crossing(-a.u, -b.u, -mark.share * settings.speed_mps);
      if (f < 0.0 || mark.reached) continue;
      mark = {mark.share, true, trial.time(f), distance + f * length};
    }
    const double f = crossing(-a.u, -b.u, -end_speed_mps);
    result.stopped = f >= 0.0;
    const double share = result.stopped ? f : 1.0;
    const math::Vec2 at = trial.through_water(share);
    result.time_s = trial.time(share);
    result.track_reach_m = distance + share * length;
    result.head_reach_m = at.north;
    result.lateral_m = at.east;
    result.heading_rad = between(a.psi, b.psi, share);
    result.end_speed_mps = between(a.u, b.u, share);
    distance += length;
    last = whole;
  }
  return result;
}

StopResult crash_stop(const vessel::VesselModel& model, const TrialSettings& settings) {
  need_shaft(model);
  const double ahead = settings.shaft_rps != 0.0
                           ? settings.shaft_rps
                           : approach_rps(model, settings.speed_mps, settings.around);
  return stop(model, settings, full_astern_rps(model, ahead), 0.0);
}

StopResult inertia_stop(const vessel::VesselModel& model, const TrialSettings& settings) {
  return stop(model, settings, 0.0, kInertiaEnd * settings.speed_mps);
}

}  // namespace haeul::evaluation
