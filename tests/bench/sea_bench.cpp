/// What the sea costs: a step of every ship with forces, calm and in wind, waves, current and shallow
/// water, one by one and four abreast; and whole runs of one ship.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <string>
#include <type_traits>
#include <vector>

#include "sim/engine/build.h"
#include "sim/engine/run.h"
#include "tests/support/sailing_ships.h"

namespace {

using namespace haeul;

double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

volatile double sink = 0.0;  // keeps a result alive

template <class Real>
double first(const Real& x) {
  if constexpr (std::is_same_v<Real, double>)
    return x;
  else
    return x.get(0);
}

/// CPU time of a ship-step [ns].
template <class Real>
double step_cost(const test::SailingShip& ship, const vessel::Surroundings<double>& sea) {
  const auto start = ship.start(0.3);
  auto motion = vessel::in_all_lanes<Real>(start);
  vessel::Surroundings<Real> around;
  around.depth_m = Real(sea.depth_m);
  around.current = {Real(sea.current.north), Real(sea.current.east)};
  around.windy = sea.windy;
  for (std::size_t i = 0; i < 3; ++i)
    around.air[i] = {Real(sea.air[i].north), Real(sea.air[i].east)};
  around.waves = sea.waves;
  const vessel::LaneOrders<Real> orders{Real(0.2), Real(ship.order()), Real(0.0), Real(0.0)};
  constexpr int kSteps = 10000;
  const double begin = cpu_seconds();
  for (int i = 0; i < kSteps; ++i) vessel::step(ship.model, motion, orders, 0.1, around);
  const double spent = cpu_seconds() - begin;
  sink = first(motion.u);
  const double ships = std::is_same_v<Real, double> ? 1.0 : math::kLanes;
  return spent / kSteps / ships * 1e9;
}

void bench_ships() {
  std::printf("ship-step, RK4, ns                 calm   per lane   rough   per lane\n");
  for (const auto& ship : test::sailing_ships()) {
    test::RoughWater water(ship, 0.0, environment::GustSpectrum::npd);
    const auto& rough = water.at(0.0, 0.1);
    std::vector<double> cost[4];
    for (int round = 0; round < 9; ++round) {  // interleaved against drifting clocks
      cost[0].push_back(step_cost<double>(ship, {}));
      cost[1].push_back(step_cost<math::Lanes>(ship, {}));
      cost[2].push_back(step_cost<double>(ship, rough));
      cost[3].push_back(step_cost<math::Lanes>(ship, rough));
    }
    std::printf("  %-28s %8.0f %10.0f %7.0f %10.0f\n", ship.data.key.c_str(), median(cost[0]),
                median(cost[1]), median(cost[2]), median(cost[3]));
  }
}

const char* const kScene =
    "title: One ship\n"
    "time: {step_s: 0.1, end_s: 10000}\n"
    "ships:\n"
    "  - id: own\n"
    "    ship: kvlcc2\n"
    "    start: {north_m: 0, east_m: 0, course_deg: 0, speed_kn: 12}\n"
    "    route: {waypoints: [{north_m: 111120, east_m: 0}]}\n"
    "environment:\n";

/// Simulated seconds per second of CPU, with the world already built.
double pace(const char* environment) {
  const auto world =
      engine::build_world(scenario::read_scenario_text(std::string(kScene) + environment, "bench"));
  engine::State state = engine::initial_state(*world);
  const double begin = cpu_seconds();
  const auto verdict = engine::run(*world, state);
  return verdict.end_s / (cpu_seconds() - begin);
}

void bench_engine() {
  const char* const names[] = {"calm",         "wind of steady speed", "and gusts",
                               "and 50 waves", "and current",          "and 45 m of water"};
  const std::string wind = "  wind: {from_deg: 300, speed_mps: 12, gusts: ";
  const std::string gusts = wind + "npd}\n";
  const std::string waves = gusts + "  waves: {height_m: 2.5, period_s: 8, from_deg: 290}\n";
  const std::string current = waves + "  current: {towards_deg: 80, speed_kn: 1.0}\n";
  const std::string environments[] = {"  under_keel_m: 0\n",
                                      wind + "none}\n",
                                      gusts,
                                      waves,
                                      current,
                                      current + "  depth: {depth_m: 45}\n"};
  std::vector<double> rates[6];
  for (int round = 0; round < 5; ++round) {
    for (std::size_t i = 0; i < 6; ++i) rates[i].push_back(pace(environments[i].c_str()));
  }
  std::printf("one kvlcc2 by the engine, 0.1 s, no log   simulated s per CPU s\n");
  for (std::size_t i = 0; i < 6; ++i) std::printf("  %-40s %8.0f\n", names[i], median(rates[i]));
}

}  // namespace

void bench_sea() {
  bench_ships();
  bench_engine();
}
