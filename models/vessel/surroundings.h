#pragma once
/// What surrounds one ship during a tick.
///
/// Water: the velocities of a Motion are those through the water, and only the position moves with
/// the current:
///
///     dp_N/dt = R_NB (u, v) + V_c                                                            (1)
///
/// In a steady uniform current the track less the drift is therefore the track in still water. It
/// holds while the current changes slowly, too: what accelerates the water, the slope of its surface,
/// accelerates a floating ship alike.
///
/// Air: forces follow the wind relative to the ship over ground,
///
///     v_rw = R_BN (V_w - V_c) - (u, v)                                                       (2)
///
/// and the air is given at the three instants of a Runge-Kutta step, so that gusts keep its order.
///
/// Assumptions and limits: depth, current and waves are those at midship, held over the tick.
/// Source: T. I. Fossen, Handbook of Marine Craft Hydrodynamics and Motion Control, 2nd ed. (2021),
/// section 10.3 for (1), (2).
#include <array>

#include "models/math/real.h"

namespace haeul::environment {
struct MeanWaveForceModel;  // models/environment/waves/mean_force.h
}

namespace haeul::vessel {

/// Deeper than any ship feels [m].
inline constexpr double kDeep_m = 1e6;

/// Velocity of air or water over ground in N [m/s].
template <class Real>
struct Flow {
  Real north = Real(0.0), east = Real(0.0);
};

template <class Real>
struct Surroundings {
  Real depth_m = Real(kDeep_m);   ///< below the still water at midship, > 0
  Flow<Real> current;             ///< V_c
  bool windy = false;             ///< false: still air and no air resistance
  std::array<Flow<Real>, 3> air;  ///< V_w at t, t + dt/2, t + dt
  const environment::MeanWaveForceModel* waves = nullptr;  ///< null: no waves
};

}  // namespace haeul::vessel
