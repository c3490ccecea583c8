#pragma once
/// Shaft line driven by an engine under a speed governor.
///
///     2 pi I dn/dt = Q_E - Q_P                                                               (1)
///     q = K_p e + q_i,   e = (n_order - n) / n_MCR,   Q_E = q Q_MCR                          (2)
///     dq_i/dt = K_p e / T_i   while q is inside its limits, else 0                           (3)
///
/// q is the fuel index; ahead it lies between 0 and the engine's load diagram, astern between
/// -kAsternTorque and 0.
///
/// Assumptions and limits: torque follows the fuel index at once (no turbocharger lag), reversing
/// takes no time, no shaft friction.
#include "models/machinery/load_diagram.h"
#include "models/math/real.h"
#include "models/vessel/ship_data.h"

namespace haeul::propulsion {

/// Largest astern torque of a direct-reversing engine, as a fraction of Q_MCR.
inline constexpr double kAsternTorque = 0.6;

struct Shaft {
  bool governed = false;      ///< false: the shaft turns at its order
  double inv_two_pi_I = 0.0;  ///< 1 / (2 pi I)
  double Q_mcr = 0.0;         ///< [N m]
  double inv_n_mcr = 0.0;     ///< [s]
  double K_p = 0.0, K_p_over_T_i = 0.0;
  machinery::LoadDiagram diagram;
};

/// Governor and engine at one instant.
template <class Real>
struct Drive {
  Real torque;         ///< Q_E [N m]
  Real governor_rate;  ///< dq_i/dt [1/s]
};

template <class Real>
Drive<Real> drive(const Shaft& m, const Real& n, const Real& order, const Real& q_i) {
  const Real e = (order - n) * Real(m.inv_n_mcr);
  const Real wanted = Real(m.K_p) * e + q_i;
  const Real ratio = math::abs(n) * Real(m.inv_n_mcr);
  const auto ahead = order >= Real(0.0);
  const Real highest = math::select(ahead, machinery::torque_limit(m.diagram, ratio), Real(0.0));
  const Real lowest = math::select(ahead, Real(0.0), Real(-kAsternTorque));
  const Real q = math::clamp(wanted, lowest, highest);
  // beyond a limit the integral may only come back
  const auto winding_up = (wanted - q) * e > Real(0.0);
  return {q * Real(m.Q_mcr), math::select(winding_up, Real(0.0), Real(m.K_p_over_T_i) * e)};
}

}  // namespace haeul::propulsion
