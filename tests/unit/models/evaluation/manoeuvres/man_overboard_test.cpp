#include "models/evaluation/manoeuvres/man_overboard.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/support/trial_ships.h"

using namespace haeul;
using evaluation::man_overboard;
using evaluation::ManOverboard;
using test::kDegree;

TEST_CASE("a Williamson turn comes back on the reciprocal") {
  const auto model = vessel::make_vessel_model(test::symmetric_ship());
  const auto result = man_overboard(model, test::trial_settings(35), ManOverboard::williamson);
  REQUIRE(result.back);
  CHECK(std::fabs(std::fabs(result.heading_rad) - 180 * kDegree) < 2.0 * kDegree);
  CHECK(result.shifted_s > 0.0);
  CHECK(result.steady_s > result.shifted_s);
  CHECK(result.time_s >= result.steady_s);
  // abeam on a reciprocal course, the miss is what lies between the two tracks
  CHECK(result.miss_m == Approx(std::fabs(result.lateral_m)).epsilon(0.01));
}

TEST_CASE("man-overboard turns are mirror images for a symmetric ship") {
  const auto model = vessel::make_vessel_model(test::symmetric_ship());
  for (const auto kind :
       {ManOverboard::williamson, ManOverboard::anderson, ManOverboard::scharnow}) {
    const auto starboard = man_overboard(model, test::trial_settings(35), kind);
    const auto port = man_overboard(model, test::trial_settings(-35), kind);
    REQUIRE(starboard.back);
    CHECK(port.time_s == Approx(starboard.time_s).epsilon(1e-9));
    CHECK(port.lateral_m == Approx(starboard.lateral_m).epsilon(1e-6));
    CHECK(port.miss_m == Approx(starboard.miss_m).epsilon(1e-6));
  }
}

TEST_CASE("the best first change brings her back onto her track") {
  const auto model = vessel::make_vessel_model(test::symmetric_ship());
  const auto settings = test::trial_settings(35);
  const double best = evaluation::best_williamson_change(model, settings);
  CHECK(best > 30 * kDegree);
  CHECK(best < 90 * kDegree);
  const auto standard = man_overboard(model, settings, ManOverboard::williamson);
  const auto tuned = man_overboard(model, settings, ManOverboard::williamson, best);
  CHECK(std::fabs(tuned.lateral_m) < 0.1 * model.length_m);
  CHECK(std::fabs(tuned.lateral_m) < std::fabs(standard.lateral_m));
}

TEST_CASE("a single turn is the quickest way back") {
  const auto model = vessel::make_vessel_model(test::symmetric_ship());
  const auto single = man_overboard(model, test::trial_settings(35), ManOverboard::anderson);
  const auto williamson = man_overboard(model, test::trial_settings(35), ManOverboard::williamson);
  CHECK(single.time_s < williamson.time_s);
  CHECK(single.speed_mps < williamson.speed_mps);
}
