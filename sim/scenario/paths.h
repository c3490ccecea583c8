#pragma once
/// Where the shipped data lie: $HAEUL_DATA, else the source tree, else the installation.
#include <filesystem>

namespace haeul::scenario {

/// The folder that holds `assets/` and `scenarios/`. Throws std::runtime_error when none is found.
std::filesystem::path data_directory();

}  // namespace haeul::scenario
