#include "models/math/direction.h"

namespace haeul::math {

double Directions::angle(int quarter, int i) const {
  const double away = atan2(static_cast<double>(i), static_cast<double>(half));
  switch (quarter) {
    case 0:
      return away;
    case 1:
      return 0.5 * kPi - away;
    case 2:
      return away - (i > 0 ? kPi : -kPi);
    default:
      return -0.5 * kPi - away;
  }
}

}  // namespace haeul::math
