#pragma once
/// Squat: how much deeper a ship lies by her own speed in shallow water. V in m/s, V_k in knots,
/// F = V / sqrt(g h), S = 0.98 B T / A_c the blockage of a channel of cross-section A_c.
///
///     icorels           2.4 vol / L^2 F^2 / sqrt(1 - F^2)                   open water        (1)
///     barrass           C_B V_k^2 / 100                                     open water        (2)
///     barrass_confined  C_B S^0.81 V_k^2.08 / 20                            channel           (3)
///     huuska            (1) times K_s,  K_s = 7.45 S + 0.76 for S > 0.03    channel           (4)
///     yoshimura         [(0.7 + 1.5 T/h) C_B B/L + 15 T/h (C_B B/L)^3] V_e^2 / g,
///                       V_e = V / (1 - S)                                   both, recalled    (5)
///
/// A ship in a scenario sinks by the greater of (1) and (2): two independent formulas, each on the
/// safe side of the other somewhere. Each counts in full where it was fitted and is led out of it
/// without a step: (2) up to h = 1.4 T and gone at 2 T, (1) up to 10 T and gone at 20 T. In open water
/// no other formula of the five applies, but (5), which is recalled.
///
/// Assumptions and limits: what each formula was fitted to is in SquatRange; outside they go on without
/// evidence. F is held at 0.8, where (1) runs away. (3) and (4) are never less than in open water, which
/// takes away the steps they have where a channel widens. A squat above the water under the keel says
/// that she touches at that speed.
/// Source: PIANC report 121 (2014) for (1), (4); C. B. Barrass (2004), (3) with D. R. Derrett, whose
/// range of S is recalled; Y. Yoshimura (1986) recalled for (5).
#include "models/vessel/ship_data.h"

namespace haeul::environment {

enum class SquatFormula { icorels, barrass, barrass_confined, huuska, yoshimura };

/// Largest sinkage [m] at `speed_mps` through the water of `depth_m`; `channel_m2` is A_c, 0: open water,
/// in which (3) and (4) are (2) and (1).
double squat(SquatFormula formula, const vessel::Dimensions& ship, double speed_mps, double depth_m,
             double channel_m2 = 0.0);

/// What a formula was fitted to. The ends belong to it.
struct SquatRange {
  struct Interval {
    double least = 0.0, most = 1e9;
  };
  Interval block;          ///< C_B
  Interval depth_ratio;    ///< h/T
  Interval breadth_ratio;  ///< B/T
  Interval length_ratio;   ///< L/B
  Interval blockage;       ///< S
  double most_froude = 1e9;
  bool recalled = false;  ///< the formula itself is not checked against its print
};

SquatRange squat_range(SquatFormula formula);

/// Is the ship at that speed in that water within what the formula was fitted to?
bool squat_valid(SquatFormula formula, const vessel::Dimensions& ship, double speed_mps,
                 double depth_m, double channel_m2 = 0.0);

/// What a scenario uses, see above.
double squat(const vessel::Dimensions& ship, double speed_mps, double depth_m);

}  // namespace haeul::environment
