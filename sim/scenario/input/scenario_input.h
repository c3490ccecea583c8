#pragma once
/// A scenario as it is written: names not yet resolved, positions in any of their forms.
#include <optional>
#include <string>
#include <vector>

#include "models/vessel/loading.h"
#include "sim/scenario/scenario.h"
#include "sim/scenario/table/fields.h"

namespace haeul::scenario {

/// A point on the sea in one of three forms.
struct PositionInput {
  std::optional<double> lat_deg, lon_deg;
  std::optional<double> north_m, east_m;
  std::string bearing_from;
  std::optional<double> bearing_rad, range_m;
};

struct StartInput {
  PositionInput position;
  double course_rad = 0.0;
  double speed_mps = 0.0;
};

struct WaypointInput {
  PositionInput position;
  double speed_mps = 0.0;
};

struct RouteInput {
  std::vector<WaypointInput> waypoints;
};

struct MasterInput {
  std::string planner = "keep_course";
  double period_s = 5.0;
  std::optional<planner::SbMpcSettings> sb_mpc;
};

struct ShipInput {
  std::string id, name, name_ko, ship, machinery, hull_condition;
  std::optional<vessel::LoadingData> loading;
  bool anchored = false;
  StartInput start;
  std::optional<RouteInput> route;
  guidance::GuidanceSettings guidance;
  MasterInput master;
  std::vector<Failure> failures;
  std::vector<ManualOrders> orders;
};

struct OriginInput {
  double lat_deg = 0.0, lon_deg = 0.0;
};

struct AreaInput {
  std::string chart;
  std::optional<OriginInput> origin;
};

/// Where values over the area come from.
enum class From { constant, chart, grid, series };

/// A uniform current at one time.
struct CurrentAtInput {
  double time_s = 0.0, towards_rad = 0.0, speed_mps = 0.0;
};

struct CurrentInput {
  From from = From::constant;
  double towards_rad = 0.0, speed_mps = 0.0;
  std::string file;
  std::vector<CurrentAtInput> series;
};

struct DepthInput {
  From from = From::constant;
  double depth_m = 0.0;
  std::string file;
};

struct TideInput {
  double height_m = 0.0;
  bool from_chart = false;
};

struct EnvironmentInput {
  std::string starts_at;
  std::optional<environment::WindConditionData> wind;
  std::optional<environment::SeaStateData> waves;
  std::optional<CurrentInput> current;
  std::optional<DepthInput> depth;
  std::optional<TideInput> tide;
  double under_keel_m = 0.0;
};

struct ScenarioInput {
  std::string title, title_ko, note;
  Time time;
  std::uint64_t seed = 1;
  std::optional<AreaInput> area;
  EnvironmentInput environment;
  std::vector<ShipInput> ships;
  encounter::EncounterSettings encounter;
  double near_miss_m = 0.0;
  Require require;
  Log log;
};

void fields(Fields& f, ScenarioInput& scenario);

// environment_fields.cpp
void fields(Fields& f, EnvironmentInput& environment);

/// A hull's state of roughness, assets/hull_conditions/.
struct HullCondition {
  std::string name, name_ko;
  double roughness_um = 150.0;
  std::optional<double> sand_roughness_um;
};

void fields(Fields& f, HullCondition& condition);

}  // namespace haeul::scenario
