#include "sim/record/result/result.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <limits>
#include <nlohmann/json.hpp>

#include "models/emissions/gwp.h"
#include "sim/record/durable_file.h"
#include "sim/record/io_error.h"
#include "sim/record/log/event_text.h"
#include "sim/record/units.h"

namespace haeul::record {
namespace {

using emissions::Fuel;
using emissions::Ledger;
using emissions::Species;
using nlohmann::ordered_json;

constexpr int kResultVersion = 1;
constexpr std::array kReasons = {engine::EndReason::arrived,    engine::EndReason::time_over,
                                 engine::EndReason::collision,  engine::EndReason::grounding,
                                 engine::EndReason::non_finite, engine::EndReason::planner_failed};

// what is not a number is null
ordered_json number(double value) {
  return std::isfinite(value) ? ordered_json(value) : ordered_json(nullptr);
}

double number(const ordered_json& value) {
  return value.is_null() ? std::numeric_limits<double>::quiet_NaN() : value.get<double>();
}

// what only electric plants have
struct ElectricKey {
  const char* name;
  double Ledger::*energy_j;
};
constexpr ElectricKey kElectricKeys[] = {
    {"generator_energy_kwh", &Ledger::set_energy_j},
    {"battery_charged_kwh", &Ledger::charged_j},
    {"battery_discharged_kwh", &Ledger::discharged_j},
    {"battery_stored_kwh", &Ledger::stored_j},
    {"battery_stored_at_start_kwh", &Ledger::stored_at_start_j}};

ordered_json ledger_json(const Ledger& ledger) {
  ordered_json json = {{"shaft_energy_kwh", number(ledger.shaft_energy_j / kJoulesPerKwh)},
                       {"hotel_energy_kwh", number(ledger.hotel_energy_j / kJoulesPerKwh)}};
  if (ledger.set_energy_j > 0.0 || ledger.stored_at_start_j > 0.0) {
    for (const auto& [key, energy_j] : kElectricKeys) {
      json[key] = number(ledger.*energy_j / kJoulesPerKwh);
    }
  }
  for (std::size_t i = 0; i < emissions::kFuels; ++i) {
    json["fuel_kg"][std::string(name(static_cast<Fuel>(i)))] = number(ledger.fuel_kg[i]);
  }
  for (std::size_t i = 0; i < emissions::kSpecies; ++i) {
    json["emitted_kg"][std::string(name(static_cast<Species>(i)))] = number(ledger.species_kg[i]);
  }
  const auto co2e = emissions::co2_equivalent(ledger);
  json["co2e_kg"][std::string(co2e.gwp_set)] = number(co2e.kg);
  return json;
}

Ledger read_ledger(const ordered_json& json) {
  Ledger ledger;
  ledger.shaft_energy_j = number(json.at("shaft_energy_kwh")) * kJoulesPerKwh;
  ledger.hotel_energy_j = number(json.at("hotel_energy_kwh")) * kJoulesPerKwh;
  for (const auto& [key, energy_j] : kElectricKeys) {
    if (json.contains(key)) ledger.*energy_j = number(json.at(key)) * kJoulesPerKwh;
  }
  for (std::size_t i = 0; i < emissions::kFuels; ++i) {
    ledger.fuel_kg[i] = number(json.at("fuel_kg").at(std::string(name(static_cast<Fuel>(i)))));
  }
  for (std::size_t i = 0; i < emissions::kSpecies; ++i) {
    ledger.species_kg[i] =
        number(json.at("emitted_kg").at(std::string(name(static_cast<Species>(i)))));
  }
  return ledger;
}

ordered_json ship_json(const engine::ShipVerdict& ship, const Result& result) {
  ordered_json json = {{"id", ship.id},
                       {"name", ship.name},
                       {"arrived", ship.arrived},
                       {"arrival_s", ship.arrived ? number(ship.arrival_s) : nullptr},
                       {"delay_s", number(ship.delay_s)},
                       {"distance_nmi", number(ship.distance_m / kMetresPerNmi)},
                       {"distance_m", number(ship.distance_m)},
                       {"max_cross_track_m", number(ship.max_cross_track_m)},
                       {"rudder_travel_deg", number(ship.rudder_travel_rad * kDegPerRad)},
                       {"first_alteration_deg", number(ship.first_alteration_rad * kDegPerRad)}};
  if (ship.loaded) {
    json["loading"] = {{"draught_m", number(ship.draught_m)},
                       {"trim_m", number(ship.trim_m)},
                       {"displacement_t", number(ship.displacement_t)}};
  }
  for (const auto& departure : ship.outside) {
    json["outside_range_s"][departure.range] = number(departure.time_s);
  }
  if (ship.metered) {
    const auto profile = result.machinery.find(ship.id);
    json["machinery"] = profile == result.machinery.end() ? "" : profile->second;
    json.update(ledger_json(ship.ledger));
    if (ship.ledger.stored_at_start_j > 0.0) {
      json["battery_restore_fuel_kg"] = number(ship.restore_fuel_kg);
    }
  }
  return json;
}

engine::ShipVerdict read_ship(const ordered_json& json, Result& result) {
  engine::ShipVerdict ship;
  ship.id = json.at("id");
  ship.name = json.at("name");
  ship.arrived = json.at("arrived");
  if (ship.arrived) ship.arrival_s = number(json.at("arrival_s"));
  ship.delay_s = number(json.at("delay_s"));
  ship.distance_m = number(json.at("distance_m"));
  ship.max_cross_track_m = number(json.at("max_cross_track_m"));
  ship.rudder_travel_rad = number(json.at("rudder_travel_deg")) / kDegPerRad;
  ship.first_alteration_rad = number(json.at("first_alteration_deg")) / kDegPerRad;
  ship.loaded = json.contains("loading");
  if (ship.loaded) {
    const ordered_json& loading = json.at("loading");
    ship.draught_m = number(loading.at("draught_m"));
    ship.trim_m = number(loading.at("trim_m"));
    ship.displacement_t = number(loading.at("displacement_t"));
  }
  if (json.contains("outside_range_s")) {
    for (const auto& [range, time_s] : json.at("outside_range_s").items()) {
      ship.outside.push_back({range, number(time_s)});
    }
  }
  ship.metered = json.contains("machinery");
  if (ship.metered) {
    result.machinery[ship.id] = json.at("machinery");
    ship.ledger = read_ledger(json);
    if (json.contains("battery_restore_fuel_kg")) {
      ship.restore_fuel_kg = number(json.at("battery_restore_fuel_kg"));
    }
  }
  return ship;
}

ordered_json encounter_json(const engine::EncounterVerdict& pair) {
  const bool role = pair.role != encounter::Role::none;
  return {{"other", pair.other},
          {"other_name", pair.other_name},
          {"role", role_name(pair.role)},
          {"role_since_s", role ? number(pair.role_since_s) : nullptr},
          {"cpa_nmi", number(pair.cpa_m / kMetresPerNmi)},
          {"cpa_m", number(pair.cpa_m)},
          {"cpa_s", number(pair.cpa_s)},
          {"hull_cpa_m", number(pair.hull_cpa_m)},
          {"near_miss", pair.near_miss},
          {"contact", pair.contact}};
}

engine::EncounterVerdict read_encounter(const ordered_json& json) {
  engine::EncounterVerdict pair;
  pair.other = json.at("other");
  pair.other_name = json.at("other_name");
  const std::string role = json.at("role");
  for (auto code = static_cast<std::int64_t>(encounter::Role::none);
       code <= static_cast<std::int64_t>(encounter::Role::overtaken); ++code) {
    if (role_name(static_cast<encounter::Role>(code)) == role) {
      pair.role = static_cast<encounter::Role>(code);
    }
  }
  if (!json.at("role_since_s").is_null()) pair.role_since_s = number(json.at("role_since_s"));
  pair.cpa_m = number(json.at("cpa_m"));
  pair.cpa_s = number(json.at("cpa_s"));
  pair.hull_cpa_m = number(json.at("hull_cpa_m"));
  pair.near_miss = json.at("near_miss");
  pair.contact = json.at("contact");
  return pair;
}

Result parse(const ordered_json& json) {
  Result result;
  result.program = json.at("program");
  result.title = json.at("title");
  result.scenario = json.at("scenario");
  result.seed = json.at("seed");
  result.overrides = json.at("overrides").get<std::map<std::string, std::string>>();
  engine::Verdict& verdict = result.verdict;
  const ordered_json& end = json.at("end");
  const std::string reason = end.at("reason");
  const auto found = std::find_if(kReasons.begin(), kReasons.end(),
                                  [&](auto known) { return engine::name(known) == reason; });
  if (found == kReasons.end()) throw std::invalid_argument("unknown end reason '" + reason + "'");
  verdict.reason = *found;
  verdict.detail = end.at("detail");
  verdict.end_s = number(end.at("time_s"));
  verdict.ticks = end.at("ticks");
  for (const auto& item : json.at("requirements")) {
    verdict.requirements.push_back({item.at("name"), item.at("held"), item.at("detail")});
  }
  for (const auto& item : json.at("ships")) verdict.ships.push_back(read_ship(item, result));
  for (const auto& item : json.at("encounters")) {
    verdict.encounters.push_back(read_encounter(item));
  }
  verdict.decisions = json.at("decisions");
  verdict.unsafe_decisions = json.at("unsafe_decisions");
  const std::string hash = json.at("state_hash");
  const auto [end_of_hash, error] =
      std::from_chars(hash.data(), hash.data() + hash.size(), verdict.state_hash, 16);
  if (error != std::errc() || end_of_hash != hash.data() + hash.size()) {
    throw std::invalid_argument("state_hash is no number");
  }
  return result;
}

}  // namespace

Result make_result(const scenario::Scenario& scenario, const std::string& program,
                   engine::Verdict verdict) {
  Result result;
  result.program = program;
  result.title = scenario.title;
  result.scenario = scenario.path;
  result.seed = scenario.seed;
  result.overrides = scenario.overrides;
  for (const auto& ship : scenario.ships) {
    if (!ship.plant.key.empty()) result.machinery[ship.id] = ship.plant.key;
  }
  result.verdict = std::move(verdict);
  return result;
}

std::string hash_text(std::uint64_t hash) {
  char text[17];
  std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash));
  return text;
}

std::string result_text(const Result& result) {
  const engine::Verdict& verdict = result.verdict;
  ordered_json json = {{"result_version", kResultVersion},
                       {"program", result.program},
                       {"title", result.title},
                       {"scenario", result.scenario},
                       {"seed", result.seed},
                       {"overrides", ordered_json::object()},
                       {"end",
                        {{"reason", engine::name(verdict.reason)},
                         {"detail", verdict.detail},
                         {"time_s", number(verdict.end_s)},
                         {"ticks", verdict.ticks}}},
                       {"held", verdict.held()},
                       {"requirements", ordered_json::array()},
                       {"ships", ordered_json::array()},
                       {"encounters", ordered_json::array()},
                       {"decisions", verdict.decisions},
                       {"unsafe_decisions", verdict.unsafe_decisions},
                       {"state_hash", hash_text(verdict.state_hash)}};
  for (const auto& [path, value] : result.overrides) json["overrides"][path] = value;
  for (const auto& item : verdict.requirements) {
    json["requirements"].push_back(
        {{"name", item.name}, {"held", item.held}, {"detail", item.detail}});
  }
  for (const auto& ship : verdict.ships) json["ships"].push_back(ship_json(ship, result));
  for (const auto& pair : verdict.encounters) json["encounters"].push_back(encounter_json(pair));
  return json.dump(2) + "\n";
}

void write_result(const std::string& path, const Result& result) {
  write_durably(path, result_text(result));
}

Result read_result(const std::string& path) {
  const bool folder = std::filesystem::is_directory(path);
  const std::string file = folder ? (std::filesystem::path(path) / "result.json").string() : path;
  const std::string text = read_whole(file);
  try {
    const auto json = ordered_json::parse(text);
    if (json.at("result_version") != kResultVersion) {
      throw IoError(file, "cannot be read", "result of another version");
    }
    return parse(json);
  } catch (const ordered_json::exception& error) {
    throw IoError(file, "is no result", error.what());
  } catch (const std::invalid_argument& error) {
    throw IoError(file, "is no result", error.what());
  }
}

}  // namespace haeul::record
