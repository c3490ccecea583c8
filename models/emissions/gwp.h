#pragma once
/// CO2-equivalents, always with the name of the set they were computed with.
///
///     CO2e = CO2 + GWP_CH4 CH4 + GWP_N2O N2O
///
/// Assumptions and limits: tank to wake, what leaves the funnel; methane is taken as fossil; black
/// carbon and the indirect effect of NOx are left out, as in the IMO and EU indices.
/// Source: IPCC AR4 (2007) Table 2.14, AR5 (2013) Table 8.7 without climate-carbon feedback, AR6
/// (2021) Table 7.15. Confidence: 100 years A; 20 years methane A, nitrous oxide C; AR4-20
/// recalled, C.
#include <array>
#include <string_view>

#include "models/emissions/ledger.h"

namespace haeul::emissions {

enum class GwpSet : std::size_t { ar4_100, ar4_20, ar5_100, ar5_20, ar6_100, ar6_20, count };
inline constexpr std::size_t kGwpSets = static_cast<std::size_t>(GwpSet::count);

/// The set of IMO's life-cycle guidelines (MEPC.391(81)), of FuelEU and of the EU ETS.
inline constexpr GwpSet kDefaultGwpSet = GwpSet::ar5_100;

/// Warming potential of a kilogram relative to CO2.
struct Gwp {
  std::string_view name;   ///< "AR5-100", …
  std::string_view title;  ///< for people
  double ch4 = 0.0, n2o = 0.0;
};

const Gwp& gwp(GwpSet set);

/// A CO2-equivalent that cannot be shown without its set.
struct Co2Equivalent {
  double kg = 0.0;
  std::string_view gwp_set;  ///< Gwp::name
};

/// CO2-equivalent of all that the ledger has counted so far.
Co2Equivalent co2_equivalent(const Ledger& ledger, GwpSet set = kDefaultGwpSet);

/// Its mass alone [kg]; the caller prints the set's name beside it.
double co2_equivalent_kg(const Ledger& ledger, GwpSet set);

}  // namespace haeul::emissions
