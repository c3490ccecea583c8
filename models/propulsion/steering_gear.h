#pragma once
/// Steering gear: the rudder moves towards its order at a constant rate and stops at the limit.
///
/// Solved exactly over any time, so it adds no integration error and no stiffness.
/// Assumptions and limits: no lag, no dead band, both pumps alike.
#include "models/math/real.h"

namespace haeul::propulsion {

struct SteeringGear {
  double rate_radps = 0.0;
  double limit_rad = 0.0;
};

/// Rudder angle [rad] after `dt` [s] under a constant order.
template <class Real>
Real rudder_after(const SteeringGear& gear, const Real& rudder, const Real& order, double dt) {
  const Real limit = Real(gear.limit_rad);
  const Real target = math::clamp(order, -limit, limit);
  const Real reach = Real(gear.rate_radps * dt);
  return rudder + math::clamp(target - rudder, -reach, reach);
}

}  // namespace haeul::propulsion
