// haeul trial SHIP MANOEUVRE: standard manoeuvres and their indices; --all: the manoeuvring booklet.
#include <CLI/CLI.hpp>
#include <cmath>
#include <cstdio>
#include <memory>
#include <stdexcept>

#include "sim/app/command.h"
#include "sim/app/terminal/exit_code.h"
#include "sim/app/terminal/option_check.h"
#include "sim/app/terminal/output.h"
#include "sim/app/trial/trial_figures.h"
#include "sim/app/trial/trial_setup.h"
#include "sim/report/booklet.h"
#include "sim/scenario/reader.h"

namespace haeul::app {
namespace {

using nlohmann::ordered_json;

// what a manoeuvre leaves behind
struct Outcome {
  std::string title;
  ordered_json figures;
  std::vector<evaluation::TrackRow> track;
  int code = kOk;
};

bool without_track(const std::string& manoeuvre) {
  return manoeuvre == "speed-power" || manoeuvre == "imo";
}

double default_rudder_deg(const std::string& manoeuvre) {
  if (manoeuvre == "zigzag") return 10.0;
  if (manoeuvre == "modified-zigzag") return 5.0;
  if (manoeuvre == "pull-out") return 20.0;
  return manoeuvre == "spiral" || manoeuvre == "reverse-spiral" ? 25.0 : 35.0;
}

// wind and current, where there are any
std::string weather(const TrialOptions& o) {
  std::string words;
  if (o.wind_mps > 0.0) {
    words += "; wind " + text("%g", o.wind_mps) + " m/s from " + text("%03g", o.wind_from_deg);
  }
  if (o.current_kn > 0.0) {
    words += "; current " + text("%g", o.current_kn) + " kn towards " +
             text("%03g", o.current_towards_deg);
  }
  return words;
}

// the lever at stop
std::string idle_words(const vessel::VesselModel& model) {
  return model.controllable ? "blades at zero pitch" : "engine stopped";
}

Outcome turn(const vessel::VesselModel& model, const TrialSetup& setup, const TrialOptions& o,
             double rudder_deg) {
  auto settings = setup.settings;
  settings.rudder_rad = rudder_deg * kDegree;
  const bool from_rest = o.manoeuvre == "accelerating-turn";
  const bool coasting = o.manoeuvre == "coasting-turn";
  auto result = from_rest  ? evaluation::accelerating_turn(model, settings)
                : coasting ? evaluation::coasting_turn(model, settings)
                           : evaluation::turning_circle(model, settings);
  const std::string rudder = ", rudder " + text("%+g", rudder_deg) + " deg";
  return {(from_rest  ? std::string("Accelerating turn")
           : coasting ? "Coasting turn, " + idle_words(model)
                      : "Turning circle") +
              rudder,
          turn_figures(result, model), std::move(result.track)};
}

Outcome zigzag(const vessel::VesselModel& model, const TrialSetup& setup, const TrialOptions& o,
               double rudder_deg) {
  auto settings = setup.settings;
  settings.rudder_rad = std::fabs(rudder_deg) * kDegree;
  const bool modified = o.manoeuvre == "modified-zigzag";
  const double heading_deg = o.heading_deg > 0.0 ? o.heading_deg
                             : modified          ? 1.0
                                                 : std::fabs(rudder_deg);
  const bool starboard = (o.first == "starboard") == (rudder_deg > 0.0);
  auto result = evaluation::zigzag(model, settings, heading_deg * kDegree, starboard);
  return {(modified ? "Modified zig-zag " : "Zig-zag ") + text("%g", std::fabs(rudder_deg)) + "/" +
              text("%g", heading_deg) + ", first to " + (starboard ? "starboard" : "port"),
          zigzag_figures(result, model), std::move(result.track)};
}

Outcome spiral(const vessel::VesselModel& model, const TrialSetup& setup, bool reverse,
               double rudder_deg) {
  auto settings = setup.settings;
  settings.rudder_rad = std::fabs(rudder_deg) * kDegree;
  auto result = reverse ? evaluation::reverse_spiral(model, settings)
                        : evaluation::direct_spiral(model, settings);
  return {(reverse ? "Reverse spiral up to " : "Direct spiral up to ") +
              text("%g", std::fabs(rudder_deg)) + " deg",
          spiral_figures(result, model, model.length_m / settings.speed_mps),
          std::move(result.track)};
}

Outcome pull_out(const vessel::VesselModel& model, const TrialSetup& setup, const TrialOptions& o,
                 double rudder_deg) {
  auto settings = setup.settings;
  settings.rudder_rad = std::fabs(rudder_deg) * kDegree;
  auto result = evaluation::pull_out(model, settings);
  const bool starboard = (o.first == "starboard") == (rudder_deg > 0.0);
  return {"Pull-out from rudder " + text("%g", std::fabs(rudder_deg)) + " deg, both sides",
          pull_out_figures(result, model),
          std::move(starboard ? result.starboard.track : result.port.track)};
}

Outcome stop(const vessel::VesselModel& model, const TrialSetup& setup, bool crash) {
  auto result = crash ? evaluation::crash_stop(model, setup.settings)
                      : evaluation::inertia_stop(model, setup.settings);
  return {crash ? "Crash stop, full astern"

                : "Inertia stop, " + idle_words(model) + ", until " +
                      text("%g", 100.0 * evaluation::kInertiaEnd) + " % of the approach speed",
          stop_figures(result, model), std::move(result.track)};
}

Outcome man_overboard(const vessel::VesselModel& model, const TrialSetup& setup,
                      const TrialOptions& o, double rudder_deg) {
  using evaluation::ManOverboard;
  auto settings = setup.settings;
  settings.rudder_rad = rudder_deg * kDegree * (o.first == "port" ? -1.0 : 1.0);
  const auto kind = o.manoeuvre == "anderson"   ? ManOverboard::anderson
                    : o.manoeuvre == "scharnow" ? ManOverboard::scharnow
                                                : ManOverboard::williamson;
  const double change_rad =
      o.heading_deg > 0.0 ? o.heading_deg * kDegree : evaluation::first_change(kind);
  auto result = evaluation::man_overboard(model, settings, kind, change_rad);
  std::string name = o.manoeuvre + " turn to ";
  name[0] = static_cast<char>(name[0] - 'a' + 'A');
  return {name + (settings.rudder_rad > 0.0 ? "starboard" : "port") + ", second order at " +
              text("%g", change_rad / kDegree) + " deg",
          man_overboard_figures(result, model), std::move(result.track)};
}

Outcome speed_power(const vessel::VesselModel& model, const TrialSetup& setup) {
  const auto rows =
      evaluation::speed_power(model, evaluation::table_speeds(setup.settings.speed_mps),
                              setup.engine.mcr_w, setup.settings.around);
  return {"Speed and power in calm water", speed_power_figures(rows, model), {}};
}

Outcome imo(const vessel::VesselModel& model, const TrialSetup& setup) {
  const auto trials = evaluation::run_imo_trials(model, setup.settings);
  const auto criteria = evaluation::imo_criteria(trials);
  const bool binding = evaluation::binding(trials.length_m, setup.ship.type);
  return {std::string("Criteria of MSC.137(76)") +
              (binding ? "" : " for comparison, as they do not bind a ship this short"),
          imo_figures(trials, model, criteria, setup.ship.type),
          {},
          !binding || evaluation::complies(trials, criteria) ? kOk : kRequirementFailed};
}

Outcome perform(const vessel::VesselModel& model, const TrialSetup& setup, const TrialOptions& o) {
  const std::string& word = o.manoeuvre;
  const double rudder = o.rudder_deg != 0.0 ? o.rudder_deg : default_rudder_deg(word);
  if (word == "turn" || word == "accelerating-turn" || word == "coasting-turn") {
    return turn(model, setup, o, rudder);
  }
  if (word == "zigzag" || word == "modified-zigzag") return zigzag(model, setup, o, rudder);
  if (word == "spiral" || word == "reverse-spiral") {
    return spiral(model, setup, word == "reverse-spiral", rudder);
  }
  if (word == "pull-out") return pull_out(model, setup, o, rudder);
  if (word == "stop" || word == "crash-stop") return stop(model, setup, word == "crash-stop");
  if (word == "williamson" || word == "anderson" || word == "scharnow") {
    return man_overboard(model, setup, o, rudder);
  }
  return word == "speed-power" ? speed_power(model, setup) : imo(model, setup);
}

int bad_usage(const std::string& message) {
  std::fprintf(stderr, "haeul: error: %s\n", message.c_str());
  return kBadInput;
}

// the booklet chooses rudder, surroundings and duration itself
int write_booklet(const TrialOptions& o) {
  if (!o.manoeuvre.empty())
    return bad_usage("--all runs every manoeuvre; leave '" + o.manoeuvre + "' out");
  if (o.html.empty()) return bad_usage("--all needs a file for the booklet: -o FILE.html");
  if (!o.csv.empty() || o.format != "text") return bad_usage("--all writes HTML only");
  if (o.rudder_deg != 0.0 || o.heading_deg != 0.0 || o.depth_m != 0.0 || o.wind_mps != 0.0 ||
      o.current_kn != 0.0 || o.duration_s != 0.0) {
    return bad_usage("--all sets rudder, heading, depth, wind, current and duration itself");
  }
  const auto setup = set_up_trial(o);
  if (!setup) return kBadInput;
  report::BookletInput input{
      setup->ship, setup->engine, {}, setup->settings, "Haeul " HAEUL_VERSION};
  if (setup->engine.mcr_w > 0.0) {
    input.engine_name = scenario::read_machinery(setup->ship.machinery).name;
  }
  try {
    write_text(o.html, report::manoeuvring_booklet(input));
  } catch (const std::domain_error& error) {
    return bad_usage(setup->ship.key + " at " + text("%.2f", setup->settings.speed_mps / kKnot) +
                     " kn: " + error.what());
  }
  std::fprintf(stderr, "%s: manoeuvring booklet of %s\n", o.html.c_str(), setup->ship.name.c_str());
  return kOk;
}

// a trial that does not begin steady
void note_approach(const vessel::VesselModel& model, const TrialSetup& setup,
                   const TrialOptions& o) {
  if (o.manoeuvre == "accelerating-turn" || o.manoeuvre == "speed-power") return;
  const auto approach = evaluation::approach_of(model, setup.settings);
  if (approach == evaluation::Approach::held) return;
  std::fprintf(stderr, "haeul: note: the engine of %s %s\n", setup.ship.key.c_str(),
               approach == evaluation::Approach::too_slow
                   ? "cannot run as slowly as the approach asks; she does not keep that speed"
                   : "has not the torque that the approach asks for; she loses speed");
}

int run_trial(const TrialOptions& o) {
  if (o.all) return write_booklet(o);
  if (o.manoeuvre.empty()) return bad_usage("name a manoeuvre, or ask for all with --all");
  if (!o.html.empty()) return bad_usage("-o goes with --all; a track is written by --csv");
  if (!o.csv.empty() && without_track(o.manoeuvre)) {
    return bad_usage("--csv: " + o.manoeuvre + " leaves no track");
  }
  const auto setup = set_up_trial(o);
  if (!setup) return kBadInput;
  const vessel::ShipData& ship = setup->ship;
  try {
    const auto model = vessel::make_vessel_model(ship, setup->engine);
    note_approach(model, *setup, o);
    Outcome outcome = perform(model, *setup, o);
    if (model.kind == vessel::ShipData::Model::abkowitz) {  // her formulation has no shaft
      outcome.figures["approach_shaft_rpm"] = nullptr;
    }
    if (!o.csv.empty()) write_track(o.csv, outcome.track, model);
    const vessel::Dimensions& size = ship.dimensions;
    const bool loaded = o.draught_m || o.trim_m != 0.0;
    if (o.format == "json") {
      ordered_json all;
      all["ship"] = ship.key;
      if (loaded) {
        all["draught_m"] = size.draught_m;
        all["trim_m"] = size.trim_m;
        all["displacement_m3"] = size.displacement_m3;
      }
      all["manoeuvre"] = o.manoeuvre;
      all.update(outcome.figures);
      print(all.dump(2) + "\n");
    } else {
      print(ship.name + "\n" + outcome.title + ", " +
            (o.manoeuvre == "accelerating-turn"
                 ? std::string("from rest")
                 : text("%.2f", setup->settings.speed_mps / kKnot) + " kn") +
            weather(o) + "\n" +
            (loaded ? "Draught " + text("%.2f", size.draught_m) + " m, trim by the stern " +
                          text("%.2f", size.trim_m) + " m, displacement " +
                          text("%.0f", size.displacement_m3) + " m3\n"
                    : "") +
            figures_text(outcome.figures));
    }
    return outcome.code;
  } catch (const std::domain_error& error) {
    return bad_usage(ship.key + " at " + text("%.2f", setup->settings.speed_mps / kKnot) +
                     " kn: " + error.what());
  }
}

void add_trial_options(CLI::App& trial, TrialOptions& o) {
  const auto positive = above_zero();
  trial
      .add_option("--rudder-deg", o.rudder_deg,
                  "Rudder angle, positive to starboard (turns and man overboard 35, zigzag 10, "
                  "modified-zigzag 5, pull-out 20, spirals 25)")
      ->check(CLI::Range(-90.0, 90.0))
      ->check(but_zero());
  trial
      .add_option(
          "--heading-deg", o.heading_deg,
          "Zig-zag: heading at which the rudder is reversed (the rudder angle, modified 1); "
          "man overboard: heading of the second order (williamson 60, anderson 250, "
          "scharnow 240)")
      ->check(CLI::Range(0.1, 270.0));
  trial.add_option("--first", o.first, "Side of the first rudder order, and of a pull-out's --csv")
      ->check(CLI::IsMember({"starboard", "port"}));
  auto* const knots =
      trial
          .add_option("--speed-kn", o.speed_kn,
                      "Approach speed (that of the ship's trial block, else the service speed)")
          ->check(positive);
  trial.add_option("--speed-mps", o.speed_mps, "The same in m/s")->check(positive)->excludes(knots);
  trial
      .add_option("--shaft", o.shaft,
                  "constant: the shaft keeps its rate; governed: engine and governor drive it")
      ->check(CLI::IsMember({"constant", "governed"}));
  trial
      .add_option("--shaft-rpm", o.shaft_rpm,
                  "Shaft order, and the rate at the start (what keeps the approach speed; "
                  "accelerating-turn: 0.6 of that), no more than her engine turns. Blades that "
                  "turn follow the lever, this over "
                  "the highest order")
      ->check(positive);
  trial.add_option("--rudder-cap-deg", o.rudder_cap_deg, "Hold rudder orders inside this angle")
      ->check(positive);
  trial
      .add_option("--rudder-rate-degps", o.rudder_rate_degps,
                  "Rate of the steering gear (the ship's)")
      ->check(positive);
  trial.add_option("--depth-m", o.depth_m, "Depth of the water (deep)")->check(positive);
  trial
      .add_option("--wind-from-deg", o.wind_from_deg,
                  "Where the wind comes from; the approach heads 0. The figures of a turn give "
                  "the drift, and indices corrected for it")
      ->check(CLI::Range(-360.0, 360.0));
  trial.add_option("--wind-mps", o.wind_mps, "Wind speed at 10 m (calm)")
      ->check(CLI::Range(0.0, 100.0));
  trial.add_option("--current-towards-deg", o.current_towards_deg, "Where the current sets")
      ->check(CLI::Range(-360.0, 360.0));
  trial.add_option("--current-kn", o.current_kn, "Speed of the current (none)")
      ->check(CLI::Range(0.0, 20.0));
  trial
      .add_option("--draught-m", o.draught_m,
                  "Mean draught (the ship file's); ships estimated from particulars only")
      ->check(positive);
  trial.add_option("--trim-m", o.trim_m, "Draught aft less forward (even keel)")
      ->check(CLI::Range(-10.0, 10.0));
  trial.add_option("--step-s", o.step_s, "Integration step (that of the trial block, else 0.1)")
      ->check(CLI::Range(1e-3, 10.0));
  trial
      .add_option("--duration-s", o.duration_s, "Length of the trial (until the manoeuvre is done)")
      ->check(positive);
  trial.add_option("--every-s", o.every_s, "Time between rows of the track")->check(positive);
  trial.add_option("--csv", o.csv, "Write the track to this file");
  trial.add_option("--format", o.format, "text or json")->check(CLI::IsMember({"text", "json"}));
}

}  // namespace

void add_trial(CLI::App& app, Action& chosen) {
  auto options = std::make_shared<TrialOptions>();
  CLI::App* trial = app.add_subcommand("trial", "Run a standard manoeuvre and print its indices");
  trial->add_option("ship", options->ship, "Ship: a name in assets/ships or a file")->required();
  trial
      ->add_option("manoeuvre", options->manoeuvre,
                   "turn, accelerating-turn (from rest), coasting-turn (engine stopped), zigzag, "
                   "modified-zigzag (rudder 5, heading 1), spiral, reverse-spiral, pull-out, stop "
                   "(engine stopped), crash-stop, williamson, anderson, scharnow, speed-power or "
                   "imo")
      ->check(
          CLI::IsMember({"turn", "accelerating-turn", "coasting-turn", "zigzag", "modified-zigzag",
                         "spiral", "reverse-spiral", "pull-out", "stop", "crash-stop", "williamson",
                         "anderson", "scharnow", "speed-power", "imo"}));
  trial->add_flag("--all", options->all, "Write the manoeuvring booklet: every trial on one page");
  trial->add_option("-o,--output", options->html, "File of the booklet (HTML)");
  add_trial_options(*trial, *options);
  trial->callback([options, &chosen] { chosen = [options] { return run_trial(*options); }; });
}

}  // namespace haeul::app
