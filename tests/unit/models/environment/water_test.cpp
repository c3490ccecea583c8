// Depth, tide and current: what the water does over the area.
#include <catch2/catch.hpp>
#include <cmath>
#include <stdexcept>

#include "models/environment/current.h"
#include "models/environment/depth.h"

namespace haeul::environment {
namespace {

constexpr double kDegree = math::kPi / 180.0;

TEST_CASE("a depth field meets its soundings and stays between them") {
  const std::vector<Sounding> soundings{
      {{0, 0}, 10}, {{0, 4000}, 20}, {{4000, 0}, 30}, {{4000, 4000}, 40}, {{2000, 2000}, 25}};
  const DepthField field(soundings, 100.0);
  for (const auto& s : soundings) CHECK(field.at(s.p_N) == Approx(s.depth_m).margin(0.2));
  double before = field.at({2000, -500});
  for (double east = -500; east < 4500; east += 3) {
    const double d = field.at({2000, east});
    REQUIRE((d >= 10.0 && d <= 40.0));
    REQUIRE(std::fabs(d - before) < 0.5);
    before = d;
  }
  // outside, the edge is held
  CHECK(field.at({-9e5, -9e5}) == field.at({0, 0}));
  CHECK(field.at({0, 9e5}) == field.at({0, 4100}));
}

TEST_CASE("a constant depth is the same everywhere, none is deep, and bad fields are refused") {
  CHECK(DepthField(25.0).at({1, 2}) == 25.0);
  CHECK(DepthField().deep());
  CHECK(DepthField().at({0, 0}) == kDeepest_m);
  CHECK_THROWS_AS(DepthField({{{0, 0}, 1}}, 100.0), std::domain_error);
  CHECK_THROWS_AS(DepthField({{{0, 0}, 1}, {{1e6, 0}, 1}, {{0, 1e6}, 1}}, 10.0), std::domain_error);
}

TEST_CASE("a tide is the sum of its constituents") {
  const double hour = kDegree / 3600.0;
  Tide tide{0.3, {{0.16, 28.9841042 * hour, 0.0}, {0.08, 30.0 * hour, 0.0}}};
  CHECK(tide_height(tide, 0.0) == Approx(0.54));
  // half a lunar tide on: M2 is at its lowest, S2 6.2103 h = 186.309 degrees on
  CHECK(tide_height(tide, 180.0 / 28.9841042 * 3600.0) ==
        Approx(0.3 - 0.16 + 0.08 * std::cos(186.309 * kDegree)).epsilon(1e-5));
  // spring and neap ranges: after 7.38 days the two work against each other
  const double neap = 0.5 * 360.0 / (30.0 - 28.9841042) * 3600.0;
  double high = -9, low = 9;
  for (double t = neap - 4e4; t < neap + 4e4; t += 300) {
    high = std::max(high, tide_height(tide, t));
    low = std::min(low, tide_height(tide, t));
  }
  CHECK(high - low == Approx(0.16).margin(0.02));
}

TEST_CASE("a current is uniform, varies across the coast, and runs to and fro") {
  CurrentField field;
  CHECK_FALSE(field.flows());
  field.uniform = {0.5, 0.1};
  CHECK(current_at(field, {1e4, -1e4}, 77.0) == math::Vec2{0.5, 0.1});
  field.uniform = {};
  field.columns = {{0.0, {0.0, 0.0}}, {1000.0, {0.4, 0.2}}, {5000.0, {0.8, 0.4}}};
  CHECK(current_at(field, {0, -50}, 0).north == 0.0);
  CHECK(current_at(field, {0, 500}, 0).north == Approx(0.2));
  CHECK(current_at(field, {0, 3000}, 0).north == Approx(0.6));
  CHECK(current_at(field, {0, 9000}, 0).east == Approx(0.4));
  field.columns.clear();
  field.stream = {{0.15, math::kTwoPi / 44714.0, 0.0}};
  CHECK(current_at(field, {}, 0.0).north == Approx(0.15));
  CHECK(current_at(field, {}, 22357.0).north == Approx(-0.15));
}

}  // namespace
}  // namespace haeul::environment
