#include "models/environment/clearance.h"

#include <algorithm>

#include "models/encounter/hull_contact.h"

namespace haeul::environment {

namespace {

using math::Vec2;

double distance2(Vec2 p, Vec2 a, Vec2 b, double inverse_length2) {
  const Vec2 along = b - a;
  const double s = math::clamp(math::dot(p - a, along) * inverse_length2, 0.0, 1.0);
  const Vec2 d = p - (a + s * along);
  return math::dot(d, d);
}

double inverse_or_zero(double x) { return x > 0.0 ? 1.0 / x : 0.0; }

}  // namespace

ClearanceField::ClearanceField(const Chart& chart, double cell_m, double reach_m)
    : cell_m_(cell_m), reach_m_(reach_m) {
  // straight pieces and areas of all solid features
  for (const auto& feature : chart.features) {
    if (!feature.solid || feature.points.empty()) continue;
    const auto& points = feature.points;
    if (points.size() == 1) segments_.push_back({points[0], points[0]});
    for (std::size_t i = 1; i < points.size(); ++i) {
      segments_.push_back({points[i - 1], points[i]});
    }
    if (feature.shape == ChartFeature::Shape::polygon && points.size() > 2) {
      polygons_.push_back(points);
      if (!(points.front() == points.back())) {
        polygons_.back().push_back(points.front());
        segments_.push_back({points.back(), points.front()});
      }
    }
  }
  if (segments_.empty()) return;

  // grid around them
  Vec2 low = segments_[0].a, high = low;
  for (const auto& s : segments_) {
    for (const Vec2 p : {s.a, s.b}) {
      low = {math::min(low.north, p.north), math::min(low.east, p.east)};
      high = {math::max(high.north, p.north), math::max(high.east, p.east)};
    }
  }
  const Vec2 margin{reach_m_, reach_m_};
  low = low - margin;
  const Vec2 size = high + margin - low;
  const auto corners = [&](double length) {
    return static_cast<long>(math::floor(length / cell_m_)) + 2;
  };
  while (static_cast<double>(corners(size.north)) * static_cast<double>(corners(size.east)) >
         static_cast<double>(kMaxNodes)) {
    cell_m_ *= 2.0;
  }
  origin_N_ = low;
  rows_ = corners(size.north);
  columns_ = corners(size.east);
  // eq. (2), and the rounding of corners kept in single precision
  error_bound_m_ = cell_m_ * math::sqrt(0.5) + 1e-6 * reach_m_;
  nodes_.assign(static_cast<std::size_t>(rows_ * columns_),
                static_cast<float>(reach_m_ * reach_m_));
  rasterise_distance();
  rasterise_inside();
}

void ClearanceField::rasterise_distance() {
  // each piece writes to the corners within its reach; squares first
  for (const auto& s : segments_) {
    const Vec2 along = s.b - s.a;
    const double inverse = inverse_or_zero(math::dot(along, along));
    const auto index = [&](double x, double origin, long count) {
      const auto i = static_cast<long>(math::floor((x - origin) / cell_m_));
      return std::clamp(i, 0l, count - 1);
    };
    const long row0 = index(math::min(s.a.north, s.b.north) - reach_m_, origin_N_.north, rows_);
    const long row1 = index(math::max(s.a.north, s.b.north) + reach_m_, origin_N_.north, rows_);
    const long col0 = index(math::min(s.a.east, s.b.east) - reach_m_, origin_N_.east, columns_);
    const long col1 = index(math::max(s.a.east, s.b.east) + reach_m_, origin_N_.east, columns_);
    for (long row = row0; row <= row1; ++row) {
      float* line = nodes_.data() + row * columns_;
      const double north = origin_N_.north + cell_m_ * static_cast<double>(row);
      for (long col = col0; col <= col1; ++col) {
        const Vec2 p{north, origin_N_.east + cell_m_ * static_cast<double>(col)};
        line[col] = std::min(line[col], static_cast<float>(distance2(p, s.a, s.b, inverse)));
      }
    }
  }
  for (float& node : nodes_) {
    node = static_cast<float>(math::min(math::sqrt(static_cast<double>(node)), reach_m_));
  }
}

void ClearanceField::rasterise_inside() {
  // even-odd rule along each row of corners, west to east
  std::vector<double> crossings;
  std::vector<char> solid(static_cast<std::size_t>(columns_));
  for (long row = 0; row < rows_; ++row) {
    const double north = origin_N_.north + cell_m_ * static_cast<double>(row);
    std::fill(solid.begin(), solid.end(), 0);
    for (const auto& polygon : polygons_) {
      crossings.clear();
      for (std::size_t i = 1; i < polygon.size(); ++i) {
        const Vec2 a = polygon[i - 1], b = polygon[i];
        if ((a.north > north) == (b.north > north)) continue;
        crossings.push_back(a.east + (north - a.north) / (b.north - a.north) * (b.east - a.east));
      }
      std::sort(crossings.begin(), crossings.end());
      for (std::size_t i = 1; i < crossings.size(); i += 2) {
        const auto from =
            static_cast<long>(-math::floor((origin_N_.east - crossings[i - 1]) / cell_m_));
        const auto to = static_cast<long>(math::floor((crossings[i] - origin_N_.east) / cell_m_));
        for (long col = std::max(from, 0l); col <= std::min(to, columns_ - 1); ++col) {
          solid[static_cast<std::size_t>(col)] = 1;
        }
      }
    }
    float* line = nodes_.data() + row * columns_;
    for (long col = 0; col < columns_; ++col) {
      if (solid[static_cast<std::size_t>(col)]) line[col] = -line[col];
    }
  }
}

double ClearanceField::distance(Vec2 p) const {
  if (segments_.empty()) return HUGE_VAL;
  double least2 = HUGE_VAL;
  for (const auto& s : segments_) {
    const Vec2 along = s.b - s.a;
    least2 = math::min(least2, distance2(p, s.a, s.b, inverse_or_zero(math::dot(along, along))));
  }
  const double d = math::sqrt(least2);
  for (const auto& polygon : polygons_) {
    if (encounter::inside(p, polygon)) return -d;
  }
  return d;
}

double ClearanceField::estimate(Vec2 p) const {
  const double y = (p.north - origin_N_.north) / cell_m_;
  const double x = (p.east - origin_N_.east) / cell_m_;
  if (!(y >= 0.0 && x >= 0.0 && y < static_cast<double>(rows_ - 1) &&
        x < static_cast<double>(columns_ - 1))) {
    return reach_m_;
  }
  const auto row = static_cast<long>(y);
  const auto col = static_cast<long>(x);
  const double fy = y - static_cast<double>(row);
  const double fx = x - static_cast<double>(col);
  const float* node = nodes_.data() + row * columns_ + col;
  const double south = node[0] + fx * (node[1] - node[0]);
  const double north = node[columns_] + fx * (node[columns_ + 1] - node[columns_]);
  return south + fy * (north - south);
}

}  // namespace haeul::environment
