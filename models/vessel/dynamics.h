#pragma once
/// Equations of motion in the horizontal plane and their integration.
///
///     (m + m_x) du/dt - (m + m_y) v r - m x_G r^2 = X                                        (1)
///     (m + m_y) dv/dt + (m + m_x) u r + m x_G dr/dt = Y                                      (2)
///     (I_zG + m x_G^2 + J_z) dr/dt + m x_G (dv/dt + u r) = N                                 (3)
///     dN/dt = u cos psi - v sin psi,  dE/dt = u sin psi + v cos psi,  dpsi/dt = r            (4)
///
/// with X, Y, N the sum of hull, resistance, propeller and rudder, and the shaft of shaft.h. u, v,
/// r belong to midship. One step is the classical Runge-Kutta rule of fourth order; the rudder,
/// which moves at a constant rate, is known in closed form at the three instants the rule asks for.
///
/// A kinematic vessel has no forces: dr/dt = (r_c - r) / T_r with r_c = (psi_c - psi) / (3 T_r)
/// limited to the largest turn rate, du/dt = (u_c - u) / T_u, v = 0.
///
/// Assumptions and limits: three degrees of freedom, calm deep water without current.
/// Source: H. Yasukawa, Y. Yoshimura (2015), eq. 4.
#include "models/vessel/vessel_model.h"

namespace haeul::vessel {

/// Time derivative of the integrated part of a Motion.
template <class Real>
struct Rates {
  Real north, east, psi, u, v, r, shaft_rps, governor;
};

/// Orders as the actuators of one lane see them.
template <class Real>
struct LaneOrders {
  Real rudder_rad, shaft_rps, course_rad, speed_mps;
};

/// Rates of a MMG vessel at rudder angle (sin, cos) and shaft order; eqs. (1)-(4).
template <class Real>
Rates<Real> mmg_rates(const VesselModel& m, const Motion<Real>& s, const Real& sin_delta,
                      const Real& cos_delta, const Real& shaft_order);

/// Rates of a kinematic vessel.
template <class Real>
Rates<Real> kinematic_rates(const KinematicData& m, const Motion<Real>& s,
                            const LaneOrders<Real>& orders);

/// Propeller and engine at the state `s` under `orders`.
template <class Real>
ShaftLoad<Real> shaft_load(const VesselModel& m, const Motion<Real>& s,
                           const LaneOrders<Real>& orders);

/// Advances `s` by `dt` [s] under constant orders.
template <class Real>
void step(const VesselModel& m, Motion<Real>& s, const LaneOrders<Real>& orders, double dt);

}  // namespace haeul::vessel

#include "models/vessel/dynamics_impl.h"
