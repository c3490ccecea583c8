#pragma once
/// Checks any file Haeul reads, whichever kind it is.
#include <filesystem>
#include <string>
#include <vector>

#include "sim/scenario/reader.h"
#include "sim/scenario/table/fields.h"

namespace haeul::scenario {

/// Kinds of files, each with its own field table.
enum class FileKind { scenario, ship, machinery, fuel, hull_condition, current_grid, depth_grid };

/// All kinds in the order they are documented.
const std::vector<FileKind>& file_kinds();

/// "scenario", "ship", …
std::string name(FileKind kind);

/// Told by the keys a file has: `ships` makes a scenario, `dimensions` a ship, and so on; a file
/// with none of them is taken for a scenario. Throws as load_document does.
FileKind kind_of(const std::filesystem::path& file);

/// Reads a file of its kind and everything it names. Throws InputError, or filesystem_error.
void check_file(const std::filesystem::path& file, const std::vector<Override>& overrides = {});

}  // namespace haeul::scenario
