#include "sim/app/trial_figures.h"

namespace haeul::app {
namespace {

constexpr double kDegree = math::kPi / 180.0;
constexpr double kKnot = 1852.0 / 3600.0;

Figures points(const std::vector<evaluation::SpiralPoint>& branch) {
  Figures all = Figures::array();
  for (const auto& p : branch) {
    all.push_back({{"rudder_deg", p.rudder_rad / kDegree},
                   {"yaw_rate_degps", p.rate_radps / kDegree},
                   {"rate_prime", p.rate_prime},
                   {"speed_kn", p.speed_mps / kKnot},
                   {"steady", p.steady}});
  }
  return all;
}

}  // namespace

Figures figures(const evaluation::TurnResult& r, double L) {
  Figures j;
  const auto add = [&](const char* key, bool known, double value) {
    if (known)
      j[key] = value;
    else
      j[key] = nullptr;
  };
  j["approach_shaft_rpm"] = r.approach_rps * 60.0;
  add("advance_m", r.reached_90, r.advance_m);
  add("advance_lengths", r.reached_90, r.advance_m / L);
  add("transfer_m", r.reached_90, r.transfer_m);
  add("transfer_lengths", r.reached_90, r.transfer_m / L);
  add("tactical_diameter_m", r.reached_180, r.tactical_diameter_m);
  add("tactical_diameter_lengths", r.reached_180, r.tactical_diameter_m / L);
  add("time_90_s", r.reached_90, r.t90_s);
  add("time_180_s", r.reached_180, r.t180_s);
  add("time_360_s", r.reached_360, r.t360_s);
  j["max_advance_m"] = r.max_advance_m;
  j["max_transfer_m"] = r.max_transfer_m;
  j["steady_speed_kn"] = r.steady_speed_mps / kKnot;
  j["steady_yaw_rate_degps"] = r.steady_rate_radps / kDegree;
  j["steady_drift_deg"] = r.steady_drift_rad / kDegree;
  j["final_diameter_m"] = r.final_diameter_m;
  if (r.drift_known) {
    j["drift_north_mps"] = r.drift_north_mps;
    j["drift_east_mps"] = r.drift_east_mps;
    j["corrected_advance_m"] = r.corrected_advance_m;
    j["corrected_transfer_m"] = r.corrected_transfer_m;
    j["corrected_tactical_diameter_m"] = r.corrected_tactical_diameter_m;
  }
  return j;
}

Figures figures(const evaluation::ZigzagResult& r, double L) {
  Figures j;
  j["approach_shaft_rpm"] = r.approach_rps * 60.0;
  j["initial_turning_m"] = r.initial_turning_m;
  j["initial_turning_lengths"] = r.initial_turning_m / L;
  j["initial_turning_s"] = r.initial_turning_s;
  j["reach_s"] = r.reach_s;
  for (std::size_t k = 0; k < r.overshoots.size(); ++k) {
    const std::string number = std::to_string(k + 1);
    j["overshoot_" + number + "_deg"] = r.overshoots[k].overshoot_rad / kDegree;
    j["reversal_" + number + "_s"] = r.overshoots[k].reversal_s;
    j["peak_" + number + "_s"] = r.overshoots[k].peak_s;
  }
  return j;
}

Figures figures(const evaluation::SpiralResult& r) {
  Figures j;
  j["approach_shaft_rpm"] = r.approach_rps * 60.0;
  j["unstable"] = r.unstable;
  j["loop_height_prime"] = r.loop_height_prime;
  j["loop_width_deg"] = r.loop_width_rad / kDegree;
  j["down"] = points(r.down);
  if (!r.up.empty()) j["up"] = points(r.up);
  return j;
}

Figures figures(const evaluation::PullOutResult& r) {
  Figures j;
  j["stable"] = r.stable;
  j["loop_height_prime"] = r.loop_height_prime;
  for (const auto* side : {&r.starboard, &r.port}) {
    const std::string name = side == &r.starboard ? "starboard_" : "port_";
    j[name + "turn_rate_degps"] = side->turn_rate_radps / kDegree;
    j[name + "residual_degps"] = side->residual_radps / kDegree;
    j[name + "residual_prime"] = side->residual_prime;
    j[name + "settled_s"] = side->settled_s;
  }
  return j;
}

Figures figures(const evaluation::StopResult& r, double L) {
  Figures j;
  j["approach_shaft_rpm"] = r.approach_rps * 60.0;
  j["order_rpm"] = r.order_rps * 60.0;
  j["stopped"] = r.stopped;
  j["time_s"] = r.time_s;
  j["track_reach_m"] = r.track_reach_m;
  j["track_reach_lengths"] = r.track_reach_m / L;
  j["head_reach_m"] = r.head_reach_m;
  j["lateral_deviation_m"] = r.lateral_m;
  j["final_heading_deg"] = r.heading_rad / kDegree;
  j["final_speed_kn"] = r.end_speed_mps / kKnot;
  return j;
}

Figures figures(const evaluation::ManOverboardResult& r) {
  Figures j;
  j["came_back"] = r.back;
  j["time_s"] = r.time_s;
  j["miss_m"] = r.miss_m;
  j["lateral_offset_m"] = r.lateral_m;
  j["heading_change_deg"] = r.heading_rad / kDegree;
  j["speed_kn"] = r.speed_mps / kKnot;
  return j;
}

Figures figures(const std::vector<evaluation::SpeedPowerRow>& rows) {
  Figures all = Figures::array();
  for (const auto& row : rows) {
    all.push_back({{"speed_kn", row.speed_mps / kKnot},
                   {"shaft_rpm", row.shaft_rps * 60.0},
                   {"thrust_n", row.thrust_n},
                   {"power_kw", row.power_w * 1e-3}});
  }
  return {{"rows", all}};
}

Figures figures(const std::vector<evaluation::Criterion>& criteria) {
  Figures all = Figures::array();
  for (const auto& c : criteria) {
    const char* unit = c.unit == evaluation::CriterionUnit::lengths ? "L" : "deg";
    all.push_back({{"criterion", c.name},
                   {"value", c.known ? Figures(c.value) : Figures()},
                   {"limit", c.limit},
                   {"unit", unit},
                   {"passed", c.passed}});
  }
  return {{"passed", evaluation::all_passed(criteria)}, {"criteria", all}};
}

}  // namespace haeul::app
