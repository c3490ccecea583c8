#pragma once
/// Distance to the nearest solid feature of a chart.
///
/// The exact distance d(p) is the least over all straight pieces of solid features, negative inside
/// a solid polygon. It changes by at most 1 m per metre of way (Lipschitz constant 1). The grid
/// holds d, limited to +-reach, at the corners of square cells of side h; within a cell it is
/// interpolated bilinearly:
///
///     D(p) = sum w_i d(p_i)                                                                 (1)
///     |D(p) - d(p)| <= sum w_i |p - p_i| <= sqrt( sum w_i |p - p_i|^2 ) <= h / sqrt(2)       (2)
///
/// so D(p) - h / sqrt(2) never overstates the clearance: that is `lower_bound`. Outside the grid,
/// which reaches beyond all features, d >= reach, and reach is answered.
///
/// Assumptions and limits: a flat local frame, no depths: water without a solid feature is deep
/// water. A very large chart gets larger cells (at most kMaxNodes corners); `error_bound` says so.
#include <vector>

#include "models/environment/chart.h"

namespace haeul::environment {

class ClearanceField {
 public:
  static constexpr double kDefaultCell_m = 100.0;
  static constexpr double kDefaultReach_m = 2000.0;
  static constexpr std::size_t kMaxNodes = 1u << 21;

  /// Builds the grid from the solid features; cell and reach [m] > 0. Deterministic.
  explicit ClearanceField(const Chart& chart, double cell_m = kDefaultCell_m,
                          double reach_m = kDefaultReach_m);

  /// True without any solid feature: every distance is then `reach`, or HUGE_VAL from `distance`.
  bool open_sea() const { return segments_.empty(); }

  /// Exact distance [m], negative inside a solid polygon. Looks at every piece: not for inner
  /// loops.
  double distance(math::Vec2 p) const;

  /// Interpolated distance limited to +-reach [m]; eq. (1), off by at most `error_bound`.
  double estimate(math::Vec2 p) const;

  /// Limit from below of the exact distance [m]; never above it.
  double lower_bound(math::Vec2 p) const { return estimate(p) - error_bound(); }

  double error_bound() const { return error_bound_m_; }  ///< h / sqrt(2) [m]
  double reach() const { return reach_m_; }              ///< largest distance told apart [m]

 private:
  struct Piece {
    math::Vec2 a, b;
  };
  void rasterise_distance();
  void rasterise_inside();

  std::vector<Piece> segments_;                    // a == b: a point
  std::vector<std::vector<math::Vec2>> polygons_;  // solid areas, closed
  double cell_m_, reach_m_, error_bound_m_ = 0.0;
  math::Vec2 origin_N_;          // south-west corner
  long rows_ = 0, columns_ = 0;  // corners to the north, to the east
  std::vector<float> nodes_;     // row-major from the origin
};

}  // namespace haeul::environment
