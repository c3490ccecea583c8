#pragma once
/// Rudder in all four quadrants of ship and propeller.
///
/// With u_P = u (1 - w_P), H_R = sqrt(A_R Lambda), eta = D/H_R, kappa = k_x/eps:
///
///     n >= 0, K_T > 0: u_R = eps sqrt{eta [u_P + kappa (sqrt(u_P^2 + 8 K_T n^2 D^2/pi) - u_P)]^2
///                      + (1 - eta) u_P^2}                                                    (1)
///     else, u >= 0:    u_R = sgn(q) sqrt|q|,  p = eps u_P + n D k_xr sqrt(8|K_T|/pi),
///                      q = eta p|p| + (1 - eta) (eps u_P)^2 + C_PR u^2                       (2)
///     else, u < 0:     u_R = u                                                               (3)
///     v_R = -gamma (v + l_R r),  gamma_P for v + x_R r >= 0, else gamma_N                    (4)
///     F_N = 1/2 rho A_R 6.13 Lambda/(Lambda + 2.25) U_R^2 sin(delta - atan2(v_R, u_R))       (5)
///     X_R = -(1 - t_R) F_N sin delta                                                         (6)
///     Y_R = -(1 + a_H) F_N cos delta,  N_R = -(x_R + a_H x_H) F_N cos delta                  (7)
///
/// (1) is Yoshimura's form without 1/J^2, (2) Kitagawa's. The code writes (5) without its arc
/// tangent. Where (1) ends:
///
///     Js < -J_v    going astern, slow ahead: in proportion to n from (1) at the crest of K_T
///                  (reversing_propeller.h) to (3) at half of those revolutions               (8)
///
/// Frame: B; delta, N positive to starboard.
/// Assumptions and limits: no stall (Fujii's slope; above about 35 deg of attack too much force);
/// the source jumps where K_T = 0 for u > 0, n > 0 and where gamma changes.
/// Source: Y. Miyauchi et al., J. Mar. Sci. Technol. 27 (2022), doi 10.1007/s00773-022-00889-3, and
/// the Yoshimura and Kitagawa forms given there; (8) is ours.
#include "models/hull/mmg_hull.h"
#include "models/math/real.h"
#include "models/propulsion/propeller/low_speed_data.h"
#include "models/propulsion/propeller/reversing_propeller.h"
#include "models/vessel/ship_data.h"

namespace haeul::propulsion {

struct LowSpeedRudder {
  LowSpeedRudderData c;
  double half_rho_A_f = 0.0;  ///< 1/2 rho A_R times the slope of (5) [kg/m]
  double eta = 0.0, kappa = 0.0;
  double jet = 0.0;             ///< 8 D^2/pi [m^2]
  double J_crest_D = 0.0;       ///< J_v D [m]
  double l_R = 0.0, x_R = 0.0;  ///< [m]
  double N_factor = 0.0;        ///< x_R + a_H x_H [m]
};

/// Throws std::domain_error on impossible data.
LowSpeedRudder make_low_speed_rudder(const LowSpeedRudderData& data,
                                     const ReversingPropeller& propeller,
                                     const vessel::Dimensions& ship);

/// u_R [m/s] behind the propeller; eqs. (1)-(3), (8).
template <class Real>
Real low_speed_rudder_inflow(const LowSpeedRudder& m, const ReversingThrust<Real>& screw,
                             const Real& u, const Real& n) {
  const LowSpeedRudderData& c = m.c;
  const Real zero = Real(0.0), eta = Real(m.eta), rest = Real(1.0 - m.eta);
  const Real u_P = screw.u_P;

  // in the jet; eq. (1)
  const Real jet = math::sqrt(u_P * u_P + Real(m.jet) * math::max(screw.KT_n2, zero));
  const Real w = u_P + Real(m.kappa) * (jet - u_P);
  const Real washed = Real(c.epsilon) * math::sqrt(eta * w * w + rest * u_P * u_P);

  // against it; eq. (2)
  const Real e = Real(c.epsilon) * u_P;
  const Real p =
      e + math::sign(n) * Real(c.kx_reverse) * math::sqrt(Real(m.jet) * math::abs(screw.KT_n2));
  const Real q = eta * math::abs(p) * p + rest * e * e + Real(c.cpr) * u * u;
  const Real shaded = math::sign(q) * math::sqrt(math::abs(q));

  // eqs. (3), (8)
  const Real other = math::select(u >= zero, shaded, u);
  const Real crest = math::max(-u, Real(1e-300));
  const Real share = math::clamp(Real(2.0 * m.J_crest_D) * n / crest - Real(1.0), zero, Real(1.0));
  const Real share_u = math::select(u >= zero, Real(1.0), share);
  const Real behind = other + share_u * (washed - other);
  const Real jet_on = math::select(n >= zero, screw.KT_n2, Real(-1.0));
  return math::select(jet_on > zero, math::select(share_u >= Real(1.0), washed, behind), other);
}

/// Rudder force on the ship at u, v [m/s], r [rad/s], delta [rad], n [1/s]; eqs. (4)-(7).
template <class Real>
hull::Force<Real> low_speed_rudder_force(const LowSpeedRudder& m,
                                         const ReversingThrust<Real>& screw, const Real& u,
                                         const Real& v, const Real& r, const Real& n,
                                         const Real& delta) {
  const LowSpeedRudderData& c = m.c;
  const Real u_R = low_speed_rudder_inflow(m, screw, u, n);
  const Real gamma = math::select(v + Real(m.x_R) * r >= Real(0.0), Real(c.gammaP), Real(c.gammaN));
  const Real v_R = -gamma * (v + Real(m.l_R) * r);
  const auto d = math::sincos(delta);
  const Real F_N =
      Real(m.half_rho_A_f) * math::sqrt(u_R * u_R + v_R * v_R) * (u_R * d.sin - v_R * d.cos);
  return {Real(c.tR - 1.0) * F_N * d.sin, Real(-1.0 - c.aH) * F_N * d.cos,
          Real(-m.N_factor) * F_N * d.cos};
}

}  // namespace haeul::propulsion
