#include "models/propulsion/thruster/azimuth.h"

#include <stdexcept>

namespace haeul::propulsion {

Azimuth make_azimuth(const AzimuthData& data, const FourQuadrant& screw, double rho_kgpm3) {
  if (!(data.slew_radps > 0.0 && data.wake < 1.0 && data.thrust_deduction < 1.0 &&
        data.lateral_area_m2 >= 0.0 && data.drag_area_m2 >= 0.0 && data.momentum >= 0.0 &&
        rho_kgpm3 > 0.0)) {
    throw std::domain_error(
        "an azimuth unit needs a positive slewing rate, areas of at least zero, and wake and "
        "thrust deduction below 1");
  }
  const double D2 = screw.diameter_m * screw.diameter_m;
  Azimuth m;
  m.screw = screw;
  m.x_m = data.x_m;
  m.y_m = data.y_m;
  m.slew_radps = data.slew_radps;
  m.wake_factor = 1.0 - data.wake;
  m.X_factor = 1.0 - data.thrust_deduction;
  m.half_rho_drag = 0.5 * rho_kgpm3 * data.drag_area_m2;
  m.half_rho_lateral = 0.5 * rho_kgpm3 * data.lateral_area_m2 * data.lateral_coefficient;
  m.momentum_area = data.momentum * rho_kgpm3 * 0.25 * math::kPi * D2;
  m.jet_factor = 8.0 / (math::kPi * rho_kgpm3 * D2);
  m.jet_nn = 1.5 * screw.ahead_kt * rho_kgpm3 * D2 * D2;
  return m;
}

}  // namespace haeul::propulsion
