#pragma once
/// Events and roles in words for people: English, ship names, nautical miles, knots and degrees.
#include <span>
#include <string>
#include <string_view>

#include "models/encounter/encounter.h"
#include "sim/engine/event.h"
#include "sim/scenario/scenario.h"

namespace haeul::record {

/// Names of the codes used in the log, e.g. "role=0 near_miss=1 …", for attributes.
std::string event_codes();
std::string role_codes();
/// "crossing_give_way" and so on; "unknown" for a number that is no role.
std::string_view role_name(encounter::Role role);

/// One sentence without a full stop, e.g. "Hanbit: closest approach to Ferry, 0.61 nmi".
std::string event_text(const engine::Event& event, std::span<const scenario::ShipEntry> ships);

}  // namespace haeul::record
