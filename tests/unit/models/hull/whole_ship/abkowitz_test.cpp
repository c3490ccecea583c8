#include "models/hull/whole_ship/abkowitz.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/support/law_checks.h"
#include "tests/support/published_ships.h"
#include "tests/support/tame.h"

using namespace haeul;

namespace {

constexpr double kDegree = math::kPi / 180.0;

hull::Abkowitz mariner() {
  return hull::make_abkowitz(test::mariner_data(), test::mariner_dimensions());
}

hull::Acceleration<double> at(const hull::Abkowitz& m, double u, double v, double r, double d) {
  return hull::abkowitz_acceleration(m, u, v, r, d);
}

}  // namespace

TEST_CASE("the third-order form is the printed one") {
  const auto c = test::mariner_data();
  const double L = 160.93, u = 6.2, v = -0.7, r = 0.012, delta = 0.4;
  const double U = std::hypot(u, v), w = (u - c.U0) / U, vp = v / U, rp = r * L / U, d = -delta;
  const double X = c.Xu * w + c.Xuu * w * w + c.Xuuu * w * w * w + c.Xvv * vp * vp +
                   c.Xrr * rp * rp + c.Xrv * rp * vp + c.Xdd * d * d + c.Xudd * w * d * d +
                   c.Xvd * vp * d + c.Xuvd * w * vp * d;
  const double Y = c.Yv * vp + c.Yr * rp + c.Yvvv * vp * vp * vp + c.Yvvr * vp * vp * rp +
                   c.Yvu * vp * w + c.Yru * rp * w + c.Yd * d + c.Yddd * d * d * d + c.Yud * w * d +
                   c.Yuud * w * w * d + c.Yvdd * vp * d * d + c.Yvvd * vp * vp * d + c.Y0 +
                   c.Y0u * w + c.Y0uu * w * w;
  const double N = c.Nv * vp + c.Nr * rp + c.Nvvv * vp * vp * vp + c.Nvvr * vp * vp * rp +
                   c.Nvu * vp * w + c.Nru * rp * w + c.Nd * d + c.Nddd * d * d * d + c.Nud * w * d +
                   c.Nuud * w * w * d + c.Nvdd * vp * d * d + c.Nvvd * vp * vp * d + c.N0 +
                   c.N0u * w + c.N0uu * w * w;
  const auto a = at(mariner(), u, v, r, delta);
  CHECK((c.m - c.Xudot) * a.du == Approx(X * U * U / L).epsilon(1e-12));
  // the two rows of the mass matrix, not its inverse
  const double dv = a.dv * L / (U * U), dr = a.dr * L * L / (U * U);
  CHECK((c.m - c.Yvdot) * dv + (c.m * c.xG - c.Yrdot) * dr == Approx(Y).epsilon(1e-12));
  CHECK((c.m * c.xG - c.Nvdot) * dv + (c.Iz - c.Nrdot) * dr == Approx(N).epsilon(1e-12));
}

TEST_CASE("at U0 the Mariner keeps her speed, and the rudder to starboard turns her there") {
  const auto m = mariner();
  CHECK(at(m, 7.7175, 0.0, 0.0, 0.0).du == 0.0);
  CHECK(at(m, 7.7175, 0.0, 0.0, 0.1).dr > 0.0);
  CHECK(at(m, 7.7175, 0.0, 0.0, -0.1).dr < 0.0);
  CHECK(at(m, 8.0, 0.0, 0.0, 0.0).du < 0.0);
  CHECK(at(m, 7.0, 0.0, 0.0, 0.0).du > 0.0);
}

TEST_CASE("15 degrees of rudder turn the Mariner in a circle of 711 m") {
  // the radius that Fossen's toolbox reports for its turning-circle example with this ship
  const auto m = mariner();
  double u = 7.7175, v = 0.0, r = 0.0;
  for (int i = 0; i < 20000; ++i) {
    const auto a = at(m, u, v, r, -15.0 * kDegree);
    u += 0.05 * a.du, v += 0.05 * a.dv, r += 0.05 * a.dr;
  }
  CHECK(std::hypot(u, v) / std::fabs(r) == Approx(711.0).margin(0.5));
  CHECK(r < 0.0);
}

TEST_CASE("without Y0 and N0 the Abkowitz ship is the same on both sides") {
  auto data = test::mariner_data();
  data.Y0 = data.Y0u = data.Y0uu = data.N0 = data.N0u = data.N0uu = 0.0;
  const auto m = hull::make_abkowitz(data, test::mariner_dimensions());
  for (double u : {-3.0, 0.0, 2.0, 7.0}) {
    const auto a = at(m, u, 0.8, 0.01, 0.3), b = at(m, u, -0.8, -0.01, -0.3);
    CHECK(a.du == Approx(b.du));
    CHECK(a.dv == Approx(-b.dv));
    CHECK(a.dr == Approx(-b.dr));
  }
}

TEST_CASE("forces from elsewhere move the Abkowitz ship's own mass") {
  const auto m = mariner();
  const auto c = test::mariner_data();
  const double L = 160.93, mass = 0.5 * 1025.0 * L * L * L;
  const auto calm = at(m, 7.0, 0.1, 0.001, 0.0);
  const hull::External<double> push{1e6, 2e6, 3e7, 0.0};
  const auto a = hull::abkowitz_acceleration(m, 7.0, 0.1, 0.001, 0.0, push);
  const double du = a.du - calm.du, dv = a.dv - calm.dv, dr = a.dr - calm.dr;
  CHECK(du == Approx(1e6 / ((c.m - c.Xudot) * mass)));
  CHECK(mass * ((c.m - c.Yvdot) * dv + (c.m * c.xG - c.Yrdot) * L * dr) == Approx(2e6));
  CHECK(mass * L * ((c.m * c.xG - c.Nvdot) * dv + (c.Iz - c.Nrdot) * L * dr) == Approx(3e7));
}

TEST_CASE("the Abkowitz law passes the end of its fit without a step") {
  const auto m = mariner();
  const double end = m.U_least;  // where u' = u'_l running straight
  for (double delta : {0.0, 0.6}) {
    const auto a = at(m, end * (1.0 + 1e-9), 0.0, 0.0, delta);
    const auto b = at(m, end * (1.0 - 1e-9), 0.0, 0.0, delta);
    CHECK(a.du == Approx(b.du).epsilon(1e-6));
    CHECK(a.dr == Approx(b.dr).epsilon(1e-6));
  }
  // the thrust that is left over holds, down to rest and astern
  const double over = at(m, end, 0.0, 0.0, 0.0).du;
  CHECK(over > 0.0);
  CHECK(at(m, 0.0, 0.0, 0.0, 0.0).du == Approx(over));
  CHECK(at(m, -3.0, 0.0, 0.0, 0.0).du > over);
}

TEST_CASE("the Abkowitz law is finite and tame everywhere") {
  const auto m = mariner();
  for (double u : {-1e3, -1e-300, 0.0, 1e-300, 1e3}) {
    for (double v : {-1e3, 0.0, 1e-9}) {
      for (double r : {-10.0, 0.0, 1e-12}) {
        const auto a = at(m, u, v, r, 0.6);
        CHECK(std::isfinite(a.du + a.dv + a.dr));
      }
    }
  }
  for (double delta : {-0.6, 0.0, 0.6}) {
    const auto most = test::wild_runs(
        [&](double u, double v, double r, double, double) { return at(m, u, v, r, delta); }, 10.0,
        0.05, 2000.0);
    CHECK(most.speed < 14.2);  // no more than the wildest start
    CHECK(most.yaw_rate < 0.05);
    CHECK(most.end_speed < 7.72);
  }
}

TEST_CASE("the Abkowitz law is the same in both widths") {
  const auto m = mariner();
  const auto law = [&m](const auto& x) {
    const auto a = hull::abkowitz_acceleration(m, x[0], x[1], x[2], x[3]);
    return std::array{a.du, a.dv, a.dr};
  };
  test::check_lanes(law, std::array{10.0, 6.0, 0.02, 0.6});
}

TEST_CASE("an impossible Abkowitz set is refused") {
  const auto ship = test::mariner_dimensions();
  auto data = test::mariner_data();
  data.U0 = 0.0;
  CHECK_THROWS_AS(hull::make_abkowitz(data, ship), std::domain_error);
  data = test::mariner_data(), data.valid_u_prime = -1.0;
  CHECK_THROWS_AS(hull::make_abkowitz(data, ship), std::domain_error);
  data = test::mariner_data(), data.Yvdot = 0.1;
  CHECK_THROWS_AS(hull::make_abkowitz(data, ship), std::domain_error);
  CHECK_THROWS_AS(hull::make_abkowitz(test::mariner_data(), {}), std::domain_error);
}
