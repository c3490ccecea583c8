#include "models/evaluation/manoeuvres/zigzag.h"

namespace haeul::evaluation {

using vessel::Motion;

ZigzagResult zigzag(const vessel::VesselModel& model, const TrialSettings& settings,
                    double heading_rad, bool starboard_first) {
  constexpr std::size_t kReversals = 5;
  ZigzagResult result;
  TrialRun trial(model, settings, result.track);
  result.approach_rps = trial.approach_rps();
  double side = starboard_first ? 1.0 : -1.0;
  const double first = side;
  double distance = 0.0;
  std::size_t reversals = 0;
  bool watching = false;        // an overshoot is under way
  std::vector<double> returns;  // to the original heading
  while (trial.step(side * settings.rudder_rad)) {
    const Motion<double>& a = trial.before();
    const Motion<double>& b = trial.now();
    distance += math::norm(math::Vec2{b.north - a.north, b.east - a.east});
    // furthest heading after the last reversal: where the yaw rate changes sign
    if (watching && -side * b.r <= 0.0) {
      const double f = -side * a.r > 0.0 ? a.r / (a.r - b.r) : 0.0;
      Overshoot& overshoot = result.overshoots.back();
      overshoot.overshoot_rad = -side * between(a.psi, b.psi, f) - heading_rad;
      overshoot.peak_s = trial.time(f);
      watching = false;
    }
    if (reversals > 0) {
      const double back = returns.size() % 2 == 0 ? -first : first;
      if (const double f = crossing(back * a.psi, back * b.psi, 0.0); f >= 0.0) {
        if (returns.empty() && reversals == 1) result.reach_s = trial.time(f);
        returns.push_back(trial.time(f));
      }
    }
    // reversal
    if (const double f = crossing(side * a.psi, side * b.psi, heading_rad); f >= 0.0) {
      if (reversals == 0) {
        result.initial_turning_m = distance;
        result.initial_turning_s = trial.time(f);
      }
      if (reversals == kReversals && !trial.timed()) break;
      result.overshoots.push_back({trial.time(f), 0.0, 0.0});
      ++reversals;
      watching = true;
      side = -side;
    }
  }
  if (watching) result.overshoots.pop_back();  // its peak was not reached
  if (returns.size() >= 4) result.period_s = returns[3] - returns[1];
  return result;
}

}  // namespace haeul::evaluation
