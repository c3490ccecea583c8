// Ships laden and in ballast against what is published of such ships: the course stability of tankers, the
// power that goes with the displacement; and the table of the README.
#include "models/vessel/loading.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <cstdio>
#include <sstream>

#include "models/evaluation/manoeuvres/manoeuvre.h"
#include "models/evaluation/speed_power.h"
#include "tests/support/sailing_ships.h"
#include "tests/support/validation_page.h"

using namespace haeul;

namespace {

constexpr double kDegree = 3.14159265358979323846 / 180.0;
constexpr double kKnot = 1852.0 / 3600.0;

struct Condition {
  vessel::ShipData ship;
  vessel::VesselModel model;

  explicit Condition(const char* key, std::optional<double> draught_m = {}, double trim_m = 0.0)
      : Condition(load(key, draught_m, trim_m)) {}
  explicit Condition(const test::SailingShip& sailing) : ship(sailing.data), model(sailing.model) {}

  static test::SailingShip load(const char* key, std::optional<double> draught_m, double trim_m) {
    vessel::LoadingData loading;
    loading.draught_m = draught_m, loading.trim_m = trim_m;
    return test::sailing_ship(vessel::loaded(scenario::read_ship(key), loading));
  }
  evaluation::TrialSettings settings(double rudder_deg) const {
    evaluation::TrialSettings s;
    s.speed_mps = ship.service_speed_mps, s.every_s = 0.0, s.rudder_rad = rudder_deg * kDegree;
    return s;
  }
  bool unstable() const { return evaluation::reverse_spiral(model, settings(25)).unstable; }
  double power_w(double knots) const {
    return evaluation::speed_power(model, {knots * kKnot}).at(0).power_w;
  }
};

std::string report() {
  std::ostringstream out;
  struct Case {
    const char *name, *key;
    double draught_m, trim_m;
  };
  for (const Case& c :
       {Case{"MR tanker", "mr_tanker", 6.4, 1.8}, Case{"feeder", "feeder_1800teu", 6.3, 1.5}}) {
    const Condition laden(c.key), light(c.key, c.draught_m, c.trim_m);
    const auto row = [&](const char* what, const char* format, double a, double b) {
      char first[32], second[32], line[160];
      std::snprintf(first, sizeof first, format, a);
      std::snprintf(second, sizeof second, format, b);
      std::snprintf(line, sizeof line, "| %s, %s | %s | %s | %+.0f %% |\n", c.name, what, first,
                    second, 100.0 * (b / a - 1.0));
      out << line;
    };
    const auto &p = laden.ship.dimensions, &q = light.ship.dimensions;
    row("mean draught", "%.1f m", p.draught_m, q.draught_m);
    row("displacement", "%.0f m³", p.displacement_m3, q.displacement_m3);
    const double knots = laden.ship.service_speed_mps / kKnot;
    row("power at service speed", "%.0f kW", 1e-3 * laden.power_w(knots),
        1e-3 * light.power_w(knots));
    const auto a = evaluation::turning_circle(laden.model, laden.settings(35));
    const auto b = evaluation::turning_circle(light.model, light.settings(35));
    const double L = p.length_pp_m;
    row("advance, 35° starboard", "%.2f L", a.advance_m / L, b.advance_m / L);
    row("tactical diameter, 35° starboard", "%.2f L", a.tactical_diameter_m / L,
        b.tactical_diameter_m / L);
    row("speed left, 35° starboard", "%.1f kn", a.steady_speed_mps / kKnot,
        b.steady_speed_mps / kKnot);
    const auto y = evaluation::zigzag(laden.model, laden.settings(10), 10 * kDegree, true);
    const auto z = evaluation::zigzag(light.model, light.settings(10), 10 * kDegree, true);
    for (const std::size_t i : {std::size_t{0}, std::size_t{1}}) {
      row(i == 0 ? "first overshoot, 10/10" : "second overshoot, 10/10", "%.1f °",
          y.overshoots.at(i).overshoot_rad / kDegree, z.overshoots.at(i).overshoot_rad / kDegree);
    }
  }
  return out.str();
}

}  // namespace

TEST_CASE("a tanker is unstable on her course laden and stable in ballast, as Esso Bernicia was") {
  CHECK(Condition("mr_tanker").unstable());
  CHECK(Condition("mr_tanker", 12.5).unstable());
  CHECK_FALSE(Condition("mr_tanker", 6.4, 1.8).unstable());
}

TEST_CASE("trim by the stern widens the turn and steadies the course, by the head the reverse") {
  double diameter = 0.0, overshoot = 1e9;
  for (const double trim : {-1.0, 0.0, 1.0, 2.0}) {
    const Condition ship("mr_tanker", {}, trim);
    const auto turn = evaluation::turning_circle(ship.model, ship.settings(35));
    const auto z = evaluation::zigzag(ship.model, ship.settings(10), 10 * kDegree, true);
    INFO("trim " << trim);
    CHECK(turn.tactical_diameter_m > diameter);
    CHECK(z.overshoots.at(1).overshoot_rad < overshoot);
    diameter = turn.tactical_diameter_m, overshoot = z.overshoots.at(1).overshoot_rad;
  }
}

TEST_CASE("power goes with displacement to 2/3, as the Admiralty coefficient has it") {
  for (const auto& [key, draught, trim, knots] :
       {std::tuple{"mr_tanker", 6.4, 1.8, 13.0}, std::tuple{"mr_tanker", 8.5, 1.0, 13.0},
        std::tuple{"feeder_1800teu", 6.3, 1.5, 16.0}}) {
    const Condition laden(key), light(key, draught, trim);
    const double ratio =
        light.ship.dimensions.displacement_m3 / laden.ship.dimensions.displacement_m3;
    INFO(key << " at " << draught << " m");
    CHECK(light.power_w(knots) / laden.power_w(knots) ==
          Approx(std::cbrt(ratio * ratio)).epsilon(0.08));
  }
}

TEST_CASE("every estimated ship sails at whatever loading she is allowed") {
  int ships = 0, loadings = 0;
  for (const auto& sailing : test::sailing_ships()) {
    if (!sailing.data.estimated) continue;
    ++ships;
    const double T = sailing.data.dimensions.draught_m;
    for (const double share : {0.5, 0.7, 0.85, 0.95, 1.05}) {
      for (const double trim : {-0.01, 0.0, 0.015}) {
        vessel::LoadingData loading;
        loading.draught_m = share * T, loading.trim_m = trim * sailing.data.dimensions.length_pp_m;
        INFO(sailing.data.key << ", " << *loading.draught_m << " m, trim " << loading.trim_m);
        try {
          const auto ship = vessel::loaded(sailing.data, loading);
          const auto model = vessel::make_vessel_model(ship);
          const auto m = vessel::steady_motion(model, 0.0, 0.0, 0.0, sailing.speed_mps);
          const auto rates = vessel::rates(
              model, m, vessel::LaneOrders<double>{0.1, m.shaft_rps, 0.0, sailing.speed_mps});
          CHECK(std::isfinite(rates.r));
          CHECK(model.deep.inv_m_surge > 0.0);
          CHECK(ship.hull.my > 0.0);
          CHECK(ship.hull.Y_v < 0.0);
          CHECK(ship.hull.N_r < 0.0);
          CHECK(model.resistance.half_rho_S > 0.0);
          ++loadings;
        } catch (const vessel::LoadingError& error) {
          CHECK(std::string(error.what()).find("expected") != std::string::npos);
        }
      }
    }
  }
  CHECK(ships >= 10);
  CHECK(loadings > 5 * ships);
}

TEST_CASE("the table of loadings is the one the program makes") {
  test::check_page_holds(report());
}
