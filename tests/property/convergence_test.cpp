// The rule of Runge and Kutta keeps its order with everything on, and kinks cost little.
#include <catch2/catch.hpp>
#include <cmath>

#include "tests/support/kvlcc2_data.h"
#include "tests/support/sailing_ships.h"

namespace haeul {
namespace {

using test::kDegree;
using test::RoughWater;
using test::SailingShip;
using vessel::LaneOrders;
using vessel::Motion;

// in a turn with the rudder at its order, so that no stop of the rudder falls into what follows
Motion<double> turning(const SailingShip& ship, const LaneOrders<double>& orders,
                       RoughWater& water) {
  auto motion = ship.start(0.1);
  const double time = 0.7 * ship.data.dimensions.length_pp_m / ship.speed_mps;
  const double dt = time / 2000.0;
  for (int i = 0; i < 2000; ++i) {
    vessel::step(ship.model, motion, orders, dt, water.at(dt * i - time, dt));
  }
  motion.rudder = orders.rudder_rad;
  // out of balance, within the governor's limits: errors well above rounding
  motion.r *= 0.7;
  motion.u *= 1.05;
  motion.shaft_rps *= 0.98;
  return motion;
}

Motion<double> after(const SailingShip& ship, Motion<double> motion,
                     const LaneOrders<double>& orders, RoughWater& water, double time, int steps) {
  const double dt = time / steps;
  for (int i = 0; i < steps; ++i) {
    vessel::step(ship.model, motion, orders, dt, water.at(dt * i, dt));
  }
  return motion;
}

// metres at the ends of the ship
double apart(const SailingShip& ship, const Motion<double>& a, const Motion<double>& b) {
  return std::hypot(a.north - b.north, a.east - b.east) +
         0.5 * ship.data.dimensions.length_pp_m * std::fabs(a.psi - b.psi);
}

// what the track differs by between steps of 0.1 s and of 0.01 s; orders are given every second
double cost_of_kinks(const SailingShip& ship, bool zigzag) {
  Motion<double> motion[2] = {ship.start(), ship.start()};
  const double rps = ship.order();
  double rudder[2] = {20.0 * kDegree, 20.0 * kDegree}, worst = 0.0;
  for (int second = 0; second < 1200; ++second) {
    for (int k = 0; k < 2; ++k) {
      auto& m = motion[k];
      if (zigzag && rudder[k] * m.psi > 20.0 * kDegree * std::fabs(rudder[k])) {
        rudder[k] = -rudder[k];
      }
      const LaneOrders<double> orders{rudder[k], rps, 0.0, 0.0};
      const int steps = k == 0 ? 10 : 100;
      for (int i = 0; i < steps; ++i) vessel::step(ship.model, m, orders, 1.0 / steps);
    }
    worst = std::max(
        worst, std::hypot(motion[0].north - motion[1].north, motion[0].east - motion[1].east));
  }
  return worst;
}

}  // namespace

TEST_CASE("the error of a step goes with its fourth power, everything on") {
  for (const auto& ship : test::sailing_ships()) {
    if (ship.data.key == "kvlcc2_l7" || ship.data.key == "kvlcc2_yy2015") continue;
    for (const auto gusts : {environment::GustSpectrum::none, environment::GustSpectrum::npd}) {
      RoughWater water(ship, 0.0, gusts);
      const LaneOrders<double> orders{0.2, ship.order(), 0.0, 0.0};
      const auto start = turning(ship, orders, water);
      const double time = 0.7 * ship.data.dimensions.length_pp_m / ship.speed_mps;
      const int steps = ship.model.engined ? 160 : 32;
      Motion<double> end[4];
      for (int k = 0; k < 4; ++k) end[k] = after(ship, start, orders, water, time, steps << k);
      double gap[3];
      for (int k = 0; k < 3; ++k) gap[k] = apart(ship, end[k], end[k + 1]);
      const double order_1 = std::log2(gap[0] / gap[1]), order_2 = std::log2(gap[1] / gap[2]);
      INFO(ship.data.key << ", steps from " << time / steps << " s, differences " << gap[0] << ", "
                         << gap[1] << ", " << gap[2] << " m, orders " << order_1 << ", "
                         << order_2);
      CHECK(order_1 > 3.5);
      CHECK(order_2 > 3.5);
    }
  }
}

TEST_CASE("steps of 0.1 s cost less than 0.1 m of track in a turn and a zigzag") {
  for (const auto& ship : test::sailing_ships()) {
    const double turn = cost_of_kinks(ship, false), zigzag = cost_of_kinks(ship, true);
    INFO(ship.data.key << ": turn " << turn << " m, zigzag " << zigzag << " m");
    CHECK(turn < 0.1);
    CHECK(zigzag < 0.1);
  }
}

}  // namespace haeul
