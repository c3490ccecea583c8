#include "models/hull/low_speed_hull.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/support/law_checks.h"
#include "tests/support/published_ships.h"
#include "tests/support/tame.h"

using namespace haeul;

namespace {

hull::LowSpeedHull osaka() {
  return hull::make_low_speed_hull(test::esso_osaka_hull(), test::esso_osaka_dimensions());
}

// both integrals by the midpoint rule of many strips
struct Strips {
  double force = 0.0, moment = 0.0;
};

Strips strips(double v, double w) {
  Strips sum;
  const int count = 20000;
  for (int i = 0; i < count; ++i) {
    const double x = (i + 0.5) / count - 0.5, c = v + w * x;
    sum.force += std::fabs(c) * c / count;
    sum.moment += std::fabs(c) * c * x / count;
  }
  return sum;
}

}  // namespace

TEST_CASE("cross-flow drag is the integral along the hull") {
  for (double v : {-0.3, -0.02, 0.0, 0.07, 0.2}) {
    for (double w : {-0.5, -0.1, 0.0, 1e-3, 0.3}) {
      const Strips want = strips(v, w);
      CHECK(hull::cross_flow_force(v, w) == Approx(want.force).margin(1e-8));
      CHECK(hull::cross_flow_moment(v, w) == Approx(want.moment).margin(1e-8));
    }
  }
}

TEST_CASE("cross-flow drag meets itself where the cross-over leaves the hull") {
  for (double w : {-0.4, 0.2}) {
    const double v = 0.5 * std::fabs(w), e = 1e-12;
    CHECK(hull::cross_flow_force(v + e, w) == Approx(hull::cross_flow_force(v - e, w)));
    CHECK(hull::cross_flow_moment(v + e, w) == Approx(hull::cross_flow_moment(v - e, w)));
  }
}

TEST_CASE("the low-speed hull force is the published sum of terms") {
  const auto m = osaka();
  const auto c = test::esso_osaka_hull();
  const double L = 3.0, q = 0.5 * 998.0 * L * 0.20114;
  for (double u : {-0.2, 0.25}) {
    const double v = -0.06, r = 0.04, U = std::hypot(u, v);
    const double share = std::fabs(std::atan2(v, u)) / math::kPi;
    const auto f = hull::low_speed_hull_force(m, u, v, r);
    const double I_Y = strips(v, c.CrY * r * L).force, I_N = strips(v, c.CrN * r * L).moment;
    CHECK(f.X == Approx(q * ((c.X0F + (c.X0A - c.X0F) * share) * u * U + c.Xvr * v * r * L)));
    CHECK(f.Y ==
          Approx(q * (c.Yv * v * std::fabs(u) + c.Yr * r * L * u - c.CD * I_Y)).epsilon(1e-6));
    CHECK(f.N ==
          Approx(q * L * (c.Nv * v * u + c.Nr * r * L * std::fabs(u) - c.CD * I_N)).epsilon(1e-6));
  }
}

TEST_CASE("abeam the low-speed hull has the drag of its side, astern that of its stern") {
  const auto m = osaka();
  const double q = 0.5 * 998.0 * 3.0 * 0.20114;
  CHECK(hull::low_speed_hull_force(m, 0.0, 0.3, 0.0).Y == Approx(-q * 0.9665 * 0.09));
  CHECK(hull::low_speed_hull_force(m, 0.3, 0.0, 0.0).X == Approx(-q * 0.02139 * 0.09));
  CHECK(hull::low_speed_hull_force(m, -0.3, 0.0, 0.0).X == Approx(q * 0.03189 * 0.09));
}

TEST_CASE("the low-speed hull takes energy from every motion sideways and turning") {
  const auto m = osaka();
  for (double v : {-0.2, 0.0, 0.1}) {
    for (double r : {-0.1, 0.0, 0.05}) {
      const auto f = hull::low_speed_hull_force(m, 0.0, v, r);
      CHECK(f.X * 0.0 + f.Y * v + f.N * r <= 0.0);
    }
  }
}

TEST_CASE("the low-speed equations of motion keep the energy of a body in ideal fluid") {
  // N_v' holds the moment of Munk; given back by hand, nothing is left that takes or gives energy
  const auto m = osaka();
  const double u = 0.2, v = -0.1, r = 0.05;
  const auto c = test::esso_osaka_hull();
  const double q = 0.5 * 998.0 * 9.0 * 0.20114, x_G = c.xG * 3.0, s = c.m * q * x_G;
  const double mx = (c.m + c.mx) * q, my = (c.m + c.my) * q;
  const double I = c.IzzJzz * q * 9.0 + c.m * q * x_G * x_G;
  const auto a =
      hull::low_speed_acceleration(m, u, v, r, hull::Force<double>{0.0, 0.0, (mx - my) * u * v});
  CHECK(mx * u * a.du + my * v * a.dv + I * r * a.dr + s * (v * a.dr + r * a.dv) ==
        Approx(0.0).margin(1e-12));
}

TEST_CASE("the low-speed hull is finite everywhere and the same in both widths") {
  const auto m = osaka();
  const auto law = [&m](const auto& x) {
    const auto f = hull::low_speed_hull_force(m, x[0], x[1], x[2]);
    return std::array{f.X, f.Y, f.N};
  };
  const std::array most{0.5, 0.3, 0.3};
  test::check_finite(law, most, 20000);
  test::check_lanes(law, most);
}

TEST_CASE("an impossible low-speed hull is refused") {
  const auto ship = test::esso_osaka_dimensions();
  auto data = test::esso_osaka_hull();
  data.m = 0.0;
  CHECK_THROWS_AS(hull::make_low_speed_hull(data, ship), std::domain_error);
  data = test::esso_osaka_hull(), data.IzzJzz = -1.0;
  CHECK_THROWS_AS(hull::make_low_speed_hull(data, ship), std::domain_error);
  data = test::esso_osaka_hull(), data.CD = -1.0;
  CHECK_THROWS_AS(hull::make_low_speed_hull(data, ship), std::domain_error);
  CHECK_THROWS_AS(hull::make_low_speed_hull(test::esso_osaka_hull(), {}), std::domain_error);
}
