#include "models/evaluation/criteria.h"

#include <catch2/catch.hpp>

#include "models/evaluation/speed_power.h"
#include "tests/support/trial_ships.h"

using namespace haeul;
using namespace haeul::evaluation;

namespace {

// what one side of a ship that just passes does; L 100, V 5: q = 20 s
ImoTrials on_the_limit() {
  constexpr double kDegree = test::kDegree;
  ImoTrials t;
  t.length_m = 100.0;
  t.speed_mps = 5.0;
  for (const int i : {0, 1}) {
    t.turn[i].reached_90 = t.turn[i].reached_180 = true;
    t.turn[i].advance_m = 450.0;
    t.turn[i].tactical_diameter_m = 500.0;
    t.zigzag10[i].initial_turning_s = 1.0;
    t.zigzag10[i].initial_turning_m = 250.0;
    t.zigzag10[i].overshoots = {{1, 14.9999 * kDegree, 2}, {3, 32.4999 * kDegree, 4}};
    t.zigzag20[i].overshoots = {{1, 24.9999 * kDegree, 2}};
  }
  t.can_stop = true;
  t.crash.stopped = true;
  t.crash.track_reach_m = 1500.0;
  return t;
}

}  // namespace

TEST_CASE("limits over L/V are those of the resolution, and continuous") {
  CHECK(first_overshoot_limit_deg(9.999) == 10.0);
  CHECK(second_overshoot_limit_deg(9.999) == 25.0);
  CHECK(first_overshoot_limit_deg(10.0) == 10.0);
  CHECK(second_overshoot_limit_deg(10.0) == 25.0);
  CHECK(first_overshoot_limit_deg(12.5) == 11.25);
  CHECK(second_overshoot_limit_deg(12.5) == 26.875);
  CHECK(first_overshoot_limit_deg(30.0) == 20.0);
  CHECK(second_overshoot_limit_deg(30.0) == 40.0);
  CHECK(first_overshoot_limit_deg(320.0 / 7.9739) == 20.0);
  CHECK(second_overshoot_limit_deg(320.0 / 7.9739) == 40.0);
  CHECK(loop_width_limit_deg(8.9) == 0.0);
  CHECK(loop_width_limit_deg(9.0) == 0.0);
  CHECK(loop_width_limit_deg(30.0) == Approx(7.0));
  CHECK(loop_width_limit_deg(45.0) == 12.0);
}

TEST_CASE("a ship on the limit passes") {
  const auto criteria = imo_criteria(on_the_limit());
  REQUIRE(criteria.size() == 7);
  for (const auto& c : criteria) {
    INFO(c.key);
    CHECK(c.passed);
  }
  CHECK(all_passed(criteria));
}

TEST_CASE("the worse side counts, whichever it is") {
  for (const int i : {0, 1}) {
    auto trials = on_the_limit();
    trials.turn[i].advance_m = 450.1;
    trials.zigzag20[i].overshoots[0].overshoot_rad = 25.1 * test::kDegree;
    const auto criteria = imo_criteria(trials);
    CHECK_FALSE(criteria[0].passed);
    CHECK(criteria[0].worse == (i == 0 ? Worse::starboard : Worse::port));
    CHECK(criteria[0].value == Approx(4.501));
    CHECK(criteria[1].passed);
    CHECK_FALSE(criteria[5].passed);
    CHECK_FALSE(all_passed(criteria));
  }
}

TEST_CASE("a manoeuvre that was not completed does not pass") {
  auto trials = on_the_limit();
  trials.turn[1].reached_180 = false;
  trials.zigzag10[0].overshoots.clear();
  trials.crash.stopped = false;
  const auto criteria = imo_criteria(trials);
  CHECK(criteria[0].passed);
  for (const int i : {1, 3, 4, 6}) {
    CHECK_FALSE(criteria[static_cast<std::size_t>(i)].known);
    CHECK_FALSE(criteria[static_cast<std::size_t>(i)].passed);
  }
}

TEST_CASE("the sailing KVLCC2 turns and checks as the resolution asks") {
  const auto model = vessel::make_vessel_model(test::kvlcc2_sailing(), {27.0e6, 1.3, {}});
  const auto trials = run_imo_trials(model, test::trial_settings(0));
  const auto criteria = imo_criteria(trials);
  CHECK(trials.rudder_rad == Approx(35 * test::kDegree));
  CHECK(criteria[0].starboard != criteria[0].port);
  for (std::size_t i = 0; i + 1 < criteria.size(); ++i) {
    INFO(criteria[i].key);
    CHECK(criteria[i].passed);
  }
}

TEST_CASE("an approach below nine tenths of the speed at 85 % of the power does not count") {
  const auto model = vessel::make_vessel_model(test::kvlcc2_sailing(), {27.0e6, 1.3, {}});
  const double least = least_approach_mps(model);
  CHECK(least == Approx(0.9 * speed_at_power(model, 0.85 * 27.0e6)));
  CHECK(speed_power(model, {least / 0.9}, 27.0e6).at(0).mcr_share == Approx(0.85).epsilon(1e-6));
  CHECK(least_approach_mps(vessel::make_vessel_model(test::kvlcc2_sailing())) == 0.0);
  auto trials = on_the_limit();
  const auto criteria = imo_criteria(trials);
  CHECK(complies(trials, criteria));  // not known: no reason to refuse
  trials.least_mps = trials.speed_mps;
  CHECK(complies(trials, criteria));
  trials.least_mps = 1.001 * trials.speed_mps;
  CHECK_FALSE(complies(trials, criteria));
}

TEST_CASE("the criteria bind from 100 m on, gas carriers and chemical tankers always") {
  CHECK(binding(100.0, "cargo"));
  CHECK_FALSE(binding(99.9, "cargo"));
  CHECK(binding(60.0, "gas_carrier"));
  CHECK(binding(60.0, "chemical_tanker"));
}
