#pragma once
/// Resistance of tugs and trawlers: van Oortmerssen's regression on 93 models of them.
///
///     R = 1/2 rho V^2 [S (C_F + C_A) + S_app (1 + k2) C_F] + R_R                               (1)
///     R_R / (rho g V) = C_1 e^(-m q / 9) + e^(-m q) [C_2 + C_3 sin q + C_4 cos q]              (2)
///     q = 1 / Fn^2,  Fn = V / sqrt(g L_D),  m = 0.14347 C_P^-2.1976                            (3)
///     10^3 C_i = quadratics in lcb [%], C_P, L_D / B, i_E L_D / B and B / T, and C_M           (4)
///     S = 3.223 V^(2/3) + 0.5402 L_D V^(1/3)                                                   (5)
///
/// L_D is the mean of waterline and length between perpendiculars, i_E half the angle of entrance in
/// degrees. C_A 0.00035 where none is given. R_R is drawn once as a curve of its coefficient.
///
/// Assumptions and limits: L 8 to 80 m, L/B 3.4 to 6.2, B/T 1.9 to 4, C_P 0.50 to 0.73, C_M 0.70 to
/// 0.97, i_E 10 to 46 deg; Fn to 0.50, beyond which the coefficient of R_R is held. Harbour tugs of
/// L/B 3 lie at the edge: the regression says 14.5 kn and some 5 MW for one of 5.05 MW that ran 14.5
/// to 15 kn on trial.
/// Source: G. van Oortmerssen, A power prediction method and its application to small ships, ISP 18
/// (1971), coefficients read from one public program; printings differ in the sign of the L_D / B term of
/// C_3, which changes R by less than a seventh and is here the one that gives no hollow at Fn 0.34
/// (confidence B). P. J. Helmore, Update on van Oortmerssen's resistance prediction (2008), lists more
/// misprints.
#include "models/hull/resistance/resistance.h"

namespace haeul::hull {

struct OortmerssenHull {
  double L = 0.0, volume = 0.0, water_density = 1025.0;
  double Cp = 0.0, m = 0.0;
  double wetted_surface_m2 = 0.0;
  double C[4]{};
};

/// Throws std::domain_error where the regression is not defined.
OortmerssenHull make_oortmerssen(const vessel::ResistanceData& data,
                                 const vessel::Dimensions& ship);

/// R_R, eq. (2) [N] at `speed` > 0 [m/s].
double residuary_resistance(const OortmerssenHull& hull, double speed_mps);

}  // namespace haeul::hull
