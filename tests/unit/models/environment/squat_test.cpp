#include "models/environment/squat.h"

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

}  // namespace
}  // namespace haeul::environment
