#pragma once
/// From a run's log to what the viewer replays.
#include <string>

#include "viewer/replay/replay.h"

namespace haeul::replay {

/// Reads `run.h5`, or the folder that holds one. Throws record::IoError where it cannot be read and
/// std::runtime_error where it holds nothing to show.
Replay load(const std::string& path);

}  // namespace haeul::replay
