#include "models/evaluation/manoeuvres/turning.h"

#include <optional>
#include <stdexcept>

namespace haeul::evaluation {
namespace {

using vessel::Motion;

constexpr double kThirty = math::kPi / 6.0;
constexpr int kHeadings = 24;  // of 30 deg each: 720 deg

// where and when each multiple of 30 deg was passed
struct Passage {
  bool passed = false;
  double time_s = 0.0, north = 0.0, east = 0.0;
};
using Passages = std::array<Passage, kHeadings + 1>;

void take_drift(const Passages& passages, double side, TurnResult& result) {
  double north = 0.0, east = 0.0;
  for (std::size_t i = 9; i <= 12; ++i) {
    const Passage &a = passages[i], &b = passages[i + 12];
    if (!b.passed) return;
    north += 0.25 * (b.north - a.north) / (b.time_s - a.time_s);
    east += 0.25 * (b.east - a.east) / (b.time_s - a.time_s);
  }
  result.drift_known = true;
  result.drift_north_mps = north;
  result.drift_east_mps = east;
  const Passage &quarter = passages[3], &half = passages[6];
  result.corrected_advance_m = quarter.north - north * quarter.time_s;
  result.corrected_transfer_m = side * (quarter.east - east * quarter.time_s);
  result.corrected_tactical_diameter_m = side * (half.east - east * half.time_s);
}

void need_shaft(const vessel::VesselModel& model) {
  if (model.kind == vessel::ShipData::Model::abkowitz) {
    throw std::domain_error("the formulation of this ship has no shaft");
  }
}

// until 720 deg, or until the speed has fallen to `end_speed_mps`; no order: the shaft as before
TurnResult turn(const vessel::VesselModel& model, const TrialSettings& settings,
                std::optional<double> order_rps, double end_speed_mps) {
  TurnResult result;
  TrialRun trial(model, settings, result.track);
  result.approach_rps = trial.approach_rps();
  result.order_rps = order_rps.value_or(result.approach_rps);
  const double side = math::sign(settings.rudder_rad);
  Passages passages;
  std::size_t next = 1;
  while (trial.step(settings.rudder_rad, result.order_rps)) {
    const Motion<double>& a = trial.before();
    const Motion<double>& b = trial.now();
    const double psi_a = side * a.psi, psi_b = side * b.psi;
    while (next <= kHeadings) {
      const double level = static_cast<double>(next) * kThirty;
      const double f = crossing(psi_a, psi_b, level);
      if (f < 0.0) break;
      passages[next] = {true, trial.time(f), between(a.north, b.north, f),
                        between(a.east, b.east, f)};
      if (next % 3 == 0 && next <= 12) {
        result.at[next / 3 - 1] = {true,
                                   level,
                                   trial.time(f),
                                   between(a.north, b.north, f),
                                   side * between(a.east, b.east, f),
                                   between(speed(a), speed(b), f)};
      }
      ++next;
    }
    result.max_advance_m = math::max(result.max_advance_m, b.north);
    result.max_transfer_m = math::max(result.max_transfer_m, side * b.east);
    if (psi_b < 0.5 * math::kPi) result.kick_m = math::max(result.kick_m, -side * b.east);
    if (trial.timed()) continue;
    if (psi_b > 4.0 * math::kPi || speed(b) < end_speed_mps) break;
  }

  // indices
  const Passage &quarter = passages[3], &half = passages[6], &whole = passages[12];
  result.reached_90 = quarter.passed;
  result.reached_180 = half.passed;
  result.reached_360 = whole.passed;
  result.advance_m = quarter.north;
  result.transfer_m = quarter.passed ? side * quarter.east : 0.0;
  result.tactical_diameter_m = half.passed ? side * half.east : 0.0;
  result.t90_s = quarter.time_s;
  result.t180_s = half.time_s;
  result.t360_s = whole.time_s;
  take_drift(passages, side, result);
  const Motion<double>& end = trial.now();
  result.end_s = trial.time();
  result.end_heading_rad = side * end.psi;
  result.steady_speed_mps = speed(end);
  result.steady_rate_radps = end.r;
  result.steady_drift_rad = math::atan2(-end.v, end.u);
  result.final_diameter_m = 2.0 * result.steady_speed_mps / math::max(math::abs(end.r), 1e-12);
  return result;
}

}  // namespace

TurnResult turning_circle(const vessel::VesselModel& model, const TrialSettings& settings) {
  return turn(model, settings, {}, 0.0);
}

TurnResult accelerating_turn(const vessel::VesselModel& model, const TrialSettings& settings) {
  need_shaft(model);
  TrialSettings rest = settings;
  rest.from_rest = true;
  const double order = settings.shaft_rps != 0.0
                           ? settings.shaft_rps
                           : kHalfAhead * approach_rps(model, settings.speed_mps, settings.around);
  return turn(model, rest, order, 0.0);
}

TurnResult coasting_turn(const vessel::VesselModel& model, const TrialSettings& settings) {
  need_shaft(model);
  return turn(model, settings, 0.0, kCoastEnd * settings.speed_mps);
}

}  // namespace haeul::evaluation
