#include "models/hull/whole_ship/son_nomoto.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/support/law_checks.h"
#include "tests/support/published_ships.h"
#include "tests/support/tame.h"

using namespace haeul;

namespace {

constexpr double kRps = 80.0 / 60.0;

hull::SonNomoto s175() { return hull::make_son_nomoto(test::s175_data(), test::s175_dimensions()); }

// printed form at one state, primes and all
struct Printed {
  double X, Y, K, N, U;
};

Printed printed(double us, double vs, double rs, double ps, double phi, double d, double n) {
  const auto c = test::s175_data();
  const double L = 175.0, U = std::hypot(us, vs), u = us / U, v = vs / U, r = rs * L / U;
  const double p = ps * L / U;
  const double vR = c.gamma * v + c.cRr * r + c.cRrrr * r * r * r + c.cRrrv * r * r * v;
  const double uP = u * ((1.0 - c.wp) + c.tau * std::pow(v + c.xp * r, 2));
  const double J = uP * U / (n * c.D), KT = c.kt0 + c.kt1 * J;
  const double uR = uP * c.epsilon * std::sqrt(1.0 + 8.0 * c.kk * KT / (math::kPi * J * J));
  const double F = -6.13 * c.Lambda / (c.Lambda + 2.25) * c.AR / (L * L) * (uR * uR + vR * vR) *
                   std::sin(d + std::atan(vR / uR));
  const double T = 2.0 * std::pow(c.D, 4) / (U * U * L * L) * KT * n * std::fabs(n);
  const double W = 9.81 * 21222.0 / (0.5 * L * L * U * U);
  const auto cubic = [&](double kv, double kr, double kp, double kf, double kvvv, double krrr,
                         double kvvr, double kvrr, double kvvf, double kvff, double krrf,
                         double krff) {
    return kv * v + kr * r + kp * p + kf * phi + kvvv * v * v * v + krrr * r * r * r +
           kvvr * v * v * r + kvrr * v * r * r + kvvf * v * v * phi + kvff * v * phi * phi +
           krrf * r * r * phi + krff * r * phi * phi;
  };
  Printed out{};
  out.U = U;
  out.X = c.Xuu * u * u + (1.0 - c.t) * T + c.Xvr * v * r + c.Xvv * v * v + c.Xrr * r * r +
          c.Xphiphi * phi * phi + c.cRX * F * std::sin(d) + (c.m + c.my) * v * r;
  out.Y = cubic(c.Yv, c.Yr, c.Yp, c.Yphi, c.Yvvv, c.Yrrr, c.Yvvr, c.Yvrr, c.Yvvphi, c.Yvphiphi,
                c.Yrrphi, c.Yrphiphi) +
          (1.0 + c.aH) * F * std::cos(d) - (c.m + c.mx) * u * r;
  out.K = cubic(c.Kv, c.Kr, c.Kp, c.Kphi, c.Kvvv, c.Krrr, c.Kvvr, c.Kvrr, c.Kvvphi, c.Kvphiphi,
                c.Krrphi, c.Krphiphi) -
          (1.0 + c.aH) * c.zR * F * std::cos(d) + c.mx * c.lx * u * r - W * 0.3 / L * phi;
  out.N = cubic(c.Nv, c.Nr, c.Np, c.Nphi, c.Nvvv, c.Nrrr, c.Nvvr, c.Nvrr, c.Nvvphi, c.Nvphiphi,
                c.Nrrphi, c.Nrphiphi) +
          (c.xR + c.aH * c.xH) * F * std::cos(d);
  return out;
}

// what the mass matrix makes of accelerations, over U^2/L and its powers
Printed weighed(const hull::Acceleration<double>& a, double U) {
  const auto c = test::s175_data();
  const double L = 175.0, s = L / (U * U), dv = a.dv * s, dp = a.dp * L * s, dr = a.dr * L * s;
  const double m32 = -c.my * c.ly, m42 = c.my * c.alphay;
  return {(c.m + c.mx) * a.du * s, (c.m + c.my) * dv + m32 * dp + m42 * dr,
          m32 * dv + (c.Ix + c.Jx) * dp, m42 * dv + (c.Iz + c.Jz) * dr, U};
}

}  // namespace

TEST_CASE("the form with roll is the printed one") {
  const double u = 6.4, v = -0.9, r = 0.011, p = 0.01, phi = -0.12, d = 0.5, n = 1.2;
  const auto a = hull::son_nomoto_acceleration(s175(), u, v, r, p, phi, d, n);
  const Printed want = printed(u, v, r, p, phi, d, n), have = weighed(a, want.U);
  CHECK(have.X == Approx(want.X).epsilon(1e-12));
  CHECK(have.Y == Approx(want.Y).epsilon(1e-11));
  CHECK(have.K == Approx(want.K).epsilon(1e-11));
  CHECK(have.N == Approx(want.N).epsilon(1e-11));
}

TEST_CASE("a turn first heels the S175 inwards, then outwards") {
  const auto m = s175();
  double u = 8.0, v = 0.0, r = 0.0, p = 0.0, phi = 0.0, first = 0.0;
  for (int i = 0; i < 12000; ++i) {
    const auto a = hull::son_nomoto_acceleration(m, u, v, r, p, phi, 0.3, kRps);
    u += 0.05 * a.du, v += 0.05 * a.dv, r += 0.05 * a.dr, p += 0.05 * a.dp, phi += 0.05 * p;
    if (i < 200) first = std::fmax(first, phi);
  }
  CHECK(r > 0.0);
  CHECK(first > 0.005);
  CHECK(phi < -0.02);
}

TEST_CASE("the righting arm of the S175 is W GM phi at rest, and grows beyond the fit") {
  const auto m = s175();
  const auto moment = [&](double phi) {
    const auto a = hull::son_nomoto_acceleration(m, 0.0, 0.0, 0.0, 0.0, phi, 0.0, 0.0);
    return weighed(a, 1.0).K * 0.5 * 1025.0 * 175.0 * 175.0 * 175.0;
  };
  const double weight = 1025.0 * 9.81 * 21222.0;
  CHECK(moment(0.1) == Approx(-weight * 0.3 * 0.1));
  CHECK(moment(1.0) == Approx(-weight * (0.3 + 0.5 * 5.7746 * 0.65 * 0.65 * 0.65)));
}

TEST_CASE("the shaft of the S175 lags without a step at 0.3 rev/s") {
  const auto m = s175();
  CHECK(hull::shaft_rate(m, 1.0, 1.5) == Approx(0.5 / 5.65));
  CHECK(hull::shaft_rate(m, 0.1, 0.6) == Approx(0.5 / 18.83));
  CHECK(hull::shaft_rate(m, 0.3 + 1e-9, 1.0) ==
        Approx(hull::shaft_rate(m, 0.3, 1.0)).epsilon(3e-4));
  CHECK(hull::shaft_rate(m, 1.0, 99.0) == hull::shaft_rate(m, 1.0, 160.0 / 60.0));
}

TEST_CASE("the S175 is the same on both sides, and forces from elsewhere move her mass") {
  const auto m = s175();
  for (double u : {-3.0, 0.0, 7.0}) {
    const auto a = hull::son_nomoto_acceleration(m, u, 0.7, 0.01, 0.02, 0.1, 0.3, 1.0);
    const auto b = hull::son_nomoto_acceleration(m, u, -0.7, -0.01, -0.02, -0.1, -0.3, 1.0);
    CHECK(a.du == Approx(b.du));
    CHECK(a.dv == Approx(-b.dv));
    CHECK(a.dr == Approx(-b.dr));
    CHECK(a.dp == Approx(-b.dp));
    const hull::External<double> push{1e6, 2e6, 3e7, 4e6};
    const auto c = hull::son_nomoto_acceleration(m, u, 0.7, 0.01, 0.02, 0.1, 0.3, 1.0, push);
    const Printed w = weighed({c.du - a.du, c.dv - a.dv, c.dr - a.dr, c.dp - a.dp}, 1.0);
    const double f = 0.5 * 1025.0 * 175.0 * 175.0;
    CHECK(w.X * f == Approx(1e6));
    CHECK(w.Y * f == Approx(2e6));
    CHECK(w.K * f * 175.0 == Approx(4e6));
    CHECK(w.N * f * 175.0 == Approx(3e7));
  }
}

TEST_CASE("beyond the fit of the S175 its terms are held") {
  const auto m = s175();
  // heel: surge and sway see no more than the end of the fit
  const auto heeled = [&](double phi) {
    return weighed(hull::son_nomoto_acceleration(m, 8.0, 0.5, 0.01, 0.0, phi, 0.0, kRps), 8.0);
  };
  CHECK(heeled(0.6).X == Approx(heeled(hull::kSonNomotoHeel).X));
  CHECK(heeled(0.6).Y == Approx(heeled(hull::kSonNomotoHeel).Y));
  CHECK(heeled(0.6).N == Approx(heeled(hull::kSonNomotoHeel).N));
  CHECK(heeled(0.3).Y != Approx(heeled(hull::kSonNomotoHeel).Y));
  // a propeller turning astern throws no water on the rudder
  const auto steered = [&](double delta, double n) {
    return hull::son_nomoto_acceleration(m, 0.0, 0.0, 0.0, 0.0, 0.0, delta, n).dr;
  };
  CHECK(steered(0.3, 1.0) > 0.0);
  CHECK(steered(0.3, -1.0) == steered(0.0, -1.0));
}

TEST_CASE("the law with roll is finite and tame everywhere") {
  const auto m = s175();
  for (double u : {-1e3, -1e-300, 0.0, 1e3}) {
    for (double r : {-10.0, 0.0, 1e-12}) {
      for (double n : {-3.0, 0.0, 1e-12, 3.0}) {
        const auto a = hull::son_nomoto_acceleration(m, u, 0.5, r, 0.1, 2.0, 0.6, n);
        CHECK(std::isfinite(a.du + a.dv + a.dr + a.dp));
      }
    }
  }
  for (double n : {-kRps, 0.0, kRps}) {
    const auto most = test::wild_runs(
        [&](double u, double v, double r, double p, double phi) {
          return hull::son_nomoto_acceleration(m, u, v, r, p, phi, 0.6, n);
        },
        10.0, 0.05, 2000.0);
    CHECK(most.speed < 14.2);
    CHECK(most.yaw_rate < 0.05);
    CHECK(most.roll < 1.2);
    CHECK(most.end_speed < 8.4);
  }
}

TEST_CASE("the law with roll is the same in both widths") {
  const auto m = s175();
  const auto law = [&m](const auto& x) {
    const auto a = hull::son_nomoto_acceleration(m, x[0], x[1], x[2], x[3], x[4], x[5], x[6]);
    return std::array{a.du, a.dv, a.dr, a.dp};
  };
  test::check_lanes(law, std::array{10.0, 3.0, 0.02, 0.1, 0.6, 0.6, 2.0});
}

TEST_CASE("an impossible set with roll is refused") {
  const auto ship = test::s175_dimensions();
  auto data = test::s175_data();
  data.GM = 0.0;
  CHECK_THROWS_AS(hull::make_son_nomoto(data, ship), std::domain_error);
  data = test::s175_data(), data.D = 0.0;
  CHECK_THROWS_AS(hull::make_son_nomoto(data, ship), std::domain_error);
  data = test::s175_data(), data.ly = 1.0;
  CHECK_THROWS_AS(hull::make_son_nomoto(data, ship), std::domain_error);
  data = test::s175_data(), data.lag = 0.0;
  CHECK_THROWS_AS(hull::make_son_nomoto(data, ship), std::domain_error);
}
