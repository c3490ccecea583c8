#pragma once
/// What a run knows of the sea area: coast, works and named features in the local frame N.
#include <string>
#include <vector>

#include "models/math/vec2.h"

namespace haeul::environment {

/// One feature of a chart. Only features with `solid` set can be run aground on.
struct ChartFeature {
  enum class Shape { point, line, polygon };
  Shape shape = Shape::point;
  std::string layer;  ///< coast, breakwater, fairway_area, anchorage, light, …
  std::string name_en, name_ko;
  std::string source;              ///< where the coordinates come from
  std::string status;              ///< published, schematic or recalled
  bool solid = false;              ///< land or works: a hull that touches it has grounded
  std::vector<math::Vec2> points;  ///< [m] in N; a polygon's last point equals its first
};

/// A chart in the local frame; not for navigation.
struct Chart {
  std::string name;             ///< e.g. ulsan; empty for the open sea
  double origin_lat_deg = 0.0;  ///< geographic position of N's origin
  double origin_lon_deg = 0.0;
  std::vector<ChartFeature> features;
};

}  // namespace haeul::environment
