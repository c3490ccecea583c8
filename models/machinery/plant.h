#pragma once
/// Engine, auxiliary and fuels of one ship.
#include <string>

namespace haeul::machinery {

/// A machinery profile as its file gives it.
struct PlantData {
  std::string key;   ///< file stem; empty: nothing metered
};

}  // namespace haeul::machinery
