#include "tests/unit/models/planner/imazu_loop.h"

#include <catch2/catch.hpp>

#include "models/planner/keep_course.h"
#include "models/planner/sb_mpc.h"

using namespace haeul;
using namespace haeul::test;

namespace {

const LoopShip& ship() {
  static const LoopShip made = make_loop_ship();
  return made;
}

}  // namespace

TEST_CASE("without a decision every Imazu target meets own ship") {
  const planner::KeepCourse keep;
  for (const auto& c : imazu_cases()) {
    INFO("case " << c.name);
    const auto result = sail_imazu(ship(), keep, c, 2400.0);
    for (const auto& pair : result.pairs) CHECK(pair.cpa_m < 100.0);
    CHECK(result.contact());
  }
}

TEST_CASE("KVLCC2 under sb_mpc solves the Imazu cases") {
  const planner::SbMpc sb_mpc({}, 320.0);
  for (const auto& c : imazu_cases()) {
    const auto result = sail_imazu(ship(), sb_mpc, c);
    INFO("case " << c.name << ", CPA " << result.least_cpa() << " m, first offset "
                 << result.first_offset_rad / kDegree << " deg at " << result.first_s << " s, "
                 << result.decisions << " decisions");
    CHECK_FALSE(result.contact());
    CHECK(result.least_cpa() >= 926.0);  // 0.5 nmi
    if (result.starboard_due()) CHECK(result.first_offset_rad > 0.0);
    CHECK(result.reversals == 0);
    CHECK(result.decisions <= 7);
    CHECK(result.unsafe == 0);
    CHECK(std::abs(result.end_cross_m) < 50.0);  // back on the route
    CHECK(std::abs(result.end_course_rad) < 2.0 * kDegree);
  }
}

TEST_CASE("a stand-on ship keeps her course until the other clearly does not act") {
  // case 4: from port, closing slowly; Rule 17(a)(i), then 17(a)(ii), and 17(c)
  const planner::SbMpc sb_mpc({}, 320.0);
  const auto result = sail_imazu(ship(), sb_mpc, imazu_cases()[3]);
  CHECK(result.pairs[0].role == encounter::Role::crossing_stand_on);
  CHECK(result.first_action_s > 900.0);
  CHECK(result.first_action_s < kMeeting_s - 600.0);
  CHECK(result.first_offset_rad > 0.0);
}

TEST_CASE("chance meetings with up to three ships end without contact") {
  // courses, speeds and numbers from a counter, all bound for one point
  const planner::SbMpc sb_mpc({}, 320.0);
  const auto scattered = [](int i, double ratio) {
    const double x = ratio * i;
    return x - math::floor(x);
  };
  int near = 0;
  constexpr int kMeetings = 24;
  for (int i = 1; i <= kMeetings; ++i) {
    ImazuCase c;
    for (int j = 0; j <= i % 3; ++j) {
      c.targets.push_back({360.0 * scattered(3 * i + j, 0.7548776662466927),
                           0.4 + 1.2 * scattered(3 * i + j, 0.5698402909980532)});
    }
    const auto result = sail_imazu(ship(), sb_mpc, c, 3600.0);
    INFO("meeting " << i << ", CPA " << result.least_cpa());
    CHECK_FALSE(result.contact());
    CHECK(result.least_cpa() > 463.0);  // a quarter mile, whatever comes
    if (result.least_cpa() < 926.0) ++near;
  }
  CHECK(near <= kMeetings / 12);
}

TEST_CASE("the planner allows for an imperfectly identified response") {
  for (const double wrong : {0.8, 1.25}) {
    LoopShip other = ship();
    other.response.turn_time_s *= wrong;
    other.response.max_turn_rate_radps /= wrong;
    other.response.slow_down_time_s *= wrong;
    const planner::SbMpc sb_mpc({}, 320.0);
    for (const auto& c : imazu_cases()) {
      const auto result = sail_imazu(other, sb_mpc, c);
      INFO("case " << c.name << ", lags x " << wrong << ", CPA " << result.least_cpa());
      CHECK_FALSE(result.contact());
      CHECK(result.least_cpa() >= 926.0);
      if (result.starboard_due()) CHECK(result.first_offset_rad > 0.0);
    }
  }
}
