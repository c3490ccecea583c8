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
    double order;
    try {
      order = approach_rps(model, speed_mps, around);
    } catch (const std::domain_error&) {
      continue;
    }
    vessel::Motion<double> motion;
    motion.u = speed_mps;
    vessel::settle_engine(model, motion, order, water.depth_m);
    row.shaft_rps = motion.shaft_rps;
    const auto load = vessel::shaft_load(
        model, motion, vessel::LaneOrders<double>{0.0, order, 0.0, speed_mps}, water);
    row.thrust_n = load.thrust_n;
    // what the engine has to give, whether or not its limits allow it
    const double torque =
        model.engined ? motion.governor * model.drive.Q_r * model.screws : load.torque_nm;
    row.power_w = math::kTwoPi * row.shaft_rps * torque * model.power_per_shaft_power;
    if (mcr_w > 0.0) {
      row.mcr_share = row.power_w / mcr_w;
      if (row.mcr_share > 1.0) continue;
    }
    rows.push_back(row);
  }
  return rows;
}

}  // namespace haeul::evaluation
