#include "models/environment/depth.h"

#include <stdexcept>

namespace haeul::environment {
namespace {

// eq. (1)
double shepard(const std::vector<Sounding>& soundings, math::Vec2 p) {
  constexpr double kSoft2 = 50.0 * 50.0;
  double sum = 0.0, weights = 0.0;
  for (const Sounding& s : soundings) {
    const math::Vec2 r = p - s.p_N;
    const double r2 = math::dot(r, r) + kSoft2;
    const double w = s.weight / (r2 * math::sqrt(r2));
    sum += w * s.depth_m;
    weights += w;
  }
  return sum / weights;
}

}  // namespace

DepthField::DepthField(const std::vector<Sounding>& soundings, double spacing_m)
    : spacing_(spacing_m) {
  if (soundings.size() < 3) throw std::domain_error("fewer than three soundings");
  math::Vec2 low = soundings.front().p_N, high = low;
  for (const Sounding& s : soundings) {
    if (!(s.weight > 0.0)) throw std::domain_error("the weight of a sounding must be above 0");
    low = {math::min(low.north, s.p_N.north), math::min(low.east, s.p_N.east)};
    high = {math::max(high.north, s.p_N.north), math::max(high.east, s.p_N.east)};
  }
  corner_ = low;
  const auto nodes = [&](double length) {
    return math::max(2.0, math::floor(length / spacing_m) + 2.0);
  };
  const double north = nodes(high.north - low.north), east = nodes(high.east - low.east);
  if (!(north * east <= 1e6)) throw std::domain_error("the depth grid is too fine for its area");
  north_ = static_cast<std::size_t>(north);
  east_ = static_cast<std::size_t>(east);
  nodes_.reserve(north_ * east_);
  for (std::size_t i = 0; i < north_; ++i) {
    for (std::size_t k = 0; k < east_; ++k) {
      nodes_.push_back(shepard(soundings, corner_ + math::Vec2{spacing_ * static_cast<double>(i),
                                                               spacing_ * static_cast<double>(k)}));
    }
  }
}

DepthField::DepthField(PlaneGrid grid, std::vector<double> depth_m)
    : nodes_(std::move(depth_m)), given_(std::move(grid)) {
  if (given_.empty() || nodes_.size() != given_.nodes()) {
    throw std::domain_error("there must be one depth for each node of the grid");
  }
}

double DepthField::at(math::Vec2 p_N) const {
  if (nodes_.empty()) return constant_ > 0.0 ? constant_ : kDeepest_m;
  if (!given_.empty()) return interpolated(nodes_, given_.place(p_N));
  const math::Vec2 r = (1.0 / spacing_) * (p_N - corner_);
  const auto cell = [](double x, std::size_t nodes, double& f) {
    const double most = static_cast<double>(nodes - 1);
    const double held = math::min(math::max(x, 0.0), most);
    const double whole = math::min(math::floor(held), most - 1.0);
    f = held - whole;
    return static_cast<std::size_t>(whole);
  };
  double f = 0.0, g = 0.0;
  const std::size_t i = cell(r.north, north_, f), k = cell(r.east, east_, g);
  const double* low = nodes_.data() + i * east_ + k;
  const double* high = low + east_;
  return (1.0 - f) * ((1.0 - g) * low[0] + g * low[1]) + f * ((1.0 - g) * high[0] + g * high[1]);
}

}  // namespace haeul::environment
