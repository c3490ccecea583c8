#include "models/evaluation/speed_power.h"

#include <stdexcept>

namespace haeul::evaluation {

std::vector<SpeedPowerRow> speed_power(const vessel::VesselModel& model,
                                       const std::vector<double>& speeds_mps, double mcr_w,
                                       const vessel::Surroundings<double>& around) {
  std::vector<SpeedPowerRow> rows;
  vessel::Surroundings<double> water;
  water.depth_m = around.depth_m;
  for (const double speed_mps : speeds_mps) {
    SpeedPowerRow row;
    row.speed_mps = speed_mps;
    try {
      row.shaft_rps = approach_rps(model, speed_mps, around);
    } catch (const std::domain_error&) {
      continue;
    }
    vessel::Motion<double> motion;
    motion.u = speed_mps;
    motion.shaft_rps = motion.shaft_rps_port = row.shaft_rps;
    const auto load = vessel::shaft_load(
        model, motion, vessel::LaneOrders<double>{0.0, row.shaft_rps, 0.0, speed_mps}, water);
    row.thrust_n = load.thrust_n;
    row.power_w = math::kTwoPi * row.shaft_rps * load.torque_nm;
    if (mcr_w > 0.0) {
      row.mcr_share = row.power_w / mcr_w;
      if (row.mcr_share > 1.0) continue;
    }
    rows.push_back(row);
  }
  return rows;
}

}  // namespace haeul::evaluation
