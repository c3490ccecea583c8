#pragma once
/// Mean drift force of short waves on a wall-sided hull, by the waterline integral.
///
/// With mu the direction the waves come from (0 the bow, positive to starboard), p their direction of
/// travel, n the outward normal of the waterline and s = n . p, each element with s < 0 feels
///
///     F = 1/2 rho g zeta^2 [s^2 - (2 w U / g) n_x s]   along -n                                (1)
///     X = -int F n_x ds,  Y = -int F n_y ds,  N = int [x (-F n_y) - y (-F n_x)] ds             (2)
///
/// times 1 - exp(-2 k T) for the finite draught. (1) is linear in w U / g, so two sets of (X, Y, N)
/// over mu, one for rest and one for the speed, are all a hull needs.
///
/// Assumptions and limits: lambda / L below about 0.5, vertical sides, small w U / g.
/// Source: O. M. Faltinsen et al., 13th Symp. on Naval Hydrodynamics (1980), in vector form; exact on
/// a wall, a circle and a wedge.
#include <vector>

#include "models/environment/waves/ship.h"
#include "models/math/vec2.h"

namespace haeul::environment {

/// Closed waterline, clockwise seen from above (bow, starboard, stern, port): x forward in `north`, y
/// starboard in `east`.
using Waterline = std::vector<math::Vec2>;

/// Elliptic entrance and run around a parallel middle body.
Waterline waterline(const WaveShip& ship, int points = 400);

struct DriftForce {
  double X = 0.0, Y = 0.0, N = 0.0;  ///< per zeta^2 [N/m^2], [N/m]
};

/// Eqs. (1), (2) per zeta^2, deep draught; `speed_term` is 2 w U / g.
DriftForce drift_force(const Waterline& waterline, double mu_rad, double speed_term, double rho);

}  // namespace haeul::environment
