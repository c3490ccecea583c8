// Sums of constituents, and the fortnight between spring tides.
#include <algorithm>

#include "models/environment/tide.h"
#include "sim/validation/groups/groups.h"

namespace haeul::validation {
namespace {

constexpr double kDegreePerHour = math::kPi / 180.0 / 3600.0;
constexpr double kMoon = 28.9841042, kSun = 30.0;  // [deg/h]

// range of one tide around t
double range(const environment::Tide& tide, double t) {
  double low = 1e9, high = -1e9;
  for (double s = t - 22357.0; s <= t + 22357.0; s += 30.0) {
    const double h = environment::tide_height(tide, s);
    low = std::min(low, h), high = std::max(high, h);
  }
  return high - low;
}

}  // namespace

std::vector<Check> tide_checks() {
  const environment::Tide tide{
      0.3, {{0.16, kMoon * kDegreePerHour, 0.0}, {0.08, kSun * kDegreePerHour, 0.0}}};
  const double half_moon = 180.0 / kMoon * 3600.0, beat = 360.0 / (kSun - kMoon) * 3600.0;
  // where the range is largest between half a beat and one and a half
  double best = 0.0, when = 0.0;
  for (double t = 0.5 * beat; t < 1.5 * beat; t += 900.0) {
    const double r = range(tide, t);
    if (r > best) best = r, when = t;
  }
  CheckList list;
  list.from(Evidence::closed_form, "Z0 + H(M2) + H(S2), both at their highest")
      .relative("height at the start", environment::tide_height(tide, 0.0), 0.54, "m", 1e-12);
  list.from(Evidence::closed_form, "Z0 - H(M2) + H(S2) cos(180° · 30 / 28.9841042)")
      .relative("height half a lunar tide later", environment::tide_height(tide, half_moon),
                0.3 - 0.16 + 0.08 * math::cos(math::kPi * kSun / kMoon), "m", 1e-12);
  list.from(Evidence::closed_form,
            "2 (H(M2) + H(S2)); the sun's tide slips a little within a range")
      .relative("range at springs", range(tide, 0.0), 0.48, "m", 2e-3);
  list.from(Evidence::closed_form,
            "2 (H(M2) - H(S2)); the sun's tide slips a little within a range")
      .relative("range at neaps", range(tide, 0.5 * beat), 0.16, "m", 2e-2);
  list.from(Evidence::published,
            "springs follow each other after 14.765 days, half a synodic month")
      .absolute("time between springs", when / 86400.0, 14.765, "d", 0.3);
  return list.done();
}

}  // namespace haeul::validation
