#pragma once
/// Standard manoeuvres and their indices.
///
/// Turning circle: the rudder is ordered to an angle at t = 0 and held. Counted from the rudder order,
/// at midship, relative to the original course:
///   advance            distance ahead when the heading has changed by 90 deg
///   transfer           distance to the side of the turn at 90 deg
///   tactical diameter  distance to the side of the turn at 180 deg
///   final diameter     2 U / |r| of the steady turn
///
/// Zig-zag psi / delta: rudder delta to the first side at t = 0; whenever the heading off the original
/// course reaches psi on the side the rudder turns to, the rudder is reversed. The k-th overshoot is
/// the furthest heading beyond the nominal psi after reversal k.
///
/// Crossings are interpolated linearly inside a step.
/// Source: IMO MSC.137(76) annex and MSC/Circ.1053; ITTC Recommended Procedure 7.5-04-02-01.
#include <vector>

#include "models/math/vec2.h"
#include "models/vessel/dynamics.h"

namespace haeul::evaluation {

/// One row of a track; the columns of `haeul trial --csv`.
struct TrackRow {
  double time_s = 0.0;
  vessel::Motion<double> motion;
};

struct TrialSettings {
  double speed_mps = 0.0;  ///< approach speed, > 0
  double step_s = 0.1;
  double duration_s = 0.0;  ///< 0: until the manoeuvre is done, at most 7200 s
  double every_s = 1.0;     ///< between track rows; 0: no track
  double rudder_rad = 0.0;  ///< turn: signed; zigzag: magnitude
};

struct TurnResult {
  std::vector<TrackRow> track;
  double approach_rps = 0.0;
  bool reached_90 = false, reached_180 = false, reached_360 = false;
  double advance_m = 0.0, transfer_m = 0.0, tactical_diameter_m = 0.0;
  double max_advance_m = 0.0, max_transfer_m = 0.0;
  double t90_s = 0.0, t180_s = 0.0, t360_s = 0.0;
  double steady_speed_mps = 0.0, steady_rate_radps = 0.0, steady_drift_rad = 0.0;
  double final_diameter_m = 0.0;
};

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
  double reach_s = 0.0;  ///< first return to the original heading, 0: never
  std::vector<Overshoot> overshoots;
};

/// Steady turn from straight running; ends at 720 degrees unless a duration is given.
TurnResult turning_circle(const vessel::VesselModel& model, const TrialSettings& settings);

/// Zig-zag with heading `heading_rad` > 0, first to starboard or port; ends after the fifth reversal
/// unless a duration is given.
ZigzagResult zigzag(const vessel::VesselModel& model, const TrialSettings& settings,
                    double heading_rad, bool starboard_first);

}  // namespace haeul::evaluation
