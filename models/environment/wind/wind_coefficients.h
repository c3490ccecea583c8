#pragma once
/// Wind forces on a ship from coefficients over the angle of the relative wind.
///
///     X = q C_X A_F,   Y = -q C_Y A_L,   N = -q C_N A_L L_oa,   K = q C_K A_L^2 / L_oa        (1)
///     q = 1/2 rho_a V_rw^2
///
/// Coefficients are those of their sources, for wind from starboard at gamma in 0 .. pi off the bow
/// and with Y > 0 for a push to leeward; in B a wind from starboard pushes to port, hence the signs.
/// C_X is even in gamma, C_Y, C_N and C_K are odd. Blendermann (1994), with C_Dl = C_Dl,A A_F / A_L:
///
///     D = 1 - 1/2 delta (1 - C_Dl / C_Dt) sin^2 2 gamma                                       (2)
///     C_X = -C_Dl,A cos gamma / D,   C_Y = C_Dt sin gamma / D                                 (3)
///     C_N = [s_L / L_oa - 0.18 (gamma - pi/2)] C_Y,   C_K = kappa s_H L_oa / A_L C_Y          (4)
///
/// The other families have no C_K: theirs is the side force at the centroid's height.
///
/// Assumptions and limits: uniform wind at the 10 m speed; the ship upright. Between angles 3 degrees
/// apart a spline is drawn; it rounds the steps of Isherwood's lines.
/// Sources: W. Blendermann, J. Wind Eng. Ind. Aerodyn. 51 (1994) 339-351, C_Dl,A from its table.
#include "models/environment/wind/wind_data.h"
#include "models/math/spline.h"

namespace haeul::vessel {
struct Dimensions;
}

namespace haeul::environment {

inline constexpr double kAirDensity = 1.225;  ///< [kg/m^3] at 15 C

/// Coefficients of eq. (1) at one angle.
struct WindCoefficients {
  double CX = 0.0, CY = 0.0, CN = 0.0, CK = 0.0;
};

/// Row of Blendermann's table.
struct BlendermannType {
  const char* name;
  double CDt, CDlA_bow, CDlA_stern, delta, kappa;
};

/// The row of that name. Throws std::domain_error when there is none.
const BlendermannType& blendermann_type(const std::string& name);

/// Eqs. (2)-(4) at `gamma_rad` in 0 .. pi.
WindCoefficients blendermann(const WindData& ship, double gamma_rad);

/// Forces in B [N], [N m]; K about the waterline, positive starboard side down.
template <class Real>
struct WindForce {
  Real X, Y, N, K;
};

/// Splines over |gamma| of eq. (1) without the speed.
struct WindLoadModel {
  math::Grid grid;
  math::Spline X, Y, N, K;
};

/// Areas estimated where the file gives none: A_F = B (D - T + 0.7 B), a hull with a house as high as
/// 0.7 B; A_L = L_oa (D - T) + 2.5 (A_F - B (D - T)), the house two and a half times as long as wide,
/// 0.3 L_oa aft of midship. Ours, for merchant ships; marked by `given` = false.
WindData completed(WindData data, const vessel::Dimensions& ship);

/// Throws std::domain_error when areas make no sense.
WindLoadModel make_wind_load(const WindData& data, const vessel::Dimensions& ship);

/// Force of air that moves with (u_rw, v_rw) [m/s] in B relative to the ship: a head wind has u_rw < 0.
template <class Real>
WindForce<Real> wind_force(const WindLoadModel& m, const Real& u_rw, const Real& v_rw) {
  const Real square = u_rw * u_rw + v_rw * v_rw;
  // where it comes from: 0 the bow; atan2 gives 0 in still air, where the square is 0 as well
  const Real gamma = math::atan2(math::abs(v_rw), -u_rw);
  const auto at = m.grid.place(gamma);
  // air moving to port, v_rw < 0, comes from starboard
  const Real side = math::select(v_rw < Real(0.0), square, -square);
  return {square * m.X(at), side * m.Y(at), side * m.N(at), side * m.K(at)};
}

}  // namespace haeul::environment
