#pragma once
/// Wind, waves, current, depth and tide as written to those of the run.
#include <filesystem>
#include <optional>

#include "sim/scenario/chart/projection.h"
#include "sim/scenario/file_readers.h"

namespace haeul::scenario {

/// What the environment may be taken from, or placed in.
struct Area {
  std::string chart;                     ///< empty: none
  std::optional<Projection> projection;  ///< none without chart or origin
};

/// Resolves `input`, read from `document`; paths of its files start at `base`. Notes what is wrong
/// in `reading`.
Environment resolve_environment(const EnvironmentInput& input, const Area& area,
                                const Document& document, const std::filesystem::path& base,
                                Reading& reading);

}  // namespace haeul::scenario
