#include "models/hull/hydrostatics.h"

#include <stdexcept>

#include "models/math/real.h"

namespace haeul::hull {

Hydrostatics make_hydrostatics(const vessel::Dimensions& ship, double length_m, double waterplane) {
  Hydrostatics h;
  h.L = length_m, h.B = ship.breadth_m;
  h.draught_m = ship.draught_m, h.volume_m3 = ship.displacement_m3;
  const double box = h.L * h.B * h.draught_m;
  const double block = box > 0.0 ? h.volume_m3 / box : 0.0;
  if (!(block > 0.0) || !(block < 1.0)) {
    throw std::domain_error("the block coefficient is not between 0 and 1");
  }
  if (waterplane <= 0.0) waterplane = (1.0 + 2.0 * block) / 3.0;
  if (!(waterplane >= block)) {
    throw std::domain_error("the waterplane coefficient is below the block coefficient");
  }
  h.q = waterplane / block;
  return h;
}

Floating float_at(const Hydrostatics& h, double T) {
  Floating f;
  f.volume_m3 = h.volume_m3 * math::pow(T / h.draught_m, h.q);
  f.block = f.volume_m3 / (h.L * h.B * T);
  f.waterplane = math::min(h.q * f.block, 1.0);
  const double c = f.waterplane, box = h.L * h.B / (12.0 * f.volume_m3);
  f.KM_m = T * (5.0 / 6.0 - f.block / (3.0 * c)) + (0.096 + 0.89 * c * c) * box * h.B * h.B;
  f.BM_long_m = c / (3.0 - 2.0 * c) * box * h.L * h.L;
  return f;
}

double draught_of(const Hydrostatics& h, double volume_m3) {
  return h.draught_m * math::pow(volume_m3 / h.volume_m3, 1.0 / h.q);
}

}  // namespace haeul::hull
