#include "models/environment/squat.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

namespace haeul::environment {
namespace {

constexpr double kKnot = 1852.0 / 3600.0;

vessel::Dimensions ship(double L, double B, double T, double CB) {
  vessel::Dimensions d;
  d.length_pp_m = L, d.breadth_m = B, d.draught_m = T, d.displacement_m3 = CB * L * B * T;
  return d;
}

TEST_CASE("squat formulas give the figures of other programs") {
  const auto kvlcc2 = ship(320, 58, 20.8, 0.8098), s175 = ship(175, 25.4, 9.5, 0.572);
  using F = SquatFormula;
  CHECK(squat(F::icorels, kvlcc2, 8 * kKnot, 25) == Approx(0.5244671).epsilon(1e-5));
  CHECK(squat(F::barrass, kvlcc2, 8 * kKnot, 25) == Approx(0.518272).epsilon(1e-5));
  CHECK(squat(F::yoshimura, kvlcc2, 8 * kKnot, 25) == Approx(0.5618003).epsilon(1e-5));
  CHECK(squat(F::barrass_confined, kvlcc2, 10 * kKnot, 25, 7500) == Approx(1.090057).epsilon(1e-5));
  CHECK(squat(F::yoshimura, kvlcc2, 10 * kKnot, 25, 7500) == Approx(1.237094).epsilon(1e-5));
  CHECK(squat(F::huuska, kvlcc2, 10 * kKnot, 25, 7500) ==
        Approx(0.8371328 * (7.45 * 0.1576363 + 0.76)).epsilon(1e-5));
  CHECK(squat(F::icorels, s175, 12 * kKnot, 12) == Approx(0.7451731).epsilon(1e-5));
  CHECK(squat(F::barrass, s175, 12 * kKnot, 12) == Approx(0.82368).epsilon(1e-5));
}

TEST_CASE("squat is nothing at rest, grows with the square of the speed and may reach the bottom") {
  const auto d = ship(320, 58, 20.8, 0.81);
  CHECK(squat(d, 0.0, 25) == 0.0);
  CHECK(squat(d, 10.0, 1000.0) == 0.0);
  CHECK(squat(d, -3.0, 25) == squat(d, 3.0, 25));
  CHECK(squat(d, 2.0, 35) / squat(d, 1.0, 35) == Approx(4.0).epsilon(0.02));
  // 20.8 m of draught in 21.3 m: at 10 knots she needs more than there is, at 7 she does not
  CHECK(squat(SquatFormula::barrass, d, 10.0 * kKnot, 21.3) == Approx(0.81));
  CHECK(squat(d, 10.0 * kKnot, 21.3) >= 0.81);
  CHECK(squat(d, 7.0 * kKnot, 21.3) < 0.5);
  for (const double h : {0.0, 0.1, 19.0, 22.0}) {
    CHECK(std::isfinite(squat(d, 30.0, h)));
    CHECK(std::isfinite(squat(SquatFormula::yoshimura, d, 30.0, h)));
  }
}

TEST_CASE("a ship's squat has no step in depth, and none where a channel widens") {
  using F = SquatFormula;
  for (const auto& d : {ship(320, 58, 20.8, 0.8098), ship(175, 25.4, 9.5, 0.572)}) {
    const double T = d.draught_m;
    double before = squat(d, 5.0, 1.1 * T);
    for (double h = 1.1 * T; h < 21.0 * T; h += 1e-4 * T) {
      const double now = squat(d, 5.0, h);
      REQUIRE(std::fabs(now - before) < 4e-4);
      before = now;
    }
    CHECK(before == 0.0);
    // as each formula says where it was fitted
    CHECK(squat(d, 5.0, 1.3 * T) ==
          std::max(squat(F::icorels, d, 5.0, 1.3 * T), squat(F::barrass, d, 5.0, 1.3 * T)));
    CHECK(squat(d, 5.0, 3.0 * T) == squat(F::icorels, d, 5.0, 3.0 * T));
    for (const auto formula : {F::barrass_confined, F::huuska, F::yoshimura}) {
      before = squat(formula, d, 5.0, 1.2 * T, 3.0 * d.breadth_m * T);
      for (double area = 3.0; area < 1e6; area *= 1.001) {
        const double now = squat(formula, d, 5.0, 1.2 * T, area * d.breadth_m * T);
        REQUIRE(now <= before);
        REQUIRE(before - now < 0.01);
        before = now;
      }
      CHECK(before == Approx(squat(formula, d, 5.0, 1.2 * T)).epsilon(1e-4));
    }
  }
}

TEST_CASE("ranges say where a formula has evidence") {
  using F = SquatFormula;
  const auto full = ship(320, 58, 20.8, 0.8098), bulker = ship(180, 30, 11, 0.79);
  CHECK(squat_valid(F::icorels, bulker, 4.0, 1.5 * 11));
  CHECK_FALSE(squat_valid(F::icorels, full, 4.0, 1.5 * 20.8));                        // C_B
  CHECK_FALSE(squat_valid(F::icorels, bulker, 4.0, 2.1 * 11));                        // h/T
  CHECK_FALSE(squat_valid(F::icorels, bulker, 4.0, 1.5 * 11, 2000));                  // a channel
  CHECK_FALSE(squat_valid(F::icorels, bulker, 0.71 * std::sqrt(9.81 * 16.5), 16.5));  // F
  CHECK(squat_valid(F::barrass, full, 4.0, 25));
  CHECK_FALSE(squat_valid(F::barrass, full, 4.0, 30));
  CHECK(squat_valid(F::barrass_confined, full, 4.0, 25, 7500));
  CHECK_FALSE(squat_valid(F::barrass_confined, full, 4.0, 25, 75000));
  CHECK(squat_valid(F::huuska, bulker, 4.0, 1.5 * 11, 2000));
  CHECK_FALSE(squat_valid(F::huuska, ship(180, 36, 11, 0.79), 4.0, 16, 2000));  // L/B
  CHECK(squat_valid(F::yoshimura, bulker, 4.0, 1.5 * 11, 2000));
  CHECK_FALSE(squat_valid(F::yoshimura, bulker, 4.0, 1.1 * 11, 2000));
  CHECK(squat_range(F::yoshimura).recalled);
  CHECK_FALSE(squat_range(F::icorels).recalled);
}

}  // namespace
}  // namespace haeul::environment
