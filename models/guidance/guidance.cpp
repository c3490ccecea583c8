#include "models/guidance/guidance.h"

namespace haeul::guidance {
namespace {

// rudder per heading error, unless a bandwidth is asked for: between the 3 and 5 of common
// autopilots
constexpr double kRudderPerHeading = 4.0;
// time in which the shaft order may cross its whole range [s]
constexpr double kFullRangeTime = 90.0;
constexpr double kSpeedIntegralTime = 900.0;
constexpr double kSpeedIntegralLimit = 0.08;    // of the highest shaft speed
constexpr double kRudderIntegralLimit = 0.087;  // 5 deg
constexpr double kDriftTime = 60.0;             // of the mean of the drift angle [s]
constexpr double kDriftLimit = 0.7;             // largest angle the ship is laid against it, 40 deg

void tabulate_shaft_speed(const vessel::VesselModel& vessel, double wanted_mps,
                          GuidanceModel& model) {
  // the highest speed the shaft allows, found from above
  double top = 1.3 * wanted_mps;
  for (int i = 0; i < 200; ++i, top *= 0.98) {
    if (vessel::straight_surge(vessel, top, vessel.max_rps) >= 0.0) break;
  }
  model.top_speed_mps = top;
  for (int i = 0; i < kSpeedPoints; ++i) {
    model.rps[static_cast<std::size_t>(i)] =
        vessel::self_propulsion_rps(vessel, top * i / (kSpeedPoints - 1));
  }
}

}  // namespace

Nomoto linearise_yaw(const vessel::VesselModel& model, double speed_mps) {
  constexpr double kStep = 1e-4;
  const vessel::Motion<double> straight = vessel::steady_motion(model, 0, 0, 0, speed_mps);
  const double order = vessel::standing_order(model, straight);
  const auto rates = [&](double v, double r, double delta) {
    vessel::Motion<double> at = straight;
    at.v = v;
    at.r = r / model.length_m;
    at.rudder = at.rudder_port = delta;
    return vessel::rates(model, at, vessel::LaneOrders<double>{delta, order, 0.0, speed_mps});
  };
  // d(dv/dt, dr/dt) by (v, r, delta), central differences
  const auto slope = [&](double v, double r, double delta, double scale) {
    const auto up = rates(v, r, delta), down = rates(-v, -r, -delta);
    return math::Vec2{(up.v - down.v) / (2.0 * scale), (up.r - down.r) / (2.0 * scale)};
  };
  const math::Vec2 by_v = slope(kStep, 0, 0, kStep);
  const math::Vec2 by_r = slope(0, kStep, 0, kStep / model.length_m);
  const math::Vec2 by_delta = slope(0, 0, kStep, kStep);
  const double a11 = by_v.north, a21 = by_v.east, a12 = by_r.north, a22 = by_r.east;
  const double b1 = by_delta.north, b2 = by_delta.east;

  // r / delta = (b2 s + n0) / (s^2 - trace s + det), reduced with T = T1 + T2 - T3
  const double trace = a11 + a22;
  const double det = a11 * a22 - a12 * a21;
  const double n0 = a21 * b1 - a11 * b2;
  const double denominator = -trace - det * b2 / n0;
  return {n0 / denominator, det / denominator};
}

GuidanceModel make_guidance(const vessel::VesselModel& vessel, const GuidanceSettings& settings,
                            double design_speed_mps) {
  GuidanceModel model;
  const double L = vessel.length_m;
  model.lookahead_m = settings.lookahead_lengths * L;
  model.acceptance_m = settings.acceptance_lengths * L;
  model.design_speed_mps = design_speed_mps;
  if (vessel.kind == vessel::ShipData::Model::kinematic) {
    const auto& k = vessel.kinematic;
    model.response = {.turn_time_s = k.turn_time_s,
                      .max_turn_rate_radps = k.max_turn_rate_radps,
                      .heading_gain_1ps = 1.0 / (3.0 * k.turn_time_s),
                      .speed_up_time_s = k.speed_time_s,
                      .slow_down_time_s = k.speed_time_s,
                      .turn_speed_loss = 0.0,
                      .speed_mps = design_speed_mps};
    return model;
  }

  // heading
  const Nomoto yaw = linearise_yaw(vessel, design_speed_mps);
  const double omega = settings.bandwidth_radps > 0.0
                           ? settings.bandwidth_radps
                           : math::sqrt(kRudderPerHeading * yaw.gain_over_time);
  model.K_p = omega * omega / yaw.gain_over_time;
  model.K_d = (2.0 * settings.damping * omega - yaw.inverse_time) / yaw.gain_over_time;
  model.K_i = 0.02 * omega * model.K_p;
  model.rudder_limit_rad =
      settings.max_rudder_rad > 0.0 ? settings.max_rudder_rad : vessel.gear.limit_rad;

  // speed
  tabulate_shaft_speed(vessel, math::max(design_speed_mps, 0.1), model);
  model.max_rps = vessel.max_rps;
  model.rps_rate = vessel.max_rps / kFullRangeTime;
  return model;
}

void watch_drift(double course_rad, double heading_rad, double dt, GuidanceMemory& memory) {
  const double drift = math::wrap_pi(course_rad - heading_rad);
  memory.drift_rad += dt / kDriftTime * math::wrap_pi(drift - memory.drift_rad);
  memory.drift_rad = math::clamp(memory.drift_rad, -kDriftLimit, kDriftLimit);
}

LegPosition leg_position(math::Vec2 a, math::Vec2 b, math::Vec2 p) {
  const math::Vec2 leg = b - a;
  LegPosition at;
  at.length_m = math::norm(leg);
  at.bearing_rad = math::bearing(leg);
  const double inverse = 1.0 / math::max(at.length_m, 1e-9);
  at.along_m = math::dot(leg, p - a) * inverse;
  at.cross_m = math::cross(leg, p - a) * inverse;
  return at;
}

LegPosition follow_route(const GuidanceModel& model, std::span<const math::Vec2> waypoints,
                         math::Vec2 p, double speed_mps, GuidanceMemory& memory, bool& done) {
  const auto last = static_cast<std::int64_t>(waypoints.size()) - 2;
  LegPosition at;
  for (;;) {
    const auto leg = static_cast<std::size_t>(memory.leg);
    at = leg_position(waypoints[leg], waypoints[leg + 1], p);
    const double remaining = at.length_m - at.along_m;
    if (memory.leg >= last) {
      done = remaining <= 0.0 || math::norm(waypoints[leg + 1] - p) <= model.acceptance_m;
      break;
    }
    // wheel over early enough for the turn onto the next leg
    const double turn = math::abs(
        math::wrap_pi(math::bearing(waypoints[leg + 2] - waypoints[leg + 1]) - at.bearing_rad));
    const double radius = model.response.speed_mps / model.response.max_turn_rate_radps;
    const double advance = radius * math::tan(0.5 * math::min(turn, 2.0)) +
                           speed_mps * model.response.turn_time_s * math::min(turn, 1.0);
    if (remaining > math::max(model.acceptance_m * math::min(turn, 1.0), advance)) break;
    ++memory.leg;
  }
  memory.course_reference_rad =
      math::wrap_two_pi(at.bearing_rad - math::atan2(at.cross_m, model.lookahead_m));
  return at;
}

double steer(const GuidanceModel& model, const vessel::Motion<double>& motion,
             GuidanceMemory& memory, double dt) {
  const double speed = math::sqrt(motion.u * motion.u + motion.v * motion.v);
  const double slower = math::clamp(speed / model.design_speed_mps, 0.3, 1.5);
  const double error = math::wrap_pi(memory.course_order_rad - memory.drift_rad - motion.psi);
  const double wanted =
      model.K_p * error - model.K_d / slower * motion.r + model.K_i * memory.heading_integral_rads;
  const double order = math::clamp(wanted, -model.rudder_limit_rad, model.rudder_limit_rad);
  // integrate only near the course, and never beyond a few degrees of rudder
  if (math::abs(error) < 0.05) {
    const double most = kRudderIntegralLimit / model.K_i;
    memory.heading_integral_rads =
        math::clamp(memory.heading_integral_rads + error * dt, -most, most);
  }
  return order;
}

double throttle(const GuidanceModel& model, double speed_mps, double present_rps,
                GuidanceMemory& memory, double dt) {
  // self-propulsion curve
  const double order = math::clamp(memory.speed_order_mps, 0.0, model.top_speed_mps);
  const double x = order / model.top_speed_mps * (kSpeedPoints - 1);
  const auto i = static_cast<std::size_t>(math::min(math::floor(x), kSpeedPoints - 2.0));
  const double f = x - static_cast<double>(i);
  const double feed = (1.0 - f) * model.rps[i] + f * model.rps[i + 1];
  // slow trim, at rest while the ship is still far from her speed
  const double error = memory.speed_order_mps - speed_mps;
  if (math::abs(error) < 0.1 * model.design_speed_mps && order > 0.0) {
    const double slope = model.max_rps / model.top_speed_mps;
    const double most = kSpeedIntegralLimit * model.max_rps;
    memory.speed_integral =
        math::clamp(memory.speed_integral + slope * error * dt / kSpeedIntegralTime, -most, most);
  }
  const double wanted =
      math::clamp(feed + (order > 0.0 ? memory.speed_integral : 0.0), 0.0, model.max_rps);
  const double reach = model.rps_rate * dt;
  return present_rps + math::clamp(wanted - present_rps, -reach, reach);
}

}  // namespace haeul::guidance
