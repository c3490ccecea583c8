#include "models/propulsion/propeller/reversing_propeller.h"

#include <stdexcept>

namespace haeul::propulsion {

ReversingPropeller make_reversing_propeller(const ReversingPropellerData& data,
                                            const vessel::Dimensions& ship) {
  if (!(data.diameter_m > 0.0 && data.pitch_ratio > 0.0)) {
    throw std::domain_error("a reversing propeller needs a diameter and a pitch");
  }
  if (!(data.kt0 > 0.0 && data.kt1 < 0.0 && data.kt2 < 0.0)) {
    throw std::domain_error("K_T of a reversing propeller has kt0 > 0, kt1 < 0 and kt2 < 0");
  }
  if (!(data.Jsyn <= data.Jsyn0 && data.Jsyn0 <= 0.0 && data.C10 <= 0.0)) {
    throw std::domain_error("a reversing propeller has Jsyn <= Jsyn0 <= 0 and C10 <= 0");
  }
  const double L = ship.length_pp_m, rho = ship.water_density_kgpm3, D = data.diameter_m;
  ReversingPropeller model;
  model.c = data;
  model.L = L;
  model.rho_D4 = rho * D * D * D * D;
  model.side_D = 0.5 * rho * L * ship.draught_m * D * D;
  model.side_P = model.side_D * data.pitch_ratio * data.pitch_ratio;
  if (!(model.side_D > 0.0)) {
    throw std::domain_error("a reversing propeller needs the ship's length, draught and density");
  }
  model.J_crest = data.kt1 / (2.0 * data.kt2);
  return model;
}

}  // namespace haeul::propulsion
