#include "sim/report/booklet_trials.h"

#include <algorithm>
#include <stdexcept>

#include "sim/report/html.h"

namespace haeul::report {
namespace {

using evaluation::TrialSettings;
using vessel::ShipData;
using vessel::VesselModel;

constexpr double kDegree = math::kPi / 180.0;
constexpr double kKnot = 1852.0 / 3600.0;
constexpr double kWind = 2.0, kHighestWind_mps = 15.0;  // of the approach speed
constexpr double kCurrent = 0.125;                      // of the approach speed
constexpr double kShallow = 1.2;                        // h / T

// shares of the sea speed's shaft rate behind the words of the telegraph
struct Word {
  const char* word;
  double share;
};
constexpr Word kWords[] = {{"Full sea", 1.0},
                           {"Full", 0.75},
                           {"Half", evaluation::kHalfAhead},
                           {"Slow", 0.45},
                           {"Dead slow", 0.3}};

// an engine does not run slower than it can
double running_rps(const VesselModel& model, double rps) {
  if (!model.engined || model.controllable) return rps;
  const double r = rps * model.drive.inv_n_r;
  const double least = math::sign(r) * model.drive.data.least_speed;
  return math::abs(r) < math::abs(least) ? least / model.drive.inv_n_r : rps;
}

void run_telegraph(const VesselModel& model, const TrialSettings& s, double rps, BookletTrials& t) {
  for (const auto& [word, share] : kWords) {
    TelegraphRow row;
    row.order = word;
    row.ahead_rps = running_rps(model, share * rps);
    row.ahead_mps = evaluation::settled_speed(model, row.ahead_rps, 1.5 * s.speed_mps);
    // full sea has no counterpart astern
    if (share < 1.0) row.astern_rps = running_rps(model, -share * t.rated_rps);
    t.telegraph.push_back(row);
  }
}

void run_stops(const VesselModel& model, const TrialSettings& s, double rps, BookletTrials& t) {
  t.inertia = evaluation::inertia_stop(model, s);
  const double astern = evaluation::full_astern_rps(model, rps);
  for (const auto& row : t.telegraph) {
    if (row.ahead_mps <= 0.0 || row.order == "Dead slow") continue;
    TrialSettings one = s;
    const bool sea = row.order == "Full sea";
    one.speed_mps = sea ? s.speed_mps : row.ahead_mps;
    one.shaft_rps = sea ? s.shaft_rps : row.ahead_rps;
    t.stops.push_back({row.order, one.speed_mps, evaluation::stop(model, one, astern, 0.0)});
  }
}

// wind and current in proportion to the speed: a model meets what her ship does
void run_weather(const VesselModel& model, const TrialSettings& s, BookletTrials& t) {
  const double wind_mps = math::min(kWind * s.speed_mps, kHighestWind_mps);
  const double current_mps = kCurrent * s.speed_mps;
  TrialSettings turn = s;
  turn.rudder_rad = t.imo.rudder_rad;
  const auto windy = [&](double from_deg, const std::string& what) {
    TrialSettings one = turn;
    const auto air = math::polar(-wind_mps, from_deg * kDegree);
    one.around.windy = true;
    one.around.air.fill({air.north, air.east});
    t.weather.push_back({what, evaluation::turning_circle(model, one)});
  };
  const std::string wind = "wind " + number("%.1f", wind_mps) + " m/s ";
  windy(0.0, wind + "from ahead");
  windy(90.0, wind + "from starboard");
  windy(270.0, wind + "from port");
  TrialSettings one = turn;
  one.around.current = {0.0, current_mps};
  t.weather.push_back({"current " +
                           number(current_mps < kKnot ? "%.2f" : "%.1f", current_mps / kKnot) +
                           " kn to starboard",
                       evaluation::turning_circle(model, one)});
}

void run_shallow(const VesselModel& model, const TrialSettings& s, double rps, BookletTrials& t) {
  ShallowTurns turns;
  turns.depth_m = kShallow * t.draught_m;
  turns.rps = evaluation::kHalfAhead * rps;
  vessel::Surroundings<double> water;
  water.depth_m = turns.depth_m;
  turns.deep_speed_mps = evaluation::settled_speed(model, turns.rps, 1.5 * s.speed_mps);
  turns.shallow_speed_mps = evaluation::settled_speed(model, turns.rps, 1.5 * s.speed_mps, water);
  if (turns.deep_speed_mps <= 0.0 || turns.shallow_speed_mps <= 0.0) return;
  TrialSettings one = s;
  one.shaft_rps = turns.rps;
  for (const int side : {0, 1}) {
    one.rudder_rad = side == 0 ? t.imo.rudder_rad : -t.imo.rudder_rad;
    one.around = {};
    one.speed_mps = turns.deep_speed_mps;
    turns.deep[side] = evaluation::turning_circle(model, one);
    one.around = water;
    one.speed_mps = turns.shallow_speed_mps;
    turns.shallow[side] = evaluation::turning_circle(model, one);
  }
  t.shallow = turns;
}

void run_thrusters(const VesselModel& model, double step_s, BookletTrials& t) {
  if (!evaluation::has_thruster(model)) return;
  t.thruster = evaluation::thruster_turn(model, step_s);
  const auto& bow = model.thrusters[model.thrusters[0].thrust_n > 0.0 ? 0 : 1];
  while (t.thruster_weak_mps < 10.0 &&
         propulsion::tunnel_factor(bow, 1.0, t.thruster_weak_mps) > 0.505) {
    t.thruster_weak_mps += 0.01;
  }
}

void run_man_overboard(const VesselModel& model, const TrialSettings& s, BookletTrials& t) {
  using evaluation::ManOverboard;
  TrialSettings one = s;
  one.rudder_rad = t.imo.rudder_rad;
  t.best_change_rad = evaluation::best_williamson_change(model, one);
  t.williamson = evaluation::man_overboard(model, one, ManOverboard::williamson);
  t.williamson_best =
      evaluation::man_overboard(model, one, ManOverboard::williamson, t.best_change_rad);
  t.anderson = evaluation::man_overboard(model, one, ManOverboard::anderson);
  t.scharnow = evaluation::man_overboard(model, one, ManOverboard::scharnow);
}

}  // namespace

BookletTrials run_booklet_trials(const BookletInput& input) {
  BookletTrials t;
  t.model = vessel::make_vessel_model(input.ship, input.engine);
  const VesselModel& model = t.model;
  TrialSettings s = input.settings;
  s.duration_s = 0.0;
  s.around = {};
  // a few hundred rows over each manoeuvre
  s.every_s = math::max(s.step_s, 0.05 * model.length_m / s.speed_mps);

  t.length_m = input.ship.dimensions.length_pp_m;
  t.breadth_m = input.ship.dimensions.breadth_m;
  t.draught_m = input.ship.dimensions.draught_m;
  t.shaft = input.ship.model != ShipData::Model::abkowitz;
  t.astern = input.ship.model != ShipData::Model::son_nomoto;
  t.depth = input.ship.model == ShipData::Model::mmg || input.ship.model == ShipData::Model::bis;
  const double rps =
      s.shaft_rps != 0.0 ? s.shaft_rps : evaluation::approach_rps(model, s.speed_mps, s.around);
  t.governed = model.engined;
  t.rated_rps = model.engined ? model.max_rps : rps;

  t.imo = evaluation::run_imo_trials(model, s);
  t.criteria = evaluation::imo_criteria(t.imo);
  TrialSettings one = s;
  one.rudder_rad = 5.0 * kDegree;
  t.modified = evaluation::zigzag(model, one, 1.0 * kDegree, true);
  one = s;
  one.every_s = 0.0;
  t.spiral = evaluation::direct_spiral(model, one);
  try {
    t.reverse = evaluation::reverse_spiral(model, one);
  } catch (const std::domain_error&) {
    // a ship that does not answer small helm has no such curve
  }
  t.pull_out = evaluation::pull_out(model, one);
  run_man_overboard(model, s, t);
  run_thrusters(model, s.step_s, t);
  if (t.shaft) {
    one = s;
    one.shaft_rps = evaluation::kHalfAhead * rps;
    one.rudder_rad = t.imo.rudder_rad;
    t.accelerating = evaluation::accelerating_turn(model, one);
    one.shaft_rps = s.shaft_rps;
    t.coasting = evaluation::coasting_turn(model, one);
    run_telegraph(model, s, rps, t);
    run_stops(model, s, rps, t);
    t.speed_power =
        evaluation::speed_power(model, evaluation::table_speeds(s.speed_mps), input.engine.mcr_w);
  }
  run_weather(model, s, t);
  if (t.shaft && t.depth) run_shallow(model, s, rps, t);
  return t;
}

}  // namespace haeul::report
