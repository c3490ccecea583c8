// The ships shipped and their machinery: metered where torque is known, and of one mind about power.
#include <catch2/catch.hpp>

#include "models/emissions/meter.h"
#include "models/vessel/engines.h"
#include "sim/scenario/assets.h"
#include "sim/scenario/reader.h"

using namespace haeul;

namespace {

constexpr double kKnot = 1852.0 / 3600.0;

vessel::VesselModel driven(const vessel::ShipData& ship, const machinery::PlantData& plant) {
  return vessel::make_vessel_model(ship, vessel::engine_limits(plant));
}

double power_at(const vessel::VesselModel& model, double speed_mps) {
  const auto steady = vessel::steady_motion(model, 0.0, 0.0, 0.0, speed_mps);
  return vessel::shaft_load(model, steady,
                            vessel::LaneOrders<double>{0.0, steady.shaft_rps, 0.0, speed_mps})
      .power_w;
}

}  // namespace

TEST_CASE("every ship whose torque is known is metered, and her engine carries her service speed") {
  int metered = 0;
  for (const auto& key : scenario::asset_names(scenario::kShips)) {
    const vessel::ShipData ship = scenario::read_ship(key);
    const bool known =
        ship.model == vessel::ShipData::Model::mmg && ship.propeller.torque_from_series;
    INFO(key);
    CHECK(known == !ship.machinery.empty());
    if (!known) continue;
    ++metered;
    const auto plant = scenario::read_machinery(ship.machinery);
    const auto model = driven(ship, plant);
    const double load = power_at(model, ship.service_speed_mps) / plant.main_engine.mcr_w;
    CHECK(load > 0.2);
    CHECK(load < 0.93);  // 0.92 of the propeller, and the bearings
    // at the rated power the shaft turns about as fast as the profile says
    CHECK(ship.shaft.max_rps > 0.98 * plant.main_engine.rated_rps);
    CHECK(ship.shaft.max_rps < 1.16 * plant.main_engine.rated_rps);
    // a kilowatt-hour at the shaft costs a credible amount of energy
    const auto meter = emissions::make_meter_model(plant);
    emissions::Ledger ledger;
    const double power = power_at(model, ship.service_speed_mps);
    emissions::start_meter(meter, power, ledger);
    emissions::meter(meter, power, 3600.0, ledger);
    const double work = ledger.shaft_energy_j + ledger.hotel_energy_j;
    const double fuel = ledger.fuel_total_kg();
    const double restored = 1.0 + emissions::fuel_to_restore_kg(meter, ledger) / fuel;
    const double heat = restored * (ledger.kg(emissions::Fuel::lng) * 48.0e6 +
                                    (fuel - ledger.kg(emissions::Fuel::lng)) * 42.0e6);
    CHECK(work / heat > 0.38);
    CHECK(work / heat < 0.52);
  }
  CHECK(metered == 14);
}

TEST_CASE(
    "every engine, settled at the service speed, holds it to the bit and pays for screw and "
    "bearings") {
  for (const auto& key : scenario::asset_names(scenario::kShips)) {
    const vessel::ShipData ship = scenario::read_ship(key);
    if (ship.machinery.empty()) continue;
    INFO(key);
    const auto model = vessel::make_vessel_model(
        ship, vessel::engine_limits(scenario::read_machinery(ship.machinery)));
    auto motion = vessel::steady_motion(model, 0.0, 0.0, 0.0, ship.service_speed_mps);
    const auto start = motion;
    const double order = vessel::standing_order(model, motion);
    vessel::LaneOrders<double> orders{0.0, order, 0.0, motion.u};
    auto engines = vessel::running_engines(model, order);
    for (int i = 0; i < 1000; ++i) {
      const auto commands = vessel::advance_engines(model, engines, motion, order, 0.1);
      orders.engines = &commands;
      vessel::step(model, motion, orders, 0.1);
    }
    orders.engines = nullptr;
    CHECK(motion.u == Approx(start.u).epsilon(1e-12));
    CHECK(motion.shaft_rps == Approx(start.shaft_rps).epsilon(1e-12));
    CHECK(motion.pitch == Approx(start.pitch).epsilon(1e-12));
    // brake power = power of the screws and losses of bearings and gear
    const auto load = vessel::shaft_load(model, motion, orders);
    const double r = motion.shaft_rps * model.drive.inv_n_r;
    const double lost = model.screws * model.drive.Q_r * propulsion::bearing_loss(model.drive, r);
    CHECK(load.power_w * model.drive.data.gear_efficiency ==
          Approx(math::kTwoPi * motion.shaft_rps * (load.torque_nm + lost)).epsilon(1e-9));
    CHECK(model.drive.data.mcr_w * model.screws ==
          Approx(scenario::read_machinery(ship.machinery).main_engine.mcr_w));
  }
}

TEST_CASE("the harbour tug pulls and runs like one") {
  const vessel::ShipData ship = scenario::read_ship("harbour_tug");
  const auto plant = scenario::read_machinery(ship.machinery);
  const auto model = driven(ship, plant);
  REQUIRE(model.azimuth);
  // bollard pull at full power
  double low = 0.0, high = 6.0;
  for (int i = 0; i < 50; ++i) {
    const double n = 0.5 * (low + high);
    const double power = 2.0 * math::kTwoPi * n * propulsion::load(model.quadrants, n, 0.0).torque;
    (power > plant.main_engine.mcr_w ? high : low) = n;
  }
  const auto screw = propulsion::load(model.quadrants, low, 0.0);
  const double pull_t = 2.0 * (1.0 - ship.propeller.thrust_deduction) * screw.thrust / 9806.65;
  INFO(pull_t << " t at " << 60.0 * low << " rpm");
  CHECK(low == Approx(plant.main_engine.rated_rps).epsilon(0.03));
  CHECK(pull_t > 60.0);
  CHECK(pull_t < 75.0);
  // builders' tugs: 70 t for 4.18 MW, 85 t for 5.05 MW
  CHECK(pull_t / (1e-6 * plant.main_engine.mcr_w) == Approx(16.8).epsilon(0.08));
  // 13 to 14 kn, and no more, for that power
  CHECK(power_at(model, 13.0 * kKnot) < 0.5 * plant.main_engine.mcr_w);
  CHECK_THROWS_AS(vessel::steady_motion(model, 0.0, 0.0, 0.0, 14.8 * kKnot), std::domain_error);
}
