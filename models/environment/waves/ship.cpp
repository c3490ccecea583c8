#include "models/environment/waves/ship.h"

#include "models/math/real.h"

namespace haeul::environment {

WaveShip wave_ship(const vessel::ShipData& ship) {
  const auto& d = ship.dimensions;
  WaveShip w;
  w.L = d.length_pp_m;
  w.B = d.breadth_m;
  w.T = d.draught_m;
  w.CB = d.displacement_m3 / (w.L * w.B * w.T);
  w.rho = d.water_density_kgpm3;
  const vessel::WaterlineData& line = ship.waterline;
  w.CWP = line.area_coefficient > 0.0 ? line.area_coefficient
                                      : math::clamp((1.0 + 2.0 * w.CB) / 3.0, 0.6, 0.98);
  // the ends: as given, by their angle, or from the fullness of the waterline
  const double ends = 2.7 * (1.0 - w.CWP) * w.L;
  const auto end = [&](double length_m, double angle_rad, double share) {
    if (length_m > 0.0) return length_m;
    if (angle_rad > 0.0) return 0.495 * w.B * math::cos(angle_rad) / math::sin(angle_rad);
    return math::min(share * ends, 0.48 * w.L);
  };
  w.entrance_m = end(line.entrance_m, line.entrance_angle_rad, 0.47);
  w.run_m = end(line.run_m, line.run_angle_rad, 0.53);
  // where an ellipse is 95 % of its breadth
  w.bow_m = line.bow_m > 0.0 ? line.bow_m : (1.0 - math::sqrt(1.0 - 0.95 * 0.95)) * w.entrance_m;
  const vessel::RollData& roll = ship.roll;
  w.GM_m = roll.metacentric_height_m > 0.0 ? roll.metacentric_height_m : ship.son_nomoto.GM;
  if (w.GM_m > 0.0) {
    w.roll_period_s = math::kTwoPi * roll.gyration * w.B / math::sqrt(9.81 * w.GM_m);
    w.roll_damping = roll.damping;
  }
  if (!ship.transfer_functions.omega_radps.empty()) {
    w.table = make_transfer_table(ship.transfer_functions);
  }
  return w;
}

}  // namespace haeul::environment
