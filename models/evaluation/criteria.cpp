#include "models/evaluation/criteria.h"

#include <algorithm>

#include "models/evaluation/speed_power.h"

namespace haeul::evaluation {
namespace {

constexpr double kDegree = math::kPi / 180.0;
constexpr double kPowerShare = 0.85, kSpeedShare = 0.9;  // (8)
constexpr double kBindingLength_m = 100.0;

// the figure of one side
struct Side {
  bool known = false;
  double value = 0.0;
};

Criterion judged(std::string key, std::string name, CriterionUnit unit, double limit,
                 const Side& starboard, const Side& port) {
  Criterion c{std::move(key), std::move(name), unit, limit};
  c.known = starboard.known && port.known;
  c.starboard = starboard.value;
  c.port = port.value;
  c.worse = starboard.value >= port.value ? Worse::starboard : Worse::port;
  c.value = math::max(starboard.value, port.value);
  c.passed = c.known && c.value <= limit;
  return c;
}

Side overshoot(const ZigzagResult& z, std::size_t number) {
  if (z.overshoots.size() < number) return {};
  return {true, z.overshoots[number - 1].overshoot_rad / kDegree};
}

}  // namespace

double first_overshoot_limit_deg(double q) {
  return q < 10.0 ? 10.0 : q < 30.0 ? 5.0 + 0.5 * q : 20.0;
}

double second_overshoot_limit_deg(double q) {
  return q < 10.0 ? 25.0 : q < 30.0 ? 17.5 + 0.75 * q : 40.0;
}

double loop_width_limit_deg(double q) { return q < 9.0 ? 0.0 : q < 45.0 ? q / 3.0 - 3.0 : 12.0; }

double least_approach_mps(const vessel::VesselModel& model) {
  if (!model.engined) return 0.0;
  const double mcr_w = model.drive.data.mcr_w * model.screws;
  return kSpeedShare * speed_at_power(model, kPowerShare * mcr_w);
}

bool binding(double length_m, const std::string& type) {
  return length_m >= kBindingLength_m || type == "gas_carrier" || type == "chemical_tanker";
}

bool fast_enough(const ImoTrials& t) { return t.speed_mps >= t.least_mps * (1.0 - 1e-9); }

ImoTrials run_imo_trials(const vessel::VesselModel& model, const TrialSettings& settings) {
  ImoTrials t;
  t.length_m = model.length_m;
  t.speed_mps = settings.speed_mps;
  t.least_mps = least_approach_mps(model);
  double hard_over = math::min(35.0 * kDegree, model.gear.limit_rad);
  if (settings.rudder_cap_rad > 0.0) hard_over = math::min(hard_over, settings.rudder_cap_rad);
  t.rudder_rad = hard_over;
  for (const int side : {0, 1}) {
    TrialSettings one = settings;
    one.rudder_rad = side == 0 ? hard_over : -hard_over;
    t.turn[side] = turning_circle(model, one);
    one.rudder_rad = 10.0 * kDegree;
    t.zigzag10[side] = zigzag(model, one, one.rudder_rad, side == 0);
    one.rudder_rad = 20.0 * kDegree;
    t.zigzag20[side] = zigzag(model, one, one.rudder_rad, side == 0);
  }
  t.can_stop = model.kind != vessel::ShipData::Model::abkowitz;
  if (t.can_stop) t.crash = crash_stop(model, settings);
  return t;
}

std::vector<Criterion> imo_criteria(const ImoTrials& t) {
  const double L = t.length_m, q = L / t.speed_mps;
  const auto lengths = CriterionUnit::lengths;
  const auto degrees = CriterionUnit::degrees;
  const auto advance = [&](int i) { return Side{t.turn[i].reached_90, t.turn[i].advance_m / L}; };
  const auto tactical = [&](int i) {
    return Side{t.turn[i].reached_180, t.turn[i].tactical_diameter_m / L};
  };
  const auto initial = [&](int i) {
    const auto& z = t.zigzag10[i];
    return Side{z.initial_turning_s > 0.0, z.initial_turning_m / L};
  };
  std::vector<Criterion> all;
  all.push_back(judged("advance", "Turning, advance", lengths, 4.5, advance(0), advance(1)));
  all.push_back(judged("tactical_diameter", "Turning, tactical diameter", lengths, 5.0, tactical(0),
                       tactical(1)));
  all.push_back(judged("initial_turning", "Initial turning, 10 deg rudder to 10 deg heading",
                       lengths, 2.5, initial(0), initial(1)));
  all.push_back(judged("overshoot_10_first", "Zig-zag 10/10, first overshoot", degrees,
                       first_overshoot_limit_deg(q), overshoot(t.zigzag10[0], 1),
                       overshoot(t.zigzag10[1], 1)));
  all.push_back(judged("overshoot_10_second", "Zig-zag 10/10, second overshoot", degrees,
                       second_overshoot_limit_deg(q), overshoot(t.zigzag10[0], 2),
                       overshoot(t.zigzag10[1], 2)));
  all.push_back(judged("overshoot_20_first", "Zig-zag 20/20, first overshoot", degrees, 25.0,
                       overshoot(t.zigzag20[0], 1), overshoot(t.zigzag20[1], 1)));
  if (t.can_stop) {
    const Side reach{t.crash.stopped, t.crash.track_reach_m / L};
    all.push_back(
        judged("track_reach", "Full astern stop, track reach", lengths, 15.0, reach, reach));
    all.back().worse = Worse::only;
  }
  return all;
}

bool all_passed(const std::vector<Criterion>& criteria) {
  return std::all_of(criteria.begin(), criteria.end(), [](const auto& c) { return c.passed; });
}

}  // namespace haeul::evaluation
