#include "sim/scenario/paths.h"

#include <cstdlib>
#include <stdexcept>

namespace haeul::scenario {

std::filesystem::path data_directory() {
  if (const char* chosen = std::getenv("HAEUL_DATA"); chosen != nullptr && *chosen != '\0') {
    return chosen;
  }
  for (const char* candidate : {HAEUL_SOURCE_DIR, HAEUL_INSTALL_DATADIR}) {
    if (std::filesystem::is_directory(std::filesystem::path(candidate) / "assets")) {
      return candidate;
    }
  }
  throw std::runtime_error("the data folder (assets/) was not found; set HAEUL_DATA to its place");
}

}  // namespace haeul::scenario
