#pragma once
/// Hull force of the MMG standard method in the horizontal plane.
///
/// With U = sqrt(u^2 + v^2), v and r at midship, the published form (v' = v/U, r' = r L/U)
///
///     X_H = 1/2 rho L d U^2 (-R0' + X_vv' v'^2 + X_vr' v' r' + X_rr' r'^2 + X_vvvv' v'^4)    (1)
///     Y_H = 1/2 rho L d U^2 (Y_v' v' + Y_R' r' + Y_vvv' v'^3 + Y_vvr' v'^2 r' + …)           (2)
///     N_H = 1/2 rho L^2 d U^2 (N_v' v' + N_R' r' + …)                                        (3)
///
/// is evaluated in its dimensional twin, in which U^2 is multiplied out: what is left divides by U
/// once (third order) or twice (fourth). Where the fit ends, it is carried on so that it neither
/// runs away nor feeds energy into a drifting or spinning hull:
///
///     r' > 1.5     U is replaced by |r| L / 1.5 (a hull turning on the spot)                 (4)
///     |v'| > 0.5   the v' part of X fades with (1 - v'^2) / 0.75 and is 0 at 90 deg drift    (5)
///     u < 0.1 U    R0', the v' part of X, Y_R' r' and N_v' v' follow the sign of u           (6)
///
/// Frame: B, x forward, y starboard, N about midship, positive to starboard.
/// Assumptions and limits: calm deep water; derivatives are fitted for u > 0, |beta| < about 30 deg
/// and r' < about 1. Inside, the law is the published one to rounding; outside, (4)-(6) keep it
/// tame and are no more than that.
/// Source: H. Yasukawa, Y. Yoshimura, J Mar Sci Technol 20 (2015) 37-52, eqs. 6-8; (4)-(6) are ours.
#include "models/math/real.h"
#include "models/vessel/ship_data.h"

namespace haeul::hull {

/// Forces in B [N], [N m].
template <class Real>
struct Force {
  Real X = Real(0.0), Y = Real(0.0), N = Real(0.0);
  Real K = Real(0.0);  ///< about the centre of gravity, positive starboard side down
};

/// Dimensional coefficients of eqs. (1)-(3); of type `double`, or a Real where the depth of the water
/// differs from lane to lane.
template <class Number>
struct MmgCoefficients {
  Number R0, X_vv, X_vr, X_rr, X_vvvv;
  Number Y_v, Y_r, Y_vvv, Y_vvr, Y_vrr, Y_rrr;
  Number N_v, N_r, N_vvv, N_vvr, N_vrr, N_rrr;
};
using MmgHull = MmgCoefficients<double>;

/// Multiplies the primed set with 1/2 rho L d and the powers of L that v' and r' carry.
inline MmgHull make_mmg_hull(const vessel::MmgHullData& set, const vessel::Dimensions& ship) {
  const double L = ship.length_pp_m;
  const double f = 0.5 * ship.water_density_kgpm3 * L * ship.draught_m;
  const double n = f * L;
  MmgHull h{};
  h.R0 = f * set.R0;
  h.X_vv = f * set.X_vv, h.X_vr = f * L * set.X_vr, h.X_rr = f * L * L * set.X_rr;
  h.X_vvvv = f * set.X_vvvv;
  h.Y_v = f * set.Y_v, h.Y_r = f * L * set.Y_r;
  h.Y_vvv = f * set.Y_vvv, h.Y_vvr = f * L * set.Y_vvr;
  h.Y_vrr = f * L * L * set.Y_vrr, h.Y_rrr = f * L * L * L * set.Y_rrr;
  h.N_v = n * set.N_v, h.N_r = n * L * set.N_r;
  h.N_vvv = n * set.N_vvv, h.N_vvr = n * L * set.N_vvr;
  h.N_vrr = n * L * L * set.N_vrr, h.N_rrr = n * L * L * L * set.N_rrr;
  return h;
}

/// Largest r' the fit is used at; eq. (4).
inline constexpr double kMaxRPrime = 1.5;

/// Hull force at (u, v, r). `U` is the speed [m/s], not below |r| L / kMaxRPrime, and `inv_U` its
/// guarded inverse.
template <class Real, class Number>
Force<Real> mmg_hull_force(const MmgCoefficients<Number>& h, const Real& u, const Real& v,
                           const Real& r, const Real& U, const Real& inv_U) {
  const Real vv = v * v, vr = v * r, rr = r * r;
  const Real ahead = math::clamp(Real(10.0) * u * inv_U, Real(-1.0), Real(1.0));
  const Real v_prime2 = (v * inv_U) * (v * inv_U);
  const Real fade = math::clamp((Real(1.0) - v_prime2) * Real(1.0 / 0.75), Real(0.0), Real(1.0));
  Force<Real> force;
  force.X =
      ((Real(h.X_vv) * vv + Real(h.X_vvvv) * vv * v_prime2) * fade - Real(h.R0) * U * U) * ahead +
      Real(h.X_vr) * vr + Real(h.X_rr) * rr;
  force.Y = (Real(h.Y_v) * v + Real(h.Y_r) * r * ahead) * U +
            (Real(h.Y_vvv) * vv * v + Real(h.Y_vvr) * vv * r + Real(h.Y_vrr) * v * rr +
             Real(h.Y_rrr) * rr * r) *
                inv_U;
  force.N = (Real(h.N_v) * v * ahead + Real(h.N_r) * r) * U +
            (Real(h.N_vvv) * vv * v + Real(h.N_vvr) * vv * r + Real(h.N_vrr) * v * rr +
             Real(h.N_rrr) * rr * r) *
                inv_U;
  return force;
}

}  // namespace haeul::hull
