#include "models/math/direction.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

namespace haeul::math {
namespace {

// no symmetry that a mistaken quarter could hide behind
double wave(double angle) { return std::sin(angle) + 0.3 * std::cos(3.0 * angle + 0.7); }

double largest_error(std::size_t half) {
  const Directions circle{half};
  Spline curve;
  circle.append(curve, wave);
  double worst = 0.0;
  for (double a = -kPi; a < kPi; a += 1e-3) {
    const double got = curve(circle.place(5.0 * std::cos(a), 5.0 * std::sin(a)));
    worst = std::max(worst, std::fabs(got - wave(a)));
  }
  return worst;
}

TEST_CASE("a curve over directions is its function of the angle, to fourth order") {
  CHECK(largest_error(64) < 1e-7);
  CHECK(std::log2(largest_error(16) / largest_error(32)) > 3.7);
}

TEST_CASE("where quarters meet, value and slope go on") {
  const Directions circle;
  Spline curve;
  circle.append(curve, wave);
  const auto at = [&](double a) { return curve(circle.place(std::cos(a), std::sin(a))); };
  for (const double border : {-0.75, -0.25, 0.25, 0.75}) {
    const double a = border * kPi, e = 1e-5;
    CHECK(at(a + 1e-12) == Approx(at(a - 1e-12)).margin(1e-11));
    CHECK((at(a + e) - at(a)) / e == Approx((at(a) - at(a - e)) / e).margin(1e-4));
  }
}

TEST_CASE("two curves behind one another do not mix") {
  const Directions circle{8};
  Spline curves;
  circle.append(curves, wave);
  circle.append(curves, [](double angle) { return 10.0 + std::cos(angle); });
  auto second = circle.place(-3.0, 1e-9);
  CHECK(curves(second) == Approx(wave(kPi)).margin(1e-4));
  second.cell[0] += circle.cells();
  CHECK(curves(second) == Approx(9.0).margin(1e-4));
}

TEST_CASE("a direction that is none gives a number, and lanes what scalars give") {
  const Directions circle;
  Spline curve;
  circle.append(curve, wave);
  CHECK(curve(circle.place(0.0, 0.0)) == curve(circle.place(1.0, 0.0)));
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const double infinity = std::numeric_limits<double>::infinity();
  for (const double x : {nan, infinity, -infinity, 0.0, -0.0, 1e300}) {
    for (const double y : {nan, infinity, -infinity, 0.0, -0.0, -1e300}) {
      const auto place = circle.place(x, y);
      CHECK(place.cell[0] < circle.cells());
      CHECK(std::isfinite(curve(place)));
    }
  }
  const double x[4] = {1.0, -2.0, 0.3, -0.1}, y[4] = {0.5, 2.0, -7.0, -0.05};
  alignas(32) double got[4];
  curve(circle.place(lanes(x[0], x[1], x[2], x[3]), lanes(y[0], y[1], y[2], y[3])))
      .store_aligned(got);
  for (int i = 0; i < 4; ++i) CHECK(got[i] == curve(circle.place(x[i], y[i])));
}

}  // namespace
}  // namespace haeul::math
