#pragma once
/// Two screws and two rudders: what each side sees, and what both give together.
///
/// s = +1 starboard, -1 port; y_P, y_R > 0 half the distance between the screws and the rudders.
///
///     u_P,s = (1 - w) (u - s y_P r)                                                          (1)
///     X_P = (1 - t_P) (T_p + T_s),   N_P = (1 - t_P) y_P (T_p - T_s)                         (2)
///     v_R,s = gamma_s U beta_R,   gamma_s = gamma_outer if s beta_R < 0, else gamma_inner    (3)
///     X_R = -(1 - t_R) (F_p + F_s) sin delta,  Y_R = -(1 + a_H) (F_p + F_s) cos delta        (4)
///     N_R = -(x_R + a_H x_H) (F_p + F_s) cos delta + (1 - t_R) y_R (F_s - F_p) sin delta     (5)
///
/// More thrust to port turns to starboard. beta_R > 0 is flow from the port side: the port rudder
/// then lies outside, the starboard one in the lee of the hull. Swapping the sides and the signs of
/// v, r and delta swaps the signs of Y and N and leaves X.
///
/// Assumptions and limits: both rudders at one angle; the screws do not disturb each other.
/// Source: S. Khanfir et al. (2011), D. Kang et al. (2008) for the structure.
#include <stdexcept>

#include "models/hull/mmg_hull.h"
#include "models/propulsion/rudder/rudder.h"

namespace haeul::propulsion {

inline constexpr double kPort = -1.0, kStarboard = 1.0;

struct TwinScrew {
  double y_P = 0.0, y_R = 0.0;  ///< [m]
  double thrust_factor = 1.0;   ///< 1 - t_P
  double gamma_outer = 0.5, gamma_inner = 0.5;
};

/// Throws std::domain_error unless the distances are positive and t_P is below 1.
inline TwinScrew make_twin_screw(double y_P, double y_R, double thrust_deduction,
                                 double gamma_outer, double gamma_inner) {
  if (!(y_P > 0.0 && y_R > 0.0 && thrust_deduction < 1.0)) {
    throw std::domain_error("twin screws need positive distances and a thrust deduction below 1");
  }
  return {y_P, y_R, 1.0 - thrust_deduction, gamma_outer, gamma_inner};
}

/// u_P [m/s] on one side; eq. (1). `wake_factor` = 1 - w of that side.
template <class Real>
Real side_advance(const TwinScrew& m, double side, const Real& u, const Real& r,
                  const Real& wake_factor) {
  return wake_factor * (u - Real(side * m.y_P) * r);
}

/// v_R [m/s] on one side; eq. (3). `beta_R_U` = U beta_R.
template <class Real>
Real side_cross_flow(const TwinScrew& m, double side, const Real& beta_R_U) {
  return math::select(Real(side) * beta_R_U < Real(0.0), Real(m.gamma_outer), Real(m.gamma_inner)) *
         beta_R_U;
}

/// Eq. (2). Thrusts [N] of open water.
template <class Real>
hull::Force<Real> twin_thrust(const TwinScrew& m, const Real& port, const Real& starboard) {
  return {Real(m.thrust_factor) * (port + starboard), Real(0.0),
          Real(m.thrust_factor * m.y_P) * (port - starboard)};
}

/// Eqs. (4), (5). Normal forces [N]; `rudder` gives the interaction factors.
template <class Real>
hull::Force<Real> twin_rudder_force(const TwinScrew& m, const Rudder& rudder, const Real& F_port,
                                    const Real& F_starboard, const Real& sin_delta,
                                    const Real& cos_delta) {
  const Real sum = F_port + F_starboard;
  return {Real(-rudder.X_factor) * sum * sin_delta, Real(-rudder.Y_factor) * sum * cos_delta,
          Real(-rudder.N_factor) * sum * cos_delta +
              Real(rudder.X_factor * m.y_R) * (F_starboard - F_port) * sin_delta};
}

}  // namespace haeul::propulsion
