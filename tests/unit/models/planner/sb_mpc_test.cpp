#include "models/planner/sb_mpc.h"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <vector>

using namespace haeul;
using namespace haeul::planner;
using encounter::Role;
using math::Vec2;

namespace {

constexpr double kDeg = math::kPi / 180.0;
constexpr double kSpeed = 6.2;

/// Own ship at the origin on course 0 along her route, and whom she meets.
struct Stage {
  std::array<Vec2, 2> waypoints{{{-1000, 0}, {60000, 0}}};
  std::vector<Track> tracks;
  PlannerMemory memory;
  SbMpcSettings settings;
  const environment::ClearanceField* clearance = nullptr;
  double time_s = 0.0;
  std::vector<CandidateCost> costs;

  /// A target that would meet own ship after `t` seconds, shifted by `miss`.
  Stage& meets(double course_deg, double speed, double t, Role role, Vec2 miss = {}) {
    Track track;
    track.ship = static_cast<std::int64_t>(tracks.size()) + 1;
    track.v_N = math::polar(speed, course_deg * kDeg);
    track.p_N = t * (Vec2{kSpeed, 0.0} - track.v_N) + miss;
    track.heading_rad = course_deg * kDeg;
    track.length_m = 180.0, track.breadth_m = 32.0;
    track.role = role;
    tracks.push_back(track);
    return *this;
  }

  PlannerInput input() const {
    PlannerInput in;
    in.time_s = time_s;
    in.own.speed_mps = kSpeed;
    in.own.length_m = 320.0, in.own.breadth_m = 58.0;
    in.own.response = {.turn_time_s = 43.0,
                       .max_turn_rate_radps = 0.0112,
                       .heading_gain_1ps = 0.0088,
                       .speed_up_time_s = 355.0,
                       .slow_down_time_s = 530.0,
                       .turn_speed_loss = 1.25,
                       .speed_mps = kSpeed};
    in.route = {.course_rad = 0.0,
                .speed_mps = kSpeed,
                .waypoints = waypoints,
                .leg = 0,
                .lookahead_m = 1600.0};
    in.tracks = tracks;
    in.clearance = clearance;
    return in;
  }

  Decision decide() {
    const SbMpc planner(settings, 320.0);
    costs.assign(planner.candidate_count(), {});
    return planner.plan(input(), memory, costs);
  }
};

}  // namespace

TEST_CASE("alone at sea nothing is decided") {
  Stage stage;
  const auto decision = stage.decide();
  CHECK(decision.active == 0);
  CHECK(decision.candidate == -1);
  CHECK(decision.course_offset_rad == 0.0);
  CHECK(decision.speed_factor == 1.0);
  CHECK(decision.safe == 1);
}

TEST_CASE("39 candidates, the baseline among them, whatever the settings list") {
  const SbMpc planner({}, 320.0);
  CHECK(planner.candidate_count() == 39);
  SbMpcSettings odd;
  odd.offsets_rad = {40 * kDeg, -40 * kDeg};
  odd.speed_factors = {0.7};
  const auto model = make_sb_mpc(odd, 320.0);
  CHECK(model.candidates.size() == 6);
  CHECK(model.candidates[model.baseline].offset_rad == 0.0);
  CHECK(model.candidates[model.baseline].factor == 1.0);
}

TEST_CASE("head-on own ship turns readily to starboard (Rule 14)") {
  Stage stage;
  const auto decision = stage.meets(180, 6.0, 900, Role::head_on).decide();
  CHECK(decision.active == 1);
  CHECK(decision.safe == 1);
  CHECK(decision.course_offset_rad >= 30 * kDeg);
}

TEST_CASE("for a ship from starboard own ship turns to starboard and passes astern (Rule 15)") {
  Stage stage;
  for (const double course : {225.0, 270.0, 300.0, 330.0}) {
    stage.tracks.clear();
    stage.memory = {};
    const auto decision = stage.meets(course, 6.0, 950, Role::crossing_give_way).decide();
    INFO("course " << course);
    CHECK(decision.course_offset_rad > 0.0);
    CHECK(decision.safe == 1);
  }
}

TEST_CASE("a stand-on ship keeps course and speed until the other clearly does not act") {
  Stage stage;
  stage.meets(90, 6.0, 1200, Role::crossing_stand_on);
  const auto early = stage.decide();
  CHECK(early.course_offset_rad == 0.0);
  CHECK(early.speed_factor == 1.0);
  CHECK(early.safe == 1);  // standing on is not an emergency

  stage.tracks.clear();
  const auto late = stage.meets(90, 6.0, 600, Role::crossing_stand_on).decide();
  CHECK((late.course_offset_rad > 0.0 || late.speed_factor < 1.0));
  CHECK(late.course_offset_rad >= 0.0);  // Rule 17(c)
}

TEST_CASE("a target without a role is not acted upon early") {
  Stage stage;
  const auto decision = stage.meets(270, 6.0, 1200, Role::none).decide();
  CHECK(decision.course_offset_rad == 0.0);
}

TEST_CASE("overtaking may be on either side but is never through") {
  Stage stage;
  const auto decision = stage.meets(0, 4.0, 1500, Role::overtaking).decide();
  CHECK(decision.course_offset_rad != 0.0);
  CHECK(decision.safe == 1);
}

TEST_CASE("a stopped ship in the way is passed clear") {
  Stage stage;
  const auto decision = stage.meets(0, 0.0, 800, Role::overtaking).decide();
  CHECK((decision.course_offset_rad != 0.0 || decision.speed_factor < 1.0));
  CHECK(decision.safe == 1);
}

TEST_CASE("a passed target at the end of the list does not switch avoidance off") {
  // peers' fault: the activation flag is overwritten by the last target
  Stage stage;
  stage.meets(180, 6.0, 900, Role::head_on);
  const auto alone = stage.decide();
  stage.meets(180, 6.0, -400, Role::none);  // astern and opening
  stage.memory = {};
  const auto both = stage.decide();
  CHECK(both.active == 1);
  CHECK(both.course_offset_rad == alone.course_offset_rad);
  std::reverse(stage.tracks.begin(), stage.tracks.end());
  stage.memory = {};
  CHECK(stage.decide().course_offset_rad == alone.course_offset_rad);
}

TEST_CASE("the decision does not depend on the order of the targets") {
  Stage stage;
  stage.meets(180, 6.0, 1000, Role::head_on)
      .meets(270, 6.0, 1000, Role::crossing_give_way)
      .meets(10, 6.0, 1000, Role::crossing_stand_on);
  const auto first = stage.decide();
  for (int turn = 0; turn < 2; ++turn) {
    std::rotate(stage.tracks.begin(), stage.tracks.begin() + 1, stage.tracks.end());
    stage.memory = {};
    const auto other = stage.decide();
    CHECK(other.candidate == first.candidate);
    CHECK(other.cost == Approx(first.cost));
  }
}

TEST_CASE("a target abaft the port beam is not taken for one ahead") {
  // peers' fault: 'ahead' tests without abs()
  Stage stage;
  Track track;
  track.p_N = {-1500.0, -1500.0};
  track.v_N = {0.5 * kSpeed, 0.0};
  track.length_m = 180.0;
  track.role = Role::overtaken;
  stage.tracks.push_back(track);
  CHECK(stage.decide().course_offset_rad == 0.0);
}

TEST_CASE("Rule 14 is in the cost of a turn to port, and of passing on the wrong side") {
  // peers' fault: a head-on condition that can never hold
  Stage stage;
  stage.meets(180, 6.0, 900, Role::head_on).decide();
  const auto port = std::find_if(stage.costs.begin(), stage.costs.end(), [](const auto& c) {
    return c.speed_factor == 1.0 && c.course_offset_rad < -40 * kDeg;
  });
  const auto starboard = std::find_if(stage.costs.begin(), stage.costs.end(), [](const auto& c) {
    return c.speed_factor == 1.0 && c.course_offset_rad > 40 * kDeg;
  });
  REQUIRE(port != stage.costs.end());
  REQUIRE(starboard != stage.costs.end());
  CHECK(port->rules >= stage.settings.kappa_TC);
  CHECK(starboard->rules == 0.0);
}

TEST_CASE("bow crossing costs a give-way ship") {
  // the same miss distance ahead of and astern of the target
  Stage ahead, astern;
  ahead.meets(270, 6.0, 1000, Role::crossing_give_way, {0.0, 1200.0}).decide();
  astern.meets(270, 6.0, 1000, Role::crossing_give_way, {0.0, -1200.0}).decide();
  const auto baseline = make_sb_mpc({}, 320.0).baseline;
  CHECK(ahead.costs[baseline].rules > 0.0);
  CHECK(astern.costs[baseline].rules == 0.0);
}

TEST_CASE("no safe candidate is a reported state, not an exception") {
  // peers' fault: an exception when everything is forbidden
  Stage stage;
  for (int i = 0; i < 12; ++i) {
    stage.meets(30.0 * i + 15.0, 5.0, 110, Role::crossing_give_way);
  }
  const auto decision = stage.decide();
  CHECK(decision.active == 1);
  CHECK(decision.safe == 0);
  CHECK(decision.candidate >= 0);
  for (const auto& c : stage.costs) CHECK(c.total >= decision.cost);
}

TEST_CASE("the prediction starts from the present turn, not from an instant jump of heading") {
  // peers' fault: own heading is assumed to follow at once
  Stage stage;
  stage.meets(180, 6.0, 120, Role::head_on).decide();
  // 1,460 m off, head-on, one minute and a half from contact: no offset can reach d_safe any more
  for (const auto& c : stage.costs) {
    CHECK(c.min_range_m + 250.0 < stage.settings.safe_m);
  }
}

TEST_CASE("candidates and their costs are all reported") {
  Stage stage;
  const auto decision = stage.meets(180, 6.0, 900, Role::head_on).decide();
  double least = 1e300;
  for (const auto& c : stage.costs) {
    CHECK(c.total == Approx(c.collision + c.rules + c.grounding + c.manoeuvre));
    least = std::min(least, c.total);
  }
  const auto& chosen = stage.costs[static_cast<std::size_t>(decision.candidate)];
  CHECK(chosen.course_offset_rad == decision.course_offset_rad);
  CHECK(chosen.speed_factor == decision.speed_factor);
  CHECK(decision.cost == least);
}

TEST_CASE("more targets than are kept leave the nearest in view") {
  Stage stage;
  for (int i = 0; i < 100; ++i) {
    stage.meets(180, 6.0, 1500, Role::none, {0.0, 20000.0 + 10.0 * i});
  }
  stage.meets(180, 6.0, 900, Role::head_on);
  CHECK(stage.decide().course_offset_rad > 0.0);
}

TEST_CASE("a decision holds: the same scene a moment later gives the same decision") {
  Stage stage;
  const auto first = stage.meets(270, 6.0, 1100, Role::crossing_give_way).decide();
  for (int i = 1; i <= 6; ++i) {
    stage.time_s = 5.0 * i;
    for (auto& track : stage.tracks) track.p_N = track.p_N + 5.0 * (track.v_N - Vec2{kSpeed, 0.0});
    const auto next = stage.decide();
    CHECK(next.course_offset_rad == first.course_offset_rad);
    CHECK(next.speed_factor == first.speed_factor);
  }
}

TEST_CASE("when all is clear the ship goes back to her route") {
  Stage stage;
  stage.memory.last_offset_rad = 60 * kDeg;
  stage.memory.since_s = 100.0;
  stage.time_s = 2000.0;
  stage.meets(270, 6.0, -600, Role::crossing_give_way);
  const auto decision = stage.decide();
  CHECK(decision.course_offset_rad == 0.0);
  CHECK(decision.speed_factor == 1.0);
}

TEST_CASE("a ship that has just passed close by holds nothing up") {
  Stage stage;
  Track track;
  track.p_N = {-100.0, -700.0};  // abaft the port beam and opening
  track.v_N = {-6.0, 0.0};
  track.heading_rad = math::kPi;
  track.length_m = 180.0;
  track.role = Role::head_on;
  stage.tracks.push_back(track);
  stage.memory.last_offset_rad = 30 * kDeg;
  stage.memory.since_s = 100.0;
  stage.time_s = 2000.0;
  const auto decision = stage.decide();
  CHECK(decision.course_offset_rad == 0.0);
  CHECK(stage.costs[make_sb_mpc({}, 320.0).baseline].collision == 0.0);
}

TEST_CASE("land is not turned into") {
  // land close to starboard of the route: the turn for a head-on ship stays off it
  environment::Chart chart;
  environment::ChartFeature land;
  land.shape = environment::ChartFeature::Shape::polygon;
  land.solid = true;
  land.points = {{-2000, 700}, {-2000, 4000}, {9000, 4000}, {9000, 700}, {-2000, 700}};
  chart.features.push_back(land);
  const environment::ClearanceField field(chart);

  Stage stage;
  stage.clearance = &field;
  const auto decision = stage.meets(180, 6.0, 900, Role::head_on).decide();
  const auto& chosen = stage.costs[static_cast<std::size_t>(decision.candidate)];
  CHECK(decision.safe == 1);
  CHECK(chosen.course_offset_rad < 30 * kDeg);
  for (const auto& c : stage.costs) {
    if (c.speed_factor == 1.0 && c.course_offset_rad > 40 * kDeg) CHECK(c.grounding > 100.0);
  }

  // and a fairway along the land is followed without fear of it
  stage.tracks.clear();
  stage.memory = {};
  CHECK(stage.decide().course_offset_rad == 0.0);
}

TEST_CASE("conflict cost is continuous and falls with distance") {
  const auto model = make_sb_mpc({}, 320.0);
  double last = conflict(model, 0.0);
  CHECK(std::isfinite(last));
  for (double d = 10.0; d < 3000.0; d += 10.0) {
    const double c = conflict(model, d);
    CHECK(c <= last);
    last = c;
  }
  CHECK(last == 0.0);
  CHECK(conflict(model, model.safe_m - 1e-6) == Approx(conflict(model, model.safe_m + 1e-6)));
  CHECK(conflict(model, model.comfort_m - 1e-6) == Approx(0.0).margin(1e-6));
}

TEST_CASE("the safe distance grows with the ship when asked") {
  SbMpcSettings settings;
  settings.safe_lengths = 5.0;
  CHECK(make_sb_mpc(settings, 320.0).safe_m == Approx(1600.0));
  CHECK(make_sb_mpc(settings, 20.0).safe_m == Approx(settings.safe_m));
}
