#pragma once
/// What a whole-ship formulation takes and gives.
///
/// Such a law holds hull, propeller and rudder together with its own mass matrix, so it answers
/// with accelerations; forces from elsewhere (wind, waves, tugs) are handed in.
///
/// Frame: B, x forward, y starboard, z down; N and r positive to starboard, K and p positive
/// starboard side down. du, dv, dr, dp are the rates of the velocities' components in B.
#include "models/math/real.h"

namespace haeul::hull {

/// Rates of the velocities in B [m/s^2], [rad/s^2].
template <class Real>
struct Acceleration {
  Real du = Real(0.0), dv = Real(0.0), dr = Real(0.0), dp = Real(0.0);
};

/// Forces from elsewhere on the ship in B [N], [N m].
template <class Real>
struct External {
  Real X = Real(0.0), Y = Real(0.0), N = Real(0.0), K = Real(0.0);
};

}  // namespace haeul::hull
