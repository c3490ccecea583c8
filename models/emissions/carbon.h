#pragma once
/// Where the carbon of the fuel went.
///
///     carbon in fuel = sum C_f (12/44) m = 12/44 CO2 + 12/16 CH4 + BC + rest
///
/// With `Co2Basis::combusted` the rest is zero: the meter takes the carbon of methane and soot out
/// of the CO2. With `Co2Basis::imo` the CO2 alone already holds all carbon, so that the rest is
/// minus what is counted twice; that is how IMO and EU count, and the default.
///
/// Assumptions and limits: methane stems from the fuel; black carbon is pure carbon; carbon
/// monoxide and other hydrocarbons are not metered and count as CO2. Round molar masses (12, 16,
/// 44), with which the carbon fractions printed next to C_f agree (MEPC.364(79): 3.114 and 0.8493).
#include "models/emissions/meter.h"

namespace haeul::emissions {

inline constexpr double kCo2PerCarbon = 44.0 / 12.0;
inline constexpr double kCarbonInMethane = 12.0 / 16.0;

/// Masses of carbon [kg].
struct CarbonBalance {
  double fuel_kg = 0.0, co2_kg = 0.0, ch4_kg = 0.0, black_carbon_kg = 0.0;
  double rest_kg() const { return fuel_kg - co2_kg - ch4_kg - black_carbon_kg; }
};

CarbonBalance carbon_balance(const MeterModel& model, const Ledger& ledger);

}  // namespace haeul::emissions
