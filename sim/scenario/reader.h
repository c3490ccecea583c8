#pragma once
/// Reads scenario, ship and machinery files strictly: an unknown key, a wrong type, a value out of
/// range, a missing or doubled key is an error with its place, and all errors come at once.
///
/// Every function throws InputError when the input cannot be used, and std::filesystem's
/// filesystem_error when a file named by the caller does not exist or cannot be read.
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/scenario.h"
#include "sim/scenario/text/diagnostic.h"

namespace haeul::scenario {

/// A value that replaces, or adds to, what the scenario file says.
struct Override {
  std::string path;   ///< e.g. ships.own.machinery, ships[1].start.speed_kn, time.end_s
  std::string value;  ///< YAML text
};

/// Splits `path=value`. Throws InputError when it has no '=' or an empty path.
Override parse_override(const std::string& argument);

/// Reads a scenario. `seed` and `until_s` replace `seed` and `time.end_s`.
Scenario read_scenario(const std::filesystem::path& file,
                       const std::vector<Override>& overrides = {},
                       std::optional<std::uint64_t> seed = {}, std::optional<double> until_s = {});

/// The same from text; `file` only names it and says where relative paths start.
Scenario read_scenario_text(const std::string& text, const std::filesystem::path& file,
                            const std::vector<Override>& overrides = {});

/// A ship by name (assets/ships/NAME.yaml) or by the path of its file.
vessel::ShipData read_ship(const std::string& name_or_path);

/// A machinery profile by name (assets/engines/NAME.yaml) or by the path of its file.
machinery::PlantData read_machinery(const std::string& name_or_path);

/// The scenario with every default written out, as YAML that reads back as the same scenario.
std::string explain(const std::filesystem::path& file, const std::vector<Override>& overrides = {});

}  // namespace haeul::scenario
