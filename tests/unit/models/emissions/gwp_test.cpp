#include "models/emissions/gwp.h"

#include <catch2/catch.hpp>

#include "models/emissions/meter.h"
#include "tests/unit/models/emissions/plants.h"

using namespace haeul;
using namespace haeul::emissions;
using machinery::Cycle;

namespace {

Ledger emitted(double co2, double ch4, double n2o) {
  Ledger ledger;
  ledger.species_kg[static_cast<std::size_t>(Species::co2)] = co2;
  ledger.species_kg[static_cast<std::size_t>(Species::ch4)] = ch4;
  ledger.species_kg[static_cast<std::size_t>(Species::n2o)] = n2o;
  return ledger;
}

}  // namespace

TEST_CASE("Well-to-wake intensities of FuelEU come out of the sets", "[emissions]") {
  // heavy oil, Annex II: LCV 0.0405 MJ/g, 13.5 g/MJ well to tank, factors per gram of fuel
  const Ledger hfo = emitted(3.114, 0.00005, 0.00018);
  CHECK(co2_equivalent_kg(hfo, GwpSet::ar5_100) / 0.0405 + 13.5 == Approx(91.601).margin(5e-4));
  CHECK(co2_equivalent_kg(hfo, GwpSet::ar4_100) / 0.0405 + 13.5 == Approx(91.744).margin(5e-4));
  // LNG in a two-stroke Otto engine: 1.7 % of the gas slips
  const Ledger lng = emitted(0.983 * 2.75, 0.017, 0.983 * 0.00011);
  CHECK(co2_equivalent_kg(lng, GwpSet::ar5_100) / 0.0491 + 18.5 == Approx(83.834).margin(5e-4));
  CHECK(co2_equivalent_kg(lng, GwpSet::ar4_100) / 0.0491 + 18.5 == Approx(82.868).margin(5e-4));
}

TEST_CASE("A CO2-equivalent carries the name of its set", "[emissions]") {
  const Ledger ledger = emitted(100.0, 1.0, 0.1);
  CHECK(co2_equivalent(ledger).gwp_set == "AR5-100");
  CHECK(co2_equivalent(ledger).kg == Approx(100.0 + 28.0 + 26.5));
  for (std::size_t i = 0; i < kGwpSets; ++i) {
    const auto set = static_cast<GwpSet>(i);
    CHECK(co2_equivalent(ledger, set).gwp_set == gwp(set).name);
    for (std::size_t j = 0; j < i; ++j) CHECK(gwp(static_cast<GwpSet>(j)).name != gwp(set).name);
  }
}

TEST_CASE("Methane weighs more over twenty years than over a hundred", "[emissions]") {
  const auto ratio = [](GwpSet short_term, GwpSet long_term, double Gwp::*gas) {
    return gwp(short_term).*gas / (gwp(long_term).*gas);
  };
  const std::array<std::array<GwpSet, 2>, 3> reports{{{GwpSet::ar4_20, GwpSet::ar4_100},
                                                      {GwpSet::ar5_20, GwpSet::ar5_100},
                                                      {GwpSet::ar6_20, GwpSet::ar6_100}}};
  for (const auto& [short_term, long_term] : reports) {
    // methane lives 12 years, nitrous oxide about as long as the long horizon
    CHECK(ratio(short_term, long_term, &Gwp::ch4) == Approx(2.9).margin(0.15));
    CHECK(ratio(short_term, long_term, &Gwp::n2o) == Approx(1.0).margin(0.04));
  }

  // so the verdict on a low-pressure gas engine turns with the horizon
  const auto hour = [](const machinery::PlantData& plant) {
    const MeterModel model = make_meter_model(plant);
    Ledger ledger;
    start_meter(model, 20e6, ledger);
    meter(model, 20e6, 3600.0, ledger);
    return ledger;
  };
  const Ledger oil = hour(test::oil_plant(test::mgo()));
  const Ledger low = hour(test::gas_plant(Cycle::lng_otto));
  const Ledger high = hour(test::gas_plant(Cycle::lng_diesel));
  CHECK(co2_equivalent_kg(low, GwpSet::ar5_100) < co2_equivalent_kg(oil, GwpSet::ar5_100));
  CHECK(co2_equivalent_kg(low, GwpSet::ar5_20) > co2_equivalent_kg(oil, GwpSet::ar5_20));
  CHECK(co2_equivalent_kg(high, GwpSet::ar5_20) < co2_equivalent_kg(oil, GwpSet::ar5_20));
}
