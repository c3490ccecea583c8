#include "models/planner/rollout.h"

#include <array>
#include <catch2/catch.hpp>
#include <cstring>

using namespace haeul;
using namespace haeul::planner;
using math::Lanes;
using math::Vec2;

namespace {

constexpr double kDeg = math::kPi / 180.0;

OwnShip own_ship() {
  OwnShip own;
  own.heading_rad = 0.3;
  own.yaw_rate_radps = 0.002;
  own.speed_mps = 6.2;
  own.length_m = 320.0;
  own.breadth_m = 58.0;
  own.response = {.turn_time_s = 45.0,
                  .max_turn_rate_radps = 0.011,
                  .heading_gain_1ps = 0.009,
                  .speed_up_time_s = 350.0,
                  .slow_down_time_s = 500.0,
                  .turn_speed_loss = 1.2,
                  .speed_mps = 6.2};
  return own;
}

RouteReference route(std::span<const Vec2> waypoints) {
  RouteReference r;
  r.waypoints = waypoints;
  r.speed_mps = 6.2;
  r.lookahead_m = 1600.0;
  return r;
}

const std::array<Vec2, 4> kRoute{{{-2000, 0}, {3000, 0}, {6000, 4000}, {9000, 4000}}};

bool same_bits(double a, double b) { return std::memcmp(&a, &b, sizeof a) == 0; }

}  // namespace

TEST_CASE("four lanes give exactly the bits of four scalar roll-outs") {
  const auto m = make_rollout(own_ship(), route(kRoute), 180, 10.0);
  const std::array<double, 4> offsets{-90 * kDeg, -15 * kDeg, 0.0, 75 * kDeg};
  const std::array<double, 4> factors{1.0, 0.5, 1.0, 0.0};
  Path<Lanes> four;
  roll_out(m, math::lanes(offsets[0], offsets[1], offsets[2], offsets[3]),
           math::lanes(factors[0], factors[1], factors[2], factors[3]), four);
  const Vec2 p{5000, 2500}, v{-5, -1};
  const auto nearest4 = nearest(m, four, p, v);
  int different = 0;
  for (int i = 0; i < 4; ++i) {
    Path<double> one;
    roll_out(m, offsets[static_cast<std::size_t>(i)], factors[static_cast<std::size_t>(i)], one);
    for (std::size_t k = 0; k <= 180; ++k) {
      if (!same_bits(one.north[k], lane(four.north[k], i))) ++different;
      if (!same_bits(one.east[k], lane(four.east[k], i))) ++different;
    }
    const auto nearest1 = nearest(m, one, p, v);
    CHECK(same_bits(nearest1.range2, lane(nearest4.range2, i)));
    CHECK(same_bits(nearest1.step, lane(nearest4.step, i)));
  }
  CHECK(different == 0);
}

TEST_CASE("the baseline follows the route round its waypoints") {
  auto m = make_rollout(own_ship(), route(kRoute), 200, 10.0);
  Path<double> path;
  roll_out(m, 0.0, 1.0, path);
  double off = 0.0;
  for (std::size_t k = 0; k <= 200; ++k) {
    const Vec2 p{path.north[k], path.east[k]};
    double nearest_leg = 1e9;
    for (std::size_t i = 1; i < kRoute.size(); ++i) {
      const Vec2 d = kRoute[i] - kRoute[i - 1];
      const double s = math::clamp(math::dot(p - kRoute[i - 1], d) / math::dot(d, d), 0.0, 1.0);
      nearest_leg = math::min(nearest_leg, math::norm(p - (kRoute[i - 1] + s * d)));
    }
    off = math::max(off, nearest_leg);
  }
  CHECK(off < 500.0);  // it cuts the corners, no more
  CHECK(path.east[200] == Approx(4000.0).margin(100.0));
}

TEST_CASE("an offset leads to the parallel track of line of sight") {
  const std::array<Vec2, 2> straight{{{0, 0}, {1e5, 0}}};
  auto own = own_ship();
  own.heading_rad = 0.0;
  own.yaw_rate_radps = 0.0;
  const auto m = make_rollout(own, route(straight), 360, 10.0);
  Path<double> path;
  roll_out(m, 30 * kDeg, 1.0, path);
  // e with atan(e / lookahead) = offset
  CHECK(path.east[360] == Approx(1600.0 * math::tan(30 * kDeg)).epsilon(0.01));
}

TEST_CASE("the roll-out converges with its step") {
  const auto end = [](double dt) {
    const auto m = make_rollout(own_ship(), route(kRoute),
                                static_cast<std::size_t>(math::floor(900.0 / dt + 0.5)), dt);
    Path<double> path;
    roll_out(m, 60 * kDeg, 0.5, path);
    return Vec2{path.north[m.steps], path.east[m.steps]};
  };
  const Vec2 fine = end(2.5);
  CHECK(math::norm(end(10.0) - fine) < 60.0);
  CHECK(math::norm(end(5.0) - fine) < 0.6 * math::norm(end(10.0) - fine));
}

TEST_CASE("the turn obeys the rate limit and the speed its lags") {
  const std::array<Vec2, 2> straight{{{0, 0}, {1e5, 0}}};
  auto own = own_ship();
  own.heading_rad = 0.0;
  own.yaw_rate_radps = 0.0;
  own.response.heading_gain_1ps = 1.0;
  own.response.turn_speed_loss = 0.0;
  const auto m = make_rollout(own, route(straight), 60, 10.0);
  Path<double> path;
  roll_out(m, 90 * kDeg, 1.0, path);
  double fastest = 0.0;
  for (std::size_t k = 2; k <= 60; ++k) {
    const auto course = [&](std::size_t j) {
      return math::atan2(path.east[j] - path.east[j - 1], path.north[j] - path.north[j - 1]);
    };
    fastest = math::max(fastest, math::abs(course(k) - course(k - 1)) / 10.0);
  }
  CHECK(fastest <= 0.011 * 1.0001);
  CHECK(fastest > 0.009);
  // slowing down: after one lag 37 % of the speed is left
  roll_out(m, 0.0, 0.0, path);
  const double way = path.north[50] - path.north[49];
  CHECK(way / 10.0 == Approx(6.2 * math::exp(-495.0 / 500.0)).epsilon(0.01));
}

TEST_CASE("own ship without way and route stays finite") {
  OwnShip own;
  own.response = {};
  const auto m = make_rollout(own, RouteReference{}, 180, 10.0);
  Path<double> path;
  roll_out(m, 0.5, 1.0, path);
  CHECK(std::isfinite(path.north[180]));
  CHECK(std::isfinite(path.east[180]));
}
