#include "models/environment/waves/added_resistance.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "models/environment/waves/mean_force.h"
#include "sim/validation/groups/reference_ships.h"

namespace haeul::environment {
namespace {

constexpr double kDegree = math::kPi / 180.0;

TEST_CASE("SNNM gives the figures of another program in head and bow seas") {
  // alpha, omega, motion and reflection part per zeta^2
  const double big[][4] = {
      {0, 0.9813738, 640.0819, 370361.3},  {0, 0.4906869, 230205.3, 131531.9},
      {0, 0.4006442, 615700.6, 71957.6},   {0, 0.3103376, 71215.9, 17252.62},
      {30, 0.9813738, 920.0042, 420146.4}, {30, 0.4388837, 596302.2, 120758.7}};
  for (const auto& r : big) {
    const auto R = snnm(validation::kvlcc2_in_waves(), r[1], r[0] * kDegree, 7.956056);
    CHECK(R.motion == Approx(r[2]).epsilon(1e-5));
    CHECK(R.reflection == Approx(r[3]).epsilon(1e-5));
  }
  const double small[][4] = {{0, 0.8393062, 20612.17, 46450.19},
                             {0, 0.5934791, 270230.9, 19452.99},
                             {30, 0.4845736, 43977.33, 10535.93}};
  for (const auto& r : small) {
    const auto R = snnm(validation::s175_in_waves(), r[1], r[0] * kDegree, 8.286736);
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
    CHECK(-summed_wave_force(field, validation::kvlcc2_in_waves(), psi, 7.956056).X ==
          Approx(r[1]).epsilon(0.01));
    CHECK(-summed_wave_force(field, validation::s175_in_waves(), psi, 8.286736).X ==
          Approx(r[2]).epsilon(0.01));
  }
}

TEST_CASE("STAWAVE gives the figures of another program") {
  const double rows[][3] = {{0.25, 3029.683, 1038.282},
                            {0.45, 569966.8, 109685.7},
                            {0.7, 38038.08, 243281.5},
                            {1.6, 36.51731, 244762.9}};
  for (const auto& r : rows) {
    const auto R = stawave2(validation::kvlcc2_in_waves(), r[0], 7.5);
    CHECK(R.motion == Approx(r[1]).epsilon(1e-5));
    CHECK(R.reflection == Approx(r[2]).epsilon(1e-5));
  }
  CHECK(stawave2(validation::kvlcc2_in_waves(), 0.5, 0.0).total() == 0.0);
  CHECK(stawave1(2.0, 58, 55) == Approx(149724.7).epsilon(1e-5));
  CHECK(stawave1(3.0, 25.4, 40) == Approx(114481.7).epsilon(1e-5));
}

TEST_CASE("added resistance is alike on both sides, finite everywhere and steps only at E1") {
  const WaveShip ship = validation::s175_in_waves();
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

TEST_CASE("STAWAVE-1 takes the height of the whole sea, within 45 degrees of the bow") {
  SeaStateData sea;
  sea.height_m = 3.0, sea.added_resistance = AddedResistanceMethod::stawave1;
  WaveShip ship = validation::kvlcc2_in_waves();
  ship.bow_m = 41.0;
  const auto field = make_wave_field(sea, 1);
  const double whole = stawave1(3.0, ship.B, 41.0);
  const auto X = [&](double off_deg, double U) {
    return summed_wave_force(field, ship, off_deg * kDegree, U).X;
  };
  for (const double off : {0.0, 30.0, -45.0}) CHECK(X(off, 7.0) == Approx(-whole));
  CHECK(X(20.0, 0.0) == X(20.0, 9.0));
  CHECK(X(52.5, 7.0) == Approx(-0.5 * whole));
  for (const double off : {60.0, 90.0, 180.0}) CHECK(X(off, 7.0) == 0.0);
}

TEST_CASE("STAWAVE-2 in a long-crested head sea is the integral over the spectrum") {
  SeaStateData sea;
  sea.height_m = 3.0, sea.period_s = 9.0, sea.spreading = 0.0, sea.components = 3000;
  sea.added_resistance = AddedResistanceMethod::stawave2;
  const auto field = make_wave_field(sea, 1);
  const Spectrum S(sea);
  for (const WaveShip& ship : {validation::kvlcc2_in_waves(), validation::s175_in_waves()}) {
    double integral = 0.0;
    const double step = 0.0005;
    for (double w = 0.3 * S.peak(); w < 4.0 * S.peak(); w += step) {
      integral += 2.0 * stawave2(ship, w, 8.0).total() * S(w) * step;
    }
    CHECK(-summed_wave_force(field, ship, 0.0, 8.0).X == Approx(integral).epsilon(0.01));
    CHECK(summed_wave_force(field, ship, math::kPi, 8.0).X == 0.0);
  }
  // of short crests those count that come from ahead
  sea.spreading = 10.0;
  const double spread =
      summed_wave_force(make_wave_field(sea, 1), validation::s175_in_waves(), 0.0, 8.0).X;
  const double straight = summed_wave_force(field, validation::s175_in_waves(), 0.0, 8.0).X;
  CHECK(spread / straight == Approx(0.95).margin(0.03));
}

TEST_CASE("the tables hold what the formulas give, at any speed and heading") {
  SeaStateData sea;
  sea.height_m = 3.0, sea.period_s = 9.0;
  for (const auto method : {AddedResistanceMethod::stawave1, AddedResistanceMethod::stawave2}) {
    sea.added_resistance = method;
    const auto field = make_wave_field(sea, 1);
    WaveShip ship = validation::s175_in_waves();
    ship.bow_m = 48.0;
    const auto table = make_mean_wave_force(field, ship, 13.0);
    const double whole = -summed_wave_force(field, ship, 0.0, 8.0).X;
    for (double psi = 0.0; psi < 6.28; psi += 0.1) {
      for (const double U : {0.0, 3.0, 6.0, 8.0, 11.0, 13.0}) {
        const double exact = summed_wave_force(field, ship, psi, U).X;
        REQUIRE(std::fabs(mean_wave_force(table, psi, U).X - exact) < 0.06 * whole);
      }
    }
  }
}

}  // namespace
}  // namespace haeul::environment
