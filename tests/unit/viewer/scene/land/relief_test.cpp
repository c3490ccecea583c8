#include "viewer/scene/land/relief.h"

#include <catch2/catch.hpp>

#include "tests/unit/viewer/synthetic.h"

using namespace haeul::scene;

TEST_CASE("land rises behind the shore and the bed falls off it") {
  const auto replay = haeul::testing::synthetic_replay();
  const Relief relief(replay.chart);
  REQUIRE_FALSE(relief.empty());
  const double ashore = relief.inland(-7000.0, 0.0), afloat = relief.inland(2000.0, 0.0);
  CHECK(ashore > 1000.0);
  CHECK(afloat < -1000.0);
  CHECK(relief.height(-7000.0, 0.0, ashore) > 5.0);
  CHECK(relief.height(2000.0, 0.0, afloat) == Approx(-12.0));
  CHECK(relief.height(0.0, 0.0, 0.0) == 0.0);
}

TEST_CASE("land goes on beyond the edges where the chart was cut") {
  const auto replay = haeul::testing::synthetic_replay();
  const Relief relief(replay.chart);
  // the western side of the polygon is a cut, not a shore
  CHECK(relief.inland(-8990.0, 0.0) > 3000.0);
  CHECK(relief.inland(-15000.0, 0.0) > 3000.0);
  CHECK(relief.inland(-5200.0, -15000.0) < relief.inland(-8000.0, -15000.0));
}

TEST_CASE("the distance inland changes no faster than the way walked") {
  const auto replay = haeul::testing::synthetic_replay();
  const Relief relief(replay.chart);
  double before = relief.inland(-8000.0, 100.0);
  for (double x = -7950.0; x < 4000.0; x += 50.0) {
    const double d = relief.inland(x, 100.0);
    REQUIRE(std::abs(d - before) <= 50.0 + 1e-6);
    before = d;
  }
}

TEST_CASE("noise is smooth, bounded and the same every time") {
  for (int i = 0; i < 200; ++i) {
    const double x = 0.37 * i - 30.0, y = 0.21 * i;
    const double n = fractal_noise(x, y);
    REQUIRE(n >= 0.0);
    REQUIRE(n <= 1.0);
    REQUIRE(n == fractal_noise(x, y));
    REQUIRE(std::abs(value_noise(x + 1e-6, y) - value_noise(x, y)) < 1e-4);
  }
}
