#pragma once
/// What of the engines changes in whole steps: the other half of a ship's state beside Motion.
///
/// The order of the bridge, n_c [1/s], becomes the order of the engine as
///
///     o = n_c / n_r, 0 below half of the lowest running speed, else at least that speed      (1)
///     astern not beyond the highest astern speed                                             (2)
///
/// and with blades that turn, the lever n_c / n_max becomes pitch and shaft speed by the combinator. Their
/// load control takes pitch off an engine that cannot hold the speed o it is at: of the ordered pitch
///
///     clamp(4 (r / o - 0.70), 0, 1),   r = n / n_r                                           (3)
///
/// is set, so that she is not stalled with the blades full astern and way on.
///
/// Assumptions and limits: an engine cannot run slower than its lowest speed, so that a ship ordered
/// slower than that goes faster than she should; she is not started and stopped by turns.
/// (3) is a recalled habit of such plants (confidence C).
#include <array>

#include "models/vessel/dynamics.h"

namespace haeul::vessel {

/// How both engines are set, starboard (or only) first; hashed, saved and copied with the state.
struct Engines {
  std::array<propulsion::DriveMode, 2> mode;
  std::array<propulsion::DriveFault, 2> fault{};
};

/// Engines that have long run under the order [1/s].
Engines running_engines(const VesselModel& model, double order_rps);

/// Advances the modes by one step of `dt` [s] under the order [1/s], with the faults of the moment.
/// Returns what to hold over the step. A ship without an engine is left alone.
EngineCommands<double> advance_engines(const VesselModel& model, Engines& engines,
                                       const Motion<double>& motion, double order_rps, double dt);

}  // namespace haeul::vessel
