#include "models/propulsion/rudder/steering_gear.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <cstring>

#include "tests/support/law_checks.h"

using namespace haeul;

namespace {

constexpr double kDeg = math::kPi / 180.0;

// the law without lag, dead band or failures
double plain(double rate, double limit, double rudder, double order, double dt) {
  const double target = math::clamp(order, -limit, limit);
  return rudder + math::clamp(target - rudder, -(rate * dt), rate * dt);
}

propulsion::SteeringGear lagged() {
  propulsion::SteeringGear gear{4.0 * kDeg, 35.0 * kDeg};
  gear.lag_s = 1.5;
  return gear;
}

}  // namespace

TEST_CASE("without lag the gear gives the bits of constant rate") {
  const propulsion::SteeringGear gear{2.34 * kDeg, 35.0 * kDeg};
  test::Random random;
  int bad = 0;
  for (int k = 0; k < 100000; ++k) {
    const double rudder = random.in(-0.7, 0.7), order = random.in(-1.0, 1.0);
    const double dt = k % 3 == 0 ? 0.1 : random.in(0.0, 20.0);
    const double a = plain(gear.rate_radps, gear.limit_rad, rudder, order, dt);
    const double b = propulsion::rudder_after(gear, rudder, order, dt);
    bad += std::memcmp(&a, &b, sizeof a) == 0 ? 0 : 1;
  }
  CHECK(bad == 0);
}

TEST_CASE("a merchant ship's gear meets SOLAS: 35 to 30 degrees within 28 s, lag included") {
  propulsion::SteeringGear gear{2.5 * kDeg, 35.0 * kDeg};
  gear.lag_s = 1.0;
  const double after = propulsion::rudder_after(gear, 35.0 * kDeg, -35.0 * kDeg, 28.0);
  CHECK(after < -30.0 * kDeg);
  CHECK(after > -35.0 * kDeg);
}

TEST_CASE("with lag the gear obeys its differential equation over any time") {
  const auto gear = lagged();
  const double order = 20.0 * kDeg;
  // RK4 over small steps
  double x = -10.0 * kDeg;
  const double h = 1e-3;
  const auto rate = [&](double delta) {
    return math::clamp((order - delta) / gear.lag_s, -gear.rate_radps, gear.rate_radps);
  };
  for (int k = 0; k < 9000; ++k) {
    const double k1 = rate(x), k2 = rate(x + 0.5 * h * k1), k3 = rate(x + 0.5 * h * k2),
                 k4 = rate(x + h * k3);
    x += h / 6.0 * (k1 + 2.0 * (k2 + k3) + k4);
  }
  CHECK(propulsion::rudder_after(gear, -10.0 * kDeg, order, 9.0) == Approx(x).margin(1e-7));
  // and steps compose
  double y = -10.0 * kDeg;
  for (int k = 0; k < 90; ++k) y = propulsion::rudder_after(gear, y, order, 0.1);
  CHECK(y == Approx(x).margin(1e-7));
}

TEST_CASE("dead band, unequal limits and failures") {
  propulsion::SteeringGear gear{4.0 * kDeg, 35.0 * kDeg};
  gear.dead_band_rad = 0.5 * kDeg;
  CHECK(propulsion::rudder_after(gear, 0.1, 0.1 + 0.4 * kDeg, 10.0) == 0.1);
  CHECK(propulsion::rudder_after(gear, 0.0, 10.0 * kDeg, 60.0) == Approx(9.5 * kDeg));
  // the rate that published formulations integrate knows it as well
  gear.lag_s = 2.0;
  CHECK(propulsion::rudder_rate(gear, 0.1, 0.1 + 0.4 * kDeg) == 0.0);
  CHECK(propulsion::rudder_rate(gear, 0.0, 1.5 * kDeg) == Approx(0.5 * kDeg));
  gear.lag_s = 0.0;
  gear.dead_band_rad = 0.0;
  gear.port_limit_rad = 20.0 * kDeg;
  CHECK(propulsion::rudder_after(gear, 0.0, -1.0, 60.0) == Approx(-20.0 * kDeg));
  CHECK(propulsion::rudder_after(gear, 0.0, 1.0, 60.0) == Approx(35.0 * kDeg));
  // one pump, none
  CHECK(propulsion::rudder_after(gear, 0.0, 0.3, 1.0, 0.5) == Approx(2.0 * kDeg));
  CHECK(propulsion::rudder_after(gear, 0.1, -0.3, 100.0, 0.0) == 0.1);
  CHECK(propulsion::rudder_after(lagged(), 0.1, -0.3, 100.0, 0.0) == 0.1);
  const double one = propulsion::rudder_after(lagged(), 0.0, 0.5, 2.0, 0.5);
  CHECK(one == Approx(4.0 * kDeg));
}

TEST_CASE("steering gear: finite, mirrored, alike in both widths") {
  auto gear = lagged();
  gear.dead_band_rad = 0.01;
  const std::array most{0.7, 1.0, 1.0};
  const auto law = [&](const auto& x) {
    return std::array{propulsion::rudder_after(gear, x[0], x[1], 0.7, math::abs(x[2]))};
  };
  test::check_finite(law, most, 300000);
  test::check_lanes(law, most);
  CHECK(propulsion::rudder_after(gear, -0.2, 0.4, 1.0) ==
        -propulsion::rudder_after(gear, 0.2, -0.4, 1.0));
}
