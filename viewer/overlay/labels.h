#pragma once
/// Where labels go so that none covers another, an obstacle or the picture's edge.
#include <optional>
#include <vector>

namespace haeul::overlay {

/// Rectangle in pixels, y downwards.
struct Box {
  double x = 0.0, y = 0.0, w = 0.0, h = 0.0;
  bool overlaps(const Box& o) const {
    return x < o.x + o.w && o.x < x + w && y < o.y + o.h && o.y < y + h;
  }
};

/// A label that wants to be near a point.
struct Wish {
  double x = 0.0, y = 0.0;  ///< the point it names
  double w = 0.0, h = 0.0;  ///< its size
  double gap = 10.0;        ///< least distance from the point
  int rank = 0;             ///< lower ranks are placed first
  bool centred = false;     ///< try to stand on the point itself, as names of areas do
  bool above_only = false;  ///< never beside or below, as names on the horizon do
};

/// A place for each wish in turn of rank, or none where every place is taken. Places are tried above
/// the point, then beside, below and further off; the result does not depend on anything but the
/// arguments.
std::vector<std::optional<Box>> place_labels(const std::vector<Wish>& wishes,
                                             const std::vector<Box>& obstacles, double width,
                                             double height);

}  // namespace haeul::overlay
