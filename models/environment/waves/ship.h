#pragma once
/// What waves need to know of a ship. Plain numbers, SI.
#include "models/vessel/ship_data.h"

namespace haeul::environment {

struct WaveShip {
  double L = 0.0, B = 0.0, T = 0.0, CB = 0.0;
  double rho = 1025.0;
  double kyy = 0.25;        ///< pitch gyradius / L
  double entrance_m = 0.0;  ///< L_E, forward perpendicular to where the waterline is 99 % of B wide
  double run_m = 0.0;       ///< L_R, the same from aft
  double CWP = 0.0;         ///< waterplane coefficient
  double GM_m = 0.0;        ///< 0: no roll is computed
  double roll_period_s = 0.0;
  double roll_damping = 0.05;  ///< beyond wave making, of critical
};

/// From a ship's file; what it lacks is estimated: C_WP = 0.18 + 0.86 C_B; the waterline is parallel
/// over the middle, and entrance and run, alike and of elliptic ends, make up its coefficient:
/// L_E = L_R = L (1 - C_WP) / (2 - pi/2), at most 0.48 L; roll period 2 pi k_xx / sqrt(g GM).
WaveShip wave_ship(const vessel::ShipData& ship);

}  // namespace haeul::environment
