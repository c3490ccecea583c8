#include "models/propulsion/propeller/propeller.h"

namespace haeul::propulsion {
namespace {

double evaluate(const OpenWaterCurve& c, double J) {
  return c[0] + J * (c[1] + J * (c[2] + J * c[3]));
}

// first J > 0 at which K_T vanishes
double zero_thrust_advance(const OpenWaterCurve& kt) {
  constexpr double kStep = 1e-3;
  for (double J = 0.0; J < 2.0; J += kStep) {
    if (evaluate(kt, J + kStep) <= 0.0) return J + kStep;
  }
  return 2.0;
}

}  // namespace

Propeller make_propeller(const vessel::PropellerData& data, double rho_kgpm3) {
  Propeller p;
  const double D = data.diameter_m;
  p.diameter_m = D;
  p.rho_D2 = rho_kgpm3 * D * D;
  p.rho_D3 = p.rho_D2 * D;
  p.kt = {data.k0, data.k1, data.k2, 0.0};
  if (data.thrust_from_series || data.torque_from_series) {
    const OpenWater series = wageningen_b(data.blades, data.pitch_ratio, data.area_ratio);
    if (data.thrust_from_series) p.kt = series.kt;
    if (data.torque_from_series) p.kq = series.kq;
  }
  p.has_torque = data.torque_from_series;
  for (double& c : p.kq) c /= data.relative_rotative;
  p.J_max = 1.05 * zero_thrust_advance(p.kt);
  p.J_min = 0.5;
  p.thrust_deduction = data.thrust_deduction;
  p.wake = data.wake;
  p.C1 = data.wake_C1;
  p.C2_port = data.wake_C2_port;
  p.C2_starboard = data.wake_C2_starboard;
  p.x_prime = data.x_prime;
  return p;
}

}  // namespace haeul::propulsion
