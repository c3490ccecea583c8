#pragma once
/// The 190 000 dwt tanker of van Berlekom and Goddard: Bis system, water depth, lagging shaft.
///
/// With z = T/(h - T) of draught and depth, beta = atan(v/u), c^2 = c_un u n + c_nn n^2 the flow
/// past the rudder and b|b| = beta|beta|, d the rudder of the source:
///
///     L gX = X_uu u^2 + L d_11 v r + X_vv v^2 + X_ccdd c|c| d^2 + X_ccbd c|c| beta d
///            + (1 - t) L gT + X_uuz u^2 z + L X_vrz v r z + X_vvzz v^2 z^2                   (1)
///     L gY = Y_uv u v + Y_vv |v|v + Y_ccd c|c| d + L d_22 u r + Y_ccbbd c|c| b|b| |d|
///            + Y_T L gT + L Y_urz u r z + Y_uvz u v z + Y_vvz |v|v z
///            + Y_ccbbdz c|c| b|b| |d| z                                                      (2)
///     L gN = N_uv u v + L N_vr |v|r + N_ccd c|c| d + L d_33 u r + N_ccbbd c|c| b|b| |d|
///            + N_T L gT + L N_urz u r z + N_uvz u v z + L N_vrz |v|r z
///            + N_ccbbdz c|c| b|b| |d| z                                                      (3)
///     gT = T_uu u^2/L + T_un u n + L T_nn |n|n                                               (4)
///     du = gX/(m_11 - X_duz z),  dv = gY/(m_22 - Y_dvz z),  dr = L gN/[L^2 (m_33 - N_drz z)] (5)
///     T_m dn = n_order - n                                                                   (6)
///
/// Y_uvz is -0.85 (1 - 0.8/z) from z = 0.8, else 0. gX, gY are forces over the ship's mass, so
/// forces from elsewhere are divided by rho nabla. Nothing is divided by U. Where the fit ends:
///
///     u < 0       X_uu, X_uuz, T_uu u^2 become u|u|; Y_uv, d_33, N_urz see |u|;
///                 beta = atan(v/|u|)                                                         (7)
///     n < 0       T_un u n becomes T_un u|n|; c|c| = c_un u|n|: no slipstream                (8)
///     c^2 < 0     0 (astern, slow ahead)                                                     (9)
///     z > z_most  z = z_most, also aground                                                   (10)
///
/// Frame: that of acceleration.h; the source's rudder is positive to port (N_ccd < 0): d = -delta.
/// d_22 and d_33 hold -1 and -x_G, so u, v belong to midship; the matrix has no x_G beside them and
/// forces from elsewhere are taken the same way.
/// Assumptions and limits: fit for u > 0 and n > 0; the source's least depth is just over the
/// draught, but the terms in z and z^2 were fitted to far more water: z_most is ours (5, 1.2
/// draughts). T_nn astern as ahead. Inside, the law is the published one to rounding; outside,
/// (7)-(10) keep it finite and tame and are no more than that.
/// Source: W. B. van Berlekom, T. A. Goddard, Maneuvering of large tankers, Trans. SNAME 80 (1972)
/// 264-298, appendix A; (7)-(10) are ours.
#include "models/hull/whole_ship/acceleration.h"
#include "models/hull/whole_ship/published_data.h"
#include "models/vessel/ship_data.h"

namespace haeul::hull {

struct BisTanker {
  BisTankerData c;
  double L = 0.0;         ///< [m]
  double draught = 0.0;   ///< T [m]
  double inv_mass = 0.0;  ///< 1 / (rho nabla) [1/kg]
};

/// Throws std::domain_error on impossible data.
BisTanker make_bis_tanker(const BisTankerData& data, const vessel::Dimensions& ship);

/// Thrust over mass, gT [m/s^2]; eq. (4).
template <class Real>
Real bis_thrust(const BisTanker& m, const Real& u, const Real& n) {
  return Real(m.c.Tuu / m.L) * u * math::abs(u) + Real(m.c.Tun) * u * math::abs(n) +
         Real(m.L * m.c.Tnn) * math::abs(n) * n;
}

/// Rate of the shaft [1/s^2] under an order [1/s]; eq. (6).
template <class Real>
Real shaft_rate(const BisTanker& m, const Real& n, const Real& n_order) {
  const Real most = Real(m.c.max_rps);
  return (math::clamp(n_order, -most, most) - n) * Real(1.0 / m.c.Tm);
}

/// Accelerations at the velocities u, v [m/s], r [rad/s] through the water, rudder `delta` [rad]
/// positive to starboard, shaft speed n [1/s], depth of water [m], which may be infinite. (Deep
/// water is 1e6 m in the common set-up of this ship: 1 cm off after 20 min of a hard turn.)
template <class Real>
Acceleration<Real> bis_acceleration(const BisTanker& m, const Real& u, const Real& v, const Real& r,
                                    const Real& delta, const Real& n, const Real& depth_m,
                                    const External<Real>& external = {}) {
  const BisTankerData& c = m.c;
  const Real zero = Real(0.0);
  // depth; eq. (10)
  const Real clearance = math::max(depth_m - Real(m.draught), Real(m.draught / c.z_most));
  const Real z = Real(m.draught) / clearance;
  const Real from = Real(c.Yuvz_from);
  const Real Yuvz = Real(c.Yuvz) * (Real(1.0) - from / math::max(z, from));

  // flow along the hull and past the rudder; eqs. (7)-(9)
  const Real a_u = math::abs(u), vv = math::abs(v) * v;
  const Real beta = math::atan2(v, a_u), d = -delta;
  const Real slip = math::max(Real(c.cun) * u * n + Real(c.cnn) * n * n, zero);
  const Real cc = math::select(n < zero, Real(-c.cun) * u * n, slip);
  const Real ccd = cc * d;
  const Real ccbbd = cc * math::abs(beta) * beta * math::abs(d);
  const Real LgT = Real(m.L) * bis_thrust(m, u, n);
  const Real uu = u * a_u, uv = u * v, Lur = Real(m.L) * u * r, La_ur = Real(m.L) * a_u * r;
  const Real Lvr = Real(m.L) * v * r, La_vr = Real(m.L) * math::abs(v) * r;

  // eqs. (1)-(3)
  const Real LgX = Real(c.Xuu) * uu + Real(c.d11) * Lvr + Real(c.Xvv) * v * v +
                   Real(c.Xccdd) * ccd * d + Real(c.Xccbd) * ccd * beta + Real(1.0 - c.t) * LgT +
                   z * (Real(c.Xuuz) * uu + Real(c.Xvrz) * Lvr + Real(c.Xvvzz) * v * v * z);
  const Real LgY =
      Real(c.Yuv) * a_u * v + Real(c.Yvv) * vv + Real(c.Yccd) * ccd + Real(c.d22) * Lur +
      Real(c.Yccbbd) * ccbbd + Real(c.YT) * LgT +
      z * (Real(c.Yurz) * Lur + Yuvz * a_u * v + Real(c.Yvvz) * vv + Real(c.Yccbbdz) * ccbbd);
  const Real LgN = Real(c.Nuv) * uv + Real(c.Nvr) * La_vr + Real(c.Nccd) * ccd +
                   Real(c.d33) * La_ur + Real(c.Nccbbd) * ccbbd + Real(c.NT) * LgT +
                   z * (Real(c.Nurz) * La_ur + Real(c.Nuvz) * uv + Real(c.Nvrz) * La_vr +
                        Real(c.Nccbbdz) * ccbbd);

  // eq. (5)
  const Real inv_m = Real(m.inv_mass), inv_L = Real(1.0 / m.L);
  Acceleration<Real> a;
  a.du = (LgX * inv_L + external.X * inv_m) / (Real(c.m11) - Real(c.Xudotz) * z);
  a.dv = (LgY * inv_L + external.Y * inv_m) / (Real(c.m22) - Real(c.Yvdotz) * z);
  a.dr = (LgN + external.N * inv_m) * (inv_L * inv_L) / (Real(c.m33) - Real(c.Nrdotz) * z);
  return a;
}

}  // namespace haeul::hull
