/// Time per planning call of sb_mpc: 39 candidates x 180 steps, KVLCC2, 1 to 10 converging targets.
#include <chrono>
#include <cstdio>
#include <vector>

#include "models/planner/sb_mpc.h"

namespace {

using namespace haeul;

/// Targets all round that meet own ship at the origin's north after 900 to 1500 s.
std::vector<planner::Track> converging(int count, math::Vec2 v_own) {
  std::vector<planner::Track> tracks;
  for (int i = 0; i < count; ++i) {
    planner::Track track;
    const double course = math::kPi * (0.6 + 0.08 * i);
    const double meeting_s = 900.0 + 60.0 * i;
    track.ship = i + 1;
    track.v_N = math::polar(6.0, course);
    track.p_N = meeting_s * (v_own - track.v_N);
    track.heading_rad = course;
    track.length_m = 183.0, track.breadth_m = 32.0;
    track.role = encounter::Role::crossing_give_way;
    tracks.push_back(track);
  }
  return tracks;
}

}  // namespace

void bench_planner() {
  const planner::SbMpc sb_mpc({}, 320.0);
  const std::vector<math::Vec2> waypoints{{0, 0}, {40000, 0}};
  planner::PlannerInput input;
  input.own.speed_mps = 6.17;
  input.own.length_m = 333.0, input.own.breadth_m = 58.0;
  input.own.response = {.turn_time_s = 43.0,
                        .max_turn_rate_radps = 0.0112,
                        .heading_gain_1ps = 0.0088,
                        .speed_up_time_s = 355.0,
                        .slow_down_time_s = 530.0,
                        .turn_speed_loss = 1.25,
                        .speed_mps = 6.17};
  input.route = {.course_rad = 0.0,
                 .speed_mps = 6.17,
                 .waypoints = waypoints,
                 .leg = 0,
                 .lookahead_m = 1600.0};
  std::vector<planner::CandidateCost> costs(sb_mpc.candidate_count());

  std::printf("planner: sb_mpc, %zu candidates x %zu steps\n", costs.size(), sb_mpc.model().steps);
  for (const int count : {1, 3, 10}) {
    const auto tracks = converging(count, {6.17, 0.0});
    input.tracks = tracks;
    double best_us = 1e300;
    for (int round = 0; round < 20; ++round) {
      constexpr int kCalls = 20;
      const auto start = std::chrono::steady_clock::now();
      for (int i = 0; i < kCalls; ++i) {
        planner::PlannerMemory memory;
        if (sb_mpc.plan(input, memory, costs).active == 0)
          std::printf("  inactive: not a measure\n");
      }
      const std::chrono::duration<double, std::micro> spent =
          std::chrono::steady_clock::now() - start;
      if (spent.count() / kCalls < best_us) best_us = spent.count() / kCalls;
    }
    std::printf("  %2d targets: %7.1f us per call\n", count, best_us);
  }
}
