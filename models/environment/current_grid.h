#pragma once
/// Current at the nodes of a grid, over the time of a run.
///
///     V(p, t) = V_k(p) + sum f_j [C_j(p) cos(sigma_j t + V_j) + S_j(p) sin(sigma_j t + V_j)]     (1)
///
/// V_k: states of the whole grid at given times, linear between them and held before the first and
/// after the last; the sum: constituents of the tidal stream, each component of the velocity with
/// an amplitude and a phase lag g at every node, C = A cos g, S = A sin g, so that it is
/// interpolated without a jump where g passes a whole turn. f and V are the constituent's node
/// factor and argument at t = 0 (tide_phase.h). In space (1) is bilinear (plane_grid.h); off the
/// grid the nearest edge is held.
///
/// A grid of one node is a uniform current that changes with time.
///
/// Assumptions and limits: mean over the vertical; the shore is no wall: nodes on land count as
/// given.
#include "models/environment/plane_grid.h"

namespace haeul::environment {

struct CurrentGrid {
  struct Harmonic {
    double speed_radps = 0.0;                      ///< sigma
    double argument_rad = 0.0;                     ///< V at t = 0
    std::vector<math::Vec2> in_phase, quadrature;  ///< f C, f S at the nodes [m/s]
  };
  PlaneGrid grid;
  std::vector<double> time_s;                   ///< of `states`, ascending
  std::vector<std::vector<math::Vec2>> states;  ///< V_k at the nodes [m/s]
  std::vector<Harmonic> harmonics;

  bool empty() const { return grid.empty(); }
};

/// Throws std::domain_error where numbers of nodes or the order of times do not fit.
void check_current_grid(const CurrentGrid& field);

/// V at p_N [m/s]; eq. (1).
math::Vec2 grid_current(const CurrentGrid& field, math::Vec2 p_N, double t);

}  // namespace haeul::environment
