#include "models/propulsion/propeller/propeller.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "models/propulsion/propeller/wageningen_b.h"
#include "models/propulsion/rudder/rudder.h"
#include "tests/support/kvlcc2_data.h"

using namespace haeul;

namespace {
double at(const propulsion::OpenWaterCurve& c, double J) {
  return c[0] + J * (c[1] + J * (c[2] + J * c[3]));
}
}  // namespace

TEST_CASE("B-series polynomials give the values computed from the published table") {
  struct Point {
    int Z;
    double area, pitch, J, kt, kq;
  };
  const Point points[] = {
      {4, 0.40, 0.8, 0.4, 0.2089616, 0.02706866}, {4, 0.55, 1.0, 0.0, 0.4242529, 0.06129039},
      {4, 0.55, 1.0, 0.9, 0.0889405, 0.01817782}, {5, 0.75, 1.2, 0.7, 0.2961539, 0.05653715},
      {3, 0.50, 0.8, 0.3, 0.2316014, 0.02929050}, {4, 0.65, 1.4, 0.0, 0.6037986, 0.12343634}};
  for (const Point& p : points) {
    const auto curves = propulsion::wageningen_b(p.Z, p.pitch, p.area);
    CHECK(at(curves.kt, p.J) == Approx(p.kt).margin(1e-6));
    CHECK(at(curves.kq, p.J) == Approx(p.kq).margin(1e-7));
  }
}

TEST_CASE("the B-series refuses what it does not cover") {
  CHECK_THROWS_AS(propulsion::wageningen_b(1, 0.8, 0.5), std::domain_error);
  CHECK_THROWS_AS(propulsion::wageningen_b(4, 1.5, 0.5), std::domain_error);
  CHECK_THROWS_AS(propulsion::wageningen_b(4, 0.8, 0.2), std::domain_error);
}

TEST_CASE("thrust and torque follow the open-water curves in their range") {
  const auto ship = test::kvlcc2_sailing();
  const auto p = propulsion::make_propeller(ship.propeller, 1025.0);
  const double n = 1.2, V_A = 0.4 * n * 9.86;  // J = 0.4
  const double kt = 0.2931 - 0.2753 * 0.4 - 0.1385 * 0.16;
  const auto load = propulsion::load(p, n, V_A);
  CHECK(load.thrust == Approx(1025.0 * n * n * std::pow(9.86, 4) * kt).epsilon(1e-12));
  const double kq = at(propulsion::wageningen_b(4, 0.721, 0.431).kq, 0.4);
  CHECK(load.torque == Approx(1025.0 * n * n * std::pow(9.86, 5) * kq).epsilon(1e-12));
}

TEST_CASE("thrust and torque are continuous through zero speed and zero revolutions") {
  const auto p = propulsion::make_propeller(test::kvlcc2_sailing().propeller, 1025.0);
  const double scale = 1025.0 * std::pow(9.86, 4);
  for (double V = -6.0; V <= 8.0; V += 0.05) {
    for (double n = -1.3; n <= 1.3; n += 0.05) {
      const auto here = propulsion::load(p, n, V);
      const auto there = propulsion::load(p, n + 1e-7, V - 1e-7);
      CHECK(std::fabs(here.thrust - there.thrust) < 1e-5 * scale);
      CHECK(std::fabs(here.torque - there.torque) < 1e-5 * scale * 9.86);
    }
  }
  CHECK(propulsion::load(p, 0.0, 0.0).thrust == Approx(0.0).margin(1e-9));
  // the very place where it begins to turn the other way, with way on either way
  for (const double V : {-6.0, -1.0, 2.0, 8.0}) {
    const auto ahead = propulsion::load(p, 1e-9, V), astern = propulsion::load(p, -1e-9, V);
    CHECK(std::fabs(ahead.thrust - astern.thrust) < 1e-5 * scale);
    CHECK(std::fabs(ahead.torque - astern.torque) < 1e-5 * scale * 9.86);
    CHECK(astern.thrust == Approx(propulsion::load(p, 0.0, V).thrust).epsilon(1e-6));
  }
}

TEST_CASE("a stopped propeller drags and a reversed one pulls astern") {
  const auto p = propulsion::make_propeller(test::kvlcc2_sailing().propeller, 1025.0);
  CHECK(propulsion::load(p, 0.0, 4.0).thrust < 0.0);
  CHECK(propulsion::load(p, 0.0, -4.0).thrust > 0.0);
  CHECK(propulsion::load(p, -1.0, 0.0).thrust < 0.0);
  CHECK(propulsion::load(p, -1.0, 0.0).torque < 0.0);
}

TEST_CASE("rudder inflow equals the published form and stays finite at rest") {
  const auto ship = test::kvlcc2_full();
  const auto p = propulsion::make_propeller(ship.propeller, 1025.0);
  const auto m = propulsion::make_rudder(ship.rudder, ship.dimensions, 9.86);
  // straight ahead, published form: u_R = eps u (1-w) sqrt(eta [1 + kappa (sqrt(1 + 8KT/(pi J^2)) -
  // 1)]^2 + 1 - eta)
  const double n = 1.7785, u_P = 15.5 * test::kKnot * 0.65, J = u_P / (n * 9.86);
  const double kt = 0.2931 - 0.2753 * J - 0.1385 * J * J;
  const double eta = 9.86 / 15.8;
  const double inner = 1.0 + 0.5 * (std::sqrt(1.0 + 8.0 * kt / (math::kPi * J * J)) - 1.0);
  const double u_R = 1.09 * u_P * std::sqrt(eta * inner * inner + 1.0 - eta);
  const double delta = 0.2;
  const double F_N = 0.5 * 1025.0 * 112.5 * 2.747 * u_R * u_R * std::sin(delta);
  const auto force = propulsion::rudder_force(m, u_P, propulsion::load(p, n, u_P).thrust, 0.0, 0.0,
                                              std::sin(delta), std::cos(delta));
  CHECK(force.X == Approx(-(1.0 - 0.387) * F_N * std::sin(delta)).epsilon(1e-10));
  CHECK(force.Y == Approx(-(1.0 + 0.312) * F_N * std::cos(delta)).epsilon(1e-10));
  CHECK(force.N == Approx(-(-0.5 + 0.312 * -0.464) * 320.0 * F_N * std::cos(delta)).epsilon(1e-10));

  // at rest the slipstream alone turns the ship: u_R = eps kappa sqrt(eta 8 T / (pi rho D^2))
  const double T = propulsion::load(p, 0.5, 0.0).thrust;
  const double u_rest = 1.09 * 0.5 * std::sqrt(eta * 8.0 * T / (math::kPi * 1025.0 * 9.86 * 9.86));
  const auto rest = propulsion::rudder_force(m, 0.0, T, 0.0, 0.0, std::sin(delta), std::cos(delta));
  const double F_rest = 0.5 * 1025.0 * 112.5 * 2.747 * u_rest * u_rest * std::sin(delta);
  CHECK(rest.Y == Approx(-(1.0 + 0.312) * F_rest * std::cos(delta)).epsilon(1e-10));
}
