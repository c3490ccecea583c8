// Ship files whose manoeuvring set is estimated, and what the estimated ships of the fleet do.
#include <catch2/catch.hpp>
#include <regex>
#include <set>

#include "models/evaluation/manoeuvres/manoeuvre.h"
#include "models/hull/mmg_estimate.h"
#include "sim/scenario/assets.h"
#include "sim/scenario/input/ship_input.h"
#include "sim/scenario/reader.h"
#include "tests/support/scenario_files.h"

using namespace haeul;

namespace {

std::string file_of(const std::string& key) {
  return test::read_file(test::source_directory() / "assets/ships" / (key + ".yaml"));
}

vessel::ShipData read_text(const std::string& text) {
  test::TemporaryFolder folder;
  return scenario::read_ship(folder.write("ship.yaml", text).string());
}

std::string replaced(const std::string& text, const std::string& what, const std::string& by) {
  const std::string out = std::regex_replace(text, std::regex(what), by);
  REQUIRE(out != text);
  return out;
}

// how many different members a table writes to
template <class Block>
std::size_t members(std::span<const scenario::Coefficient<Block>> table) {
  Block block;
  std::set<const double*> places;
  for (const auto& c : table) places.insert(&(block.*c.value));
  return places.size();
}

}  // namespace

TEST_CASE("every coefficient has its key, and no two share one") {
  CHECK(members(scenario::hull_coefficients()) * sizeof(double) == sizeof(vessel::MmgHullData));
  // area, height, x_R and the choice of law besides
  CHECK((members(scenario::rudder_coefficients()) + 4) * sizeof(double) ==
        sizeof(vessel::RudderData));
  CHECK(members(scenario::propeller_coefficients()) == 2);
}

TEST_CASE("an estimated ship has the set of her particulars") {
  const auto ship = scenario::read_ship("mr_tanker");
  CHECK(ship.estimated);
  const auto e = hull::estimate_mmg(hull::particulars_of(ship));
  for (const auto& c : scenario::hull_coefficients()) {
    INFO(c.name);
    CHECK(ship.hull.*c.value == e.hull.*c.value);
  }
  for (const auto& c : scenario::rudder_coefficients()) {
    INFO(c.name);
    CHECK(ship.rudder.*c.value == e.rudder.*c.value);
  }
  CHECK(ship.propeller.wake == Approx(0.5 * 50200.0 / (174.0 * 32.2 * 11.0) - 0.05));
  CHECK(ship.propeller.thrust_deduction == Approx(0.6 * ship.propeller.wake));
}

TEST_CASE("what the file of an estimated ship gives stands, and nothing else moves") {
  const std::string text = file_of("mr_tanker");
  const auto plain = read_text(text);
  auto changed = replaced(text, "method: estimated", "method: estimated\n  N_r: -0.06");
  changed = replaced(changed, "  height_m: ", "  a_H: 0.5\n  height_m: ");
  const auto given = read_text(changed);
  CHECK(given.hull.N_r == -0.06);
  CHECK(given.rudder.a_H == 0.5);
  CHECK(given.hull.N_v == plain.hull.N_v);
  CHECK(given.rudder.epsilon == plain.rudder.epsilon);
  // a wake that is given carries on into what depends on it
  const auto wake = read_text(replaced(text, "  x_prime: ", "  wake: 0.2\n  x_prime: "));
  CHECK(wake.propeller.wake == 0.2);
  CHECK(wake.propeller.thrust_deduction == Approx(0.12));
  CHECK(wake.rudder.epsilon == Approx(2.26 - 1.82 * 0.8));
}

TEST_CASE("a published ship says so and keeps her numbers") {
  const auto ship = scenario::read_ship("kcs");
  CHECK_FALSE(ship.estimated);
  CHECK(ship.hull.Y_vvv == -1.7179);
  CHECK(ship.propeller.wake == 0.355);
  CHECK(ship.rudder.gamma_R_positive == 0.492);
}

TEST_CASE("every estimated ship reaches her speed, turns and steers as ships do") {
  int ships = 0;
  for (const auto& key : scenario::asset_names(scenario::kShips)) {
    const auto ship = scenario::read_ship(key);
    if (!ship.estimated) continue;
    ++ships;
    INFO(key);
    vessel::EngineLimits engine;
    bool merchant = false;  // bought for her service speed; others have power in hand
    if (!ship.machinery.empty()) {
      const auto plant = scenario::read_machinery(ship.machinery);
      engine = vessel::engine_limits(plant);
      merchant = plant.main_engine.kind == machinery::EngineKind::two_stroke;
    }
    const auto model = vessel::make_vessel_model(ship, engine);
    REQUIRE_NOTHROW(vessel::self_propulsion_rps(model, ship.service_speed_mps));
    const double n = vessel::self_propulsion_rps(model, ship.service_speed_mps);
    const double V_A = ship.service_speed_mps * (1.0 - ship.propeller.wake);
    const double power =
        math::kTwoPi * n * propulsion::load(model.propeller, n, V_A).torque * ship.propeller.screws;
    if (merchant) {
      CHECK(power / engine.mcr_w > 0.7);
      CHECK(power / engine.mcr_w < 0.95);
    }
    evaluation::TrialSettings trial;
    trial.speed_mps = ship.service_speed_mps, trial.every_s = 0.0;
    trial.rudder_rad = ship.steering_gear.limit_rad;
    const auto turn = evaluation::turning_circle(model, trial);
    const double L = ship.dimensions.length_pp_m;
    CHECK(turn.advance_m / L < 4.5);  // IMO MSC.137(76)
    // units that push across turn tighter than rudders
    CHECK(turn.tactical_diameter_m / L > (model.azimuth ? 1.5 : 2.5));
    CHECK(turn.tactical_diameter_m / L < 5.0);
    trial.rudder_rad = 10.0 / 180.0 * math::kPi;
    const auto z = evaluation::zigzag(model, trial, trial.rudder_rad, true);
    CHECK(z.initial_turning_m / L < 2.5);
    // the criteria are for ships of 100 m: 10 to 20 deg for L / V of 10 to 30 s
    const double overshoot = z.overshoots.at(0).overshoot_rad * 180.0 / math::kPi;
    if (ship.dimensions.length_overall_m >= 100.0) {
      CHECK(overshoot < 5.0 + 0.5 * math::clamp(L / ship.service_speed_mps, 10.0, 30.0));
    }
    CHECK(overshoot > 2.0);
  }
  CHECK(ships >= 11);
}
