#include "sim/scenario/chart/ribbon.h"

#include <cmath>

#include "sim/scenario/chart/projection.h"

namespace haeul::scenario {
namespace {

math::Vec2 unit(math::Vec2 a) { return (1.0 / math::norm(a)) * a; }
math::Vec2 to_starboard(math::Vec2 a) { return {-a.east, a.north}; }

math::Vec2 rounded(math::Vec2 p) {
  constexpr double kGrain = Projection::kGrain;
  return {std::round(p.north / kGrain) * kGrain, std::round(p.east / kGrain) * kGrain};
}

/// Offset of an inner corner between two unit directions: along the bisector of their normals.
math::Vec2 mitre(math::Vec2 before, math::Vec2 after, double half_width) {
  const math::Vec2 sum = to_starboard(before) + to_starboard(after);
  const double length = math::norm(sum);
  if (length < 1e-6) return half_width * to_starboard(before);  // the line turns back on itself
  const math::Vec2 bisector = (1.0 / length) * sum;
  const double cosine = math::dot(bisector, to_starboard(before));
  return (half_width / math::max(cosine, 0.5)) * bisector;
}

}  // namespace

std::vector<math::Vec2> ribbon(const std::vector<math::Vec2>& line, double width_m) {
  std::vector<math::Vec2> points;
  for (const math::Vec2& p : line) {
    if (points.empty() || !(p == points.back())) points.push_back(p);
  }
  if (points.size() < 2) return {};

  // starboard side forward, port side back
  const std::size_t count = points.size();
  std::vector<math::Vec2> offsets;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t from = i == 0 ? 0 : i - 1;
    const std::size_t to = i + 1 == count ? i - 1 : i;
    const math::Vec2 before = unit(points[from + 1] - points[from]);
    const math::Vec2 after = unit(points[to + 1] - points[to]);
    offsets.push_back(mitre(before, after, 0.5 * width_m));
  }
  std::vector<math::Vec2> outline;
  for (std::size_t i = 0; i < count; ++i) outline.push_back(rounded(points[i] + offsets[i]));
  for (std::size_t i = count; i-- > 0;) outline.push_back(rounded(points[i] - offsets[i]));
  outline.push_back(outline.front());
  return outline;
}

}  // namespace haeul::scenario
