// Displacement over draught against Riddlesworth's published figures, against integrals, and a box.
#include "models/hull/hydrostatics.h"

#include <catch2/catch.hpp>
#include <cmath>

using namespace haeul;

namespace {

constexpr double kL = 180.0, kB = 30.0;

hull::Hydrostatics hull_of(double draught_m, double block, double waterplane = 0.0) {
  vessel::Dimensions d;
  d.breadth_m = kB, d.draught_m = draught_m, d.displacement_m3 = block * kL * kB * draught_m;
  return hull::make_hydrostatics(d, kL, waterplane);
}

// integral of f over [a, b] by Simpson's rule
template <class F>
double integral(double a, double b, F f) {
  constexpr int kSteps = 200;
  double sum = f(a) + f(b);
  for (int i = 1; i < kSteps; ++i) sum += (i % 2 == 1 ? 4.0 : 2.0) * f(a + (b - a) * i / kSteps);
  return sum * (b - a) / (3.0 * kSteps);
}

}  // namespace

TEST_CASE("the block coefficient changes with draught as Riddlesworth has it") {
  // worked figures of the vessel emissions tools of the US EPA (2022)
  CHECK(hull::float_at(hull_of(13.57, 0.82), 12.48).block == Approx(0.8149052).epsilon(3e-4));
  CHECK(hull::float_at(hull_of(11.49, 0.66), 11.09).block == Approx(0.6559604).epsilon(3e-4));
}

TEST_CASE("the waterplane is the slope of the volume at every draught") {
  for (const double waterplane : {0.0, 0.78, 0.88}) {
    const auto h = hull_of(11.0, 0.7, waterplane);
    const double grown =
        integral(5.0, 12.0, [&](double T) { return hull::float_at(h, T).waterplane * kL * kB; });
    const double volume = hull::float_at(h, 12.0).volume_m3 - hull::float_at(h, 5.0).volume_m3;
    CHECK(grown == Approx(volume).epsilon(1e-8));
  }
}

TEST_CASE("volume rises with draught, and its draught comes back") {
  const auto h = hull_of(11.0, 0.81, 0.9);
  double last = 0.0;
  for (double T = 3.0; T < 14.0; T += 0.25) {
    const auto f = hull::float_at(h, T);
    CHECK(f.volume_m3 > last);
    CHECK(f.block < f.waterplane);
    CHECK(hull::draught_of(h, f.volume_m3) == Approx(T).epsilon(1e-13));
    last = f.volume_m3;
  }
  CHECK(hull::float_at(h, 11.0).volume_m3 == h.volume_m3);
}

TEST_CASE("metacentres are those of a box where the ship nearly is one") {
  const auto f = hull::float_at(hull_of(10.0, 1.0 - 1e-9, 1.0), 10.0);
  CHECK(f.BM_long_m == Approx(kL * kL / 120.0));
  CHECK(f.KM_m == Approx(5.0 + kB * kB / 120.0).epsilon(0.01));  // Normand: 0.986
}

TEST_CASE("the longitudinal metacentre is that of a waterline of the same fullness") {
  const double n = 4.0;  // C_WP 0.8
  const double I = kB * kL * kL * kL / 4.0 *
                   integral(0.0, 1.0, [&](double x) { return x * x * (1.0 - std::pow(x, n)); });
  const auto f = hull::float_at(hull_of(10.0, 0.7, n / (n + 1.0)), 10.0);
  CHECK(f.BM_long_m == Approx(I / f.volume_m3).epsilon(1e-6));
}

TEST_CASE("impossible hulls are refused") {
  CHECK_THROWS_AS(hull_of(10.0, 1.1), std::domain_error);
  CHECK_THROWS_AS(hull_of(10.0, 0.8, 0.7), std::domain_error);
}
