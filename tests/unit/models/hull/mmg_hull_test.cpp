#include "models/hull/mmg_hull.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "models/hull/resistance/resistance.h"
#include "tests/support/kvlcc2_data.h"

using namespace haeul;

namespace {
hull::Force<double> force(const hull::MmgHull& h, double u, double v, double r) {
  const double U = std::max(std::hypot(u, v), std::fabs(r) * 320.0 / hull::kMaxRPrime);
  return hull::mmg_hull_force(h, u, v, r, U, 1.0 / std::max(U, 1e-6));
}
}  // namespace

TEST_CASE("the dimensional twin equals the published primed form") {
  const auto ship = test::kvlcc2_full();
  const auto h = hull::make_mmg_hull(ship.hull, ship.dimensions);
  const double u = 5.0, v = -1.2, r = 0.006, L = 320.0, d = 20.8;
  const double U = std::hypot(u, v), vp = v / U, rp = r * L / U;
  const auto& c = ship.hull;
  const double q = 0.5 * 1025.0 * L * d * U * U;
  const double X = q * (-c.R0 + c.X_vv * vp * vp + c.X_vr * vp * rp + c.X_rr * rp * rp +
                        c.X_vvvv * std::pow(vp, 4));
  const double Y =
      q * (c.Y_v * vp + c.Y_r * rp + c.Y_vvv * std::pow(vp, 3) + c.Y_vvr * vp * vp * rp +
           c.Y_vrr * vp * rp * rp + c.Y_rrr * std::pow(rp, 3));
  const double N = q * L *
                   (c.N_v * vp + c.N_r * rp + c.N_vvv * std::pow(vp, 3) + c.N_vvr * vp * vp * rp +
                    c.N_vrr * vp * rp * rp + c.N_rrr * std::pow(rp, 3));
  const auto f = force(h, u, v, r);
  CHECK(f.X == Approx(X).epsilon(1e-12));
  CHECK(f.Y == Approx(Y).epsilon(1e-12));
  CHECK(f.N == Approx(N).epsilon(1e-12));
}

TEST_CASE("hull forces mirror between port and starboard") {
  const auto ship = test::kvlcc2_full();
  const auto h = hull::make_mmg_hull(ship.hull, ship.dimensions);
  for (double u : {-2.0, 0.0, 4.0}) {
    for (double v : {-1.0, 0.3}) {
      for (double r : {-0.01, 0.0, 0.004}) {
        const auto a = force(h, u, v, r), b = force(h, u, -v, -r);
        CHECK(a.X == Approx(b.X).margin(1e-6));
        CHECK(a.Y == Approx(-b.Y).margin(1e-6));
        CHECK(a.N == Approx(-b.N).margin(1e-6));
      }
    }
  }
}

TEST_CASE("hull forces vanish smoothly with the motion") {
  const auto ship = test::kvlcc2_full();
  const auto h = hull::make_mmg_hull(ship.hull, ship.dimensions);
  for (double small : {1e-3, 1e-6, 1e-9, 0.0}) {
    const auto f = force(h, small, -small, small / 320.0);
    CHECK(std::isfinite(f.X));
    CHECK(std::fabs(f.Y) <= 1e8 * small * small + 1e-12);
    CHECK(std::fabs(f.N) <= 1e11 * small * small + 1e-9);
  }
}

TEST_CASE("resistance follows the ITTC 1957 line and opposes the motion") {
  const auto ship = test::kvlcc2_sailing();
  const auto r = hull::make_resistance(ship.resistance, ship.dimensions);
  const double u = 15.5 * test::kKnot;
  const double re = u * 320.0 / 1.18831e-6;
  const double cf = 0.075 / std::pow(std::log10(re) - 2.0, 2);
  CHECK(hull::resistance_coefficient(r, u) == Approx(1.19 * cf + 0.2e-3).epsilon(1e-12));
  CHECK(hull::resistance(r, -u) == Approx(-hull::resistance(r, u)));
  CHECK(hull::resistance(r, 0.0) == 0.0);
  CHECK(std::isfinite(hull::resistance(r, 1e-300)));
}

TEST_CASE("a rougher hull costs what Townsin's allowance says") {
  // 10^3 dCF = 44 [(k2/L)^(1/3) - (k1/L)^(1/3)]: 150 um to 1000 um at 320 m
  const double expected = 0.044 * (std::cbrt(1e-3 / 320.0) - std::cbrt(150e-6 / 320.0));
  CHECK(hull::roughness_allowance(1000.0, 320.0) == Approx(expected).epsilon(1e-12));
  CHECK(hull::roughness_allowance(150.0, 320.0) == 0.0);
}

TEST_CASE("a drifting or spinning hull is never fed energy") {
  const auto ship = test::kvlcc2_full();
  const auto h = hull::make_mmg_hull(ship.hull, ship.dimensions);
  for (double v : {-4.0, -0.5, 0.0, 0.5, 4.0}) {
    const auto f = force(h, 0.0, v, 0.0);
    CHECK(f.X == Approx(0.0).margin(1e-6));
    CHECK(f.Y * v <= 0.0);
  }
  for (double r : {-0.02, -1e-4, 0.0, 1e-4, 0.02}) CHECK(force(h, 0.0, 0.0, r).N * r <= 0.0);
}
