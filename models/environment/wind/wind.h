#pragma once
/// The wind over the area.
///
/// Mean speed over height above the water: a power law U(z) = U_10 (z / 10)^a with a = 1/7 (ITTC
/// 7.5-04-01-01.1), here only for whoever knows the wind at another height than 10 m; the coefficients
/// of wind_coefficients.h are meant for U_10.
///
/// Assumptions and limits: the same everywhere in the area; the direction is steady.
#include "models/environment/wind/gust.h"
#include "models/math/vec2.h"

namespace haeul::environment {

/// Wind as a scenario gives it. Speed 0: calm, and no air resistance either.
struct WindConditionData {
  double from_rad = 0.0;   ///< where it comes from, clockwise from north
  double speed_mps = 0.0;  ///< mean at `height_m`
  double height_m = 10.0;  ///< at which the speed is given
  GustSpectrum gusts = GustSpectrum::none;
  double kappa = 0.0026;  ///< surface drag of Davenport's and Harris's gusts
};

struct WindModel {
  bool blows = false;
  math::Vec2 towards;     ///< unit vector the air moves along
  double mean_mps = 0.0;  ///< U_10
  GustModel gust;
};

/// Mean speed at 10 m of a wind with `speed_mps` at `height_m` > 0.
inline double speed_at_10m(double speed_mps, double height_m) {
  return speed_mps * math::pow(10.0 / height_m, 1.0 / 7.0);
}

inline WindModel make_wind(const WindConditionData& data, std::uint64_t seed) {
  WindModel wind;
  wind.blows = data.speed_mps > 0.0;
  if (!wind.blows) return wind;
  wind.towards = -1.0 * math::polar(1.0, data.from_rad);
  wind.mean_mps = speed_at_10m(data.speed_mps, data.height_m);
  wind.gust = make_gust(data.gusts, wind.mean_mps, 10.0, data.kappa, seed);
  return wind;
}

/// Velocity of the air over ground in N [m/s] at 10 m and time t [s].
inline math::Vec2 wind_velocity(const WindModel& wind, double t) {
  return (wind.mean_mps + gust_speed(wind.gust, t)) * wind.towards;
}

}  // namespace haeul::environment
