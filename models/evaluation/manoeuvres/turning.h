#pragma once
/// Turning circle: the rudder is ordered to an angle at t = 0 and held.
///
/// Counted from the rudder order, at midship, relative to the original course:
///   advance            distance ahead when the heading has changed by 90 deg
///   transfer           distance to the side of the turn at 90 deg
///   tactical diameter  distance to the side of the turn at 180 deg
///   final diameter     2 U / |r| of the steady turn
///
/// The plain indices are those of the track over ground. In wind or current the track drifts; with
/// p(psi) the position at a heading and t(psi) its time, the mean drift is
///
///     V_d = mean over psi of [p(psi + 360 deg) - p(psi)] / [t(psi + 360 deg) - t(psi)]       (1)
///
/// for psi from 270 to 360 deg in steps of 30 deg, and the corrected indices are those of p - V_d t.
///
/// Accelerating turn: from rest, rudder and engine are ordered together; what a ship does that casts off
/// and turns in her own water. Coasting turn: the engine is stopped with the rudder order; ends when
/// the speed falls to a share of the approach's, for a ship without a stream on her rudder hardly turns.
///
/// Crossings are interpolated linearly inside a step.
/// Source: IMO MSC.137(76) annex and MSC/Circ.1053; ITTC Recommended Procedure 7.5-04-02-01.
#include <array>

#include "models/evaluation/trial_run.h"

namespace haeul::evaluation {

inline constexpr double kHalfAhead =
    0.6;  ///< of the approach's shaft rate: order of an accelerating turn
inline constexpr double kCoastEnd = 0.1;  ///< of the approach speed

/// What the poster shows of a turn at a heading.
struct TurnPoint {
  bool reached = false;
  double heading_rad = 0.0;  ///< change of heading, > 0
  double time_s = 0.0;
  double ahead_m = 0.0, aside_m = 0.0;  ///< over ground, to the side of the turn
  double speed_mps = 0.0;               ///< through water
};

struct TurnResult {
  std::vector<TrackRow> track;
  double approach_rps = 0.0, order_rps = 0.0;  ///< shaft before and from the order on
  bool reached_90 = false, reached_180 = false, reached_360 = false;
  double advance_m = 0.0, transfer_m = 0.0, tactical_diameter_m = 0.0;
  double max_advance_m = 0.0, max_transfer_m = 0.0;
  double t90_s = 0.0, t180_s = 0.0, t360_s = 0.0;
  double steady_speed_mps = 0.0, steady_rate_radps = 0.0, steady_drift_rad = 0.0;
  double final_diameter_m = 0.0;
  std::array<TurnPoint, 4> at;                ///< 90, 180, 270, 360 deg
  double end_s = 0.0, end_heading_rad = 0.0;  ///< when the record ends; change of heading, > 0
  double kick_m = 0.0;  ///< largest shift of midship to the outside before 90 deg

  bool drift_known = false;                            ///< eq. (1) had its second circle
  double drift_north_mps = 0.0, drift_east_mps = 0.0;  ///< V_d
  double corrected_advance_m = 0.0, corrected_transfer_m = 0.0;
  double corrected_tactical_diameter_m = 0.0;
};

/// Steady turn from straight running; ends at 720 degrees unless a duration is given.
TurnResult turning_circle(const vessel::VesselModel& model, const TrialSettings& settings);

/// From rest with `settings.shaft_rps`, or kHalfAhead of what keeps the approach speed. Throws
/// std::domain_error for a ship whose formulation has no shaft.
TurnResult accelerating_turn(const vessel::VesselModel& model, const TrialSettings& settings);

/// With the engine stopped; the steady figures are those of the end. Throws likewise.
TurnResult coasting_turn(const vessel::VesselModel& model, const TrialSettings& settings);

}  // namespace haeul::evaluation
