#include "models/propulsion/propeller/reversing_propeller.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/support/law_checks.h"
#include "tests/support/published_ships.h"

using namespace haeul;

namespace {

constexpr double kD = 0.084;

propulsion::ReversingPropeller osaka() {
  return propulsion::make_reversing_propeller(test::esso_osaka_propeller(),
                                              test::esso_osaka_dimensions());
}

propulsion::ReversingThrust<double> at(double u, double v, double r, double n) {
  return propulsion::reversing_propeller_force(osaka(), u, v, r, n);
}

// speed [m/s] at which n [1/s] gives Js
double speed(double Js, double n) { return Js * n * kD; }

}  // namespace

TEST_CASE("ahead the reversing propeller is the open-water one in the wake") {
  const auto c = test::esso_osaka_propeller();
  const double u = 0.25, v = -0.05, r = 0.03, n = 10.0, U = std::hypot(u, v);
  const double s = std::fabs(v / U + c.xP * r * 3.0 / U);
  const double wake = 1.0 - (c.wP0 - c.tau * s - c.CP * s * s);
  const double J = u * wake / (n * kD), KT = c.kt0 + c.kt1 * J + c.kt2 * J * J;
  const auto p = at(u, v, r, n);
  CHECK(p.force.X == Approx((1.0 - c.tP) * 998.0 * n * n * std::pow(kD, 4) * KT));
  CHECK(p.u_P == Approx(u * wake));
  CHECK(p.KT_n2 == Approx(KT * n * n));
  CHECK(p.force.Y == 0.0);
  CHECK(p.force.N == 0.0);
  // straight on, the wake is w_P0; at rest the thrust that of the bollard
  CHECK(at(0.25, 0.0, 0.0, n).u_P == Approx(0.25 * (1.0 - 0.614)));
  CHECK(at(0.0, 0.0, 0.0, n).force.X == Approx(0.78 * 998.0 * 100.0 * std::pow(kD, 4) * 0.3278));
}

TEST_CASE("astern the thrust is Hachii's, without a step where its parts meet") {
  const double n = -10.0, unit = 998.0 * n * n * std::pow(kD, 4);
  CHECK(at(0.0, 0.0, 0.0, n).force.X == Approx(-0.175 * unit));
  CHECK(at(speed(-0.1, n), 0.0, 0.0, n).force.X == Approx((-0.175 - 0.033) * unit));
  CHECK(at(speed(-0.5, n), 0.0, 0.0, n).force.X == Approx(-0.251 * unit));
  CHECK(at(speed(0.3, n), 0.0, 0.0, n).force.X == Approx((-0.175 + 0.099) * unit));
  // the coefficients are printed with three digits
  CHECK(at(speed(-0.2331, n), 0.0, 0.0, n).force.X ==
        Approx(at(speed(-0.2329, n), 0.0, 0.0, n).force.X).epsilon(5e-3));
}

TEST_CASE("going astern pushes the stern to port, most with way on") {
  // 13.6 % of the effective thrust at rest, five times as much at Js -0.35
  const double n = -10.0;
  const double side = 0.5 * 998.0 * 3.0 * 0.20114 * n * n * kD * kD;
  const auto rest = at(0.0, 0.0, 0.0, n);
  CHECK(rest.force.Y == Approx(-0.000558 * side));
  CHECK(rest.force.N == Approx(0.000225 * side * 3.0));
  CHECK(rest.force.Y / rest.force.X == Approx(0.136).epsilon(0.01));
  const auto middle = at(speed(-0.2, n), 0.0, 0.0, n);
  CHECK(middle.force.Y == Approx((-7.9e-5 - 0.2 * 0.00799) * side));
  CHECK(middle.force.N == Approx((3.5e-5 + 0.2 * 0.00317) * side * 3.0));
  const auto fast = at(speed(-0.6, n), 0.0, 0.0, n);
  CHECK(fast.force.Y == Approx((-0.00493 + 0.6 * 0.00587) * side));
  CHECK(fast.force.N == Approx((0.00196 - 0.6 * 0.00233) * side * 3.0));
  // where the lines meet
  for (double Js : {-0.06, -0.35}) {
    CHECK(at(speed(Js - 1e-6, n), 0.0, 0.0, n).force.Y ==
          Approx(at(speed(Js + 1e-6, n), 0.0, 0.0, n).force.Y).epsilon(5e-3));
  }
}

TEST_CASE("ahead while going astern there is Ueno's side force, fading with the revolutions") {
  const double n = 5.0, Js = -0.5, P = kD * 0.7151;
  const double side = 0.5 * 998.0 * 3.0 * 0.20114 * n * n * P * P;
  const auto p = at(speed(Js, n), 0.0, 0.0, n);
  CHECK(p.force.Y == Approx((0.00508 * 0.25 - 0.0017 * 0.5 + 0.000916) * side));
  CHECK(p.force.N == Approx((-0.00216 * 0.25 - 6.27e-5 * 0.5 + 6.25e-5) * side * 3.0));
  CHECK(p.u_P == speed(Js, n));
  CHECK(at(-0.3, 0.0, 0.0, 0.0).force.Y == 0.0);
  CHECK(std::fabs(at(-0.3, 0.0, 0.0, 1e-6).force.Y) < 1e-9);
}

TEST_CASE("a propeller turning slowly resists the ship's way") {
  CHECK(at(0.3, 0.0, 0.0, 0.1).force.X < 0.0);
  CHECK(at(-0.3, 0.0, 0.0, 0.1).force.X > 0.0);
  // past the crest of K_T the thrust no longer depends on n
  CHECK(at(-0.3, 0.0, 0.0, 0.5).force.X == at(-0.3, 0.0, 0.0, 0.0).force.X);
  const double J = 0.3323 / (2.0 * 0.156), n = 0.3 / (J * kD);
  CHECK(at(-0.3, 0.0, 0.0, n * (1.0 + 1e-9)).force.X ==
        Approx(at(-0.3, 0.0, 0.0, n * (1.0 - 1e-9)).force.X));
}

TEST_CASE("the reversing propeller is finite everywhere and the same in both widths") {
  const auto m = osaka();
  const auto law = [&m](const auto& x) {
    const auto f = propulsion::reversing_propeller_force(m, x[0], x[1], x[2], x[3]);
    return std::array{f.force.X, f.force.Y, f.force.N, f.u_P, f.KT_n2};
  };
  const std::array most{0.5, 0.2, 0.3, 12.0};
  test::check_finite(law, most, 20000);
  test::check_lanes(law, most);
}

TEST_CASE("an impossible reversing propeller is refused") {
  const auto ship = test::esso_osaka_dimensions();
  auto data = test::esso_osaka_propeller();
  data.diameter_m = 0.0;
  CHECK_THROWS_AS(propulsion::make_reversing_propeller(data, ship), std::domain_error);
  data = test::esso_osaka_propeller(), data.kt2 = 0.1;
  CHECK_THROWS_AS(propulsion::make_reversing_propeller(data, ship), std::domain_error);
  data = test::esso_osaka_propeller(), data.Jsyn = 0.0;
  CHECK_THROWS_AS(propulsion::make_reversing_propeller(data, ship), std::domain_error);
  CHECK_THROWS_AS(propulsion::make_reversing_propeller(test::esso_osaka_propeller(), {}),
                  std::domain_error);
}
