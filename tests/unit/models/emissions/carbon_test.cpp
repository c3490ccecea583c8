#include "models/emissions/carbon.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/unit/models/emissions/plants.h"

using namespace haeul;
using namespace haeul::emissions;
using machinery::Cycle;

namespace {

/// Half an hour of manoeuvring.
Ledger manoeuvre(const MeterModel& model) {
  Ledger ledger;
  for (int k = 0; k <= 1800; ++k) {
    const double power = model.mcr_w * (0.3 + 0.35 * std::sin(0.013 * k));
    if (k == 0) start_meter(model, power, ledger);
    if (k > 0) meter(model, power, 1.0, ledger);
  }
  return ledger;
}

}  // namespace

TEST_CASE("All carbon of the fuel leaves through the funnel", "[emissions]") {
  for (machinery::PlantData plant :
       {test::oil_plant(test::hfo()), test::with_hotel(test::oil_plant(test::vlsfo())),
        test::gas_plant(Cycle::lng_diesel), test::with_hotel(test::gas_plant(Cycle::lng_otto))}) {
    plant.co2_basis = machinery::Co2Basis::combusted;
    const MeterModel model = make_meter_model(plant);
    const Ledger ledger = manoeuvre(model);
    const CarbonBalance balance = carbon_balance(model, ledger);
    INFO(plant.key);
    CHECK(balance.fuel_kg > 100.0);
    CHECK(balance.ch4_kg > 0.0);
    CHECK(balance.black_carbon_kg > 0.0);
    CHECK(std::abs(balance.rest_kg()) < 1e-12 * balance.fuel_kg);
  }
}

TEST_CASE("The IMO basis counts the slip twice", "[emissions]") {
  machinery::PlantData plant = test::gas_plant(Cycle::lng_otto);
  const MeterModel imo = make_meter_model(plant);
  const CarbonBalance balance = carbon_balance(imo, manoeuvre(imo));
  CHECK(balance.co2_kg == Approx(balance.fuel_kg).epsilon(1e-12));
  CHECK(balance.rest_kg() == Approx(-balance.ch4_kg - balance.black_carbon_kg).epsilon(1e-9));

  // the other basis changes CO2 and nothing else
  plant.co2_basis = machinery::Co2Basis::combusted;
  const MeterModel combusted = make_meter_model(plant);
  const Ledger a = manoeuvre(imo), b = manoeuvre(combusted);
  CHECK(b.kg(Species::co2) < a.kg(Species::co2));
  CHECK(b.kg(Species::ch4) == a.kg(Species::ch4));
  CHECK(b.fuel_kg == a.fuel_kg);
}

TEST_CASE("Carbon factors agree with the printed carbon fractions", "[emissions]") {
  // MEPC.364(79) prints both
  CHECK(3.114 / kCo2PerCarbon == Approx(0.8493).margin(5e-5));
  CHECK(3.206 / kCo2PerCarbon == Approx(0.8744).margin(5e-5));
  CHECK(2.750 / kCo2PerCarbon == Approx(0.75).margin(5e-5));
  CHECK(2.750 / kCo2PerCarbon == Approx(kCarbonInMethane));
}
