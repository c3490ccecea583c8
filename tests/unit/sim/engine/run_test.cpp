#include "sim/engine/run.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <stdexcept>

#include "tests/support/scenario_runs.h"

using namespace haeul;
using engine::Event;
using engine::EventKind;

namespace {

scenario::Scenario head_on() {
  return scenario::read_scenario(test::scenario_path("imazu/01.yaml"));
}

// collects all events and the times of decisions
struct Recorder : engine::Observer {
  std::vector<Event> events;
  std::vector<double> decisions;
  double first_tick_s = -1.0;
  void decision(const engine::World& world, const engine::State& state, std::size_t ship,
                std::span<const planner::CandidateCost>) override {
    if (ship == 0) decisions.push_back(static_cast<double>(state.tick) * world.step_s);
  }
  void tick(const engine::World& world, const engine::State& state,
            std::span<const Event> now) override {
    if (first_tick_s < 0.0) first_tick_s = static_cast<double>(state.tick) * world.step_s;
    events.insert(events.end(), now.begin(), now.end());
  }
  long count(EventKind kind) const {
    return std::count_if(events.begin(), events.end(),
                         [&](const Event& e) { return e.kind == kind; });
  }
};

}  // namespace

TEST_CASE("stages keep their periods on the integer clock") {
  auto scene = head_on();
  scene.time.end_s = 60.0;
  scene.ships[0].master.period_s = 7.0;
  const auto world = engine::build_world(std::move(scene));
  engine::State state = engine::initial_state(*world);
  Recorder recorder;
  engine::Observer* observers[] = {&recorder};
  const auto verdict = engine::run(*world, state, observers);
  REQUIRE(recorder.decisions.size() == 9);  // 0, 7, …, 56 s
  for (std::size_t i = 0; i < recorder.decisions.size(); ++i) {
    CHECK(recorder.decisions[i] == Approx(7.0 * static_cast<double>(i)));
  }
  CHECK(recorder.first_tick_s == Approx(0.1));
  CHECK(verdict.ticks == 600);
  CHECK(verdict.end_s == Approx(60.0));
  CHECK(verdict.reason == engine::EndReason::time_over);
}

TEST_CASE("a head-on meeting is told in events: role, decision, closest approach") {
  const auto world = engine::build_world(head_on());
  engine::State state = engine::initial_state(*world);
  Recorder recorder;
  engine::Observer* observers[] = {&recorder};
  const auto verdict = engine::run(*world, state, observers);
  REQUIRE(verdict.encounters.size() == 1);
  CHECK(verdict.encounters[0].role == encounter::Role::head_on);
  CHECK(recorder.count(EventKind::role) >= 1);
  CHECK(recorder.count(EventKind::decision) >= 2);  // away, and back to the route
  CHECK(recorder.count(EventKind::cpa) == 1);
  CHECK(verdict.ships[0].first_alteration_rad > 0.0);
  CHECK(verdict.held());
}

TEST_CASE("without avoiding, the Imazu ships meet in one point at 30 min") {
  auto scene = head_on();
  scene.ships[0].master.planner = "keep_course";
  const auto world = engine::build_world(std::move(scene));
  engine::State state = engine::initial_state(*world);
  const auto verdict = engine::run(*world, state);
  CHECK(verdict.reason == engine::EndReason::collision);
  // bows meet half a hull each before the centres would, closing at 24 kn
  const auto& ships = world->scenario.ships;
  const double hulls_m =
      0.5 * (ships[0].ship.dimensions.length_overall_m + ships[1].ship.dimensions.length_overall_m);
  CHECK(verdict.end_s == Approx(1800.0 - hulls_m / (24 * 1852.0 / 3600.0)).margin(3.0));
  CHECK(verdict.detail.find("touched") != std::string::npos);
  CHECK_FALSE(verdict.held());
}

TEST_CASE("a planner that throws ends the run with its reason") {
  struct Broken : planner::Planner {
    std::size_t candidate_count() const override { return 0; }
    planner::Decision plan(const planner::PlannerInput&, planner::PlannerMemory&,
                           std::span<planner::CandidateCost>) const override {
      throw std::runtime_error("broken");
    }
  };
  auto world = engine::build_world(head_on());
  world->ships[0].planner = std::make_unique<Broken>();
  engine::State state = engine::initial_state(*world);
  const auto verdict = engine::run(*world, state);
  CHECK(verdict.reason == engine::EndReason::planner_failed);
}

TEST_CASE("delay is measured against the route at its ordered speed") {
  auto scene = head_on();
  scene.ships.resize(1);
  scene.require = {};
  scene.ships[0].master.planner = "keep_course";
  const auto world = engine::build_world(std::move(scene));
  engine::State state = engine::initial_state(*world);
  const auto verdict = engine::run(*world, state);
  CHECK(verdict.reason == engine::EndReason::arrived);
  CHECK(std::fabs(verdict.ships[0].delay_s) < 2.0);
}

TEST_CASE("two ships that only keep their courses pass through each other, told once") {
  auto scene = scenario::read_scenario(test::scenario_path("imazu/05.yaml"));
  const auto world = engine::build_world(std::move(scene));
  engine::State state = engine::initial_state(*world);
  Recorder recorder;
  engine::Observer* observers[] = {&recorder};
  const auto verdict = engine::run(*world, state, observers);
  CHECK(recorder.count(EventKind::contact) == 1);
  CHECK(verdict.reason != engine::EndReason::collision);
}

TEST_CASE("a start speed the engine cannot reach names the ship") {
  auto scene = head_on();
  scene.ships[0].start_speed_mps = 15.0;
  try {
    engine::build_world(std::move(scene));
    FAIL("no error");
  } catch (const std::domain_error& error) {
    CHECK(std::string(error.what()).find("'own'") != std::string::npos);
  }
}

TEST_CASE("an anchored ship stays where she is") {
  auto scene = head_on();
  scene.ships[1].anchored = true;
  scene.ships[1].start_speed_mps = 0.0;
  scene.time.end_s = 100.0;
  const math::Vec2 start = scene.ships[1].start_N;
  const auto world = engine::build_world(std::move(scene));
  engine::State state = engine::initial_state(*world);
  engine::run(*world, state);
  CHECK(state.ships[1].motion.north == start.north);
  CHECK(state.ships[1].motion.east == start.east);
}
