#include "models/hull/whole_ship/son_nomoto.h"

#include <stdexcept>

namespace haeul::hull {

SonNomoto make_son_nomoto(const SonNomotoData& data, const vessel::Dimensions& ship) {
  constexpr double kGravity = 9.81;
  const double L = ship.length_pp_m, rho = ship.water_density_kgpm3;
  if (!(L > 0.0) || !(rho > 0.0) || !(ship.displacement_m3 > 0.0)) {
    throw std::domain_error("a ship with roll needs length, displacement and water density");
  }
  if (!(data.D > 0.0 && data.AR > 0.0 && data.Lambda > 0.0)) {
    throw std::domain_error("a ship with roll needs a propeller and a rudder");
  }
  if (!(data.GM > 0.0 && data.KM >= data.KB)) {
    throw std::domain_error("a ship with roll needs GM > 0 and KM not below KB");
  }
  if (!(data.lag > 0.0 && data.lag_from_rps >= 0.0 && data.lag_below_s > 0.0 &&
        data.max_rps > 0.0)) {
    throw std::domain_error("the shaft of a ship with roll needs lags and a highest speed");
  }
  const double m11 = data.m + data.mx, m22 = data.m + data.my;
  const double m23 = -data.my * data.ly, m24 = data.my * data.alphay;
  const double m33 = data.Ix + data.Jx, m44 = data.Iz + data.Jz;
  const double det = m22 * m33 * m44 - m23 * m23 * m44 - m24 * m24 * m33;
  if (!(m11 > 0.0 && m22 > 0.0 && m33 > 0.0 && m44 > 0.0 && det > 0.0)) {
    throw std::domain_error("the mass matrix of a ship with roll is not positive");
  }
  SonNomoto model;
  model.c = data;
  model.L = L;
  model.force = 1.0 / (0.5 * rho * L * L);
  model.moment = model.force / L;
  const double D2 = data.D * data.D;
  model.rho_D4 = rho * D2 * D2;
  model.jet = 8.0 * data.kk * D2 / math::kPi;
  model.rudder = 6.13 * data.Lambda / (data.Lambda + 2.25) * data.AR / (L * L);
  model.righting = rho * kGravity * ship.displacement_m3 * model.force * data.GM / L;
  model.wall = model.righting / data.GM * 0.5 * (data.KM - data.KB);
  model.inv_surge = 1.0 / (L * m11);
  // cofactors of the symmetric matrix; a rotation carries one more L
  const double v = 1.0 / (det * L), w = v / L;
  model.inverse[0][0] = m33 * m44 * v;
  model.inverse[0][1] = -m23 * m44 * v, model.inverse[1][0] = -m23 * m44 * w;
  model.inverse[0][2] = -m24 * m33 * v, model.inverse[2][0] = -m24 * m33 * w;
  model.inverse[1][1] = (m22 * m44 - m24 * m24) * w;
  model.inverse[1][2] = model.inverse[2][1] = m23 * m24 * w;
  model.inverse[2][2] = (m22 * m33 - m23 * m23) * w;
  return model;
}

}  // namespace haeul::hull
