#include "models/hull/resistance/shallow_resistance.h"

#include <stdexcept>

namespace haeul::hull {

ShallowResistance make_shallow_resistance(const vessel::Dimensions& ship,
                                          ShallowResistanceMethod method, double waterplane_m2,
                                          double midship_m2) {
  const double L = ship.length_pp_m, B = ship.breadth_m, T = ship.draught_m;
  if (!(L > 0.0 && B > 0.0 && T > 0.0)) {
    throw std::domain_error("length, breadth and draught must be greater than 0");
  }
  if (!(waterplane_m2 > 0.0 && waterplane_m2 <= L * B)) {
    throw std::domain_error("the waterplane must be greater than 0 and fit into length x breadth");
  }
  if (!(midship_m2 > 0.0 && midship_m2 <= B * T)) {
    throw std::domain_error("the midship section must be greater than 0 and fit into its frame");
  }
  ShallowResistance m;
  m.method = method;
  m.draught_m = T;
  m.least_depth_m = 1.2 * T;
  m.displaced = 1.46 * waterplane_m2 / (L * L);
  m.inv_deep_speed2 = 1.0 / (0.3 * 9.81 * L);
  m.midship_m2 = midship_m2;
  if (method == ShallowResistanceMethod::raven) {
    m.valid_most_t = 0.5;
    m.valid_most_froude = 0.65;
  }
  return m;
}

}  // namespace haeul::hull
