#include "models/propulsion/rudder/rudder_stall.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "models/propulsion/propeller/four_quadrant.h"
#include "tests/support/kvlcc2_data.h"
#include "tests/support/law_checks.h"

using namespace haeul;
using math::kPi;

namespace {

constexpr double kDeg = kPi / 180.0;

double fujii(double aspect) { return 6.13 * aspect / (aspect + 2.25); }

double stall_normal(double aspect, double alpha_deg) {
  propulsion::RudderStallData d;
  d.aspect_ratio = aspect;
  const auto c = propulsion::rudder_lift_drag(d, alpha_deg * kDeg);
  return c.lift * std::cos(alpha_deg * kDeg) + c.drag * std::sin(alpha_deg * kDeg);
}

struct Ship {
  vessel::ShipData data = test::kvlcc2_sailing();
  propulsion::FourQuadrant screw = propulsion::make_four_quadrant(data.propeller, 1025.0);
  propulsion::RudderStall rudder = propulsion::make_rudder_stall(
      data.rudder, {.aspect_ratio = 2.2, .ahead_kt = screw.ahead_kt, .astern_kt = screw.astern_kt},
      data.dimensions, data.propeller.diameter_m);
};

// as the stern's flow has it
template <class Real>
Real cross_flow(const propulsion::RudderStall& m, const Real& u, const Real& v, const Real& r) {
  const Real U = math::sqrt(u * u + v * v);
  return propulsion::rudder_cross_flow(m, u, v, r, U, U * math::atan2(-v, math::abs(u)));
}

// u, v, r, n, delta -> X, Y, N
const auto kLaw = [](const Ship& ship) {
  return [&ship](const auto& x) {
    using Real = std::decay_t<decltype(x[0])>;
    const Real u_P = Real(0.65) * x[0];
    const auto delta = math::sincos(x[4]);
    const auto load = propulsion::load(ship.screw, x[3], u_P);
    const Real u_R = propulsion::rudder_axial_flow(ship.rudder, u_P, x[0], x[3], load.thrust);
    const Real v_R = cross_flow(ship.rudder, x[0], x[1], x[2]);
    const Real F_N = propulsion::rudder_normal_force(ship.rudder, u_R, v_R, delta.sin, delta.cos);
    const auto f = propulsion::rudder_force(ship.rudder, F_N, delta.sin, delta.cos);
    return std::array{f.X, f.Y, f.N, u_R, v_R};
  };
};

}  // namespace

TEST_CASE("normal force coefficients of the stall model") {
  CHECK(stall_normal(1.5, 10.0) == Approx(0.36038).margin(1e-5));
  CHECK(stall_normal(1.5, 35.0) == Approx(1.41671).margin(1e-5));
  CHECK(stall_normal(1.5, 60.0) == Approx(1.55885).margin(1e-5));
  CHECK(stall_normal(2.0, 20.0) == Approx(0.89649).margin(1e-5));
  // across the flow a plate
  CHECK(stall_normal(1.5, 90.0) == Approx(1.8).margin(1e-9));
}

TEST_CASE("the normal force keeps the fitted slope, stalls, and is weaker from behind") {
  propulsion::RudderStallData d;
  for (double alpha : {1.0, 10.0, 20.0}) {
    CHECK(propulsion::rudder_normal_coefficient(d, fujii(1.5), alpha * kDeg) ==
          Approx(fujii(1.5) * std::sin(alpha * kDeg)).epsilon(1e-12));
  }
  CHECK(fujii(1.5) * std::sin(10.0 * kDeg) == Approx(0.42579).margin(1e-5));
  CHECK(propulsion::rudder_normal_coefficient(d, fujii(1.5), 35.0 * kDeg) ==
        Approx(1.41671).margin(1e-5));
  const double a = 30.0 * kDeg;
  const auto c = propulsion::rudder_lift_drag(d, a);
  CHECK(propulsion::rudder_normal_coefficient(d, fujii(1.5), kPi - a) ==
        Approx(0.7 * c.lift * std::cos(a) + c.drag * std::sin(a)));
  CHECK(propulsion::rudder_normal_coefficient(d, fujii(1.5), kPi) == Approx(0.0).margin(1e-9));
}

TEST_CASE("at sea speed the rudder is that of the standard method") {
  const Ship ship;
  const auto old = propulsion::make_rudder(ship.data.rudder, ship.data.dimensions,
                                           ship.data.propeller.diameter_m);
  const double u = 7.5, n = 1.2, u_P = 0.65 * u;
  const double T = propulsion::load(ship.screw, n, u_P).thrust;
  REQUIRE(T > 0.0);
  for (double delta_deg : {-12.0, 3.0, 12.0}) {
    for (double v : {-0.6, 0.0, 0.4}) {
      const double r = 0.002, delta = delta_deg * kDeg;
      const double beta = std::atan2(-v, u), U = std::hypot(u, v);
      const auto a =
          propulsion::rudder_force(old, u_P, T, beta * U, r, std::sin(delta), std::cos(delta));
      const auto b = kLaw(ship)(std::array{u, v, r, n, delta});
      CHECK(b[0] == Approx(a.X).epsilon(2e-4).margin(10.0));
      CHECK(b[1] == Approx(a.Y).epsilon(2e-4).margin(10.0));
      CHECK(b[2] == Approx(a.N).epsilon(2e-4).margin(1000.0));
    }
  }
}

TEST_CASE("flow along the rudder in every quadrant") {
  const Ship ship;
  const auto u_R = [&](double u, double n) {
    return kLaw(ship)(std::array{u, 0.0, 0.0, n, 0.0})[3];
  };
  // kick ahead from rest, backing from rest
  CHECK(u_R(0.0, 0.8) > 1.0);
  CHECK(u_R(0.0, -0.8) < 0.0);
  CHECK(std::fabs(u_R(0.0, -0.8)) < 0.5 * u_R(0.0, 0.8));
  // backing takes the flow away from the rudder of a ship with headway
  CHECK(u_R(4.0, -0.8) < 0.7 * u_R(4.0, 0.0));
  // sternway with a stopped screw: the ship's own speed
  CHECK(u_R(-3.0, 0.0) == Approx(-3.0).epsilon(1e-3));
  CHECK(u_R(-3.0, -0.8) < -3.0);
  CHECK(u_R(-3.0, 0.8) > -3.0);
  // Kitagawa's form where neither limit acts
  const double u = 2.0, n = -0.8, D = ship.data.propeller.diameter_m;
  const double T = propulsion::load(ship.screw, n, 0.65 * u).thrust;
  const double kt = T / (1025.0 * n * n * std::pow(D, 4));
  REQUIRE(-kt < 1.5 * ship.screw.astern_kt);
  const double eta = ship.rudder.ahead.eta, eps = ship.rudder.ahead.epsilon;
  const double p1 = eps * 0.65 * u + n * D * 0.144 * std::sqrt(8.0 * std::fabs(kt) / kPi);
  const double p2 = eps * 0.65 * u;
  const double q = eta * p1 * std::fabs(p1) + (1.0 - eta) * p2 * p2 - 0.176 * u * u;
  CHECK(u_R(u, n) == Approx(std::copysign(std::sqrt(std::fabs(q)), q)).epsilon(1e-3));
}

TEST_CASE("astern the rudder works the other way round, and athwart it is a plate") {
  const Ship ship;
  const auto ahead = kLaw(ship)(std::array{4.0, 0.0, 0.0, 0.8, 0.3});
  const auto astern = kLaw(ship)(std::array{-4.0, 0.0, 0.0, -0.8, 0.3});
  CHECK(ahead[1] < 0.0);
  CHECK(ahead[2] > 0.0);
  CHECK(astern[1] > 0.0);
  CHECK(astern[2] < 0.0);
  // drifting square to starboard: pushed back with the drag of a plate
  const auto m = ship.rudder;
  const double F = propulsion::rudder_normal_force(m, 0.0, -2.0, 0.0, 1.0);
  CHECK(F == Approx(m.half_rho_A * 4.0 * 1.8).epsilon(1e-6));
  // straight astern there is no flow across
  CHECK(cross_flow(m, -3.0, 0.0, 0.0) == Approx(0.0).margin(1e-9));
  // and turning astern it is the plain velocity of the rudder's place
  CHECK(cross_flow(m, -3.0, 0.0, 0.01) == Approx(-m.x_R * 0.01));
}

TEST_CASE("the rudder's force is its own mirror image") {
  const Ship ship;
  // equal straightening on both sides
  Ship even = ship;
  even.rudder.ahead.gamma_negative = even.rudder.ahead.gamma_positive;
  test::Random random;
  for (int k = 0; k < 2000; ++k) {
    const auto x = random.within(std::array{8.0, 3.0, 0.02, 1.4, 0.8});
    const auto a = kLaw(even)(x);
    const auto b = kLaw(even)(std::array{x[0], -x[1], -x[2], x[3], -x[4]});
    CHECK(b[0] == a[0]);
    CHECK(b[1] == -a[1]);
    CHECK(b[2] == -a[2]);
  }
}

TEST_CASE("rudder in all quadrants: finite, continuous, alike in both widths") {
  const Ship ship;
  const std::array most{10.0, 4.0, 0.03, 1.5, 1.2};
  const auto law = kLaw(ship);
  test::check_finite(law, most, 300000);
  test::check_lanes(law, most, 5000);
  const double scale = ship.rudder.half_rho_A * 2.0 * 100.0;
  test::check_continuous(law, most, 0, 500.0 * scale);
  test::check_continuous(law, most, 1, 500.0 * scale);
  test::check_continuous(law, most, 3, 2000.0);
  test::check_continuous(law, most, 4, 200.0);
}

TEST_CASE("a rudder in all quadrants refuses impossible data") {
  const Ship ship;
  const auto make = [&](propulsion::RudderStallData d) {
    return propulsion::make_rudder_stall(ship.data.rudder, d, ship.data.dimensions, 9.86);
  };
  CHECK_THROWS_AS(make({.aspect_ratio = 0.1}), std::domain_error);
  CHECK_THROWS_AS(make({.astern_kt = 0.0}), std::domain_error);
  CHECK_NOTHROW(make({}));
}
