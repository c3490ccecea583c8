#include "models/evaluation/manoeuvres/thruster_turn.h"

#include <stdexcept>

namespace haeul::evaluation {

bool has_thruster(const vessel::VesselModel& model) {
  return model.thrusters[0].thrust_n > 0.0 || model.thrusters[1].thrust_n > 0.0;
}

ThrusterTurn thruster_turn(const vessel::VesselModel& model, double step_s) {
  constexpr double kLongest = 1800.0;  // [s]
  if (!has_thruster(model)) throw std::domain_error("the ship has no tunnel thruster");
  vessel::LaneOrders<double> orders{0.0, 0.0, 0.0, 0.0};
  orders.bow_thruster = 1.0;
  orders.stern_thruster = -1.0;
  ThrusterTurn result;
  vessel::Motion<double> motion;
  const auto steps = static_cast<std::int64_t>(kLongest / step_s);
  for (std::int64_t i = 0; i < steps && motion.psi < 2.0 * math::kPi; ++i) {
    const double before = motion.psi;
    vessel::step(model, motion, orders, step_s);
    const double f = crossing(before, motion.psi, 0.5 * math::kPi);
    if (f < 0.0 || result.reached_90) continue;
    result.reached_90 = true;
    result.t90_s = (static_cast<double>(i) + f) * step_s;
  }
  result.rate_radps = motion.r;
  return result;
}

}  // namespace haeul::evaluation
