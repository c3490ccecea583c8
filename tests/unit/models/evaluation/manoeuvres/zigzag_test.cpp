#include "models/evaluation/manoeuvres/zigzag.h"

#include <catch2/catch.hpp>

#include "tests/support/trial_ships.h"

using namespace haeul;
using evaluation::zigzag;

TEST_CASE("a symmetric ship zig-zags alike whichever side comes first") {
  const auto model = vessel::make_vessel_model(test::symmetric_ship());
  const auto a = zigzag(model, test::trial_settings(10), 10 * test::kDegree, true);
  const auto b = zigzag(model, test::trial_settings(10), 10 * test::kDegree, false);
  REQUIRE(a.overshoots.size() == 5);
  REQUIRE(b.overshoots.size() == 5);
  for (std::size_t k = 0; k < 5; ++k) {
    CHECK(a.overshoots[k].overshoot_rad == b.overshoots[k].overshoot_rad);
    CHECK(a.overshoots[k].peak_s > a.overshoots[k].reversal_s);
  }
  CHECK(a.period_s == b.period_s);
}

TEST_CASE("times of a zig-zag come in their order") {
  const auto model = vessel::make_vessel_model(test::kvlcc2_full());
  const auto z = zigzag(model, test::trial_settings(20), 20 * test::kDegree, true);
  CHECK(z.initial_turning_s == z.overshoots.at(0).reversal_s);
  CHECK(z.reach_s > z.overshoots.at(0).peak_s);
  CHECK(z.reach_s < z.overshoots.at(1).reversal_s);
  // one swing: from a reversal to the second after it
  CHECK(z.period_s ==
        Approx(z.overshoots.at(4).reversal_s - z.overshoots.at(2).reversal_s).epsilon(0.1));
}

TEST_CASE("a modified zig-zag reverses sooner than the full one and overshoots more than 10/10") {
  const auto model = vessel::make_vessel_model(test::kvlcc2_full());
  const auto ten = zigzag(model, test::trial_settings(10), 10 * test::kDegree, true);
  const auto modified = zigzag(model, test::trial_settings(20), 10 * test::kDegree, true);
  const auto twenty = zigzag(model, test::trial_settings(20), 20 * test::kDegree, true);
  CHECK(modified.initial_turning_s < ten.initial_turning_s);
  CHECK(modified.initial_turning_s < twenty.initial_turning_s);
  CHECK(modified.overshoots.at(0).overshoot_rad > ten.overshoots.at(0).overshoot_rad);
}
