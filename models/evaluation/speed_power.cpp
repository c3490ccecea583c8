#include "models/evaluation/speed_power.h"

#include <stdexcept>

namespace haeul::evaluation {
namespace {

constexpr double kNoShip_mps = 60.0;  // faster than any

// what the engine has to give at steady straight running, whether or not its limits allow it
SpeedPowerRow straight(const vessel::VesselModel& model, double speed_mps, double order,
                       const vessel::Surroundings<double>& water) {
  vessel::Motion<double> motion;
  motion.u = speed_mps;
  vessel::settle_engine(model, motion, order, water.depth_m);
  const auto load = vessel::shaft_load(
      model, motion, vessel::LaneOrders<double>{0.0, order, 0.0, speed_mps}, water);
  const double torque =
      model.engined ? motion.governor * model.drive.Q_r * model.screws : load.torque_nm;
  SpeedPowerRow row;
  row.speed_mps = speed_mps;
  row.shaft_rps = motion.shaft_rps;
  row.pitch_ratio = motion.pitch;
  row.thrust_n = load.thrust_n;
  row.power_w = math::kTwoPi * motion.shaft_rps * torque * model.power_per_shaft_power;
  return row;
}

}  // namespace

std::vector<double> table_speeds(double speed_mps) {
  std::vector<double> speeds;
  for (int i = 2; i <= 12; ++i) speeds.push_back(0.1 * i * speed_mps);
  return speeds;
}

std::vector<SpeedPowerRow> speed_power(const vessel::VesselModel& model,
                                       const std::vector<double>& speeds_mps, double mcr_w,
                                       const vessel::Surroundings<double>& around) {
  std::vector<SpeedPowerRow> rows;
  vessel::Surroundings<double> water;
  water.depth_m = around.depth_m;
  for (const double speed_mps : speeds_mps) {
    double order;
    try {
      order = approach_rps(model, speed_mps, around);
    } catch (const std::domain_error&) {
      continue;
    }
    SpeedPowerRow row = straight(model, speed_mps, order, water);
    if (mcr_w > 0.0) {
      row.mcr_share = row.power_w / mcr_w;
      if (row.mcr_share > 1.0) continue;
    }
    rows.push_back(row);
  }
  return rows;
}

double speed_at_power(const vessel::VesselModel& model, double power_w,
                      const vessel::Surroundings<double>& around) {
  if (model.kind != vessel::ShipData::Model::mmg || !model.propeller.has_torque) return 0.0;
  vessel::Surroundings<double> water;
  water.depth_m = around.depth_m;
  double low = 0.0, high = model.max_rps, speed_mps = 0.0;
  for (int i = 0; i < 50; ++i) {
    const double rps = i == 0 ? high : 0.5 * (low + high);
    speed_mps = settled_speed(model, rps, kNoShip_mps, water);
    if (straight(model, speed_mps, rps, water).power_w > power_w) {
      high = rps;
    } else if (i == 0) {
      return speed_mps;
    } else {
      low = rps;
    }
  }
  return speed_mps;
}

}  // namespace haeul::evaluation
