// KCS with her published set against an independent program, and ships estimated from particulars against
// their published sets. Resistance, propeller, wake and rudder are those of the published ship, so that
// hull and interaction alone are compared.
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdio>
#include <sstream>

#include "models/evaluation/manoeuvres/manoeuvre.h"
#include "models/hull/mmg_estimate.h"
#include "sim/scenario/reader.h"
#include "tests/support/validation_page.h"

using namespace haeul;

namespace {

constexpr double kDegree = 3.14159265358979323846 / 180.0;
constexpr double kKnot = 1852.0 / 3600.0;

// with the resistance of the manoeuvring set
vessel::ShipData published(const char* key) {
  auto ship = scenario::read_ship(key);
  ship.resistance.method = vessel::ResistanceData::Method::mmg;
  return ship;
}

vessel::ShipData estimated(vessel::ShipData ship) {
  const auto estimate = hull::estimate_mmg(hull::particulars_of(ship));
  const double R0 = ship.hull.R0, f_alpha = ship.rudder.f_alpha;
  ship.hull = estimate.hull, ship.hull.R0 = R0;
  ship.rudder = estimate.rudder, ship.rudder.f_alpha = f_alpha;
  return ship;
}

struct Indices {
  double advance, transfer, tactical, steady;  // lengths
  double speed_left, drift_deg;
};

struct Trial {
  vessel::VesselModel model;
  double speed_mps, length_m;

  Trial(const vessel::ShipData& ship, double knots)
      : model(vessel::make_vessel_model(ship)),
        speed_mps(knots * kKnot),
        length_m(ship.dimensions.length_pp_m) {}

  evaluation::TrialSettings settings(double rudder_deg) const {
    evaluation::TrialSettings s;
    s.speed_mps = speed_mps, s.every_s = 0.0, s.rudder_rad = rudder_deg * kDegree;
    s.step_s = 0.02;  // the rudder is reversed at the end of a step
    return s;
  }
  Indices turn(double rudder_deg) const {
    const auto t = evaluation::turning_circle(model, settings(rudder_deg));
    return {t.advance_m / length_m,           t.transfer_m / length_m,
            t.tactical_diameter_m / length_m, t.final_diameter_m / length_m,
            t.steady_speed_mps / speed_mps,   std::fabs(t.steady_drift_rad) / kDegree};
  }
  // first and second overshoot [deg]
  std::pair<double, double> zigzag(double angle, bool starboard) const {
    const auto z = evaluation::zigzag(model, settings(angle), angle * kDegree, starboard);
    return {z.overshoots.at(0).overshoot_rad / kDegree, z.overshoots.at(1).overshoot_rad / kDegree};
  }
};

void check_turn(const Indices& t, const Indices& reference) {
  CHECK(t.advance == Approx(reference.advance).epsilon(0.003));
  CHECK(t.transfer == Approx(reference.transfer).epsilon(0.003));
  CHECK(t.tactical == Approx(reference.tactical).epsilon(0.003));
  CHECK(t.steady == Approx(reference.steady).epsilon(0.003));
  CHECK(t.speed_left == Approx(reference.speed_left).epsilon(0.003));
  if (reference.drift_deg > 0.0) {
    CHECK(t.drift_deg == Approx(reference.drift_deg).margin(0.05).epsilon(0.0));
  }
}

void check_zigzag(const std::pair<double, double>& z, double first, double second) {
  CHECK(z.first == Approx(first).margin(0.05).epsilon(0.0));
  CHECK(z.second == Approx(second).margin(0.05).epsilon(0.0));
}

std::string report() {
  std::ostringstream out;
  struct Case {
    const char *name, *key;
    double knots;
  };
  for (const Case& c : {Case{"KVLCC2", "kvlcc2_yy2015", 15.5}, Case{"KCS", "kcs", 24.0}}) {
    const Trial known(published(c.key), c.knots), guess(estimated(published(c.key)), c.knots);
    const auto row = [&](const char* what, const char* unit, double ours, double theirs) {
      char line[160];
      std::snprintf(line, sizeof line, "| %s, %s | %.2f %s | %.2f %s | %+.0f %% |\n", c.name, what,
                    ours, unit, theirs, unit, 100.0 * (ours / theirs - 1.0));
      out << line;
    };
    const auto a = guess.turn(35), b = known.turn(35);
    row("advance, 35° starboard", "L", a.advance, b.advance);
    row("tactical diameter, 35° starboard", "L", a.tactical, b.tactical);
    row("steady diameter, 35° starboard", "L", a.steady, b.steady);
    row("speed left, 35° starboard", "U0", a.speed_left, b.speed_left);
    for (const double angle : {10.0, 20.0}) {
      const auto p = guess.zigzag(angle, true), q = known.zigzag(angle, true);
      const std::string name = std::to_string(static_cast<int>(angle));
      row(("first overshoot, " + name + "/" + name).c_str(), "°", p.first, q.first);
      row(("second overshoot, " + name + "/" + name).c_str(), "°", p.second, q.second);
    }
  }
  return out.str();
}

}  // namespace

TEST_CASE("KCS turns and zigzags as in the independent program") {
  const Trial kcs(published("kcs"), 24.0);
  const double n = vessel::self_propulsion_rps(kcs.model, kcs.speed_mps);
  CHECK(n == Approx(1.9251).epsilon(1e-4));  // 115.5 rpm, as in the SIMMAN study
  check_turn(kcs.turn(35), {3.3628, 1.5725, 3.5748, 2.9759, 0.4964, 14.486});
  check_turn(kcs.turn(-35), {3.2482, 1.4728, 3.3474, 2.7237, 0.4670, 15.145});
  check_zigzag(kcs.zigzag(10, true), 6.134, 12.245);
  check_zigzag(kcs.zigzag(10, false), 7.750, 9.360);
  check_zigzag(kcs.zigzag(20, true), 13.777, 16.263);
  check_zigzag(kcs.zigzag(20, false), 16.117, 13.994);
}

TEST_CASE("the estimated KVLCC2 turns and zigzags as in the independent program") {
  const Trial ship(estimated(published("kvlcc2_yy2015")), 15.5);
  check_turn(ship.turn(35), {2.9141, 1.1794, 2.9493, 2.0889, 0.3231, 0.0});
  check_turn(ship.turn(-35), {3.0508, 1.2924, 3.1806, 2.2607, 0.3517, 0.0});
  check_zigzag(ship.zigzag(10, true), 5.350, 9.268);
  check_zigzag(ship.zigzag(10, false), 5.408, 8.994);
}

TEST_CASE("KCS at full scale asks for the power of such ships") {
  const auto ship = scenario::read_ship("kcs");
  const auto model = vessel::make_vessel_model(ship);
  const double U = 24.0 * kKnot, R = hull::resistance(model.resistance, U);
  INFO("resistance " << R * 1e-3 << " kN");
  CHECK(R == Approx(1625e3).epsilon(0.15));  // extrapolated from the tank, k 0.10
}

TEST_CASE("the table of estimated ships is the one the program makes") {
  test::check_page_holds(report());
}
