#include "models/guidance/guidance.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

#include "models/guidance/identify.h"
#include "tests/support/kvlcc2_data.h"

using namespace haeul;
using test::kDegree;
using test::kKnot;

namespace {

vessel::VesselModel sailing() {
  return vessel::make_vessel_model(test::kvlcc2_sailing(), {27.0e6, 1.3, {}});
}

struct Voyage {
  double max_cross_m = 0.0, last_cross_m = 0.0;
  double rudder_travel_deg = 0.0;  // over the last stretch
  bool done = false;
};

Voyage sail(const std::vector<math::Vec2>& route, math::Vec2 start, double course_deg,
            double speed_kn, double duration_s, double travel_from_s) {
  const auto model = sailing();
  auto guide = guidance::make_guidance(model, {}, speed_kn * kKnot);
  guide.response = guidance::identify_response(model, guide, speed_kn * kKnot);
  auto motion =
      vessel::steady_motion(model, start.north, start.east, course_deg * kDegree, speed_kn * kKnot);
  guidance::GuidanceMemory memory;
  memory.speed_order_mps = speed_kn * kKnot;
  double rps = motion.shaft_rps;
  Voyage voyage;
  for (int k = 0; k * 0.1 < duration_s && !voyage.done; ++k) {
    const auto at = guidance::follow_route(guide, route, {motion.north, motion.east}, motion.u,
                                           memory, voyage.done);
    memory.course_order_rad = memory.course_reference_rad;
    const double before = motion.rudder;
    const double rudder = guidance::steer(guide, motion, memory, 0.1);
    rps = guidance::throttle(guide, motion.u, rps, memory, 0.1);
    vessel::step(model, motion, vessel::LaneOrders<double>{rudder, rps, 0, 0}, 0.1);
    voyage.max_cross_m = std::max(voyage.max_cross_m, std::fabs(at.cross_m));
    voyage.last_cross_m = at.cross_m;
    if (k * 0.1 > travel_from_s) {
      voyage.rudder_travel_deg += std::fabs(motion.rudder - before) / kDegree;
    }
  }
  return voyage;
}

}  // namespace

TEST_CASE("a straight leg is held without hunting") {
  // 200 m off the leg at the start; 2 h at 12 kn
  const auto v = sail({{0, 0}, {90000, 0}}, {0, 200}, 0, 12, 7200, 3600);
  INFO("cross-track " << v.last_cross_m << " m, rudder travel " << v.rudder_travel_deg
                      << " deg in the second hour");
  CHECK(v.max_cross_m < 201.0);
  CHECK(std::fabs(v.last_cross_m) < 1.0);
  CHECK(v.rudder_travel_deg < 1.0);
}

TEST_CASE("a dog-leg is turned without leaving the track by more than a ship length and a half") {
  const auto v = sail({{0, 0}, {8000, 0}, {14000, 6000}, {30000, 6000}}, {0, 0}, 0, 12, 5400, 4800);
  INFO("largest cross-track " << v.max_cross_m << " m");
  CHECK(v.max_cross_m < 480.0);
  CHECK(v.rudder_travel_deg < 20.0);
}

TEST_CASE("the end of the route is reported") {
  CHECK(sail({{0, 0}, {6000, 0}}, {0, 0}, 0, 12, 3600, 0).done);
  CHECK_FALSE(sail({{0, 0}, {60000, 0}}, {0, 0}, 0, 12, 600, 0).done);
}

TEST_CASE("cross-track error is positive to starboard of the leg") {
  const auto at = guidance::leg_position({0, 0}, {0, 1000}, {-50, 300});  // leg to the east
  CHECK(at.cross_m == Approx(50.0));
  CHECK(at.along_m == Approx(300.0));
  CHECK(at.bearing_rad == Approx(math::kPi / 2));
}

TEST_CASE("the autopilot's linear design sees that KVLCC2 is directionally unstable") {
  const auto yaw = guidance::linearise_yaw(sailing(), 15.5 * kKnot);
  CHECK(yaw.gain_over_time > 0.0);
  CHECK(yaw.inverse_time < 0.0);
}

TEST_CASE("the identified response follows the full ship through a turn") {
  const auto model = sailing();
  const double U = 12 * kKnot;
  const auto guide = guidance::make_guidance(model, {}, U);
  const auto r = guidance::identify_response(model, guide, U);
  CHECK(r.max_turn_rate_radps / kDegree > 0.3);
  CHECK(r.max_turn_rate_radps / kDegree < 0.8);
  CHECK(r.slow_down_time_s > 300.0);

  // a 45 degree turn, which the identification has not seen
  auto motion = vessel::steady_motion(model, 0, 0, 0, U);
  guidance::GuidanceMemory memory;
  memory.course_order_rad = 45 * kDegree;
  memory.speed_order_mps = U;
  double rps = motion.shaft_rps, psi = 0, rate = 0, speed = U, north = 0, east = 0;
  double worst_heading = 0, worst_place = 0;
  for (int k = 0; k < 6000; ++k) {
    const double rudder = guidance::steer(guide, motion, memory, 0.1);
    rps = guidance::throttle(guide, motion.u, rps, memory, 0.1);
    vessel::step(model, motion, vessel::LaneOrders<double>{rudder, rps, 0, 0}, 0.1);
    const double limit = r.max_turn_rate_radps * speed / r.speed_mps;
    const double wanted = std::clamp(r.heading_gain_1ps * (45 * kDegree - psi), -limit, limit);
    north += 0.1 * speed * std::cos(psi), east += 0.1 * speed * std::sin(psi);
    psi += 0.1 * rate;
    rate += 0.1 * (wanted - rate) / r.turn_time_s;
    speed += 0.1 * (U * (1 - r.turn_speed_loss * std::fabs(rate) / r.max_turn_rate_radps) - speed) /
             r.slow_down_time_s;
    worst_heading = std::max(worst_heading, std::fabs(psi - motion.psi) / kDegree);
    worst_place = std::max(worst_place, std::hypot(north - motion.north, east - motion.east));
  }
  INFO("heading off by " << worst_heading << " deg, place by " << worst_place << " m in 10 min");
  CHECK(worst_heading < 8.0);
  CHECK(worst_place < 160.0);
}
