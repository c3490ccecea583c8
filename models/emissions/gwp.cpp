#include "models/emissions/gwp.h"

namespace haeul::emissions {

const Gwp& gwp(GwpSet set) {
  static constexpr std::array<Gwp, kGwpSets> kSets{{
      {"AR4-100", "IPCC AR4, 100 years", 25.0, 298.0},
      {"AR4-20", "IPCC AR4, 20 years", 72.0, 289.0},
      {"AR5-100", "IPCC AR5, 100 years", 28.0, 265.0},
      {"AR5-20", "IPCC AR5, 20 years", 84.0, 264.0},
      {"AR6-100", "IPCC AR6, 100 years, fossil methane", 29.8, 273.0},
      {"AR6-20", "IPCC AR6, 20 years, fossil methane", 82.5, 273.0},
  }};
  return kSets[static_cast<std::size_t>(set)];
}

double co2_equivalent_kg(const Ledger& ledger, GwpSet set) {
  const Gwp& factors = gwp(set);
  return ledger.kg(Species::co2) + factors.ch4 * ledger.kg(Species::ch4) +
         factors.n2o * ledger.kg(Species::n2o);
}

Co2Equivalent co2_equivalent(const Ledger& ledger, GwpSet set) {
  return {co2_equivalent_kg(ledger, set), gwp(set).name};
}

}  // namespace haeul::emissions
