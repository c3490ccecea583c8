#include "models/emissions/meter.h"

#include <stdexcept>
#include <string>

#include "models/emissions/carbon.h"
#include "models/emissions/factors.h"

namespace haeul::emissions {
namespace {

using machinery::Cycle;
using machinery::EngineKind;
using machinery::FuelData;
using machinery::kGramPerKilowattHour;
using machinery::PlantData;

constexpr std::size_t column(Fuel fuel) { return static_cast<std::size_t>(fuel); }
constexpr std::size_t index(Species species) { return static_cast<std::size_t>(species); }

[[noreturn]] void fail(const PlantData& plant, const std::string& what) {
  throw std::invalid_argument("machinery '" + plant.key + "': " + what);
}

void require_fuel(const PlantData& plant, const FuelData& fuel, const char* where) {
  if (fuel.key.empty()) fail(plant, std::string(where) + " has no fuel");
  if (!(fuel.lhv_jpkg > 0.0)) fail(plant, "fuel '" + fuel.key + "' has no heating value");
}

/// Specific consumption brought from the heating value it was stated for to that of the fuel.
double at_heating_value(double sfc_kgpj, double sfc_lhv_jpkg, const FuelData& fuel) {
  return sfc_lhv_jpkg > 0.0 ? sfc_kgpj * sfc_lhv_jpkg / fuel.lhv_jpkg : sfc_kgpj;
}

/// What depends on the fuel and the scrubber alone.
BurnerModel make_burner(const PlantData& plant, const FuelData& fuel, double sfc_kgpj,
                        double sfc_lhv_jpkg) {
  const bool scrubbed = machinery::is_residual(fuel.kind);
  const auto& scrubber = plant.scrubber;
  BurnerModel b;
  b.fuel = column(fuel.kind);
  b.pilot = b.fuel;
  b.sfc_kgpj = at_heating_value(sfc_kgpj, sfc_lhv_jpkg, fuel) *
               (1.0 + (scrubbed ? scrubber.extra_fuel : 0.0));
  b.co2 = fuel.carbon_factor;
  b.so2 = so2_per_fuel(fuel.sulphur) * (1.0 - (scrubbed ? scrubber.so2_removed : 0.0));
  b.pm10_sulphur =
      sulphate_per_fuel(fuel.sulphur) * (1.0 - (scrubbed ? scrubber.sulphate_pm_removed : 0.0));
  b.ch4_kgpj = kCh4Oil * kGramPerKilowattHour;
  b.pm10_kgpj = pm10_base(machinery::is_residual(fuel.kind)) * kGramPerKilowattHour;
  return b;
}

/// Speed of whatever burns the fuel [1/min].
double burner_rpm(const PlantData& plant) {
  const auto& engine = plant.main_engine;
  return 60.0 *
         (engine.kind == EngineKind::electric ? plant.electric.set_rps : engine.engine_rps());
}

double main_nox(const PlantData& plant, const FuelData& oil) {
  const auto& engine = plant.main_engine;
  const double rpm = burner_rpm(plant);
  const bool residual = machinery::is_residual(oil.kind);
  double factor = nox_slow_speed(engine.nox_tier, residual);
  if (engine.nox_basis == machinery::NoxBasis::limit) {
    factor = nox_limit(engine.nox_tier, rpm);
  } else if (engine.kind == EngineKind::four_stroke) {
    factor = nox_four_stroke(four_stroke_class(rpm), engine.nox_tier, residual);
  } else if (engine.kind == EngineKind::electric) {
    factor = nox_auxiliary(four_stroke_class(rpm), engine.nox_tier, residual);
  }
  return factor * kGramPerKilowattHour;
}

double oil_n2o(EngineKind kind, bool residual) {
  switch (kind) {
    case EngineKind::four_stroke:
      return n2o_four_stroke(residual);
    case EngineKind::electric:
      return kN2oAuxiliary;
    case EngineKind::two_stroke:
      break;
  }
  return n2o_slow_speed(residual);
}

BlackCarbonFit oil_black_carbon(EngineKind kind, bool residual) {
  return kind == EngineKind::two_stroke ? black_carbon_two_stroke(residual)
                                        : black_carbon_four_stroke(residual);
}

BurnerModel make_main(const PlantData& plant, const machinery::ModeData& mode, const char* where) {
  require_fuel(plant, mode.fuel, where);
  if (!(mode.sfc_kgpj > 0.0)) fail(plant, std::string(where) + " has no specific consumption");
  BurnerModel b = make_burner(plant, mode.fuel, mode.sfc_kgpj, mode.sfc_lhv_jpkg);
  b.load_corrected = plant.main_engine.load_correction;
  const EngineKind kind = plant.main_engine.kind;
  b.low_load_adjusted = kind != EngineKind::electric;

  if (!machinery::is_gas(mode.fuel.kind)) {
    const bool residual = machinery::is_residual(mode.fuel.kind);
    b.nox_kgpj = main_nox(plant, mode.fuel);
    b.n2o_kgpj = oil_n2o(kind, residual) * kGramPerKilowattHour;
    if (mode.methane_kgpj > 0.0) b.ch4_kgpj = mode.methane_kgpj;
    const BlackCarbonFit fit = oil_black_carbon(kind, residual);
    b.bc = fit.scale;
    b.bc_exponent = fit.exponent;
    return b;
  }

  // gas behind an oil pilot
  require_fuel(plant, mode.pilot, "the pilot");
  if (!(mode.pilot_kgpj > 0.0)) fail(plant, "a gas engine needs pilot fuel");
  b.pilot = column(mode.pilot.kind);
  b.pilot_kgpj = mode.pilot_kgpj;
  b.co2_pilot = mode.pilot.carbon_factor;
  b.so2_pilot = so2_per_fuel(mode.pilot.sulphur);
  b.pm10_sulphur_pilot = sulphate_per_fuel(mode.pilot.sulphur);
  b.ch4_kgpj = mode.methane_kgpj;
  b.pm10_kgpj = kPm10Gas * kGramPerKilowattHour;
  if (plant.main_engine.cycle == Cycle::lng_otto) {
    b.nox_kgpj = kNoxLngOtto * kGramPerKilowattHour;
    b.n2o_kgpj = kN2oLngOtto * kGramPerKilowattHour;
    b.bc_kgpj = kBlackCarbonLngOtto * kGramPerKilowattHour;
  } else {
    b.nox_kgpj = main_nox(plant, mode.pilot);
    b.n2o_kgpj = kN2oLngDiesel * kGramPerKilowattHour;
    const BlackCarbonFit fit = black_carbon_two_stroke(machinery::is_residual(mode.pilot.kind));
    b.bc_pilot = fit.scale;
    b.bc_exponent = fit.exponent;
  }
  return b;
}

BurnerModel make_auxiliary(const PlantData& plant) {
  const auto& auxiliary = plant.auxiliary;
  require_fuel(plant, auxiliary.fuel, "the auxiliary");
  if (machinery::is_gas(auxiliary.fuel.kind)) fail(plant, "a gas auxiliary is not modelled");
  if (!(auxiliary.sfc_kgpj > 0.0)) fail(plant, "the auxiliary has no specific consumption");
  const bool residual = machinery::is_residual(auxiliary.fuel.kind);
  BurnerModel b = make_burner(plant, auxiliary.fuel, auxiliary.sfc_kgpj, auxiliary.sfc_lhv_jpkg);
  b.nox_kgpj =
      nox_auxiliary(auxiliary.engine_class, auxiliary.nox_tier, residual) * kGramPerKilowattHour;
  b.n2o_kgpj = kN2oAuxiliary * kGramPerKilowattHour;
  const BlackCarbonFit fit = black_carbon_four_stroke(residual);
  b.bc = fit.scale * math::pow(kAuxiliaryLoad, -fit.exponent);
  return b;
}

void note_carbon(const PlantData& plant, const FuelData& fuel, MeterModel& model) {
  if (fuel.key.empty()) return;
  double& factor = model.carbon_factor[column(fuel.kind)];
  if (factor > 0.0 && factor != fuel.carbon_factor) {
    fail(plant, "two fuels with different carbon share the column '" +
                    std::string(name(fuel.kind)) + "' of the ledger");
  }
  factor = fuel.carbon_factor;
}

/// Adds what one burner gives at `power_w` to the rates.
void add_rates(const BurnerModel& b, double power_w, double load, bool combusted_carbon,
               Ledger& ledger) {
  const double sfc = b.load_corrected ? b.sfc_kgpj * sfc_load_factor(load) : b.sfc_kgpj;
  const double fuel = sfc * power_w;
  const double pilot = b.pilot_kgpj * power_w;
  ledger.fuel_kgps[b.fuel] += fuel;
  ledger.fuel_kgps[b.pilot] += pilot;

  const bool low = b.low_load_adjusted;
  const double low_nox = low ? low_load_factor(LowLoad::nox, load) : 1.0;
  const double low_hc = low ? low_load_factor(LowLoad::hc, load) : 1.0;
  const double low_pm = low ? low_load_factor(LowLoad::pm, load) : 1.0;
  const double ch4 = low_hc * b.ch4_kgpj * power_w;

  double soot = b.bc_kgpj * power_w;
  if (b.bc_exponent > 0.0) {
    const double shape =
        math::exp(-b.bc_exponent * math::log(math::clamp(load, kBlackCarbonLeastLoad, 1.0)));
    soot += shape * (b.bc * fuel + b.bc_pilot * pilot);
  } else {
    soot += b.bc * fuel;
  }

  double co2 = b.co2 * fuel + b.co2_pilot * pilot;
  if (combusted_carbon) co2 -= kCo2PerCarbon * (kCarbonInMethane * ch4 + soot);

  auto& rate = ledger.species_kgps;
  rate[index(Species::co2)] += co2;
  rate[index(Species::ch4)] += ch4;
  rate[index(Species::n2o)] += low_nox * b.n2o_kgpj * power_w;
  rate[index(Species::nox)] += low_nox * b.nox_kgpj * power_w;
  rate[index(Species::sox)] += b.so2 * fuel + b.so2_pilot * pilot;
  rate[index(Species::pm10)] +=
      low_pm * (b.pm10_kgpj * power_w + b.pm10_sulphur * fuel + b.pm10_sulphur_pilot * pilot);
  rate[index(Species::black_carbon)] += soot;
}

/// Charge of the battery, as a fraction; 0 without one.
double charge(const MeterModel& model, const Ledger& ledger) {
  const double capacity = model.plant.battery.capacity_j;
  return capacity > 0.0 ? ledger.stored_j / capacity : 0.0;
}

void add_sets(const MeterModel& model, double shaft_power_w, double thrusters_w, Ledger& ledger) {
  const machinery::Dispatch d = machinery::dispatch(
      model.plant, shaft_power_w, charge(model, ledger), ledger.recharging > 0.5, thrusters_w);
  ledger.set_power_w = d.sets_w;
  ledger.battery_power_w = d.battery_w;
  ledger.stored_rate_w = d.stored_rate_w;
  ledger.sets_running = d.running;
  if (d.running == 0) return;
  const BurnerModel& mode = d.engine_load < model.min_gas_load ? model.oil : model.normal;
  add_rates(mode, d.running * d.engine_w, d.engine_load, model.combusted_carbon, ledger);
}

/// All rates while shaft and thrusters take so much.
void set_rates(const MeterModel& model, double shaft_power_w, double thrusters_w, Ledger& ledger) {
  ledger.main_power_w = shaft_power_w;
  ledger.main_load = shaft_power_w / model.mcr_w;
  ledger.hotel_power_w = model.hotel_load_w + thrusters_w;
  ledger.fuel_kgps.fill(0.0);
  ledger.species_kgps.fill(0.0);

  if (model.electric) {
    add_sets(model, shaft_power_w, thrusters_w, ledger);
    return;
  }
  // a stopped engine burns nothing, a turning one at least its idle fuel
  if (shaft_power_w != 0.0) {
    const double load = math::max(ledger.main_load, model.idle_load);
    const BurnerModel& mode = load < model.min_gas_load ? model.oil : model.normal;
    add_rates(mode, load * model.mcr_w, load, model.combusted_carbon, ledger);
  }
  if (model.hotel_load_w > 0.0) {
    add_rates(model.auxiliary, ledger.hotel_power_w, 1.0, model.combusted_carbon, ledger);
  }
}

}  // namespace

MeterModel make_meter_model(const PlantData& plant) {
  const auto& engine = plant.main_engine;
  const bool gas_engine = engine.cycle != Cycle::diesel;
  if (!(engine.mcr_w > 0.0)) fail(plant, "the main engine has no rating");
  if (!(engine.engine_rps() > 0.0)) fail(plant, "the main engine has no rated speed");
  if (engine.cycle == Cycle::lng_diesel && engine.kind != EngineKind::two_stroke) {
    fail(plant, "the cycle 'lng_diesel' is known for two-stroke engines only");
  }

  MeterModel model;
  model.mcr_w = engine.mcr_w;
  model.idle_load = engine.idle_load;
  model.combusted_carbon = plant.co2_basis == machinery::Co2Basis::combusted;
  model.electric = engine.kind == EngineKind::electric;
  if (model.electric) {
    try {
      model.plant = machinery::make_electric_plant(plant);
    } catch (const std::domain_error& error) {
      fail(plant, error.what());
    }
    model.hotel_load_w = plant.electric.hotel_load_w;
    if (plant.electric.sets == 0) return model;
  }
  if (gas_engine != machinery::is_gas(engine.normal.fuel.kind)) {
    fail(plant, "the main fuel does not suit the cycle");
  }
  model.normal = make_main(plant, engine.normal, "the main engine");
  note_carbon(plant, engine.normal.fuel, model);
  if (gas_engine) {
    model.min_gas_load = engine.min_gas_load;
    model.oil = make_main(plant, engine.oil, "the oil mode");
    if (machinery::is_gas(engine.oil.fuel.kind)) fail(plant, "the oil mode burns gas");
    note_carbon(plant, engine.normal.pilot, model);
    note_carbon(plant, engine.oil.fuel, model);
  }
  if (!model.electric && plant.auxiliary.hotel_load_w > 0.0) {
    model.hotel_load_w = plant.auxiliary.hotel_load_w;
    model.auxiliary = make_auxiliary(plant);
    note_carbon(plant, plant.auxiliary.fuel, model);
  }
  return model;
}

void start_meter(const MeterModel& model, double shaft_power_w, Ledger& ledger) {
  ledger = Ledger{};
  const machinery::BatteryData& battery = model.plant.battery;
  ledger.stored_j = ledger.stored_at_start_j = battery.initial * battery.capacity_j;
  set_rates(model, shaft_power_w, 0.0, ledger);
}

void meter(const MeterModel& model, double shaft_power_w, double dt_s, Ledger& ledger,
           double thrusters_w) {
  if (model.plant.battery.capacity_j > 0.0) {
    const bool now =
        machinery::recharging_after(model.plant, charge(model, ledger), ledger.recharging > 0.5);
    ledger.recharging = now ? 1.0 : 0.0;
  }
  set_rates(model, shaft_power_w, thrusters_w, ledger);
  ledger.shaft_energy_j += dt_s * math::max(ledger.main_power_w, 0.0);
  ledger.hotel_energy_j += dt_s * ledger.hotel_power_w;
  ledger.set_energy_j += dt_s * ledger.set_power_w;
  ledger.charged_j += dt_s * math::max(-ledger.battery_power_w, 0.0);
  ledger.discharged_j += dt_s * math::max(ledger.battery_power_w, 0.0);
  ledger.stored_j += dt_s * ledger.stored_rate_w;
  for (std::size_t i = 0; i < kFuels; ++i) ledger.fuel_kg[i] += dt_s * ledger.fuel_kgps[i];
  for (std::size_t i = 0; i < kSpecies; ++i) ledger.species_kg[i] += dt_s * ledger.species_kgps[i];
}

double fuel_to_restore_kg(const MeterModel& model, const Ledger& ledger) {
  if (!(ledger.set_energy_j > 0.0)) return 0.0;
  const double missing_j = ledger.stored_at_start_j - ledger.stored_j;
  const auto& battery = model.plant.battery;
  const double sets_j =
      missing_j > 0.0 ? missing_j / battery.charging : missing_j * battery.discharging;
  return ledger.fuel_total_kg() * sets_j / ledger.set_energy_j;
}

}  // namespace haeul::emissions
