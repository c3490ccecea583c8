#pragma once
/// Shaft power to fuel and emitted mass, integrated in time.
///
/// With the shaft power P, the load L = P / MCR and the power the engine must be fed for,
/// P' = max(P, L_idle MCR):
///
///     SFC(L) = SFC_base (0.455 L^2 - 0.710 L + 1.280) LHV_ref / LHV          (1)
///     m'     = SFC(L) P' (1 + x_scrubber),  m'_pilot = pilot P'              (2)
///     CO2    = sum C_f m'                                                    (3)
///     SO2    = sum 2 0.97753 S m'                                            (4)
///     NOx, CH4, N2O, PM10 = LLAF(L) EF P'                                    (5)
///     BC     = fit(L) m'  or  EF P'                                          (6)
///
/// The factors and the low-load adjustment LLAF stand in `factors.h`. A gas engine burns oil below
/// its least gas load: a rule of the instant's load alone, without memory. With
/// `Co2Basis::combusted`, (3) loses the carbon that leaves as methane and soot (`carbon.h`).
/// The auxiliary carries the electric load, a constant and what tunnel thrusters take, with a constant SFC
/// and no LLAF.
///
/// In an electric plant electric_plant.h turns P and the hotel load into the power of each running
/// set's engine; (1)-(6) then hold for each of these at its own load, without LLAF (sets are started
/// and stopped instead), and nothing runs on the shaft itself.
///
/// Totals grow by the rates at the mean power of each step: second order in the step where the mean
/// is that of the step itself, or the power at its middle.
///
/// Assumptions and limits: quasi-steady factors (no transients, no cold start); exactly zero power
/// means a stopped engine that burns nothing, any other power below idle, windmilling included,
/// burns idle fuel; loads above 1.2 are extrapolated by (1); no boiler; constant hotel load; a ship without one
/// has no auxiliary to burn anything for her thrusters. Power
/// from the shore that fills a battery is not metered: `fuel_to_restore_kg` puts a price on it.
/// Source: IMO Fourth GHG Study 2020, eqs. 8-21 and Tables 19, 20, 55-60; US EPA Port Emissions
/// Inventory Guidance 2022; each factor's own source in `factors.h` and in the profiles.
#include <array>

#include "models/emissions/ledger.h"
#include "models/machinery/electric_plant.h"

namespace haeul::emissions {

/// One burner (the main engine in one of its modes, or the auxiliary), all factors in SI.
struct BurnerModel {
  std::size_t fuel = 0, pilot = 0;          ///< columns of the ledger
  bool load_corrected = false;              ///< eq. (1), else constant
  bool low_load_adjusted = false;           ///< LLAF applies
  double sfc_kgpj = 0.0, pilot_kgpj = 0.0;  ///< base, with the heating value and scrubber in it
  double co2 = 0.0, co2_pilot = 0.0;        ///< kg per kg of fuel
  double so2 = 0.0, so2_pilot = 0.0;        ///< kg per kg of fuel
  double nox_kgpj = 0.0, ch4_kgpj = 0.0, n2o_kgpj = 0.0, pm10_kgpj = 0.0;
  double pm10_sulphur = 0.0, pm10_sulphur_pilot = 0.0;  ///< kg per kg of fuel
  double bc = 0.0, bc_pilot = 0.0;  ///< kg per kg of fuel at full load, times L^-bc_exponent
  double bc_exponent = 0.0;
  double bc_kgpj = 0.0;
};

struct MeterModel {
  double mcr_w = 1.0;
  double idle_load = 0.0;
  double min_gas_load = 0.0;  ///< below: `oil` instead of `normal`
  BurnerModel normal, oil, auxiliary;
  bool electric = false;
  machinery::ElectricPlant plant;  ///< only of an electric one
  double hotel_load_w = 0.0;
  bool combusted_carbon = false;
  std::array<double, kFuels> carbon_factor{};  ///< C_f by column of the ledger
};

/// Throws std::invalid_argument where the plant contradicts itself: a missing fuel, no rating, two
/// different fuels in one column of the ledger …
MeterModel make_meter_model(const machinery::PlantData& plant);

/// Rates at t = 0; the totals start at zero.
void start_meter(const MeterModel& model, double shaft_power_w, Ledger& ledger);

/// Adds a step of `dt_s` that took `shaft_power_w` [W] on average, and `thrusters_w` [W] for tunnel
/// thrusters on top of the hotel load, and leaves its rates.
void meter(const MeterModel& model, double shaft_power_w, double dt_s, Ledger& ledger,
           double thrusters_w = 0.0);

/// Fuel that the generator sets would burn, at their mean rate so far, to bring the battery back to
/// the charge the run began with; negative where it ends fuller. 0 without a battery or where no set
/// has run.
double fuel_to_restore_kg(const MeterModel& model, const Ledger& ledger);

}  // namespace haeul::emissions
