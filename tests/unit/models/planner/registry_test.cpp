#include "models/planner/registry.h"

#include <catch2/catch.hpp>

using namespace haeul;
using namespace haeul::planner;

TEST_CASE("every registered planner can be made and an unknown one cannot") {
  for (const auto name : planner_names()) {
    CHECK(is_planner(name));
    CHECK(make_planner(name, {}, 320.0) != nullptr);
  }
  CHECK_FALSE(is_planner("velocity_obstacle"));
  CHECK(make_planner("velocity_obstacle", {}, 320.0) == nullptr);
  CHECK(planner_names().front() == "keep_course");
}

TEST_CASE("keep_course decides nothing, whatever comes") {
  const auto planner = make_planner("keep_course", {}, 320.0);
  Track track;
  track.p_N = {800.0, 0.0};
  track.v_N = {-6.0, 0.0};
  track.role = encounter::Role::head_on;
  PlannerInput input;
  input.own.speed_mps = 6.0;
  input.tracks = {&track, 1};
  PlannerMemory memory;
  const auto decision = planner->plan(input, memory, {});
  CHECK(planner->candidate_count() == 0);
  CHECK(decision.course_offset_rad == 0.0);
  CHECK(decision.speed_factor == 1.0);
  CHECK(decision.active == 0);
  CHECK(decision.candidate == -1);
}
