#include "models/propulsion/propeller/twin_screw.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "models/propulsion/propeller/four_quadrant.h"
#include "models/propulsion/rudder/rudder_stall.h"
#include "tests/support/kvlcc2_data.h"
#include "tests/unit/models/propulsion/law_checks.h"

using namespace haeul;
using propulsion::kPort;
using propulsion::kStarboard;

namespace {

struct Ship {
  vessel::ShipData data = test::kvlcc2_sailing();
  propulsion::TwinScrew twin = propulsion::make_twin_screw(9.0, 8.0, 0.2, 0.6, 0.3);
  propulsion::FourQuadrant screw = propulsion::make_four_quadrant(data.propeller, 1025.0);
  propulsion::RudderStall rudder =
      propulsion::make_rudder_stall(data.rudder, {}, data.dimensions, data.propeller.diameter_m);
};

// u, v, r, n_port, n_starboard, delta -> X, Y, N of screws and rudders together
const auto kLaw = [](const Ship& ship) {
  return [&ship](const auto& x) {
    using Real = std::decay_t<decltype(x[0])>;
    const auto delta = math::sincos(x[5]);
    const Real beta_R_U = -x[1] - Real(ship.rudder.ahead.l_R) * x[2];
    Real T[2], F[2];
    for (int i = 0; i < 2; ++i) {
      const double side = i == 0 ? kPort : kStarboard;
      const Real n = i == 0 ? x[3] : x[4];
      const Real u_P = propulsion::side_advance(ship.twin, side, x[0], x[2], Real(0.9));
      T[i] = propulsion::load(ship.screw, n, u_P).thrust;
      const Real u_R = propulsion::rudder_axial_flow(ship.rudder, u_P, u_P, n, T[i]);
      const Real v_R = propulsion::side_cross_flow(ship.twin, side, beta_R_U);
      F[i] = propulsion::rudder_normal_force(ship.rudder, u_R, v_R, delta.sin, delta.cos);
    }
    const auto screws = propulsion::twin_thrust(ship.twin, T[0], T[1]);
    const auto rudders = propulsion::twin_rudder_force(ship.twin, ship.rudder.ahead, F[0], F[1],
                                                       delta.sin, delta.cos);
    return std::array{screws.X + rudders.X, rudders.Y, screws.N + rudders.N};
  };
};

}  // namespace

TEST_CASE("swapping the sides with the signs of v, r and delta mirrors the forces exactly") {
  const Ship ship;
  test::Random random;
  for (int k = 0; k < 5000; ++k) {
    const auto x = random.within(std::array{8.0, 2.0, 0.02, 1.4, 1.4, 0.6});
    const auto a = kLaw(ship)(x);
    const auto b = kLaw(ship)(std::array{x[0], -x[1], -x[2], x[4], x[3], -x[5]});
    CHECK(b[0] == a[0]);
    CHECK(b[1] == -a[1]);
    CHECK(b[2] == -a[2]);
  }
}

TEST_CASE(
    "more thrust to port turns to starboard, and screws against each other turn on the spot") {
  const Ship ship;
  CHECK(propulsion::twin_thrust(ship.twin, 2e5, 1e5).N == Approx(0.8 * 9.0 * 1e5));
  const auto spot = propulsion::twin_thrust(ship.twin, 1e5, -1e5);
  CHECK(spot.X == 0.0);
  CHECK(spot.N == Approx(0.8 * 9.0 * 2e5));
  // turning to starboard slows the starboard screw's advance
  CHECK(propulsion::side_advance(ship.twin, kStarboard, 5.0, 0.01, 0.9) <
        propulsion::side_advance(ship.twin, kPort, 5.0, 0.01, 0.9));
}

TEST_CASE("the rudder on the side the flow comes from sees more of it") {
  const Ship ship;
  // a drift to port, v < 0, is beta > 0 and meets the port rudder first
  const double beta_R_U = 1.0;
  CHECK(propulsion::side_cross_flow(ship.twin, kPort, beta_R_U) == Approx(0.6));
  CHECK(propulsion::side_cross_flow(ship.twin, kStarboard, beta_R_U) == Approx(0.3));
  CHECK(propulsion::side_cross_flow(ship.twin, kStarboard, -beta_R_U) == Approx(-0.6));
}

TEST_CASE("twin rudders are two forces at their places") {
  const Ship ship;
  const auto& h = ship.rudder.ahead;
  const double delta = 0.4, F[] = {3e5, 5e5};
  double N = 0.0;
  for (int i = 0; i < 2; ++i) {
    const double y = (i == 0 ? -1.0 : 1.0) * 8.0;
    N += -h.N_factor * F[i] * std::cos(delta) - y * (-h.X_factor * F[i] * std::sin(delta));
  }
  const auto f =
      propulsion::twin_rudder_force(ship.twin, h, F[0], F[1], std::sin(delta), std::cos(delta));
  CHECK(f.N == Approx(N).epsilon(1e-12));
}

TEST_CASE("twin screws: finite, alike in both widths, impossible data refused") {
  const Ship ship;
  const std::array most{10.0, 3.0, 0.02, 1.5, 1.5, 0.6};
  test::check_finite(kLaw(ship), most, 100000);
  test::check_lanes(kLaw(ship), most, 3000);
  CHECK_THROWS_AS(propulsion::make_twin_screw(0.0, 1.0, 0.2, 0.5, 0.5), std::domain_error);
}
