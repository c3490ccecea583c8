#pragma once
/// Abkowitz's third-order expansion about straight running, as fitted to a Mariner class ship.
///
/// With U^2 = u^2 + v^2 and u' = (u - U0)/U, v' = v/U, r' = r L/U, d the rudder of the source,
///
///     X' = X_u u' + X_uu u'^2 + X_uuu u'^3 + X_vv v'^2 + X_rr r'^2 + X_rv r'v' + X_dd d^2
///          + X_udd u'd^2 + X_vd v'd + X_uvd u'v'd                                            (1)
///     Y' = Y_v v' + Y_r r' + Y_vvv v'^3 + Y_vvr v'^2 r' + Y_vu v'u' + Y_ru r'u' + Y_d d
///          + Y_ddd d^3 + Y_ud u'd + Y_uud u'^2 d + Y_vdd v'd^2 + Y_vvd v'^2 d
///          + Y_0 + Y_0u u' + Y_0uu u'^2,                       N' alike                      (2)
///     (m' - X_du') du = X' U^2/L                                                             (3)
///     [m' - Y_dv'        m' x_G' - Y_dr'] [dv    ]   [Y' U^2/L]
///     [m' x_G' - N_dv'   I_z' - N_dr'   ] [dr L  ] = [N' U^2/L]                              (4)
///
/// (primes with 1/2 rho, L, U). There is no propeller: X' is what differs from self-propulsion at
/// U0, at the revolutions of U0. m u r and m v r are inside Y_r, N_r and X_rv.
///
/// u' is -1 at half speed and without bound at rest. Long before, the fit turns: at u' = -0.5 the
/// rudder's drag changes sign, at -1 the damping. Therefore:
///
///     u' < u'_l    eq. (2) and the rest of (1) see u'_l^2 / u', which comes back to 0 at rest;
///                  X_u, X_uu, X_uuu see u'_l and a U not below U0 / (1 - u'_l): the thrust that
///                  is left over stays what it was at the end of the fit                      (5)
///     r' > 1.5     U is replaced by |r| L / 1.5                                              (6)
///     |v'| > 0.5   X_vv fades with (1 - v'^2) / 0.75 and is 0 at 90 deg drift                (7)
///     u < 0.1 U    X_vv, Y_r, Y_ru, N_v, N_vu follow the sign of u; X_uu u^2 resists u < 0   (8)
///
/// Frame: that of acceleration.h with the origin midship, as in the source. The source's rudder is
/// positive when it turns to port (its N_d is negative): d = -delta.
/// Assumptions and limits: calm deep water, constant revolutions. For u' >= u'_l, r' <= 1.5,
/// |v'| <= 0.5 and u >= 0.1 U the law is the published one to rounding (a 35 deg turn reaches u'
/// -0.29, r' 0.41, v' 0.15); outside, (5)-(8) keep it finite and tame and are no more than that.
/// Source: M. S. Chislett, J. Stroem-Tejsen, Planar motion mechanism tests and full-scale steering
/// and manoeuvring predictions for a Mariner class vessel, HyA report Hy-5 (1965); (5)-(8) ours.
#include "models/hull/mmg_hull.h"
#include "models/hull/whole_ship/acceleration.h"
#include "models/hull/whole_ship/published_data.h"
#include "models/vessel/ship_data.h"

namespace haeul::hull {

struct Abkowitz {
  AbkowitzData c;
  double L = 0.0;                                     ///< [m]
  double force = 0.0;                                 ///< 1 / (1/2 rho L^2)
  double moment = 0.0;                                ///< 1 / (1/2 rho L^3)
  double inv_surge = 0.0;                             ///< 1 / (L (m' - X_du'))
  double a11 = 0.0, a12 = 0.0, a21 = 0.0, a22 = 0.0;  ///< inverse of (4), with the powers of L
  double U_least = 0.0;                               ///< U0 / (1 - u'_l) [m/s]
};

/// Throws std::domain_error when a mass, the speed U0 or the range makes no sense.
Abkowitz make_abkowitz(const AbkowitzData& data, const vessel::Dimensions& ship);

/// Accelerations at the velocities u, v [m/s], r [rad/s] of midship through the water, rudder
/// `delta` [rad] positive to starboard.
template <class Real>
Acceleration<Real> abkowitz_acceleration(const Abkowitz& m, const Real& u, const Real& v,
                                         const Real& r, const Real& delta,
                                         const External<Real>& external = {}) {
  const AbkowitzData& c = m.c;
  // primes, held inside the fit; eqs. (5), (6)
  const Real U = math::max(math::sqrt(u * u + v * v), math::abs(r) * Real(m.L / kMaxRPrime));
  const Real inv_U = Real(1.0) / math::max(U, Real(1e-6));
  const Real least = Real(c.valid_u_prime);
  const Real published = (u - Real(c.U0)) * inv_U;
  const Real held = math::max(published, least);
  const Real w =
      math::select(published < least, least * least / math::min(published, least), published);
  const Real vp = v * inv_U, rp = r * Real(m.L) * inv_U, d = -delta;
  const Real U2 = U * U;

  // where the hull goes; eqs. (7), (8)
  const Real ahead = math::clamp(Real(10.0) * u * inv_U, Real(-1.0), Real(1.0));
  const Real vv = vp * vp, ww = w * w, dd = d * d;
  const Real fade = math::clamp((Real(1.0) - vv) * Real(1.0 / 0.75), Real(0.0), Real(1.0));
  const Real astern = math::min(u, Real(0.0));

  const Real U_surge = math::max(U, Real(m.U_least));
  const Real X_surge = held * (Real(c.Xu) + held * (Real(c.Xuu) + held * Real(c.Xuuu)));
  const Real X = X_surge * U_surge * U_surge - Real(c.Xuu) * astern * astern +
                 U2 * (Real(c.Xvv) * vv * fade * ahead + Real(c.Xrr) * rp * rp +
                       Real(c.Xrv) * rp * vp + Real(c.Xdd) * dd + Real(c.Xudd) * w * dd +
                       Real(c.Xvd) * vp * d + Real(c.Xuvd) * w * vp * d);
  const Real Y = U2 * (Real(c.Yv) * vp + Real(c.Yvvv) * vv * vp + Real(c.Yvvr) * vv * rp +
                       Real(c.Yvu) * vp * w + (Real(c.Yr) * rp + Real(c.Yru) * rp * w) * ahead +
                       Real(c.Yd) * d + Real(c.Yddd) * dd * d + Real(c.Yud) * w * d +
                       Real(c.Yuud) * ww * d + Real(c.Yvdd) * vp * dd + Real(c.Yvvd) * vv * d +
                       (Real(c.Y0) + Real(c.Y0u) * w + Real(c.Y0uu) * ww));
  const Real N = U2 * (Real(c.Nr) * rp + Real(c.Nvvv) * vv * vp + Real(c.Nvvr) * vv * rp +
                       Real(c.Nru) * rp * w + (Real(c.Nv) * vp + Real(c.Nvu) * vp * w) * ahead +
                       Real(c.Nd) * d + Real(c.Nddd) * dd * d + Real(c.Nud) * w * d +
                       Real(c.Nuud) * ww * d + Real(c.Nvdd) * vp * dd + Real(c.Nvvd) * vv * d +
                       (Real(c.N0) + Real(c.N0u) * w + Real(c.N0uu) * ww));

  // eqs. (3), (4)
  const Real surge = X + external.X * Real(m.force);
  const Real sway = Y + external.Y * Real(m.force);
  const Real yaw = N + external.N * Real(m.moment);
  Acceleration<Real> a;
  a.du = surge * Real(m.inv_surge);
  a.dv = Real(m.a11) * sway + Real(m.a12) * yaw;
  a.dr = Real(m.a21) * sway + Real(m.a22) * yaw;
  return a;
}

}  // namespace haeul::hull
