#pragma once
/// Spiral tests: the steady yaw rate over the rudder angle.
///
/// Direct spiral (Dieudonne): the rudder is put to the largest angle to starboard and held until the yaw
/// rate is steady, then moved in steps to the same angle to port and back. The steps are kCoarse, near
/// midships kFine. A directionally unstable ship jumps between two branches and shows a loop:
///   loop height   difference of r' = r L / U between the branches at midships
///   loop width    difference of the rudder angles at which the branches change the side
///
/// Reverse spiral (Bech): r' is held by the helm and the rudder that does it is read off, from the r' of
/// the largest angle to starboard to the same to port. (Held r itself would let the speed run away: less
/// way, a tighter turn, still less way.) It shows the middle branch:
///   loop width    largest rudder angle at r < 0 less the smallest at r > 0, where that is positive
///
/// Assumptions and limits: calm water; a rudder order is held for at most kLongestHold L / V, a point
/// not steady by then says so. The width of a direct spiral is known to one step.
/// Source: MSC/Circ.1053 section 2 and appendix; ITTC Recommended Procedure 7.5-04-02-01.
#include "models/evaluation/trial_run.h"

namespace haeul::evaluation {

inline constexpr double kSpiralCoarse = 5.0 * math::kPi / 180.0;
inline constexpr double kSpiralFine = 1.0 * math::kPi / 180.0;  ///< at 5 deg or less
inline constexpr double kSpiralRudder = 25.0 * math::kPi / 180.0;

struct SpiralPoint {
  double rudder_rad = 0.0;
  double rate_radps = 0.0;
  double rate_prime = 0.0;  ///< r L / U with the speed U at that point
  double speed_mps = 0.0;
  bool steady = false;
};

struct SpiralResult {
  std::vector<TrackRow> track;
  double approach_rps = 0.0;
  std::vector<SpiralPoint> down;  ///< from starboard to port
  std::vector<SpiralPoint> up;    ///< and back; empty in the reverse spiral
  double loop_height_prime = 0.0;
  double loop_width_rad = 0.0;
  bool unstable = false;
};

/// Direct spiral up to `settings.rudder_rad` (0: kSpiralRudder).
SpiralResult direct_spiral(const vessel::VesselModel& model, const TrialSettings& settings);

/// Reverse spiral between the rates of `settings.rudder_rad` (0: kSpiralRudder). Throws
/// std::domain_error when the ship does not answer her rudder.
SpiralResult reverse_spiral(const vessel::VesselModel& model, const TrialSettings& settings);

}  // namespace haeul::evaluation
