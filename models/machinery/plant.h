#pragma once
/// Engine or electric plant, auxiliary and fuels of one ship, as a machinery profile gives them: plain numbers in SI
/// units, defaults, no logic. `emissions::make_meter_model` turns it into what a tick needs.
#include <string>

#include "models/machinery/engine_kind.h"
#include "models/machinery/fuel.h"
#include "models/machinery/load_diagram.h"
#include "models/math/real.h"

namespace haeul::machinery {

/// 1 g/kWh in kg/J.
inline constexpr double kGramPerKilowattHour = 1e-3 / 3.6e6;

/// How the main engine burns its fuel in the normal mode.
enum class Cycle {
  diesel,      ///< oil engine (SSD, MSD, HSD by the speed)
  lng_diesel,  ///< gas injected at high pressure behind an oil pilot, two-stroke (LNG-Diesel)
  lng_otto,    ///< gas premixed at low pressure (LNG-Otto-SS, four-stroke LNG-Otto-MS)
};

/// Where the NOx factor comes from.
enum class NoxBasis {
  engine,  ///< table of engine factors by class, tier and fuel
  limit,   ///< the tier's limit at the rated speed
};

/// Whether carbon that leaves as methane and soot also counts as CO2.
enum class Co2Basis {
  imo,        ///< CO2 = C_f m, all fuel counted as burnt (IMO DCS, CII)
  combusted,  ///< CO2 from the carbon that is left after methane and black carbon
};

/// One way of running the main engine, or the generator sets of an electric plant.
struct ModeData {
  FuelData fuel;
  double sfc_kgpj = 0.0;      ///< base specific consumption of `fuel` [kg/J], > 0
  double sfc_lhv_jpkg = 0.0;  ///< heating value that figure is stated for; 0: the fuel's own
  FuelData pilot;             ///< empty key: none
  double pilot_kgpj = 0.0;    ///< constant over load
  double methane_kgpj = 0.0;  ///< unburnt methane (slip) per shaft energy
};

/// The engine on the shaft, or the motor; of an electric plant `cycle`, `nox_tier`, `nox_basis`,
/// `load_correction`, `min_gas_load` and the modes are those of the generator sets.
struct MainEngineData {
  std::string source, confidence;
  EngineKind kind = EngineKind::two_stroke;
  Cycle cycle = Cycle::diesel;
  double mcr_w = 0.0;       ///< maximum continuous rating, of all shafts together, > 0
  double rated_rps = 0.0;   ///< shaft speed at MCR, > 0
  double gear_ratio = 1.0;  ///< engine speed / shaft speed, > 0
  int nox_tier = 2;         ///< 0..3; of a gas engine in its oil mode
  NoxBasis nox_basis = NoxBasis::engine;
  bool load_correction = true;  ///< SFC depends on load
  double idle_load = 0.02;      ///< a turning engine burns at least what this load needs, 0..0.1
  ModeData normal;
  ModeData oil;               ///< below `min_gas_load`; only for the gas cycles
  double min_gas_load = 0.0;  ///< below it the engine changes over to oil, 0..0.5

  /// The engine's own speed at MCR.
  double engine_rps() const { return gear_ratio * rated_rps; }
};

/// Efficiency at a quarter, a half, three quarters and all of the rated output.
struct EfficiencyData {
  double quarter = 1.0, half = 1.0, three_quarters = 1.0, full = 1.0;  ///< above 0, at most 1
};

/// Battery on the switchboard.
struct BatteryData {
  std::string source, confidence;
  double capacity_j = 0.0;         ///< nominal; 0: none fitted
  double power_w = 0.0;            ///< greatest, either way, at the switchboard
  double silent_w = 0.0;           ///< demand up to which it carries the ship with all sets stopped
  double charging = 0.975;         ///< stored / taken from the switchboard
  double discharging = 0.975;      ///< given to the switchboard / taken from the store
  double least = 0.2, most = 0.9;  ///< state of charge it is kept within
  double initial = 0.7;            ///< at the start of a run
};

/// Generator sets, switchboard, converter, motor and battery; electric_plant.h.
struct ElectricData {
  std::string source, confidence;
  int sets = 0;               ///< alike; 0: battery alone
  double set_w = 0.0;         ///< electric rating of one
  double set_rps = 0.0;       ///< speed of the sets' engines
  double start_load = 0.85;   ///< load of the running sets above which one more starts
  double hotel_load_w = 0.0;  ///< electric, constant
  EfficiencyData generator, converter, motor;
  double switchboard = 1.0;  ///< distribution, efficiency
  BatteryData battery;
};

/// Class of a four-stroke engine by its speed.
enum class EngineClass { medium_speed, high_speed };

/// Generator sets that carry the hotel load.
struct AuxiliaryData {
  using Class = EngineClass;
  std::string source, confidence;
  Class engine_class = Class::medium_speed;
  int nox_tier = 2;
  FuelData fuel;
  double sfc_kgpj = 0.0;      ///< per electric output, constant over load
  double sfc_lhv_jpkg = 0.0;  ///< as in ModeData
  double hotel_load_w = 0.0;  ///< electric, constant; 0: none
};

/// Exhaust gas cleaning of main engine and auxiliaries while they burn a residual oil.
struct ScrubberData {
  std::string source, confidence;
  double so2_removed = 0.0;          ///< fraction, 0..1; 0: none fitted
  double sulphate_pm_removed = 0.0;  ///< fraction of the sulphur part of PM, 0..1
  double extra_fuel = 0.0;           ///< fraction of the fuel, 0..0.1
};

/// A machinery profile as its file gives it.
struct PlantData {
  std::string key;  ///< file stem; empty: nothing metered
  std::string name, name_ko;
  std::string source, confidence;
  Co2Basis co2_basis = Co2Basis::imo;
  MainEngineData main_engine;
  LoadDiagram load_diagram;
  AuxiliaryData auxiliary;  ///< not of an electric plant
  ElectricData electric;    ///< only of an electric plant
  ScrubberData scrubber;

  /// Torque at MCR [N m].
  double rated_torque_nm() const {
    return main_engine.mcr_w / (math::kTwoPi * main_engine.rated_rps);
  }
};

}  // namespace haeul::machinery
