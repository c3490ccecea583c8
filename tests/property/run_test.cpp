// Properties of whole runs.
#include <catch2/catch.hpp>
#include <cmath>
#include <cstring>

#include "models/emissions/carbon.h"
#include "tests/support/scenario_runs.h"

using namespace haeul;

namespace {
double apart(double a, double b) { return std::fabs(a / b - 1.0); }
}  // namespace

TEST_CASE("fuel and emissions do not depend on the step within 0.5 %") {
  const auto fine = test::run_scenario("ulsan/approach.yaml", {{"time.step_s", "0.05"}});
  const auto coarse = test::run_scenario("ulsan/approach.yaml", {{"time.step_s", "0.25"}});
  const auto& a = fine.state.ships[0].ledger;
  const auto& b = coarse.state.ships[0].ledger;
  CHECK(apart(a.shaft_energy_j, b.shaft_energy_j) < 0.005);
  for (std::size_t i = 0; i < emissions::kSpecies; ++i) {
    if (a.species_kg[i] > 0.0) CHECK(apart(a.species_kg[i], b.species_kg[i]) < 0.005);
  }
  for (std::size_t i = 0; i < emissions::kFuels; ++i) {
    if (a.fuel_kg[i] > 0.0) CHECK(apart(a.fuel_kg[i], b.fuel_kg[i]) < 0.005);
  }
}

TEST_CASE("a run saved half way and taken up again ends in the same bits") {
  const auto world =
      engine::build_world(scenario::read_scenario(test::scenario_path("imazu/20.yaml")));
  engine::State whole = engine::initial_state(*world);
  engine::run(*world, whole);

  engine::State first = engine::initial_state(*world);
  {
    engine::Runner runner(*world, first, {});
    for (int k = 0; k < 9000; ++k) REQUIRE(runner.tick());
  }
  engine::State second = first;  // the copy is all there is to save
  engine::Runner runner(*world, second, {});
  while (runner.tick()) {
  }
  CHECK(engine::hash(second) == engine::hash(whole));
}

TEST_CASE("observers do not change a run") {
  struct Nosy : engine::Observer {
    long ticks = 0, decisions = 0;
    void tick(const engine::World&, const engine::State&, std::span<const engine::Event>) override {
      ++ticks;
    }
    void decision(const engine::World&, const engine::State&, std::size_t,
                  std::span<const planner::CandidateCost>) override {
      ++decisions;
    }
  } nosy;
  const auto world =
      engine::build_world(scenario::read_scenario(test::scenario_path("imazu/02.yaml")));
  engine::State watched = engine::initial_state(*world), alone = watched;
  engine::Observer* observers[] = {&nosy};
  const auto a = engine::run(*world, watched, observers);
  const auto b = engine::run(*world, alone);
  CHECK(a.state_hash == b.state_hash);
  CHECK(nosy.ticks == a.ticks);
  CHECK(nosy.decisions > 0);
}

TEST_CASE("a stop request ends a run before its verdict") {
  const auto world =
      engine::build_world(scenario::read_scenario(test::scenario_path("imazu/02.yaml")));
  engine::State state = engine::initial_state(*world);
  const std::atomic<int> signal{1};
  CHECK_THROWS_AS(engine::run(*world, state, {}, {&signal}), engine::Interrupted);
}

TEST_CASE("a hundred thousand seconds stay finite and on the route") {
  auto scene = scenario::read_scenario(test::scenario_path("imazu/01.yaml"));
  scene.ships.resize(1);
  scene.require = {};
  scene.time.end_s = 100000.0;
  scene.time.step_s = 0.5;
  scene.ships[0].master.planner = "keep_course";
  scene.ships[0].route = {{{6.0e5, 0.0}, scene.ships[0].start_speed_mps}};
  const auto world = engine::build_world(std::move(scene));
  engine::State state = engine::initial_state(*world);
  const auto verdict = engine::run(*world, state);
  CHECK(verdict.reason != engine::EndReason::non_finite);
  CHECK(std::fabs(state.ships[0].cross_track_m) < 1.0);
  CHECK(verdict.ships[0].distance_m > 5.0e5);
}

TEST_CASE("two ships on one spot touch at once") {
  auto scene = scenario::read_scenario(test::scenario_path("imazu/01.yaml"));
  scene.ships[1].start_N = scene.ships[0].start_N;
  const auto world = engine::build_world(std::move(scene));
  engine::State state = engine::initial_state(*world);
  const auto verdict = engine::run(*world, state);
  CHECK(verdict.reason == engine::EndReason::collision);
  CHECK(verdict.ticks == 1);
  CHECK_FALSE(verdict.held());
}

TEST_CASE("a broken state ends the run with a reason") {
  const auto world =
      engine::build_world(scenario::read_scenario(test::scenario_path("imazu/01.yaml")));
  using Motion = vessel::Motion<double>;
  for (const auto member : {&Motion::north, &Motion::u, &Motion::phi, &Motion::p, &Motion::governor,
                            &Motion::rudder, &Motion::shaft_rps_port}) {
    engine::State state = engine::initial_state(*world);
    state.ships[0].motion.*member = std::nan("");
    const auto verdict = engine::run(*world, state);
    CHECK(verdict.reason == engine::EndReason::non_finite);
    CHECK(verdict.ticks == 1);
  }
}

TEST_CASE("a ship that runs for the coast grounds, and the run says so") {
  auto scene = scenario::read_scenario(test::scenario_path("ulsan/approach.yaml"));
  scene.ships.resize(1);
  scene.require = {};
  scene.require.grounding_never = true;
  auto& own = scene.ships[0];
  own.master.planner = "keep_course";
  own.route.clear();
  own.start_course_rad = -math::kPi / 2.0;  // due west
  scene.time.end_s = 7200.0;
  const auto world = engine::build_world(std::move(scene));
  engine::State state = engine::initial_state(*world);
  const auto verdict = engine::run(*world, state);
  CHECK(verdict.reason == engine::EndReason::grounding);
  CHECK_FALSE(verdict.held());
}
