#include "models/encounter/encounter.h"

#include <catch2/catch.hpp>

using namespace haeul;
using namespace haeul::encounter;
using math::Vec2;

namespace {

constexpr double kDeg = math::kPi / 180.0;
const EncounterSettings kSettings;

/// Own ship on course 0 at the origin; target placed so that both meet after `t` seconds.
struct Meeting {
  Mover own, target;
  Geometry geometry() const { return encounter::geometry(own, target); }
  double own_speed() const { return math::norm(own.v_N); }
  double target_speed() const { return math::norm(target.v_N); }
  Role role() const { return classify(geometry(), own_speed(), target_speed(), kSettings); }
};

Meeting meet(double own_speed, double target_speed, double target_course_deg, double t = 1200.0,
             Vec2 miss = {}) {
  const double course = target_course_deg * kDeg;
  Meeting m;
  m.own = {{0.0, 0.0}, {own_speed, 0.0}, 0.0};
  m.target.v_N = math::polar(target_speed, course);
  m.target.heading_rad = course;
  m.target.p_N = t * (m.own.v_N - m.target.v_N) + miss;
  return m;
}

}  // namespace

TEST_CASE("DCPA and TCPA of two straight tracks agree with a search along them") {
  const Mover own{{100.0, -250.0}, math::polar(6.0, 0.3), 0.3};
  const Mover target{{3000.0, 1500.0}, math::polar(8.0, 3.9), 3.9};
  const auto g = geometry(own, target);
  double least = 1e9, at = 0.0;
  for (double t = 0.0; t < 1000.0; t += 0.01) {
    const double d = math::norm((target.p_N + t * target.v_N) - (own.p_N + t * own.v_N));
    if (d < least) least = d, at = t;
  }
  CHECK(g.dcpa_m == Approx(least).epsilon(1e-6));
  CHECK(g.tcpa_s == Approx(at).margin(0.02));
}

TEST_CASE("TCPA is negative once ships have passed") {
  auto m = meet(6.0, 6.0, 270.0);
  m.target.p_N = m.target.p_N + 1500.0 * (m.target.v_N - m.own.v_N);
  CHECK(m.geometry().tcpa_s == Approx(-300.0));
  CHECK(m.geometry().dcpa_m == Approx(0.0).margin(1e-6));
}

TEST_CASE("no relative speed and no range give finite geometry") {
  const Mover own{{0.0, 0.0}, {5.0, 0.0}, 0.0};
  const auto parallel = geometry(own, Mover{{0.0, 700.0}, {5.0, 0.0}, 0.0});
  CHECK(parallel.tcpa_s == 0.0);
  CHECK(parallel.dcpa_m == Approx(700.0));
  const auto same = geometry(own, own);
  CHECK(same.range_m == 0.0);
  CHECK(same.dcpa_m == 0.0);
  CHECK(same.bearing_rad == 0.0);
  CHECK(same.aspect_rad == 0.0);
}

TEST_CASE("geometry does not depend on the frame's origin and north") {
  const auto m = meet(6.0, 9.0, 250.0, 900.0, {300.0, 200.0});
  const auto g = m.geometry();
  const double turn = 1.234;
  const auto moved = [&](Mover a) {
    const auto rotate = [&](Vec2 v) { return math::polar(math::norm(v), math::bearing(v) + turn); };
    return Mover{rotate(a.p_N) + Vec2{1e4, -3e4}, rotate(a.v_N), a.heading_rad + turn};
  };
  const auto h = geometry(moved(m.own), moved(m.target));
  CHECK(h.range_m == Approx(g.range_m));
  CHECK(h.bearing_rad == Approx(g.bearing_rad));
  CHECK(h.aspect_rad == Approx(g.aspect_rad));
  CHECK(h.dcpa_m == Approx(g.dcpa_m));
  CHECK(h.tcpa_s == Approx(g.tcpa_s));
}

TEST_CASE("bearing is clockwise from own bow, aspect the same seen from the target") {
  const Mover own{{0.0, 0.0}, {6.0, 0.0}, 0.0};
  const auto starboard_beam = geometry(own, Mover{{0.0, 1000.0}, {6.0, 0.0}, 0.0});
  CHECK(starboard_beam.bearing_rad == Approx(90.0 * kDeg));
  CHECK(starboard_beam.aspect_rad == Approx(-90.0 * kDeg));
  const auto port_beam = geometry(own, Mover{{0.0, -1000.0}, {6.0, 0.0}, 0.0});
  CHECK(port_beam.bearing_rad == Approx(270.0 * kDeg));
  CHECK(port_beam.aspect_rad == Approx(90.0 * kDeg));
}

TEST_CASE("roles of ships on collision course") {
  CHECK(meet(6.0, 6.0, 180.0).role() == Role::head_on);
  CHECK(meet(6.0, 6.0, 270.0).role() == Role::crossing_give_way);  // from starboard
  CHECK(meet(6.0, 6.0, 90.0).role() == Role::crossing_stand_on);   // from port
  CHECK(meet(6.0, 4.0, 0.0).role() == Role::overtaking);
  CHECK(meet(6.0, 9.0, 0.0).role() == Role::overtaken);
  CHECK(meet(6.0, 4.0, 20.0).role() == Role::overtaking);
  CHECK(meet(6.0, 6.0, 315.0).role() == Role::crossing_give_way);
  CHECK(meet(6.0, 6.0, 45.0).role() == Role::crossing_stand_on);
}

TEST_CASE("the two ships of a collision course have matching roles") {
  const auto counterpart = [](Role r) {
    switch (r) {
      case Role::head_on:
        return Role::head_on;
      case Role::crossing_give_way:
        return Role::crossing_stand_on;
      case Role::crossing_stand_on:
        return Role::crossing_give_way;
      case Role::overtaking:
        return Role::overtaken;
      case Role::overtaken:
        return Role::overtaking;
      case Role::none:
        return Role::none;
    }
    return Role::none;
  };
  for (double course = 0.5; course < 360.0; course += 1.0) {
    for (const double speed : {2.0, 4.0, 6.5, 10.0, 15.0}) {
      const auto m = meet(6.0, speed, course);
      const auto seen_from_target = geometry(m.target, m.own);
      const Role other = classify(seen_from_target, m.target_speed(), m.own_speed(), kSettings);
      INFO("course " << course << " speed " << speed);
      // the published head-on and crossing sectors overlap within the head-on width
      const double beta = math::abs(math::wrap_pi(m.geometry().bearing_rad));
      const double alpha = math::abs(m.geometry().aspect_rad);
      if (alpha < 5.01 * kDeg || beta < 5.01 * kDeg) continue;
      CHECK(m.role() != Role::none);
      CHECK(other == counterpart(m.role()));
    }
  }
}

TEST_CASE("sectors are data") {
  const auto m = meet(6.0, 6.0, 188.0);  // 4 degrees on both bows
  CHECK(m.role() == Role::head_on);
  auto narrow = kSettings;
  narrow.head_on_theta_rad = 3.0 * kDeg;
  const auto g = m.geometry();
  CHECK(classify(g, 6.0, 6.0, narrow) != classify(g, 6.0, 6.0, kSettings));
}

TEST_CASE("stopped ships") {
  const auto anchored = meet(6.0, 0.0, 77.0);
  CHECK(anchored.role() == Role::overtaking);
  for (double heading = 0.0; heading < 6.2; heading += 0.5) {
    auto swung = anchored;
    swung.target.heading_rad = heading;
    CHECK(swung.role() == Role::overtaking);
  }
  CHECK(meet(0.0, 0.0, 0.0).role() == Role::none);
  CHECK(meet(0.0, 6.0, 180.0).role() == Role::head_on);
  CHECK(update_role(Role::none, meet(0.0, 0.0, 0.0).geometry(), 0.0, 0.0, kSettings) == Role::none);
}

TEST_CASE("a role begins only when near, soon and close") {
  const auto next = [](const Meeting& m) {
    return update_role(Role::none, m.geometry(), m.own_speed(), m.target_speed(), kSettings);
  };
  CHECK(next(meet(6.0, 6.0, 270.0, 1000.0)) == Role::crossing_give_way);
  CHECK(next(meet(6.0, 6.0, 270.0, 1500.0)) == Role::none);                    // 12.7 km off
  CHECK(next(meet(6.0, 4.5, 0.0, 2000.0)) == Role::none);                      // TCPA 2000 s
  CHECK(next(meet(6.0, 6.0, 270.0, 1000.0, {2500.0, 2500.0})) == Role::none);  // DCPA 3.5 km
  CHECK(next(meet(6.0, 6.0, 270.0, -100.0)) == Role::none);                    // passed
}

TEST_CASE("a role is frozen until past and clear (Rule 13d)") {
  // own ship overtakes and draws abeam, then ahead: still overtaking, never crossing
  auto m = meet(8.0, 4.0, 10.0, 1500.0, {0.0, 600.0});
  Role role = Role::none;
  bool released = false;
  for (double t = 0.0; t < 4000.0; t += 10.0) {
    Meeting now = m;
    now.own.p_N = m.own.p_N + t * m.own.v_N;
    now.target.p_N = m.target.p_N + t * m.target.v_N;
    const Role next = update_role(role, now.geometry(), 8.0, 4.0, kSettings);
    if (role == Role::none && !released) CHECK((next == Role::none || next == Role::overtaking));
    if (role == Role::overtaking && next == Role::none) {
      released = true;
      CHECK(now.geometry().range_m > kSettings.release_range_m);
      CHECK(now.geometry().tcpa_s < 0.0);
    }
    if (released) CHECK(next == Role::none);
    role = next;
  }
  CHECK(released);
}

TEST_CASE("an overtaking ship that falls back for a while still overtakes") {
  auto m = meet(6.0, 4.0, 0.0, 1500.0);
  m.own.v_N = math::polar(4.5, 34.0 * kDeg);  // turned away and slowed: opening
  m.own.heading_rad = 34.0 * kDeg;
  const auto g = m.geometry();
  REQUIRE(g.tcpa_s < 0.0);
  REQUIRE(g.range_m > kSettings.release_range_m);
  CHECK(update_role(Role::overtaking, g, 4.5, 4.0, kSettings) == Role::overtaking);
  // gone for good: opening beyond the entry range
  m.target.p_N = {12000.0, 0.0};
  CHECK(update_role(Role::overtaking, m.geometry(), 4.5, 4.0, kSettings) == Role::none);
}

TEST_CASE("turning away from a ship ahead does not end the role") {
  auto m = meet(6.0, 6.0, 270.0, 1000.0);
  m.own.heading_rad = 150.0 * kDeg;  // stern to bow is opening, yet the target is still near
  m.own.v_N = math::polar(6.0, m.own.heading_rad);
  m.target.p_N = {500.0, 700.0};
  CHECK(update_role(Role::crossing_give_way, m.geometry(), 6.0, 6.0, kSettings) ==
        Role::crossing_give_way);
}
