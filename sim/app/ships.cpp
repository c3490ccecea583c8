// haeul ships: the fleet, and one ship with her speeds and her turning circle.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>

#include "models/evaluation/manoeuvres/manoeuvre.h"
#include "models/hull/mmg_estimate.h"
#include "models/vessel/dynamics.h"
#include "sim/app/command.h"
#include "sim/app/terminal/exit_code.h"
#include "sim/app/terminal/option_check.h"
#include "sim/app/terminal/output.h"
#include "sim/app/trial/trial_figures.h"
#include "sim/app/trial/trial_setup.h"
#include "sim/record/result/text_table.h"
#include "sim/record/units.h"
#include "sim/scenario/assets.h"
#include "sim/scenario/input/ship_input.h"
#include "sim/scenario/reader.h"

namespace haeul::app {
namespace {

using nlohmann::ordered_json;
using vessel::ShipData;

struct Options {
  std::string ship, format = "text";
  std::optional<double> draught_m;
  double trim_m = 0.0;
};

// how the manoeuvring figures were come by
std::string provenance(const ShipData& ship) {
  if (ship.model == ShipData::Model::kinematic) return "lags only";
  return ship.estimated ? "estimated from particulars" : "published";
}

// particulars of an estimated ship outside the range of the regressions
std::string outside(const ShipData& ship) {
  std::string all;
  if (!ship.estimated) return all;
  for (const auto& d : hull::estimate_mmg(hull::particulars_of(ship)).departures) {
    all += (all.empty() ? "" : ", ") + std::string(d.what) + " " + text("%.2f", d.value) + " (" +
           text("%.4g", d.least) + " to " + text("%.4g", d.most) + ")";
  }
  return all;
}

ordered_json brief(const ShipData& ship) {
  const auto& d = ship.dimensions;
  ordered_json j;
  j["ship"] = ship.key;
  j["name"] = ship.name;
  j["name_ko"] = ship.name_ko;
  j["length_m"] = d.length_overall_m;
  j["breadth_m"] = d.breadth_m;
  j["draught_m"] = d.draught_m;
  if (d.trim_m != 0.0) j["trim_m"] = d.trim_m;
  j["displacement_m3"] = d.displacement_m3;
  j["service_speed_kn"] = ship.service_speed_mps * record::kKnotsPerMps;
  j["model"] = scenario::model_word(ship.model);
  j["provenance"] = provenance(ship);
  j["traffic"] = ship.model == ShipData::Model::kinematic;
  j["machinery"] = ship.machinery;
  return j;
}

int list_ships(const Options& options) {
  ordered_json all = ordered_json::array();
  record::TextTable table({"ship", "model", "figures", "L [m]", "B [m]", "T [m]", "V [kn]", "name"},
                          100);
  std::vector<std::vector<std::string>> traffic;
  for (const auto& key : scenario::asset_names(scenario::kShips)) {
    const ShipData ship = scenario::read_ship(key);
    const auto& d = ship.dimensions;
    all.push_back(brief(ship));
    const std::vector<std::string> row{key,
                                       std::string(scenario::model_word(ship.model)),
                                       provenance(ship),
                                       text("%5.1f", d.length_overall_m),
                                       text("%4.1f", d.breadth_m),
                                       text("%4.1f", d.draught_m),
                                       text("%4.1f", ship.service_speed_mps * record::kKnotsPerMps),
                                       ship.name};
    if (ship.model == ShipData::Model::kinematic) {
      traffic.push_back(row);
    } else {
      table.add(row);
    }
  }
  table.heading("");
  table.heading("Traffic: keeps course and speed with lags, has no forces and cannot be tried");
  for (const auto& row : traffic) table.add(row);
  print(options.format == "json" ? all.dump(2) + "\n" : table.text());
  return kOk;
}

vessel::EngineLimits engine_of(const ShipData& ship) {
  if (ship.machinery.empty() || !ship.propeller.torque_from_series) return {};
  return vessel::engine_limits(scenario::read_machinery(ship.machinery));
}

ordered_json turning(const ShipData& ship, const vessel::VesselModel& model) {
  ordered_json j;
  for (const double side : {1.0, -1.0}) {
    evaluation::TrialSettings settings;
    settings.speed_mps = ship.trial.speed_mps > 0.0 ? ship.trial.speed_mps : ship.service_speed_mps;
    settings.shaft_rps = ship.trial.shaft_rps;
    settings.every_s = 0.0;
    settings.rudder_rad = side * math::min(35.0 / record::kDegPerRad, model.gear.limit_rad);
    const auto turn = evaluation::turning_circle(model, settings);
    ordered_json one;
    const double L = ship.dimensions.length_pp_m;
    one["rudder_deg"] = settings.rudder_rad * record::kDegPerRad;
    if (turn.reached_90) {
      one["advance_lengths"] = turn.advance_m / L;
      one["transfer_lengths"] = turn.transfer_m / L;
    }
    if (turn.reached_180) one["tactical_diameter_lengths"] = turn.tactical_diameter_m / L;
    one["steady_speed_kn"] = turn.steady_speed_mps * record::kKnotsPerMps;
    j[side > 0.0 ? "starboard" : "port"] = one;
  }
  return j;
}

void print_ship(const ShipData& ship, const ordered_json& j) {
  const auto& d = ship.dimensions;
  // a model of a few metres needs more digits, a boat one more
  const bool tank = d.length_pp_m < 20.0;
  const char* const metres = tank ? "%.3f" : "%.1f";
  print(ship.name + " · " + ship.name_ko + " (" + ship.key + ")\n");
  print("  " + text(metres, d.length_overall_m) + " m overall, " + text(metres, d.length_pp_m) +
        " m between perpendiculars, breadth " + text(metres, d.breadth_m) + " m, draught " +
        text(metres, d.draught_m) + " m" +
        (d.trim_m == 0.0 ? "" : ", trim by the stern " + text(metres, d.trim_m) + " m") +
        ", displacement " + text(tank ? "%.3f" : "%.0f", d.displacement_m3) + " m3\n");
  print("  model " + std::string(scenario::model_word(ship.model)) + ", " + provenance(ship) +
        (ship.machinery.empty() ? "" : "; machinery " + ship.machinery) + "\n");
  if (ship.steering_gear.limit_rad > 0.0) {
    print(std::string(ship.propeller.azimuth ? "  azimuth units up to " : "  rudder up to ") +
          text("%.0f", ship.steering_gear.limit_rad * record::kDegPerRad) + " deg at " +
          text("%.2f", ship.steering_gear.rate_radps * record::kDegPerRad) + " deg/s\n");
  }
  if (j.contains("outside_estimate")) {
    print("  outside the range of the estimate: " + j["outside_estimate"].get<std::string>() +
          "\n");
  }
  print("  source: " + ship.source + "\n");
  if (j.contains("speed_power") && !j["speed_power"].empty()) {
    print("\nCalm deep water\n");
    const bool turns = j["speed_power"][0].contains("pitch_ratio");
    std::vector<std::string> head{"speed [kn]", "shaft [rpm]", "thrust [kN]", "power [kW]",
                                  "of MCR"};
    if (turns) head.insert(head.begin() + 2, "P/D");
    record::TextTable table(head, 0);
    const char* const small = tank ? "%.4f" : d.length_pp_m < 50.0 ? "%.1f" : "%.0f";
    const auto cell = [](const ordered_json& row, const char* key, const char* format) {
      return row.contains(key) ? text(format, row[key].get<double>()) : std::string("-");
    };
    for (const auto& row : j["speed_power"]) {
      std::vector<std::string> cells{cell(row, "speed_kn", tank ? "%.2f" : "%.1f"),
                                     cell(row, "shaft_rpm", "%.1f"), cell(row, "thrust_kn", small),
                                     cell(row, "power_kw", small),
                                     cell(row, "mcr_percent", "%.0f %%")};
      if (turns) cells.insert(cells.begin() + 2, cell(row, "pitch_ratio", "%.3f"));
      table.add(cells);
    }
    print(table.text());
  }
  if (j.contains("turning_circle")) {
    print("\nTurning circle, in lengths between perpendiculars\n");
    record::TextTable table({"side", "rudder", "advance", "transfer", "tactical", "speed left"}, 1);
    for (const auto& [side, t] : j["turning_circle"].items()) {
      const auto cell = [&turn = t](const char* key, const char* format) {
        return turn.contains(key) ? text(format, turn[key].get<double>()) : std::string("-");
      };
      table.add({side, cell("rudder_deg", "%+.0f deg"), cell("advance_lengths", "%.2f"),
                 cell("transfer_lengths", "%.2f"), cell("tactical_diameter_lengths", "%.2f"),
                 cell("steady_speed_kn", tank ? "%.2f kn" : "%.1f kn")});
    }
    print(table.text());
  }
}

int show_ship(const Options& options) {
  ShipData ship = scenario::read_ship(options.ship);
  if (!load_ship(options.draught_m, options.trim_m, ship)) return kBadInput;
  ordered_json j = brief(ship);
  j["source"] = ship.source;
  if (const std::string what = outside(ship); !what.empty()) j["outside_estimate"] = what;
  if (ship.model != ShipData::Model::kinematic) {
    const auto engine = engine_of(ship);
    const auto model = vessel::make_vessel_model(ship, engine);
    if (ship.model != ShipData::Model::abkowitz) {
      const auto speeds = evaluation::table_speeds(ship.service_speed_mps);
      j["speed_power"] =
          speed_power_figures(evaluation::speed_power(model, speeds, engine.mcr_w), model)["rows"];
    }
    j["turning_circle"] = turning(ship, model);
  }
  if (options.format == "json") {
    print(j.dump(2) + "\n");
  } else {
    print_ship(ship, j);
  }
  return kOk;
}

}  // namespace

void add_ships(CLI::App& app, Action& chosen) {
  auto* const command = app.add_subcommand(
      "ships", "List the fleet, or show one ship with speeds and turning circle");
  const auto options = std::make_shared<Options>();
  command->add_option("ship", options->ship, "Ship: a name in assets/ships or a file");
  command
      ->add_option("--draught-m", options->draught_m,
                   "Show her at this mean draught; ships estimated from particulars only")
      ->check(above_zero());
  command->add_option("--trim-m", options->trim_m, "Draught aft less forward (even keel)")
      ->check(CLI::Range(-10.0, 10.0));
  command->add_option("--format", options->format, "text or json")
      ->check(CLI::IsMember({"text", "json"}));
  command->callback([options, &chosen] {
    chosen = [options] {
      if (options->ship.empty() && (options->draught_m || options->trim_m != 0.0)) {
        std::fprintf(stderr, "haeul: error: --draught-m and --trim-m need one ship\n");
        return static_cast<int>(kBadInput);
      }
      return options->ship.empty() ? list_ships(*options) : show_ship(*options);
    };
  });
}

}  // namespace haeul::app
