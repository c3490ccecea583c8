#include "models/environment/waves/drift.h"

#include <catch2/catch.hpp>
#include <cmath>

namespace haeul::environment {
namespace {

constexpr double kDegree = math::kPi / 180.0;
constexpr double kRhoG = 1025.0 * 9.81;

Waterline ellipse(double a, double b, int n) {
  Waterline line;
  for (int i = 0; i < n; ++i) {
    const double t = math::kTwoPi * i / n;
    line.push_back({a * std::cos(t), b * std::sin(t)});
  }
  return line;
}

TEST_CASE("a circle is pushed along the waves by 2/3 rho g R zeta^2, whatever their direction") {
  const auto circle = ellipse(10.0, 10.0, 4000);
  for (const double deg : {0.0, 30.0, 60.0, 90.0, 150.0, 217.0}) {
    const auto F = drift_force(circle, deg * kDegree, 0.0, 1025.0);
    CHECK(F.X / (kRhoG * 10.0) == Approx(-2.0 / 3.0 * std::cos(deg * kDegree)).margin(1e-5));
    CHECK(F.Y / (kRhoG * 10.0) == Approx(-2.0 / 3.0 * std::sin(deg * kDegree)).margin(1e-5));
    CHECK(F.N / (kRhoG * 100.0) == Approx(0.0).margin(1e-5));
  }
}

TEST_CASE("a wedge bow feels the closed form with its speed term") {
  // half entrance angle 30 deg, breadth 32 m, then a straight box
  const double b = 16.0, l = b / std::tan(30 * kDegree);
  const Waterline wedge{{l, 0}, {0, b}, {-100, b}, {-100, -b}, {0, -b}};
  const auto F = drift_force(wedge, 0.0, 2.0 * 0.9 * 6.0 / 9.81, 1025.0);
  CHECK(F.X == Approx(-84501.0).epsilon(1e-5));
  CHECK(F.Y == Approx(0.0).margin(1e-6));
}

TEST_CASE(
    "an elliptic hull feels what another program finds, and mirror images from the other side") {
  const auto hull = ellipse(160.0, 29.0, 4000);
  const double k = 0.49 / 9.81, finite = 1.0 - std::exp(-2.0 * k * 20.8);
  const double term = 2.0 * 0.7 * 5.0 / 9.81;
  const double rows[][4] = {{0, -100815.8, 0, 0},
                            {30, -118265.6, -414396.9, -27169270},
                            {90, -48883.81, -1338913, -15854410},
                            {150, 33002.56, -346199.7, 11314860}};
  for (const auto& r : rows) {
    const auto F = drift_force(hull, r[0] * kDegree, term, 1025.0);
    CHECK(finite * F.X == Approx(r[1]).epsilon(1e-3));
    CHECK(finite * F.Y == Approx(r[2]).epsilon(1e-3).margin(1));
    CHECK(finite * F.N == Approx(r[3]).epsilon(1e-3).margin(100));
    const auto mirror = drift_force(hull, -r[0] * kDegree, term, 1025.0);
    CHECK(mirror.X == Approx(F.X));
    CHECK(mirror.Y == Approx(-F.Y).margin(1e-6));
    CHECK(mirror.N == Approx(-F.N).margin(1e-3));
  }
}

TEST_CASE("the waterline of a ship is closed, of her length and breadth, and of her area") {
  WaveShip ship;
  ship.L = 200, ship.B = 32, ship.CWP = 0.85;
  ship.entrance_m = ship.run_m = ship.L * (1 - ship.CWP) / (2 - 0.5 * math::kPi);
  double area = 0.0, most = 0.0, ahead = 0.0;
  const auto line = waterline(ship);
  for (std::size_t i = 0; i < line.size(); ++i) {
    const auto a = line[i], b = line[(i + 1) % line.size()];
    area += 0.5 * math::cross(a, b);
    most = std::max(most, a.east), ahead = std::max(ahead, a.north);
  }
  CHECK(most == Approx(16.0));
  CHECK(ahead == Approx(100.0));
  CHECK(area == Approx(0.85 * 200 * 32).epsilon(1e-3));
}

}  // namespace
}  // namespace haeul::environment
