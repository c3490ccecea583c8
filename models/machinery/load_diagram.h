#pragma once
/// How much torque a two-stroke engine can give at a shaft speed.
///
/// With p = P / MCR, r = n / n_rated and the torque fraction q = Q / (MCR / (2 pi n_rated)) = p /
/// r, the lines of the maker's load diagram read
///
///     power                    p <= 1          q <= 1 / r                           (1)
///     mean effective pressure  p <= r          q <= 1                               (2)
///     air supply               p <= r^2 / k    q <= r / k     for r < k             (3)
///     starting                                 q >= q_0       whatever (3) says     (4)
///     overspeed                                q falls to 0 between r_1 and r_2     (5)
///
/// (4) stands for starting air and the low-speed limiter of the governor: a diesel at rest could
/// not start by (3) alone. The result is continuous in r and finite everywhere.
///
/// Assumptions and limits: a directly reversible engine, the same astern as ahead; steady lines, no
/// turbocharger lag and no load-up programme; no overload (110 %) beyond (1).
/// Source: MAN Energy Solutions, Basic Principles of Ship Propulsion, load diagram, lines 4, 5, 7
/// and the overspeed trip of 109 %; the break k and q_0 are recalled values (confidence C).
#include "models/math/real.h"

namespace haeul::machinery {

struct LoadDiagram {
  double air_break = 0.97;        ///< k, 0.5..1
  double starting_torque = 0.40;  ///< q_0, 0..1
  double overspeed_begin = 1.07;  ///< r_1 > 1
  double overspeed_trip = 1.09;   ///< r_2 > r_1
};

/// Highest torque fraction at the speed fraction `r` of either sign; eqs. (1)-(5).
template <class Real>
Real torque_limit(const LoadDiagram& d, const Real& r) {
  const Real speed = math::abs(r);
  const Real pressure = math::min(Real(1.0), speed * Real(1.0 / d.air_break));
  const Real power = Real(1.0) / math::max(speed, Real(1.0));
  const Real allowed = math::min(math::max(pressure, Real(d.starting_torque)), power);
  const Real taper =
      (Real(d.overspeed_trip) - speed) * Real(1.0 / (d.overspeed_trip - d.overspeed_begin));
  return allowed * math::clamp(taper, Real(0.0), Real(1.0));
}

}  // namespace haeul::machinery
