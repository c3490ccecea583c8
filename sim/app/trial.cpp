// haeul trial SHIP turn|zigzag: standard manoeuvres in calm deep water.
#include <CLI/CLI.hpp>
#include <cerrno>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "models/evaluation/manoeuvre.h"
#include "models/vessel/vessel_model.h"
#include "sim/app/command.h"
#include "sim/app/exit_code.h"
#include "sim/record/io_error.h"
#include "sim/scenario/reader.h"

namespace haeul::app {
namespace {

constexpr double kDegree = math::kPi / 180.0;
constexpr double kKnot = 1852.0 / 3600.0;

struct Options {
  std::string ship, manoeuvre, csv, first = "starboard", shaft = "governed", format = "text";
  double rudder_deg = 0.0, heading_deg = 0.0, speed_kn = 0.0;
  double step_s = 0.1, duration_s = 0.0, every_s = 1.0;
};

using Figure = std::pair<std::string, std::string>;  // json key, text with unit

std::string text(const char* format, double value) {
  char buffer[64];
  std::snprintf(buffer, sizeof buffer, format, value);
  return buffer;
}

void write_csv(const std::string& path, const std::vector<evaluation::TrackRow>& track) {
  std::ofstream file(path);
  file << "time_s,north_m,east_m,heading_deg,surge_mps,sway_mps,yaw_rate_degps,rudder_deg,"
          "shaft_rps\n";
  char line[512];
  for (const auto& row : track) {
    const auto& m = row.motion;
    std::snprintf(line, sizeof line, "%.10g,%.17g,%.17g,%.17g,%.17g,%.17g,%.17g,%.17g,%.17g\n",
                  row.time_s, m.north, m.east, m.psi / kDegree, m.u, m.v, m.r / kDegree,
                  m.rudder / kDegree, m.shaft_rps);
    file << line;
  }
  file.close();
  if (!file) throw record::IoError(path, "cannot be written", std::strerror(errno));
}

// one table for people, one object for programs
void print(const Options& options, const vessel::ShipData& ship, const std::string& title,
           const nlohmann::ordered_json& figures) {
  if (options.format == "json") {
    nlohmann::ordered_json all;
    all["ship"] = ship.key;
    all["manoeuvre"] = options.manoeuvre;
    all.update(figures);
    std::printf("%s\n", all.dump(2).c_str());
    return;
  }
  std::printf("%s\n%s\n", ship.name.c_str(), title.c_str());
  for (const auto& [key, value] : figures.items()) {
    std::printf(
        "  %-28s %12s\n", key.c_str(),
        value.is_number() ? text("%.3f", value.get<double>()).c_str() : value.dump().c_str());
  }
}

nlohmann::ordered_json turn_figures(const evaluation::TurnResult& r, double L) {
  nlohmann::ordered_json j;
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
  return j;
}

nlohmann::ordered_json zigzag_figures(const evaluation::ZigzagResult& r, double L) {
  nlohmann::ordered_json j;
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

int run_trial(const Options& o) {
  for (const double number :
       {o.rudder_deg, o.heading_deg, o.speed_kn, o.step_s, o.duration_s, o.every_s}) {
    if (std::isfinite(number)) continue;
    std::fprintf(stderr, "haeul: error: options take finite numbers only\n");
    return kBadInput;
  }
  const vessel::ShipData ship = scenario::read_ship(o.ship);
  if (ship.model != vessel::ShipData::Model::mmg) {
    std::fprintf(stderr, "haeul: error: '%s' is a kinematic ship; manoeuvring trials need forces\n",
                 o.ship.c_str());
    return kBadInput;
  }
  // a governed shaft needs an engine and a propeller whose torque is known
  vessel::EngineLimits engine;
  if (o.shaft == "governed" && !ship.machinery.empty() && ship.propeller.torque_from_series) {
    const auto plant = scenario::read_machinery(ship.machinery);
    engine = {plant.main_engine.mcr_w, plant.main_engine.rated_rps, plant.load_diagram};
  } else if (o.shaft == "governed") {
    std::fprintf(stderr,
                 "haeul: note: no engine or propeller torque is known for %s; the shaft "
                 "turns at a constant rate\n",
                 ship.key.c_str());
  }

  evaluation::TrialSettings settings;
  settings.speed_mps = o.speed_kn > 0.0 ? o.speed_kn * kKnot : ship.service_speed_mps;
  settings.step_s = o.step_s;
  settings.duration_s = o.duration_s;
  settings.every_s = o.csv.empty() ? 0.0 : o.every_s;
  const bool turn = o.manoeuvre == "turn";
  const double rudder_deg = o.rudder_deg != 0.0 ? o.rudder_deg : (turn ? 35.0 : 10.0);
  const double heading_deg = o.heading_deg > 0.0 ? o.heading_deg : std::fabs(rudder_deg);
  settings.rudder_rad = (turn ? rudder_deg : std::fabs(rudder_deg)) * kDegree;
  const double L = ship.dimensions.length_pp_m;
  try {
    const auto model = vessel::make_vessel_model(ship, engine);
    const std::string at = text("%.2f", settings.speed_mps / kKnot) + " kn";
    if (turn) {
      const auto result = evaluation::turning_circle(model, settings);
      if (!o.csv.empty()) write_csv(o.csv, result.track);
      print(o, ship, "Turning circle, rudder " + text("%+g", rudder_deg) + " deg, " + at,
            turn_figures(result, L));
    } else {
      const bool starboard = (o.first == "starboard") == (rudder_deg > 0.0);
      const auto result = evaluation::zigzag(model, settings, heading_deg * kDegree, starboard);
      if (!o.csv.empty()) write_csv(o.csv, result.track);
      print(o, ship,
            "Zig-zag " + text("%g", std::fabs(rudder_deg)) + "/" + text("%g", heading_deg) +
                ", first to " + (starboard ? "starboard" : "port") + ", " + at,
            zigzag_figures(result, L));
    }
  } catch (const std::domain_error& error) {
    std::fprintf(stderr, "haeul: error: %s at %.2f kn: %s\n", ship.key.c_str(),
                 settings.speed_mps / kKnot, error.what());
    return kBadInput;
  }
  return kOk;
}

}  // namespace

void add_trial(CLI::App& app, Action& chosen) {
  auto options = std::make_shared<Options>();
  CLI::App* trial = app.add_subcommand("trial", "Run a standard manoeuvre and print its indices");
  const auto positive = CLI::PositiveNumber;
  trial->add_option("ship", options->ship, "Ship: a name in assets/ships or a file")->required();
  trial->add_option("manoeuvre", options->manoeuvre, "turn or zigzag")
      ->required()
      ->check(CLI::IsMember({"turn", "zigzag"}));
  trial
      ->add_option("--rudder-deg", options->rudder_deg,
                   "Rudder angle, positive to starboard (turn 35, zigzag 10)")
      ->check(CLI::Range(-90.0, 90.0));
  trial
      ->add_option("--heading-deg", options->heading_deg,
                   "Zig-zag: heading at which the rudder is reversed (the rudder angle)")
      ->check(CLI::Range(0.1, 90.0));
  trial->add_option("--first", options->first, "Zig-zag: side of the first rudder order")
      ->check(CLI::IsMember({"starboard", "port"}));
  trial->add_option("--speed-kn", options->speed_kn, "Approach speed (the ship's service speed)")
      ->check(positive);
  trial
      ->add_option("--shaft", options->shaft,
                   "constant: the shaft keeps its rate; governed: engine and governor drive it")
      ->check(CLI::IsMember({"constant", "governed"}));
  trial->add_option("--step-s", options->step_s, "Integration step")->check(CLI::Range(1e-3, 10.0));
  trial
      ->add_option("--duration-s", options->duration_s,
                   "Length of the trial (until the manoeuvre is done)")
      ->check(positive);
  trial->add_option("--every-s", options->every_s, "Time between rows of the track")
      ->check(positive);
  trial->add_option("--csv", options->csv, "Write the track to this file");
  trial->add_option("--format", options->format, "text or json")
      ->check(CLI::IsMember({"text", "json"}));
  trial->callback([options, &chosen] { chosen = [options] { return run_trial(*options); }; });
}

}  // namespace haeul::app
