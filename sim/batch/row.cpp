#include "sim/batch/row.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "models/emissions/gwp.h"
#include "sim/record/log/event_text.h"
#include "sim/record/result/csv.h"
#include "sim/record/units.h"

namespace haeul::batch {
namespace {

using record::csv_cell;
using record::shortest;

// name and cell of one column; adding a column is adding a line here
struct Field {
  std::string name;
  std::string cell;
};

const engine::EncounterVerdict* nearest(const engine::Verdict& verdict) {
  const auto found =
      std::min_element(verdict.encounters.begin(), verdict.encounters.end(),
                       [](const auto& a, const auto& b) { return a.cpa_m < b.cpa_m; });
  return found == verdict.encounters.end() ? nullptr : &*found;
}

// "a=1 b=2" from a list
template <class List, class Text>
std::string joined(const List& list, const char* between, Text text) {
  std::string all;
  for (const auto& item : list) {
    const std::string one = text(item);
    if (!one.empty()) all += (all.empty() ? "" : between) + one;
  }
  return all;
}

std::string side(double first_alteration_rad) {
  if (first_alteration_rad == 0.0) return "none";
  return first_alteration_rad > 0.0 ? "starboard" : "port";
}

void add_own(std::vector<Field>& fields, const engine::Verdict& verdict) {
  const engine::ShipVerdict none;
  const bool any = !verdict.ships.empty();
  const engine::ShipVerdict& own = any ? verdict.ships.front() : none;
  const auto figure = [&](const std::string& name, double value, bool known = true) {
    fields.push_back({name, any && known ? shortest(value) : ""});
  };
  fields.push_back({"first_alteration", any ? side(own.first_alteration_rad) : ""});
  figure("first_alteration_deg", own.first_alteration_rad * record::kDegPerRad);
  fields.push_back({"arrived", any ? (own.arrived ? "1" : "0") : ""});
  figure("delay_s", own.delay_s);
  figure("distance_nmi", own.distance_m / record::kMetresPerNmi);
  figure("max_cross_track_m", own.max_cross_track_m);
  figure("rudder_travel_deg", own.rudder_travel_rad * record::kDegPerRad);
  figure("shaft_energy_kwh", own.ledger.shaft_energy_j / record::kJoulesPerKwh, own.metered);
  for (std::size_t i = 0; i < emissions::kFuels; ++i) {
    const std::string fuel(emissions::name(static_cast<emissions::Fuel>(i)));
    figure("fuel_" + fuel + "_kg", own.ledger.fuel_kg[i], own.metered);
  }
  for (std::size_t i = 0; i < emissions::kSpecies; ++i) {
    const std::string species(emissions::name(static_cast<emissions::Species>(i)));
    figure(species + "_kg", own.ledger.species_kg[i], own.metered);
  }
  const auto co2e = emissions::co2_equivalent(own.ledger);
  figure("co2e_" + std::string(emissions::gwp(emissions::kDefaultGwpSet).name) + "_kg", co2e.kg,
         own.metered);
}

std::vector<Field> make_fields(const Job& job, const record::Result& result,
                               const RunRecord& record, bool finished) {
  const engine::Verdict& verdict = result.verdict;
  const auto* const near = nearest(verdict);
  const auto count = [&](bool engine::EncounterVerdict::*flag) {
    const auto number = std::count_if(verdict.encounters.begin(), verdict.encounters.end(),
                                      [flag](const auto& pair) { return pair.*flag; });
    return finished ? std::to_string(number) : "";
  };
  const auto when_finished = [finished](const std::string& text) { return finished ? text : ""; };
  std::vector<Field> fields = {
      {"run", csv_cell(job.name)},
      {"scenario", csv_cell(job.file)},
      {"title", csv_cell(result.title)},
      {"seed", when_finished(std::to_string(result.seed))},
      {"overrides", csv_cell(joined(result.overrides, "; ",
                                    [](const auto& o) { return o.first + "=" + o.second; }))},
      {"outcome", std::string(name(record.outcome))},
      {"end_reason", record.end},
      {"end_s", when_finished(shortest(verdict.end_s))},
      {"requirements",
       csv_cell(joined(verdict.requirements, " ",
                       [](const auto& r) { return r.name + (r.held ? "=held" : "=missed"); }))},
      {"min_cpa_nmi", near ? shortest(near->cpa_m / record::kMetresPerNmi) : ""},
      {"min_cpa_to", near ? near->other : ""},
      {"min_cpa_s", near ? shortest(near->cpa_s) : ""},
      {"min_hull_cpa_m", near ? shortest(near->hull_cpa_m) : ""},
      {"contacts", count(&engine::EncounterVerdict::contact)},
      {"near_misses", count(&engine::EncounterVerdict::near_miss)},
      {"roles", csv_cell(joined(verdict.encounters, " ", [](const auto& pair) {
         return pair.other + "=" + std::string(record::role_name(pair.role));
       }))}};
  add_own(fields, verdict);
  fields.push_back({"decisions", when_finished(std::to_string(verdict.decisions))});
  fields.push_back({"unsafe_decisions", when_finished(std::to_string(verdict.unsafe_decisions))});
  fields.push_back({"state_hash", record.hash});
  fields.push_back({"error", finished ? "" : csv_cell(record.missed)});
  return fields;
}

RunRecord make(const Job& job, const record::Result& result, RunRecord record, bool finished) {
  record.name = job.name;
  record.file = job.file;
  record.key = job.key;
  const auto* const near = nearest(result.verdict);
  record.min_cpa_m = near ? near->cpa_m : std::numeric_limits<double>::quiet_NaN();
  record.min_cpa_to = near ? near->other : "";
  for (const Field& field : make_fields(job, result, record, finished)) {
    record.row += (record.row.empty() ? "" : ",") + field.cell;
  }
  return record;
}

}  // namespace

std::string_view name(Outcome outcome) {
  switch (outcome) {
    case Outcome::held:
      return "held";
    case Outcome::missed:
      return "missed";
    case Outcome::fault:
      return "fault";
  }
  return "fault";
}

Outcome outcome(const engine::Verdict& verdict) {
  if (verdict.reason == engine::EndReason::non_finite ||
      verdict.reason == engine::EndReason::planner_failed) {
    return Outcome::fault;
  }
  return verdict.held() ? Outcome::held : Outcome::missed;
}

std::string row_header() {
  std::string header;
  for (const Field& field : make_fields({}, {}, {}, false)) {
    header += (header.empty() ? "" : ",") + field.name;
  }
  return header;
}

RunRecord make_record(const Job& job, const record::Result& result) {
  RunRecord record;
  record.outcome = outcome(result.verdict);
  record.end = engine::name(result.verdict.reason);
  record.missed = joined(result.verdict.requirements, ", ", [](const auto& item) {
    return item.held ? "" : item.name + (item.detail.empty() ? "" : " (" + item.detail + ")");
  });
  if (!result.verdict.ships.empty()) {
    const double first_rad = result.verdict.ships.front().first_alteration_rad;
    record.first_alteration = side(first_rad);
    if (first_rad != 0.0) {
      const long degrees = std::lround(std::fabs(first_rad) * record::kDegPerRad);
      record.first_alteration += " " + std::to_string(degrees) + " deg";
    }
  }
  record.hash = record::hash_text(result.verdict.state_hash);
  return make(job, result, std::move(record), true);
}

RunRecord make_record(const Job& job, const std::string& error) {
  RunRecord record;
  record.end = "error";
  record.missed = error;
  return make(job, {}, std::move(record), false);
}

std::string record_line(const RunRecord& record) {
  const nlohmann::ordered_json json = {
      {"run", record.name},
      {"scenario", record.file},
      {"key", record::hash_text(record.key)},
      {"outcome", name(record.outcome)},
      {"end", record.end},
      {"missed", record.missed},
      {"min_cpa_m", std::isfinite(record.min_cpa_m) ? nlohmann::ordered_json(record.min_cpa_m)
                                                    : nlohmann::ordered_json(nullptr)},
      {"min_cpa_to", record.min_cpa_to},
      {"first_alteration", record.first_alteration},
      {"state_hash", record.hash},
      {"row", record.row}};
  return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

bool read_record(const std::string& line, RunRecord& record) {
  const auto json = nlohmann::ordered_json::parse(line, nullptr, false);
  if (!json.is_object()) return false;
  try {
    record.name = json.at("run");
    record.file = json.at("scenario");
    record.key = std::stoull(json.at("key").get<std::string>(), nullptr, 16);
    const std::string word = json.at("outcome");
    record.outcome = word == "held"     ? Outcome::held
                     : word == "missed" ? Outcome::missed
                                        : Outcome::fault;
    record.end = json.at("end");
    record.missed = json.at("missed");
    const auto& cpa = json.at("min_cpa_m");
    record.min_cpa_m = cpa.is_null() ? std::numeric_limits<double>::quiet_NaN() : cpa.get<double>();
    record.min_cpa_to = json.at("min_cpa_to");
    record.first_alteration = json.at("first_alteration");
    record.hash = json.at("state_hash");
    record.row = json.at("row");
    return true;
  } catch (const std::exception&) {
    return false;
  }
}

}  // namespace haeul::batch
