#pragma once
/// Added resistance in waves: the mean force astern per square of the wave amplitude.
///
/// alpha is the ITTC's angle, 0 head and pi following waves; zeta the amplitude; Fr = U / sqrt(g L).
///
/// SNNM (Liu & Papanikolaou 2020), any heading, R = R_motion + R_1 + R_2 + R_3 + R_4:
///
///     w  = 2.142 kyy^(1/3) sqrt(L/lambda) (C_B/0.65)^0.17 [1 - 0.111/C_B (ln(B/T) - ln 2.75)]
///          [(-1.377 Fr^2 + 1.157 Fr) |cos alpha| + 0.618 (13 + cos 2 alpha) / 14]              (1)
///     R_motion = 4 rho g zeta^2 B^2/L a1 a2 w^b1 exp[b1/d1 (1 - w^d1)]                          (2)
///     R_1..4   = +-(2.25/4) rho g B zeta^2 a_T q {sin^2(E +- alpha) + 2 w U/g [...]}            (3)
///
/// with a1, a2, b1, d1, a_T, q as in the source; between 90 degrees and following seas R_motion is
/// interpolated. STAWAVE-1 and -2 are the ITTC's for head seas within 45 degrees of the bow.
///
/// Assumptions and limits: SNNM: L > 75 m, Fr to 0.3; it steps at alpha = E1 (a factor up to 3), which
/// spreading and the tables of mean_force.h smooth; even keel. STAWAVE-2: 0.1 < Fr < 0.3, 4 < L/B < 9,
/// 2.2 < B/T < 9, 0.39 < C_B < 0.9, L > 75 m. STAWAVE-1: no heave and pitch,
/// H_S to 2.25 sqrt(L / 100 m). For U < 0 the value at rest is taken.
/// Sources: S. Liu, A. Papanikolaou, Ocean Eng. 206 (2020) 107357; ITTC 7.5-04-01-01.2 (2021).
#include "models/environment/waves/ship.h"

namespace haeul::environment {

/// R / zeta^2 [N/m^2] in regular waves of `omega` [rad/s] from `alpha` [rad], at `speed_mps`; SNNM in
/// its two parts.
struct AddedResistance {
  double motion = 0.0, reflection = 0.0;
  double total() const { return motion + reflection; }
};
AddedResistance snnm(const WaveShip& ship, double omega, double alpha_rad, double speed_mps);

/// The same by STAWAVE-2, head seas; 0 at rest.
AddedResistance stawave2(const WaveShip& ship, double omega, double speed_mps);

/// Mean resistance [N] in a head sea of significant height `height_m` by STAWAVE-1; `bow_m` is the
/// distance along the waterline from the bow to 95 % of the breadth.
double stawave1(double height_m, double breadth_m, double bow_m, double rho_kgpm3 = 1025.0);

}  // namespace haeul::environment
