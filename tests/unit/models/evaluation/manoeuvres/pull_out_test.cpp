#include "models/evaluation/manoeuvres/pull_out.h"

#include <catch2/catch.hpp>

#include "tests/support/trial_ships.h"

using namespace haeul;
using evaluation::pull_out;

TEST_CASE("a stable ship comes to rest from both sides") {
  const auto model = vessel::make_vessel_model(test::stable_ship());
  const auto result = pull_out(model, test::trial_settings(20));
  CHECK(result.stable);
  for (const auto* side : {&result.starboard, &result.port}) {
    CHECK(side->steady);
    CHECK(std::abs(side->residual_prime) < 0.005);
    CHECK(std::abs(side->turn_rate_radps) > 10.0 * std::abs(side->residual_radps));
    CHECK(side->samples.front().rate_radps == side->turn_rate_radps);
    CHECK(side->samples.back().rate_radps == side->residual_radps);
  }
  CHECK(result.port.residual_prime == -result.starboard.residual_prime);
}

TEST_CASE("an unstable ship keeps a rate on the side she turned to") {
  const auto model = vessel::make_vessel_model(test::unstable_ship());
  const auto result = pull_out(model, test::trial_settings(20));
  CHECK_FALSE(result.stable);
  CHECK(result.starboard.residual_prime > 0.03);
  CHECK(result.port.residual_prime < -0.03);
  CHECK(result.loop_height_prime == result.starboard.residual_prime - result.port.residual_prime);
}

TEST_CASE("the residual rate is what the ship keeps for hours, when her way is back, too") {
  const auto model = vessel::make_vessel_model(test::symmetric_ship());
  const auto settings = test::trial_settings(35);
  const auto result = pull_out(model, settings);
  CHECK(result.settled);
  std::vector<evaluation::TrackRow> track;
  evaluation::TrialRun trial(model, settings, track, 3e4);
  while (trial.step(trial.time() < 600.0 ? settings.rudder_rad : 0.0)) {
  }
  const double kept = trial.now().r * model.length_m / evaluation::speed(trial.now());
  CHECK(result.starboard.residual_prime == Approx(kept).margin(0.002));
}

TEST_CASE("a pull-out that ends too soon says that it has not settled") {
  const auto model = vessel::make_vessel_model(test::stable_ship());
  auto settings = test::trial_settings(20);
  settings.duration_s = 1.05 * pull_out(model, settings).starboard.midships_s;
  const auto result = pull_out(model, settings);
  CHECK_FALSE(result.settled);
  CHECK_FALSE(result.stable);
}

TEST_CASE("the rudder of a pull-out is taken by its size, twenty degrees unless given") {
  const auto model = vessel::make_vessel_model(test::stable_ship());
  CHECK(pull_out(model, test::trial_settings(0)).starboard.turn_rate_radps ==
        pull_out(model, test::trial_settings(-20)).starboard.turn_rate_radps);
}
