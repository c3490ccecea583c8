#include "models/environment/plane_grid.h"

#include <stdexcept>

namespace haeul::environment {
namespace {

void check(const std::vector<double>& lines) {
  if (lines.empty()) throw std::domain_error("a grid needs a line each way");
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (!(lines[i] > lines[i - 1])) throw std::domain_error("the lines of a grid must ascend");
  }
}

// the line before x, the one after it, and the share of the way between
struct Between {
  std::size_t low = 0, high = 0;
  double share = 0.0;
};

Between between(const std::vector<double>& lines, double x) {
  if (lines.size() < 2) return {};
  // the last line that is not beyond x, but one
  std::size_t low = 0, high = lines.size() - 1;
  while (high - low > 1) {
    const std::size_t middle = (low + high) / 2;
    (lines[middle] <= x ? low : high) = middle;
  }
  return {low, high, math::clamp((x - lines[low]) / (lines[high] - lines[low]), 0.0, 1.0)};
}

}  // namespace

PlaneGrid::PlaneGrid(std::vector<double> north_m, std::vector<double> east_m)
    : north_(std::move(north_m)), east_(std::move(east_m)) {
  check(north_);
  check(east_);
}

PlaneGrid::Place PlaneGrid::place(math::Vec2 p_N) const {
  const Between n = between(north_, p_N.north), e = between(east_, p_N.east);
  const std::size_t row = east_.size();
  return {n.low * row + e.low,
          n.low * row + e.high,
          n.high * row + e.low,
          n.high * row + e.high,
          n.share,
          e.share};
}

}  // namespace haeul::environment
