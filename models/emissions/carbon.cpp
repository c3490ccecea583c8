#include "models/emissions/carbon.h"

namespace haeul::emissions {

CarbonBalance carbon_balance(const MeterModel& model, const Ledger& ledger) {
  CarbonBalance balance;
  for (std::size_t i = 0; i < kFuels; ++i) {
    balance.fuel_kg += model.carbon_factor[i] / kCo2PerCarbon * ledger.fuel_kg[i];
  }
  balance.co2_kg = ledger.kg(Species::co2) / kCo2PerCarbon;
  balance.ch4_kg = ledger.kg(Species::ch4) * kCarbonInMethane;
  balance.black_carbon_kg = ledger.kg(Species::black_carbon);
  return balance;
}

}  // namespace haeul::emissions
