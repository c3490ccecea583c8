#include "sim/app/trial/trial_figures.h"

#include <algorithm>
#include <cmath>

#include "sim/app/trial/trial_setup.h"
#include "sim/record/result/text_table.h"

namespace haeul::app {

using nlohmann::ordered_json;
using vessel::VesselModel;

namespace {

constexpr double kUtmostReach = 20.0;  // MSC.137(76): track reach in lengths, with leave

// a figure that is null where it is not known
ordered_json number(bool known, double value) {
  return known ? ordered_json(value + 0.0) : ordered_json(nullptr);  // no -0
}

// what shaft and blades are told by an order
void add_shaft(const vessel::VesselModel& model, const std::string& which, double order_rps,
               ordered_json& j) {
  const auto command = vessel::shaft_command(model, order_rps);
  j[which + "_shaft_rpm"] = command.shaft_rps * 60.0;
  if (!model.controllable) return;
  j[which + "_pitch_ratio"] = command.pitch + 0.0;
  j[which + "_lever_percent"] = 100.0 * order_rps / model.max_rps + 0.0;
}

ordered_json spiral_points(const std::vector<evaluation::SpiralPoint>& branch) {
  ordered_json points = ordered_json::array();
  for (const auto& p : branch) {
    points.push_back({{"rudder_deg", p.rudder_rad / kDegree},
                      {"yaw_rate_degps", p.rate_radps / kDegree},
                      {"r_prime", p.rate_prime},
                      {"speed_kn", p.speed_mps / kKnot},
                      {"steady", p.steady}});
  }
  return points;
}

}  // namespace

ordered_json turn_figures(const evaluation::TurnResult& r, const VesselModel& model) {
  const double L = model.length_m;
  ordered_json j;
  add_shaft(model, "approach", r.approach_rps, j);
  add_shaft(model, "ordered", r.order_rps, j);
  j["advance_m"] = number(r.reached_90, r.advance_m);
  j["advance_lengths"] = number(r.reached_90, r.advance_m / L);
  j["transfer_m"] = number(r.reached_90, r.transfer_m);
  j["transfer_lengths"] = number(r.reached_90, r.transfer_m / L);
  j["tactical_diameter_m"] = number(r.reached_180, r.tactical_diameter_m);
  j["tactical_diameter_lengths"] = number(r.reached_180, r.tactical_diameter_m / L);
  j["time_90_s"] = number(r.reached_90, r.t90_s);
  j["time_180_s"] = number(r.reached_180, r.t180_s);
  j["time_360_s"] = number(r.reached_360, r.t360_s);
  j["max_advance_m"] = r.max_advance_m;
  j["max_transfer_m"] = r.max_transfer_m;
  j["steady_speed_kn"] = r.steady_speed_mps / kKnot;
  j["steady_yaw_rate_degps"] = r.steady_rate_radps / kDegree;
  j["steady_drift_deg"] = r.steady_drift_rad / kDegree;
  j["final_diameter_m"] = r.final_diameter_m;
  j["kick_m"] = r.kick_m;
  j["end_s"] = r.end_s;
  j["end_heading_change_deg"] = r.end_heading_rad / kDegree;
  const double drift_mps = std::hypot(r.drift_north_mps, r.drift_east_mps);
  const double towards = math::wrap_two_pi(math::atan2(r.drift_east_mps, r.drift_north_mps));
  j["drift_kn"] = number(r.drift_known, drift_mps / kKnot);
  j["drift_towards_deg"] = number(r.drift_known, towards / kDegree);
  j["drift_north_mps"] = number(r.drift_known, r.drift_north_mps);
  j["drift_east_mps"] = number(r.drift_known, r.drift_east_mps);
  j["corrected_advance_m"] = number(r.drift_known, r.corrected_advance_m);
  j["corrected_transfer_m"] = number(r.drift_known, r.corrected_transfer_m);
  j["corrected_tactical_diameter_m"] = number(r.drift_known, r.corrected_tactical_diameter_m);
  ordered_json points = ordered_json::array();
  for (const auto& at : r.at) {
    if (!at.reached) break;
    points.push_back({{"heading_change_deg", at.heading_rad / kDegree},
                      {"time_s", at.time_s},
                      {"ahead_m", at.ahead_m},
                      {"aside_m", at.aside_m},
                      {"speed_kn", at.speed_mps / kKnot}});
  }
  j["headings"] = points;
  return j;
}

ordered_json zigzag_figures(const evaluation::ZigzagResult& r, const VesselModel& model) {
  const double L = model.length_m;
  ordered_json j;
  add_shaft(model, "approach", r.approach_rps, j);
  j["initial_turning_m"] = r.initial_turning_m;
  j["initial_turning_lengths"] = r.initial_turning_m / L;
  j["initial_turning_s"] = r.initial_turning_s;
  j["reach_s"] = r.reach_s;
  j["period_s"] = number(r.period_s > 0.0, r.period_s);
  for (std::size_t k = 0; k < r.overshoots.size(); ++k) {
    const std::string number = std::to_string(k + 1);
    j["overshoot_" + number + "_deg"] = r.overshoots[k].overshoot_rad / kDegree;
    j["reversal_" + number + "_s"] = r.overshoots[k].reversal_s;
    j["peak_" + number + "_s"] = r.overshoots[k].peak_s;
  }
  return j;
}

ordered_json spiral_figures(const evaluation::SpiralResult& r, const VesselModel& model, double q) {
  ordered_json j;
  add_shaft(model, "approach", r.approach_rps, j);
  j["unstable"] = r.unstable;
  j["loop_height_r_prime"] = r.loop_height_prime;
  j["loop_width_deg"] = r.loop_width_rad / kDegree;
  j["loop_width_guidance_deg"] = evaluation::loop_width_limit_deg(q);
  j["to_port"] = spiral_points(r.down);
  if (!r.up.empty()) j["to_starboard"] = spiral_points(r.up);
  return j;
}

ordered_json pull_out_figures(const evaluation::PullOutResult& r, const VesselModel& model) {
  ordered_json j;
  add_shaft(model, "approach", r.starboard.approach_rps, j);
  j["settled"] = r.settled;
  j["stable"] = r.settled ? ordered_json(r.stable) : ordered_json();
  j["loop_height_r_prime"] = number(r.settled, r.loop_height_prime);
  ordered_json sides = ordered_json::array();
  for (const auto* side : {&r.starboard, &r.port}) {
    sides.push_back({{"side", side == &r.port ? "port" : "starboard"},
                     {"turn_rate_degps", side->turn_rate_radps / kDegree},
                     {"residual_rate_degps", side->residual_radps / kDegree},
                     {"residual_r_prime", side->residual_prime},
                     {"settled_s", number(side->steady, side->settled_s)}});
  }
  j["sides"] = sides;
  return j;
}

ordered_json stop_figures(const evaluation::StopResult& r, const VesselModel& model) {
  const double L = model.length_m;
  ordered_json j;
  add_shaft(model, "approach", r.approach_rps, j);
  add_shaft(model, "ordered", r.order_rps, j);
  j["stopped"] = r.stopped;
  j["track_reach_m"] = number(r.stopped, r.track_reach_m);
  j["track_reach_lengths"] = number(r.stopped, r.track_reach_m / L);
  j["head_reach_m"] = number(r.stopped, r.head_reach_m);
  j["head_reach_lengths"] = number(r.stopped, r.head_reach_m / L);
  j["lateral_deviation_m"] = number(r.stopped, r.lateral_m);
  j["time_s"] = number(r.stopped, r.time_s);
  j["heading_deg"] = number(r.stopped, r.heading_rad / kDegree);
  j["end_speed_kn"] = r.end_speed_mps / kKnot;
  ordered_json marks = ordered_json::array();
  for (const auto& mark : r.marks) {
    marks.push_back({{"speed_share", mark.share},
                     {"time_s", number(mark.reached, mark.time_s)},
                     {"track_reach_m", number(mark.reached, mark.track_reach_m)}});
  }
  j["speeds"] = marks;
  return j;
}

ordered_json man_overboard_figures(const evaluation::ManOverboardResult& r,
                                   const VesselModel& model) {
  const double L = model.length_m;
  ordered_json j;
  add_shaft(model, "approach", r.approach_rps, j);
  j["back"] = r.back;
  j["second_order_s"] = number(r.shifted_s > 0.0, r.shifted_s);
  j["steady_s"] = number(r.steady_s > 0.0, r.steady_s);
  j["time_s"] = number(r.back, r.time_s);
  j["miss_m"] = number(r.back, r.miss_m);
  j["miss_lengths"] = number(r.back, r.miss_m / L);
  j["lateral_offset_m"] = number(r.back, r.lateral_m);
  j["heading_change_deg"] = number(r.back, r.heading_rad / kDegree);
  j["speed_kn"] = number(r.back, r.speed_mps / kKnot);
  return j;
}

ordered_json speed_power_figures(const std::vector<evaluation::SpeedPowerRow>& rows,
                                 const VesselModel& model) {
  ordered_json list = ordered_json::array();
  for (const auto& row : rows) {
    ordered_json one{{"speed_kn", row.speed_mps / kKnot}, {"shaft_rpm", row.shaft_rps * 60.0}};
    if (model.controllable) one["pitch_ratio"] = row.pitch_ratio;
    one["thrust_kn"] = row.thrust_n * 1e-3;
    if (model.propeller.has_torque) one["power_kw"] = row.power_w * 1e-3;
    if (row.mcr_share > 0.0) one["mcr_percent"] = 100.0 * row.mcr_share;
    list.push_back(one);
  }
  ordered_json j;
  j["rows"] = list;
  return j;
}

ordered_json imo_figures(const evaluation::ImoTrials& trials, const VesselModel& model,
                         const std::vector<evaluation::Criterion>& criteria,
                         const std::string& ship_type) {
  ordered_json j;
  add_shaft(model, "approach", trials.turn[0].approach_rps, j);
  j["speed_kn"] = trials.speed_mps / kKnot;
  // 0.9 of the speed at 85 % of the engine's power
  const bool known = trials.least_mps > 0.0;
  j["least_approach_kn"] = number(known, trials.least_mps / kKnot);
  j["approach_fast_enough"] = known ? ordered_json(evaluation::fast_enough(trials)) : nullptr;
  j["length_per_speed_s"] = trials.length_m / trials.speed_mps;
  j["binding"] = evaluation::binding(trials.length_m, ship_type);
  j["passed"] = evaluation::complies(trials, criteria);
  ordered_json list = ordered_json::array();
  for (const auto& c : criteria) {
    const char* const side = c.worse == evaluation::Worse::only   ? "-"
                             : c.worse == evaluation::Worse::port ? "port"
                                                                  : "starboard";
    list.push_back({{"criterion", c.key},
                    {"value", number(c.known, c.value)},
                    {"limit", c.limit},
                    {"unit", c.unit == evaluation::CriterionUnit::lengths ? "L" : "deg"},
                    {"starboard", c.starboard},
                    {"port", c.port},
                    {"worse", side},
                    {"passed", c.passed}});
  }
  const auto reach = std::find_if(criteria.begin(), criteria.end(),
                                  [](const auto& c) { return c.key == "track_reach"; });
  if (reach != criteria.end() && reach->known && !reach->passed && reach->value <= kUtmostReach) {
    j["remark"] = "an Administration may allow a track reach of up to 20 L to a large displacement";
  }
  j["criteria"] = list;
  return j;
}

namespace {

std::string cell(const ordered_json& value) {
  if (value.is_number()) return text("%.3f", value.get<double>());
  if (value.is_boolean()) return value.get<bool>() ? "yes" : "no";
  if (value.is_null()) return "-";
  return value.get<std::string>();
}

std::string table_text(const ordered_json& rows) {
  if (rows.empty()) return {};
  std::vector<std::string> head;
  for (const auto& [key, value] : rows[0].items()) head.push_back(key);
  record::TextTable table(head, rows[0].begin()->is_number() ? 0 : 1);
  for (const auto& row : rows) {
    std::vector<std::string> cells;
    cells.reserve(head.size());
    for (const auto& key : head) cells.push_back(row.contains(key) ? cell(row[key]) : "-");
    table.add(cells);
  }
  return table.text();
}

}  // namespace

std::string figures_text(const ordered_json& figures) {
  std::string all;
  for (const auto& [key, value] : figures.items()) {
    if (value.is_array()) {
      all += "\n" + key + "\n" + table_text(value);
      continue;
    }
    char line[120];
    std::snprintf(line, sizeof line, "  %-28s %12s\n", key.c_str(), cell(value).c_str());
    all += line;
  }
  return all;
}

}  // namespace haeul::app
