#pragma once
/// What a fuel is: energy, carbon and sulphur per kilogram.
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace haeul::machinery {

/// The fuels a ledger keeps apart. A grade that is burnt and counted like one of these (an
/// ultra-low sulphur oil as `mgo`) needs only a file; a new column needs a line here and in
/// `kFuelNames`.
enum class Fuel : std::size_t { hfo, vlsfo, mgo, lng, count };
inline constexpr std::size_t kFuels = static_cast<std::size_t>(Fuel::count);
inline constexpr std::array<std::string_view, kFuels> kFuelNames{"hfo", "vlsfo", "mgo", "lng"};

/// "hfo", "vlsfo", …
constexpr std::string_view name(Fuel fuel) { return kFuelNames[static_cast<std::size_t>(fuel)]; }

/// Residual oils share the factors printed for HFO, distillates those for MDO.
constexpr bool is_residual(Fuel fuel) { return fuel == Fuel::hfo || fuel == Fuel::vlsfo; }
constexpr bool is_gas(Fuel fuel) { return fuel == Fuel::lng; }

/// A fuel as its file gives it; an empty key means "no fuel".
struct FuelData {
  std::string key;  ///< file stem
  std::string name, name_ko;
  std::string source, confidence;
  Fuel kind = Fuel::hfo;       ///< column of the ledger and family of the factors
  double lhv_jpkg = 0.0;       ///< lower heating value, > 0
  double carbon_factor = 0.0;  ///< C_f, kg CO2 per kg burnt; carbon fraction is C_f 12/44
  double sulphur = 0.0;        ///< mass fraction, 0..0.05
  double density_kgpm3 = 0.0;  ///< as bunkered
};

}  // namespace haeul::machinery
