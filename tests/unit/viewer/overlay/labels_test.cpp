#include "viewer/overlay/labels.h"

#include <catch2/catch.hpp>

using namespace haeul::overlay;

namespace {

// repeatable numbers in [0, 1)
double draw(unsigned& state) {
  state = state * 1664525U + 1013904223U;
  return (state >> 8) * (1.0 / 16777216.0);
}

}  // namespace

TEST_CASE("labels cover neither each other nor an obstacle and stay in the picture") {
  unsigned state = 5;
  for (int round = 0; round < 60; ++round) {
    std::vector<Wish> wishes;
    for (int i = 0; i < 40; ++i) {
      wishes.push_back({1400.0 * draw(state) - 60.0, 800.0 * draw(state) - 40.0,
                        30.0 + 200.0 * draw(state), 12.0 + 30.0 * draw(state),
                        4.0 + 20.0 * draw(state), static_cast<int>(5.0 * draw(state)),
                        draw(state) < 0.3});
    }
    const std::vector<Box> obstacles = {{14, 14, 300, 88}, {14, 620, 1252, 86}};
    const auto boxes = place_labels(wishes, obstacles, 1280.0, 720.0);
    REQUIRE(boxes.size() == wishes.size());
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      if (!boxes[i]) continue;
      const Box& b = *boxes[i];
      REQUIRE(b.w == wishes[i].w);
      REQUIRE((b.x >= 0.0 && b.y >= 0.0 && b.x + b.w <= 1280.0 && b.y + b.h <= 720.0));
      for (const Box& o : obstacles) REQUIRE_FALSE(b.overlaps(o));
      for (std::size_t j = 0; j < i; ++j) REQUIRE_FALSE((boxes[j] && b.overlaps(*boxes[j])));
    }
  }
}

TEST_CASE("the label of the lowest rank gets the place") {
  const Wish one{640, 360, 100, 20, 10, 2, false}, two{640, 360, 100, 20, 10, 1, false};
  const auto boxes = place_labels({one, two}, {}, 1280, 720);
  REQUIRE((boxes[0] && boxes[1]));
  CHECK(boxes[1]->y == Approx(330.0));  // straight above
  CHECK_FALSE((boxes[0]->x == boxes[1]->x && boxes[0]->y == boxes[1]->y));
}

TEST_CASE("a label finds no place in a full picture") {
  const auto boxes = place_labels({{50, 50, 20, 10, 5, 0, true}}, {{0, 0, 100, 100}}, 100, 100);
  CHECK_FALSE(boxes[0]);
}
