#pragma once
/// All that changes during a run: plain 8-byte numbers, so that it can be hashed, saved and copied.
#include <array>
#include <cstdint>
#include <vector>

#include "models/emissions/ledger.h"
#include "models/encounter/encounter.h"
#include "models/guidance/memory.h"
#include "models/planner/planner.h"
#include "models/vessel/engines.h"
#include "models/vessel/motion.h"
#include "models/vessel/surroundings.h"
#include "models/vessel/validity.h"

namespace haeul::engine {

/// The sea and the air at a ship, and what they do to her besides the forces.
struct Weather {
  double depth_m = vessel::kDeep_m;       ///< of the water at midship, tide included
  double squat_m = 0.0;                   ///< sinkage by her speed in shallow water, lagged
  double under_keel_m = vessel::kDeep_m;  ///< depth less draught less squat
  vessel::Flow<double> current;           ///< [m/s]
  vessel::Flow<double> air;               ///< [m/s]
  double heave_m = 0.0, wave_roll_rad = 0.0, wave_pitch_rad = 0.0;  ///< first-order motions
  std::int64_t touched = 0, shallow_told = 0;                       ///< events raised
};

/// One ship.
struct ShipState {
  vessel::Motion<double> motion;
  vessel::Engines engines;
  vessel::Orders orders;  ///< in force
  Weather weather;
  vessel::ShaftLoad<double> shaft;  ///< of the last tick, as vessel::step tells it
  guidance::GuidanceMemory guidance;
  planner::PlannerMemory planner;
  planner::Decision decision;
  emissions::Ledger ledger;    ///< energy, fuel and species since the start
  double distance_m = 0.0;     ///< over ground
  double cross_track_m = 0.0;  ///< starboard of the leg is positive
  double max_cross_track_m = 0.0;
  double rudder_travel_rad = 0.0;     ///< sum of |rudder movement|
  double first_alteration_rad = 0.0;  ///< first planner course offset that was not zero
  double arrived_s = -1.0;            ///< -1: not yet
  double next_ground_check_s = 0.0;
};

/// One ordered pair: ship `own` looks at ship `other`.
struct PairState {
  std::int64_t own = 0, other = 0;
  encounter::Role role = encounter::Role::none;        ///< frozen at entry (Rule 13d)
  encounter::Role first_role = encounter::Role::none;  ///< first role other than none
  double role_since_s = -1.0;
  double range_m = 0.0, dcpa_m = 0.0, tcpa_s = 0.0;  ///< now, between centres
  double bearing_rad = 0.0, aspect_rad = 0.0;
  double min_range_m = 0.0, min_range_s = 0.0;              ///< so far, between centres
  double hull_distance_m = 0.0, min_hull_distance_m = 0.0;  ///< between hulls (exact when near)
  std::int64_t near_miss = 0, contact = 0, cpa_reported = 0;
};

struct State {
  std::int64_t tick = 0;
  std::vector<ShipState> ships;
  std::vector<PairState> pairs;  ///< own-major, without own == other
  /// Time each ship was outside of each range her models were fitted to [s]. Told, and acted on by
  /// nobody: no part of the hash.
  std::vector<std::array<double, vessel::kFitted>> outside_s;
};

/// 64-bit hash of all bits of the state but outside_s (FNV-1a over its 8-byte words).
std::uint64_t hash(const State& state);

}  // namespace haeul::engine
