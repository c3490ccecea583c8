#include "models/emissions/factors.h"

#include <catch2/catch.hpp>
#include <vector>

using namespace haeul;
using namespace haeul::emissions;

namespace {
// the worked examples are printed to four or five digits
Approx printed(double value) { return Approx(value).epsilon(1e-3); }
}  // namespace

TEST_CASE("NOx limits follow MARPOL Annex VI regulation 13", "[emissions]") {
  struct Row {
    double rpm, tier1, tier2, tier3;
  };
  const std::vector<Row> rows{
      {76, 17.0, 14.4, 3.4},          {129, 17.0, 14.4, 3.4},
      {130, 16.999, 14.363, 3.3998},  {514, 12.9128, 10.4696, 2.5826},
      {720, 12.0711, 9.6887, 2.4142}, {900, 11.5442, 9.204, 2.3088},
      {1800, 10.0498, 7.8477, 2.01},  {1999, 9.8412, 7.6607, 1.9682},
      {2000, 9.8, 7.7, 2.0},
  };
  for (const Row& row : rows) {
    INFO(row.rpm << " rpm");
    CHECK(nox_limit(1, row.rpm) == printed(row.tier1));
    CHECK(nox_limit(2, row.rpm) == printed(row.tier2));
    CHECK(nox_limit(3, row.rpm) == printed(row.tier3));
  }
}

TEST_CASE("NOx engine factors keep to the limits on distillate and exceed them on residual oil",
          "[emissions]") {
  for (int tier = 1; tier <= 3; ++tier) {
    const double limit = nox_limit(tier, 76.0);
    CHECK(nox_slow_speed(tier, false) <= limit);
    // the limit is tested on distillate; the nitrogen in heavy oil adds up to 7 %
    CHECK(nox_slow_speed(tier, true) > nox_slow_speed(tier, false));
    CHECK(nox_slow_speed(tier, true) <= 1.07 * limit);
  }
  // a newer engine never emits more
  using Class = machinery::AuxiliaryData::Class;
  for (int tier = 1; tier <= 3; ++tier) {
    for (const bool residual : {false, true}) {
      CHECK(nox_slow_speed(tier, residual) < nox_slow_speed(tier - 1, residual));
      for (const Class c : {Class::medium_speed, Class::high_speed}) {
        CHECK(nox_auxiliary(c, tier, residual) < nox_auxiliary(c, tier - 1, residual));
      }
    }
  }
  CHECK(kNoxLngOtto < nox_limit(3, 76.0));
}

TEST_CASE("Specific consumption over load follows the Fourth GHG Study", "[emissions]") {
  struct Row {
    double base, load, sfc;
  };
  const std::vector<Row> rows{
      {175, 0.10, 212.3713}, {175, 0.25, 197.9141}, {175, 0.50, 181.7812}, {175, 0.75, 175.6016},
      {175, 0.85, 175.9166}, {175, 1.00, 179.375},  {185, 0.10, 224.5068}, {185, 0.25, 209.2234},
      {185, 0.50, 192.1688}, {185, 0.75, 185.6359}, {185, 0.85, 185.9689}, {185, 1.00, 189.625},
  };
  for (const Row& row : rows) CHECK(row.base * sfc_load_factor(row.load) == printed(row.sfc));

  // best at 78 % load
  CHECK(sfc_load_factor(0.7802) < sfc_load_factor(0.77));
  CHECK(sfc_load_factor(0.7802) < sfc_load_factor(0.79));
}

TEST_CASE("Sulphur leaves as SO2 and sulphate, all of it", "[emissions]") {
  CHECK(so2_per_fuel(0.0005) == printed(0.0009775));
  CHECK(so2_per_fuel(0.001) == printed(0.0019551));
  CHECK(so2_per_fuel(0.005) == printed(0.0097753));
  CHECK(so2_per_fuel(0.026) == printed(0.0508316));
  CHECK(kSulphurToSo2 + kSulphurToSulphate == Approx(1.0).epsilon(1e-12));
}

TEST_CASE("PM10 by sulphur, and the two published forms of it", "[emissions]") {
  const auto pm10 = [](bool residual, double sfc, double sulphur) {
    return pm10_base(residual) + sfc * sulphate_per_fuel(sulphur);
  };
  CHECK(pm10(true, 195, 0.026) == printed(1.37356));
  CHECK(pm10(true, 185, 0.005) == printed(0.72159));
  CHECK(pm10(false, 185, 0.001) == printed(0.1836));

  // GHG4 eqs. 16 and 17 are the same lines about a middle sulphur, drawn for 200 g/kWh
  for (const double sulphur : {0.0005, 0.005, 0.026}) {
    const double sulphate = 200.0 * 7.0 * 0.02247;
    CHECK(pm10(true, 200, sulphur) == printed(1.35 + sulphate * (sulphur - 0.0246)));
    CHECK(pm10(false, 200, sulphur) == printed(0.23 + sulphate * (sulphur - 0.0024)));
  }
}

TEST_CASE("Low-load adjustment by the EPA curves", "[emissions]") {
  struct Row {
    double load, nox, hc, pm;
  };
  const std::vector<Row> rows{
      {0.02, 4.625, 21.18, 7.292}, {0.05, 1.829, 5.613, 2.438}, {0.10, 1.216, 2.205, 1.376},
      {0.15, 1.064, 1.356, 1.111}, {0.20, 1.0, 1.0, 1.0},
  };
  for (const Row& row : rows) {
    INFO(row.load);
    CHECK(low_load_factor(LowLoad::nox, row.load) == printed(row.nox));
    CHECK(low_load_factor(LowLoad::hc, row.load) == printed(row.hc));
    CHECK(low_load_factor(LowLoad::pm, row.load) == printed(row.pm));
  }
  for (const LowLoad pollutant : {LowLoad::nox, LowLoad::hc, LowLoad::pm}) {
    // exactly one from 20 % on, and no more than at 2 % below that
    CHECK(low_load_factor(pollutant, 0.2) == 1.0);
    CHECK(low_load_factor(pollutant, 1.1) == 1.0);
    CHECK(low_load_factor(pollutant, 0.0) == low_load_factor(pollutant, 0.02));
  }
}

TEST_CASE("Factors agree with a second source", "[emissions]") {
  // FuelEU Annex II gives N2O per gram of fuel: 0.00018 for oil, 0.00011 for LNG
  CHECK(n2o_slow_speed(true) == Approx(0.00018 * 175.0).epsilon(0.03));
  CHECK(n2o_slow_speed(false) == Approx(0.00018 * 165.0).epsilon(0.03));
  CHECK(kN2oLngOtto == Approx(0.00011 * 148.0).epsilon(0.25));  // printed with one digit
  // the slip in g/kWh of GHG4 against FuelEU's share of the gas, 1.7 % and 0.2 %
  CHECK(2.5 / 148.0 == Approx(0.017).margin(0.0005));
  CHECK(0.2 / 135.0 == Approx(0.002).margin(0.0006));
}

TEST_CASE("Black carbon falls with load and is least on distillate", "[emissions]") {
  const auto at = [](const BlackCarbonFit& fit, double load) {
    return fit.scale * math::pow(load, -fit.exponent);
  };
  for (const double load : {0.05, 0.25, 0.5, 1.0}) {
    CHECK(at(black_carbon_two_stroke(false), load) < at(black_carbon_two_stroke(true), load));
    CHECK(at(black_carbon_two_stroke(true), load) < at(black_carbon_four_stroke(true), load));
  }
  CHECK(at(black_carbon_two_stroke(true), 0.25) > at(black_carbon_two_stroke(true), 0.75));
}
