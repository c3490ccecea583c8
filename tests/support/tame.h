#pragma once
/// Hard use of a whole-ship law: wild starts rolled out for a long time.
#include <array>
#include <cmath>
#include <cstdint>

#include "models/hull/whole_ship/acceleration.h"

namespace haeul::test {

/// Largest values met on the way; not finite when the law ever was not.
struct Extremes {
  double speed = 0.0;      ///< [m/s]
  double yaw_rate = 0.0;   ///< [rad/s]
  double roll = 0.0;       ///< [rad]
  double end_speed = 0.0;  ///< greatest at the end of a run [m/s]
};

/// A number in [-1, 1) from a small counter.
inline double scattered(std::uint64_t& seed) {
  seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
  return static_cast<double>(seed >> 11) / 4503599627370496.0 - 1.0;
}

/// 40 starts anywhere within |u|, |v| < speed and |r| < yaw, each `seconds` long by RK4 with 0.5 s.
/// `law(u, v, r, p, phi)` gives the acceleration.
template <class Law>
Extremes wild_runs(const Law& law, double speed, double yaw, double seconds) {
  using State = std::array<double, 5>;
  const auto rates = [&](const State& s) {
    const hull::Acceleration<double> a = law(s[0], s[1], s[2], s[3], s[4]);
    return State{a.du, a.dv, a.dr, a.dp, s[3]};
  };
  const auto moved = [](State s, const State& k, double h) {
    for (std::size_t i = 0; i < s.size(); ++i) s[i] += h * k[i];
    return s;
  };
  Extremes most;
  std::uint64_t seed = 7;
  for (int run = 0; run < 40; ++run) {
    State s{};
    s[0] = speed * scattered(seed), s[1] = speed * scattered(seed), s[2] = yaw * scattered(seed);
    for (double t = 0.0; t < seconds; t += 0.5) {
      const State k1 = rates(s), k2 = rates(moved(s, k1, 0.25));
      const State k3 = rates(moved(s, k2, 0.25)), k4 = rates(moved(s, k3, 0.5));
      for (std::size_t i = 0; i < s.size(); ++i) {
        s[i] += 0.5 / 6.0 * (k1[i] + 2.0 * k2[i] + 2.0 * k3[i] + k4[i]);
        if (!std::isfinite(s[i])) return {s[i], s[i], s[i], s[i]};
      }
      most.speed = std::fmax(most.speed, std::hypot(s[0], s[1]));
      most.yaw_rate = std::fmax(most.yaw_rate, std::fabs(s[2]));
      most.roll = std::fmax(most.roll, std::fabs(s[4]));
    }
    most.end_speed = std::fmax(most.end_speed, std::hypot(s[0], s[1]));
  }
  return most;
}

}  // namespace haeul::test
