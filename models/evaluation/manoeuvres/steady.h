#pragma once
/// When a turn is steady, and a helmsman: what spiral, pull-out and man-overboard manoeuvres share.
///
/// Times are counted in L / V, V the approach speed. A turn is steady once over one L / V the yaw rate has
/// changed by less than kSteadyChange V / L and the speed by less than kSpeedChange V.
#include <cmath>
#include <stdexcept>

#include "models/evaluation/trial_run.h"
#include "models/guidance/guidance.h"
#include "models/math/real.h"
#include "models/vessel/vessel_model.h"

namespace haeul::evaluation {

inline constexpr double kSteadyChange = 2e-4;  ///< r' over one L / V
inline constexpr double kSpeedChange = 5e-4;   ///< of V over one L / V
inline constexpr double kLongestHold = 80.0;   ///< [L / V]

/// Watches a value from one L / V to the next.
class SteadyWatch {
 public:
  /// `window_s` L / V, `change` what counts as none.
  SteadyWatch(double window_s, double change, double start_s, double value, double shortest_s)
      : window_s_(window_s),
        change_(change),
        mark_s_(start_s),
        earliest_s_(start_s + shortest_s),
        mark_(value) {}

  /// True once the value has stood still over a window.
  bool steady(double time_s, double value) {
    if (time_s - mark_s_ < window_s_) return false;
    const bool still = math::abs(value - mark_) < change_ && time_s >= earliest_s_;
    mark_s_ = time_s;
    mark_ = value;
    return still;
  }

 private:
  double window_s_, change_, mark_s_, earliest_s_, mark_;
};

/// Watches rate and speed of a turn together.
class TurnWatch {
 public:
  /// `unit_s` L / V; steady after `shortest` L / V at the earliest. `share` of the two bounds counts.
  TurnWatch(double unit_s, double approach_mps, const TrialRun& trial, double shortest,
            double share = 1.0)
      : rate_(unit_s, share * kSteadyChange / unit_s, trial.time(), trial.now().r,
              shortest * unit_s),
        way_(unit_s, share * kSpeedChange * approach_mps, trial.time(), speed(trial.now()), 0.0) {}

  bool steady(const TrialRun& trial) {
    const bool turning = rate_.steady(trial.time(), trial.now().r);
    return way_.steady(trial.time(), speed(trial.now())) && turning;
  }

 private:
  SteadyWatch rate_, way_;
};

/// Steers a heading: delta = K_p (psi_d - psi) - K_d r with the poles of guidance.h, eq. (2), for one
/// radian of rudder per radian of heading.
struct Helmsman {
  double K_p = 1.0, K_d = 0.0;
  double rudder(double heading_rad, const vessel::Motion<double>& m) const {
    return K_p * math::wrap_pi(heading_rad - m.psi) - K_d * m.r;
  }
};

/// Yaw response to the rudder at `speed_mps`, or at the top speed of the shaft where that is less; throws
/// std::domain_error where there is none.
inline guidance::Nomoto yaw_response(const vessel::VesselModel& model, double speed_mps) {
  double reached = speed_mps;
  if (model.kind != vessel::ShipData::Model::abkowitz) {
    const double top = settled_speed(model, model.max_rps, speed_mps);
    if (top < (1.0 - 1e-6) * speed_mps) reached = (1.0 - 1e-6) * top;
  }
  const auto yaw = guidance::linearise_yaw(model, reached);
  if (!(yaw.gain_over_time > 0.0) || !std::isfinite(yaw.inverse_time)) {
    throw std::domain_error("the ship does not answer her rudder");
  }
  return yaw;
}

inline Helmsman make_helmsman(const vessel::VesselModel& model, double speed_mps) {
  const auto yaw = yaw_response(model, speed_mps);
  constexpr double kDamping = 1.0;
  Helmsman helmsman;
  const double omega = math::sqrt(yaw.gain_over_time * helmsman.K_p);
  helmsman.K_d = math::max((2.0 * kDamping * omega - yaw.inverse_time) / yaw.gain_over_time, 0.0);
  return helmsman;
}

}  // namespace haeul::evaluation
