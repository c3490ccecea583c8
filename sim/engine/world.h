#pragma once
/// All that never changes during a run.
#include <memory>
#include <vector>

#include "models/emissions/meter.h"
#include "models/environment/clearance.h"
#include "models/environment/waves/motions.h"
#include "models/guidance/guidance.h"
#include "models/planner/planner.h"
#include "models/vessel/validity.h"
#include "models/vessel/vessel_model.h"
#include "sim/scenario/scenario.h"

namespace haeul::engine {

/// One ship's constants.
struct ShipWorld {
  vessel::VesselModel vessel;
  guidance::GuidanceModel guidance;
  emissions::MeterModel meter;
  bool metered = false;
  std::unique_ptr<const planner::Planner> planner;  ///< null: anchored
  planner::ResponseModel response;
  environment::WaveShip wave_ship;
  environment::MeanWaveForceModel waves;  ///< of a ship with forces in a sea with waves
  bool feels_waves = false;
  vessel::ValidityModel validity;
  std::vector<math::Vec2> waypoints;  ///< start first
  std::vector<double> leg_speed_mps;
  std::int64_t planner_ticks = 1;
};

/// The sea and the air over the whole area.
struct Sea {
  environment::WindModel wind;
  environment::WaveField waves;
  bool calm = true;  ///< no wind, no waves, no current, deep: nothing to ask
};

struct World {
  scenario::Scenario scenario;
  double step_s = 0.1;
  std::int64_t end_tick = 0;
  Sea sea;
  std::vector<ShipWorld> ships;
  std::unique_ptr<const environment::ClearanceField> clearance;  ///< null: open sea
};

}  // namespace haeul::engine
