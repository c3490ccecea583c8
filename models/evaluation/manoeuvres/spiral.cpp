#include "models/evaluation/manoeuvres/spiral.h"

#include <algorithm>
#include <cstdlib>

#include "models/evaluation/manoeuvres/steady.h"

namespace haeul::evaluation {
namespace {

using vessel::VesselModel;

constexpr double kLongest = 1e6;        // [s]; holds end a spiral, not the clock
constexpr double kShortestHold = 3.0;   // [L / V]
constexpr double kFirstHold = 10.0;     // [L / V]
constexpr double kLoopPrime = 0.02;     // r' of a loop, below it two branches are one
constexpr double kRudderChange = 2e-4;  // [rad] over one L / V, reverse spiral
constexpr int kRates = 12;              // each side, reverse spiral

double largest_rudder(const VesselModel& model, const TrialSettings& settings) {
  double rudder = settings.rudder_rad != 0.0 ? math::abs(settings.rudder_rad) : kSpiralRudder;
  if (settings.rudder_cap_rad > 0.0) rudder = math::min(rudder, settings.rudder_cap_rad);
  return math::min(rudder, model.gear.limit_rad);
}

SpiralPoint point(const VesselModel& model, const TrialRun& trial, bool steady) {
  const auto& m = trial.now();
  const double U = speed(m);
  return {m.rudder, m.r, m.r * model.length_m / math::max(U, 1e-9), U, steady};
}

// rudder orders from the largest angle to starboard down to that to port
std::vector<double> rudder_orders(double largest) {
  std::vector<double> orders{largest};
  const auto add = [&](double angle) {
    if (angle < orders.back() - 1e-9) orders.push_back(angle);
  };
  for (int k = 6; k >= 2; --k) add(math::min(largest, k * kSpiralCoarse));
  for (int k = 5; k >= 0; --k) add(math::min(largest, k * kSpiralFine));
  for (std::size_t i = orders.size() - 1; i-- > 0;) orders.push_back(-orders[i]);
  return orders;
}

// rudder at which r changes its side, interpolated between two points
double side_change(const std::vector<SpiralPoint>& branch) {
  for (std::size_t i = 1; i < branch.size(); ++i) {
    const auto &a = branch[i - 1], &b = branch[i];
    if ((a.rate_prime > 0.0) == (b.rate_prime > 0.0)) continue;
    return between(a.rudder_rad, b.rudder_rad, a.rate_prime / (a.rate_prime - b.rate_prime));
  }
  return 0.0;
}

double prime_midships(const std::vector<SpiralPoint>& branch) {
  const auto nearest = std::min_element(branch.begin(), branch.end(), [](auto& a, auto& b) {
    return math::abs(a.rudder_rad) < math::abs(b.rudder_rad);
  });
  return nearest == branch.end() ? 0.0 : nearest->rate_prime;
}

}  // namespace

SpiralResult direct_spiral(const VesselModel& model, const TrialSettings& settings) {
  SpiralResult result;
  TrialRun trial(model, settings, result.track, kLongest);
  result.approach_rps = trial.approach_rps();
  const double unit = model.length_m / settings.speed_mps;
  const auto hold = [&](double rudder, double shortest, std::vector<SpiralPoint>& branch) {
    const double start = trial.time();
    TurnWatch turn(unit, settings.speed_mps, trial, shortest);
    bool steady = false;
    while (!steady && trial.time() - start < kLongestHold * unit) {
      if (!trial.step(rudder)) return false;
      steady = turn.steady(trial);
    }
    branch.push_back(point(model, trial, steady));
    return true;
  };

  // there and back
  const auto orders = rudder_orders(largest_rudder(model, settings));
  bool going = true;
  for (std::size_t i = 0; i < orders.size() && going; ++i) {
    going = hold(orders[i], i == 0 ? kFirstHold : kShortestHold, result.down);
  }
  for (std::size_t i = orders.size(); i-- > 0 && going;) {
    going = hold(orders[i], kShortestHold, result.up);
  }

  // loop
  if (!going) return result;
  result.loop_height_prime = prime_midships(result.down) - prime_midships(result.up);
  result.unstable = result.loop_height_prime > kLoopPrime;
  if (result.unstable) {
    result.loop_width_rad = math::max(side_change(result.up) - side_change(result.down), 0.0);
  }
  return result;
}

SpiralResult reverse_spiral(const VesselModel& model, const TrialSettings& settings) {
  SpiralResult result;
  TrialRun trial(model, settings, result.track, kLongest);
  result.approach_rps = trial.approach_rps();
  const double unit = model.length_m / settings.speed_mps;
  const double largest = largest_rudder(model, settings);

  // the rate of the largest angle
  bool going = true;
  SteadyWatch turn(unit, kSteadyChange / unit, 0.0, 0.0, kFirstHold * unit);
  do {
    going = trial.step(largest);
  } while (going && !turn.steady(trial.time(), trial.now().r) &&
           trial.time() < kLongestHold * unit);
  const double highest = trial.now().r * model.length_m / speed(trial.now());

  // helm that holds a rate: closed loop of frequency V / L, critically damped
  const auto yaw = yaw_response(model, settings.speed_mps);
  const double omega = 1.0 / unit;
  const double K_p = math::max((2.0 * omega - yaw.inverse_time) / yaw.gain_over_time, 0.0);
  const double K_i = omega * omega / yaw.gain_over_time;
  double integral = trial.now().rudder;
  for (int k = kRates; k >= -kRates && going; --k) {
    const double wanted = highest * k * std::abs(k) / (kRates * kRates);  // r', closest at zero
    const double start = trial.time();
    SteadyWatch watch(unit, kRudderChange, start, trial.now().rudder, kShortestHold * unit);
    SteadyWatch way(unit, kSpeedChange * settings.speed_mps, start, speed(trial.now()), 0.0);
    bool steady = false;
    while (going && !steady && trial.time() - start < kLongestHold * unit) {
      const double error = wanted * speed(trial.now()) / model.length_m - trial.now().r;
      integral = math::clamp(integral + K_i * error * settings.step_s, -model.gear.limit_rad,
                             model.gear.limit_rad);
      going = trial.step(integral + K_p * error);
      const bool held = watch.steady(trial.time(), trial.now().rudder) &&
                        math::abs(error) < 10.0 * kSteadyChange / unit;
      steady = way.steady(trial.time(), speed(trial.now())) && held;
    }
    if (going) result.down.push_back(point(model, trial, steady));
  }

  // loop: the S bends back between its two turning points
  double right = -math::kPi, left = math::kPi;
  for (const auto& p : result.down) {
    if (p.rate_prime < 0.0) right = math::max(right, p.rudder_rad);
    if (p.rate_prime > 0.0) left = math::min(left, p.rudder_rad);
  }
  if (going) {
    result.loop_width_rad = math::max(right - left, 0.0);
    result.unstable = result.loop_width_rad > kRudderChange;
  }
  return result;
}

}  // namespace haeul::evaluation
