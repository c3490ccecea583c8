#pragma once
/// Files shipped below assets/, found by name.
#include <filesystem>
#include <string>
#include <vector>

#include "sim/scenario/text/document.h"

namespace haeul::scenario {

/// Folders of named files.
inline constexpr const char* kShips = "ships";
inline constexpr const char* kEngines = "engines";
inline constexpr const char* kFuels = "fuels";
inline constexpr const char* kHullConditions = "hull_conditions";

/// Names (file stems) in assets/FOLDER, in alphabetical order.
std::vector<std::string> asset_names(const std::string& folder);

/// The file meant by a name in assets/FOLDER, or by a path (with '/' or ending in .yaml) that
/// starts at `base`. Empty when there is none.
std::filesystem::path find_asset(const std::string& folder, const std::string& name_or_path,
                                 const std::filesystem::path& base);

/// The path as logged: relative to the data folder where it lies there.
std::string shown_path(const std::filesystem::path& file);

/// "no such ship, expected one of assets/ships (…) or a path; did you mean …"
std::string no_such_asset(const std::string& folder, const std::string& name);

/// The whole text of a file. Throws std::filesystem::filesystem_error, or InputError above 4 MiB.
std::string read_text(const std::filesystem::path& file, const std::string& shown);

/// Reads and parses a file; in messages it is called as it was named, or for a shipped file found
/// by its name, relative to the data folder. Throws as read_text and parse_document do.
Document load_document(const std::filesystem::path& file);

}  // namespace haeul::scenario
