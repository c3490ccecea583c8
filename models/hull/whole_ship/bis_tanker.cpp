#include "models/hull/whole_ship/bis_tanker.h"

#include <stdexcept>

namespace haeul::hull {

BisTanker make_bis_tanker(const BisTankerData& data, const vessel::Dimensions& ship) {
  const double mass = ship.water_density_kgpm3 * ship.displacement_m3;
  if (!(ship.length_pp_m > 0.0) || !(ship.draught_m > 0.0) || !(mass > 0.0)) {
    throw std::domain_error("a hull in the Bis system needs length, draught and displacement");
  }
  if (!(data.Tm > 0.0 && data.max_rps > 0.0)) {
    throw std::domain_error(
        "the shaft of a hull in the Bis system needs a lag and a highest speed");
  }
  if (!(data.z_most > 0.0 && data.Yuvz_from > 0.0)) {
    throw std::domain_error("z_most and Yuvz_from of a hull in the Bis system are > 0");
  }
  // the inertia is linear in z, so the two ends of the range decide
  for (const double z : {0.0, data.z_most}) {
    if (!(data.m11 - data.Xudotz * z > 0.0 && data.m22 - data.Yvdotz * z > 0.0 &&
          data.m33 - data.Nrdotz * z > 0.0)) {
      throw std::domain_error("the mass matrix of a hull in the Bis system is not positive");
    }
  }
  BisTanker model;
  model.c = data;
  model.L = ship.length_pp_m;
  model.draught = ship.draught_m;
  model.inv_mass = 1.0 / mass;
  return model;
}

}  // namespace haeul::hull
