#pragma once
/// Encounter geometry and the own ship's role under the COLREGs.
#include <cstdint>

#include "models/math/vec2.h"

namespace haeul::encounter {

/// Own ship's role towards one target (COLREG Rules 13-15, 17).
enum class Role : std::int64_t {
  none = 0,           ///< no risk of collision
  head_on = 1,        ///< Rule 14
  crossing_give_way = 2,
  crossing_stand_on = 3,
  overtaking = 4,     ///< own ship overtakes and keeps clear
  overtaken = 5,      ///< own ship is overtaken and stands on
};

}  // namespace haeul::encounter
