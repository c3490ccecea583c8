#include "sim/scenario/file_check.h"

#include "sim/scenario/assets.h"
#include "sim/scenario/file_readers.h"
#include "sim/scenario/grid_files.h"

namespace haeul::scenario {

const std::vector<FileKind>& file_kinds() {
  static const std::vector<FileKind> kinds = {
      FileKind::scenario,       FileKind::ship,         FileKind::machinery, FileKind::fuel,
      FileKind::hull_condition, FileKind::current_grid, FileKind::depth_grid};
  return kinds;
}

std::string name(FileKind kind) {
  switch (kind) {
    case FileKind::scenario:
      return "scenario";
    case FileKind::ship:
      return "ship";
    case FileKind::machinery:
      return "machinery";
    case FileKind::fuel:
      return "fuel";
    case FileKind::hull_condition:
      return "hull_condition";
    case FileKind::current_grid:
      return "current_grid";
    case FileKind::depth_grid:
      break;
  }
  return "depth_grid";
}

FileKind kind_of(const std::filesystem::path& file) {
  const Document document = load_document(file);
  const auto has = [&](const char* key) { return document.root.find(key) != nullptr; };
  if (has("ships")) {
    return FileKind::scenario;
  }
  if (has("dimensions")) {
    return FileKind::ship;
  }
  if (has("main_engine")) {
    return FileKind::machinery;
  }
  if (has("lhv_mj_per_kg")) {
    return FileKind::fuel;
  }
  if (has("north_m")) {
    return has("depth_m") ? FileKind::depth_grid : FileKind::current_grid;
  }
  return has("roughness_um") ? FileKind::hull_condition : FileKind::scenario;
}

void check_file(const std::filesystem::path& file, const std::vector<Override>& overrides) {
  const FileKind kind = kind_of(file);
  if (kind == FileKind::scenario) {
    read_scenario(file, overrides);
    return;
  }
  if (!overrides.empty()) {
    throw InputError({{"--set", 1, 1, overrides.front().path,
                       "'" + shown_path(file) + "' is no scenario, expected one with --set"}});
  }
  Reading reading;
  switch (kind) {
    case FileKind::ship:
      read_ship_file(file, reading);
      break;
    case FileKind::machinery:
      read_machinery_file(file, reading);
      break;
    case FileKind::fuel:
      read_fuel_file(file, reading);
      break;
    case FileKind::current_grid:
      read_current_grid_file(file, reading);
      break;
    case FileKind::depth_grid:
      read_depth_grid_file(file, reading);
      break;
    default:
      read_hull_condition_file(file, reading);
      break;
  }
  reading.errors.throw_if_any();
}

}  // namespace haeul::scenario
