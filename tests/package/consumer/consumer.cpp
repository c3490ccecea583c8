// A stranger's program: two ships on crossing courses, by the installed library.
#include <cstdio>

#include "models/encounter/encounter.h"
#include "models/math/real.h"

int main() {
  namespace math = haeul::math;
  // own ship northbound, the other westbound, both 10 m/s and 2000 m from where they meet
  const auto approach = haeul::encounter::closest_approach(
      {-2000.0, 0.0}, math::polar(10.0, 0.0), {0.0, 2000.0}, math::polar(10.0, 1.5 * math::kPi));
  std::printf("dcpa %.3f m, tcpa %.3f s\n", approach.dcpa_m, approach.tcpa_s);
  const bool right = approach.dcpa_m < 1e-6 && math::abs(approach.tcpa_s - 200.0) < 1e-6;
  return right ? 0 : 1;
}
