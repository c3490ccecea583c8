#pragma once
/// Pull-out: from a steady turn the rudder is put midships and the yaw rate watched until it is steady.
///
/// Directionally stable: the rate decays to the same value from both sides, about zero. Unstable: a
/// residual rate is left on the side of the turn.
///   residual rate   r when steady after midships, and r' = r L / U
///   loop height     residual r' from starboard less that from port
///
/// An asymmetric hull meets a little off zero; one that is unstable, too, may fall to one side from both.
/// The spiral tells these apart.
///
/// Source: MSC/Circ.1053 section 2; ITTC Recommended Procedure 7.5-04-02-01.
#include "models/evaluation/trial_run.h"

namespace haeul::evaluation {

struct RateSample {
  double time_s = 0.0;  ///< since the rudder was ordered midships
  double rate_radps = 0.0;
};

struct PullOutSide {
  std::vector<TrackRow> track;
  double approach_rps = 0.0;
  double midships_s = 0.0;       ///< time of the order
  double turn_rate_radps = 0.0;  ///< of the steady turn
  double residual_radps = 0.0, residual_prime = 0.0;
  double settled_s = 0.0;  ///< from midships until steady
  bool steady = false;     ///< false: the time was over before
  std::vector<RateSample> samples;
};

struct PullOutResult {
  PullOutSide starboard, port;  ///< by the side of the turn
  double loop_height_prime = 0.0;
  bool stable = false;  ///< both steady, loop height within 0.02
};

/// One side: rudder `settings.rudder_rad`, signed; 0: 20 deg to starboard.
PullOutSide pull_out_side(const vessel::VesselModel& model, const TrialSettings& settings);

/// Both sides with the magnitude of `settings.rudder_rad`.
PullOutResult pull_out(const vessel::VesselModel& model, const TrialSettings& settings);

}  // namespace haeul::evaluation
