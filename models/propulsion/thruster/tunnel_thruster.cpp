#include "models/propulsion/thruster/tunnel_thruster.h"

#include <stdexcept>
#include <vector>

namespace haeul::propulsion {
namespace {

struct Point {
  double m, k;
};

constexpr Point kFading[] = {{0.0, 1.0},  {0.1, 0.85}, {0.2, 0.70}, {0.35, 0.50},
                             {0.5, 0.55}, {0.7, 0.70}, {1.0, 0.88}, {1.3, 1.0}};
constexpr double kStep = 0.05;
constexpr std::size_t kPoints = 33;      // 0 .. 1.6
constexpr double kThrustPerWatt = 0.13;  // kN per kW

double fading(double m) {
  for (std::size_t i = 1; i < std::size(kFading); ++i) {
    const Point &a = kFading[i - 1], &b = kFading[i];
    if (m <= b.m) return a.k + (b.k - a.k) * (m - a.m) / (b.m - a.m);
  }
  return 1.0;
}

}  // namespace

TunnelThruster make_tunnel_thruster(const TunnelThrusterData& data, double rho_kgpm3) {
  const double T_0 = data.max_thrust_n > 0.0 ? data.max_thrust_n : kThrustPerWatt * data.power_w;
  if (!(T_0 > 0.0 && data.diameter_m > 0.0 && rho_kgpm3 > 0.0 && data.start_s > 0.0)) {
    throw std::domain_error("a tunnel thruster needs thrust or power, a diameter and a start time");
  }
  TunnelThruster m;
  m.x_m = data.x_m;
  const double depth = (data.immersion_m / data.diameter_m - 0.6) / 0.4;
  const double z = math::clamp(depth, 0.0, 1.0);
  m.thrust_n = T_0 * z * z * (3.0 - 2.0 * z);
  const double area = 0.25 * math::kPi * data.diameter_m * data.diameter_m;
  m.inv_jet_spm = 1.0 / math::sqrt(T_0 / (rho_kgpm3 * area));
  m.forward = data.x_m >= 0.0 ? 1.0 : -1.0;
  m.rate_per_s = 1.0 / data.start_s;
  m.power_w = data.power_w;
  m.ratio = {0.0, kStep, kPoints};
  std::vector<double> k;
  for (std::size_t i = 0; i < kPoints; ++i) k.push_back(fading(m.ratio.at(i)));
  m.fading = math::Spline(m.ratio, k);
  return m;
}

}  // namespace haeul::propulsion
