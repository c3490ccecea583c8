#pragma once
/// Things that happen during a run; plain numbers, worded only when they are shown.
#include <cstdint>
#include <string_view>

namespace haeul::engine {

enum class EventKind : std::int64_t {
  role,       ///< own role towards other became `value` (encounter::Role)
  near_miss,  ///< hull distance fell below the limit; value = distance [m]
  contact,  ///< hulls touch; value = relative speed [m/s], limit 1: neither decides, the run goes on
  grounding,       ///< hull touches a solid feature; value = speed [m/s]
  decision,        ///< planner's order changed; value = course offset [rad], limit = speed factor
  no_safe_choice,  ///< planner found no safe candidate; value = cost of the least bad
  waypoint,        ///< leg `value` begins
  arrival,         ///< route done
  bottom,          ///< keel touches the bottom; value = speed [m/s], limit = depth [m]
  shallow_water,   ///< under-keel clearance fell below the limit; value = clearance [m]
  failure,         ///< value = kind (scenario::Failure::Kind), limit 1: begins, 0: is mended
  cpa,             ///< closest approach passed; value = distance between centres [m]
  fault,           ///< model or numeric fault; the run ends
  engine,          ///< engine runs ahead (value 1), astern (-1), stops (0); limit 1: the port one
};
inline constexpr EventKind kLastEventKind = EventKind::engine;

std::string_view name(EventKind kind);

struct Event {
  double time_s = 0.0;
  EventKind kind = EventKind::fault;
  std::int64_t ship = -1;   ///< index in the scenario
  std::int64_t other = -1;  ///< target's index, -1: none
  double value = 0.0;
  double limit = 0.0;
};

}  // namespace haeul::engine
