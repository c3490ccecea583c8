#pragma once
/// Curves given at equally spaced points, for both widths of Real.
///
/// Between points i and i + 1, with f = (x - x_i) / h in [0, 1],
///
///     y(f) = c0 + f (c1 + f (c2 + f c3)),                                                    (1)
///
/// the natural cubic spline: twice continuously differentiable, so that an integrator of fourth
/// order keeps its order across the points. Outside the points the end values are held.
///
/// Assumptions and limits: equal spacing; a kink in the data is rounded over a few points.
/// Source: C. de Boor, A Practical Guide to Splines (1978), chapter IV.
#include <array>
#include <cstddef>
#include <span>
#include <type_traits>
#include <vector>

#include "models/math/real.h"

namespace haeul::math {

/// Where x lies among the points; shared by all splines on the same points.
template <class Real>
struct Place {
  std::array<std::size_t, std::is_same_v<Real, double> ? 1 : kLanes> cell;
  Real f;
};

/// Place at `s` cells from the start of a row of `cells`, with `before` other cells in front of it. s
/// is held inside the row; not finite: the first cell.
template <class Real>
Place<Real> place_in_row(const Real& s, std::size_t cells, const Real& before = Real(0.0)) {
  const Real most = Real(static_cast<double>(cells));
  // max and min in this order turn a NaN into a bound
  const Real held = min(max(s, Real(0.0)), most);
  const Real cell = min(floor(held), most - Real(1.0));
  const Real number = before + cell;
  Place<Real> place{{}, held - cell};
  if constexpr (std::is_same_v<Real, double>) {
    place.cell[0] = static_cast<std::size_t>(number);
  } else {
    alignas(32) double numbers[kLanes];
    number.store_aligned(numbers);
    for (std::size_t i = 0; i < place.cell.size(); ++i) {
      place.cell[i] = static_cast<std::size_t>(numbers[i]);
    }
  }
  return place;
}

/// Equally spaced points first, first + step, ….
struct Grid {
  double first = 0.0, step = 1.0;
  std::size_t points = 2;  ///< >= 2

  double last() const { return first + step * static_cast<double>(points - 1); }
  double at(std::size_t i) const { return first + step * static_cast<double>(i); }

  /// Place of x, which is held inside [first, last]; not finite: the first cell.
  template <class Real>
  Place<Real> place(const Real& x) const {
    return place_in_row((x - Real(first)) * Real(1.0 / step), points - 1);
  }
};

/// Natural cubic spline through values on a Grid.
class Spline {
 public:
  Spline() = default;
  /// `y` holds grid.points values.
  Spline(const Grid& grid, std::span<const double> y);

  /// Puts a curve of its own, with its cells `skip` to `skip + count`, behind what is there.
  void append(std::span<const double> y, std::size_t skip, std::size_t count);

  bool empty() const { return cells_.empty(); }

  /// Value at a place of the same grid; eq. (1).
  template <class Real>
  Real operator()(const Place<Real>& at) const {
    if constexpr (std::is_same_v<Real, double>) {
      const Cell& c = cells_[at.cell[0]];
      return c[0] + at.f * (c[1] + at.f * (c[2] + at.f * c[3]));
    } else {
      const Cell &p = cells_[at.cell[0]], &q = cells_[at.cell[1]], &r = cells_[at.cell[2]],
                 &s = cells_[at.cell[3]];
      const auto c = [&](std::size_t k) { return lanes(p[k], q[k], r[k], s[k]); };
      return c(0) + at.f * (c(1) + at.f * (c(2) + at.f * c(3)));
    }
  }

 private:
  using Cell = std::array<double, 4>;
  std::vector<Cell> cells_;
};

}  // namespace haeul::math
