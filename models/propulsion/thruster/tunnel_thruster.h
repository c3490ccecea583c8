#pragma once
/// Tunnel thruster at bow or stern.
///
///     Y = T_0 s|s| k(m) k_h,   N = x Y,   m = |u| / (V_j |s|),   V_j = sqrt(T_0 / (rho A))   (1)
///
/// s in [-1, 1] is the impeller speed as a share of full speed, positive pushing to starboard; A
/// the tunnel's area. With way on, the jet is bent along the hull and sucks at it downstream of the
/// tunnel; the moment falls with m to half at 0.35 and comes back beyond 1. Where there is little
/// hull downstream (a bow thruster with sternway, a stern thruster with headway),
///
///     k = max(1 - 0.5 m, 0.6).                                                               (2)
///
///     P = P_0 |s|^3                                                                          (3)
///
/// P_0 is the shaft power at full speed. k_h is 0 with the axis less than 0.6 D below the surface, 1 from 1.0 D.
///
/// Assumptions and limits: k was measured for the moment and is used for the force as well; m uses
/// the jet of the moment, not that of full power; the impeller gains speed evenly; way on
/// does not change (3), and the motor loses nothing.
/// Source: k at m = 0.35 and 1.3 from model tests with a 60 000 t ship (KaMeWa, Int. Shipbuilding
/// Progress 1967); points between, (2) and k_h are estimates (confidence C).
#include "models/math/spline.h"

namespace haeul::propulsion {

struct TunnelThrusterData {
  double x_m = 0.0;           ///< forward of midship
  double diameter_m = 0.0;    ///< > 0
  double power_w = 0.0;       ///< shaft power at full speed; used if max_thrust_n is 0
  double max_thrust_n = 0.0;  ///< T_0; 0: 0.13 N per watt
  double immersion_m = 1e3;   ///< of the axis
  double start_s = 8.0;       ///< from rest to full speed, > 0
};

struct TunnelThruster {
  double x_m = 0.0;
  double thrust_n = 0.0;     ///< T_0 k_h
  double inv_jet_spm = 0.0;  ///< 1 / V_j [s/m]
  double forward = 1.0;      ///< +1 for a bow, -1 for a stern thruster
  double rate_per_s = 0.0;   ///< of s
  double power_w = 0.0;      ///< P_0
  math::Grid ratio;
  math::Spline fading;  ///< k(m)
};

/// Throws std::domain_error on impossible data.
TunnelThruster make_tunnel_thruster(const TunnelThrusterData& data, double rho_kgpm3);

/// s after `dt` [s] under a constant order; exact.
template <class Real>
Real thruster_after(const TunnelThruster& m, const Real& s, const Real& order, double dt) {
  const Real target = math::clamp(order, Real(-1.0), Real(1.0));
  const Real reach = Real(m.rate_per_s * dt);
  return s + math::clamp(target - s, -reach, reach);
}

/// k at ship speed `u` [m/s]; eqs. (1), (2).
template <class Real>
Real tunnel_factor(const TunnelThruster& m, const Real& s, const Real& u) {
  const Real way = u * Real(m.forward) * Real(m.inv_jet_spm);
  const Real ratio = math::abs(way) / math::max(math::abs(s), Real(1e-9));
  const Real against = m.fading(m.ratio.place(ratio));
  const Real with = math::max(Real(1.0) - Real(0.5) * ratio, Real(0.6));
  return math::select(way >= Real(0.0), against, with);
}

/// Shaft power [W]; eq. (3).
template <class Real>
Real tunnel_power(const TunnelThruster& m, const Real& s) {
  return Real(m.power_w) * s * s * math::abs(s);
}

template <class Real>
struct LateralForce {
  Real Y, N;  ///< [N], [N m] about midship
};

template <class Real>
LateralForce<Real> tunnel_force(const TunnelThruster& m, const Real& s, const Real& u) {
  const Real Y = Real(m.thrust_n) * s * math::abs(s) * tunnel_factor(m, s, u);
  return {Y, Real(m.x_m) * Y};
}

}  // namespace haeul::propulsion
