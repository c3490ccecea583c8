#pragma once
/// Stopping, with the rudder held midships.
///
/// Crash stop: full astern is ordered at t = 0; ends when the ship is dead in the water, u = 0.
/// Inertia stop: the engine is stopped at t = 0; a ship with way never quite stops, so it ends at a
/// share of the approach speed.
///   track reach         distance along the path from the order on
///   head reach          distance ahead along the original course
///   lateral deviation   distance to the side, positive to starboard
///
/// Distances are through the water. The crossing of the last speed is interpolated inside a step.
///
/// Assumptions and limits: those of the propeller astern (propeller.h, four_quadrant.h) and of the
/// engine (drive_train.h). A shaft without an engine takes its order at once, so that the reach of such a ship
/// is a lower bound.
/// Source: IMO MSC.137(76) annex and MSC/Circ.1053; ITTC Recommended Procedure 7.5-04-02-01.
#include <array>

#include "models/evaluation/trial_run.h"

namespace haeul::evaluation {

/// Full astern as a share of the rated shaft speed; direct-reversing plants give 70 to 80 %.
inline constexpr double kFullAstern = 0.75;
inline constexpr double kInertiaEnd = 0.25;  ///< of the approach speed

/// Passing a share of the approach speed.
struct SpeedMark {
  double share = 0.0;
  bool reached = false;
  double time_s = 0.0, track_reach_m = 0.0;
};

struct StopResult {
  std::vector<TrackRow> track;
  double approach_rps = 0.0, order_rps = 0.0;
  bool stopped = false;  ///< reached the last speed
  double time_s = 0.0, track_reach_m = 0.0, head_reach_m = 0.0, lateral_m = 0.0;
  double heading_rad = 0.0;  ///< at the end, not wrapped
  double end_speed_mps = 0.0;
  std::array<SpeedMark, 3> marks{{{0.75}, {0.5}, {0.25}}};
};

/// Shaft order [1/s] of full astern: kFullAstern of the engine's rated speed, without an engine of the
/// approach's; with blades that turn, the whole lever.
double full_astern_rps(const vessel::VesselModel& model, double approach_rps);

/// Stop with any shaft order, until u falls to `end_speed_mps`. Throws std::domain_error for a ship whose
/// formulation has no shaft.
StopResult stop(const vessel::VesselModel& model, const TrialSettings& settings, double order_rps,
                double end_speed_mps);

StopResult crash_stop(const vessel::VesselModel& model, const TrialSettings& settings);
StopResult inertia_stop(const vessel::VesselModel& model, const TrialSettings& settings);

}  // namespace haeul::evaluation
