// KVLCC2 against published and independent figures. The gate is code-to-code: an independent program
// with the same formulas, converged to 1e-10. The distance to the measured ship is a report.
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdio>
#include <sstream>

#include "models/evaluation/manoeuvres/manoeuvre.h"
#include "sim/scenario/reader.h"
#include "tests/support/validation_page.h"

using namespace haeul;

namespace {

constexpr double kDegree = 3.14159265358979323846 / 180.0;
constexpr double kKnot = 1852.0 / 3600.0;

evaluation::TrialSettings settings(double rudder_deg) {
  evaluation::TrialSettings s;
  s.speed_mps = 15.5 * kKnot;
  s.step_s = 0.1;
  s.every_s = 0.0;
  s.rudder_rad = rudder_deg * kDegree;
  return s;
}

vessel::VesselModel paper_ship() {
  return vessel::make_vessel_model(scenario::read_ship("kvlcc2_yy2015"));
}

// share by which `value` misses `reference`
double off(double value, double reference) { return std::fabs(value / reference - 1.0); }

// lines of the table in README.md: index, ours, measured, difference
std::string report() {
  const auto model = paper_ship();
  const auto starboard = evaluation::turning_circle(model, settings(35));
  const auto port = evaluation::turning_circle(model, settings(-35));
  const double L = 320.0;
  std::ostringstream out;
  const auto row = [&](const char* what, double ours, double measured, const char* unit) {
    char line[160];
    std::snprintf(line, sizeof line, "| %s | %.2f %s | %.2f %s | %+.1f %% |\n", what, ours, unit,
                  measured, unit, 100.0 * (ours / measured - 1.0));
    out << line;
  };
  row("advance, 35° starboard", starboard.advance_m / L, 3.10, "L");
  row("transfer, 35° starboard", starboard.transfer_m / L, 1.35, "L");
  row("tactical diameter, 35° starboard", starboard.tactical_diameter_m / L, 3.33, "L");
  row("advance, 35° port", port.advance_m / L, 3.03, "L");
  row("transfer, 35° port", port.transfer_m / L, 1.20, "L");
  row("tactical diameter, 35° port", port.tactical_diameter_m / L, 3.06, "L");
  struct Case {
    double angle;
    bool starboard;
    double first, second;
  };
  for (const Case& c : {Case{10, true, 8.2, 21.9}, Case{10, false, 9.5, 15.0},
                        Case{20, true, 13.7, 14.9}, Case{20, false, 15.1, 13.3}}) {
    const auto z = evaluation::zigzag(model, settings(c.angle), c.angle * kDegree, c.starboard);
    const std::string name = std::to_string(static_cast<int>(c.angle)) + "/" +
                             std::to_string(static_cast<int>(c.angle)) +
                             (c.starboard ? " starboard first" : " port first");
    row(("first overshoot, " + name).c_str(), z.overshoots.at(0).overshoot_rad / kDegree, c.first,
        "°");
    row(("second overshoot, " + name).c_str(), z.overshoots.at(1).overshoot_rad / kDegree, c.second,
        "°");
  }
  return out.str();
}

}  // namespace

TEST_CASE("KVLCC2 35 deg turns equal the independent program within 0.2 %") {
  struct Reference {
    double rudder_deg, advance, transfer, tactical, t90, t180, speed, rate_degps, drift_deg;
  };
  const Reference references[] = {
      {35, 952.3342, 406.4639, 961.1289, 169.2035, 338.9845, 3.0030, 0.4785, 19.4011},
      {-35, 960.3710, 410.0270, 964.0050, 168.0854, 332.2359, 3.0313, -0.4934, -19.6042}};
  const auto model = paper_ship();
  for (const Reference& ref : references) {
    const auto turn = evaluation::turning_circle(model, settings(ref.rudder_deg));
    INFO("rudder " << ref.rudder_deg << ": advance " << turn.advance_m << ", transfer "
                   << turn.transfer_m << ", tactical diameter " << turn.tactical_diameter_m);
    CHECK(off(turn.approach_rps, 1.77851) < 1e-5);
    CHECK(off(turn.advance_m, ref.advance) < 0.002);
    CHECK(off(turn.transfer_m, ref.transfer) < 0.002);
    CHECK(off(turn.tactical_diameter_m, ref.tactical) < 0.002);
    CHECK(off(turn.t90_s, ref.t90) < 0.002);
    CHECK(off(turn.t180_s, ref.t180) < 0.002);
    CHECK(off(turn.steady_speed_mps, ref.speed) < 0.002);
    CHECK(off(turn.steady_rate_radps / kDegree, ref.rate_degps) < 0.002);
    CHECK(off(turn.steady_drift_rad / kDegree, ref.drift_deg) < 0.002);
  }
}

TEST_CASE("turning indices do not depend on the step") {
  const auto model = paper_ship();
  auto fine = settings(35), coarse = settings(35);
  fine.step_s = 0.02;
  coarse.step_s = 0.5;
  const auto a = evaluation::turning_circle(model, fine);
  const auto b = evaluation::turning_circle(model, coarse);
  CHECK(off(a.advance_m, b.advance_m) < 1e-4);
  CHECK(off(a.tactical_diameter_m, b.tactical_diameter_m) < 1e-4);
}

TEST_CASE("the 7 m model turns like the full ship but for its own wake") {
  const auto full = paper_ship();
  const auto model = vessel::make_vessel_model(scenario::read_ship("kvlcc2_l7"));
  auto small = settings(35);
  small.speed_mps = 15.5 * kKnot / std::sqrt(320.0 / 7.0);
  small.step_s = 0.02;
  const auto a = evaluation::turning_circle(full, settings(35));
  const auto b = evaluation::turning_circle(model, small);
  // self-propulsion of the model, published set: 11.855 rps
  CHECK(off(b.approach_rps, 11.855) < 0.002);
  CHECK(off(b.advance_m / 7.0, a.advance_m / 320.0) < 0.06);
  CHECK(off(b.tactical_diameter_m / 7.0, a.tactical_diameter_m / 320.0) < 0.06);
}

TEST_CASE("shaft power of the sailing KVLCC2 at 15.5 kn is that of a VLCC") {
  const auto model = vessel::make_vessel_model(scenario::read_ship("kvlcc2"));
  const double U = 15.5 * kKnot;
  const double n = vessel::self_propulsion_rps(model, U);
  const auto load = propulsion::load(model.propeller, n, U * (1.0 - model.propeller.wake));
  const double power_mw = 2.0 * 3.14159265358979323846 * n * load.torque * 1e-6;
  INFO("shaft power " << power_mw << " MW at " << n * 60 << " rpm");
  CHECK(power_mw > 17.0);  // published designs: 17 to 25 MW
  CHECK(power_mw < 25.0);
}

TEST_CASE("the table of the validation report is the one the program makes") {
  test::check_page_holds(report());
}
