#include "models/math/spline.h"

namespace haeul::math {

Spline::Spline(const Grid& grid, std::span<const double> y) { append(y, 0, grid.points - 1); }

void Spline::append(std::span<const double> y, std::size_t skip, std::size_t count) {
  const std::size_t n = y.size();
  // second differences m at the points: m[i-1] + 4 m[i] + m[i+1] = 6 (y[i+1] - 2 y[i] + y[i-1]),
  // with m = 0 at both ends; solved by elimination down and back
  std::vector<double> m(n, 0.0), pivot(n, 0.0);
  for (std::size_t i = 1; i + 1 < n; ++i) {
    pivot[i] = 1.0 / (4.0 - pivot[i - 1]);
    m[i] = (6.0 * (y[i + 1] - 2.0 * y[i] + y[i - 1]) - m[i - 1]) * pivot[i];
  }
  for (std::size_t i = n - 2; i > 0; --i) m[i] -= pivot[i] * m[i + 1];

  for (std::size_t i = skip; i < skip + count; ++i) {
    cells_.push_back({y[i], y[i + 1] - y[i] - (2.0 * m[i] + m[i + 1]) / 6.0, 0.5 * m[i],
                      (m[i + 1] - m[i]) / 6.0});
  }
}

}  // namespace haeul::math
