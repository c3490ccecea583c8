#include "viewer/overlay/labels.h"

#include <algorithm>
#include <numeric>

namespace haeul::overlay {
namespace {

constexpr double kMargin_px = 3.0;

std::vector<Box> places(const Wish& wish) {
  std::vector<Box> result;
  const auto add = [&](double cx, double cy) {
    result.push_back({cx - 0.5 * wish.w, cy - 0.5 * wish.h, wish.w, wish.h});
  };
  if (wish.centred) add(wish.x, wish.y);
  for (const double far : {1.0, 2.6, 4.6, 7.0}) {
    const double up = far * wish.gap + 0.5 * wish.h, out = far * wish.gap + 0.5 * wish.w;
    add(wish.x, wish.y - up);
    add(wish.x + 0.6 * out, wish.y - up);
    add(wish.x - 0.6 * out, wish.y - up);
    if (wish.above_only) continue;
    add(wish.x + out, wish.y);
    add(wish.x - out, wish.y);
    add(wish.x, wish.y + up);
  }
  return result;
}

}  // namespace

std::vector<std::optional<Box>> place_labels(const std::vector<Wish>& wishes,
                                             const std::vector<Box>& obstacles, double width,
                                             double height) {
  std::vector<std::size_t> order(wishes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](auto a, auto b) { return wishes[a].rank < wishes[b].rank; });

  std::vector<std::optional<Box>> result(wishes.size());
  std::vector<Box> taken = obstacles;
  for (const std::size_t i : order) {
    for (const Box& box : places(wishes[i])) {
      const bool on_screen =
          box.x >= 0.0 && box.y >= 0.0 && box.x + box.w <= width && box.y + box.h <= height;
      const Box wide{box.x - kMargin_px, box.y - kMargin_px, box.w + 2 * kMargin_px,
                     box.h + 2 * kMargin_px};
      if (!on_screen ||
          std::any_of(taken.begin(), taken.end(), [&](const Box& t) { return wide.overlaps(t); }))
        continue;
      result[i] = box;
      taken.push_back(box);
      break;
    }
  }
  return result;
}

}  // namespace haeul::overlay
