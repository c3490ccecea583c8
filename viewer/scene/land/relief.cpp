#include "viewer/scene/land/relief.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace haeul::scene {
namespace {

double smooth(double a, double b, double x) {
  const double t = std::clamp((x - a) / (b - a), 0.0, 1.0);
  return t * t * (3.0 - 2.0 * t);
}

bool inside(const std::vector<osg::Vec2d>& ring, double x, double y) {
  bool in = false;
  for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
    const auto &a = ring[i], &b = ring[j];
    if ((a.y() > y) != (b.y() > y) && x < (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y()) + a.x())
      in = !in;
  }
  return in;
}

double distance2(const osg::Vec2d& a, const osg::Vec2d& b, double x, double y) {
  const double dx = b.x() - a.x(), dy = b.y() - a.y(), l2 = dx * dx + dy * dy;
  const double t =
      l2 > 0.0 ? std::clamp(((x - a.x()) * dx + (y - a.y()) * dy) / l2, 0.0, 1.0) : 0.0;
  const double ex = x - a.x() - t * dx, ey = y - a.y() - t * dy;
  return ex * ex + ey * ey;
}

}  // namespace

double cell_draw(int i, int j, int purpose) {
  std::uint64_t h = static_cast<std::uint32_t>(i) * 0x9e3779b97f4a7c15ULL ^
                    static_cast<std::uint32_t>(j) * 0xc2b2ae3d27d4eb4fULL ^
                    static_cast<std::uint64_t>(purpose + 1) * 0x165667b19e3779f9ULL;
  h = (h ^ (h >> 29)) * 0xbf58476d1ce4e5b9ULL;
  h = (h ^ (h >> 32)) * 0x94d049bb133111ebULL;
  return static_cast<double>((h ^ (h >> 31)) >> 11) * 0x1.0p-53;
}

double value_noise(double x, double y) {
  const double fx = std::floor(x), fy = std::floor(y);
  const int i = static_cast<int>(fx), j = static_cast<int>(fy);
  const double u = smooth(0.0, 1.0, x - fx), v = smooth(0.0, 1.0, y - fy);
  const double south = cell_draw(i, j, 0) * (1 - u) + cell_draw(i + 1, j, 0) * u;
  const double north = cell_draw(i, j + 1, 0) * (1 - u) + cell_draw(i + 1, j + 1, 0) * u;
  return south * (1 - v) + north * v;
}

double fractal_noise(double x, double y) {
  double sum = 0.0, weight = 0.5, total = 0.0;
  for (int i = 0; i < 5; ++i) {
    sum += weight * value_noise(x, y);
    total += weight;
    const double rx = 1.62 * x + 1.18 * y + 5.2;
    y = -1.18 * x + 1.62 * y + 1.3;
    x = rx;
    weight *= 0.5;
  }
  return sum / total;
}

Relief::Relief(const environment::Chart& chart) {
  low_.set(1e9, 1e9);
  high_.set(-1e9, -1e9);
  for (const auto& feature : chart.features) {
    if (feature.layer == "berth" || feature.layer == "quay") {
      for (const auto& p : feature.points) harbours_.emplace_back(p.east, p.north);
    }
    if (feature.shape != environment::ChartFeature::Shape::polygon || !feature.solid ||
        feature.points.size() < 4)
      continue;
    std::vector<osg::Vec2d> ring;
    osg::Vec2d low(1e9, 1e9), high(-1e9, -1e9);
    for (const auto& p : feature.points) {
      ring.emplace_back(p.east, p.north);
      low.set(std::min(low.x(), p.east), std::min(low.y(), p.north));
      high.set(std::max(high.x(), p.east), std::max(high.y(), p.north));
    }
    // long sides along the box of a large polygon are cuts
    const double slack = 0.002 * std::max(high.x() - low.x(), high.y() - low.y());
    const bool large = high.x() - low.x() > 5000.0;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
      const auto &a = ring[i], &b = ring[i + 1];
      const bool cut =
          large && ((std::abs(a.x() - low.x()) < slack && std::abs(b.x() - low.x()) < slack) ||
                    (std::abs(a.x() - high.x()) < slack && std::abs(b.x() - high.x()) < slack) ||
                    (std::abs(a.y() - low.y()) < slack && std::abs(b.y() - low.y()) < slack) ||
                    (std::abs(a.y() - high.y()) < slack && std::abs(b.y() - high.y()) < slack));
      if (!cut) shores_.push_back({a, b});
    }
    rings_.push_back(std::move(ring));
    low_.set(std::min(low_.x(), low.x()), std::min(low_.y(), low.y()));
    high_.set(std::max(high_.x(), high.x()), std::max(high_.y(), high.y()));
  }
}

double Relief::inland(double east, double north) const {
  const double x = std::clamp(east, low_.x() + 30.0, high_.x() - 30.0);
  const double y = std::clamp(north, low_.y() + 30.0, high_.y() - 30.0);
  double nearest = std::numeric_limits<double>::max();
  for (const Side& side : shores_) nearest = std::min(nearest, distance2(side.a, side.b, x, y));
  const bool land =
      std::any_of(rings_.begin(), rings_.end(), [&](auto& ring) { return inside(ring, x, y); });
  return land ? std::sqrt(nearest) : -std::sqrt(nearest);
}

double Relief::built(double east, double north, double inland_m) const {
  double nearest = 1e12;
  for (const auto& p : harbours_)
    nearest = std::min(nearest, (p - osg::Vec2d(east, north)).length2());
  const double port = 1.0 - smooth(900.0, 2200.0, std::sqrt(nearest));
  const double town = smooth(0.56, 0.68, fractal_noise(east / 3100.0 + 3.0, north / 3100.0));
  return std::max(port, 0.8 * town) * (1.0 - smooth(1200.0, 2600.0, inland_m));
}

double Relief::height(double east, double north, double inland_m) const {
  if (inland_m <= 0.0) return std::max(-12.0, 0.15 * inland_m);
  const double flat = 1.0 - 0.9 * built(east, north, inland_m);
  const double hills = 62.0 * smooth(120.0, 1300.0, inland_m) * flat;
  const double ridges = 620.0 * smooth(900.0, 8500.0, inland_m) * (0.35 + 0.65 * flat);
  const double n1 = fractal_noise(east / 1050.0, north / 1050.0);
  const double warp = 900.0 * value_noise(east / 2600.0, north / 2600.0);
  const double n2 =
      1.0 -
      std::abs(2.0 * fractal_noise((east + warp) / 6100.0 + 11.0, (north - warp) / 6100.0) - 1.0) *
          1.9;
  return std::min(0.04 * inland_m, 5.0) + hills * n1 * n1 * 1.6 +
         ridges * std::pow(std::clamp(n2, 0.0, 1.0), 1.6) * (0.5 + 0.5 * n1);
}

}  // namespace haeul::scene
