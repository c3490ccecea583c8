#include "models/propulsion/rudder/rudder.h"

namespace haeul::propulsion {

Rudder make_rudder(const vessel::RudderData& data, const vessel::Dimensions& ship,
                   double propeller_diameter_m) {
  const double rho = ship.water_density_kgpm3;
  const double L = ship.length_pp_m;
  const double D = propeller_diameter_m;
  Rudder m;
  m.half_rho_A_f = 0.5 * rho * data.area_m2 * data.f_alpha;
  m.eta = math::min(D / data.height_m, 1.0);
  m.epsilon = data.epsilon;
  m.kappa = data.kappa;
  m.gamma_negative = data.gamma_R_negative;
  m.gamma_positive = data.gamma_R_positive;
  m.l_R = data.l_R_prime * L;
  m.X_factor = 1.0 - data.t_R;
  m.Y_factor = 1.0 + data.a_H;
  m.N_factor = (data.x_R_prime + data.a_H * data.x_H_prime) * L;
  m.jet_factor = 8.0 / (math::kPi * rho * D * D);
  return m;
}

}  // namespace haeul::propulsion
