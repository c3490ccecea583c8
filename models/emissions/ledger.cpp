#include "models/emissions/ledger.h"

namespace haeul::emissions {

std::string_view name(Species species) {
  constexpr std::array<std::string_view, kSpecies> kNames{"co2", "ch4",  "n2o",         "nox",
                                                          "sox", "pm10", "black_carbon"};
  return kNames[static_cast<std::size_t>(species)];
}

double Ledger::fuel_total_kg() const {
  double total = 0.0;
  for (const double kg : fuel_kg) total += kg;
  return total;
}

}  // namespace haeul::emissions
