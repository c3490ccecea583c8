#include "models/environment/tide_phase.h"

namespace haeul::environment {
namespace {

constexpr double kDegree = math::kPi / 180.0;
constexpr double kPerHour = kDegree / 3600.0;

// mean longitudes [deg]
struct Longitudes {
  double s, h, N;
};

Longitudes longitudes(double utc_s) {
  const double T = (utc_s / 86400.0 - 0.5) / 36525.0;  // centuries since noon
  return {218.3164477 + T * (481267.88123421 - 0.0015786 * T),
          280.46646 + T * (36000.76983 + 0.0003032 * T),
          125.04452 + T * (-1934.136261 + 0.0020708 * T)};
}

}  // namespace

TidalArgument tidal_argument(TidalSpecies species, double utc_s) {
  const auto [s, h, N] = longitudes(utc_s);
  const double hours = (utc_s - 86400.0 * math::floor(utc_s / 86400.0)) / 3600.0;
  const double sin_N = math::sin(N * kDegree), cos_N = math::cos(N * kDegree);
  double speed = 0.0, V = 0.0, u = 0.0, f = 1.0;
  switch (species) {
    case TidalSpecies::M2:
      speed = 28.9841042, V = 30.0 * hours + 2.0 * h - 2.0 * s;
      f = 1.0 - 0.037 * cos_N, u = -2.1 * sin_N;
      break;
    case TidalSpecies::S2:
      speed = 30.0, V = 30.0 * hours;
      break;
    case TidalSpecies::K1:
      speed = 15.0410686, V = 15.0 * hours + h + 90.0;
      f = 1.006 + 0.115 * cos_N, u = -8.9 * sin_N;
      break;
    case TidalSpecies::O1:
      speed = 13.9430356, V = 15.0 * hours - 2.0 * s + h - 90.0;
      f = 1.009 + 0.187 * cos_N, u = 10.8 * sin_N;
      break;
  }
  return {speed * kPerHour, math::wrap_two_pi((V + u) * kDegree), f};
}

Constituent constituent_at(TidalSpecies species, double amplitude_m, double phase_lag_rad,
                           double zone_h, double utc_s) {
  const TidalArgument a = tidal_argument(species, utc_s);
  const double greenwich_lag = phase_lag_rad - a.speed_radps * 3600.0 * zone_h;
  return {a.node_factor * amplitude_m, a.speed_radps,
          math::wrap_two_pi(a.argument_rad - greenwich_lag)};
}

}  // namespace haeul::environment
