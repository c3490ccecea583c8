#pragma once
/// Every ship of assets/ships that has forces, and rough water to try her in.
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "models/environment/waves/mean_force.h"
#include "models/vessel/dynamics.h"
#include "sim/scenario/reader.h"

namespace haeul::test {

struct SailingShip {
  vessel::ShipData data;
  vessel::VesselModel model;
  double speed_mps = 0.0;  ///< she can keep: three quarters of the service speed
  /// The shaft order that keeps it.
  double order() const { return vessel::standing_order(model, start()); }
  vessel::Motion<double> start(double psi_rad = 0.0) const {
    return vessel::steady_motion(model, 0.0, 0.0, psi_rad, speed_mps);
  }
};

inline SailingShip sailing_ship(const vessel::ShipData& data) {
  vessel::EngineLimits engine;
  if (!data.machinery.empty()) {
    engine = vessel::engine_limits(scenario::read_machinery(data.machinery));
  }
  return {data, vessel::make_vessel_model(data, engine), 0.75 * data.service_speed_mps};
}

/// In the order of their names.
inline std::vector<SailingShip> sailing_ships() {
  std::vector<std::string> names;
  for (const auto& file :
       std::filesystem::directory_iterator(std::string(HAEUL_SOURCE_DIR) + "/assets/ships")) {
    if (file.path().extension() == ".yaml") names.push_back(file.path().stem().string());
  }
  std::sort(names.begin(), names.end());
  std::vector<SailingShip> ships;
  for (const auto& name : names) {
    const auto data = scenario::read_ship(name);
    if (data.model != vessel::ShipData::Model::kinematic) ships.push_back(sailing_ship(data));
  }
  return ships;
}

/// Mean force on `ship` of a sea of `height_m` with a peak period of `period_s`.
inline environment::MeanWaveForceModel wave_force(const SailingShip& ship, double height_m,
                                                  double period_s, double from_rad,
                                                  double spreading = 10.0) {
  environment::SeaStateData sea;
  sea.spreading = spreading;
  sea.height_m = height_m;
  sea.period_s = period_s;
  sea.from_rad = from_rad;
  return environment::make_mean_wave_force(environment::make_wave_field(sea, 5),
                                           environment::wave_ship(ship.data),
                                           1.3 * ship.data.service_speed_mps);
}

/// Wind, waves, current and shallow water of a ship's own size: heights and depths go with her
/// length, speeds and times with its root.
struct RoughWater {
  environment::MeanWaveForceModel waves;
  environment::WindModel wind;
  double gust_pace = 1.0;  ///< how much faster than at full scale the gusts go
  vessel::Surroundings<double> around;

  RoughWater(const SailingShip& ship, double turned_rad, environment::GustSpectrum gusts) {
    const double scale = ship.data.dimensions.length_pp_m / 200.0, pace = math::sqrt(scale);
    waves = wave_force(ship, 2.0 * scale, 8.0 * pace, 0.7 + turned_rad);
    environment::WindConditionData breeze;
    breeze.speed_mps = 10.0;
    breeze.from_rad = 1.2 + turned_rad;
    breeze.gusts = gusts;
    wind = environment::make_wind(breeze, 3);
    gust_pace = 1.0 / pace;
    around.depth_m = 2.0 * ship.data.dimensions.draught_m;
    around.current = {0.8 * pace * math::cos(2.0 + turned_rad),
                      0.8 * pace * math::sin(2.0 + turned_rad)};
    around.waves = &waves;
    around.windy = true;
  }
  RoughWater(const RoughWater&) = delete;
  RoughWater& operator=(const RoughWater&) = delete;

  /// For the step of `dt` that begins at `t`.
  const vessel::Surroundings<double>& at(double t, double dt) {
    const double share[3] = {0.0, 0.5, 1.0};
    for (std::size_t i = 0; i < 3; ++i) {
      const auto v = environment::wind_velocity(wind, (t + share[i] * dt) * gust_pace);
      around.air[i] = {v.north / gust_pace, v.east / gust_pace};
    }
    return around;
  }
};

}  // namespace haeul::test
