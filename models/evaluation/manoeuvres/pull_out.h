#pragma once
/// Pull-out: from a steady turn the rudder is put midships and kept there until the rate of turn is
/// steady again.
///
/// Directionally stable: the rate decays to the same value from both sides, about zero. Unstable: a
/// residual rate is left on the side of the turn.
///   residual rate   r once rate and speed are both steady after midships (steady.h), and
///                   r' = r L / U with the speed U of then: a ship that has come out of her turn still
///                   gathers way for long, and with it her rate
///   loop height     residual r' from starboard less that from port
///
/// An asymmetric hull meets a little off zero; one that is unstable, too, may fall to one side from both.
/// The spiral tells these apart.
///
/// Assumptions and limits: the procedures ask for a steady rate and leave open what steady is; the
/// bounds are ours, after midships a tenth of those of steady.h. The turn is held for at most
/// kLongestHold L / V and the rudder midships for five times that; a side that has not settled by then
/// says so, and its rate is the last.
/// Source: MSC/Circ.1053 section 2; ITTC Recommended Procedure 7.5-04-02-01 (2.2.6).
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
  bool steady = false;     ///< false: the time was over before, and the residual rate is the last
  std::vector<RateSample> samples;
};

struct PullOutResult {
  PullOutSide starboard, port;  ///< by the side of the turn
  double loop_height_prime = 0.0;
  bool settled = false;  ///< both sides
  bool stable = false;   ///< settled, loop height within 0.02
};

/// One side: rudder `settings.rudder_rad`, signed; 0: 20 deg to starboard.
PullOutSide pull_out_side(const vessel::VesselModel& model, const TrialSettings& settings);

/// Both sides with the magnitude of `settings.rudder_rad`.
PullOutResult pull_out(const vessel::VesselModel& model, const TrialSettings& settings);

}  // namespace haeul::evaluation
