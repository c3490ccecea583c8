#pragma once
/// A whole `run.h5` in memory, as plain numbers and text: what the viewer and the export work on.
///
/// All columns of ships and encounters are as long as `time_s`. SI and radians throughout.
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "models/encounter/encounter.h"
#include "models/environment/chart.h"
#include "models/math/vec2.h"
#include "models/planner/planner.h"
#include "sim/engine/event.h"
#include "sim/scenario/scenario.h"

namespace haeul::record {

using Column = std::vector<double>;
/// Columns by the key of the fuel or species, e.g. "hfo", "co2".
using ColumnMap = std::map<std::string, Column>;

struct LoggedShip {
  std::string id, name, name_ko;
  std::string type;   ///< tanker, coaster, …
  std::string ship;   ///< ship file
  std::string model;  ///< mmg or kinematic
  double length_m = 0.0, length_pp_m = 0.0, breadth_m = 0.0, draught_m = 0.0, depth_m = 0.0;
  bool anchored = false;
  std::vector<math::Vec2> route;  ///< start first; empty: none

  Column north_m, east_m;
  Column heading_rad;  ///< not wrapped
  Column surge_mps, sway_mps, yaw_rate_radps;
  Column rudder_rad, rudder_order_rad, shaft_rps, shaft_order_rps;
  Column course_order_rad, speed_order_mps, cross_track_m;
  Column course_offset_rad, speed_factor;  ///< the planner's

  bool metered = false;  ///< the rest holds figures
  Column thrust_n, torque_nm, power_w, engine_load, hotel_power_w;
  ColumnMap fuel_kg, emitted_kg;  ///< totals since the start
  ColumnMap fuel_kgps;
};

/// What ship `own` saw of ship `other` (indices into `RunLog::ships`).
struct LoggedEncounter {
  std::size_t own = 0, other = 0;
  Column range_m, dcpa_m, tcpa_s, bearing_rad, aspect_rad;
  std::vector<encounter::Role> role;
};

struct LoggedEvent {
  engine::Event event;
  std::string text;  ///< ready to read
};

/// Decisions of one ship's planner.
struct LoggedPlanner {
  std::size_t ship = 0;
  std::string planner;  ///< its name in the registry
  std::vector<double> time_s;
  std::vector<planner::Decision> decisions;  ///< one per time
  /// Candidates scored, one per element; empty where the planner scores none or was never active.
  Column offsets_rad, factors;
  /// Rows of `candidates` costs, decision by decision; NaN where the decision was not active.
  std::size_t candidates = 0;
  Column costs, min_range_m, collision, rules, grounding, manoeuvre;
};

struct RunLog {
  std::string path;
  std::int64_t log_version = 0;
  std::string program, title, title_ko;
  std::int64_t seed = 0;
  double step_s = 0.0, log_every_s = 0.0;
  bool complete = false;               ///< false: the run was cut short
  std::string state_hash, end_reason;  ///< empty where not complete

  Column time_s;
  std::vector<LoggedShip> ships;  ///< in the order of the scenario, own ship first
  std::vector<LoggedEncounter> encounters;
  std::vector<LoggedEvent> events;
  std::vector<LoggedPlanner> planners;
  environment::Chart chart;  ///< origin given even where there are no features
  std::vector<scenario::SourceFile> sources;

  /// The encounter of two ships; null where it was not logged.
  const LoggedEncounter* encounter(std::size_t own, std::size_t other) const;
  /// The planner of a ship; null where none was logged.
  const LoggedPlanner* planner(std::size_t ship) const;
};

}  // namespace haeul::record
