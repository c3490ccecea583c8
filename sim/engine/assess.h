#pragma once
/// The assess and judge stages: what every pair of ships is to each other, and what touches what.
#include <vector>

#include "models/encounter/encounter.h"
#include "models/encounter/hull_contact.h"
#include "sim/engine/event.h"
#include "sim/engine/state.h"
#include "sim/engine/world.h"

namespace haeul::engine {

/// Time between full assessments of a pair (CPA, role) [s]; ranges are followed at every tick.
inline constexpr double kAssessPeriod = 1.0;

/// Events of one tick; reserved once, so that no tick allocates.
using EventList = std::vector<Event>;

/// Pairs that are watched: the first ship and every ship whose planner decides, against all others.
std::vector<PairState> make_pairs(const World& world, const State& state);

/// Position, velocity over ground and heading of a ship.
encounter::Mover mover(const ShipState& ship);

/// Updates range, CPA, bearing, aspect and role of every watched pair.
void assess(const World& world, State& state, EventList& events);

/// Contact between hulls and with the shore, near misses and closest approaches, over the tick from
/// `before` (poses of all ships) to `state`. Returns true when a watched ship touched another or any
/// ship the shore; two ships that merely keep their course pass through each other, as in the Imazu
/// cases, where all targets meet in one point.
bool judge(const World& world, const std::vector<encounter::Pose>& before, State& state,
           EventList& events);

}  // namespace haeul::engine
