#include "sim/scenario/chart/ribbon.h"

#include <catch2/catch.hpp>

using haeul::math::Vec2;
using haeul::scenario::ribbon;

namespace {

double area_m2(const std::vector<Vec2>& ring) {
  double twice = 0.0;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i)
    twice += haeul::math::cross(ring[i], ring[i + 1]);
  return 0.5 * twice;
}

}  // namespace

TEST_CASE("a straight ribbon is a rectangle about its line") {
  const auto outline = ribbon({{0.0, 0.0}, {100.0, 0.0}}, 30.0);
  CHECK(outline ==
        std::vector<Vec2>{{0.0, 15.0}, {100.0, 15.0}, {100.0, -15.0}, {0.0, -15.0}, {0.0, 15.0}});
}

TEST_CASE("a ribbon's area is length times width, bent or not") {
  CHECK(std::abs(area_m2(ribbon({{0.0, 0.0}, {300.0, 400.0}}, 20.0))) ==
        Approx(10000.0).epsilon(1e-4));
  // a mitred corner loses inside what it gains outside
  CHECK(std::abs(area_m2(ribbon({{0.0, 0.0}, {300.0, 0.0}, {300.0, 200.0}}, 20.0))) ==
        Approx(10000.0).epsilon(1e-4));
}

TEST_CASE("a ribbon turns with its line") {
  const auto north = ribbon({{0.0, 0.0}, {64.0, 0.0}, {64.0, 64.0}}, 8.0);
  const auto east = ribbon({{0.0, 0.0}, {0.0, 64.0}, {-64.0, 64.0}}, 8.0);  // by 90 degrees
  REQUIRE(north.size() == east.size());
  for (std::size_t i = 0; i < north.size(); ++i) {
    CHECK(east[i] == Vec2{-north[i].east, north[i].north});
  }
}

TEST_CASE("a hairpin stays within twice its half width") {
  for (const Vec2& p : ribbon({{0.0, 0.0}, {100.0, 0.0}, {0.0, 1.0}}, 10.0)) {
    CHECK(p.north <= 110.01);
    CHECK(std::abs(p.east) <= 10.01);
  }
}

TEST_CASE("repeated points are left out and a lone point has no ribbon") {
  CHECK(ribbon({{0.0, 0.0}, {0.0, 0.0}, {100.0, 0.0}}, 30.0).size() == 5);
  CHECK(ribbon({{5.0, 5.0}, {5.0, 5.0}}, 30.0).empty());
}
