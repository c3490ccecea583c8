#include "models/hull/whole_ship/abkowitz.h"

#include <stdexcept>

namespace haeul::hull {

Abkowitz make_abkowitz(const AbkowitzData& data, const vessel::Dimensions& ship) {
  const double L = ship.length_pp_m, rho = ship.water_density_kgpm3;
  if (!(L > 0.0) || !(rho > 0.0)) {
    throw std::domain_error("an Abkowitz hull needs a length and a water density");
  }
  if (!(data.U0 > 0.0)) throw std::domain_error("an Abkowitz hull needs U0 > 0");
  if (!(data.valid_u_prime > -1.0 && data.valid_u_prime < 0.0)) {
    throw std::domain_error("valid_u_prime of an Abkowitz hull lies between -1 and 0");
  }
  const double m11 = data.m - data.Xudot;
  const double m22 = data.m - data.Yvdot, m23 = data.m * data.xG - data.Yrdot;
  const double m32 = data.m * data.xG - data.Nvdot, m33 = data.Iz - data.Nrdot;
  const double det = m22 * m33 - m23 * m32;
  if (!(data.m > 0.0 && data.Iz > 0.0 && m11 > 0.0 && m22 > 0.0 && m33 > 0.0 && det > 0.0)) {
    throw std::domain_error("the mass matrix of an Abkowitz hull is not positive");
  }
  Abkowitz model;
  model.c = data;
  model.L = L;
  model.force = 1.0 / (0.5 * rho * L * L);
  model.moment = model.force / L;
  model.inv_surge = 1.0 / (L * m11);
  model.a11 = m33 / (det * L), model.a12 = -m23 / (det * L);
  model.a21 = -m32 / (det * L * L), model.a22 = m22 / (det * L * L);
  model.U_least = data.U0 / (1.0 - data.valid_u_prime);
  return model;
}

}  // namespace haeul::hull
