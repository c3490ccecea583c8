#include "models/evaluation/manoeuvre.h"

#include <cmath>
#include <cstdint>

namespace haeul::evaluation {
namespace {

using vessel::Motion;

constexpr double kLongest = 7200.0;  // [s]

// share of the step at which `value` passed `level` upwards; negative: it did not
double crossing(double before, double after, double level) {
  if (before >= level || after < level) return -1.0;
  return (level - before) / (after - before);
}

double between(double a, double b, double share) { return a + share * (b - a); }

// steps a vessel and records rows
class Trial {
 public:
  Trial(const vessel::VesselModel& model, const TrialSettings& settings,
        std::vector<TrackRow>& track)
      : model_(model),
        settings_(settings),
        track_(track),
        now_(vessel::steady_motion(model, 0.0, 0.0, 0.0, settings.speed_mps)),
        before_(now_),
        approach_rps_(now_.shaft_rps) {
    const double longest = settings.duration_s > 0.0 ? settings.duration_s : kLongest;
    last_step_ = std::llround(longest / settings.step_s);
    row_steps_ = settings.every_s > 0.0
                     ? std::max<std::int64_t>(1, std::llround(settings.every_s / settings.step_s))
                     : 0;
    record();
  }

  // false at the end of the time
  bool step(double rudder_rad) {
    if (step_ >= last_step_) return false;
    before_ = now_;
    vessel::step(model_, now_,
                 vessel::LaneOrders<double>{rudder_rad, approach_rps_, rudder_rad, 0.0},
                 settings_.step_s);
    ++step_;
    record();
    return true;
  }

  double time(double share) const {
    return (static_cast<double>(step_) - 1.0 + share) * settings_.step_s;
  }
  const Motion<double>& now() const { return now_; }
  const Motion<double>& before() const { return before_; }
  double approach_rps() const { return approach_rps_; }
  bool timed() const { return settings_.duration_s > 0.0; }

 private:
  void record() {
    if (row_steps_ > 0 && step_ % row_steps_ == 0) {
      track_.push_back({static_cast<double>(step_) * settings_.step_s, now_});
    }
  }

  const vessel::VesselModel& model_;
  const TrialSettings& settings_;
  std::vector<TrackRow>& track_;
  Motion<double> now_, before_;
  double approach_rps_;
  std::int64_t step_ = 0, last_step_ = 0, row_steps_ = 0;
};

}  // namespace

TurnResult turning_circle(const vessel::VesselModel& model, const TrialSettings& settings) {
  TurnResult result;
  Trial trial(model, settings, result.track);
  result.approach_rps = trial.approach_rps();
  const double side = math::sign(settings.rudder_rad);
  while (trial.step(settings.rudder_rad)) {
    const Motion<double>& a = trial.before();
    const Motion<double>& b = trial.now();
    const double psi_a = side * a.psi, psi_b = side * b.psi;
    if (const double f = crossing(psi_a, psi_b, 0.5 * math::kPi); f >= 0.0 && !result.reached_90) {
      result.reached_90 = true;
      result.advance_m = between(a.north, b.north, f);
      result.transfer_m = side * between(a.east, b.east, f);
      result.t90_s = trial.time(f);
    }
    if (const double f = crossing(psi_a, psi_b, math::kPi); f >= 0.0 && !result.reached_180) {
      result.reached_180 = true;
      result.tactical_diameter_m = side * between(a.east, b.east, f);
      result.t180_s = trial.time(f);
    }
    if (const double f = crossing(psi_a, psi_b, 2.0 * math::kPi); f >= 0.0 && !result.reached_360) {
      result.reached_360 = true;
      result.t360_s = trial.time(f);
    }
    result.max_advance_m = math::max(result.max_advance_m, b.north);
    result.max_transfer_m = math::max(result.max_transfer_m, side * b.east);
    if (!trial.timed() && psi_b > 4.0 * math::kPi) break;
  }
  const Motion<double>& end = trial.now();
  result.steady_speed_mps = math::sqrt(end.u * end.u + end.v * end.v);
  result.steady_rate_radps = end.r;
  result.steady_drift_rad = math::atan2(-end.v, end.u);
  result.final_diameter_m = 2.0 * result.steady_speed_mps / math::max(math::abs(end.r), 1e-12);
  return result;
}

ZigzagResult zigzag(const vessel::VesselModel& model, const TrialSettings& settings,
                    double heading_rad, bool starboard_first) {
  constexpr std::size_t kReversals = 5;
  ZigzagResult result;
  Trial trial(model, settings, result.track);
  result.approach_rps = trial.approach_rps();
  double side = starboard_first ? 1.0 : -1.0;
  const double first = side;
  double distance = 0.0;
  std::size_t reversals = 0;
  bool watching = false;  // an overshoot is under way
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
    if (result.reach_s == 0.0 && reversals == 1) {
      if (const double f = crossing(-first * a.psi, -first * b.psi, 0.0); f >= 0.0) {
        result.reach_s = trial.time(f);
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
  return result;
}

}  // namespace haeul::evaluation
