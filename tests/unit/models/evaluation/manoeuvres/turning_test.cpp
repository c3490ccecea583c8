#include "models/evaluation/manoeuvres/turning.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/support/trial_ships.h"

using namespace haeul;
using evaluation::turning_circle;

TEST_CASE("a symmetric ship turns to port as she turns to starboard") {
  const auto model = vessel::make_vessel_model(test::symmetric_ship());
  const auto starboard = turning_circle(model, test::trial_settings(35));
  const auto port = turning_circle(model, test::trial_settings(-35));
  CHECK(port.advance_m == starboard.advance_m);
  CHECK(port.transfer_m == starboard.transfer_m);
  CHECK(port.tactical_diameter_m == starboard.tactical_diameter_m);
  CHECK(port.kick_m == starboard.kick_m);
  CHECK(port.steady_rate_radps == -starboard.steady_rate_radps);
  CHECK(starboard.kick_m > 0.0);
  CHECK(starboard.kick_m < 0.1 * model.length_m);
}

TEST_CASE("the points of the poster agree with the indices") {
  const auto model = vessel::make_vessel_model(test::kvlcc2_full());
  const auto turn = turning_circle(model, test::trial_settings(35));
  CHECK(turn.at[0].ahead_m == turn.advance_m);
  CHECK(turn.at[0].aside_m == turn.transfer_m);
  CHECK(turn.at[1].aside_m == turn.tactical_diameter_m);
  CHECK(turn.at[3].time_s == turn.t360_s);
  double last_time = 0.0;
  for (const auto& point : turn.at) {
    CHECK(point.reached);
    CHECK(point.time_s > last_time);
    CHECK(point.speed_mps < 15.5 * test::kKnot);
    last_time = point.time_s;
  }
}

TEST_CASE("a drift is taken off the track: a current changes no corrected index") {
  const auto model = vessel::make_vessel_model(test::kvlcc2_full());
  const auto still = turning_circle(model, test::trial_settings(35));
  auto settings = test::trial_settings(35);
  settings.around.current = {0.4, -0.7};
  const auto drifted = turning_circle(model, settings);
  REQUIRE(drifted.drift_known);
  // the way is not yet quite steady over the circles compared
  CHECK(drifted.drift_north_mps == Approx(0.4).margin(0.02));
  CHECK(drifted.drift_east_mps == Approx(-0.7).margin(0.02));
  CHECK(drifted.advance_m - still.advance_m == Approx(0.4 * still.t90_s).epsilon(1e-6));
  CHECK(drifted.corrected_advance_m == Approx(still.advance_m).epsilon(0.005));
  CHECK(drifted.corrected_transfer_m == Approx(still.transfer_m).epsilon(0.005));
  CHECK(drifted.corrected_tactical_diameter_m == Approx(still.tactical_diameter_m).epsilon(0.005));
  CHECK(std::fabs(still.drift_north_mps) < 0.02);
}

TEST_CASE("less rudder, a capped order and shallow water widen the turn") {
  const auto model = vessel::make_vessel_model(test::kvlcc2_full());
  const auto hard = turning_circle(model, test::trial_settings(35));
  const auto half = turning_circle(model, test::trial_settings(15));
  CHECK(half.tactical_diameter_m > 1.2 * hard.tactical_diameter_m);
  auto capped = test::trial_settings(35);
  capped.rudder_cap_rad = 15.0 * test::kDegree;
  CHECK(turning_circle(model, capped).tactical_diameter_m == half.tactical_diameter_m);
  auto shallow = test::trial_settings(35);
  shallow.around.depth_m = 1.2 * 20.8;
  shallow.speed_mps = 8.0 * test::kKnot;
  CHECK(turning_circle(model, shallow).tactical_diameter_m > 1.3 * hard.tactical_diameter_m);
}

TEST_CASE("the approach is steady at any depth, and a given shaft order is kept") {
  const auto model = vessel::make_vessel_model(test::kvlcc2_full());
  auto settings = test::trial_settings(0);
  settings.around.depth_m = 1.3 * 20.8;
  settings.speed_mps = 8.0 * test::kKnot;
  settings.duration_s = 600.0;
  std::vector<evaluation::TrackRow> track;
  evaluation::TrialRun trial(model, settings, track);
  CHECK(trial.approach_rps() > vessel::self_propulsion_rps(model, settings.speed_mps));
  while (trial.step(0.0)) {
  }
  CHECK(trial.time() == Approx(600.0));
  CHECK(trial.now().u == Approx(settings.speed_mps).epsilon(1e-9));
  CHECK(evaluation::settled_speed(model, trial.approach_rps(), 10.0, settings.around) ==
        Approx(settings.speed_mps).epsilon(1e-9));

  settings.shaft_rps = 1.0;
  evaluation::TrialRun other(model, settings, track);
  CHECK(other.now().shaft_rps == 1.0);
  other.step(0.0);
  CHECK(other.now().shaft_rps == 1.0);
}

TEST_CASE("an integration that runs away ends in an error, not in figures") {
  auto ship = test::kvlcc2_full();
  ship.hull.N_r = 5.0;  // yaw feeds itself
  const auto model = vessel::make_vessel_model(ship);
  auto settings = test::trial_settings(35);
  settings.step_s = 10.0;
  CHECK_THROWS_AS(turning_circle(model, settings), std::runtime_error);
}

TEST_CASE("a speed the shaft cannot give is refused") {
  const auto model = vessel::make_vessel_model(test::kvlcc2_full());
  auto settings = test::trial_settings(35);
  settings.around.depth_m = 1.1 * 20.8;
  settings.speed_mps = 40.0 * test::kKnot;
  CHECK_THROWS_AS(turning_circle(model, settings), std::domain_error);
}

TEST_CASE("a turn from rest is tighter than one with way on, and to both sides alike") {
  const auto model = vessel::make_vessel_model(test::symmetric_ship());
  const auto moving = turning_circle(model, test::trial_settings(35));
  const auto starboard = evaluation::accelerating_turn(model, test::trial_settings(35));
  const auto port = evaluation::accelerating_turn(model, test::trial_settings(-35));
  CHECK(starboard.approach_rps == 0.0);
  CHECK(starboard.order_rps == Approx(evaluation::kHalfAhead * moving.approach_rps));
  REQUIRE(starboard.reached_180);
  CHECK(starboard.advance_m < 0.8 * moving.advance_m);
  CHECK(starboard.t90_s > moving.t90_s);
  CHECK(port.transfer_m == starboard.transfer_m);
  // her steady turn is that of the order, whatever she came from
  CHECK(starboard.final_diameter_m == Approx(moving.final_diameter_m).epsilon(0.02));
}

TEST_CASE("without her screw a ship needs more room, and slows to the share promised") {
  const auto model = vessel::make_vessel_model(test::symmetric_ship());
  const auto driven = turning_circle(model, test::trial_settings(35));
  const auto coasting = evaluation::coasting_turn(model, test::trial_settings(35));
  CHECK(coasting.order_rps == 0.0);
  CHECK(coasting.approach_rps == driven.approach_rps);
  REQUIRE(coasting.reached_90);
  CHECK(coasting.advance_m > driven.advance_m);
  CHECK(coasting.at[0].speed_mps < driven.at[0].speed_mps);
  CHECK(coasting.steady_speed_mps ==
        Approx(evaluation::kCoastEnd * 15.5 * test::kKnot).epsilon(0.01));
}

TEST_CASE("a formulation without a shaft neither starts from rest nor coasts") {
  vessel::VesselModel model = vessel::make_vessel_model(test::symmetric_ship());
  model.kind = vessel::ShipData::Model::abkowitz;
  CHECK_THROWS_AS(evaluation::accelerating_turn(model, test::trial_settings(35)),
                  std::domain_error);
  CHECK_THROWS_AS(evaluation::coasting_turn(model, test::trial_settings(35)), std::domain_error);
}
