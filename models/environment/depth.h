#pragma once
/// Depth of the water over the area, below chart datum, and what the tide adds.
///
/// Constant, or from scattered soundings by inverse distance,
///
///     d(p) = sum w_i d_i / r_i^3 / sum (w_i / r_i^3),   r_i^2 = |p - p_i|^2 + (50 m)^2        (1)
///
/// laid once on a regular grid and bilinear between its nodes: continuous, with kinks on the grid's
/// lines. The weight w_i lets a surveyed sounding speak louder than drawn ones around it. A grid
/// may also be given as it is (plane_grid.h). Outside of a grid the nearest value of its edge is
/// held.
///
/// Assumptions and limits: soundings are far apart in places; between them the depth is schematic. The
/// shore does not stop (1), so land has a depth, too: what hits land is the chart's coast, not this.
/// Not for navigation.
/// Source: D. Shepard (1968) for (1); the power of three gives near soundings their due.
#include <vector>

#include "models/environment/plane_grid.h"

namespace haeul::environment {

struct Sounding {
  math::Vec2 p_N;
  double depth_m = 0.0;  ///< below datum; negative: dries
  double weight = 1.0;   ///< w_i > 0
};

class DepthField {
 public:
  /// Everywhere `depth_m`; 0: so deep that no ship feels the bottom.
  explicit DepthField(double depth_m = 0.0) : constant_(depth_m) {}
  /// From at least three soundings, on a grid of `spacing_m` that holds them all.
  /// Throws std::domain_error when there are too few, or the grid had more than a million nodes.
  DepthField(const std::vector<Sounding>& soundings, double spacing_m);

  /// As given at the nodes of a grid. Throws std::domain_error when their numbers do not fit.
  DepthField(PlaneGrid grid, std::vector<double> depth_m);

  bool deep() const { return nodes_.empty() && constant_ <= 0.0; }
  /// Depth below datum [m]; kDeepest in the deep.
  double at(math::Vec2 p_N) const;

 private:
  double constant_ = 0.0;
  math::Vec2 corner_;
  double spacing_ = 1.0;
  std::size_t north_ = 0, east_ = 0;  // nodes each way
  std::vector<double> nodes_;         // north-major
  PlaneGrid given_;                   // in place of corner and spacing
};

inline constexpr double kDeepest_m = 1e6;

}  // namespace haeul::environment
