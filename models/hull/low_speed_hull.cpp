#include "models/hull/low_speed_hull.h"

#include <stdexcept>

namespace haeul::hull {

LowSpeedHull make_low_speed_hull(const LowSpeedHullData& data, const vessel::Dimensions& ship) {
  const double L = ship.length_pp_m;
  LowSpeedHull model;
  model.c = data;
  model.L = L;
  model.force = 0.5 * ship.water_density_kgpm3 * L * ship.draught_m;
  if (!(L > 0.0) || !(model.force > 0.0)) {
    throw std::domain_error("a low-speed hull needs length, draught and water density");
  }
  model.moment = model.force * L;
  const double mass = data.m * model.moment;
  const double x_G = data.xG * L;
  model.m_surge = (data.m + data.mx) * model.moment;
  model.m_sway = (data.m + data.my) * model.moment;
  model.m_xG = mass * x_G;
  const double I = data.IzzJzz * model.moment * L * L + mass * x_G * x_G;
  const double det = model.m_sway * I - model.m_xG * model.m_xG;
  if (!(mass > 0.0 && model.m_surge > 0.0 && model.m_sway > 0.0 && det > 0.0)) {
    throw std::domain_error("the mass matrix of a low-speed hull is not positive");
  }
  if (!(data.CD >= 0.0)) throw std::domain_error("CD of a low-speed hull is >= 0");
  model.inv_surge = 1.0 / model.m_surge;
  model.inv_11 = I / det;
  model.inv_12 = -model.m_xG / det;
  model.inv_22 = model.m_sway / det;
  return model;
}

}  // namespace haeul::hull
