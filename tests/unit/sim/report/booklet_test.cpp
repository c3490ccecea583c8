#include "sim/report/booklet.h"

#include <catch2/catch.hpp>
#include <stdexcept>

#include "models/evaluation/manoeuvres/manoeuvre.h"
#include "sim/report/booklet_trials.h"
#include "sim/report/html.h"
#include "sim/scenario/reader.h"
#include "tests/support/markup.h"

using namespace haeul;

namespace {

report::BookletInput input(const std::string& key) {
  report::BookletInput in;
  in.ship = scenario::read_ship(key);
  if (!in.ship.machinery.empty() && in.ship.propeller.torque_from_series) {
    const auto plant = scenario::read_machinery(in.ship.machinery);
    in.engine = vessel::engine_limits(plant);
    in.engine_name = plant.name;
  }
  const auto& trial = in.ship.trial;
  in.settings.speed_mps = trial.speed_mps > 0.0 ? trial.speed_mps : in.ship.service_speed_mps;
  in.settings.shaft_rps = trial.shaft_rps;
  in.settings.step_s = in.ship.dimensions.length_pp_m < 200.0 ? 0.1 : 0.5;
  in.program = "test & program";
  return in;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the booklet of KVLCC2 is whole, and its figures are those of the manoeuvres") {
  const auto in = input("kvlcc2");
  const std::string text = report::manoeuvring_booklet(in);
  CHECK(test::markup_error(text).empty());
  for (const char* part :
       {"General description", "Pilot card", "Wheelhouse poster", "Man overboard",
        "Deep water: changing course", "Deep water: keeping course", "Stopping", "Speed and power",
        "Turning in wind and current", "Shallow water", "Squat", "IMO manoeuvring criteria",
        "Performance may differ", "omputed by simulation", "초대형 원유운반선",
        "test &amp; program", "Yasukawa",
        // what a poster has to show, and says where it cannot
        "anchor chain", "blind zone", "Deeper by heel", "shallow, port", "ballast",
        "not in the ship&#39;s file", "none in the ship&#39;s file", "from rest, half ahead"}) {
    INFO(part);
    CHECK(has(text, part));
  }
  for (const char* never : {"nan", "inf ", "<script", "src=\"http"}) CHECK_FALSE(has(text, never));

  const auto model = vessel::make_vessel_model(in.ship, in.engine);
  auto settings = in.settings;
  settings.every_s = 0.0;
  const auto trials = evaluation::run_imo_trials(model, settings);
  CHECK(has(text, report::number("%.0f m = ", trials.turn[1].advance_m) +
                      report::number("%.2f L", trials.turn[1].advance_m / model.length_m)));
  CHECK(has(text, report::number("%.1f°", trials.zigzag10[0].overshoots.at(1).overshoot_rad *
                                              180.0 / math::kPi)));
  CHECK(has(text, report::number("%.2f L", trials.crash.track_reach_m / model.length_m)));
  CHECK(has(text, report::number("at least %.1f kn is asked for", trials.least_mps * 3600 / 1852)));
}

TEST_CASE("every ship that can be tried has a booklet, which says what her model cannot") {
  for (const char* key : {"mariner", "container_s175", "esso_190k", "esso_osaka_3m", "kvlcc2_l7"}) {
    INFO(key);
    const std::string text = report::manoeuvring_booklet(input(key));
    CHECK(test::markup_error(text).empty());
    CHECK_FALSE(has(text, "nan"));
    CHECK(has(text, "no shaft") == (std::string(key) == "mariner"));
    CHECK(has(text, "Engine orders are shares") == (std::string(key) != "mariner"));
    CHECK(has(text, "extrapolated and too good") == (std::string(key) == "container_s175"));
  }
}

TEST_CASE("thrusters and a short ship are shown on the poster and in the criteria") {
  auto in = input("ulsan_taehwa");
  CHECK(has(report::manoeuvring_booklet(in), "gas carriers and chemical tankers of any length"));
  in.ship.bow_thruster = {0.4 * in.ship.dimensions.length_pp_m, 1.2, 400e3, 0.0, 8.0};
  in.ship.type = "gas_carrier";
  const std::string text = report::manoeuvring_booklet(in);
  CHECK(has(text, "400 kW, full thrust after 8 s"));
  CHECK(has(text, "half of its effect is lost at"));
  CHECK_FALSE(has(text, "of any length"));
}

TEST_CASE("the poster tells how a ship goes astern") {
  CHECK(has(report::manoeuvring_booklet(input("passenger_ferry")), "by the blades"));
  CHECK(has(report::manoeuvring_booklet(input("harbour_tug")), "2 azimuth units, no rudder<"));
}

TEST_CASE("a speed out of reach is an error, not a booklet") {
  auto in = input("kvlcc2");
  in.settings.speed_mps = 30.0;
  CHECK_THROWS_AS(report::manoeuvring_booklet(in), std::domain_error);
}

TEST_CASE(
    "a ship whose blades turn has lever and pitch in her tables, not a shaft speed she has not") {
  const std::string text = report::manoeuvring_booklet(input("passenger_ferry"));
  CHECK(test::markup_error(text).empty());
  for (const char* part :
       {"P/D ahead", "P/D astern", "lever 5", "230 rpm, P/D", "controllable",
        "Blades at zero pitch", "Full astern is lever -100 %, 230 rpm, P/D -0.70"}) {
    INFO(part);
    CHECK(has(text, part));
  }
  CHECK_FALSE(has(text, "rpm astern"));
  CHECK_FALSE(has(text, "ngine stopped"));
}

TEST_CASE("no telegraph order is slower than the engine runs") {
  const auto in = input("harbour_tug");
  const auto trials = report::run_booklet_trials(in);
  const double least = trials.model.drive.data.least_speed / trials.model.drive.inv_n_r;
  for (const auto& row : trials.telegraph) {
    CHECK(row.ahead_rps >= least * (1.0 - 1e-12));
    CHECK((row.astern_rps == 0.0 || row.astern_rps <= -least * (1.0 - 1e-12)));
  }
}
