#include "models/environment/current_grid.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <stdexcept>

#include "models/environment/current.h"
#include "models/environment/depth.h"

namespace haeul::environment {
namespace {

const std::vector<double> kNorth{-500.0, 0.0, 2000.0}, kEast{-1000.0, 1000.0, 1500.0, 4000.0};

// values of a function at the nodes
template <class F>
auto at_nodes(const F& f) {
  std::vector<decltype(f(0.0, 0.0))> nodes;
  for (const double n : kNorth) {
    for (const double e : kEast) nodes.push_back(f(n, e));
  }
  return nodes;
}

CurrentGrid constant(math::Vec2 v) {
  return {{kNorth, kEast}, {0.0}, {at_nodes([&](double, double) { return v; })}, {}};
}

TEST_CASE("a grid of one velocity is a uniform current, bit for bit and anywhere") {
  const math::Vec2 v{0.7123456789, -0.3141592653};
  CurrentField grid, uniform;
  grid.grid = constant(v);
  uniform.uniform = v;
  CHECK(grid.flows());
  for (double n = -9000.0; n < 9000.0; n += 173.3) {
    for (double e = -9000.0; e < 9000.0; e += 177.7) {
      for (const double t : {0.0, 1e5}) {
        REQUIRE(current_at(grid, {n, e}, t) == current_at(uniform, {n, e}, t));
      }
    }
  }
}

TEST_CASE("a current that is linear in place and time is met exactly, and held beyond") {
  const auto exact = [](double n, double e, double t) {
    return math::Vec2{1.0 + 1e-3 * n - 2e-4 * e + 1e-4 * t, 5e-4 * e - 3e-4 * t};
  };
  CurrentGrid field;
  field.grid = {kNorth, kEast};
  for (const double t : {0.0, 600.0, 1000.0}) {
    field.time_s.push_back(t);
    field.states.push_back(at_nodes([&](double n, double e) { return exact(n, e, t); }));
  }
  check_current_grid(field);
  const auto near = [&](double n, double e, double t, math::Vec2 wanted) {
    CAPTURE(n, e, t);
    CHECK(math::norm(grid_current(field, {n, e}, t) - wanted) < 1e-12);
  };
  near(1234.0, 1400.0, 700.0, exact(1234.0, 1400.0, 700.0));
  near(-500.0, 4000.0, 1000.0, exact(-500.0, 4000.0, 1000.0));
  near(0.0, 1000.0, 600.0, exact(0.0, 1000.0, 600.0));
  // the nearest point of the edge, the nearest time
  near(9e5, 1200.0, 300.0, exact(2000.0, 1200.0, 300.0));
  near(-9e5, -9e5, 300.0, exact(-500.0, -1000.0, 300.0));
  near(100.0, 100.0, -50.0, exact(100.0, 100.0, 0.0));
  near(100.0, 100.0, 5000.0, exact(100.0, 100.0, 1000.0));
}

TEST_CASE("a constituent turns at its speed, with the lag of each node") {
  const double sigma = 28.9841042 / 3600.0 * math::kPi / 180.0, A = 0.8;
  // the lag passes a whole turn between two nodes: half way it is 0, not 180 degrees
  CurrentGrid field;
  field.grid = PlaneGrid({0.0}, {0.0, 1000.0});
  const double g[] = {0.1, -0.1};
  CurrentGrid::Harmonic h;
  h.speed_radps = sigma;
  for (const double lag : g) {
    h.in_phase.push_back({A * std::cos(lag), 0.0});
    h.quadrature.push_back({A * std::sin(lag), 0.0});
  }
  field.harmonics = {h};
  check_current_grid(field);
  for (double t = 0.0; t < 50000.0; t += 1111.0) {
    CHECK(grid_current(field, {0.0, 0.0}, t).north == Approx(A * std::cos(sigma * t - 0.1)));
    CHECK(grid_current(field, {0.0, 500.0}, t).north ==
          Approx(A * std::cos(0.1) * std::cos(sigma * t)));
  }
}

TEST_CASE("a grid of depths is met at its nodes and linear between") {
  const DepthField depth({kNorth, kEast},
                         at_nodes([](double n, double e) { return 30.0 + 0.01 * n - 0.005 * e; }));
  CHECK_FALSE(depth.deep());
  CHECK(depth.at({-500.0, 1500.0}) == 30.0 - 5.0 - 7.5);
  CHECK(depth.at({700.0, 1200.0}) == Approx(31.0));
  CHECK(depth.at({1e6, 1e6}) == Approx(30.0));
}

TEST_CASE("grids that do not fit together are refused") {
  CHECK_THROWS_AS(PlaneGrid({}, {0.0}), std::domain_error);
  CHECK_THROWS_AS(PlaneGrid({0.0, 0.0}, {0.0}), std::domain_error);
  CHECK_THROWS_AS(DepthField(PlaneGrid({0.0, 1.0}, {0.0}), {5.0}), std::domain_error);
  CurrentGrid field = constant({1.0, 0.0});
  field.states[0].pop_back();
  CHECK_THROWS_AS(check_current_grid(field), std::domain_error);
  field = constant({1.0, 0.0});
  field.states.push_back(field.states[0]);
  CHECK_THROWS_AS(check_current_grid(field), std::domain_error);
  field.time_s.push_back(0.0);
  CHECK_THROWS_AS(check_current_grid(field), std::domain_error);
}

}  // namespace
}  // namespace haeul::environment
