#pragma once
// Checks that every force law must pass: finite, continuous, the same bits in both widths.
// A law is a generic callable from std::array<Real, N> to std::array<Real, M>.
#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdint>
#include <cstring>

#include "models/math/real.h"

namespace haeul::test {

struct Random {
  std::uint64_t state = 12345;
  double in(double low, double high) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return low + (high - low) * static_cast<double>(state >> 11) * 0x1p-53;
  }
  template <std::size_t N>
  std::array<double, N> within(const std::array<double, N>& most) {
    std::array<double, N> x;
    for (std::size_t i = 0; i < N; ++i) x[i] = in(-most[i], most[i]);
    return x;
  }
};

/// Random inputs within +-most, many with some of them exactly zero.
template <class Law, std::size_t N>
void check_finite(const Law& law, const std::array<double, N>& most, int count) {
  Random random;
  int bad = 0;
  for (int k = 0; k < count; ++k) {
    auto x = random.within(most);
    for (double& value : x) {
      const double dice = random.in(0.0, 1.0);
      if (dice < 0.1) value = 0.0;
      if (dice > 0.9) value *= 1e-12;
      if (dice > 0.45 && dice < 0.5) value *= 1e6;
    }
    for (double y : law(x)) bad += std::isfinite(y) ? 0 : 1;
  }
  CHECK(bad == 0);
}

template <class Law, std::size_t N>
void check_lanes(const Law& law, const std::array<double, N>& most, int count = 20000) {
  Random random;
  int bad = 0;
  for (int k = 0; k < count; ++k) {
    std::array<std::array<double, N>, 4> x;
    std::array<math::Lanes, N> wide;
    for (auto& one : x) one = random.within(most);
    if (k % 4 == 0) x[0] = {};
    for (std::size_t i = 0; i < N; ++i) {
      if (k % 7 == 0) x[1][i] = 0.0;
      wide[i] = math::lanes(x[0][i], x[1][i], x[2][i], x[3][i]);
    }
    const auto y = law(wide);
    for (std::size_t lane = 0; lane < 4; ++lane) {
      const auto scalar = law(x[lane]);
      for (std::size_t i = 0; i < y.size(); ++i) {
        alignas(32) double out[4];
        y[i].store_aligned(out);
        bad += std::memcmp(&out[lane], &scalar[i], sizeof(double)) == 0 ? 0 : 1;
      }
    }
  }
  CHECK(bad == 0);
}

/// Steepest slope |dy_i| / |dx| found over steps of length `h` on random lines through the box and
/// through its coordinate planes; x measured in units of `most`.
template <class Law, std::size_t N>
double steepest(const Law& law, const std::array<double, N>& most, std::size_t output, double h,
                int lines = 300, int steps = 400) {
  Random random;
  double worst = 0.0;
  for (int k = 0; k < lines; ++k) {
    // a start on the line, then small steps about the points where one input changes sign
    const auto a = random.within(most), b = random.within(most);
    for (int j = 0; j < steps; ++j) {
      double f = static_cast<double>(j) / steps;
      if (j < static_cast<int>(N)) {
        const auto i = static_cast<std::size_t>(j);
        const double zero = a[i] / (a[i] - b[i]) - 0.5 * h;
        if (zero > 0.0 && zero < 1.0) f = zero;
      }
      std::array<double, N> x, z;
      for (std::size_t i = 0; i < N; ++i) {
        x[i] = a[i] + f * (b[i] - a[i]);
        z[i] = a[i] + (f + h) * (b[i] - a[i]);
      }
      worst = std::max(worst, std::fabs(law(z)[output] - law(x)[output]) / h);
    }
  }
  return worst;
}

/// No jump: the steepest slope over ever shorter steps stays below `bound`.
template <class Law, std::size_t N>
void check_continuous(const Law& law, const std::array<double, N>& most, std::size_t output,
                      double bound) {
  CHECK(steepest(law, most, output, 1e-4) < bound);
  CHECK(steepest(law, most, output, 1e-8) < bound);
  CHECK(steepest(law, most, output, 1e-4) > bound * 1e-3);  // the bound means something
}

}  // namespace haeul::test
