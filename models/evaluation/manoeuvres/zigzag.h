#pragma once
/// Zig-zag delta / psi, ordinary (10/10, 20/20) or modified: little rudder and a small heading (5/1), as
/// in keeping a course.
///
/// Rudder delta to the first side at t = 0; whenever the heading off the original course reaches psi on
/// the side the rudder turns to, the rudder is reversed.
///   k-th overshoot     furthest heading beyond the nominal psi after reversal k
///   initial turning    time and distance run until the first reversal
///   yaw checking time  from a reversal until the heading is furthest
///   reach              first return to the original heading
///   period             between the second and the fourth return to it, which is one whole swing
///
/// Crossings are interpolated linearly inside a step.
/// Source: IMO MSC.137(76) annex and MSC/Circ.1053; ITTC Recommended Procedure 7.5-04-02-01.
#include "models/evaluation/trial_run.h"

namespace haeul::evaluation {

struct Overshoot {
  double reversal_s = 0.0;     ///< time of the reversal this overshoot follows
  double overshoot_rad = 0.0;  ///< beyond the nominal heading
  double peak_s = 0.0;
};

struct ZigzagResult {
  std::vector<TrackRow> track;
  double approach_rps = 0.0;
  double initial_turning_m = 0.0;  ///< distance run until the first reversal
  double initial_turning_s = 0.0;
  double reach_s = 0.0;   ///< first return to the original heading, 0: never
  double period_s = 0.0;  ///< 0: too few swings
  std::vector<Overshoot> overshoots;
};

/// Zig-zag with heading `heading_rad` > 0, first to starboard or port; ends after the fifth reversal
/// unless a duration is given.
ZigzagResult zigzag(const vessel::VesselModel& model, const TrialSettings& settings,
                    double heading_rad, bool starboard_first);

}  // namespace haeul::evaluation
