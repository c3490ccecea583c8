#pragma once
/// Calm-water resistance of a ship that moves straight.
///
///     R = 1/2 rho S u|u| C_T,   C_T = (1 + k) C_F + C_A + dC_F + C_R(|u|)                      (1)
///     C_F = 0.075 / (log10 Re - 2)^2,   Re = max(|u| L / nu, 1e6)                              (2)
///     10^3 dC_F = 44 [(k_s / L)^(1/3) - (150e-6 / L)^(1/3)]                                    (3)
///
/// (2) is the ITTC 1957 model-ship correlation line; (3) the change of the roughness allowance from
/// the standard clean hull (k_s = 150 um) to the hull's present state. C_A belongs to the clean
/// hull.
///
/// C_R is the waves' part of holtrop.h or oortmerssen.h, as a curve over speed; the method itc57 has
/// none.
///
/// Assumptions and limits: without C_R no wave-making beyond what k and C_A hold, so for full ships at
/// low Froude number; below Re = 1e6 the line is held.
/// Sources: ITTC Recommended Procedure 7.5-02-03-01.4 (2017) for (1), (2); R. L. Townsin et al. (1984)
/// for (3).
#include "models/math/real.h"
#include "models/math/spline.h"
#include "models/vessel/ship_data.h"

namespace haeul::hull {

struct Resistance {
  bool active = false;      ///< false: the manoeuvring set's R0' stands for the resistance
  double half_rho_S = 0.0;  ///< [kg/m]
  double form = 0.0;        ///< 1 + k
  double constant = 0.0;    ///< C_A + dC_F
  double L_over_nu = 0.0;   ///< [s/m]
  math::Grid speeds;        ///< of the curve, [m/s]
  math::Spline residuary;   ///< C_R; empty: none
};

/// Friction, form and waves by Holtrop's regressions; holtrop.h.
Resistance make_holtrop_resistance(const vessel::ResistanceData& data,
                                   const vessel::Dimensions& ship);

/// The same for tugs and trawlers; oortmerssen.h.
Resistance make_oortmerssen_resistance(const vessel::ResistanceData& data,
                                       const vessel::Dimensions& ship);

/// Change of the frictional coefficient from 150 um to `roughness_um`; eq. (3).
inline double roughness_allowance(double roughness_um, double length_m) {
  const double now = math::cbrt(roughness_um * 1e-6 / length_m);
  const double standard = math::cbrt(150e-6 / length_m);
  return 0.044 * (now - standard);
}

inline Resistance make_resistance(const vessel::ResistanceData& data,
                                  const vessel::Dimensions& ship) {
  using Method = vessel::ResistanceData::Method;
  if (data.method == Method::holtrop) return make_holtrop_resistance(data, ship);
  if (data.method == Method::oortmerssen) return make_oortmerssen_resistance(data, ship);
  Resistance r;
  r.active = data.method == Method::itc57;
  r.half_rho_S = 0.5 * ship.water_density_kgpm3 * data.wetted_surface_m2;
  r.form = 1.0 + data.form_factor;
  r.constant = data.allowance + roughness_allowance(data.roughness_um, ship.length_pp_m);
  r.L_over_nu = ship.length_pp_m / data.viscosity_m2ps;
  return r;
}

/// Total resistance coefficient at surge velocity u [m/s]; `viscous` is a factor on all but the
/// waves' part.
template <class Real>
Real resistance_coefficient(const Resistance& model, const Real& u,
                            const Real& viscous = Real(1.0)) {
  constexpr double kInvLn10 = 0.43429448190325182765;
  const Real re = math::max(math::abs(u) * Real(model.L_over_nu), Real(1e6));
  const Real x = math::log(re) * Real(kInvLn10) - Real(2.0);
  const Real friction = (Real(model.form * 0.075) / (x * x) + Real(model.constant)) * viscous;
  if (model.residuary.empty()) return friction;
  return friction + model.residuary(model.speeds.place(math::abs(u)));
}

/// Resistance [N], positive against u > 0; eq. (1).
template <class Real>
Real resistance(const Resistance& model, const Real& u, const Real& viscous = Real(1.0)) {
  return Real(model.half_rho_S) * u * math::abs(u) * resistance_coefficient(model, u, viscous);
}

}  // namespace haeul::hull
