#include "sim/engine/sea.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <string>

#include "sim/record/log/event_text.h"
#include "tests/support/scenario_runs.h"

using namespace haeul;
using engine::Event;
using engine::EventKind;

namespace {

// A ship alone on a leg of 12 nmi to the north; `more` is added to the ship, `around` to the scenario
scenario::Scenario scene(const std::string& around, const std::string& more = "",
                         double end_s = 3000.0, int seed = 4, const std::string& ship = "kvlcc2") {
  return scenario::read_scenario_text(
      "title: A sea\nseed: " + std::to_string(seed) +
          "\ntime: {step_s: 0.1, end_s: " + std::to_string(end_s) +
          "}\nships:\n"
          "  - id: own\n"
          "    ship: " +
          ship +
          "\n"
          "    start: {north_m: 0, east_m: 0, course_deg: 0, speed_kn: 10}\n"
          "    route: {waypoints: [{north_m: 22224, east_m: 0}]}\n" +
          more + around,
      "sea_test.yaml");
}

const std::string kRough =
    "environment:\n"
    "  wind: {from_deg: 300, speed_mps: 12, gusts: npd}\n"
    "  waves: {height_m: 2.5, period_s: 8, from_deg: 290}\n"
    "  current: {towards_deg: 80, speed_kn: 1.0}\n"
    "  depth: {depth_m: 45}\n";

struct Witness : engine::Observer {
  struct Row {
    double time_s, cross_m, rudder_order, rudder, shaft_order, shaft, clearance_m, power_w;
  };
  std::vector<Event> events;
  std::vector<Row> rows;
  void tick(const engine::World& world, const engine::State& state,
            std::span<const Event> now) override {
    events.insert(events.end(), now.begin(), now.end());
    const auto& own = state.ships[0];
    rows.push_back({static_cast<double>(state.tick) * world.step_s, own.cross_track_m,
                    own.orders.rudder_rad, own.motion.rudder, own.orders.shaft_rps,
                    own.motion.shaft_rps, own.weather.under_keel_m, own.shaft.power_w});
  }
  std::vector<Event> of(EventKind kind) const {
    std::vector<Event> some;
    std::copy_if(events.begin(), events.end(), std::back_inserter(some),
                 [&](const Event& e) { return e.kind == kind; });
    return some;
  }
  // the state after the tick that ends at t
  const Row& at(double t) const {
    return *std::find_if(rows.begin(), rows.end(),
                         [&](const Row& r) { return r.time_s > t - 0.01; });
  }
};

struct Sailed {
  engine::Verdict verdict;
  engine::State state;
  Witness seen;
  scenario::Scenario scenario;
};

Sailed sail(scenario::Scenario what) {
  Sailed out;
  out.scenario = what;
  const auto world = engine::build_world(std::move(what));
  out.state = engine::initial_state(*world);
  engine::Observer* observers[] = {&out.seen};
  out.verdict = engine::run(*world, out.state, observers);
  return out;
}

}  // namespace

TEST_CASE("a ship holds her route across a current of 1.5 kn") {
  for (const char* towards : {"90", "-90"}) {
    const auto run = sail(scene(std::string("environment:\n  current: {towards_deg: ") + towards +
                                ", speed_kn: 1.5}\n"));
    const double side = towards[0] == '-' ? -1.0 : 1.0;
    double most = 0.0;
    for (const auto& row : run.seen.rows) {
      if (row.time_s > 1500.0) most = std::max(most, std::fabs(row.cross_m));
    }
    INFO("towards " << towards << ": " << most << " m off after settling");
    // a tenth of her length; line of sight alone would leave 240 m
    CHECK(most < 32.0);
    // by lying across it: sin of the angle is 1.5 kn over her speed through the water
    const auto& m = run.state.ships[0].motion;
    const double speed = std::hypot(m.u, m.v), drift = std::atan2(m.v, m.u);
    CHECK(std::sin(-m.psi - drift) * speed == Approx(side * 1.5 * 1852.0 / 3600.0).margin(0.05));
  }
}

TEST_CASE("a ship holds her route in wind, waves, current and shallow water") {
  const auto run = sail(scene(kRough));
  double most = 0.0;
  for (const auto& row : run.seen.rows) {
    if (row.time_s > 1500.0) most = std::max(most, std::fabs(row.cross_m));
  }
  INFO(most << " m off after settling");
  CHECK(most < 320.0);
  CHECK(run.verdict.reason == engine::EndReason::time_over);
  const auto& weather = run.state.ships[0].weather;
  CHECK(weather.squat_m > 0.05);
  CHECK(weather.under_keel_m == Approx(45.0 - 20.8 - weather.squat_m));
  CHECK(weather.depth_m == 45.0);
}

TEST_CASE("the deeper end of a trimmed ship stands over the bottom; the verdict has her draught") {
  const auto run = sail(scene("environment:\n  depth: {depth_m: 14}\n",
                              "    loading: {draught_m: 8, trim_m: 1.5}\n", 60.0, 4, "mr_tanker"));
  const auto& weather = run.state.ships[0].weather;
  CHECK(weather.under_keel_m == Approx(14.0 - 8.75 - weather.squat_m));
  CHECK(run.verdict.ships[0].loaded);
  CHECK(run.verdict.ships[0].draught_m == 8.0);
  CHECK(run.verdict.ships[0].trim_m == 1.5);
}

TEST_CASE("a jammed rudder stays where it is until it is mended") {
  const auto run = sail(
      scene(kRough, "    failures: [{kind: rudder_jammed, from_s: 200, until_s: 260}]\n", 400));
  const auto told = run.seen.of(EventKind::failure);
  REQUIRE(told.size() == 2);
  CHECK(told[0].time_s == Approx(200.0));
  CHECK(told[1].time_s == Approx(260.0));
  const auto& ships = run.scenario.ships;
  CHECK(record::event_text(told[0], ships).find("rudder jammed") != std::string::npos);
  CHECK(record::event_text(told[1], ships).find("mended") != std::string::npos);
  const double angle = run.seen.at(200.0).rudder;
  bool moved_before = false, moved = false, moved_after = false, shaft_ordered = true;
  for (const auto& row : run.seen.rows) {
    const bool jammed = row.time_s > 200.05 && row.time_s < 260.05;
    if (jammed) moved = moved || row.rudder != angle;
    if (jammed) shaft_ordered = shaft_ordered && row.shaft_order > 0.5;
    if (row.time_s < 200.0) moved_before = moved_before || row.rudder != angle;
    if (row.time_s > 261.0) moved_after = moved_after || row.rudder != angle;
  }
  CHECK(moved_before);
  CHECK_FALSE(moved);
  CHECK(moved_after);
  CHECK(shaft_ordered);
}

TEST_CASE("a stopped engine gives no more than the water turns, and comes back") {
  const auto run = sail(
      scene(kRough, "    failures: [{kind: engine_stopped, from_s: 200, until_s: 500}]\n", 1500));
  REQUIRE(run.seen.of(EventKind::failure).size() == 2);
  const double before = run.seen.at(199.0).shaft;
  bool burns = false, steered = false;
  for (const auto& row : run.seen.rows) {
    const bool broken = row.time_s > 200.05 && row.time_s < 500.05;
    if (broken) burns = burns || row.power_w > 0.0;
    if (broken) steered = steered || row.rudder != run.seen.at(200.0).rudder;
  }
  CHECK_FALSE(burns);
  CHECK(run.seen.of(EventKind::engine).size() >= 2);
  CHECK(steered);
  CHECK(run.seen.at(500.0).shaft < 0.6 * before);
  CHECK(run.seen.at(1499.0).shaft > 0.9 * before);
}

TEST_CASE("a blackout stops both, and a failure that is never mended is told once") {
  const auto run = sail(scene(kRough, "    failures: [{kind: blackout, from_s: 200}]\n", 900));
  const auto told = run.seen.of(EventKind::failure);
  REQUIRE(told.size() == 1);
  CHECK(told[0].limit == 1.0);
  CHECK(record::event_text(told[0], run.scenario.ships).find("blackout") != std::string::npos);
  const double angle = run.seen.at(200.0).rudder;
  bool stopped = true;
  for (const auto& row : run.seen.rows) {
    if (row.time_s > 200.05) stopped = stopped && row.rudder == angle && row.power_w == 0.0;
  }
  CHECK(stopped);
}

TEST_CASE("a keel that touches the bottom ends the run as a grounding") {
  // 20.8 m of draught and her squat in 21.3 m of water
  const auto run =
      sail(scene("environment:\n  depth: {depth_m: 21.3}\n  under_keel_m: 2\n"
                 "require: {grounding: never}\n",
                 "", 1000));
  CHECK(run.verdict.reason == engine::EndReason::grounding);
  CHECK(run.verdict.detail.find("own touched the bottom at ") == 0);
  CHECK_FALSE(run.verdict.held());
  REQUIRE(run.seen.of(EventKind::bottom).size() == 1);
  const auto touch = run.seen.of(EventKind::bottom)[0];
  CHECK(touch.value > 3.0);
  CHECK(touch.limit == 21.3);
  CHECK(run.verdict.end_s > 1.0);  // the squat takes its time
  CHECK(run.verdict.end_s == Approx(touch.time_s));
  // with a metre more she does not
  const auto more = sail(scene("environment:\n  depth: {depth_m: 22.3}\n", "", 300));
  CHECK(more.verdict.reason == engine::EndReason::time_over);
}

TEST_CASE("little water under the keel is told once while it lasts, and again when it comes back") {
  const std::string tide = "  under_keel_m: 3\n";
  const auto run = sail(scene("environment:\n  depth: {depth_m: 23.5}\n" + tide, "", 300));
  const auto told = run.seen.of(EventKind::shallow_water);
  REQUIRE(told.size() == 1);
  CHECK(told[0].time_s == 0.0);
  CHECK(told[0].value < 3.0);
  CHECK(told[0].limit == 3.0);
  CHECK(sail(scene("environment:\n  depth: {depth_m: 30}\n" + tide, "", 300))
            .seen.of(EventKind::shallow_water)
            .empty());

  // over two banks
  auto banks = scene("", "", 1000.0);
  std::vector<environment::Sounding> soundings;
  for (int i = -2; i < 12; ++i) {
    const double depth = i == 2 || i == 6 ? 23.0 : 60.0;
    soundings.push_back({{400.0 * i, -2000.0}, depth});
    soundings.push_back({{400.0 * i, 2000.0}, depth});
    soundings.push_back({{400.0 * i, 0.0}, depth});
  }
  banks.environment.depth = environment::DepthField(soundings, 100.0);
  banks.environment.under_keel_m = 3.0;
  const auto over_banks = sail(std::move(banks));
  CHECK(over_banks.seen.of(EventKind::shallow_water).size() == 2);
}

TEST_CASE("a seed makes one sea, another seed another") {
  const auto a = sail(scene(kRough, "", 300, 4)), b = sail(scene(kRough, "", 300, 4));
  const auto c = sail(scene(kRough, "", 300, 5));
  CHECK(a.verdict.state_hash == b.verdict.state_hash);
  CHECK(a.verdict.state_hash != c.verdict.state_hash);
  // in the calm there is nothing to draw
  CHECK(sail(scene("", "", 300, 4)).verdict.state_hash ==
        sail(scene("", "", 300, 5)).verdict.state_hash);
}

TEST_CASE("an environment of nothing leaves every bit as without one") {
  const auto hash = sail(scene("", "", 300)).verdict.state_hash;
  const std::string nothing =
      "environment:\n"
      "  wind: {from_deg: 10, speed_mps: 0}\n"
      "  waves: {height_m: 0, period_s: 8, from_deg: 0}\n"
      "  current: {towards_deg: 90, speed_kn: 0}\n";
  CHECK(sail(scene("environment: {}\n", "", 300)).verdict.state_hash == hash);
  CHECK(sail(scene(nothing, "", 300)).verdict.state_hash == hash);
  CHECK(sail(scene("environment: {depth: {depth_m: 500}}\n", "", 300)).verdict.state_hash != hash);
}

TEST_CASE("a kinematic ship lays off for the current") {
  auto what = scene("environment:\n  current: {towards_deg: 90, speed_kn: 1.5}\n");
  what.ships[0].ship = scenario::read_ship("coaster");
  what.ships[0].plant = {};
  const auto run = sail(std::move(what));
  double most = 0.0;
  for (const auto& row : run.seen.rows) {
    if (row.time_s > 1500.0) most = std::max(most, std::fabs(row.cross_m));
  }
  CHECK(most < run.scenario.ships[0].ship.dimensions.length_overall_m);
  CHECK(run.state.ships[0].motion.psi < 0.0);
}

TEST_CASE("in a grid of one current a ship drifts as in a uniform one, bit for bit") {
  const auto uniform =
      sail(scene("environment:\n  current: {towards_deg: 65, speed_kn: 1.5}\n", "", 600));
  auto on_grid = scene("", "", 600);
  const math::Vec2 v = uniform.scenario.environment.current.uniform;
  on_grid.environment.current.grid = {
      {{-500.0, 800.0}, {-100.0, 40.0, 900.0}}, {0.0, 250.0}, {{6, v}, {6, v}}, {}};
  const auto in_grid = sail(std::move(on_grid));
  CHECK(in_grid.verdict.state_hash == uniform.verdict.state_hash);
}

TEST_CASE("a verdict tells how long a ship was outside of what her models were fitted to") {
  // in 36 m, h/T 1.73, her resistance has no evidence; in deep water on a straight leg all has
  CHECK(sail(scene("", "", 120)).verdict.ships[0].outside.empty());
  const auto run = sail(scene("environment:\n  depth: {depth_m: 36}\n", "", 120));
  const auto& outside = run.verdict.ships[0].outside;
  REQUIRE(outside.size() == 1);
  CHECK(outside[0].range == "resistance in shallow water");
  CHECK(outside[0].time_s == 120.0);
}
