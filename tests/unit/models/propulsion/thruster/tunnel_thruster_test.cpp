#include "models/propulsion/thruster/tunnel_thruster.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/support/law_checks.h"

using namespace haeul;

namespace {

propulsion::TunnelThrusterData bow() {
  propulsion::TunnelThrusterData d;
  d.x_m = 90.0;
  d.diameter_m = 2.4;
  d.max_thrust_n = 160e3;
  return d;
}

constexpr double kKnot = 1852.0 / 3600.0;

}  // namespace

TEST_CASE("moment of a bow thruster on a ship of 60 000 t") {
  // model tests: half at 4 kn, all of it back at 15 kn; V_j = 5.9 m/s
  const auto m = propulsion::make_tunnel_thruster(bow(), 1025.0);
  CHECK(1.0 / m.inv_jet_spm == Approx(5.9).margin(0.03));
  const double still = propulsion::tunnel_force(m, 1.0, 0.0).N;
  CHECK(still == Approx(160e3 * 90.0));
  CHECK(propulsion::tunnel_force(m, 1.0, 4.0 * kKnot).N / still == Approx(0.50).margin(0.01));
  CHECK(propulsion::tunnel_force(m, 1.0, 15.0 * kKnot).N / still == Approx(1.0).margin(0.01));
  CHECK(propulsion::tunnel_force(m, 1.0, 40.0 * kKnot).N / still == Approx(1.0).margin(1e-6));
}

TEST_CASE("the factor follows its table") {
  const auto m = propulsion::make_tunnel_thruster(bow(), 1025.0);
  const double V = 1.0 / m.inv_jet_spm;
  const double points[][2] = {{0.0, 1.0},  {0.1, 0.85}, {0.2, 0.70}, {0.35, 0.50},
                              {0.5, 0.55}, {0.7, 0.70}, {1.0, 0.88}, {1.3, 1.0}};
  for (const auto& p : points) {
    CHECK(propulsion::tunnel_factor(m, 1.0, p[0] * V) == Approx(p[1]).margin(1e-9));
    // half the speed of the impeller, half the jet
    CHECK(propulsion::tunnel_factor(m, -0.5, 0.5 * p[0] * V) == Approx(p[1]).margin(1e-9));
  }
  CHECK(propulsion::tunnel_factor(m, 1.0, -0.4 * V) == Approx(0.8));
  CHECK(propulsion::tunnel_factor(m, 1.0, -3.0 * V) == Approx(0.6));
}

TEST_CASE("a stern thruster sees ahead what a bow thruster sees astern") {
  auto d = bow();
  const auto fore = propulsion::make_tunnel_thruster(d, 1025.0);
  d.x_m = -90.0;
  const auto aft = propulsion::make_tunnel_thruster(d, 1025.0);
  for (double u : {-3.0, -1.0, 1.0, 3.0}) {
    CHECK(propulsion::tunnel_factor(aft, 0.8, u) == propulsion::tunnel_factor(fore, 0.8, -u));
  }
  CHECK(propulsion::tunnel_force(fore, 1.0, 0.0).N > 0.0);
  CHECK(propulsion::tunnel_force(aft, 1.0, 0.0).N < 0.0);
}

TEST_CASE("thrust goes with the square of the speed, by power, and dies near the surface") {
  auto d = bow();
  const auto m = propulsion::make_tunnel_thruster(d, 1025.0);
  CHECK(propulsion::tunnel_force(m, -0.5, 0.0).Y == Approx(-40e3));
  d.max_thrust_n = 0.0;
  d.power_w = 1e6;
  CHECK(propulsion::make_tunnel_thruster(d, 1025.0).thrust_n == Approx(130e3));
  d.immersion_m = 0.5 * 2.4;
  CHECK(propulsion::make_tunnel_thruster(d, 1025.0).thrust_n == 0.0);
  d.immersion_m = 0.8 * 2.4;
  CHECK(propulsion::make_tunnel_thruster(d, 1025.0).thrust_n == Approx(65e3));
}

TEST_CASE("the impeller takes its time") {
  const auto m = propulsion::make_tunnel_thruster(bow(), 1025.0);
  CHECK(propulsion::thruster_after(m, 0.0, 1.0, 4.0) == Approx(0.5));
  CHECK(propulsion::thruster_after(m, 0.0, 7.0, 20.0) == 1.0);
  CHECK(propulsion::thruster_after(m, 1.0, -1.0, 8.0) == Approx(0.0).margin(1e-12));
  CHECK(propulsion::thruster_after(m, 1.0, -1.0, 16.0) == -1.0);
}

TEST_CASE("tunnel thruster: finite, continuous, alike in both widths") {
  const auto m = propulsion::make_tunnel_thruster(bow(), 1025.0);
  const std::array most{1.0, 10.0};
  const auto law = [&](const auto& x) {
    const auto f = propulsion::tunnel_force(m, x[0], x[1]);
    return std::array{f.Y, f.N};
  };
  test::check_finite(law, most, 300000);
  test::check_lanes(law, most);
  test::check_continuous(law, most, 0, 30.0 * 160e3);
  CHECK_THROWS_AS(propulsion::make_tunnel_thruster({}, 1025.0), std::domain_error);
}
