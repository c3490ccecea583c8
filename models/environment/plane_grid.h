#pragma once
/// A grid of lines over the area, and values at its nodes.
///
///     v(p) = [v_00 (1-f) + v_10 f] (1-g) + [v_01 (1-f) + v_11 f] g                             (1)
///
/// with f, g the shares of the cell that p lies in, northward and eastward. Lines need not be
/// evenly spaced; one line alone makes the values constant across it. Nodes are numbered
/// north-major: all of the southernmost line from west to east first.
///
/// Assumptions and limits: continuous, with kinks on the lines; beyond the outermost lines the
/// value of the nearest point of the edge. Equal nodes give their value to the last bit.
#include <cstddef>
#include <vector>

#include "models/math/vec2.h"

namespace haeul::environment {

class PlaneGrid {
 public:
  PlaneGrid() = default;
  /// Lines by their distance north and east of the origin [m], ascending. Throws std::domain_error.
  PlaneGrid(std::vector<double> north_m, std::vector<double> east_m);

  bool empty() const { return north_.empty(); }
  std::size_t nodes() const { return north_.size() * east_.size(); }

  /// Where a point lies: four nodes and the shares of eq. (1).
  struct Place {
    std::size_t south_west = 0, south_east = 0, north_west = 0, north_east = 0;
    double f = 0.0, g = 0.0;
  };
  Place place(math::Vec2 p_N) const;

 private:
  std::vector<double> north_, east_;
};

/// Eq. (1); `values` has one for each node.
template <class T>
T interpolated(const std::vector<T>& values, const PlaneGrid::Place& at) {
  const T &sw = values[at.south_west], &nw = values[at.north_west];
  const T west = sw + at.f * (nw - sw);
  const T &se = values[at.south_east], &ne = values[at.north_east];
  const T east = se + at.f * (ne - se);
  return west + at.g * (east - west);
}

}  // namespace haeul::environment
