#pragma once
/// Fixed-pitch propeller that also goes astern, with the side force it makes there.
///
/// Js = u/(n D), J = Js (1 - w_P), s' = v' + x_P' r' with v' = v/U, r' = r L/U:
///
///     1 - w_P = 1 - w_P0 + tau |s'| + C_P s'^2 within [0, 1] for u > 0, else 1               (1)
///     n >= 0: X_P = (1 - t_P) rho n^2 D^4 (kt0 + kt1 J + kt2 J^2)                            (2)
///     n < 0:  X_P = rho n^2 D^4 (C_6 + C_7 Js)   Js >= C_10,   else rho n^2 D^4 C_3          (3)
///     n >= 0, u < 0: Y_P = 1/2 rho L d (n P)^2 (A_6 Js^2 + A_7 Js + A_8)                     (4)
///     n < 0:         Y_P = 1/2 rho L d (n D)^2 times
///                    A_3 + A_4 Js   Js < Jsyn
///                    A_1 + A_2 Js   Jsyn <= Js <= Jsyn0
///                    A_5            Jsyn0 < Js                                               (5)
///
/// N_P as Y_P with B and one more L; both 0 for n >= 0, u >= 0. (3) and (5) are Hachii's, t_P is
/// inside; (4) is a fit of tests with a training ship by Ueno. The code multiplies n^2 out and
/// divides by neither u nor n. Where the fits end:
///
///     Js < -J_v    (2) with u < 0: past the crest of K_T at J = -J_v (1.07) the thrust is that
///                  of n = -u/(J_v D), a drag in proportion to u^2                            (6)
///     Js < -1      (4): Js stays at -1, so the side force fades with n                       (7)
///
/// Frame: B, X forward, Y to starboard, N about midship, positive to starboard. The source's
/// lateral force turns the bow to starboard when going astern: a right-handed propeller.
/// Assumptions and limits: past |s'| of 1.2, on the spot, the fit of (1) falls again; Y_P jumps at
/// u = 0 for n > 0 (A_8) and X_P at n = 0 (by kt2 u^2), as in the sources. Identified on a 3 m model.
/// Source: Y. Miyauchi et al., J. Mar. Sci. Technol. 27 (2022), doi 10.1007/s00773-022-00889-3, and
/// the Hachii and Ueno forms given there; (6), (7) are ours.
#include "models/hull/mmg_hull.h"
#include "models/math/real.h"
#include "models/propulsion/propeller/low_speed_data.h"
#include "models/vessel/ship_data.h"

namespace haeul::propulsion {

struct ReversingPropeller {
  ReversingPropellerData c;
  double L = 0.0;        ///< [m]
  double rho_D4 = 0.0;   ///< [kg m]
  double side_D = 0.0;   ///< 1/2 rho L d D^2 [kg m]
  double side_P = 0.0;   ///< 1/2 rho L d P^2 [kg m]
  double J_crest = 0.0;  ///< J_v of (6)
};

/// Throws std::domain_error on impossible data.
ReversingPropeller make_reversing_propeller(const ReversingPropellerData& data,
                                            const vessel::Dimensions& ship);

/// Force on the ship, and what the rudder behind needs.
template <class Real>
struct ReversingThrust {
  hull::Force<Real> force;  ///< [N], [N m]
  Real u_P;                 ///< u (1 - w_P) [m/s]
  Real KT_n2;               ///< K_T n^2, of the open water ahead, of X_P astern [1/s^2]
};

template <class Real>
ReversingThrust<Real> reversing_propeller_force(const ReversingPropeller& m, const Real& u,
                                                const Real& v, const Real& r, const Real& n) {
  const ReversingPropellerData& c = m.c;
  const Real zero = Real(0.0), D = Real(c.diameter_m);
  const auto ahead = u >= zero;
  const auto turns_ahead = n >= zero;

  // wake; eq. (1)
  const Real U = math::sqrt(u * u + v * v);
  const Real across = math::abs(v + Real(c.xP * m.L) * r);
  const Real s = across / math::max(U, Real(1e-9));
  const Real part = Real(1.0 - c.wP0) + s * (Real(c.tau) + Real(c.CP) * s);
  const Real u_P = u * math::select(u > zero, math::clamp(part, zero, Real(1.0)), Real(1.0));

  // along; eqs. (2), (3), (6)
  const Real a = u_P / D;
  const Real n_fit = math::max(n, u * Real(-1.0 / (m.J_crest * c.diameter_m)));
  const Real forward = n_fit * (Real(c.kt0) * n_fit + Real(c.kt1) * a) + Real(c.kt2) * a * a;
  const Real nn = n * n, nu = n * u / D;
  const Real slow = u - Real(c.C10) * n * D;  // n < 0: Js >= C10 where u <= C10 n D
  const Real backward =
      math::select(slow <= zero, Real(c.C6) * nn + Real(c.C7) * nu, Real(c.C3) * nn);
  ReversingThrust<Real> out;
  out.u_P = u_P;
  out.KT_n2 = math::select(turns_ahead, forward, backward);
  out.force.X = Real(m.rho_D4) * math::select(turns_ahead, Real(1.0 - c.tP) * forward, backward);

  // across, turning ahead while going astern; eqs. (4), (7)
  const Real b = math::max(u, -n * D) / D;
  const auto ueno = [&](double k2, double k1, double k0) {
    const Real sum = Real(k2) * b * b + Real(k1) * b * n + Real(k0) * nn;
    return math::select(ahead, zero, Real(m.side_P) * sum);
  };
  // across, turning astern; eq. (5)
  const auto hachii = [&](double k1, double k2, double k3, double k4, double k5) {
    const Real low = Real(k3) * nn + Real(k4) * nu;
    const Real middle = Real(k1) * nn + Real(k2) * nu;
    const Real high = Real(k5) * nn;
    const Real sum = math::select(u > Real(c.Jsyn) * n * D, low,
                                  math::select(u >= Real(c.Jsyn0) * n * D, middle, high));
    return Real(m.side_D) * sum;
  };
  out.force.Y =
      math::select(turns_ahead, ueno(c.A6, c.A7, c.A8), hachii(c.A1, c.A2, c.A3, c.A4, c.A5));
  out.force.N = Real(m.L) * math::select(turns_ahead, ueno(c.B6, c.B7, c.B8),
                                         hachii(c.B1, c.B2, c.B3, c.B4, c.B5));
  return out;
}

}  // namespace haeul::propulsion
