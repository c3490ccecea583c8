#include "models/propulsion/propeller/propeller_side.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/support/law_checks.h"

using namespace haeul;

namespace {
constexpr double kD = 0.084, kL = 3.0, kRho = 998.0, kDraught = 0.20114;

// the Esso Osaka model: effective astern thrust 0.175 rho n^2 D^4
propulsion::PropellerSide esso(bool right_handed = true) {
  return propulsion::make_propeller_side(kD, kL, kRho, 0.175, right_handed, 0.136);
}
}  // namespace

TEST_CASE("the side force of the Esso Osaka model is met at rest and with headway") {
  const auto m = esso();
  const double n = -10.0, nD = 10.0 * kD, scale = 0.5 * kRho * kL * kDraught * nD * nD;
  // published: Y' at rest, and A + B J_s for the range above, J_s = u / (n D) < 0
  CHECK(propulsion::side_force(m, n, 0.0).Y / scale == Approx(-0.000558).epsilon(0.01));
  for (double J : {-0.1, -0.2, -0.3}) {
    const double Y = -0.000079 + 0.00799 * J;
    CHECK(propulsion::side_force(m, n, J * n * kD).Y / scale == Approx(Y).epsilon(0.03));
  }
  for (double J : {-0.4, -0.5, -0.6}) {
    const double Y = -0.00493 - 0.00587 * J;
    CHECK(propulsion::side_force(m, n, J * n * kD).Y / scale == Approx(Y).epsilon(0.03));
  }
  CHECK(propulsion::side_force(m, n, 0.9 * nD).Y == 0.0);
}

TEST_CASE("a right-handed screw backing swings the stern to port and the bow to starboard") {
  const auto f = propulsion::side_force(esso(), -8.0, 0.2);
  CHECK(f.Y < 0.0);
  CHECK(f.N > 0.0);
  CHECK(f.N == Approx(-0.40 * kL * f.Y));
  // the left-handed one is its mirror image
  const auto g = propulsion::side_force(esso(false), -8.0, 0.2);
  CHECK(g.Y == -f.Y);
  CHECK(g.N == -f.N);
  // ahead: none
  CHECK(propulsion::side_force(esso(), 8.0, 0.2).Y == 0.0);
}

TEST_CASE("contra-rotating twin screws cancel") {
  const auto s = propulsion::side_force(esso(true), -8.0, 0.1);
  const auto p = propulsion::side_force(esso(false), -8.0, 0.1);
  CHECK(s.Y + p.Y == 0.0);
  CHECK(s.N + p.N == 0.0);
}

TEST_CASE("a left-handed controllable-pitch screw backs like a right-handed fixed one") {
  const auto fixed = propulsion::side_force(esso(true), -8.0, 0.1);
  const auto pitch = propulsion::side_force(esso(false), 8.0, 0.1, 1.0);
  CHECK(pitch.Y == fixed.Y);
  CHECK(propulsion::side_force(esso(false), 8.0, 0.1, 0.0).Y == 0.0);
  CHECK(propulsion::side_force(esso(false), 8.0, 0.1, 0.5).Y == Approx(0.5 * fixed.Y));
}

TEST_CASE("side force: finite, continuous, alike in both widths") {
  const auto m = esso();
  const std::array most{10.0, 1.0};
  const auto law = [&](const auto& x) {
    const auto f = propulsion::side_force(m, x[0], x[1]);
    return std::array{f.Y, f.N};
  };
  test::check_finite(law, most, 300000);
  test::check_lanes(law, most);
  const double bollard = 0.175 * kRho * std::pow(kD, 4) * 100.0;
  test::check_continuous(law, most, 0, 20.0 * bollard);
  CHECK_THROWS_AS(propulsion::make_propeller_side(0.0, 1.0, 1.0, 0.2), std::domain_error);
}
