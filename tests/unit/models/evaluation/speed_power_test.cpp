#include "models/evaluation/speed_power.h"

#include <catch2/catch.hpp>

#include "tests/support/trial_ships.h"

using namespace haeul;
using evaluation::speed_power;

TEST_CASE("thrust balances resistance, and power is torque times turns") {
  const auto ship = test::kvlcc2_sailing();
  const auto model = vessel::make_vessel_model(ship, {27.0e6, 1.3, {}});
  const double U = 14.0 * test::kKnot;
  const auto rows = speed_power(model, {U}, 27.0e6);
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].shaft_rps == vessel::self_propulsion_rps(model, U));
  const double pull = rows[0].thrust_n * (1.0 - ship.propeller.thrust_deduction);
  CHECK(pull == Approx(hull::resistance(model.resistance, U)).epsilon(1e-9));
  const double advance = U * (1.0 - ship.propeller.wake);
  const auto load = propulsion::load(model.propeller, rows[0].shaft_rps, advance);
  // the bearings take their share
  const double loss = propulsion::bearing_loss(model.drive, rows[0].shaft_rps / 1.3);
  CHECK(loss == Approx(0.01).epsilon(0.03));
  CHECK(rows[0].power_w ==
        Approx(2.0 * math::kPi * rows[0].shaft_rps * (load.torque + loss * model.drive.Q_r)));
  CHECK(rows[0].mcr_share == rows[0].power_w / 27.0e6);
  CHECK(rows[0].mcr_share > 0.3);
  CHECK(rows[0].mcr_share < 1.0);
}

TEST_CASE("power grows about with the cube of speed, and what the engine cannot give is left out") {
  const auto model = vessel::make_vessel_model(test::kvlcc2_sailing(), {27.0e6, 1.3, {}});
  const auto rows = speed_power(model, {4.0, 8.0, 12.0, 40.0}, 27.0e6);
  REQUIRE(rows.size() == 2);
  CHECK(rows[1].power_w / rows[0].power_w > 7.0);
  CHECK(rows[1].power_w / rows[0].power_w < 8.5);
}

TEST_CASE("shallow water costs power") {
  const auto model = vessel::make_vessel_model(test::kvlcc2_sailing(), {27.0e6, 1.3, {}});
  vessel::Surroundings<double> shallow;
  shallow.depth_m = 1.3 * 20.8;
  const auto deep = speed_power(model, {5.0});
  const auto rows = speed_power(model, {5.0}, 0.0, shallow);
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].power_w > 1.05 * deep[0].power_w);
}

TEST_CASE("the speed at a power is the one whose shaft takes it, and ends with the shaft") {
  const auto model = vessel::make_vessel_model(test::kvlcc2_sailing(), {27.0e6, 1.3, {}});
  const double speed = evaluation::speed_at_power(model, 10.0e6);
  CHECK(speed_power(model, {speed}).at(0).power_w == Approx(10.0e6).epsilon(1e-6));
  const double top = evaluation::speed_at_power(model, 1.0e9);
  CHECK(top == Approx(evaluation::settled_speed(model, model.max_rps, 60.0)));
  CHECK(top > speed);
  auto without_torque = test::kvlcc2_sailing();
  without_torque.propeller.torque_from_series = false;
  CHECK(evaluation::speed_at_power(vessel::make_vessel_model(without_torque), 1.0e7) == 0.0);
}
