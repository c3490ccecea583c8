#pragma once
/// Hull force at any drift angle, for berthing: linear derivatives and cross-flow drag.
///
/// With U^2 = u^2 + v^2, beta = atan2(v, u), v and r at midship, x' from -1/2 to 1/2,
///
///     X_H = 1/2 rho L d {[X_0F' + (X_0A' - X_0F') |beta|/pi] u U + X_vr' v r L}              (1)
///     Y_H = 1/2 rho L d {Y_v' v|u| + Y_r' r L u - C_D I_Y}                                   (2)
///     N_H = 1/2 rho L^2 d {N_v' v u + N_r' r L|u| - C_D I_N}                                 (3)
///     I_Y = Int |v + C_rY r L x'| (v + C_rY r L x') dx'                                      (4)
///     I_N = Int |v + C_rN r L x'| (v + C_rN r L x') x' dx'                                   (5)
///
/// The integrals have a closed form. With w = C r L and q = min(|v|, |w|/2):
///
///     I_Y = sgn(v) (v^2 + w^2/12)          |v| >= |w|/2, no cross-over along the hull
///         = v (2 v^2/(3|w|) + |w|/2)       else                                              (6)
///     I_N = |v| w/6                        |v| >= |w|/2
///         = sgn(w) (v^2/4 + w^2/32 - v^4/(6 w^2))    else                                    (7)
///
/// (a trapezoidal sum of 200 panels, as the source's program has it, differs by less than 1e-4).
/// Nothing is divided by U, so every speed and direction is served, rest included.
///
///     (m + m_x) du = X + (m + m_y) v r + m x_G r^2                                           (8)
///     [m + m_y   m x_G                 ] [dv]   [Y - (m + m_x) u r]
///     [m x_G     I_zz + J_zz + m x_G^2 ] [dr] = [N - m x_G u r    ]                          (9)
///
/// m', m_x', m_y' are over 1/2 rho L^2 d, (I_zz + J_zz)' over 1/2 rho L^4 d.
/// Frame: B, origin midship. The source's program divides the density by 9.80665 and so has forces
/// in kgf and masses in kgf s^2/m; accelerations are the same. Here everything is SI.
/// Assumptions and limits: deep calm water; C_D constant along the hull; identified on a 3 m model
/// of a tanker below 0.4 m/s, no scale effect.
/// Source: Y. Miyauchi et al., System parameter exploration of ship maneuvering model for automatic
/// docking/berthing using CMA-ES, J. Mar. Sci. Technol. 27 (2022), doi 10.1007/s00773-022-00889-3,
/// after Y. Yoshimura, I. Nakao, A. Ishibashi, Unified mathematical model for ocean and harbour
/// manoeuvring, MARSIM (2009). (6), (7) by integration.
#include "models/hull/mmg_hull.h"
#include "models/hull/whole_ship/acceleration.h"
#include "models/hull/whole_ship/published_data.h"
#include "models/vessel/ship_data.h"

namespace haeul::hull {

struct LowSpeedHull {
  LowSpeedHullData c;
  double L = 0.0;                                                    ///< [m]
  double force = 0.0;                                                ///< 1/2 rho L d [kg/m]
  double moment = 0.0;                                               ///< 1/2 rho L^2 d [kg]
  double m_surge = 0.0;                                              ///< m + m_x [kg]
  double m_sway = 0.0;                                               ///< m + m_y [kg]
  double m_xG = 0.0;                                                 ///< m x_G [kg m]
  double inv_surge = 0.0, inv_11 = 0.0, inv_12 = 0.0, inv_22 = 0.0;  ///< inverse of (8), (9)
};

/// Throws std::domain_error on impossible data.
LowSpeedHull make_low_speed_hull(const LowSpeedHullData& data, const vessel::Dimensions& ship);

/// I_Y [m^2/s^2] of the sway velocity v and w = C_rY r L [m/s]; eqs. (4), (6).
template <class Real>
Real cross_flow_force(const Real& v, const Real& w) {
  const Real a = math::abs(v), b = math::abs(w);
  const Real safe = math::max(b, Real(1e-300));
  const Real share = math::min(a / safe, Real(0.5));  // held where (6) has its first branch
  return math::select(a >= Real(0.5) * b, math::sign(v) * (v * v + w * w * Real(1.0 / 12.0)),
                      v * (Real(2.0 / 3.0) * a * share + Real(0.5) * b));
}

/// I_N [m^2/s^2] of the sway velocity v and w = C_rN r L [m/s]; eqs. (5), (7).
template <class Real>
Real cross_flow_moment(const Real& v, const Real& w) {
  const Real a = math::abs(v), b = math::abs(w);
  const Real safe = math::max(b, Real(1e-300));
  const Real share = math::min(a / safe, Real(0.5));
  return math::select(a >= Real(0.5) * b, a * w * Real(1.0 / 6.0),
                      math::sign(w) * (v * v * (Real(0.25) - share * share * Real(1.0 / 6.0)) +
                                       w * w * Real(1.0 / 32.0)));
}

/// Hull force about midship at u, v [m/s], r [rad/s]; eqs. (1)-(3).
template <class Real>
Force<Real> low_speed_hull_force(const LowSpeedHull& m, const Real& u, const Real& v,
                                 const Real& r) {
  const LowSpeedHullData& c = m.c;
  const Real U = math::sqrt(u * u + v * v), a_u = math::abs(u), rL = r * Real(m.L);
  const Real astern = math::abs(math::atan2(v, u)) * Real(1.0 / math::kPi);
  const Real I_Y = cross_flow_force(v, Real(c.CrY) * rL);
  const Real I_N = cross_flow_moment(v, Real(c.CrN) * rL);
  Force<Real> f;
  f.X =
      Real(m.force) * ((Real(c.X0F) + Real(c.X0A - c.X0F) * astern) * u * U + Real(c.Xvr) * v * rL);
  f.Y = Real(m.force) * (Real(c.Yv) * v * a_u + Real(c.Yr) * rL * u - Real(c.CD) * I_Y);
  f.N = Real(m.moment) * (Real(c.Nv) * v * u + Real(c.Nr) * rL * a_u - Real(c.CD) * I_N);
  return f;
}

/// Accelerations under the sum of all forces in B, hull included; eqs. (8), (9).
template <class Real>
Acceleration<Real> low_speed_acceleration(const LowSpeedHull& m, const Real& u, const Real& v,
                                          const Real& r, const Force<Real>& sum) {
  const Real sway = sum.Y - Real(m.m_surge) * u * r;
  const Real yaw = sum.N - Real(m.m_xG) * u * r;
  Acceleration<Real> a;
  a.du = (sum.X + Real(m.m_sway) * v * r + Real(m.m_xG) * r * r) * Real(m.inv_surge);
  a.dv = Real(m.inv_11) * sway + Real(m.inv_12) * yaw;
  a.dr = Real(m.inv_12) * sway + Real(m.inv_22) * yaw;
  return a;
}

}  // namespace haeul::hull
