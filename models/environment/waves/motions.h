#pragma once
/// First-order heave, pitch and roll of a ship in the sea's components, by closed-form transfer
/// functions. beta = pi head, 0 following; k = w^2/g, al = 1 - Fn sqrt(k L) cos beta (the frequency of
/// encounter over w), k_e = |k cos beta|, the hull a box of breadth B C_B:
///
///     A  = 2 sin(k B al^2 / 2) exp(-k T al^2)
///     f  = sqrt[(1 - k T)^2 + (A^2 / (k B al^3))^2]
///     F  = exp(-k T) f 2/(k_e L) sin(k_e L/2)
///     G  = exp(-k T) f 24/((k_e L)^2 L) [sin(k_e L/2) - k_e L/2 cos(k_e L/2)]
///     eta = 1 / sqrt[(1 - 2 k T al^2)^2 + (A^2 / (k B al^2))^2]
///     heave = eta |F| [m/m],   pitch = eta |G| [rad/m]                                        (1)
///
/// Roll is that of an oscillator with the ship's GM and roll period under the wave's slope, with
///
///     roll = k |sin beta| exp(-k T) / sqrt{[1 - x^2]^2 + (2 z x)^2},  x = w_e T_roll / 2 pi   (2)
///
/// and damping z. A motion that the ship's file has in a table (transfer_table.h) is taken from
/// there. Heave is in phase with the wave at midship, pitch and roll with its slope.
///
/// Assumptions and limits: phases are those of long waves; |al| is held above 0.1 (following seas as
/// fast as the ship); (2) is the beam-sea equation with effective slope exp(-k T), without radiation
/// memory. Kinematic: motions do not act back on the manoeuvring.
/// Sources: J. J. Jensen, A. E. Mansour, A. S. Olsen, Ocean Eng. 31 (2004) 61-85 for (1), its depth decay
/// with k; J. Journee & W. Massie, Offshore Hydromechanics (2001), chapter 6 for (2).
#include "models/environment/waves/field.h"
#include "models/environment/waves/ship.h"

namespace haeul::environment {

/// Amplitudes per wave amplitude, by the closed forms.
struct Transfer {
  double heave = 0.0;  ///< [m/m]
  double pitch = 0.0;  ///< [rad/m]
  double roll = 0.0;   ///< [rad/m]; 0 without a GM
};
Transfer transfer(const WaveShip& ship, double omega, double beta_rad, double speed_mps);

struct WaveMotion {
  double heave_m = 0.0;    ///< upwards
  double pitch_rad = 0.0;  ///< bow up
  double roll_rad = 0.0;   ///< starboard side down
};

/// Motions at p_N on heading psi with forward speed `speed_mps` at time t.
WaveMotion wave_motion(const WaveField& field, const WaveShip& ship, math::Vec2 p_N, double psi_rad,
                       double speed_mps, double t);

}  // namespace haeul::environment
