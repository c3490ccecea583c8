#include "models/hull/whole_ship/bis_tanker.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "tests/support/law_checks.h"
#include "tests/support/published_ships.h"
#include "tests/support/tame.h"

using namespace haeul;

namespace {

constexpr double kRps = 80.0 / 60.0;
constexpr double kDeep = std::numeric_limits<double>::infinity();

hull::BisTanker esso() {
  return hull::make_bis_tanker(test::esso_190k_data(), test::esso_190k_dimensions());
}

}  // namespace

TEST_CASE("the Bis form is the printed one at three depths") {
  const auto m = esso();
  const auto k = test::esso_190k_data();
  const double L = 304.8, u = 5.1, v = -0.8, r = 0.006, delta = 0.4, n = 1.1, d = -delta;
  for (double h : {60.0, 40.0, 25.0}) {
    const double z = 18.46 / (h - 18.46), Yuvz = z < 0.8 ? 0.0 : -0.85 * (1.0 - 0.8 / z);
    const double b = std::atan(v / u), c = std::sqrt(k.cun * u * n + k.cnn * n * n);
    const double gT = k.Tuu * u * u / L + k.Tun * u * n + L * k.Tnn * std::fabs(n) * n;
    const double cc = std::fabs(c) * c, bb = std::fabs(b) * b, ad = std::fabs(d);
    const double av = std::fabs(v);
    const double LgX = k.Xuu * u * u + L * k.d11 * v * r + k.Xvv * v * v + k.Xccdd * cc * d * d +
                       k.Xccbd * cc * b * d + L * gT * (1.0 - k.t) + k.Xuuz * u * u * z +
                       L * k.Xvrz * v * r * z + k.Xvvzz * v * v * z * z;
    const double LgY = k.Yuv * u * v + k.Yvv * av * v + k.Yccd * cc * d + L * k.d22 * u * r +
                       k.Yccbbd * cc * bb * ad + k.YT * gT * L + L * k.Yurz * u * r * z +
                       Yuvz * u * v * z + k.Yvvz * av * v * z + k.Yccbbdz * cc * bb * ad * z;
    const double LgN = k.Nuv * u * v + L * k.Nvr * av * r + k.Nccd * cc * d + L * k.d33 * u * r +
                       k.Nccbbd * cc * bb * ad + L * k.NT * gT + L * k.Nurz * u * r * z +
                       k.Nuvz * u * v * z + L * k.Nvrz * av * r * z + k.Nccbbdz * cc * bb * ad * z;
    const auto a = hull::bis_acceleration(m, u, v, r, delta, n, h);
    CHECK(a.du * L * (k.m11 - k.Xudotz * z) == Approx(LgX).epsilon(1e-12));
    CHECK(a.dv * L * (k.m22 - k.Yvdotz * z) == Approx(LgY).epsilon(1e-12));
    CHECK(a.dr * L * L * (k.m33 - k.Nrdotz * z) == Approx(LgN).epsilon(1e-12));
  }
}

TEST_CASE("80 rev/min keep the Esso near her 16 knots") {
  const auto m = esso();
  double u = 5.0;
  for (int i = 0; i < 40000; ++i) {
    u += 0.1 * hull::bis_acceleration(m, u, 0.0, 0.0, 0.0, kRps, kDeep).du;
  }
  CHECK(u == Approx(8.23).epsilon(0.03));
}

TEST_CASE("the tanker's rudder to starboard turns her there, more slowly in shallow water") {
  const auto m = esso();
  const auto rate = [&](double delta, double h) {
    double u = 8.23, v = 0.0, r = 0.0;
    for (int i = 0; i < 3000; ++i) {
      const auto a = hull::bis_acceleration(m, u, v, r, delta, kRps, h);
      u += 0.1 * a.du, v += 0.1 * a.dv, r += 0.1 * a.dr;
    }
    return r;
  };
  CHECK(rate(0.3, kDeep) > 0.0);
  CHECK(rate(-0.3, kDeep) < 0.0);
  CHECK(rate(0.3, 25.0) < rate(0.3, kDeep));
}

TEST_CASE("depth goes in continuously, from the bottom to the ocean") {
  const auto m = esso();
  const auto at = [&](double h) { return hull::bis_acceleration(m, 6.0, 0.5, 0.004, 0.2, 1.0, h); };
  CHECK(at(kDeep).dr == Approx(at(1e9).dr));
  // least depth of the fit, aground, nonsense: all the same
  const double least = 18.46 * 1.2;
  CHECK(at(least).dv == Approx(at(18.0).dv));
  CHECK(at(-1.0).dv == at(18.0).dv);
  // where Y_uvz sets in
  const double h = 18.46 * (1.0 + 1.0 / 0.8);
  CHECK(at(h * (1.0 + 1e-9)).dv == Approx(at(h * (1.0 - 1e-9)).dv).epsilon(1e-6));
}

TEST_CASE("forces from elsewhere move rho nabla of the tanker") {
  const auto m = esso();
  const auto k = test::esso_190k_data();
  const auto calm = hull::bis_acceleration(m, 6.0, 0.5, 0.004, 0.2, 1.0, kDeep);
  const auto a = hull::bis_acceleration(m, 6.0, 0.5, 0.004, 0.2, 1.0, kDeep,
                                        hull::External<double>{1e6, 2e6, 3e8, 0.0});
  const double mass = 1025.0 * 220000.0;
  CHECK((a.du - calm.du) * mass * k.m11 == Approx(1e6));
  CHECK((a.dv - calm.dv) * mass * k.m22 == Approx(2e6));
  CHECK((a.dr - calm.dr) * mass * k.m33 * 304.8 * 304.8 == Approx(3e8));
}

TEST_CASE("the tanker's shaft follows its order with 50 s") {
  const auto m = esso();
  CHECK(hull::shaft_rate(m, 1.0, 1.25) == Approx(0.25 / 50.0));
  CHECK(hull::shaft_rate(m, 1.0, 9.0) == hull::shaft_rate(m, 1.0, kRps));
  CHECK(hull::shaft_rate(m, 0.0, -9.0) == -hull::shaft_rate(m, 0.0, 9.0));
}

TEST_CASE("the Bis form goes through zero speed and zero revolutions without a step") {
  const auto m = esso();
  const auto at = [&](double u, double n) {
    return hull::bis_acceleration(m, u, 0.4, 0.003, 0.3, n, 40.0);
  };
  for (double n : {-1.0, 0.0, 1.0}) {
    CHECK(at(1e-9, n).dr == Approx(at(-1e-9, n).dr).margin(1e-9));
    CHECK(at(1e-9, n).du == Approx(at(-1e-9, n).du).margin(1e-9));
  }
  for (double u : {-4.0, 4.0}) CHECK(at(u, 1e-9).dr == Approx(at(u, -1e-9).dr).margin(1e-9));
  // no way on and the shaft at rest: the rudder does nothing
  const auto a = hull::bis_acceleration(m, 0.0, 0.0, 0.0, 0.3, 0.0, 40.0);
  CHECK(std::fabs(a.du) + std::fabs(a.dv) + std::fabs(a.dr) == 0.0);
  // a propeller that turns astern pulls astern, and more with way on
  CHECK(hull::bis_thrust(m, 0.0, -1.0) < 0.0);
  CHECK(hull::bis_thrust(m, 5.0, -1.0) < hull::bis_thrust(m, 0.0, -1.0));
}

TEST_CASE("astern the tanker's hull still resists drift and turning") {
  const auto m = esso();
  for (double h : {25.0, kDeep}) {
    for (double u : {-5.0, 5.0}) {
      CHECK(hull::bis_acceleration(m, u, 0.3, 0.0, 0.0, 0.0, h).dv < 0.0);
      CHECK(hull::bis_acceleration(m, u, 0.0, 0.01, 0.0, 0.0, h).dr < 0.0);
      CHECK(hull::bis_acceleration(m, u, 0.0, 0.0, 0.0, 0.0, h).du * u < 0.0);
    }
  }
}

TEST_CASE("the Bis form is finite and tame everywhere") {
  const auto m = esso();
  for (double u : {-1e3, 0.0, 1e-300, 1e3}) {
    for (double v : {-1e3, 0.0}) {
      for (double h : {0.0, 18.46, kDeep}) {
        const auto a = hull::bis_acceleration(m, u, v, 1.0, 0.6, -1.0, h);
        CHECK(std::isfinite(a.du + a.dv + a.dr));
      }
    }
  }
  for (double h : {19.0, 25.0, 1e6}) {
    for (double n : {-kRps, 0.0, kRps}) {
      const auto most =
          test::wild_runs([&](double u, double v, double r, double,
                              double) { return hull::bis_acceleration(m, u, v, r, 0.6, n, h); },
                          10.0, 0.03, 2000.0);
      CHECK(most.speed < 14.2);
      CHECK(most.yaw_rate < 0.12);
      CHECK(most.end_speed < 8.23);
    }
  }
}

TEST_CASE("the Bis form is the same in both widths") {
  const auto m = esso();
  const auto law = [&m](const auto& x) {
    using Real = std::decay_t<decltype(x[0])>;
    const auto a =
        hull::bis_acceleration(m, x[0], x[1], x[2], x[3], x[4], Real(19.0) + math::abs(x[5]));
    return std::array{a.du, a.dv, a.dr};
  };
  test::check_lanes(law, std::array{10.0, 3.0, 0.02, 0.6, 2.0, 100.0});
}

TEST_CASE("an impossible Bis set is refused") {
  const auto ship = test::esso_190k_dimensions();
  auto data = test::esso_190k_data();
  data.Tm = 0.0;
  CHECK_THROWS_AS(hull::make_bis_tanker(data, ship), std::domain_error);
  data = test::esso_190k_data(), data.m33 = 0.0;
  CHECK_THROWS_AS(hull::make_bis_tanker(data, ship), std::domain_error);
  data = test::esso_190k_data(), data.z_most = 0.0;
  CHECK_THROWS_AS(hull::make_bis_tanker(data, ship), std::domain_error);
  CHECK_THROWS_AS(hull::make_bis_tanker(test::esso_190k_data(), {}), std::domain_error);
}
