#include "models/environment/waves/added_resistance.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "models/environment/waves/mean_force.h"

namespace haeul::environment {
namespace {

constexpr double kDegree = math::kPi / 180.0;

WaveShip kvlcc2() {
  WaveShip s;
  s.L = 320, s.B = 58, s.T = 20.8, s.CB = 0.8098, s.kyy = 0.25, s.entrance_m = 60, s.run_m = 73;
  return s;
}

WaveShip s175() {
  WaveShip s;
  s.L = 175, s.B = 25.4, s.T = 9.5, s.CB = 0.572, s.kyy = 0.24, s.entrance_m = 70, s.run_m = 72;
  return s;
}

TEST_CASE("SNNM gives the figures of another program in head and bow seas") {
  // alpha, omega, motion and reflection part per zeta^2
  const double big[][4] = {
      {0, 0.9813738, 640.0819, 370361.3},  {0, 0.4906869, 230205.3, 131531.9},
      {0, 0.4006442, 615700.6, 71957.6},   {0, 0.3103376, 71215.9, 17252.62},
      {30, 0.9813738, 920.0042, 420146.4}, {30, 0.4388837, 596302.2, 120758.7}};
  for (const auto& r : big) {
    const auto R = snnm(kvlcc2(), r[1], r[0] * kDegree, 7.956056);
    CHECK(R.motion == Approx(r[2]).epsilon(1e-5));
    CHECK(R.reflection == Approx(r[3]).epsilon(1e-5));
  }
  const double small[][4] = {{0, 0.8393062, 20612.17, 46450.19},
                             {0, 0.5934791, 270230.9, 19452.99},
                             {30, 0.4845736, 43977.33, 10535.93}};
  for (const auto& r : small) {
    const auto R = snnm(s175(), r[1], r[0] * kDegree, 8.286736);
    CHECK(R.motion == Approx(r[2]).epsilon(1e-5));
    CHECK(R.reflection == Approx(r[3]).epsilon(1e-5));
  }
}

TEST_CASE("the mean over a long-crested sea is the integral another program finds") {
  SeaStateData sea;
  sea.height_m = 3.0, sea.period_s = 9.0, sea.spreading = 0.0, sea.components = 6000;
  // heading against, across and with the waves, which come from the north
  const double rows[][3] = {
      {0, 353673.8, 137979.7}, {90, 388548.4, 80337.87}, {180, 36445.07, 22596.02}};
  const auto field = make_wave_field(sea, 1);
  for (const auto& r : rows) {
    const double psi = r[0] * kDegree;
    CAPTURE(r[0]);
    CHECK(-summed_wave_force(field, kvlcc2(), psi, 7.956056).X == Approx(r[1]).epsilon(0.01));
    CHECK(-summed_wave_force(field, s175(), psi, 8.286736).X == Approx(r[2]).epsilon(0.01));
  }
}

TEST_CASE("STAWAVE gives the figures of another program") {
  const double rows[][3] = {{0.25, 3029.683, 1038.282},
                            {0.45, 569966.8, 109685.7},
                            {0.7, 38038.08, 243281.5},
                            {1.6, 36.51731, 244762.9}};
  for (const auto& r : rows) {
    const auto R = stawave2(kvlcc2(), r[0], 7.5);
    CHECK(R.motion == Approx(r[1]).epsilon(1e-5));
    CHECK(R.reflection == Approx(r[2]).epsilon(1e-5));
  }
  CHECK(stawave2(kvlcc2(), 0.5, 0.0).total() == 0.0);
  CHECK(stawave1(2.0, 58, 55) == Approx(149724.7).epsilon(1e-5));
  CHECK(stawave1(3.0, 25.4, 40) == Approx(114481.7).epsilon(1e-5));
}

TEST_CASE("added resistance is alike on both sides, finite everywhere and steps only at E1") {
  const WaveShip ship = s175();
  const double E1 = std::atan2(0.495 * ship.B, ship.entrance_m);
  for (const double U : {0.0, 2.0, 8.0}) {
    double before = snnm(ship, 0.7, 0.0, U).total();
    for (double a = 0.0; a < math::kPi; a += 0.002) {
      const double now = snnm(ship, 0.7, a, U).total();
      REQUIRE(std::isfinite(now));
      CHECK(now == Approx(snnm(ship, 0.7, -a, U).total()));
      if (std::fabs(a - E1) > 0.003) REQUIRE(std::fabs(now - before) < 0.03 * 3e5);
      before = now;
    }
  }
  CHECK(snnm(ship, 0.7, 0.3, -3.0).total() == snnm(ship, 0.7, 0.3, 0.0).total());
}

}  // namespace
}  // namespace haeul::environment
