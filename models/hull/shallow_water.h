#pragma once
/// How shallow water changes the hull derivatives, added masses and the flow at the stern.
///
/// With t = T/h, y = h/T - 1, b = C_B (B/T) (1 + B/L)^2, s = C_B B/T, q = C_B T/B,
///
///     K0 = 1 + 0.0775/y^2 - 0.0110/y^3 + 0.000068/y^5
///     K1 = -0.0643/y + 0.0724/y^2 - 0.0113/y^3 + 0.0000767/y^5
///     K2 = 0.0342/y for B/T <= 4, else 0.137 (T/B)/y                                          (1)
///     f_yr = K0 + 2/5 K1 b + 24/105 K2 b^2,   f_nr = K0 + 1/2 K1 b + 1/3 K2 b^2
///     f_nv = K0 + K1 b + K2 b^2,  f_yv = 1.5 f_nr - 0.5,  g_nr = K0 + 8/15 K1 b + 40/105 K2 b^2 (2)
///
/// multiply X_vv (f_yv), X_vr (f_yr), X_rr (f_nr), Y_vvv, Y_vvr, Y_vrr, N_vvv (f_yv), Y_rrr, N_rrr
/// (g_nr) and N_v (f_nv). Kijima and Nakiri's
///
///     Y_v: (1-t)^-n - t, n = 0.40 s;   N_r: the same with n = 1.5 - 14.28 T/L;   Y_r, N_vvr, N_vrr:
///     1 + A1 t + A2 t^2 + A3 t^3                                                              (3)
///
/// do for the rest; the three polynomials belong to ships with 1.9 < s < 2.5 in h/T >= 1.5 and are
/// elsewhere replaced by f_yr, f_yv, f_yv. Added masses, m_y and J_z, by (1) with B/T for b; wake, thrust
/// deduction and gamma_R by Amin & Hasegawa's polynomials; viscous resistance by Raven,
///
///     R / R_deep = 1 + 0.57 t^1.79                                                            (4)
///
/// Every factor is held between 0.3 and 6, and brought to exactly 1 in deep water: it counts in full
/// for h <= 4 T, fades with a quintic in t and is 1 from h = 20 T on, where the formulas were never
/// fitted and some are a few per cent off. They are tabulated once per ship, with splines between.
///
/// Assumptions and limits: h >= 1.2 T, below which the values there are held; open water, no banks.
/// m_x is left alone: no confirmed rule. What speed adds to (4) is in shallow_resistance.h,
/// and is in the equations of motion, too.
/// Sources: M. Taimuri et al., Ocean Eng. 218 (2020) 108103, with K2 continuous at B/T = 4 and the
/// thrust deduction divided by its deep limit; K. Kijima, Y. Nakiri (2004); Sheng (1981) for added
/// masses; H. C. Raven (2016) as used by ITTC 7.5-04-01-01.1 (2021), coefficient recalled.
#include "models/math/spline.h"
#include "models/vessel/ship_data.h"

namespace haeul::hull {

/// Factors on the values in deep water.
template <class Real>
struct ShallowFactors {
  Real X_vv, X_vr, X_rr;
  Real Y_v, Y_r, Y_vvv, Y_vvr, Y_vrr, Y_rrr;
  Real N_v, N_r, N_vvv, N_vvr, N_vrr, N_rrr;
  Real mx, my, Jz;
  Real wake;    ///< on w_P0
  Real thrust;  ///< on 1 - t_P
  Real gamma_R;
  Real resistance;
};

/// The factors at t = T/h in 0 .. 1/1.2, without the fade to deep water; what the tables hold before it.
ShallowFactors<double> published_shallow_factors(const vessel::Dimensions& ship, double wake,
                                                 double t);

struct ShallowModel {
  double draught_m = 0.0;
  double deep_from_m = 0.0;              ///< every factor is 1 from this depth on
  double least_depth_m = 0.0;            ///< valid_least_depth_ratio T: held below
  double valid_least_depth_ratio = 1.2;  ///< h/T below which the formulas have no evidence
  math::Grid grid;
  math::Spline X_vv, X_vr, X_rr, Y_v, Y_r, Y_rrr, N_v, N_r, N_vvr, N_vrr, my, Jz, wake, thrust,
      gamma_R, resistance;
};

/// `wake` is w_P0 in deep water.
ShallowModel make_shallow_model(const vessel::Dimensions& ship, double wake);

/// Factors at `depth_m` [m] > 0.
template <class Real>
ShallowFactors<Real> shallow_factors(const ShallowModel& m, const Real& depth_m) {
  const auto at = m.grid.place(Real(m.draught_m) / math::max(depth_m, Real(m.least_depth_m)));
  ShallowFactors<Real> f;
  f.X_vv = f.Y_vvv = f.Y_vvr = f.Y_vrr = f.N_vvv = m.X_vv(at);
  f.X_vr = m.X_vr(at);
  f.X_rr = m.X_rr(at);
  f.Y_v = m.Y_v(at);
  f.Y_r = m.Y_r(at);
  f.Y_rrr = f.N_rrr = m.Y_rrr(at);
  f.N_v = m.N_v(at);
  f.N_r = m.N_r(at);
  f.N_vvr = m.N_vvr(at);
  f.N_vrr = m.N_vrr(at);
  f.mx = Real(1.0);
  f.my = m.my(at);
  f.Jz = m.Jz(at);
  f.wake = m.wake(at);
  f.thrust = m.thrust(at);
  f.gamma_R = m.gamma_R(at);
  f.resistance = m.resistance(at);
  return f;
}

}  // namespace haeul::hull
