#include "models/encounter/hull_contact.h"

#include <array>
#include <catch2/catch.hpp>
#include <vector>

using namespace haeul;
using namespace haeul::encounter;
using math::Vec2;

namespace {

constexpr double kDeg = math::kPi / 180.0;
constexpr double kKnot = 0.514444;
const Hull kTanker{320.0, 58.0};
const Hull kBoat{24.0, 5.0};

/// Points along the outline of a hull, `n` per side.
std::vector<Vec2> outline(const Hull& hull, const Pose& pose, int n) {
  const auto sc = math::sincos(pose.heading_rad);
  const auto at = [&](double x, double y) {
    return pose.p_N + Vec2{x * sc.cos - y * sc.sin, x * sc.sin + y * sc.cos};
  };
  std::vector<Vec2> points;
  const double l = 0.5 * hull.length_m, b = 0.5 * hull.breadth_m;
  for (int i = 0; i <= n; ++i) {
    const double s = -1.0 + 2.0 * i / n;
    points.insert(points.end(), {at(s * l, b), at(s * l, -b), at(l, s * b), at(-l, s * b)});
  }
  return points;
}

double sampled_distance(const std::vector<Vec2>& a, const std::vector<Vec2>& b) {
  double least = 1e300;
  for (const Vec2 p : a) {
    for (const Vec2 q : b) least = math::min(least, math::norm(p - q));
  }
  return least;
}

}  // namespace

TEST_CASE("distance of hulls in plain positions") {
  // bow to stern, side by side, bow to side
  CHECK(hull_distance(kTanker, {{0, 0}, 0.0}, kTanker, {{420, 0}, 0.0}) == Approx(100.0));
  CHECK(hull_distance(kTanker, {{0, 0}, 0.0}, kTanker, {{0, -100}, math::kPi}) == Approx(42.0));
  CHECK(hull_distance(kTanker, {{0, 0}, 0.0}, kTanker, {{0, 200}, 90 * kDeg}) == Approx(11.0));
  // corner to corner
  CHECK(hull_distance(kTanker, {{0, 0}, 0.0}, kTanker, {{323, 62}, 0.0}) == Approx(5.0));
  // crossed hulls overlap though no corner lies in the other
  CHECK(hull_distance(kTanker, {{0, 0}, 0.0}, kTanker, {{10, 10}, 90 * kDeg}) == 0.0);
  // a boat inside a tanker
  CHECK(hull_distance(kTanker, {{0, 0}, 0.0}, kBoat, {{50, 5}, 0.7}) == 0.0);
}

TEST_CASE("distance of hulls agrees with sampled outlines and is symmetric") {
  for (int k = 0; k < 60; ++k) {
    const Pose a{{10.0 * k, -7.0 * k}, 0.37 * k};
    const Pose b{{10.0 * k + 260.0, -7.0 * k + 150.0 + k}, 1.1 * k};
    const double d = hull_distance(kTanker, a, kBoat, b);
    const double sampled = sampled_distance(outline(kTanker, a, 640), outline(kBoat, b, 24));
    CHECK(d == Approx(hull_distance(kBoat, b, kTanker, a)).margin(1e-9));
    if (d > 1.0) {
      CHECK(sampled >= d - 1e-9);
      CHECK(sampled - d < 0.5);
    }
  }
}

TEST_CASE("a fast small boat cannot tunnel through a hull within a tick") {
  const double v = 30.0 * kKnot;
  for (const double dt : {0.1, 1.0, 10.0}) {
    for (double phase = 0.0; phase < 1.0; phase += 0.1) {
      // across the tanker's breadth, whatever part of the way the tick begins at
      const Pose boat0{{40.0, -60.0 - v * dt * phase}, 90 * kDeg};
      Pose from = boat0;
      bool hit = false;
      for (double t = 0.0; t < 20.0 && !hit; t += dt) {
        Pose to = from;
        to.p_N.east += v * dt;
        hit = swept_contact(kTanker, {{0, 0}, 0.0}, {{0, 0}, 0.0}, kBoat, from, to).has_value();
        from = to;
      }
      CHECK(hit);
    }
  }
}

TEST_CASE("the instant of contact is exact") {
  // the boat (half length 12 m) meets the side at 29 m after 59 m of way
  const Pose boat0{{0.0, -100.0}, 90 * kDeg};
  const Pose boat1{{0.0, -100.0 + 154.3}, 90 * kDeg};
  const Pose still{{0.0, 0.0}, 0.0};
  const auto s = swept_contact(kTanker, still, still, kBoat, boat0, boat1);
  REQUIRE(s);
  CHECK(*s * 154.3 == Approx(100.0 - 29.0 - 12.0).margin(2 * kTouch_m));
}

TEST_CASE("a turning stern can hit what the straight course clears") {
  const Pose p0{{0.0, 0.0}, 0.0}, p1{{0.0, 0.0}, 30 * kDeg};
  const Pose boat{{-140.0, 45.0}, 0.0};
  CHECK_FALSE(swept_contact(kTanker, p0, p0, kBoat, boat, boat));
  CHECK_FALSE(swept_contact(kTanker, p0, p1, kBoat, boat, boat));  // stern swings to port
  CHECK(swept_contact(kTanker, p0, {{0.0, 0.0}, -30 * kDeg}, kBoat, boat, boat));
}

TEST_CASE("a near miss stays a miss, a graze is a contact") {
  const double half = 0.5 * (58.0 + 58.0);
  const auto pass = [&](double gap) {
    return swept_contact(kTanker, {{-500, 0}, 0.0}, {{500, 0}, 0.0}, kTanker,
                         {{500, half + gap}, math::kPi}, {{-500, half + gap}, math::kPi});
  };
  CHECK_FALSE(pass(0.5));
  CHECK(pass(-0.5));
  CHECK(pass(0.5 * kTouch_m));
}

TEST_CASE("heading turns the short way round") {
  const Pose boat{{-140.0, -60.0}, 0.0};
  CHECK_FALSE(swept_contact(kTanker, {{0, 0}, 1 * kDeg}, {{0, 0}, 359 * kDeg}, kBoat, boat, boat));
}

TEST_CASE("hull against shore lines") {
  const std::array<Vec2, 5> land{{{100, 100}, {100, 600}, {600, 600}, {600, 100}, {100, 100}}};
  const std::array<Vec2, 2> mole{{{-200, 60}, {200, 60}}};
  const std::array<Vec2, 1> rock{{{0, 80}}};
  const Pose north{{0.0, 0.0}, 0.0};
  CHECK(hull_distance(kTanker, north, mole, false) == Approx(31.0));
  CHECK(hull_distance(kTanker, north, rock, false) == Approx(51.0));
  CHECK(hull_distance(kTanker, north, land, true) == Approx(71.0));
  // afloat in the middle of land is aground, but not inside an open line of the same points
  const Pose ashore{{350.0, 350.0}, 0.3};
  CHECK(hull_distance(kTanker, ashore, land, true) == 0.0);
  CHECK(hull_distance(kTanker, ashore, land, false) > 0.0);
  // a mole through the hull, no corner near it
  const std::array<Vec2, 2> through{{{0, -500}, {0, 500}}};
  CHECK(hull_distance(kTanker, north, through, false) == 0.0);
}

TEST_CASE("a hull cannot jump over a breakwater within a tick") {
  const std::array<Vec2, 2> mole{{{1000, -100}, {1000, 100}}};
  const Pose from{{980.0, 0.0}, 0.0};
  const Pose to{{1200.0, 0.0}, 0.0};
  const Pose start{{980.0 - 12.0 - 100.0, 0.0}, 0.0};
  const auto s = swept_contact(kBoat, start, to, mole, false);
  REQUIRE(s);
  const double way = *s * (to.p_N.north - start.p_N.north);
  CHECK(start.p_N.north + way + 12.0 == Approx(1000.0).margin(2 * kTouch_m));
  CHECK(swept_contact(kBoat, from, to, mole, false));
  CHECK_FALSE(swept_contact(kBoat, {{980, 150}, 0.0}, {{1200, 150}, 0.0}, mole, false));
}
