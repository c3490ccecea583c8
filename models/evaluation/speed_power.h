#pragma once
/// Speed and power in calm water: for each speed the shaft that keeps it straight ahead, and what that
/// shaft takes.
///
/// Assumptions and limits: steady straight running, still air; shaft power is 2 pi n Q with the torque
/// of the propeller. Ships of a published formulation know thrust at most.
/// Source: ITTC Recommended Procedure 7.5-04-01-01.1 for the terms.
#include "models/evaluation/trial_run.h"

namespace haeul::evaluation {

struct SpeedPowerRow {
  double speed_mps = 0.0;
  double shaft_rps = 0.0;
  double pitch_ratio = 0.0;  ///< P/D of blades that turn; 0: they do not
  double thrust_n = 0.0;
  double power_w = 0.0;    ///< 0 where no torque is known
  double mcr_share = 0.0;  ///< of the engine's power, 0 without one
};

/// 0.2, 0.3, … 1.2 of a speed: those of a table.
std::vector<double> table_speeds(double speed_mps);

/// Rows for `speeds_mps`, in their order; speeds that the shaft does not reach are left out, and those
/// whose power is beyond the engine's. `mcr_w` 0: no engine.
std::vector<SpeedPowerRow> speed_power(const vessel::VesselModel& model,
                                       const std::vector<double>& speeds_mps, double mcr_w = 0.0,
                                       const vessel::Surroundings<double>& around = {});

/// Speed [m/s] at which the shafts together take `power_w`, or that of the highest shaft speed where it
/// takes less. 0 where no torque is known.
double speed_at_power(const vessel::VesselModel& model, double power_w,
                      const vessel::Surroundings<double>& around = {});

}  // namespace haeul::evaluation
