// The future that planners see against the one that is sailed.
#include <catch2/catch.hpp>
#include <cmath>

#include "models/planner/rollout.h"
#include "sim/engine/build.h"
#include "sim/engine/run.h"
#include "sim/scenario/reader.h"

using namespace haeul;

namespace {

constexpr double kLook_s = 900.0, kStep_s = 10.0;

/// How far from the foreseen place a ship is after a quarter of an hour of sailing on [m].
double missed_by(const std::string& environment, int to_waypoint_m, bool knows_current) {
  const std::string text =
      "title: foresight\ntime: {step_s: 0.1, end_s: 4000}\nships:\n  - id: own\n    ship: "
      "mr_tanker\n"
      "    start: {north_m: 0, east_m: 0, course_deg: 0, speed_kn: 12}\n"
      "    route: {waypoints: [{north_m: " +
      std::to_string(to_waypoint_m) + ", east_m: 0}, {north_m: 30000, east_m: 20000}]}\n" +
      environment;
  const auto world = engine::build_world(scenario::read_scenario_text(text, "foresight_test.yaml"));
  engine::State state = engine::initial_state(*world);
  engine::Runner runner(*world, state, {});
  const auto sail = [&](double seconds) {
    for (double t = 0.0; t < seconds - 0.05; t += world->step_s) REQUIRE(runner.tick());
  };
  sail(600.0);

  const engine::ShipWorld& model = world->ships[0];
  const engine::ShipState& ship = state.ships[0];
  const auto& m = ship.motion;
  planner::OwnShip own;
  own.p_N = {m.north, m.east};
  own.heading_rad = m.psi;
  own.yaw_rate_radps = m.r;
  own.speed_mps = std::hypot(m.u, m.v);
  own.response = model.response;
  if (knows_current) own.current = {ship.weather.current.north, ship.weather.current.east};
  planner::RouteReference route;
  route.speed_mps = model.leg_speed_mps[0];
  route.waypoints = model.waypoints;
  route.leg = ship.guidance.leg;
  route.lookahead_m = model.guidance.lookahead_m;
  const auto steps = static_cast<std::size_t>(kLook_s / kStep_s);
  planner::Path<double> path;
  planner::roll_out(planner::make_rollout(own, route, steps, kStep_s), 0.0, 1.0, path);

  sail(kLook_s);
  return std::hypot(path.north[steps] - m.north, path.east[steps] - m.east);
}

}  // namespace

TEST_CASE("in a stream a ship comes where her planner foresees her") {
  for (const int to_waypoint : {20000, 7000}) {  // straight on, round the waypoint
    const double calm = missed_by("", to_waypoint, true);
    CHECK(calm < (to_waypoint == 20000 ? 1.0 : 120.0));
    for (const char* towards : {"0", "90", "180", "250"}) {
      const std::string stream =
          std::string("environment:\n  current: {speed_kn: 3, towards_deg: ") + towards + "}\n";
      const double known = missed_by(stream, to_waypoint, true);
      const double unknown = missed_by(stream, to_waypoint, false);
      CAPTURE(towards, to_waypoint, calm, known, unknown);
      CHECK(known < (to_waypoint == 20000 ? 25.0 : 250.0));
      CHECK(unknown > 2.0 * known);
    }
  }
}
