#pragma once
/// A scenario after reading: every default filled in, every file resolved, SI and radians
/// throughout.
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/encounter/settings.h"
#include "models/environment/chart.h"
#include "models/environment/current.h"
#include "models/environment/depth.h"
#include "models/environment/waves/spectrum.h"
#include "models/environment/wind/wind.h"
#include "models/guidance/settings.h"
#include "models/machinery/plant.h"
#include "models/math/vec2.h"
#include "models/planner/sb_mpc_settings.h"
#include "models/vessel/ship_data.h"

namespace haeul::scenario {

struct Time {
  double step_s = 0.1;    ///< > 0
  double end_s = 3600.0;  ///< > 0, reached at tick round(end / step)
};

/// Who decides for a ship.
struct Master {
  std::string planner = "keep_course";  ///< a name in the planner registry
  double period_s = 5.0;                ///< time between decisions, a multiple of the step
  planner::SbMpcSettings sb_mpc;
};

struct Waypoint {
  math::Vec2 p_N;          ///< [m]
  double speed_mps = 0.0;  ///< ordered on the leg towards it; 0: the ship's start speed
};

/// Whether what lasts from `from_s` to `until_s` holds in the step that begins at `t` [s]. A microsecond is
/// left for multiples of a step that binary numbers miss.
constexpr bool holds_at(double t, double from_s, double until_s) {
  return t >= from_s - 1e-6 && t < until_s - 1e-6;
}

/// Something that breaks, and may be mended.
struct Failure {
  enum class Kind : std::int64_t {
    rudder_jammed,   ///< stays at the angle it has
    engine_stopped,  ///< no fuel; the screw turns with the water
    blackout,        ///< both, and the thrusters; blades keep their pitch
    thruster_lost,   ///< a thruster runs down
  };
  /// Which of two; what a ship has only one of is `all`.
  enum class Unit : std::int64_t { all, starboard, port, bow, stern };
  Kind kind = Kind::rudder_jammed;
  Unit unit = Unit::all;
  double from_s = 0.0;
  double until_s = 1e9;  ///< > from_s

  bool holds(double t) const { return holds_at(t, from_s, until_s); }
  bool stops_rudder() const { return kind == Kind::rudder_jammed || kind == Kind::blackout; }
  /// `side` 0: starboard (or only), 1: port.
  bool stops_engine(int side) const {
    const bool here = unit == Unit::all || unit == (side == 0 ? Unit::starboard : Unit::port);
    return kind == Kind::blackout || (kind == Kind::engine_stopped && here);
  }
  bool stops_thruster(Unit which) const {
    return kind == Kind::blackout ||
           (kind == Kind::thruster_lost && (unit == Unit::all || unit == which));
  }
};

/// "rudder jammed", …
std::string_view words(Failure::Kind kind);

/// Orders given by hand: while they hold, each of them that is given stands in place of what guidance
/// and planner would order.
struct ManualOrders {
  double from_s = 0.0;
  double until_s = 1e9;  ///< > from_s
  std::optional<double> rudder_rad;
  std::optional<double> lever;  ///< -1 .. 1 of the highest shaft order (full pitch)
  std::optional<double> bow_thruster, stern_thruster;  ///< -1 .. 1, pushing to starboard

  bool hold(double t) const { return holds_at(t, from_s, until_s); }
};

struct ShipEntry {
  std::string id;             ///< unique, [a-z0-9_]+
  std::string name, name_ko;  ///< shown to people; default: the ship file's
  vessel::ShipData ship;
  machinery::PlantData plant;   ///< empty name: nothing metered
  bool loaded = false;          ///< the scenario orders a loading; `ship` has it
  vessel::Dimensions designed;  ///< of the ship file, before any loading
  bool anchored = false;        ///< lies still at its start position
  math::Vec2 start_N;
  double start_course_rad = 0.0;
  double start_speed_mps = 0.0;
  std::vector<Waypoint> route;  ///< without the start; empty: sail on
  guidance::GuidanceSettings guidance;
  Master master;
  std::vector<Failure> failures;
  std::vector<ManualOrders> orders;  ///< where two hold, the later in the list counts
};

/// Wind, waves, current and depth. By default there are none.
struct Environment {
  environment::WindConditionData wind;  ///< speed 0: calm
  environment::SeaStateData waves;      ///< height 0: flat
  environment::CurrentField current;
  environment::DepthField depth;
  environment::Tide tide;
  double under_keel_m = 0.0;  ///< clearance below which an event is raised; 0: off
};

/// The word a ship file has for a model: "mmg", "abkowitz", ….
std::string_view model_word(vessel::ShipData::Model model);

/// What the scenario demands; a run that misses one ends with exit code 1.
struct Require {
  bool contact_never = false;
  bool grounding_never = false;
  double min_cpa_m = 0.0;          ///< own ship (the first) to any other, between centres; 0: none
  std::string arrival;             ///< id that must arrive; empty: none
  bool starboard_first = false;    ///< own ship's first alteration must be to starboard
  double max_cross_track_m = 0.0;  ///< 0: none
};

struct Log {
  double every_s = 1.0;  ///< time between rows, a multiple of the step
};

/// A file the scenario was made from, with its whole text; kept in the log.
struct SourceFile {
  std::string path;  ///< as named, relative to scenarios/ or assets/ where it lies there
  std::string text;
};

struct Scenario {
  std::string title, title_ko;
  std::string path;
  Time time;
  std::uint64_t seed = 1;
  environment::Chart chart;  ///< empty name: open sea
  Environment environment;
  std::vector<ShipEntry> ships;  ///< the first is the own ship
  encounter::EncounterSettings encounter;
  double near_miss_m = 0.0;  ///< hull-to-hull distance below which an event is raised; 0: off
  Require require;
  Log log;
  std::vector<SourceFile> sources;               ///< sources[0] is the scenario itself, as written
  std::map<std::string, std::string> overrides;  ///< from --set, --seed, --until
};

}  // namespace haeul::scenario
