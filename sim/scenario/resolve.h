#pragma once
/// From a scenario as written to a scenario as run: names looked up, positions put on the plane,
/// and everything checked that ties several keys together.
#include <filesystem>

#include "sim/scenario/file_readers.h"

namespace haeul::scenario {

/// Resolves `input`, read from `document`; relative paths start at `base`. Notes what is wrong in
/// `reading`; geometry is only looked at when nothing was wrong before.
Scenario resolve(const ScenarioInput& input, const Document& document,
                 const std::filesystem::path& base, Reading& reading);

/// Notes what the resolved scenario would do that cannot be meant: hulls that overlap at the
/// start, a ship aground, a waypoint on top of the one before, times that do not fit the clock …
void check_scenario(const Scenario& scenario, const ScenarioInput& input, const Document& document,
                    Diagnostics& errors);

}  // namespace haeul::scenario
