#include "models/propulsion/propeller/ka_nozzle.h"

#include <stdexcept>

namespace haeul::propulsion {
namespace {

constexpr double kLastJ = 0.85;

}  // namespace

OpenWater ka_4_70_nozzle_19a(double p) {
  if (!(p >= 0.6 && p <= 1.4)) {
    throw std::domain_error("a propeller in a nozzle needs P/D within 0.6..1.4");
  }
  const double p2 = p * p, p3 = p2 * p, p6 = p3 * p3;
  OpenWater k;
  k.kt = {0.030550 + 0.667657 * p2 - 0.172529 * p3, -0.148687 - 0.432612 * p - 0.017283 * p6,
          0.285076 * p2, -0.391137};
  k.kq = {0.006735 + 0.046605 * p3 - 0.007366 * p2 * p2 - 0.001730 * p6, -0.000337 * p6,
          -0.016306 - 0.024012 * p + 0.005193 * p2 + 0.000861 * p6, 0.0};
  // J^4 = b^4 x^4 with x = J / b; x^4 on 0..1 less the Chebyshev polynomial of degree 4 / 128
  constexpr double kQuartic = -0.007244, b = kLastJ;
  k.kq[0] += kQuartic * b * b * b * b * (-1.0 / 128.0);
  k.kq[1] += kQuartic * b * b * b * 0.25;
  k.kq[2] += kQuartic * b * b * -1.25;
  k.kq[3] += kQuartic * b * 2.0;
  return k;
}

}  // namespace haeul::propulsion
