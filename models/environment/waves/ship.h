#pragma once
/// What waves need to know of a ship. Plain numbers, SI.
#include "models/environment/waves/transfer_table.h"

namespace haeul::environment {

struct WaveShip {
  double L = 0.0, B = 0.0, T = 0.0, CB = 0.0;
  double rho = 1025.0;
  double kyy = 0.25;        ///< pitch gyradius / L
  double entrance_m = 0.0;  ///< L_E, forward perpendicular to where the waterline is 99 % of B wide
  double run_m = 0.0;       ///< L_R, the same from aft
  double bow_m = 0.0;       ///< L_BWL, from the bow to where the waterline is 95 % of B wide
  double CWP = 0.0;         ///< waterplane coefficient
  double GM_m = 0.0;        ///< 0: no roll is computed
  double roll_period_s = 0.0;
  double roll_damping = 0.05;  ///< beyond wave making, of critical
  TransferTable table;         ///< of motions; empty: by closed forms
};

/// From a ship's file. What its waterline block lacks is estimated: C_WP = (1 + 2 C_B) / 3;
/// entrance and run together 2.7 (1 - C_WP) L, split 47 to 53, each at most 0.48 L: 51 and 58 m for
/// KVLCC2, for whom 60 and 73 m are in use elsewhere. The head-sea resistance of full ships follows
/// the entrance closely: +-25 % by this estimate. An angle instead of a length stands for 0.495 B /
/// tan E, by which SNNM goes from one to the other. L_BWL of an elliptic entrance is 0.688 L_E.
/// Roll period 2 pi k_xx / sqrt(g GM).
WaveShip wave_ship(const vessel::ShipData& ship);

}  // namespace haeul::environment
