#include "models/evaluation/manoeuvres/thruster_turn.h"

#include <catch2/catch.hpp>
#include <stdexcept>

#include "tests/support/trial_ships.h"

using namespace haeul;
using evaluation::thruster_turn;

namespace {

vessel::ShipData with_bow_thruster(double thrust_n) {
  auto ship = test::symmetric_ship();
  ship.bow_thruster.x_m = 140.0;
  ship.bow_thruster.diameter_m = 3.0;
  ship.bow_thruster.power_w = thrust_n / 0.13;
  ship.bow_thruster.max_thrust_n = thrust_n;
  return ship;
}

}  // namespace

TEST_CASE("a thruster turns the ship, twice the thrust by about the root of two faster") {
  const auto weak = thruster_turn(vessel::make_vessel_model(with_bow_thruster(200e3)), 0.5);
  const auto strong = thruster_turn(vessel::make_vessel_model(with_bow_thruster(400e3)), 0.5);
  CHECK(weak.rate_radps > 0.0);
  REQUIRE(weak.reached_90);
  REQUIRE(strong.reached_90);
  CHECK(strong.t90_s < weak.t90_s);
  // resistance to turning on the spot grows with the square of the rate
  CHECK(strong.rate_radps / weak.rate_radps == Approx(std::sqrt(2.0)).epsilon(0.1));
}

TEST_CASE("a stern thruster helps, and a ship without any is refused") {
  auto ship = with_bow_thruster(200e3);
  const auto bow = thruster_turn(vessel::make_vessel_model(ship), 0.5);
  ship.stern_thruster = ship.bow_thruster;
  ship.stern_thruster.x_m = -140.0;
  CHECK(thruster_turn(vessel::make_vessel_model(ship), 0.5).rate_radps > 1.2 * bow.rate_radps);
  CHECK_THROWS_AS(thruster_turn(vessel::make_vessel_model(test::symmetric_ship()), 0.5),
                  std::domain_error);
}
