#pragma once
/// The sea and the air of a run, and what each ship meets of them in a tick.
#include "models/vessel/surroundings.h"
#include "sim/engine/event.h"
#include "sim/engine/state.h"
#include "sim/engine/world.h"

namespace haeul::engine {

/// Depth, current and air at every ship at the time of `state`; into its Weather.
void sound(const World& world, State& state);

/// What surrounds ship `i` over the tick that begins at `state`.
vessel::Surroundings<double> surround(const World& world, const State& state, std::size_t i);

/// Once per second: squat, under-keel clearance and first-order motions of ship `i`, and the events
/// they give rise to. Returns true when her keel touches the bottom.
bool judge_bottom(const World& world, State& state, std::size_t i, std::vector<Event>& events);

/// Adds `time_s` to every range that ship `i` is outside of.
void count_departures(const World& world, State& state, std::size_t i, double time_s);

}  // namespace haeul::engine
