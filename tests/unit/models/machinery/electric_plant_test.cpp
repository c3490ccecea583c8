#include "models/machinery/electric_plant.h"

#include <catch2/catch.hpp>
#include <stdexcept>

#include "tests/support/electric_plant.h"

using namespace haeul::machinery;

namespace {

PlantData feems() {
  PlantData plant;
  plant.main_engine.kind = EngineKind::electric;
  plant.main_engine.mcr_w = 3.0e6;
  plant.main_engine.rated_rps = 3.0;
  plant.electric = haeul::test::feems_electric();
  return plant;
}

PlantData with_battery(PlantData plant) {
  BatteryData& b = plant.electric.battery;
  b.capacity_j = 3.6e9;
  b.power_w = 0.6e6;
  b.silent_w = 0.4e6;
  return plant;
}

}  // namespace

TEST_CASE("Losses pass through the efficiencies given, and are held below them", "[electric]") {
  const ElectricPlant p = make_electric_plant(feems());
  CHECK(p.motor.input(0.75 * 3.0e6) == Approx(0.75 * 3.0e6 / 0.95956));
  CHECK(p.motor.input(3.0e6) == Approx(3.0e6 / 0.95850));
  CHECK(p.motor.at(0.0) == p.motor.at(0.75e6));
  CHECK(p.motor.at(-1.0e6) == p.motor.at(0.0));
  double last = 0.0;
  for (int i = 0; i <= 120; ++i) {
    const double input = p.motor.input(0.03e6 * i);
    CHECK(input > last);
    last = input;
  }
}

TEST_CASE("A diesel-electric plant against FEEMS", "[electric]") {
  // both sets running, half of the load each; 1/2 hotel load is one set's share
  PlantData plant = feems();
  plant.electric.start_load = 0.1;
  struct Row {
    double shaft_kw, hotel_kw, drive_kw, set_kw, engine_kw;
  };
  const Row rows[] = {
      {500, 200, 551.523, 651.523, 695.212},     {700, 250, 758.852, 883.852, 930.422},
      {1000, 250, 1073.994, 1198.994, 1254.964}, {1300, 300, 1390.008, 1540.008, 1609.204},
      {1400, 300, 1493.804, 1643.804, 1717.706}, {800, 250, 863.444, 988.444, 1037.384}};
  for (const Row& row : rows) {
    plant.electric.hotel_load_w = row.hotel_kw * 1e3;
    const Dispatch d = dispatch(make_electric_plant(plant), 2.0 * row.shaft_kw * 1e3, 0.0, false);
    INFO(row.shaft_kw);
    CHECK(d.running == 2);
    CHECK(0.5e-3 * d.drive_w == Approx(row.drive_kw).epsilon(0.005));
    CHECK(0.5e-3 * d.sets_w == Approx(row.set_kw).epsilon(0.005));
    CHECK(1e-3 * d.engine_w == Approx(row.engine_kw).epsilon(0.005));
    CHECK(d.engine_load == Approx(row.engine_kw / (2000.0 / 0.956)).epsilon(0.005));
  }
}

TEST_CASE("As many sets run as the load needs, and share it", "[electric]") {
  PlantData plant = feems();
  plant.electric.sets = 3;
  plant.electric.hotel_load_w = 1.0e6;
  const ElectricPlant p = make_electric_plant(plant);
  CHECK(dispatch(p, 0.0, 0.0, false).drive_w == 0.0);
  CHECK(dispatch(p, 0.0, 0.0, false).running == 1);
  CHECK(dispatch(p, 0.5e6, 0.0, false).running == 1);
  CHECK(dispatch(p, 1.0e6, 0.0, false).running == 2);
  CHECK(dispatch(p, 2.5e6, 0.0, false).running == 3);
  // beyond all of them they are overloaded
  CHECK(dispatch(p, 6.0e6, 0.0, false).engine_load > 1.1);
}

TEST_CASE("The switchboard balances, whoever feeds it", "[electric]") {
  PlantData plant = with_battery(feems());
  plant.electric.hotel_load_w = 0.1e6;
  const ElectricPlant p = make_electric_plant(plant);
  for (const double charge : {0.1, 0.2, 0.5, 0.895, 0.9}) {
    for (const bool recharging : {false, true}) {
      for (int i = -5; i <= 50; ++i) {
        const Dispatch d = dispatch(p, 0.1e6 * i, charge, recharging);
        CHECK(d.sets_w + d.battery_w == Approx(d.demand_w));
        CHECK((d.running > 0) == (d.sets_w > 0.0));
        CHECK(d.battery_w >= -0.6e6);
        CHECK(d.battery_w <= 0.6e6);
        // what is lost in the cells is lost either way
        CHECK(d.stored_rate_w <= -d.battery_w);
        // the battery never makes the sets start
        if (d.battery_w < 0.0) CHECK(d.sets_w <= 0.85 * d.running * 2.0e6 + 1e-6);
      }
    }
  }
}

TEST_CASE("Thrusters stand beside the hotel load; what the sets lack overloads them",
          "[electric]") {
  PlantData plant = feems();
  const ElectricPlant p = make_electric_plant(plant);
  plant.electric.hotel_load_w = 0.5e6;
  const ElectricPlant hotel = make_electric_plant(plant);
  for (const double shaft_w : {0.0, 1.0e6, 2.9e6}) {
    CHECK(dispatch(p, shaft_w, 0.0, false, 0.5e6).engine_w ==
          dispatch(hotel, shaft_w, 0.0, false).engine_w);
  }
  const Dispatch beyond = dispatch(p, 3.0e6, 0.0, false, 2.0e6);
  CHECK(beyond.sets_w == beyond.demand_w);
  CHECK(beyond.engine_load > 1.0);
}

TEST_CASE("Silent, charging, peak", "[electric]") {
  const ElectricPlant p = make_electric_plant(with_battery(feems()));
  const Dispatch silent = dispatch(p, 0.2e6, 0.5, false);
  CHECK(silent.running == 0);
  CHECK(silent.stored_rate_w == Approx(-silent.demand_w / 0.975));
  // once empty the sets fill it until it is full
  CHECK(recharging_after(p, 0.2, false));
  CHECK(recharging_after(p, 0.5, true));
  CHECK_FALSE(recharging_after(p, 0.5, false));
  CHECK_FALSE(recharging_after(p, 0.8995, true));
  const Dispatch filling = dispatch(p, 0.2e6, 0.5, true);
  CHECK(filling.battery_w == Approx(-0.6e6));
  CHECK(filling.stored_rate_w == Approx(0.975 * 0.6e6));
  CHECK(dispatch(p, 0.2e6, 0.9, true).battery_w == 0.0);
  // beyond two sets the battery helps, until it is empty
  const Dispatch peak = dispatch(p, 3.9e6, 0.5, false);
  CHECK(peak.battery_w == Approx(peak.demand_w - 4.0e6));
  CHECK(dispatch(p, 3.9e6, 0.2, true).battery_w == 0.0);
}

TEST_CASE("An electric plant that cannot be is refused", "[electric]") {
  PlantData plant = feems();
  plant.electric.sets = 0;
  CHECK_THROWS_AS(make_electric_plant(plant), std::domain_error);
  plant = with_battery(plant);
  CHECK(dispatch(make_electric_plant(plant), 1.0e6, 0.5, false).battery_w > 1.0e6);
  plant.electric.battery.initial = 0.95;
  CHECK_THROWS_AS(make_electric_plant(plant), std::domain_error);
  plant = feems();
  plant.electric.motor.half = 1.2;
  CHECK_THROWS_AS(make_electric_plant(plant), std::domain_error);
}
