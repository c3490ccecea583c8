#pragma once
/// Rudder in all quadrants: any inflow angle, any sense of screw and ship.
///
/// Flow along the rudder, with u_P = (1 - w_P) u, the jet of a screw turning ahead
/// J_a^2 = 8 T_a / (pi rho D^2) and the suction of one turning astern J_r^2 = 8 T_r / (pi rho D^2):
///
///     b = eps u_P (u >= 0),  u (u < 0)                                                       (1)
///     w = b + eps kappa [sqrt(max(u_P, 0)^2 + J_a^2) - max(u_P, 0)]     n >= 0               (2)
///     w = b - k_r J_r                                                   n < 0                (3)
///     q = eta w|w| + (1 - eta) b|b| + c_r min(max(u, 0)^2, 10 n^2 D^2)  (c_r only for n < 0) (4)
///     u_R = q / (q^2 + u_0^4)^(1/4)                                                          (5)
///
/// Ahead, (2) is the law of rudder.h; (3) with c_r is Kitagawa's for a screw backing on a ship with
/// headway; with sternway it leaves u_R = u plus the suction. T_a = clamp(T, 0, K_a rho n^2 D^4)
/// and T_r alike from -T keep jet and suction in proportion to what the screw can do by itself, so
/// that (2) and (3) meet at n = 0, where thrust is the drag of a stopped screw. (5) is sgn(q)
/// sqrt|q| with its vertical tangent at q = 0 replaced over u_0.
///
/// Flow across it, with beta the drift angle, j a smooth step over cos beta from 0 at |beta| = 0.6
/// rad to 1 at 1.3 rad, k one over u / sqrt(u^2 + v^2 + (x_R r)^2) from 0 at cos 1.3 to 1 at 0:
///
///     v_R = [gamma + k (1 - gamma)] U beta_R,
///     U beta_R = U [beta + j (sin beta - beta)] - [l_R + k (x_R - l_R)] r                    (6)
///
/// so the fitted law holds at common drift angles, and the plain velocity of the rudder's place at
/// large ones and astern. The force is
///
///     alpha = atan2(u_R sin delta - v_R cos delta, u_R cos delta + v_R sin delta)            (7)
///     F_N = 1/2 rho A_R (u_R^2 + v_R^2) C_N(alpha)                                           (8)
///     |alpha| <= 20 deg: C_N = f_alpha sin alpha; 35..90 deg: eqs. (9); a straight blend between
///
/// With the aspect ratio A, a = |alpha|, s_0 = 1.8 pi A / (1.8 + sqrt(A^2 + 4)), C_Dc the crossflow
/// drag and the stall angle a_s = 1.225 - 0.445 A + 0.075 A^2 (0.565 rad for A > 3):
///
///     a < a_s: C_L = s_0 a + C_Dc a^2 / A,  C_D = C_L^2 / (0.9 pi A)
///     else C_L = 1.8 sin a cos a w + C_L(a_s) (1 - w), C_D = 1.8 sin^2 a w + C_D(a_s) (1 - w),
///          w = z^2 (3 - 2 z), z = min(1, 4 (a / a_s - 1));  C_N = C_L cos a + C_D sin a      (9)
///
/// Flow from behind (a > 90 deg): (9) at pi - a with 0.7 of the lift. C_N is odd and tabulated at
/// about every degree (direction.h).
///
/// Assumptions and limits: steady; a_H, t_R stay those of ahead running; (4)'s factor 10 fades c_r
/// out below n D = 0.32 u. No data support v_R astern.
/// Source: H. Yasukawa, Y. Yoshimura (2015); Y. Kitagawa et al. as used by D. Miyauchi et al.
/// (2022) for n < 0; A. Lloyd (1989) after L. Whicker, L. Fehlner (1958) for (9); S. Sutulo's
/// straightening at large drift; 0.7 is a recalled value (confidence C); (1), the limits on T, (5)
/// and j are ours.
#include "models/hull/mmg_hull.h"
#include "models/math/direction.h"
#include "models/propulsion/rudder/rudder.h"

namespace haeul::propulsion {

struct RudderStallData {
  double aspect_ratio = 1.5;    ///< H_R^2 / A_R, 0.5..6
  double crossflow_drag = 0.8;  ///< C_Dc, 0..1.7
  double suction = 0.144;       ///< k_r
  double backing = -0.176;      ///< c_r
  double ahead_kt = 0.45;       ///< bollard T / (rho n^2 D^4) ahead and astern (four_quadrant.h)
  double astern_kt = 0.25;
};

struct RudderStall {
  Rudder ahead;  ///< constants of rudder.h
  double half_rho_A = 0.0;
  double x_R = 0.0;  ///< [m]
  double diameter_m = 1.0;
  double jet_nn = 0.0, suction_nn = 0.0;  ///< limits of J_a^2, J_r^2 per n^2 [m^2]
  double suction = 0.0, backing = 0.0;
  double smooth4 = 0.0;  ///< u_0^4
  math::Directions angles;
  math::Spline C_N;
};

/// C_N at `alpha` [rad] in [0, pi]; eqs. (8), (9). Tabulated by make_rudder_stall.
double rudder_normal_coefficient(const RudderStallData& data, double f_alpha, double alpha);

/// C_L and C_D of eq. (9) at `alpha` in [0, pi/2] [rad].
struct LiftDrag {
  double lift, drag;
};
LiftDrag rudder_lift_drag(const RudderStallData& data, double alpha);

/// Throws std::domain_error on impossible data.
RudderStall make_rudder_stall(const vessel::RudderData& rudder, const RudderStallData& data,
                              const vessel::Dimensions& ship, double propeller_diameter_m);

/// 0 below `low`, 1 above `high`, a cubic between.
template <class Real>
Real smooth_step(const Real& x, double low, double high) {
  const Real z = math::clamp((x - Real(low)) * Real(1.0 / (high - low)), Real(0.0), Real(1.0));
  return z * z * (Real(3.0) - Real(2.0) * z);
}

/// Flow along the rudder [m/s]; eqs. (1)-(5). `u_P` and `u` must have one sign.
template <class Real>
Real rudder_axial_flow(const RudderStall& m, const Real& u_P, const Real& u, const Real& n,
                       const Real& thrust) {
  const Rudder& h = m.ahead;
  const auto forward = n >= Real(0.0);
  const Real b = math::select(u >= Real(0.0), Real(h.epsilon) * u_P, u);
  const Real ahead = math::max(u_P, Real(0.0));
  const Real nn = n * n;

  // what the screw adds
  const Real J_a2 = math::clamp(Real(h.jet_factor) * thrust, Real(0.0), Real(m.jet_nn) * nn);
  const Real J_r2 = math::clamp(Real(-h.jet_factor) * thrust, Real(0.0), Real(m.suction_nn) * nn);
  const Real race = math::sqrt(math::select(forward, ahead * ahead + J_a2, J_r2));
  const Real w = b + math::select(forward, Real(h.epsilon * h.kappa) * (race - ahead),
                                  Real(-m.suction) * race);
  const Real wake_of_backing =
      Real(m.backing) * math::min(math::max(u, Real(0.0)) * math::max(u, Real(0.0)),
                                  Real(10.0 * m.diameter_m * m.diameter_m) * nn);

  const Real q = Real(h.eta) * w * math::abs(w) + Real(1.0 - h.eta) * b * math::abs(b) +
                 math::select(forward, Real(0.0), wake_of_backing);
  return q / math::sqrt(math::sqrt(q * q + Real(m.smooth4)));
}

/// Flow across the rudder [m/s]; eq. (6). u, v, r at midship, U their speed [m/s] and `beta_U` the
/// product of U and beta [m/s]; going astern beta does not matter.
template <class Real>
Real rudder_cross_flow(const RudderStall& m, const Real& u, const Real& v, const Real& r,
                       const Real& U, const Real& beta_U) {
  constexpr double kCosFirst = 0.8253, kCosSecond = 0.2675;  // of 0.6 and 1.3 rad
  const Rudder& h = m.ahead;
  const Real swing = Real(m.x_R) * r;
  const Real whole = math::sqrt(u * u + v * v + swing * swing);
  const Real tiny = Real(1e-9);
  const Real j = Real(1.0) - smooth_step(u / math::max(U, tiny), kCosSecond, kCosFirst);
  const Real k = Real(1.0) - smooth_step(u / math::max(whole, tiny), 0.0, kCosSecond);

  const Real drift = beta_U + j * (-v - beta_U);
  const Real across = drift - (Real(h.l_R) + k * Real(m.x_R - h.l_R)) * r;
  const Real gamma =
      math::select(across < Real(0.0), Real(h.gamma_negative), Real(h.gamma_positive));
  return (gamma + k * (Real(1.0) - gamma)) * across;
}

/// F_N [N]; eqs. (7), (8).
template <class Real>
Real rudder_normal_force(const RudderStall& m, const Real& u_R, const Real& v_R,
                         const Real& sin_delta, const Real& cos_delta) {
  const Real across = u_R * sin_delta - v_R * cos_delta;
  const Real along = u_R * cos_delta + v_R * sin_delta;
  const Real C_N = m.C_N(m.angles.place(along, math::abs(across)));
  return Real(m.half_rho_A) * (u_R * u_R + v_R * v_R) * math::sign(across) * C_N;
}

/// Rudder force on the ship; eqs. (5), (6) of rudder.h.
template <class Real>
hull::Force<Real> rudder_force(const RudderStall& m, const Real& F_N, const Real& sin_delta,
                               const Real& cos_delta) {
  return {Real(-m.ahead.X_factor) * F_N * sin_delta, Real(-m.ahead.Y_factor) * F_N * cos_delta,
          Real(-m.ahead.N_factor) * F_N * cos_delta};
}

}  // namespace haeul::propulsion
