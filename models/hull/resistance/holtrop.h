#pragma once
/// Resistance of a displacement ship without a tank result, waves included.
///
///     R = 1/2 rho V^2 {[S (1 + k1) + S_app (1 + k2)] C_F + (S + S_app) C_A} + R_W + R_B + R_TR   (1)
///     R_W = c1 c2 c5 V rho g exp{m1 Fn^-0.9 + m4 cos(lambda Fn^-2)},   Fn <= 0.40             (2)
///     R_W likewise with c17, m3 for Fn >= 0.55, a straight line between                       (3)
///
/// with S, k1, C_A and all factors regressions on length, breadth, draught, volume, C_M, C_WP, the
/// centre of buoyancy (that of gravity), bulb and transom. R_W, R_B (bulb) and R_TR
/// (transom) are drawn once as a curve of their coefficient over speed and added to the friction
/// line of resistance.h.
///
/// A propeller of diameter D behind one: with B/T_A < 5, D c_8 = B S / (L T_A), else S (7 B/T_A -
/// 25) / (L (B/T_A - 3)); c_9 = c_8, above 28: 32 - 16 / (c_8 - 24); c_11 = T_A / D, above 2: (T_A
/// / D)^3 / 12 + 4/3; C_P1 = 1.45 C_P - 0.315 - 0.0225 lcb; C_V = (1 + k) C_F + C_A,
///
///     w = c_9 C_V L/T_A (0.0661875 + 1.21756 c_11 C_V / (1 - C_P1))
///         + 0.24558 sqrt(B / (L (1 - C_P1))) - 0.09726 / (0.95 - C_P) + 0.11434 / (0.95 - C_B)
///         + 0.75 C_stern C_V + 0.002 C_stern;  two screws 0.3095 C_B + 10 C_V C_B - 0.23 D/sqrt(B T) (4)
///
/// Assumptions and limits: C_P 0.55 to 0.85, L/B 3.9 to 9.5, B/T 2.1 to 4.0, Fn below 0.45, tankers
/// 0.24; beyond it is carried on, to Fn 1, and is no more than a guess. Compared with tank results
/// of KVLCC2 and KCS it asks for up to a quarter more. C_M and C_WP, where not given:
/// 1 / (1 + (1 - C_B)^3.5) and (1 + 2 C_B) / 3.
/// Source: J. Holtrop, G. Mennen, Int. Shipbuilding Progress 29 (1982); J. Holtrop, ISP 31 (1984) for
/// R_W, which differs in m4 and above Fn 0.40; C_M: H. Schneekluth, V. Bertram, Ship Design for Efficiency
/// and Economy (1998).
#include "models/hull/resistance/resistance.h"

namespace haeul::hull {

/// All that (1) needs and the speed does not change.
struct HoltropHull {
  double L = 0.0, B = 0.0, T = 0.0, volume = 0.0, water_density = 1025.0;
  double T_fore = 0.0, T_aft = 0.0;  ///< draughts at the perpendiculars
  double Cb = 0.0, Cp = 0.0, Cm = 0.0, Cwp = 0.0;
  double wetted_surface_m2 = 0.0;  ///< S
  double lcb = 0.0;                ///< centre of buoyancy forward of midship [% of L]
  double form = 0.0;               ///< 1 + k1
  double allowance = 0.0;          ///< C_A
  double entrance_deg = 0.0;       ///< half angle i_E
  double bulb_area_m2 = 0.0, bulb_centre_m = 0.0, transom_area_m2 = 0.0;
  double c1 = 0.0, c2 = 1.0, c5 = 1.0, c15 = 0.0, c17 = 0.0, m1 = 0.0, m3 = 0.0, lambda = 0.0;
};

/// Throws std::domain_error where the regressions are not defined.
HoltropHull make_holtrop(const vessel::ResistanceData& data, const vessel::Dimensions& ship);

/// R_W, eqs. (2), (3); R_B; R_TR [N] at `speed` > 0 [m/s].
double wave_resistance(const HoltropHull& hull, double speed_mps);
double bulb_resistance(const HoltropHull& hull, double speed_mps);
double transom_resistance(const HoltropHull& hull, double speed_mps);

/// w, eq. (4), of one screw or two at `speed` > 0 [m/s].
double wake_fraction(const HoltropHull& hull, const vessel::ResistanceData& data, double diameter_m,
                     int screws, double speed_mps);

}  // namespace haeul::hull
