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
  w.CWP = math::clamp((1.0 + 2.0 * w.CB) / 3.0, 0.6, 0.98);
  const double ends = 2.7 * (1.0 - w.CWP) * w.L;
  w.entrance_m = math::min(0.47 * ends, 0.48 * w.L);
  w.run_m = math::min(0.53 * ends, 0.48 * w.L);
  const vessel::RollData& roll = ship.roll;
  w.GM_m = roll.metacentric_height_m > 0.0 ? roll.metacentric_height_m : ship.son_nomoto.GM;
  if (w.GM_m > 0.0) {
    w.roll_period_s = math::kTwoPi * roll.gyration * w.B / math::sqrt(9.81 * w.GM_m);
    w.roll_damping = roll.damping;
  }
  return w;
}

}  // namespace haeul::environment
