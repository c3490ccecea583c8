#pragma once
/// A whole `run.h5` in memory, as plain numbers and text: what the viewer and the export work on.
///
/// All columns of ships and encounters are as long as `time_s`. SI and radians throughout.
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "models/encounter/encounter.h"
#include "models/environment/chart.h"
#include "models/math/vec2.h"
#include "models/planner/planner.h"
#include "sim/engine/event.h"
#include "sim/scenario/scenario.h"

namespace haeul::record {

using Column = std::vector<double>;

/// Columns by name, in the order of the file; names and units as in quantities.h.
class Columns {
 public:
  struct Named {
    std::string name;
    Column values;
  };
  void add(std::string name, Column values) {
    all_.push_back({std::move(name), std::move(values)});
  }
  const Column* find(std::string_view name) const;
  /// Throws std::out_of_range where there is no such column.
  const Column& operator[](std::string_view name) const;
  std::vector<Named>& all() { return all_; }
  const std::vector<Named>& all() const { return all_; }

 private:
  std::vector<Named> all_;
};

struct LoggedShip {
  std::string id, name, name_ko;
  std::string type;   ///< tanker, coaster, …
  std::string ship;   ///< ship file
  std::string model;  ///< mmg, abkowitz, …, kinematic
  double length_m = 0.0, length_pp_m = 0.0, breadth_m = 0.0, draught_m = 0.0, depth_m = 0.0;
  double trim_m = 0.0, displacement_m3 = 0.0;
  double design_draught_m = 0.0, design_displacement_m3 = 0.0;  ///< of the ship file
  bool anchored = false;
  std::vector<math::Vec2> route;  ///< start first; empty: none
  Columns track;                  ///< north_m, east_m, heading_rad …

  /// Whether power, fuel and emissions are among the columns.
  bool metered() const { return track.find("power_w") != nullptr; }
};

/// What ship `own` saw of ship `other` (indices into `RunLog::ships`).
struct LoggedEncounter {
  std::size_t own = 0, other = 0;
  Columns columns;  ///< range_m, dcpa_m, tcpa_s …
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
  std::size_t candidates = 0;
  /// Row of `costs` of each decision, -1 where none were scored.
  std::vector<std::int64_t> costs_row;
  /// cost, min_range_m …: rows of `candidates` figures.
  Columns costs;

  /// A figure of a candidate at a decision; NaN where it was not scored.
  double cost(std::string_view name, std::size_t decision, std::size_t candidate) const;
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
