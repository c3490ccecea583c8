#include "models/environment/clearance.h"

#include <catch2/catch.hpp>
#include <chrono>

using namespace haeul;
using namespace haeul::environment;
using math::Vec2;

namespace {

ChartFeature feature(ChartFeature::Shape shape, std::vector<Vec2> points, bool solid = true) {
  ChartFeature f;
  f.shape = shape;
  f.solid = solid;
  f.points = std::move(points);
  return f;
}

/// An island, a breakwater, a rock, and a fairway that is not solid.
Chart small_chart() {
  using Shape = ChartFeature::Shape;
  Chart chart;
  chart.features = {
      feature(Shape::polygon, {{0, 0}, {0, 4000}, {3000, 4000}, {3000, 0}, {0, 0}}),
      feature(Shape::line, {{-2000, -3000}, {-1500, -500}, {-1800, 900}}),
      feature(Shape::point, {{6000, 6000}}),
      feature(Shape::line, {{-9000, -9000}, {9000, 9000}}, false),
  };
  return chart;
}

/// A ragged coast of `pieces` pieces around 40 km.
Chart ragged_coast(int pieces) {
  Chart chart;
  std::vector<Vec2> points;
  for (int i = 0; i <= pieces; ++i) {
    const double angle = math::kTwoPi * (i % pieces) / pieces;
    points.push_back(math::polar(16000.0 + 4000.0 * math::sin(37.0 * angle), angle));
  }
  chart.features = {feature(ChartFeature::Shape::polygon, points)};
  return chart;
}

/// Calls f at scattered points of a square of half side `half`.
template <class F>
void scatter(double half, int n, const F& f) {
  for (int i = 0; i < n; ++i) {
    const double a = 0.7548776662466927 * i, b = 0.5698402909980532 * i;
    f(Vec2{half * (2.0 * (a - math::floor(a)) - 1.0), half * (2.0 * (b - math::floor(b)) - 1.0)});
  }
}

}  // namespace

TEST_CASE("exact clearance of a small chart") {
  const ClearanceField field(small_chart());
  CHECK(field.distance({-100, 2000}) == Approx(100.0));
  CHECK(field.distance({3300, 4400}) == Approx(500.0));
  CHECK(field.distance({400, 2000}) == Approx(-400.0));
  CHECK(field.distance({6000, 5900}) == Approx(100.0));
  CHECK(field.distance({-1500, -500}) == Approx(0.0).margin(1e-9));
  CHECK(field.distance({8000, 8000}) == Approx(2000.0 * math::sqrt(2.0)));  // no solid fairway
}

TEST_CASE("interpolated clearance keeps its error bound") {
  for (const double cell : {50.0, 100.0, 400.0}) {
    const ClearanceField field(small_chart(), cell, 2000.0);
    CHECK(field.error_bound() == Approx(cell / math::sqrt(2.0)).margin(0.01));
    double worst = 0.0;
    scatter(10000.0, 20000, [&](Vec2 p) {
      const double exact = math::clamp(field.distance(p), -2000.0, 2000.0);
      worst = math::max(worst, math::abs(field.estimate(p) - exact));
      if (!(field.lower_bound(p) <= field.distance(p))) FAIL("bound above the distance");
    });
    CHECK(worst <= field.error_bound());
    CHECK(worst > 0.1 * field.error_bound());  // the bound is no empty promise
  }
}

TEST_CASE("clearance changes by at most a metre per metre") {
  const ClearanceField field(ragged_coast(700));
  scatter(20000.0, 2000, [&](Vec2 p) {
    const Vec2 q = p + Vec2{3.0, 4.0};
    CHECK(math::abs(field.distance(q) - field.distance(p)) <= 5.0 + 1e-9);
  });
}

TEST_CASE("open sea and far water") {
  const ClearanceField empty{Chart{}};
  CHECK(empty.open_sea());
  CHECK(empty.distance({0, 0}) > 1e300);
  CHECK(empty.estimate({0, 0}) == empty.reach());
  const ClearanceField field(small_chart());
  CHECK_FALSE(field.open_sea());
  CHECK(field.estimate({1e6, -1e6}) == field.reach());
  CHECK(field.lower_bound({1e6, -1e6}) < field.reach());
}

TEST_CASE("an unclosed polygon is closed") {
  Chart chart;
  chart.features = {
      feature(ChartFeature::Shape::polygon, {{0, 0}, {0, 1000}, {1000, 1000}, {1000, 0}})};
  const ClearanceField field(chart);
  CHECK(field.distance({500, 100}) == Approx(-100.0));
  CHECK(field.distance({500, -100}) == Approx(100.0));
}

TEST_CASE("a coast of 700 pieces is built quickly") {
  const auto chart = ragged_coast(700);
  double best_s = 1e9;
  for (int i = 0; i < 3; ++i) {
    const auto start = std::chrono::steady_clock::now();
    const ClearanceField field(chart);
    const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
    best_s = math::min(best_s, spent.count());
    CHECK(field.distance({0, 0}) < 0.0);
  }
  INFO("best " << 1e3 * best_s << " ms");
  CHECK(best_s < 1.0);  // well under 0.1 s when optimised; generous for instrumented builds
}
