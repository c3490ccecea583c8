#pragma once
/// A made-up run for the tests of this room: ships that follow formulas, no engine.
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

#include "sim/engine/observer.h"
#include "tests/support/temporary_folder.h"

namespace haeul::record::testing {

/// Decides nothing; only its number of candidates counts.
class FakePlanner : public planner::Planner {
 public:
  std::size_t candidate_count() const override { return 3; }
  planner::Decision plan(const planner::PlannerInput&, planner::PlannerMemory&,
                         std::span<planner::CandidateCost>) const override {
    return {};
  }
};

/// Two ships, the first metered and deciding, a chart of one triangle.
inline engine::World fake_world(std::size_t ships = 2) {
  engine::World world;
  scenario::Scenario& s = world.scenario;
  s.title = "Two ships";
  s.title_ko = "두 척";
  s.seed = 7;
  s.chart.name = "ulsan";
  s.chart.origin_lat_deg = 35.4;
  s.chart.origin_lon_deg = 129.4;
  s.chart.features.push_back({environment::ChartFeature::Shape::polygon,
                              "coast",
                              "Cape",
                              "곶",
                              "made up",
                              "schematic",
                              true,
                              {{0, 0}, {0, 9}, {9, 0}, {0, 0}}});
  s.sources = {{"scenarios/two.yaml", "title: Two ships\n"}, {"assets/ships/a.yaml", ""}};
  for (std::size_t i = 0; i < ships; ++i) {
    scenario::ShipEntry entry;
    entry.id = i == 0 ? "own" : "target_" + std::to_string(i);
    entry.name = i == 0 ? "Hanbit" : "Ferry " + std::to_string(i);
    entry.name_ko = i == 0 ? "한빛" : "페리";
    entry.ship.key = "kvlcc2";
    entry.ship.type = "tanker";
    entry.ship.dimensions.length_overall_m = 333.0;
    entry.ship.dimensions.draught_m = 10.0, entry.ship.dimensions.trim_m = 2.5;
    entry.designed.draught_m = 20.8, entry.designed.displacement_m3 = 312600.0;
    entry.master.planner = i == 0 ? "sb_mpc" : "keep_course";
    s.ships.push_back(entry);
    engine::ShipWorld ship;
    ship.metered = i == 0;
    ship.planner = std::make_unique<FakePlanner>();
    ship.waypoints = {{0.0, 0.0}, {1000.0 * static_cast<double>(i), 5000.0}};
    world.ships.push_back(std::move(ship));
  }
  world.step_s = 0.1;
  world.end_tick = 36000;
  return world;
}

/// The state at a tick; every quantity differs from every other.
inline void fake_state(engine::State& state, std::size_t ships, std::int64_t tick) {
  const double t = 0.1 * static_cast<double>(tick);
  state.tick = tick;
  state.ships.resize(ships);
  for (std::size_t i = 0; i < ships; ++i) {
    engine::ShipState& ship = state.ships[i];
    const double k = static_cast<double>(i) + 1.0;
    ship.motion.north = 7.0 * t * k;
    ship.motion.east = -3.0 * t;
    ship.motion.psi = 0.001 * t;
    ship.motion.u = 7.0 + k;
    ship.motion.rudder = 0.01 * std::sin(0.01 * t);
    ship.ledger.main_power_w = 2e7;
    ship.ledger.fuel_kg[0] = 0.5 * t;
    ship.ledger.species_kg[0] = 1.5 * t;
    ship.ledger.fuel_kgps[0] = 0.5;
  }
  state.pairs.clear();
  for (std::size_t own = 0; own < ships; ++own) {
    for (std::size_t other = 0; other < ships; ++other) {
      if (own == other) continue;
      engine::PairState pair;
      pair.own = static_cast<std::int64_t>(own);
      pair.other = static_cast<std::int64_t>(other);
      pair.range_m = 9000.0 - 2.0 * t;
      pair.role = t > 100.0 ? encounter::Role::crossing_give_way : encounter::Role::none;
      state.pairs.push_back(pair);
    }
  }
}

inline engine::Verdict fake_verdict(const engine::State& state) {
  engine::Verdict verdict;
  verdict.end_s = 0.1 * static_cast<double>(state.tick);
  verdict.ticks = state.tick;
  verdict.state_hash = 0x0123456789abcdefULL;
  return verdict;
}

/// Feeds the ticks 1..ticks to an observer, a decision every 5 s and an event every 60 s; without
/// `finish` the run is cut short.
inline void fake_run(engine::Observer& observer, const engine::World& world, std::int64_t ticks,
                     bool finish = true) {
  engine::State state;
  const std::size_t ships = world.ships.size();
  fake_state(state, ships, 0);
  observer.begin(world, state);
  std::vector<planner::CandidateCost> costs(3);
  for (std::int64_t tick = 1; tick <= ticks; ++tick) {
    if ((tick - 1) % 50 == 0) {
      auto& decision = state.ships[0].decision;
      decision.active = tick > 1000;
      decision.candidate = decision.active ? 2 : -1;
      for (std::size_t i = 0; i < costs.size(); ++i) {
        costs[i].course_offset_rad = 0.5 * static_cast<double>(i);
        costs[i].total = static_cast<double>(tick) + static_cast<double>(i);
      }
      observer.decision(world, state, 0, costs);
    }
    fake_state(state, ships, tick);
    if (tick % 600 == 0) {
      const engine::Event event{
          0.1 * static_cast<double>(tick), engine::EventKind::cpa, 0, 1, 1111.2, 0.0};
      observer.tick(world, state, {&event, 1});
    } else {
      observer.tick(world, state, {});
    }
  }
  if (finish) observer.end(world, state, fake_verdict(state));
}

using test::TemporaryFolder;

inline std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace haeul::record::testing
