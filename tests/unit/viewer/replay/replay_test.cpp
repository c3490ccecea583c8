#include "viewer/replay/replay.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "../synthetic.h"

using namespace haeul;

TEST_CASE("the state at a row is that row") {
  const auto r = testing::synthetic_replay();
  for (const std::size_t row :
       {std::size_t{0}, std::size_t{17}, std::size_t{300}, r.time_s.size() - 1}) {
    const auto s = replay::state_at(r, 0, r.time_s[row]);
    CHECK(s.position.north == Approx(r.ships[0].north_m[row]));
    CHECK(s.position.east == Approx(r.ships[0].east_m[row]));
    CHECK(math::abs(math::wrap_pi(s.heading_rad - r.ships[0].heading_rad[row])) < 1e-12);
  }
}

TEST_CASE("times outside the log give its ends") {
  const auto r = testing::synthetic_replay();
  CHECK(replay::state_at(r, 1, -100.0).position == replay::state_at(r, 1, 0.0).position);
  CHECK(replay::state_at(r, 1, 1e9).position == replay::state_at(r, 1, r.end_s()).position);
}

TEST_CASE("between rows a turning circle is followed to millimetres") {
  replay::Replay r;
  for (int i = 0; i <= 60; ++i) r.time_s.push_back(10.0 * i);
  const double rate = 0.008, speed = 7.0, radius = speed / rate;
  r.ships.push_back(
      testing::steady_ship(r.time_s, "a", "", "", "tanker", {0, 0}, 0.0, speed, rate, 0.0, 1e9));
  for (double t = 3.0; t < 590.0; t += 7.0) {
    const auto s = replay::state_at(r, 0, t);
    CHECK(s.position.north == Approx(radius * std::sin(rate * t)).margin(2e-3));
    CHECK(s.position.east == Approx(radius * (1.0 - std::cos(rate * t))).margin(2e-3));
  }
}

TEST_CASE("headings go the short way through north") {
  replay::Replay r;
  r.time_s = {0.0, 10.0};
  replay::ShipTrack ship =
      testing::steady_ship(r.time_s, "a", "", "", "", {0, 0}, 0.0, 0.0, 0, 0, 0);
  ship.heading_rad = {6.2, 0.1};
  r.ships.push_back(ship);
  const double middle = replay::state_at(r, 0, 5.0).heading_rad;
  CHECK(math::abs(math::wrap_pi(middle - (6.2 + 0.5 * (0.1 + math::kTwoPi - 6.2)))) < 1e-12);
}

TEST_CASE("encounters come from the log, and from straight lines where it has none") {
  const auto r = testing::synthetic_replay();
  const auto own = replay::encounters_at(r, 0, 400.0);
  REQUIRE(own.size() == 3);
  CHECK(own[1].other == 2);
  CHECK(own[1].dcpa_m == Approx(600.0));
  CHECK(own[1].role == encounter::Role::crossing_give_way);
  // the product tanker's view of the VLCC is not logged
  const auto other = replay::encounters_at(r, 1, 0.0)[0];
  const auto a = replay::state_at(r, 1, other.tcpa_s), b = replay::state_at(r, 0, 0.0);
  const math::Vec2 there = b.position + other.tcpa_s * math::polar(5.6, b.heading_rad);
  CHECK(math::norm(there - a.position) == Approx(other.dcpa_m).epsilon(1e-6));
}

TEST_CASE("the most dangerous ship is one that still closes") {
  const auto r = testing::synthetic_replay();
  CHECK(replay::most_dangerous(r, 0, 400.0).other == 2);
  const auto late = replay::most_dangerous(r, 0, 1790.0);
  CHECK(late.other != 2);
}

TEST_CASE("a trail ends where the ship is and keeps to its span") {
  const auto r = testing::synthetic_replay();
  const auto points = replay::trail(r, 0, 301.0, 100.0);
  CHECK(points.back() == replay::state_at(r, 0, 301.0).position);
  CHECK(points.front() == replay::state_at(r, 0, 201.0).position);
  CHECK(points.size() == 52);
}

TEST_CASE("ships are found by id") {
  const auto r = testing::synthetic_replay();
  CHECK(r.find("coaster") == 2);
  CHECK(r.find("nobody") == -1);
}
