#pragma once
/// A line with a width, as a polygon: how breakwaters and quays become something to run into.
#include <vector>

#include "models/math/vec2.h"

namespace haeul::scenario {

/// Closed outline of the band of width `width_m` along a line of two or more points [m].
///
/// Corners are mitred, by at most twice the half width; both ends are cut square at the end points.
/// Points that repeat their predecessor are left out. Rounded like Projection's results.
std::vector<math::Vec2> ribbon(const std::vector<math::Vec2>& line, double width_m);

}  // namespace haeul::scenario
