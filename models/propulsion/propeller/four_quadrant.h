#pragma once
/// Fixed-pitch propeller in all four quadrants of shaft speed and speed of advance.
///
///     beta = atan2(V_A, V_t),   V_t = 0.7 pi n D                                             (1)
///     T = 1/2 rho (V_A^2 + V_t^2) (pi/4) D^2 CT*(beta)                                       (2)
///     Q = 1/2 rho (V_A^2 + V_t^2) (pi/4) D^3 CQ*(beta)                                       (3)
///
/// beta runs once round the circle: 0..90 deg ahead, 90..180 crash back, -180..-90 astern, -90..0
/// turning ahead while the ship goes astern. (2) and (3) have no singularity; at rest both vanish.
/// Q is positive along positive n: the shaft obeys 2 pi I dn/dt = Q_E - Q.
///
/// For the Wageningen B4-70 with P/D = 1,
///
///     CT* = sum_{k=0..20} A_k cos(k beta) + B_k sin(k beta),   CQ* alike.                    (4)
///
/// Any other propeller: its own open-water curves for 0 <= beta <= beta_z, where K_T vanishes;
/// elsewhere (4) plus an offset, linear between the knots -180, -90, 0, beta_z, 90, 180 deg. With
/// p = P/D, phi = atan(p / (0.7 pi)) and phi_1 the same at p = 1, the sum of (4) and the offset is
///
///     at 0, beta_z   the open-water curves                                                   (5)
///     at +-90        f (4), f_T = cos phi / cos phi_1, f_Q = sin phi / sin phi_1             (6)
///     at 180         e_T = r CT*(0), r = 0.4811 p^2 - 1.1116 p - 0.1404; e_Q = r c CQ*(0)    (7)
///
/// where c is CQ*(180) / CQ*(0) over CT*(180) / CT*(0), both from (4).
///
/// Both coefficients are tabulated at about every degree and joined by splines (direction.h): twice
/// differentiable, but for the borders of the quarters at odd multiples of 45 deg, where slopes agree
/// to 1e-4. The corners of the offset are rounded within about two degrees.
///
/// Assumptions and limits: steady loads, no cavitation, no ventilation. (4) carries the scatter of
/// the tests: slopes over less than two degrees mean nothing. (5)-(7) are an engineering blend, not
/// measurements, meant for 0.6 <= P/D <= 1.4. Below 0.55 it would make energy in crash back and is
/// refused.
/// Source: W. P. A. van Lammeren, J. D. van Manen, M. W. C. Oosterveld, The Wageningen B-screw
/// series, Trans. SNAME 77 (1969): (1)-(4); (5)-(7) are ours, r an empirical fit for the astern
/// bollard thrust.
#include "models/math/direction.h"
#include "models/propulsion/propeller/propeller.h"
#include "models/propulsion/propeller/wageningen_b.h"
#include "models/vessel/ship_data.h"

namespace haeul::propulsion {

/// CT* and CQ* at one hydrodynamic pitch angle.
struct StarCoefficients {
  double ct = 0.0, cq = 0.0;
};

/// The B4-70 of P/D = 1 at beta [rad]; eq. (4).
StarCoefficients b4_70(double beta);

/// One propeller round the whole circle, before it is tabulated; eqs. (5)-(7).
class QuadrantCurve {
 public:
  /// `ahead` holds K_T and K_Q over J. Throws std::domain_error on P/D outside 0.55..1.4 or curves
  /// without a zero of K_T in 0 < J < 2.
  QuadrantCurve(const OpenWater& ahead, double pitch_ratio);

  /// At beta in [-pi, pi] [rad].
  StarCoefficients at(double beta) const;
  double zero_thrust_beta() const { return beta_z_; }  ///< [rad]

 private:
  StarCoefficients open_water(double beta) const;

  OpenWater ahead_;
  double beta_z_ = 0.0;
  StarCoefficients offset_[6];
};

struct FourQuadrant {
  double diameter_m = 0.0;
  double tip_factor = 0.0;                        ///< 0.7 pi D
  double thrust_area = 0.0, torque_volume = 0.0;  ///< rho pi/8 D^2, rho pi/8 D^3
  double ahead_kt = 0.0, astern_kt = 0.0;         ///< bollard T / (rho n^2 D^4), both > 0
  math::Directions circle;
  math::Spline ct, cq;
};

/// Propeller of the B-series. Throws std::domain_error outside the range of the series or when
/// diameter or density are not positive.
FourQuadrant make_four_quadrant(int blades, double pitch_ratio, double area_ratio,
                                double diameter_m, double rho_kgpm3);

/// Propeller with open-water curves of its own; `ahead.kq` may hold 1 / eta_R.
FourQuadrant make_four_quadrant(const OpenWater& ahead, double pitch_ratio, double diameter_m,
                                double rho_kgpm3);

/// The propeller of a ship file, with the same curves ahead as make_propeller and Q behind the
/// hull. Where the file gives no torque that of the series is taken.
FourQuadrant make_four_quadrant(const vessel::PropellerData& data, double rho_kgpm3);

/// Thrust and torque at shaft speed n [1/s] and speed of advance V_A [m/s]; eqs. (1)-(3).
template <class Real>
Loading<Real> load(const FourQuadrant& p, const Real& n, const Real& V_A) {
  const Real V_t = Real(p.tip_factor) * n;
  const Real square = V_A * V_A + V_t * V_t;
  const auto at = p.circle.place(V_t, V_A);
  return {Real(p.thrust_area) * square * p.ct(at), Real(p.torque_volume) * square * p.cq(at)};
}

}  // namespace haeul::propulsion
