#include "models/emissions/ledger.h"

namespace haeul::emissions {

std::string_view name(Species species) {
  constexpr std::array<std::string_view, kSpecies> kNames{"co2", "ch4",  "n2o",         "nox",
                                                          "sox", "pm10", "black_carbon"};
  return kNames[static_cast<std::size_t>(species)];
}

std::string_view name(Fuel fuel) {
  constexpr std::array<std::string_view, kFuels> kNames{"hfo", "vlsfo", "mgo", "lng"};
  return kNames[static_cast<std::size_t>(fuel)];
}

}  // namespace haeul::emissions
