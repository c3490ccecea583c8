#include "sim/record/result/compare.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>
#include <nlohmann/json.hpp>

#include "models/emissions/gwp.h"
#include "sim/record/result/text_table.h"
#include "sim/record/units.h"

namespace haeul::record {
namespace {

using emissions::Fuel;
using emissions::Species;
using engine::EncounterVerdict;
using engine::ShipVerdict;

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

// keys of both lists in the order of the first, then those only the second has
template <class Item, class Key>
std::vector<std::string> all_keys(const std::vector<Item>& a, const std::vector<Item>& b, Key key) {
  std::vector<std::string> keys;
  for (const auto* list : {&a, &b}) {
    for (const Item& item : *list) {
      if (std::find(keys.begin(), keys.end(), key(item)) == keys.end()) keys.push_back(key(item));
    }
  }
  return keys;
}

template <class Item, class Key>
const Item* find(const std::vector<Item>& list, const std::string& wanted, Key key) {
  for (const Item& item : list) {
    if (key(item) == wanted) return &item;
  }
  return nullptr;
}

class Builder {
 public:
  explicit Builder(Comparison& to) : to_(to) {}

  // adds a quantity unless both sides lack it or hold nothing
  template <class Item, class Value>
  void add(const std::string& group, const std::string& key, const std::string& name,
           const std::string& unit, const Item* a, const Item* b, Value value,
           bool also_zero = false) {
    const double left = a ? value(*a) : kNone, right = b ? value(*b) : kNone;
    if (std::isnan(left) && std::isnan(right)) return;
    if (!also_zero && left == 0.0 && right == 0.0) return;
    to_.differences.push_back({group, key, name, unit, left, right});
  }

 private:
  Comparison& to_;
};

void add_encounters(Builder& to, const Result& a, const Result& b) {
  const auto key = [](const EncounterVerdict& pair) { return pair.other; };
  for (const auto& id : all_keys(a.verdict.encounters, b.verdict.encounters, key)) {
    const auto* left = find(a.verdict.encounters, id, key);
    const auto* right = find(b.verdict.encounters, id, key);
    const std::string& title = (left ? left : right)->other_name;
    const auto sisters = [&](const Result& r) {
      return std::count_if(r.verdict.encounters.begin(), r.verdict.encounters.end(),
                           [&](const auto& pair) { return pair.other_name == title; });
    };
    const std::string name = sisters(a) > 1 || sisters(b) > 1 ? id : title;
    to.add(
        "closest approach", "encounters." + id + ".cpa_nmi", "to " + (name.empty() ? id : name),
        "nmi", left, right, [](const auto& pair) { return pair.cpa_m / kMetresPerNmi; }, true);
    to.add(
        "closest approach", "encounters." + id + ".hull_cpa_m", "  between hulls", "m", left, right,
        [](const auto& pair) { return pair.hull_cpa_m; }, true);
  }
}

void add_ledger(Builder& to, const std::string& group, const std::string& key,
                const ShipVerdict* left, const ShipVerdict* right) {
  to.add(group, key + "shaft_energy_mwh", "shaft energy", "MWh", left, right,
         [](const auto& s) { return s.ledger.shaft_energy_j / kJoulesPerKwh / 1000.0; });
  for (std::size_t i = 0; i < emissions::kFuels; ++i) {
    const std::string fuel(name(static_cast<Fuel>(i)));
    to.add(group, key + "fuel_kg." + fuel, "fuel " + fuel, "kg", left, right,
           [i](const auto& s) { return s.ledger.fuel_kg[i]; });
  }
  to.add(group, key + "battery_restore_fuel_kg", "fuel to restore the battery", "kg", left, right,
         [](const auto& s) { return s.restore_fuel_kg; });
  for (std::size_t i = 0; i < emissions::kSpecies; ++i) {
    const std::string species(name(static_cast<Species>(i)));
    to.add(group, key + "emitted_kg." + species, species, "kg", left, right,
           [i](const auto& s) { return s.ledger.species_kg[i]; });
  }
  const std::string set(emissions::gwp(emissions::kDefaultGwpSet).name);
  to.add(group, key + "co2e_kg." + set, "CO2e (" + set + ")", "kg", left, right,
         [](const auto& s) { return emissions::co2_equivalent(s.ledger).kg; });
}

void add_ships(Builder& to, const Result& a, const Result& b) {
  const auto id_of = [](const ShipVerdict& ship) { return ship.id; };
  for (const auto& id : all_keys(a.verdict.ships, b.verdict.ships, id_of)) {
    const auto* left = find(a.verdict.ships, id, id_of);
    const auto* right = find(b.verdict.ships, id, id_of);
    const bool own =
        (left && left == a.verdict.ships.data()) || (right && right == b.verdict.ships.data());
    const bool metered = (left && left->metered) || (right && right->metered);
    if (!own && !metered) continue;
    const std::string& name = (left ? left : right)->name;
    const std::string group = name.empty() ? id : name, key = "ships." + id + ".";
    to.add(
        group, key + "delay_s", "delay", "s", left, right, [](const auto& s) { return s.delay_s; },
        true);
    to.add(
        group, key + "distance_nmi", "distance", "nmi", left, right,
        [](const auto& s) { return s.distance_m / kMetresPerNmi; }, true);
    to.add(group, key + "first_alteration_deg", "first alteration", "deg", left, right,
           [](const auto& s) { return s.first_alteration_rad * kDegPerRad; });
    to.add(group, key + "max_cross_track_m", "off the route", "m", left, right,
           [](const auto& s) { return s.max_cross_track_m; });
    to.add(group, key + "rudder_travel_deg", "rudder travel", "deg", left, right,
           [](const auto& s) { return s.rudder_travel_rad * kDegPerRad; });
    if (metered) add_ledger(to, group, key, left, right);
  }
}

std::string machinery_text(const Result& result) {
  std::string text;
  for (const auto& [ship, profile] : result.machinery) {
    text += (text.empty() ? "" : ", ") + ship + ": " + profile;
  }
  return text;
}

std::string override_text(const Result& result) {
  std::string text;
  for (const auto& [path, value] : result.overrides) {
    text += (text.empty() ? "" : ", ") + path + "=" + value;
  }
  return text;
}

std::string requirement_text(const Result& result) {
  const auto& all = result.verdict.requirements;
  if (all.empty()) return "none";
  std::string missed;
  for (const auto& item : all) {
    if (!item.held) missed += (missed.empty() ? "missed: " : ", ") + item.name;
  }
  return missed.empty() ? "all held" : missed;
}

// enough figures to see a difference, none that only look exact
std::string figures(double value) {
  if (std::isnan(value)) return "-";
  const double size = std::fabs(value);
  char text[64];
  if (size > 0.0 && size < 0.01) {
    std::snprintf(text, sizeof text, "%.3g", value);
  } else {
    const int decimals = size >= 1000.0 ? 0 : size >= 100.0 ? 1 : size >= 1.0 ? 2 : 3;
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
  }
  return text;
}

std::string signed_figures(double value) {
  if (value == 0.0) return "=";
  return (value > 0.0 ? "+" : "") + figures(value);
}

}  // namespace

double Difference::percent() const { return a == 0.0 ? kNone : 100.0 * (b - a) / std::fabs(a); }

Comparison compare(const Result& a, const Result& b) {
  Comparison all;
  const auto setting = [&](const char* name, const std::string& left, const std::string& right) {
    if (!left.empty() || !right.empty()) all.settings.push_back({name, left, right});
  };
  setting("title", a.title, b.title);
  setting("scenario", a.scenario, b.scenario);
  setting("overrides", override_text(a), override_text(b));
  setting("machinery", machinery_text(a), machinery_text(b));
  setting("end", std::string(engine::name(a.verdict.reason)),
          std::string(engine::name(b.verdict.reason)));
  setting("requirements", requirement_text(a), requirement_text(b));
  setting("state hash", hash_text(a.verdict.state_hash), hash_text(b.verdict.state_hash));
  Builder to(all);
  add_encounters(to, a, b);
  add_ships(to, a, b);
  return all;
}

std::string comparison_text(const Comparison& comparison) {
  TextTable settings({"", "A", "B"});
  for (const Setting& item : comparison.settings) {
    settings.add({item.name, item.a, item.a == item.b ? "same" : item.b});
  }
  TextTable table({"", "unit", "A", "B", "B - A", "%"}, 2);
  std::string group;
  for (const Difference& item : comparison.differences) {
    if (item.group != group) table.heading(group = item.group);
    const double percent = item.percent();
    char text[32] = "";
    if (!std::isnan(percent) && item.a != item.b)
      std::snprintf(text, sizeof text, "%+.1f", percent);
    table.add({"  " + item.name, item.unit, figures(item.a), figures(item.b),
               std::isnan(item.difference()) ? "" : signed_figures(item.difference()), text});
  }
  return settings.text() + "\n" + table.text();
}

std::string comparison_json(const Comparison& comparison) {
  using nlohmann::ordered_json;
  const auto number = [](double value) {
    return std::isfinite(value) ? ordered_json(value) : ordered_json(nullptr);
  };
  ordered_json json = {{"settings", ordered_json::array()}, {"differences", ordered_json::array()}};
  for (const Setting& item : comparison.settings) {
    json["settings"].push_back(
        {{"name", item.name}, {"a", item.a}, {"b", item.b}, {"same", item.a == item.b}});
  }
  for (const Difference& item : comparison.differences) {
    json["differences"].push_back({{"key", item.key},
                                   {"unit", item.unit},
                                   {"a", number(item.a)},
                                   {"b", number(item.b)},
                                   {"difference", number(item.difference())},
                                   {"percent", number(item.percent())}});
  }
  return json.dump(2) + "\n";
}

}  // namespace haeul::record
