#pragma once
/// Running totals of energy, fuel and emitted mass.
#include <array>
#include <cstddef>
#include <string_view>

#include "models/machinery/fuel.h"

namespace haeul::emissions {

using machinery::Fuel;
using machinery::kFuels;
using machinery::name;

enum class Species : std::size_t { co2, ch4, n2o, nox, sox, pm10, black_carbon, count };
inline constexpr std::size_t kSpecies = static_cast<std::size_t>(Species::count);

std::string_view name(Species species);  ///< "co2", "ch4", …

/// Totals since the start of a run, and the rates of its last step.
/// NOx counts as NO2, SOx as SO2. `meter.h` fills it.
struct Ledger {
  double shaft_energy_j = 0.0;  ///< main engine, work delivered; windmilling counts as nothing
  double hotel_energy_j = 0.0;  ///< electric, tunnel thrusters included
  // electric plants, at the switchboard; `stored` is in the battery's cells
  double set_energy_j = 0.0, charged_j = 0.0, discharged_j = 0.0;
  double stored_j = 0.0, stored_at_start_j = 0.0;
  std::array<double, kFuels> fuel_kg{};
  std::array<double, kSpecies> species_kg{};
  // rates now
  double main_power_w = 0.0, main_load = 0.0, hotel_power_w = 0.0;
  double set_power_w = 0.0, battery_power_w = 0.0, stored_rate_w = 0.0;  ///< battery: given > 0
  double sets_running = 0.0, recharging = 0.0;                           ///< recharging: 1, else 0
  std::array<double, kFuels> fuel_kgps{};
  std::array<double, kSpecies> species_kgps{};

  double fuel_total_kg() const;  ///< all fuels together
  double kg(Species species) const { return species_kg[static_cast<std::size_t>(species)]; }
  double kg(Fuel fuel) const { return fuel_kg[static_cast<std::size_t>(fuel)]; }
};

}  // namespace haeul::emissions
