// haeul_bench: what a step, a planning call and a run cost. Prints medians; asserts nothing.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

#include "models/vessel/dynamics.h"
#include "sim/engine/build.h"
#include "sim/engine/run.h"
#include "sim/scenario/reader.h"

void bench_planner();
void bench_log();
void bench_sea();

namespace {

using namespace haeul;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

// keeps a result alive
volatile double sink = 0.0;

template <class Real>
double step_cost(const vessel::VesselModel& model, int lanes) {
  const auto start = vessel::steady_motion(model, 0, 0, 0.3, 7.0);
  auto motion = vessel::in_all_lanes<Real>(start);
  const vessel::LaneOrders<Real> orders{Real(0.2), Real(start.shaft_rps), Real(0.0), Real(0.0)};
  constexpr int kSteps = 100000;
  const auto begin = Clock::now();
  for (int i = 0; i < kSteps; ++i) vessel::step(model, motion, orders, 0.1);
  const double cost = seconds_since(begin) / kSteps / lanes * 1e9;
  if constexpr (std::is_same_v<Real, double>)
    sink = motion.u;
  else
    sink = motion.u.get(0);
  return cost;
}

void bench_steps() {
  const auto paper = vessel::make_vessel_model(scenario::read_ship("kvlcc2_yy2015"));
  const auto ship = scenario::read_ship("kvlcc2");
  const auto plant = scenario::read_machinery(ship.machinery);
  const auto sailing = vessel::make_vessel_model(ship, vessel::engine_limits(plant));
  std::vector<double> scalar_paper, lanes_paper, scalar_sailing, lanes_sailing;
  for (int round = 0; round < 9; ++round) {  // interleaved against drifting clocks
    scalar_paper.push_back(step_cost<double>(paper, 1));
    lanes_paper.push_back(step_cost<math::Lanes>(paper, 4));
    scalar_sailing.push_back(step_cost<double>(sailing, 1));
    lanes_sailing.push_back(step_cost<math::Lanes>(sailing, 4));
  }
  std::printf("ship-step, RK4, ns                 scalar   per lane\n");
  std::printf("  kvlcc2_yy2015, constant shaft    %6.0f     %6.0f\n", median(scalar_paper),
              median(lanes_paper));
  std::printf("  kvlcc2, governor and ITTC-57     %6.0f     %6.0f\n", median(scalar_sailing),
              median(lanes_sailing));
}

void bench_runs() {
  std::printf("whole runs, no log                 simulated s per s\n");
  for (const char* name : {"02", "20"}) {
    const std::string path = std::string(HAEUL_SOURCE_DIR) + "/scenarios/imazu/" + name + ".yaml";
    std::vector<double> rates;
    for (int round = 0; round < 5; ++round) {
      const auto begin = Clock::now();
      const auto world = engine::build_world(scenario::read_scenario(path));
      engine::State state = engine::initial_state(*world);
      const engine::Verdict verdict = engine::run(*world, state);
      rates.push_back(verdict.end_s / seconds_since(begin));
    }
    std::printf("  imazu/%s                         %8.0f\n", name, median(rates));
  }
}

}  // namespace

int main() {
  bench_steps();
  bench_sea();
  bench_planner();
  bench_runs();
  bench_log();
}
