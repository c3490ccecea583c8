#pragma once
/// From a scenario to the constants and the initial state of a run.
#include <memory>

#include "sim/engine/state.h"
#include "sim/engine/world.h"

namespace haeul::engine {

/// Builds everything that stays constant: vessels, guidance, identified responses, planners, meters,
/// clearance. Throws std::domain_error where a ship's data are impossible (e.g. her engine cannot reach
/// the start speed), naming the ship.
std::unique_ptr<World> build_world(scenario::Scenario scenario);

/// State at t = 0: ships in steady running, pairs measured.
State initial_state(const World& world);

}  // namespace haeul::engine
