#pragma once
/// Running totals of energy, fuel and emitted mass.
#include <array>
#include <cstddef>
#include <string_view>

namespace haeul::emissions {

enum class Species : std::size_t { co2, ch4, n2o, nox, sox, pm10, black_carbon, count };
enum class Fuel : std::size_t { hfo, vlsfo, mgo, lng, count };
inline constexpr std::size_t kSpecies = static_cast<std::size_t>(Species::count);
inline constexpr std::size_t kFuels = static_cast<std::size_t>(Fuel::count);

std::string_view name(Species species);  ///< "co2", "ch4", …
std::string_view name(Fuel fuel);        ///< "hfo", …

/// Totals since the start of a run, trapezoidal in time; and the rates of this instant.
struct Ledger {
  double shaft_energy_j = 0.0;   ///< main engine
  double hotel_energy_j = 0.0;   ///< auxiliary, electric
  std::array<double, kFuels> fuel_kg{};
  std::array<double, kSpecies> species_kg{};
  // rates now
  double main_power_w = 0.0, main_load = 0.0, hotel_power_w = 0.0;
  std::array<double, kFuels> fuel_kgps{};
  std::array<double, kSpecies> species_kgps{};
};

}  // namespace haeul::emissions
