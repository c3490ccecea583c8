#pragma once
/// Man-overboard turns. The casualty falls at t = 0 in the origin.
///
///   Williamson   hard over to the side; at 60 deg off the original course hard over to the other; 20 deg
///                short of the reciprocal midships, and steady on the reciprocal
///   Anderson     hard over to the side; at 250 deg midships and stop the engine
///   Scharnow     hard over to the side; at 240 deg hard over to the other; 20 deg short of the
///                reciprocal midships, and steady on the reciprocal
///
/// The manoeuvre ends when the casualty comes abeam on the way back, on a reciprocal that has been
/// steadied. Its figures are then
///   miss distance    to the casualty
///   lateral offset   from the original track, positive to the side of the first turn
///   time, heading and speed
///
/// The heading of the first change is a start value: many ships meet their track with 50 to 80 deg.
///
/// Assumptions and limits: the casualty drifts with the current, not with the wind.
/// Source: IAMSAR manual, volume III.
#include "models/evaluation/trial_run.h"

namespace haeul::evaluation {

enum class ManOverboard { williamson, anderson, scharnow };

struct ManOverboardResult {
  std::vector<TrackRow> track;
  double approach_rps = 0.0;
  bool back = false;       ///< came abeam of the casualty
  double shifted_s = 0.0;  ///< time of the second order
  double steady_s = 0.0;   ///< first time within 2 deg of the reciprocal with little yaw; 0: never
  double time_s = 0.0, miss_m = 0.0, lateral_m = 0.0;
  double heading_rad = 0.0;  ///< change from the original course, in [-pi, pi)
  double speed_mps = 0.0;
};

/// Heading [rad] of the second order as above.
double first_change(ManOverboard kind);

/// `settings.rudder_rad` is signed by the side of the first turn (0: hard over to starboard),
/// `first_change_rad` the heading of the second order (0: as above).
ManOverboardResult man_overboard(const vessel::VesselModel& model, const TrialSettings& settings,
                                 ManOverboard kind, double first_change_rad = 0.0);

/// The first change [rad] with which a Williamson turn comes back nearest to the original track, between
/// 30 and 100 deg, to half a degree.
double best_williamson_change(const vessel::VesselModel& model, const TrialSettings& settings);

}  // namespace haeul::evaluation
