#include "models/propulsion/rudder/low_speed_rudder.h"

#include <stdexcept>

namespace haeul::propulsion {

LowSpeedRudder make_low_speed_rudder(const LowSpeedRudderData& data,
                                     const ReversingPropeller& propeller,
                                     const vessel::Dimensions& ship) {
  if (!(data.area_m2 > 0.0 && data.aspect_ratio > 0.0 && data.epsilon > 0.0)) {
    throw std::domain_error("a low-speed rudder needs area, aspect ratio and epsilon");
  }
  const double L = ship.length_pp_m, D = propeller.c.diameter_m;
  LowSpeedRudder model;
  model.c = data;
  const double slope = 6.13 * data.aspect_ratio / (2.25 + data.aspect_ratio);
  model.half_rho_A_f = 0.5 * ship.water_density_kgpm3 * data.area_m2 * slope;
  model.eta = D / math::sqrt(data.area_m2 * data.aspect_ratio);
  if (model.eta > 1.0) {
    throw std::domain_error("a low-speed rudder is at least as high as the propeller's diameter");
  }
  model.kappa = data.kx / data.epsilon;
  model.jet = 8.0 * D * D / math::kPi;
  model.J_crest_D = propeller.J_crest * D;
  model.l_R = data.lR * L;
  model.x_R = data.x_R_prime * L;
  model.N_factor = model.x_R + data.aH * data.xH * L;
  return model;
}

}  // namespace haeul::propulsion
