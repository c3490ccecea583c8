#pragma once
/// Turning and heeling of a container ship in four degrees of freedom, after Son and Nomoto.
///
/// With U^2 = u^2 + v^2, primes u/U, v/U, r L/U, p L/U and phi, d as they are:
///
///     u_P' = u' [(1 - w_p) + tau ((v' + x_p r')^2 + c_pv v' + c_pr r')],  J = u_P' U/(n D)   (1)
///     T'   = 2 D^4/(U^2 L^2) K_T(J) n|n|,   K_T = kt0 + kt1 J                                (2)
///     v_R' = gamma v' + c_Rr r' + c_Rrrr r'^3 + c_Rrrv r'^2 v'                               (3)
///     u_R' = u_P' eps sqrt(1 + 8 kk K_T / (pi J^2))                                          (4)
///     F'   = -(6.13 Lambda/(Lambda + 2.25)) (A_R/L^2) (u_R'^2 + v_R'^2)
///            sin(d + atan(v_R'/u_R'))                                                        (5)
///     X' = X_uu u'^2 + (1 - t) T' + X_vr v'r' + X_vv v'^2 + X_rr r'^2 + X_phiphi phi^2
///          + c_RX F' sin d + (m' + m_y') v'r'                                                (6)
///     Y' = Y_v v' + Y_r r' + Y_p p' + Y_phi phi + Y_vvv v'^3 + Y_rrr r'^3 + Y_vvr v'^2 r'
///          + Y_vrr v'r'^2 + Y_vvphi v'^2 phi + Y_vphiphi v'phi^2 + Y_rrphi r'^2 phi
///          + Y_rphiphi r'phi^2 + (1 + a_H) F' cos d - (m' + m_x') u'r'                       (7)
///     K' = the same cubic in K - (1 + a_H) z_R F' cos d + m_x' l_x u'r' - W' (GM/L) phi      (8)
///     N' = the same cubic in N + (x_R + a_H x_H) F' cos d                                    (9)
///     (m' + m_x') du = X' U^2/L                                                              (10)
///     [m' + m_y'    -m_y' l_y     m_y' alpha_y] [dv  ]   [Y' U^2/L]
///     [-m_y' l_y    I_x' + J_x'   0           ] [dp L] = [K' U^2/L]                          (11)
///     [m_y' alpha_y 0             I_z' + J_z' ] [dr L]   [N' U^2/L]
///     T_m dn = n_order - n,  T_m = 5.65/n above 0.3 rev/s, else 18.83 s (continuous there)   (12)
///
/// W' is the weight over 1/2 rho L^2 U^2, g = 9.81. The code multiplies U^2 out, so that propeller,
/// rudder and righting arm need neither U nor n to differ from zero. Where the fit ends:
///
///     r' > 1.5     U is replaced by |r| L / 1.5; the bracket of (1) stays within [0, 1.5]    (13)
///     |v'| > 0.5   X_vv fades with (1 - v'^2) / 0.75 and is 0 at 90 deg drift                (14)
///     u < 0.1 U    X_vv, Y_r, K_r, N_v, N_phi follow the sign of u; X_uu that of u           (15)
///     n < 0        no slipstream on the rudder; u_R has the sign of the flow                 (16)
///     |phi| > 0.35 the cubics see 0.35; a wall side adds (KM - KB)/2 (|phi| - 0.35)^3 to the
///                  righting arm GM phi                                                       (17)
///     |v'| > 0.5   K' sees 0.5, beyond which no test says where the water pushes             (18)
///
/// Frame: that of acceleration.h, as in the source; origin and centre of gravity coincide. The
/// source's rudder is positive to starboard, as ours: d = delta.
/// Kinematics: psi' = r cos phi, phi' = p, v cos phi in the horizontal plane.
/// Assumptions and limits: the fit holds ahead, |beta| to about 20 deg, r' to about 0.7, heel to
/// about 15 deg (35 deg turn: 13 deg, 0.58, 11 deg); no capsize; roll is
/// not damped at rest; no rudder stall; thrust astern as ahead. GM is 0.3 m. Inside, the law is the published
/// one to rounding; (13)-(18) keep the rest finite and tame.
/// Source: K. H. Son, K. Nomoto, On the coupled motion of steering and rolling of a high speed
/// container ship, J. Soc. Nav. Arch. Japan 150 (1981) 232-244; (13)-(18) are ours.
#include "models/hull/mmg_hull.h"
#include "models/hull/whole_ship/acceleration.h"
#include "models/hull/whole_ship/published_data.h"
#include "models/vessel/ship_data.h"

namespace haeul::hull {

struct SonNomoto {
  SonNomotoData c;
  double L = 0.0;             ///< [m]
  double force = 0.0;         ///< 1 / (1/2 rho L^2)
  double moment = 0.0;        ///< 1 / (1/2 rho L^3)
  double rho_D4 = 0.0;        ///< rho D^4 [kg m]
  double jet = 0.0;           ///< 8 kk D^2 / pi [m^2]
  double rudder = 0.0;        ///< 6.13 Lambda/(Lambda + 2.25) A_R/L^2
  double righting = 0.0;      ///< W' U^2 GM/L [m^2/s^2]
  double wall = 0.0;          ///< the same with (KM - KB)/2 for GM
  double inv_surge = 0.0;     ///< 1 / (L (m' + m_x'))
  double inverse[3][3] = {};  ///< of (11) in the order v, p, r, with the powers of L
};

/// Heel the cubics are used to [rad]; eq. (17).
inline constexpr double kSonNomotoHeel = 0.35;

/// Throws std::domain_error on impossible data.
SonNomoto make_son_nomoto(const SonNomotoData& data, const vessel::Dimensions& ship);

/// Speed of advance of the propeller, u_P' U [m/s], held as (13) says.
template <class Real>
Real son_nomoto_advance(const SonNomoto& m, const Real& u, const Real& vp, const Real& rp) {
  const SonNomotoData& c = m.c;
  const Real flow = vp + Real(c.xp) * rp;
  const Real part =
      Real(1.0 - c.wp) + Real(c.tau) * (flow * flow + Real(c.cpv) * vp + Real(c.cpr) * rp);
  return u * math::clamp(part, Real(0.0), Real(1.5));
}

/// Open-water thrust [N] at n [1/s] and the speed of advance V [m/s]; eq. (2).
template <class Real>
Real son_nomoto_thrust(const SonNomoto& m, const Real& n, const Real& V) {
  return Real(m.rho_D4) * (Real(m.c.kt0) * n + Real(m.c.kt1 / m.c.D) * V) * math::abs(n);
}

/// Rate of the shaft [1/s^2] under an order [1/s]; eq. (12).
template <class Real>
Real shaft_rate(const SonNomoto& m, const Real& n, const Real& n_order) {
  const Real most = Real(m.c.max_rps);
  const Real speed = math::abs(n);
  const Real from = Real(m.c.lag_from_rps);
  const Real per_s =
      math::select(speed > from, speed * Real(1.0 / m.c.lag), Real(1.0 / m.c.lag_below_s));
  return (math::clamp(n_order, -most, most) - n) * per_s;
}

/// Accelerations at the velocities u, v [m/s], r, p [rad/s] through the water, heel `phi`, rudder
/// `delta` [rad] positive to starboard, shaft speed n [1/s].
template <class Real>
Acceleration<Real> son_nomoto_acceleration(const SonNomoto& m, const Real& u, const Real& v,
                                           const Real& r, const Real& p, const Real& phi,
                                           const Real& delta, const Real& n,
                                           const External<Real>& external = {}) {
  const SonNomotoData& c = m.c;
  const Real L = Real(m.L);
  // primes, held inside the fit; eqs. (13)-(15)
  const Real U = math::max(math::sqrt(u * u + v * v), math::abs(r) * Real(m.L / kMaxRPrime));
  const Real inv_U = Real(1.0) / math::max(U, Real(1e-6));
  const Real U2 = U * U;
  const Real vp = v * inv_U, rp = r * L * inv_U, pp_U2 = p * L * U;
  const Real vv = vp * vp, rr = rp * rp, vr = vp * rp;
  const Real list = math::clamp(phi, Real(-kSonNomotoHeel), Real(kSonNomotoHeel));
  const Real ff = list * list, beyond = phi - list;
  const Real ahead = math::clamp(Real(10.0) * u * inv_U, Real(-1.0), Real(1.0));
  const Real fade = math::clamp((Real(1.0) - vv) * Real(1.0 / 0.75), Real(0.0), Real(1.0));

  // propeller; eqs. (1), (2)
  const Real V = son_nomoto_advance(m, u, vp, rp);
  const Real T_U2 = son_nomoto_thrust(m, n, V) * Real(m.force);

  // rudder; eqs. (3)-(5), (16)
  const Real turning = math::max(n, Real(0.0));
  const Real jet = Real(m.jet) * turning * (Real(c.kt0) * turning + Real(c.kt1 / c.D) * V);
  const Real square = V * math::abs(V) + jet;
  const Real u_R = Real(c.epsilon) * math::sign(square) * math::sqrt(math::abs(square));
  const Real v_R =
      v * (Real(c.gamma) + Real(c.cRrrv) * rr) + r * L * (Real(c.cRr) + Real(c.cRrrr) * rr);
  const auto d = math::sincos(delta);
  const Real F = Real(-m.rudder) * math::sqrt(u_R * u_R + v_R * v_R) * (u_R * d.sin + v_R * d.cos);
  const Real F_cos = F * d.cos;

  // forces times U^2; eqs. (6)-(9)
  const Real ur = u * r * L;
  const Real X = Real(c.Xuu) * u * math::abs(u) + Real(1.0 - c.t) * T_U2 +
                 U2 * (Real(c.Xvr) * vr + Real(c.Xvv) * vv * fade * ahead + Real(c.Xrr) * rr +
                       Real(c.Xphiphi) * ff) +
                 Real(c.cRX) * F * d.sin + Real(c.m + c.my) * v * r * L;
  const Real Y =
      U2 * (Real(c.Yv) * vp + Real(c.Yr) * rp * ahead + Real(c.Yphi) * list +
            Real(c.Yvvv) * vv * vp + Real(c.Yrrr) * rr * rp + Real(c.Yvvr) * vv * rp +
            Real(c.Yvrr) * vp * rr + Real(c.Yvvphi) * vv * list + Real(c.Yvphiphi) * vp * ff +
            Real(c.Yrrphi) * rr * list + Real(c.Yrphiphi) * rp * ff) +
      Real(c.Yp) * pp_U2 + Real(1.0 + c.aH) * F_cos - Real(c.m + c.mx) * ur;
  const Real k = math::clamp(vp, Real(-0.5), Real(0.5)), kk = k * k;
  const Real K =
      U2 * (Real(c.Kv) * k + Real(c.Kr) * rp * ahead + Real(c.Kphi) * list + Real(c.Kvvv) * kk * k +
            Real(c.Krrr) * rr * rp + Real(c.Kvvr) * kk * rp + Real(c.Kvrr) * k * rr +
            Real(c.Kvvphi) * kk * list + Real(c.Kvphiphi) * k * ff + Real(c.Krrphi) * rr * list +
            Real(c.Krphiphi) * rp * ff) +
      Real(c.Kp) * pp_U2 - Real((1.0 + c.aH) * c.zR) * F_cos + Real(c.mx * c.lx) * ur -
      Real(m.righting) * phi - Real(m.wall) * beyond * beyond * beyond;
  const Real N =
      U2 * ((Real(c.Nv) * vp + Real(c.Nphi) * list) * ahead + Real(c.Nr) * rp +
            Real(c.Nvvv) * vv * vp + Real(c.Nrrr) * rr * rp + Real(c.Nvvr) * vv * rp +
            Real(c.Nvrr) * vp * rr + Real(c.Nvvphi) * vv * list + Real(c.Nvphiphi) * vp * ff +
            Real(c.Nrrphi) * rr * list + Real(c.Nrphiphi) * rp * ff) +
      Real(c.Np) * pp_U2 + Real(c.xR + c.aH * c.xH) * F_cos;

  // eqs. (10), (11)
  const Real sway = Y + external.Y * Real(m.force);
  const Real roll = K + external.K * Real(m.moment);
  const Real yaw = N + external.N * Real(m.moment);
  const auto row = [&](int i) {
    return Real(m.inverse[i][0]) * sway + Real(m.inverse[i][1]) * roll +
           Real(m.inverse[i][2]) * yaw;
  };
  Acceleration<Real> a;
  a.du = (X + external.X * Real(m.force)) * Real(m.inv_surge);
  a.dv = row(0), a.dp = row(1), a.dr = row(2);
  return a;
}

}  // namespace haeul::hull
