// haeul trial SHIP MANOEUVRE: standard manoeuvres and their indices.
#include <CLI/CLI.hpp>
#include <cerrno>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <memory>
#include <string>

#include "sim/app/command.h"
#include "sim/app/exit_code.h"
#include "sim/app/output.h"
#include "sim/app/trial_figures.h"
#include "sim/record/io_error.h"
#include "sim/record/result/text_table.h"
#include "sim/scenario/reader.h"

namespace haeul::app {
namespace {

using vessel::ShipData;

constexpr double kDegree = math::kPi / 180.0;
constexpr double kKnot = 1852.0 / 3600.0;

struct Options {
  std::string ship, manoeuvre, csv, first = "starboard", shaft = "governed", format = "text";
  double rudder_deg = 0.0, heading_deg = 0.0, speed_kn = 0.0, speed_mps = 0.0, shaft_rpm = 0.0;
  double rudder_cap_deg = 0.0, rudder_rate_degps = 0.0, depth_m = 0.0;
  double wind_from_deg = 0.0, wind_mps = 0.0, current_towards_deg = 0.0, current_kn = 0.0;
  double step_s = 0.0, duration_s = 0.0, every_s = 1.0;
};

std::string text(const char* format, double value) {
  char buffer[64];
  std::snprintf(buffer, sizeof buffer, format, value);
  return buffer;
}

void write_csv(const std::string& path, const std::vector<evaluation::TrackRow>& track,
               bool rolls) {
  std::ofstream file(path);
  file << "time_s,north_m,east_m,heading_deg,surge_mps,sway_mps,yaw_rate_degps,rudder_deg,"
          "shaft_rps"
       << (rolls ? ",roll_deg\n" : "\n");
  char line[512];
  for (const auto& row : track) {
    const auto& m = row.motion;
    std::snprintf(line, sizeof line, "%.10g,%.17g,%.17g,%.17g,%.17g,%.17g,%.17g,%.17g,%.17g",
                  row.time_s, m.north, m.east, m.psi / kDegree, m.u, m.v, m.r / kDegree,
                  m.rudder / kDegree, m.shaft_rps);
    file << line;
    if (rolls) {
      std::snprintf(line, sizeof line, ",%.17g", m.phi / kDegree);
      file << line;
    }
    file << '\n';
  }
  file.close();
  if (!file) throw record::IoError(path, "cannot be written", std::strerror(errno));
}

std::string cell(const Figures& value) {
  if (value.is_number_float()) return text("%.3f", value.get<double>());
  if (value.is_boolean()) return value.get<bool>() ? "yes" : "no";
  if (value.is_null()) return "-";
  return value.is_string() ? value.get<std::string>() : value.dump();
}

// a list of alike objects, as a table with their keys for a head
std::string rows_text(const Figures& rows) {
  if (rows.empty()) return {};
  std::vector<std::string> head;
  for (const auto& [key, value] : rows.front().items()) head.push_back(key);
  record::TextTable table(head, rows.front().front().is_string() ? 1 : 0);
  for (const auto& row : rows) {
    std::vector<std::string> cells;
    for (const auto& value : row) cells.push_back(cell(value));
    table.add(cells);
  }
  return table.text();
}

// one table for people, one object for programs
void print_figures(const Options& options, const ShipData& ship, const std::string& title,
                   const Figures& figures) {
  if (options.format == "json") {
    Figures all;
    all["ship"] = ship.key;
    all["manoeuvre"] = options.manoeuvre;
    all.update(figures);
    print(all.dump(2) + "\n");
    return;
  }
  print(ship.name + (ship.estimated ? " (estimated from particulars)" : "") + "\n" + title + "\n");
  char line[96];
  for (const auto& [key, value] : figures.items()) {
    if (value.is_array()) {
      print("\n" + (figures.size() > 1 ? key + "\n" : "") + rows_text(value));
      continue;
    }
    std::snprintf(line, sizeof line, "  %-28s %12s\n", key.c_str(), cell(value).c_str());
    print(line);
  }
}

vessel::EngineLimits engine_of(const Options& o, const ShipData& ship) {
  if (o.shaft != "governed" || o.shaft_rpm > 0.0 || ship.model != ShipData::Model::mmg) return {};
  if (!ship.machinery.empty() && ship.propeller.torque_from_series) {
    const auto plant = scenario::read_machinery(ship.machinery);
    return {plant.main_engine.mcr_w, plant.main_engine.rated_rps, plant.load_diagram};
  }
  std::fprintf(stderr,
               "haeul: note: no engine or propeller torque is known for %s; the shaft "
               "turns at a constant rate\n",
               ship.key.c_str());
  return {};
}

evaluation::TrialSettings settings_of(const Options& o, const ShipData& ship) {
  evaluation::TrialSettings s;
  s.speed_mps = o.speed_mps > 0.0            ? o.speed_mps
                : o.speed_kn > 0.0           ? o.speed_kn * kKnot
                : ship.trial.speed_mps > 0.0 ? ship.trial.speed_mps
                                             : ship.service_speed_mps;
  s.shaft_rps = o.shaft_rpm > 0.0 ? o.shaft_rpm / 60.0 : ship.trial.shaft_rps;
  s.step_s = o.step_s > 0.0 ? o.step_s : ship.trial.step_s > 0.0 ? ship.trial.step_s : 0.1;
  s.duration_s = o.duration_s;
  s.every_s = o.csv.empty() ? 0.0 : o.every_s;
  s.rudder_cap_rad = o.rudder_cap_deg * kDegree;
  if (o.depth_m > 0.0) s.around.depth_m = o.depth_m;
  const auto current = math::polar(o.current_kn * kKnot, o.current_towards_deg * kDegree);
  s.around.current = {current.north, current.east};
  s.around.windy = o.wind_mps > 0.0;
  const auto air = math::polar(-o.wind_mps, o.wind_from_deg * kDegree);
  s.around.air.fill({air.north, air.east});
  return s;
}

// runs the manoeuvre: its title, figures and track; false in `passed` when a criterion is missed
struct Outcome {
  std::string title;
  Figures figures;
  std::vector<evaluation::TrackRow> track;
  bool passed = true;
};

Outcome manoeuvre(const Options& o, const ShipData& ship, const vessel::VesselModel& model,
                  evaluation::TrialSettings s, double mcr_w) {
  const double L = ship.dimensions.length_pp_m;
  const std::string at = ", " + text("%.2f", s.speed_mps / kKnot) + " kn";
  const auto rudder = [&](double usual) { return o.rudder_deg != 0.0 ? o.rudder_deg : usual; };
  const auto done = [&](const std::string& title, const Figures& f,
                        std::vector<evaluation::TrackRow> track = {}) {
    return Outcome{title + at, f, std::move(track), true};
  };
  if (o.manoeuvre == "turn") {
    s.rudder_rad = rudder(35.0) * kDegree;
    auto r = evaluation::turning_circle(model, s);
    const std::string title = "Turning circle, rudder " + text("%+g", rudder(35.0)) + " deg";
    const Figures f = figures(r, L);
    return done(title, f, std::move(r.track));
  }
  if (o.manoeuvre == "zigzag") {
    const double angle = rudder(10.0);
    const double heading = o.heading_deg > 0.0 ? o.heading_deg : std::fabs(angle);
    s.rudder_rad = std::fabs(angle) * kDegree;
    const bool starboard = (o.first == "starboard") == (angle > 0.0);
    auto r = evaluation::zigzag(model, s, heading * kDegree, starboard);
    const Figures f = figures(r, L);
    return done("Zig-zag " + text("%g", std::fabs(angle)) + "/" + text("%g", heading) +
                    ", first to " + (starboard ? "starboard" : "port"),
                f, std::move(r.track));
  }
  s.rudder_rad = std::fabs(o.rudder_deg) * kDegree;
  if (o.manoeuvre == "spiral" || o.manoeuvre == "reverse-spiral") {
    const bool direct = o.manoeuvre == "spiral";
    auto r = direct ? evaluation::direct_spiral(model, s) : evaluation::reverse_spiral(model, s);
    const Figures f = figures(r);
    return done(direct ? "Direct spiral" : "Reverse spiral", f, std::move(r.track));
  }
  if (o.manoeuvre == "pull-out") {
    auto r = evaluation::pull_out(model, s);
    const Figures f = figures(r);
    return done("Pull-out, both sides", f, std::move(r.starboard.track));
  }
  if (o.manoeuvre == "stop" || o.manoeuvre == "crash-stop") {
    const bool crash = o.manoeuvre == "crash-stop";
    auto r = crash ? evaluation::crash_stop(model, s) : evaluation::inertia_stop(model, s);
    const Figures f = figures(r, L);
    return done(crash ? "Crash stop, full astern" : "Inertia stop, engine stopped", f,
                std::move(r.track));
  }
  if (o.manoeuvre == "williamson" || o.manoeuvre == "anderson" || o.manoeuvre == "scharnow") {
    using Kind = evaluation::ManOverboard;
    const Kind kind = o.manoeuvre == "williamson" ? Kind::williamson
                      : o.manoeuvre == "anderson" ? Kind::anderson
                                                  : Kind::scharnow;
    s.rudder_rad = o.rudder_deg * kDegree;
    auto r = evaluation::man_overboard(model, s, kind, o.heading_deg * kDegree);
    const Figures f = figures(r);
    return done("Man overboard, " + o.manoeuvre + " turn", f, std::move(r.track));
  }
  if (o.manoeuvre == "speed-power") {
    std::vector<double> speeds;
    for (int i = 1; i <= 24; ++i) speeds.push_back(0.05 * i * s.speed_mps);
    return {"Speed and power, calm water",
            figures(evaluation::speed_power(model, speeds, mcr_w, s.around)),
            {},
            true};
  }
  const auto criteria = evaluation::imo_criteria(evaluation::run_imo_trials(model, s));
  Outcome outcome = done("Criteria of IMO MSC.137(76)", figures(criteria));
  outcome.passed = evaluation::all_passed(criteria);
  return outcome;
}

int run_trial(const Options& o) {
  for (const double number :
       {o.rudder_deg, o.heading_deg, o.speed_kn, o.speed_mps, o.shaft_rpm, o.rudder_cap_deg,
        o.rudder_rate_degps, o.depth_m, o.wind_from_deg, o.wind_mps, o.current_towards_deg,
        o.current_kn, o.step_s, o.duration_s, o.every_s}) {
    if (std::isfinite(number)) continue;
    std::fprintf(stderr, "haeul: error: options take finite numbers only\n");
    return kBadInput;
  }
  ShipData ship = scenario::read_ship(o.ship);
  if (ship.model == ShipData::Model::kinematic) {
    std::fprintf(stderr, "haeul: error: '%s' is a kinematic ship; manoeuvring trials need forces\n",
                 o.ship.c_str());
    return kBadInput;
  }
  if (o.rudder_rate_degps > 0.0) ship.steering_gear.rate_radps = o.rudder_rate_degps * kDegree;
  // what the cap allows the gear must reach
  ship.steering_gear.limit_rad = std::max(ship.steering_gear.limit_rad, o.rudder_cap_deg * kDegree);
  const vessel::EngineLimits engine = engine_of(o, ship);
  const evaluation::TrialSettings settings = settings_of(o, ship);
  try {
    const auto model = vessel::make_vessel_model(ship, engine);
    const Outcome outcome = manoeuvre(o, ship, model, settings, engine.mcr_w);
    const bool rolls = model.roll.active || model.kind == ShipData::Model::son_nomoto;
    if (!o.csv.empty()) write_csv(o.csv, outcome.track, rolls);
    print_figures(o, ship, outcome.title, outcome.figures);
    return outcome.passed ? kOk : kRequirementFailed;
  } catch (const std::domain_error& error) {
    std::fprintf(stderr, "haeul: error: %s at %.2f kn: %s\n", ship.key.c_str(),
                 settings.speed_mps / kKnot, error.what());
    return kBadInput;
  }
}

}  // namespace

void add_trial(CLI::App& app, Action& chosen) {
  auto options = std::make_shared<Options>();
  CLI::App* trial = app.add_subcommand("trial", "Run a standard manoeuvre and print its indices");
  const auto positive = CLI::PositiveNumber;
  const auto add = [&](const char* name, double& value, const char* doc) {
    return trial->add_option(name, value, doc);
  };
  trial->add_option("ship", options->ship, "Ship: a name in assets/ships or a file")->required();
  trial
      ->add_option("manoeuvre", options->manoeuvre,
                   "turn, zigzag, spiral, reverse-spiral, pull-out, stop, crash-stop, williamson, "
                   "anderson, scharnow, speed-power, or imo: the criteria of MSC.137(76)")
      ->required()
      ->check(CLI::IsMember({"turn", "zigzag", "spiral", "reverse-spiral", "pull-out", "stop",
                             "crash-stop", "williamson", "anderson", "scharnow", "speed-power",
                             "imo"}));
  add("--rudder-deg", options->rudder_deg,
      "Rudder angle, positive to starboard (turn 35, zigzag 10)")
      ->check(CLI::Range(-90.0, 90.0));
  add("--heading-deg", options->heading_deg,
      "Zig-zag: heading at which the rudder is reversed (the rudder angle); williamson: of the "
      "second order (60)")
      ->check(CLI::Range(0.1, 300.0));
  trial->add_option("--first", options->first, "Zig-zag: side of the first rudder order")
      ->check(CLI::IsMember({"starboard", "port"}));
  add("--speed-kn", options->speed_kn, "Approach speed (the ship file's trial or service speed)")
      ->check(positive);
  add("--speed-mps", options->speed_mps, "The same in m/s")->check(positive);
  trial
      ->add_option("--shaft", options->shaft,
                   "constant: the shaft keeps its rate; governed: engine and governor drive it")
      ->check(CLI::IsMember({"constant", "governed"}));
  add("--shaft-rpm", options->shaft_rpm, "Constant order, and the rate at the start")
      ->check(positive);
  add("--rudder-cap-deg", options->rudder_cap_deg, "Largest rudder angle (the steering gear's)")
      ->check(positive);
  add("--rudder-rate-degps", options->rudder_rate_degps, "Rudder rate (the steering gear's)")
      ->check(positive);
  add("--depth-m", options->depth_m, "Depth of the water (deep)")->check(positive);
  add("--wind-from-deg", options->wind_from_deg, "Where the wind comes from; the ship heads 0");
  add("--wind-mps", options->wind_mps, "Steady wind (calm)")->check(CLI::Range(0.0, 80.0));
  add("--current-towards-deg", options->current_towards_deg, "Where the current sets");
  add("--current-kn", options->current_kn, "Uniform current (none)")->check(CLI::Range(0.0, 15.0));
  add("--step-s", options->step_s, "Integration step (the ship file's, else 0.1)")
      ->check(CLI::Range(1e-3, 10.0));
  add("--duration-s", options->duration_s, "Length of the trial (until the manoeuvre is done)")
      ->check(positive);
  add("--every-s", options->every_s, "Time between rows of the track")->check(positive);
  trial->add_option("--csv", options->csv, "Write the track to this file");
  trial->add_option("--format", options->format, "text or json")
      ->check(CLI::IsMember({"text", "json"}));
  trial->callback([options, &chosen] { chosen = [options] { return run_trial(*options); }; });
}

}  // namespace haeul::app
