#pragma once
/// Files of the source tree, for tests that read scenarios.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "tests/support/temporary_folder.h"

namespace haeul::test {

inline std::filesystem::path source_directory() { return HAEUL_SOURCE_DIR; }

inline std::string read_file(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

/// All .yaml files below a folder, sorted.
inline std::vector<std::filesystem::path> yaml_files(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& each : std::filesystem::recursive_directory_iterator(folder)) {
    if (each.path().extension() == ".yaml") {
      files.push_back(each.path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace haeul::test
