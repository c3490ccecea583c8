#include "models/evaluation/manoeuvres/spiral.h"

#include <catch2/catch.hpp>

#include "models/guidance/guidance.h"
#include "tests/support/trial_ships.h"

using namespace haeul;
using evaluation::direct_spiral;
using evaluation::reverse_spiral;
using test::kDegree;

TEST_CASE("the spiral of the unstable KVLCC2 shows a loop, that of a stable ship none") {
  const auto unstable = vessel::make_vessel_model(test::kvlcc2_full());
  const auto stable = vessel::make_vessel_model(test::stable_ship());
  const auto settings = test::trial_settings(0);
  REQUIRE(guidance::linearise_yaw(stable, settings.speed_mps).inverse_time > 0.0);

  const auto loop = direct_spiral(unstable, settings);
  CHECK(loop.unstable);
  CHECK(loop.loop_height_prime > 0.05);
  CHECK(loop.loop_width_rad > 0.3 * kDegree);
  CHECK(loop.loop_width_rad < 5.0 * kDegree);

  const auto none = direct_spiral(stable, settings);
  CHECK_FALSE(none.unstable);
  CHECK(none.loop_width_rad == 0.0);
  CHECK(none.loop_height_prime == Approx(0.0).margin(0.005));
  // one curve: there and back at the same rates
  REQUIRE(none.down.size() == none.up.size());
  for (std::size_t i = 0; i < none.down.size(); ++i) {
    const auto &a = none.down[i], &b = none.up[none.up.size() - 1 - i];
    CHECK(a.rudder_rad == Approx(b.rudder_rad).margin(1e-12));
    CHECK(a.rate_prime == Approx(b.rate_prime).margin(0.01));
  }
}

TEST_CASE("the rudder goes in steps of five degrees, of one near midships") {
  const auto model = vessel::make_vessel_model(test::stable_ship());
  const auto spiral = direct_spiral(model, test::trial_settings(15));
  const double degrees[] = {15, 10, 5, 4, 3, 2, 1, 0, -1, -2, -3, -4, -5, -10, -15};
  REQUIRE(spiral.down.size() == std::size(degrees));
  for (std::size_t i = 0; i < std::size(degrees); ++i) {
    CHECK(spiral.down[i].rudder_rad == Approx(degrees[i] * kDegree).margin(1e-12));
    CHECK(spiral.down[i].steady);
  }
}

TEST_CASE("the reverse spiral holds the rates it is after") {
  for (const auto& ship : {test::stable_ship(), test::unstable_ship()}) {
    const auto model = vessel::make_vessel_model(ship);
    const auto spiral = reverse_spiral(model, test::trial_settings(0));
    REQUIRE(spiral.down.size() == 25);
    const double highest = spiral.down.front().rate_prime;
    for (int k = 12; k >= -12; --k) {
      const auto& point = spiral.down[static_cast<std::size_t>(12 - k)];
      CHECK(point.steady);
      CHECK(point.rate_prime == Approx(highest * k * std::abs(k) / 144.0).margin(0.002));
    }
  }
}

TEST_CASE("the reverse spiral lies on the direct one where both are stable") {
  const auto model = vessel::make_vessel_model(test::stable_ship());
  const auto direct = direct_spiral(model, test::trial_settings(0));
  const auto reverse = reverse_spiral(model, test::trial_settings(0));
  CHECK_FALSE(reverse.unstable);
  CHECK(reverse.down.front().rudder_rad == Approx(25 * kDegree).margin(0.3 * kDegree));
  for (const auto& point : reverse.down) {
    // rate of the direct spiral at that rudder
    for (std::size_t i = 1; i < direct.down.size(); ++i) {
      const auto &a = direct.down[i - 1], &b = direct.down[i];
      if (point.rudder_rad > a.rudder_rad || point.rudder_rad < b.rudder_rad) continue;
      const double share = (point.rudder_rad - a.rudder_rad) / (b.rudder_rad - a.rudder_rad);
      CHECK(point.rate_prime ==
            Approx(evaluation::between(a.rate_prime, b.rate_prime, share)).margin(0.02));
    }
  }
}

TEST_CASE("the reverse spiral of an unstable ship bends back, as wide as the loop is") {
  const auto model = vessel::make_vessel_model(test::unstable_ship());
  const auto reverse = reverse_spiral(model, test::trial_settings(0));
  const auto direct = direct_spiral(model, test::trial_settings(0));
  CHECK(reverse.unstable);
  CHECK(reverse.loop_width_rad > 0.5 * kDegree);
  // the direct spiral knows it to one step of one degree
  CHECK(direct.loop_width_rad == Approx(reverse.loop_width_rad).margin(1.0 * kDegree));
  // rudder against the turn on the middle branch
  bool against = false;
  for (const auto& p : reverse.down) {
    against =
        against || (std::abs(p.rudder_rad) > 0.05 * kDegree && p.rudder_rad * p.rate_prime < 0.0);
  }
  CHECK(against);
}

TEST_CASE("a spiral that is cut short says nothing of a loop") {
  const auto model = vessel::make_vessel_model(test::unstable_ship());
  auto settings = test::trial_settings(0);
  settings.duration_s = 3000.0;
  const auto spiral = direct_spiral(model, settings);
  CHECK(spiral.up.empty());
  CHECK_FALSE(spiral.unstable);
  CHECK(spiral.loop_width_rad == 0.0);
}
