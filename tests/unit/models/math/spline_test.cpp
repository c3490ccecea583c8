#include "models/math/spline.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

namespace haeul::math {
namespace {

Spline sampled(const Grid& grid, double (*f)(double)) {
  std::vector<double> y;
  for (std::size_t i = 0; i < grid.points; ++i) y.push_back(f(grid.at(i)));
  return {grid, y};
}

double largest_error(std::size_t points) {
  const Grid grid{0.0, kPi / static_cast<double>(points - 1), points};
  const Spline spline = sampled(grid, [](double x) { return std::sin(x); });
  double worst = 0.0;
  for (double x = 0.0; x <= kPi; x += 0.001) {
    worst = std::max(worst, std::fabs(spline(grid.place(x)) - std::sin(x)));
  }
  return worst;
}

TEST_CASE("a spline meets its points and is of fourth order between them") {
  const Grid grid{-2.0, 0.5, 9};
  const Spline spline = sampled(grid, [](double x) { return x * x * x - x; });
  for (std::size_t i = 0; i < grid.points; ++i) {
    const double x = grid.at(i);
    CHECK(spline(grid.place(x)) == Approx(x * x * x - x).margin(1e-12));
  }
  // sin has no curvature at 0 and pi, as a natural spline asks for
  CHECK(std::log2(largest_error(11) / largest_error(21)) > 3.8);
}

TEST_CASE("a spline has no kink of the first two derivatives at its points") {
  const Grid grid{0.0, 1.0, 8};
  const Spline spline = sampled(grid, [](double x) { return std::cos(2.0 * x); });
  const double e = 1e-3;
  const auto y = [&](double x) { return spline(grid.place(x)); };
  for (double x = 1.0; x < 7.0; x += 1.0) {
    const double left = (y(x) - y(x - e)) / e, right = (y(x + e) - y(x)) / e;
    const double curl_left = (y(x) - 2.0 * y(x - e) + y(x - 2.0 * e)) / (e * e);
    const double curl_right = (y(x + 2.0 * e) - 2.0 * y(x + e) + y(x)) / (e * e);
    CHECK(left == Approx(right).margin(2.0 * e * 10.0));
    CHECK(curl_left == Approx(curl_right).margin(0.1));
  }
}

TEST_CASE("outside its points, and for what is no number, a spline holds a value") {
  const Grid grid{0.0, 1.0, 3};
  const std::vector<double> y{1.0, 4.0, 2.0};
  const Spline spline(grid, y);
  CHECK(spline(grid.place(-7.0)) == 1.0);
  CHECK(spline(grid.place(99.0)) == Approx(2.0));
  CHECK(std::isfinite(spline(grid.place(std::numeric_limits<double>::quiet_NaN()))));
  CHECK(std::isfinite(spline(grid.place(std::numeric_limits<double>::infinity()))));
}

TEST_CASE("four lanes of a spline are four scalar values, bit for bit") {
  const Grid grid{-1.0, 0.25, 9};
  const Spline spline = sampled(grid, [](double x) { return std::exp(x); });
  const double x[4] = {-1.5, -0.3, 0.25, 0.9999};
  alignas(32) double got[4];
  spline(grid.place(lanes(x[0], x[1], x[2], x[3]))).store_aligned(got);
  for (int i = 0; i < 4; ++i) CHECK(got[i] == spline(grid.place(x[i])));
}

}  // namespace
}  // namespace haeul::math
