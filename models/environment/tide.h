#pragma once
/// Height of the tide from harmonic constituents.
///
///     h(t) = Z0 + sum H_i cos(sigma_i t + V_i - g_i)                                          (1)
///
/// with H the amplitude, g the phase lag, sigma the constituent's speed and V its astronomical
/// argument at t = 0, the start of the run. A scenario that gives no V starts at the moment V_i = g_i
/// of all: the highest water the constituents can make; so a range is there without a date.
///
/// Assumptions and limits: no nodal factors, no weather, no shallow-water constituents.
/// Source: speeds by A. T. Doodson (1921): M2 28.9841042, S2 30, K1 15.0410686, O1 13.9430356 deg/h.
#include <vector>

#include "models/math/real.h"

namespace haeul::environment {

struct Constituent {
  double amplitude_m = 0.0;  ///< H
  double speed_radps = 0.0;  ///< sigma
  double phase_rad = 0.0;    ///< V - g at t = 0
};

struct Tide {
  double mean_m = 0.0;  ///< Z0, mean level above chart datum
  std::vector<Constituent> constituents;
};

/// Height above chart datum at t [s]; eq. (1).
inline double tide_height(const Tide& tide, double t) {
  double height = tide.mean_m;
  for (const Constituent& c : tide.constituents) {
    height += c.amplitude_m * math::cos(c.speed_radps * t + c.phase_rad);
  }
  return height;
}

}  // namespace haeul::environment
