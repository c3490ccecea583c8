#pragma once
/// Files a scenario names: each reader notes what is wrong and gives what it could read.
#include <filesystem>
#include <string>
#include <vector>

#include "sim/scenario/input/machinery_input.h"
#include "sim/scenario/input/scenario_input.h"
#include "sim/scenario/input/ship_input.h"
#include "sim/scenario/text/diagnostic.h"
#include "sim/scenario/text/document.h"

namespace haeul::scenario {

/// Errors found so far and the files read for them, each once.
struct Reading {
  Diagnostics errors;
  std::vector<SourceFile> sources;

  /// Reads and parses a file; its text joins the sources. Throws as load_document does.
  Document load(const std::filesystem::path& file);
};

vessel::ShipData read_ship_file(const std::filesystem::path& file, Reading& reading);
machinery::PlantData read_machinery_file(const std::filesystem::path& file, Reading& reading);
machinery::FuelData read_fuel_file(const std::filesystem::path& file, Reading& reading);
HullCondition read_hull_condition_file(const std::filesystem::path& file, Reading& reading);

}  // namespace haeul::scenario
