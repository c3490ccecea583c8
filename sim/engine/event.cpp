#include "sim/engine/event.h"

namespace haeul::engine {

std::string_view name(EventKind kind) {
  switch (kind) {
    case EventKind::role:
      return "role";
    case EventKind::near_miss:
      return "near_miss";
    case EventKind::contact:
      return "contact";
    case EventKind::grounding:
      return "grounding";
    case EventKind::decision:
      return "decision";
    case EventKind::no_safe_choice:
      return "no_safe_choice";
    case EventKind::waypoint:
      return "waypoint";
    case EventKind::arrival:
      return "arrival";
    case EventKind::bottom:
      return "bottom";
    case EventKind::shallow_water:
      return "shallow_water";
    case EventKind::failure:
      return "failure";
    case EventKind::cpa:
      return "cpa";
    case EventKind::fault:
      return "fault";
    case EventKind::engine:
      return "engine";
  }
  return "unknown";
}

}  // namespace haeul::engine
