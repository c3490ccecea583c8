#include "sim/app/trial/trial_setup.h"

#include <cmath>
#include <cstdio>

#include "models/evaluation/criteria.h"
#include "models/vessel/loading.h"
#include "sim/scenario/reader.h"

namespace haeul::app {
namespace {

using vessel::ShipData;

constexpr double kCoarseStep = 0.05;  // [L / V]

void complain(const std::string& message) {
  std::fprintf(stderr, "haeul: error: %s\n", message.c_str());
}

void note(const std::string& message) {
  std::fprintf(stderr, "haeul: note: %s\n", message.c_str());
}

bool finite(const TrialOptions& o) {
  for (const double number :
       {o.rudder_deg, o.heading_deg, o.speed_kn, o.speed_mps, o.shaft_rpm, o.rudder_cap_deg,
        o.rudder_rate_degps, o.depth_m, o.wind_from_deg, o.wind_mps, o.current_towards_deg,
        o.current_kn, o.trim_m, o.draught_m.value_or(0.0), o.step_s, o.duration_s, o.every_s}) {
    if (!std::isfinite(number)) return false;
  }
  return true;
}

// a governed shaft needs an engine and a propeller whose torque is known
vessel::EngineLimits engine_of(const TrialOptions& o, const ShipData& ship) {
  if (o.shaft != "governed") return {};
  if (!ship.machinery.empty() && ship.propeller.torque_from_series) {
    return vessel::engine_limits(scenario::read_machinery(ship.machinery));
  }
  if (ship.model != ShipData::Model::abkowitz) {  // which has no shaft
    note("no engine or propeller torque is known for " + ship.key +
         "; the shaft turns at a constant rate");
  }
  return {};
}

// what the ship cannot do, said before anything runs
bool fits(const TrialOptions& o, const ShipData& ship) {
  if (ship.model == ShipData::Model::kinematic) {
    complain("'" + o.ship + "' is a kinematic ship; manoeuvring trials need forces");
    return false;
  }
  if (o.shaft_rpm > 0.0 && ship.model == ShipData::Model::abkowitz) {
    complain("--shaft-rpm: the formulation of '" + o.ship + "' has no shaft");
    return false;
  }
  const double gear = ship.steering_gear.limit_rad;
  if (gear > 0.0 && std::fabs(o.rudder_deg) * kDegree > gear + 1e-9) {
    complain("--rudder-deg: the steering gear of " + ship.key + " goes to " +
             text("%g", gear / kDegree) + " deg");
    return false;
  }
  const bool far = o.manoeuvre == "anderson" || o.manoeuvre == "scharnow";
  if (o.heading_deg > 120.0 && !far) {
    complain("--heading-deg: more than 120 deg is for anderson and scharnow");
    return false;
  }
  const double draws = vessel::deepest_draught(ship.dimensions);
  if (o.depth_m > 0.0 && o.depth_m <= draws) {
    complain("--depth-m: " + ship.key + " draws " + text("%g", draws) + " m and would be aground");
    return false;
  }
  if (o.depth_m > 0.0 && ship.model != ShipData::Model::mmg && ship.model != ShipData::Model::bis) {
    note("the formulation of " + ship.key + " does not feel the depth");
  }
  const bool backs = o.all || o.manoeuvre == "crash-stop" || o.manoeuvre == "imo";
  if (backs && ship.model == ShipData::Model::son_nomoto) {
    note("the propeller law of " + ship.key +
         " was fitted ahead only; figures of the crash stop are extrapolated and too good");
  }
  return true;
}

// an order that is never obeyed would start the trial with a rate the shaft cannot keep
bool can_turn(double shaft_rpm, const ShipData& ship, const vessel::EngineLimits& engine) {
  if (shaft_rpm <= 0.0) return true;
  const auto model = vessel::make_vessel_model(ship, engine);
  const double top_rpm = model.max_rps * 60.0;
  if (shaft_rpm <= top_rpm * (1.0 + 1e-9)) return true;
  std::string words = "the highest order of " + ship.key + " is " + text("%g", top_rpm) + " rpm";
  if (model.engined) {
    words =
        "the engine of " + ship.key + " turns her shaft at " + text("%g", top_rpm) + " rpm at most";
    if (ship.shaft.max_rps > model.max_rps) {
      words += "; --shaft constant goes to " + text("%g", ship.shaft.max_rps * 60.0);
    }
  }
  complain("--shaft-rpm: " + words);
  return false;
}

void set_surroundings(const TrialOptions& o, vessel::Surroundings<double>& around) {
  if (o.depth_m > 0.0) around.depth_m = o.depth_m;
  if (o.current_kn > 0.0) {
    const math::Vec2 current = math::polar(o.current_kn * kKnot, o.current_towards_deg * kDegree);
    around.current = {current.north, current.east};
  }
  if (o.wind_mps > 0.0) {
    const math::Vec2 wind = math::polar(-o.wind_mps, o.wind_from_deg * kDegree);
    around.windy = true;
    around.air.fill({wind.north, wind.east});
  }
}

}  // namespace

std::string text(const char* format, double value) {
  char buffer[64];
  std::snprintf(buffer, sizeof buffer, format, value);
  return buffer;
}

bool load_ship(const std::optional<double>& draught_m, double trim_m, vessel::ShipData& ship) {
  if (!draught_m && trim_m == 0.0) return true;
  vessel::LoadingData loading;
  loading.draught_m = draught_m, loading.trim_m = trim_m;
  try {
    ship = vessel::loaded(ship, loading);
    return true;
  } catch (const vessel::LoadingError& error) {
    const bool trim = error.key == vessel::LoadingError::Key::trim || !draught_m;
    complain(std::string(trim ? "--trim-m: " : "--draught-m: ") + error.what());
    return false;
  }
}

std::optional<TrialSetup> set_up_trial(const TrialOptions& o) {
  if (!finite(o)) {
    complain("options take finite numbers only");
    return {};
  }
  TrialSetup setup;
  setup.ship = scenario::read_ship(o.ship);
  ShipData& ship = setup.ship;
  if (!load_ship(o.draught_m, o.trim_m, ship) || !fits(o, ship)) return {};
  if (o.rudder_rate_degps > 0.0) ship.steering_gear.rate_radps = o.rudder_rate_degps * kDegree;
  setup.engine = engine_of(o, ship);
  if (!can_turn(o.shaft_rpm, ship, setup.engine)) return {};

  // the published set-up, as far as no option replaces it
  evaluation::TrialSettings& s = setup.settings;
  const bool asked = o.speed_kn > 0.0 || o.speed_mps > 0.0;
  const bool published = ship.trial.speed_mps > 0.0 && !asked;
  s.speed_mps = o.speed_kn > 0.0    ? o.speed_kn * kKnot
                : o.speed_mps > 0.0 ? o.speed_mps
                : published         ? ship.trial.speed_mps
                                    : ship.service_speed_mps;
  if ((o.manoeuvre == "imo" || o.all) && !asked && setup.engine.mcr_w > 0.0) {
    const double least =
        evaluation::least_approach_mps(vessel::make_vessel_model(ship, setup.engine));
    if (s.speed_mps < least) {
      note("MSC.137(76) asks for an approach of " + text("%.2f", least / kKnot) + " kn; " +
           ship.key + " is tried at that instead of " + text("%.2f", s.speed_mps / kKnot));
      s.speed_mps = least;
    }
  }
  s.shaft_rps = o.shaft_rpm > 0.0 ? o.shaft_rpm / 60.0 : published ? ship.trial.shaft_rps : 0.0;
  s.step_s = o.step_s > 0.0 ? o.step_s : ship.trial.step_s > 0.0 ? ship.trial.step_s : 0.1;
  if (s.step_s * s.speed_mps > kCoarseStep * ship.dimensions.length_pp_m) {
    note("a step of " + text("%g", s.step_s) + " s is coarse for a ship of " +
         text("%g", ship.dimensions.length_pp_m) + " m at this speed");
  }
  s.duration_s = o.duration_s;
  s.every_s = o.csv.empty() ? 0.0 : o.every_s;
  s.rudder_cap_rad = o.rudder_cap_deg * kDegree;
  set_surroundings(o, s.around);
  return setup;
}

}  // namespace haeul::app
