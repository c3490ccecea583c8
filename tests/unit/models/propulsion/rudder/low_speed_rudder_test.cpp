#include "models/propulsion/rudder/low_speed_rudder.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/support/law_checks.h"
#include "tests/support/published_ships.h"

using namespace haeul;

namespace {

constexpr double kD = 0.084;

propulsion::ReversingPropeller screw() {
  return propulsion::make_reversing_propeller(test::esso_osaka_propeller(),
                                              test::esso_osaka_dimensions());
}

propulsion::LowSpeedRudder rudder() {
  return propulsion::make_low_speed_rudder(test::esso_osaka_rudder(), screw(),
                                           test::esso_osaka_dimensions());
}

double inflow(double u, double n) {
  const auto p = propulsion::reversing_propeller_force(screw(), u, 0.0, 0.0, n);
  return propulsion::low_speed_rudder_inflow(rudder(), p, u, n);
}

hull::Force<double> force(double u, double v, double r, double n, double delta) {
  const auto p = propulsion::reversing_propeller_force(screw(), u, v, r, n);
  return propulsion::low_speed_rudder_force(rudder(), p, u, v, r, n, delta);
}

const double kEta = kD / std::sqrt(0.01063 * 1.539);

}  // namespace

TEST_CASE("ahead the inflow is Yoshimura's, the standard form where J is not zero") {
  const double u = 0.25, n = 10.0, uP = 0.386 * u, J = uP / (n * kD);
  const double KT = 0.3278 - 0.3323 * J - 0.156 * J * J, eps = 1.42, kappa = 0.288 / eps;
  const double jet = 1.0 + kappa * (std::sqrt(1.0 + 8.0 * KT / (math::kPi * J * J)) - 1.0);
  CHECK(inflow(u, n) == Approx(uP * eps * std::sqrt(kEta * jet * jet + 1.0 - kEta)));
  // at rest only the jet
  const double rest = kappa * eps * std::sqrt(kEta * 8.0 * 0.3278 / math::kPi) * n * kD;
  CHECK(inflow(0.0, n) == Approx(rest));
}

TEST_CASE("against a reversed propeller the inflow is Kitagawa's, and astern the ship's speed") {
  const double u = 0.3, n = -10.0, e = 1.42 * 0.386 * u;
  const double p = e + n * kD * 0.144 * std::sqrt(8.0 * 0.251 / math::kPi);  // Js -0.36
  const double q = kEta * std::fabs(p) * p + (1.0 - kEta) * e * e - 0.176 * u * u;
  CHECK(inflow(u, n) == Approx(std::copysign(std::sqrt(std::fabs(q)), q)));
  CHECK(inflow(-0.3, n) == -0.3);
  CHECK(inflow(0.02, n) < 0.0);
}

TEST_CASE("going astern the inflow comes from the jet or from the ship's way") {
  // published while the propeller holds its own, the ship's speed with the propeller at rest
  const double u = -0.1, n = 5.0,
               KT = 0.3278 + 0.3323 * 0.1 / (n * kD) - 0.156 * std::pow(0.1 / (n * kD), 2);
  const double jet = std::sqrt(u * u + 8.0 * KT * n * n * kD * kD / math::kPi);
  const double w = u + 0.288 / 1.42 * (jet - u);
  CHECK(inflow(u, n) == Approx(1.42 * std::sqrt(kEta * w * w + (1.0 - kEta) * u * u)));
  CHECK(inflow(-0.3, 0.0) == -0.3);
  // between the two no step
  CHECK(inflow(-0.3, 0.4 * 0.3 / (0.3323 / (2.0 * 0.156) * kD)) == -0.3);
  const double crest = 0.3 / (0.3323 / (2.0 * 0.156) * kD);
  for (double at : {0.5 * crest, crest}) {
    CHECK(inflow(-0.3, at * (1.0 + 1e-9)) == Approx(inflow(-0.3, at * (1.0 - 1e-9))).margin(1e-7));
  }
}

TEST_CASE("the force is normal to the blade and grows with the sine of the attack") {
  const double u = 0.25, v = -0.05, r = 0.03, n = 10.0, delta = 0.4;
  const auto p = propulsion::reversing_propeller_force(screw(), u, v, r, n);
  const double uR = propulsion::low_speed_rudder_inflow(rudder(), p, u, n);
  const double gamma = v - 1.5 * r >= 0.0 ? 0.3506 : 0.4406;
  const double vR = -gamma * (v - 1.08 * 3.0 * r), slope = 6.13 * 1.539 / (2.25 + 1.539);
  const double F =
      0.5 * 998.0 * 0.01063 * slope * (uR * uR + vR * vR) * std::sin(delta - std::atan2(vR, uR));
  const auto f = force(u, v, r, n, delta);
  CHECK(f.X == Approx(-(1.0 - 0.19) * F * std::sin(delta)));
  CHECK(f.Y == Approx(-(1.0 + 0.393) * F * std::cos(delta)));
  CHECK(f.N == Approx(-(-0.5 - 0.393 * 0.45) * 3.0 * F * std::cos(delta)));
}

TEST_CASE("rudder to starboard turns to starboard ahead and to port astern") {
  CHECK(force(0.2, 0.0, 0.0, 10.0, 0.3).N > 0.0);
  CHECK(force(0.0, 0.0, 0.0, 10.0, 0.3).N > 0.0);
  CHECK(force(-0.2, 0.0, 0.0, -10.0, 0.3).N < 0.0);
  CHECK(force(0.0, 0.0, 0.0, 0.0, 0.3).N == 0.0);
}

TEST_CASE("the low-speed rudder is finite everywhere and the same in both widths") {
  const auto m = rudder();
  const auto s = screw();
  const auto law = [&](const auto& x) {
    const auto P = propulsion::reversing_propeller_force(s, x[0], x[1], x[2], x[3]);
    const auto f = propulsion::low_speed_rudder_force(m, P, x[0], x[1], x[2], x[3], x[4]);
    return std::array{f.X, f.Y, f.N};
  };
  const std::array most{0.5, 0.2, 0.3, 12.0, 0.7};
  test::check_finite(law, most, 20000);
  test::check_lanes(law, most);
}

TEST_CASE("an impossible low-speed rudder is refused") {
  const auto ship = test::esso_osaka_dimensions();
  auto data = test::esso_osaka_rudder();
  data.area_m2 = 0.0;
  CHECK_THROWS_AS(propulsion::make_low_speed_rudder(data, screw(), ship), std::domain_error);
  data = test::esso_osaka_rudder(), data.area_m2 = 1e-4;  // lower than the propeller
  CHECK_THROWS_AS(propulsion::make_low_speed_rudder(data, screw(), ship), std::domain_error);
}
