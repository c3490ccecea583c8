#pragma once
/// The published emission factors, as functions.
///
/// Everything here is a table or a fit in the units of its source (g/kWh, g/g, revolutions per
/// minute), so that it can be compared with the page; `meter.cpp` converts once, at start-up.
///
/// Confidence: A two independent sources agree or the primary text was read; B one secondary
/// source; C recalled, to be verified before a release relies on it.
#include "models/machinery/plant.h"

namespace haeul::emissions {

/// Load correction of the specific fuel consumption, SFC(L) / SFC_base, for reciprocating main
/// engines; least (1.003) at L = 0.780. IMO Fourth GHG Study 2020, eq. 10, p. 70 (A).
constexpr double sfc_load_factor(double load) { return (0.455 * load - 0.710) * load + 1.280; }

/// NOx limit of MARPOL Annex VI regulation 13 [g/kWh] at the rated speed [1/min], tier 1..3 (A).
/// Tier 0 (before 2000) has no limit and takes that of tier 1.
double nox_limit(int tier, double rated_rpm);

/// NOx of a slow-speed main engine (SSD) on oil, tier 0..3 [g/kWh] (A). US EPA 2022.
double nox_slow_speed(int tier, bool residual);
/// NOx of an auxiliary, medium or high speed, tier 0..3 [g/kWh] (A). US EPA 2022.
double nox_auxiliary(machinery::EngineClass engine_class, int tier, bool residual);
/// NOx of a four-stroke main engine, tier 0..3 [g/kWh]. Medium speed (A) US EPA 2022, which has no row
/// for high-speed main engines: those take that of the auxiliaries (C).
double nox_four_stroke(machinery::EngineClass engine_class, int tier, bool residual);
inline constexpr double kNoxLngOtto = 1.3;  ///< [g/kWh] (A) US EPA 2022; no tier needed

/// Engines above 900 1/min are high speed. GHG4 (A).
constexpr machinery::EngineClass four_stroke_class(double rated_rpm) {
  return rated_rpm > 900.0 ? machinery::EngineClass::high_speed
                           : machinery::EngineClass::medium_speed;
}

/// Fraction of the fuel's sulphur that leaves as SO2; the rest becomes sulphate. US EPA 2022 (A).
inline constexpr double kSulphurToSo2 = 0.97753;
inline constexpr double kSulphurToSulphate = 0.02247;
/// SO2 per fuel [kg/kg] at the sulphur mass fraction; 2 is M(SO2) / M(S). GHG4 eq. 15 (A).
constexpr double so2_per_fuel(double sulphur) { return 2.0 * kSulphurToSo2 * sulphur; }
/// Sulphate particles per fuel [kg/kg]; 7 is their mass per sulphur, hydrated. GHG4 eqs. 16-17 (A).
constexpr double sulphate_per_fuel(double sulphur) { return 7.0 * kSulphurToSulphate * sulphur; }
/// Particles that do not come from sulphur [g/kWh]. US EPA 2022 (A).
constexpr double pm10_base(bool residual) { return residual ? 0.5761 : 0.1545; }
/// Particles of gas engines besides the pilot's sulphate [g/kWh]: US EPA 2022 for the Otto cycle
/// (A), taken for the Diesel cycle too (C).
inline constexpr double kPm10Gas = 0.03;

inline constexpr double kCh4Oil = 0.01;  ///< [g/kWh] oil engines, GHG4 Table 55 (A)
constexpr double n2o_slow_speed(bool residual) { return residual ? 0.031 : 0.030; }   ///< GHG4 (A)
constexpr double n2o_four_stroke(bool residual) { return residual ? 0.034 : 0.032; }  ///< (C)
inline constexpr double kN2oLngDiesel = 0.03;   ///< [g/kWh] GHG4 Table 59 (C)
inline constexpr double kN2oLngOtto = 0.02;     ///< [g/kWh] GHG4 Table 59 (B)
inline constexpr double kN2oAuxiliary = 0.036;  ///< [g/kWh] GHG4 Table 60 (C); US EPA 0.029-0.031

/// Black carbon per fuel [kg/kg] = scale * L^-exponent, L in 0.05..1.
struct BlackCarbonFit {
  double scale, exponent;
};
inline constexpr double kBlackCarbonLeastLoad = 0.05;
/// Two-stroke engines, GHG4 eqs. 18 and 19 (A).
constexpr BlackCarbonFit black_carbon_two_stroke(bool residual) {
  return residual ? BlackCarbonFit{1.500e-4, 0.359} : BlackCarbonFit{3.110e-5, 0.397};
}
/// Four-stroke engines, GHG4 eqs. 20 and 21 (A).
constexpr BlackCarbonFit black_carbon_four_stroke(bool residual) {
  return residual ? BlackCarbonFit{2.500e-4, 0.968} : BlackCarbonFit{1.201e-4, 1.124};
}
/// Load at which a running generator set is taken to stand for its black carbon; GHG4 gives the
/// auxiliaries' factor per kWh (Table 65), which could not be read, so the four-stroke fit is held
/// at this load (assumed, C).
inline constexpr double kAuxiliaryLoad = 0.75;
inline constexpr double kBlackCarbonLngOtto = 0.003;  ///< [g/kWh] GHG4 Table 65 (C)

/// Pollutants with a low-load adjustment of their own.
enum class LowLoad { nox, hc, pm };

/// Factor on g/kWh of a main engine below 20 % load, 1 above; the value at 2 % holds below it.
///
///     LLAF(L) = (a L^-x + b) / (a 0.20^-x + b)
///
/// CH4 takes `hc`, N2O takes `nox`. Never on fuel or CO2, whose SFC already rises, and not on black
/// carbon, whose fit already depends on load. US EPA 2022 (regressions of 2000), GHG4 Table 20 (A).
double low_load_factor(LowLoad pollutant, double load);

}  // namespace haeul::emissions
