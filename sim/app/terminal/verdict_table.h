#pragma once
/// A verdict as a short table for people.
#include <string>

#include "sim/engine/verdict.h"

namespace haeul::app {

/// The table printed at the end of a run: end reason, ships, encounters, requirements, state hash.
std::string verdict_table(const std::string& title, const engine::Verdict& verdict);

}  // namespace haeul::app
