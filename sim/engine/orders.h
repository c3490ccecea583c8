#pragma once
/// From the decision to what rudder, engines and thrusters are told: guidance, then orders given by hand,
/// then what is broken.
#include <vector>

#include "sim/engine/event.h"
#include "sim/engine/state.h"
#include "sim/engine/world.h"

namespace haeul::engine {

/// Sets the orders of ship `i` for the tick. Raises an event where a failure begins or is mended.
void give_orders(const World& world, State& state, std::size_t i, std::vector<Event>& events);

/// Sets her engines to them. Raises an event where one starts or stops.
vessel::EngineCommands<double> set_engines(const World& world, State& state, std::size_t i,
                                           std::vector<Event>& events);

}  // namespace haeul::engine
