#pragma once
/// Azimuth unit or pod: a propeller whose axis turns about the vertical.
///
///     u_a = (1 - w) (u - y r),   v_a = v + x r                                               (1)
///     V_A = u_a cos a + v_a sin a,   V_C = -u_a sin a + v_a cos a                            (2)
///     F_A = T(n, V_A) - 1/2 rho A_D |V_A| V_A                                                (3)
///     F_C = -(1/2 rho A_L C_L V + k_m rho (pi/4) D^2 V_j) V_C                                (4)
///     V_j = 1/2 [|V_A| + sqrt(V_A^2 + 8 T_j / (pi rho D^2))],  V^2 = V_A^2 + V_C^2           (5)
///     X = (1 - t) (F_A cos a - F_C sin a),  Y = F_A sin a + F_C cos a,  N = x Y - y X        (6)
///
/// a is the direction of thrust: 0 drives ahead, positive pushes to starboard, endless. T is the
/// law of four_quadrant.h. (4) is the drag of the housing across the flow, and the momentum the
/// screw takes out of the flow it turns into its own axis; T_j = min(|T|, K rho n^2 D^4), so that
/// a stopped screw, whose T is drag, drives no jet.
///
/// Assumptions and limits: open propeller; no change of T by oblique inflow; t acts on X alone; no
/// Coanda or hull loss. Units standing in each other's race: interaction_factor.
/// Source: (1), (2), (6) geometry; momentum theory for (5); A_D, A_L, k_m as data (confidence C);
/// J. Dang, H. Laheij (2004) for the interaction.
#include "models/hull/mmg_hull.h"
#include "models/propulsion/propeller/four_quadrant.h"

namespace haeul::propulsion {

struct AzimuthData {
  double x_m = 0.0, y_m = 0.0;       ///< of the vertical axis, forward and starboard of midship
  double slew_radps = 0.2;           ///< > 0
  double wake = 0.0;                 ///< w, below 1
  double thrust_deduction = 0.0;     ///< t, below 1
  double lateral_area_m2 = 0.0;      ///< A_L of the housing, >= 0
  double lateral_coefficient = 1.0;  ///< C_L
  double drag_area_m2 = 0.0;         ///< A_D, area times coefficient of the housing along the axis
  double momentum = 1.0;             ///< k_m, 0..1
};

struct Azimuth {
  FourQuadrant screw;
  double x_m = 0.0, y_m = 0.0, slew_radps = 0.0;
  double wake_factor = 1.0, X_factor = 1.0;            ///< 1 - w, 1 - t
  double half_rho_drag = 0.0, half_rho_lateral = 0.0;  ///< 1/2 rho A_D, 1/2 rho A_L C_L
  double momentum_area = 0.0;                          ///< k_m rho (pi/4) D^2
  double jet_factor = 0.0;                             ///< 8 / (pi rho D^2)
  double jet_nn = 0.0;                                 ///< limit of T_j per n^2
};

/// Throws std::domain_error on impossible data.
Azimuth make_azimuth(const AzimuthData& data, const FourQuadrant& screw, double rho_kgpm3);

/// Direction after `dt` [s] under a constant order, the shorter way round; in [-pi, pi).
template <class Real>
Real azimuth_after(const Azimuth& m, const Real& angle, const Real& order, double dt) {
  const Real reach = Real(m.slew_radps * dt);
  return math::wrap_pi(angle + math::clamp(math::wrap_pi(order - angle), -reach, reach));
}

template <class Real>
struct AzimuthLoad {
  hull::Force<Real> force;  ///< on the ship, about midship
  Real thrust, torque;      ///< of the screw [N], [N m]
};

/// Eqs. (1)-(6). `sin_a`, `cos_a` of the direction of thrust.
template <class Real>
AzimuthLoad<Real> azimuth_load(const Azimuth& m, const Real& n, const Real& sin_a,
                               const Real& cos_a, const Real& u, const Real& v, const Real& r) {
  const Real u_a = Real(m.wake_factor) * (u - Real(m.y_m) * r);
  const Real v_a = v + Real(m.x_m) * r;
  const Real V_A = u_a * cos_a + v_a * sin_a;
  const Real V_C = v_a * cos_a - u_a * sin_a;
  const Loading<Real> screw = load(m.screw, n, V_A);

  // along and across the axis
  const Real T_j = math::min(math::abs(screw.thrust), Real(m.jet_nn) * n * n);
  const Real size = math::abs(V_A);
  const Real V_j = Real(0.5) * (size + math::sqrt(V_A * V_A + Real(m.jet_factor) * T_j));
  const Real V = math::sqrt(V_A * V_A + V_C * V_C);
  const Real F_A = screw.thrust - Real(m.half_rho_drag) * size * V_A;
  const Real F_C = -(Real(m.half_rho_lateral) * V + Real(m.momentum_area) * V_j) * V_C;

  const Real X = Real(m.X_factor) * (F_A * cos_a - F_C * sin_a);
  const Real Y = F_A * sin_a + F_C * cos_a;
  return {{X, Y, Real(m.x_m) * Y - Real(m.y_m) * X}, screw.thrust, screw.torque};
}

/// Thrust of a unit in the race of another `distance` diameters upstream, against free running;
/// restored once the race passes by: `off_axis` [rad] is the angle between the race and the line
/// to the unit, full effect below 20 deg, none above 30 deg.
template <class Real>
Real interaction_factor(const Real& distance, const Real& off_axis) {
  // 1 - 0.8^(d^(2/3)) with d^(2/3) = cbrt(d)^2
  const Real root = math::cbrt(math::max(distance, Real(0.0)));
  const Real in_race = Real(1.0) - math::exp(Real(-0.22314355131420976) * root * root);
  const Real z = math::clamp((math::abs(off_axis) - Real(math::kPi / 9.0)) * Real(18.0 / math::kPi),
                             Real(0.0), Real(1.0));
  const Real clear = z * z * (Real(3.0) - Real(2.0) * z);
  return in_race + clear * (Real(1.0) - in_race);
}

}  // namespace haeul::propulsion
