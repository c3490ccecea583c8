#pragma once
/// Steering gear: the rudder follows its order and stops at the limits.
///
///     e = clamp(order, -limit, limit) - delta, brought nearer to 0 by the dead band          (1)
///     d(delta)/dt = clamp(e / T_E, +-rate)                                                   (2)
///
/// With T_E = 0 the rudder moves at constant rate until e = 0. Solved exactly over any time, so it
/// adds no integration error and no stiffness: while |e| > T_E rate it moves at that rate, after
/// that e falls as exp(-t / T_E).
///
/// Failures: `pumps` is the share of the rate that is left, 1 with both pumps, 1/2 with one, 0 when
/// the gear is frozen.
///
/// Assumptions and limits: dead band without hysteresis; the gear answers at once.
/// Source: SOLAS II-1/29 asks for 65 degrees in 28 s: 2.32 deg/s in the mean. T_E 1..2.5 s and a
/// dead band of 0.5 deg are common.
#include "models/math/real.h"

namespace haeul::propulsion {

struct SteeringGear {
  double rate_radps = 0.0;
  double limit_rad = 0.0;       ///< to starboard, and to port unless port_limit_rad is set
  double lag_s = 0.0;           ///< T_E
  double dead_band_rad = 0.0;   ///< >= 0
  double port_limit_rad = 0.0;  ///< 0: as limit_rad
};

/// Rudder angle [rad] after `dt` [s] under a constant order with the share `pumps` of the rate.
template <class Real>
Real rudder_after(const SteeringGear& gear, const Real& rudder, const Real& order, double dt,
                  const Real& pumps) {
  const Real limit = Real(gear.limit_rad);
  const Real port = gear.port_limit_rad > 0.0 ? Real(gear.port_limit_rad) : limit;
  const Real target = math::clamp(order, -port, limit);
  const Real reach = Real(gear.rate_radps * dt) * pumps;
  const Real band = Real(gear.dead_band_rad);
  const Real gap = target - rudder;
  const Real e = gear.dead_band_rad > 0.0 ? gap - math::clamp(gap, -band, band) : gap;
  if (gear.lag_s <= 0.0) return rudder + math::clamp(e, -reach, reach);

  // at full rate for t_1, exponentially for the rest
  const Real size = math::abs(e);
  const Real rate = math::max(Real(gear.rate_radps) * pumps, Real(1e-12));
  const Real near = rate * Real(gear.lag_s);
  const Real t_1 = math::clamp((size - near) / rate, Real(0.0), Real(dt));
  const Real at_t_1 = size - rate * t_1;
  const Real left = at_t_1 * math::exp((t_1 - Real(dt)) * Real(1.0 / gear.lag_s));
  const Real moved = math::select(pumps > Real(0.0), size - left, Real(0.0));
  return rudder + math::sign(e) * moved;
}

/// The same with all pumps running.
template <class Real>
Real rudder_after(const SteeringGear& gear, const Real& rudder, const Real& order, double dt) {
  return rudder_after(gear, rudder, order, dt, Real(1.0));
}

/// d(delta)/dt [rad/s] for T_E > 0; eq. (2). For models that integrate the rudder with
/// the rest, as the programs of published formulations do.
template <class Real>
Real rudder_rate(const SteeringGear& gear, const Real& rudder, const Real& order) {
  const Real limit = Real(gear.limit_rad), rate = Real(gear.rate_radps);
  const Real port = gear.port_limit_rad > 0.0 ? Real(gear.port_limit_rad) : limit;
  const Real band = Real(gear.dead_band_rad);
  const Real gap = math::clamp(order, -port, limit) - rudder;
  const Real e = gear.dead_band_rad > 0.0 ? gap - math::clamp(gap, -band, band) : gap;
  return math::clamp(e * Real(1.0 / gear.lag_s), -rate, rate);
}

}  // namespace haeul::propulsion
