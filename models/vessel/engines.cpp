#include "models/vessel/engines.h"

namespace haeul::vessel {

Engines running_engines(const VesselModel& model, double order_rps) {
  Engines engines;
  for (propulsion::DriveMode& mode : engines.mode) {
    const double order = shaft_command(model, order_rps).engine_order;
    if (model.drive.electric || order != 0.0) mode.phase = propulsion::DrivePhase::running;
    mode.direction = order < 0.0 ? -1 : 1;
  }
  return engines;
}

EngineCommands<double> advance_engines(const VesselModel& model, Engines& engines,
                                       const Motion<double>& motion, double order_rps, double dt) {
  EngineCommands<double> commands;
  if (!model.engined) return commands;
  const double order = shaft_command(model, order_rps).engine_order;
  for (std::size_t i = 0; i < static_cast<std::size_t>(model.screws); ++i) {
    propulsion::DriveMode& mode = engines.mode[i];
    propulsion::advance_mode(model.drive, mode, order,
                             i == 0 ? motion.shaft_rps : motion.shaft_rps_port, dt,
                             engines.fault[i]);
    commands[i] = propulsion::drive_command(model.drive, mode, order);
  }
  return commands;
}

}  // namespace haeul::vessel
