#include "models/propulsion/thruster/azimuth.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/support/law_checks.h"

using namespace haeul;
using math::kPi;

namespace {

constexpr double kRho = 1025.0, kD = 2.5;

propulsion::AzimuthData starboard_unit() {
  propulsion::AzimuthData d;
  d.x_m = -40.0;
  d.y_m = 6.0;
  d.slew_radps = 0.2;
  d.wake = 0.05;
  d.thrust_deduction = 0.05;
  d.lateral_area_m2 = 4.0;
  d.drag_area_m2 = 0.6;
  return d;
}

propulsion::Azimuth unit(const propulsion::AzimuthData& d = starboard_unit()) {
  return propulsion::make_azimuth(d, propulsion::make_four_quadrant(4, 0.8, 0.6, kD, kRho), kRho);
}

// n, a, u, v, r
const auto kLaw = [](const propulsion::Azimuth& m) {
  return [&m](const auto& x) {
    const auto a = math::sincos(x[1]);
    const auto l = propulsion::azimuth_load(m, x[0], a.sin, a.cos, x[2], x[3], x[4]);
    return std::array{l.force.X, l.force.Y, l.force.N, l.thrust, l.torque};
  };
};

}  // namespace

TEST_CASE("at rest the force lies along the pod and turns with it") {
  auto d = starboard_unit();
  d.thrust_deduction = 0.0;
  const auto m = unit(d);
  const double T = propulsion::load(m.screw, 3.0, 0.0).thrust;
  for (double a : {0.0, 0.7, 1.5708, -2.0, 3.1}) {
    const auto f = propulsion::azimuth_load(m, 3.0, std::sin(a), std::cos(a), 0.0, 0.0, 0.0).force;
    CHECK(f.X == Approx(T * std::cos(a)).margin(1e-6 * T));
    CHECK(f.Y == Approx(T * std::sin(a)).margin(1e-6 * T));
    CHECK(f.N == Approx(-40.0 * f.Y - 6.0 * f.X).margin(1e-4 * T));
  }
}

TEST_CASE("only the flow along the axis loads the screw") {
  const auto m = unit();
  const auto ahead = propulsion::azimuth_load(m, 3.0, 0.0, 1.0, 4.0, 0.0, 0.0);
  CHECK(ahead.thrust == propulsion::load(m.screw, 3.0, 0.95 * 4.0).thrust);
  const auto across = propulsion::azimuth_load(m, 3.0, 1.0, 0.0, 4.0, 0.0, 0.0);
  CHECK(across.thrust == propulsion::load(m.screw, 3.0, 0.0).thrust);
  // yaw moves the unit to starboard of the pivot backwards and its stern sideways
  const auto turning = propulsion::azimuth_load(m, 3.0, 1.0, 0.0, 0.0, 0.0, 0.05);
  CHECK(turning.thrust == propulsion::load(m.screw, 3.0, -40.0 * 0.05).thrust);
  const auto slower = propulsion::azimuth_load(m, 3.0, 0.0, 1.0, 4.0, 0.0, 0.05);
  CHECK(slower.thrust == Approx(propulsion::load(m.screw, 3.0, 0.95 * (4.0 - 6.0 * 0.05)).thrust));
}

TEST_CASE("flow across the pod is resisted by its side and by the jet it must turn") {
  const auto m = unit();
  const auto stopped = propulsion::azimuth_load(m, 0.0, 1.0, 0.0, 4.0, 0.0, 0.0).force;
  const double V = 0.95 * 4.0;
  CHECK(stopped.X == Approx(-0.95 * 0.5 * kRho * 4.0 * V * V));
  // momentum: mass flow of the screw times the speed taken out of the flow
  const auto driven = propulsion::azimuth_load(m, 3.0, 1.0, 0.0, 4.0, 0.0, 0.0);
  const double V_j = 0.5 * std::sqrt(8.0 * driven.thrust / (kPi * kRho * kD * kD));
  const double drag = kRho * kPi / 4.0 * kD * kD * V_j * V;
  CHECK(driven.force.X - stopped.X == Approx(-0.95 * drag));
}

TEST_CASE("a stopped screw drags but drives no jet") {
  auto d = starboard_unit();
  d.wake = d.thrust_deduction = d.drag_area_m2 = 0.0;
  const auto m = unit(d);
  const double c = std::sqrt(0.5), V = 4.0 * c;  // pod at 45 degrees: V_A = V, V_C = -V
  const auto f = propulsion::azimuth_load(m, 0.0, c, c, 4.0, 0.0, 0.0).force;
  const double T = propulsion::load(m.screw, 0.0, V).thrust;
  const double F_C = (0.5 * kRho * 4.0 * 4.0 + kRho * kPi / 4.0 * kD * kD * V) * V;
  CHECK(f.X == Approx(T * c - F_C * c));
  CHECK(f.Y == Approx(T * c + F_C * c));
}

TEST_CASE("two units mirror each other") {
  auto d = starboard_unit();
  const auto s = unit(d);
  d.y_m = -d.y_m;
  const auto p = unit(d);
  test::Random random;
  for (int k = 0; k < 2000; ++k) {
    const auto x = random.within(std::array{5.0, 3.0, 6.0, 3.0, 0.1});
    const auto a = kLaw(s)(x), b = kLaw(p)(std::array{x[0], -x[1], x[2], -x[3], -x[4]});
    CHECK(b[0] == a[0]);
    CHECK(b[1] == -a[1]);
    CHECK(b[2] == -a[2]);
  }
}

TEST_CASE("the pod slews the shorter way at its rate") {
  const auto m = unit();
  CHECK(propulsion::azimuth_after(m, 0.0, 1.0, 2.0) == Approx(0.4));
  CHECK(propulsion::azimuth_after(m, 0.0, 1.0, 20.0) == Approx(1.0));
  // from 170 to -170 degrees through 180
  const double a = 170.0 * kPi / 180.0;
  CHECK(propulsion::azimuth_after(m, a, -a, 1.0) == Approx(a + 0.2 - 2.0 * kPi));
  CHECK(propulsion::azimuth_after(m, a, -a, 5.0) == Approx(-a));
}

TEST_CASE("a unit in another's race loses thrust until the race is steered clear") {
  // 1 - 0.8^(d^(2/3))
  CHECK(propulsion::interaction_factor(1.0, 0.0) == Approx(0.2));
  CHECK(propulsion::interaction_factor(8.0, 0.0) == Approx(1.0 - std::pow(0.8, 4.0)));
  CHECK(propulsion::interaction_factor(2.0, 0.6) == 1.0);
  CHECK(propulsion::interaction_factor(2.0, 0.45) > propulsion::interaction_factor(2.0, 0.35));
  CHECK(propulsion::interaction_factor(1e6, 0.0) == Approx(1.0));
}

TEST_CASE("azimuth unit: finite, continuous, alike in both widths") {
  const auto m = unit();
  const std::array most{5.0, 3.1, 8.0, 4.0, 0.1};
  test::check_finite(kLaw(m), most, 300000);
  test::check_lanes(kLaw(m), most, 5000);
  const double scale = kRho * std::pow(kD, 4) * 25.0;
  for (std::size_t i : {0u, 1u, 3u}) test::check_continuous(kLaw(m), most, i, 200.0 * scale);
  auto d = starboard_unit();
  d.slew_radps = 0.0;
  CHECK_THROWS_AS(unit(d), std::domain_error);
}
