#include "models/environment/waves/motions.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "models/environment/waves/mean_force.h"
#include "sim/validation/groups/reference_ships.h"

namespace haeul::environment {
namespace {

constexpr double kDegree = math::kPi / 180.0;

TEST_CASE("heave and pitch are those of two other programs") {
  const double rows[][4] = {
      {180, 0.3, 1.018107, 0.009768028},   {180, 0.45, 1.000674, 0.02722383},
      {180, 0.6, 0.01634876, 0.007887326}, {150, 0.45, 1.081672, 0.02346473},
      {150, 0.6, 0.1199471, 0.01237889},   {120, 0.3, 1.039176, 0.004818856},
      {120, 0.6, 1.071317, 0.02415345},    {120, 0.8, 0.01722017, 0.002204556}};
  for (const auto& r : rows) {
    const auto t = transfer(validation::s175_in_waves(), r[1], r[0] * kDegree, 8.28);
    CHECK(t.heave == Approx(r[2]).epsilon(1e-5));
    CHECK(t.pitch == Approx(r[3]).epsilon(1e-5));
  }
}

TEST_CASE("in long waves a ship follows the surface and its slope") {
  WaveShip ship = validation::s175_in_waves();
  ship.GM_m = 1.0, ship.roll_period_s = 18.0;
  const double omega = 0.05, k = omega * omega / 9.81;
  const auto head = transfer(ship, omega, math::kPi, 0.0);
  CHECK(head.heave == Approx(1.0).epsilon(0.01));
  CHECK(head.pitch == Approx(k).epsilon(0.01));
  const auto beam = transfer(ship, omega, 0.5 * math::kPi, 0.0);
  CHECK(beam.heave == Approx(1.0).epsilon(0.01));
  CHECK(beam.pitch == Approx(0.0).margin(1e-12));
  CHECK(beam.roll == Approx(k).epsilon(0.03));
  CHECK(transfer(validation::s175_in_waves(), 0.5, 1.0, 5.0).roll == 0.0);
}

TEST_CASE("motions lean the way the long wave leans") {
  // one long wave to the north; a ship on heading north rises, bow up on its front
  WaveField field;
  WaveComponent c;
  c.amplitude_m = 1.0, c.omega = 0.05, c.k = 0.0025 / 9.81, c.towards_rad = 0.0;
  c.wave_vector = {c.k, 0.0};
  field.components = {c};
  WaveShip ship = validation::s175_in_waves();
  ship.GM_m = 1.0, ship.roll_period_s = 18.0;
  const double quarter = 0.5 * math::kPi / c.omega;
  for (const double t : {0.2 * quarter, quarter, 2.7 * quarter}) {
    const double slope = (elevation(field, {1.0, 0.0}, t) - elevation(field, {-1.0, 0.0}, t)) / 2.0;
    CHECK(wave_motion(field, ship, {}, 0.0, 0.0, t).heave_m ==
          Approx(elevation(field, {}, t)).margin(0.02));
    CHECK(wave_motion(field, ship, {}, 0.0, 0.0, t).pitch_rad == Approx(slope).margin(1e-5));
    CHECK(wave_motion(field, ship, {}, math::kPi, 0.0, t).pitch_rad == Approx(-slope).margin(1e-5));
    // heading west, north is to starboard: starboard side up is roll to port
    CHECK(wave_motion(field, ship, {}, 1.5 * math::kPi, 0.0, t).roll_rad ==
          Approx(-slope).margin(1e-5));
  }
}

TEST_CASE("a ship four times as large moves alike in Froude's time") {
  WaveShip big = validation::s175_in_waves();
  big.L *= 4, big.B *= 4, big.T *= 4;
  for (const double beta : {0.4, 1.3, 2.9}) {
    const auto a = transfer(validation::s175_in_waves(), 0.8, beta, 6.0),
               b = transfer(big, 0.4, beta, 12.0);
    CHECK(a.heave == Approx(b.heave).epsilon(1e-9));
    CHECK(a.pitch == Approx(4.0 * b.pitch).epsilon(1e-9));
  }
}

TEST_CASE("mean forces grow with the square of the height, mirror each other and match the sum") {
  SeaStateData sea;
  sea.height_m = 2.0, sea.period_s = 8.0, sea.spreading = 0.0;
  const auto field = make_wave_field(sea, 5);
  auto twice = field;
  for (auto& c : twice.components) c.amplitude_m *= 2.0;
  const auto table = make_mean_wave_force(field, validation::s175_in_waves(), 10.0);
  double largest = 0.0, worst = 0.0;
  for (double psi = 0.0; psi < math::kTwoPi; psi += 0.07) {
    for (const double u : {0.0, 4.0, 9.0}) {
      const auto sum = summed_wave_force(field, validation::s175_in_waves(), psi, u);
      const auto more = summed_wave_force(twice, validation::s175_in_waves(), psi, u);
      CHECK(more.Y == Approx(4.0 * sum.Y).margin(1e-6));
      const auto mirror = summed_wave_force(field, validation::s175_in_waves(), -psi, u);
      CHECK(mirror.X == Approx(sum.X));
      CHECK(mirror.Y == Approx(-sum.Y).margin(1e-3 * std::fabs(sum.X)));
      const auto got = mean_wave_force(table, psi, u);
      largest = std::max({largest, std::fabs(sum.Y)});
      worst = std::max(worst, std::fabs(got.Y - sum.Y));
      CHECK(got.N == Approx(sum.N).margin(0.02 * 175 * 3e5));
    }
  }
  CHECK(worst < 0.02 * largest);
  // the table is periodic, and four lanes are four headings
  CHECK(mean_wave_force(table, 0.1, 3.0).X ==
        Approx(mean_wave_force(table, 0.1 + math::kTwoPi, 3.0).X));
  const auto four = mean_wave_force(table, math::lanes(0, 1, 2, 6), math::lanes(0, -2, 5, 50));
  CHECK(four.X.get(2) == mean_wave_force(table, 2.0, 5.0).X);
  CHECK(four.Y.get(3) == mean_wave_force(table, 6.0, 50.0).Y);
}

}  // namespace
}  // namespace haeul::environment
