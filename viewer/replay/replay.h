#pragma once
/// A recorded run as the viewer sees it: columns over time, and the state at any instant between.
///
/// Positions are interpolated with a cubic Hermite spline whose end slopes are the recorded
/// velocities over ground, headings along the shorter way round, everything else linearly. Times
/// outside the log give its first or last row. All of it is a pure function of log and time.
#include <cstdint>
#include <string>
#include <vector>

#include "models/encounter/encounter.h"
#include "models/environment/chart.h"

namespace haeul::replay {

using Column = std::vector<double>;

/// One ship: what it is, and one row per instant of `Replay::time_s`.
struct ShipTrack {
  std::string id, name, name_ko;
  std::string type;  ///< tanker, container, fishing, …
  double length_m = 0.0, length_pp_m = 0.0, breadth_m = 0.0, draught_m = 0.0, depth_m = 0.0;
  double trim_m = 0.0;                                          ///< draught aft less forward
  double design_draught_m = 0.0, design_displacement_m3 = 0.0;  ///< for which her hull is drawn
  bool anchored = false;
  Column north_m, east_m, heading_rad, surge_mps, sway_mps, yaw_rate_radps, rudder_rad;
  Column fuel_kg, co2_kg, power_w;  ///< totals over all fuels; empty where nothing is metered
  std::vector<math::Vec2> route;
};

/// Own ship's encounter with one other; ranges and times as logged.
struct EncounterTrack {
  int own = 0, other = 0;  ///< indices in `Replay::ships`
  Column range_m, dcpa_m, tcpa_s;
  std::vector<encounter::Role> role;
};

/// Something that happened, worded for reading.
struct Moment {
  double time_s = 0.0;
  std::string kind, text;
  int ship = -1, other = -1;
};

struct Replay {
  std::string title, title_ko, chart_name;
  double origin_lat_deg = 0.0, origin_lon_deg = 0.0;
  Column time_s;  ///< ascending, at least one row
  std::vector<ShipTrack> ships;
  std::vector<EncounterTrack> encounters;
  std::vector<Moment> moments;
  environment::Chart chart;

  double start_s() const { return time_s.front(); }
  double end_s() const { return time_s.back(); }
  /// Index of the ship with this id, or -1.
  int find(const std::string& id) const;
};

/// A ship at one instant.
struct ShipState {
  math::Vec2 position;       ///< [m] in N
  double heading_rad = 0.0;  ///< in [0, 2 pi)
  double surge_mps = 0.0, sway_mps = 0.0, yaw_rate_radps = 0.0;
  double rudder_rad = 0.0;
  double fuel_kg = 0.0, co2_kg = 0.0, power_w = 0.0;
  double speed_mps() const { return math::sqrt(surge_mps * surge_mps + sway_mps * sway_mps); }
};

/// An encounter at one instant; the role is that of the row at or before it.
struct EncounterState {
  int other = -1;
  double range_m = 0.0, dcpa_m = 0.0, tcpa_s = 0.0;
  encounter::Role role = encounter::Role::none;
};

/// Row at or before t and the fraction of the way to the next one, in [0, 1).
struct RowFraction {
  std::size_t row = 0;
  double fraction = 0.0;
};
RowFraction locate(const Column& time_s, double t);

ShipState state_at(const Replay& replay, int ship, double t);

/// Encounters of one ship at t; from the log where it has them, else from straight-line motion.
std::vector<EncounterState> encounters_at(const Replay& replay, int own, double t);

/// The encounter to worry about most: still to come and close, weighed by distance and time at the
/// closest approach; `other` is -1 when nothing is ahead within an hour and 5 km.
EncounterState most_dangerous(const Replay& replay, int own, double t);

/// The recorded track over the `span_s` seconds before t, oldest first, ending exactly at t.
std::vector<math::Vec2> trail(const Replay& replay, int ship, double t, double span_s);

}  // namespace haeul::replay
