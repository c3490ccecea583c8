#pragma once
/// Reading currents and depths on a grid from files of a scenario's own, YAML or the JSON within
/// it.
#include <filesystem>
#include <optional>

#include "models/environment/current_grid.h"
#include "models/environment/depth.h"
#include "sim/scenario/file_readers.h"
#include "sim/scenario/input/grid_input.h"

namespace haeul::scenario {

/// Read and checked for numbers that do not fit together; errors go to `reading` with their place.
CurrentGridInput read_current_grid_file(const std::filesystem::path& file, Reading& reading);
DepthGridInput read_depth_grid_file(const std::filesystem::path& file, Reading& reading);

/// As the models take them. `corner` is where the file's lines are counted from; `utc_s` when the
/// run starts (tide_phase.h): without it lags are counted from the start, and node factors are 1.
environment::CurrentGrid current_grid(const CurrentGridInput& file, math::Vec2 corner,
                                      std::optional<double> utc_s);
environment::DepthField depth_grid(const DepthGridInput& file, math::Vec2 corner);

}  // namespace haeul::scenario
