#pragma once
/// Rudder force in the slipstream of a propeller.
///
///     u_P = (1 - w_P) u                                                                      (1)
///     u_R^2 = eps^2 {eta [u_P + kappa (sqrt(u_P^2 + 8 T / (pi rho D^2)) - u_P)]^2
///                    + (1 - eta) u_P^2}                                                      (2)
///     v_R = U gamma_R beta_R,   beta_R = beta - l_R' r'                                      (3)
///     F_N = 1/2 rho A_R f_alpha sqrt(u_R^2 + v_R^2) (u_R sin delta - v_R cos delta)          (4)
///     X_R = -(1 - t_R) F_N sin delta                                                         (5)
///     Y_R = -(1 + a_H) F_N cos delta,  N_R = -(x_R + a_H x_H) F_N cos delta                  (6)
///
/// (2) is the published u_R with 1/J^2 multiplied out: it needs neither u nor n to differ from
/// zero, and tends to eps kappa sqrt(eta 8 T / (pi rho D^2)) at rest. (4) is the published
/// F_N = 1/2 rho A_R f_alpha U_R^2 sin(delta - atan2(v_R, u_R)) without its arc tangent. Under
/// negative thrust the slipstream term is held at its zero-thrust value.
///
/// Assumptions and limits: no stall; going astern u_R carries the sign of the flow.
/// Source: H. Yasukawa, Y. Yoshimura (2015), eqs. 16-26.
#include "models/hull/mmg_hull.h"
#include "models/math/real.h"
#include "models/vessel/ship_data.h"

namespace haeul::propulsion {

struct Rudder {
  double half_rho_A_f = 0.0;  ///< 1/2 rho A_R f_alpha [kg/m]
  double eta = 0.0;           ///< D / H_R, at most 1
  double epsilon = 1.0, kappa = 0.5;
  double gamma_negative = 0.0, gamma_positive = 0.0;
  double l_R = 0.0;         ///< l_R' L [m]
  double X_factor = 0.0;    ///< 1 - t_R
  double Y_factor = 0.0;    ///< 1 + a_H
  double N_factor = 0.0;    ///< x_R + a_H x_H [m]
  double jet_factor = 0.0;  ///< 8 / (pi rho D^2)
};

Rudder make_rudder(const vessel::RudderData& data, const vessel::Dimensions& ship,
                   double propeller_diameter_m);

/// Rudder force on the ship. `u_P` is eq. (1) [m/s], `thrust` the open-water thrust T [N], `beta_U`
/// the product U beta [m/s], `straightening` a factor on gamma_R (shallow water).
template <class Real>
hull::Force<Real> rudder_force(const Rudder& m, const Real& u_P, const Real& thrust,
                               const Real& beta_U, const Real& r, const Real& sin_delta,
                               const Real& cos_delta, const Real& straightening = Real(1.0)) {
  // flow along the rudder: inside and outside the slipstream
  const Real ahead = math::max(u_P, Real(0.0));
  const Real jet = math::sqrt(ahead * ahead + Real(m.jet_factor) * math::max(thrust, Real(0.0)));
  const Real w = u_P + Real(m.kappa) * (jet - ahead);
  const Real square = Real(m.eta) * w * math::abs(w) + Real(1.0 - m.eta) * u_P * math::abs(u_P);
  const Real u_R = Real(m.epsilon) * math::sign(square) * math::sqrt(math::abs(square));

  // flow across it
  const Real beta_R_U = beta_U - Real(m.l_R) * r;
  const Real gamma =
      math::select(beta_R_U < Real(0.0), Real(m.gamma_negative), Real(m.gamma_positive));
  const Real v_R = gamma * straightening * beta_R_U;

  const Real F_N = Real(m.half_rho_A_f) * math::sqrt(u_R * u_R + v_R * v_R) *
                   (u_R * sin_delta - v_R * cos_delta);
  return {Real(-m.X_factor) * F_N * sin_delta, Real(-m.Y_factor) * F_N * cos_delta,
          Real(-m.N_factor) * F_N * cos_delta};
}

}  // namespace haeul::propulsion
