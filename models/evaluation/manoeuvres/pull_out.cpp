#include "models/evaluation/manoeuvres/pull_out.h"

#include "models/evaluation/manoeuvres/steady.h"

namespace haeul::evaluation {

PullOutSide pull_out_side(const vessel::VesselModel& model, const TrialSettings& settings) {
  constexpr double kRudder = 20.0 * math::kPi / 180.0;
  constexpr double kShortestTurn = 10.0, kShortestPull = 10.0;  // [L / V]
  constexpr double kLongestPull = 5.0 * kLongestHold;           // [L / V], way comes slowly
  constexpr double kShare = 0.1;                                // of the bounds of steady.h
  constexpr int kSamples = 8;                                   // over one L / V
  PullOutSide side;
  TrialRun trial(model, settings, side.track, 1e6);
  side.approach_rps = trial.approach_rps();
  const double unit = model.length_m / settings.speed_mps;
  const double rudder = settings.rudder_rad != 0.0 ? settings.rudder_rad : kRudder;

  // steady turn
  TurnWatch turn(unit, settings.speed_mps, trial, kShortestTurn);
  while (trial.step(rudder)) {
    if (turn.steady(trial)) break;
    if (trial.time() > kLongestHold * unit) break;
  }
  side.midships_s = trial.time();
  side.turn_rate_radps = trial.now().r;

  // midships
  TurnWatch pull(unit, settings.speed_mps, trial, kShortestPull, kShare);
  double sampled = -unit;
  bool going = true;
  while (going && !side.steady && trial.time() - side.midships_s < kLongestPull * unit) {
    const double since = trial.time() - side.midships_s;
    if (since - sampled >= unit / kSamples) {
      side.samples.push_back({since, trial.now().r});
      sampled = since;
    }
    going = trial.step(0.0);
    side.steady = going && pull.steady(trial);
  }
  side.settled_s = trial.time() - side.midships_s;
  side.residual_radps = trial.now().r;
  side.residual_prime = trial.now().r * model.length_m / math::max(speed(trial.now()), 1e-9);
  side.samples.push_back({side.settled_s, trial.now().r});
  return side;
}

PullOutResult pull_out(const vessel::VesselModel& model, const TrialSettings& settings) {
  constexpr double kLoopPrime = 0.02;
  PullOutResult result;
  TrialSettings one = settings;
  one.rudder_rad = math::abs(settings.rudder_rad);
  result.starboard = pull_out_side(model, one);
  one.rudder_rad = -(one.rudder_rad != 0.0 ? one.rudder_rad : 20.0 * math::kPi / 180.0);
  result.port = pull_out_side(model, one);
  result.loop_height_prime = result.starboard.residual_prime - result.port.residual_prime;
  result.settled = result.starboard.steady && result.port.steady;
  result.stable = result.settled && math::abs(result.loop_height_prime) < kLoopPrime;
  return result;
}

}  // namespace haeul::evaluation
