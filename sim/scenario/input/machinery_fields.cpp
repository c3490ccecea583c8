// The field tables of machinery profiles and fuels.
#include "sim/scenario/input/machinery_input.h"

namespace haeul::scenario {

using machinery::AuxiliaryData;
using machinery::Co2Basis;
using machinery::Cycle;
using machinery::EngineKind;
using machinery::Fuel;
using machinery::NoxBasis;

constexpr Need kRequired = Need::required;

namespace {

void tier(Fields& f, int& value) {
  std::uint64_t number = static_cast<std::uint64_t>(value);
  f.count({"nox_tier", "of MARPOL VI; of a gas engine in its oil mode"}, 0, 3, number);
  value = static_cast<int>(number);
}

}  // namespace

void fields(Fields& f, machinery::MainEngineData& engine) {
  f.choice({"kind", "what turns the shaft"}, engine.kind,
           {{"two_stroke", EngineKind::two_stroke},
            {"four_stroke", EngineKind::four_stroke},
            {"electric", EngineKind::electric}});
  f.choice({"cycle", "how the fuel burns in the normal mode"}, engine.cycle,
           {{"diesel", Cycle::diesel},
            {"lng_diesel", Cycle::lng_diesel},
            {"lng_otto", Cycle::lng_otto}});
  f.number({"mcr_kw", "maximum continuous rating", kRequired}, positive_to(200000), engine.mcr_w);
  f.number({"rated_rpm", "shaft speed at MCR", kRequired}, positive_to(5000), engine.rated_rps);
  f.number({"gear_ratio", "engine speed / shaft speed"}, positive_to(100), engine.gear_ratio);
  tier(f, engine.nox_tier);
  f.choice({"nox_basis", "engine: factors by class, tier and fuel; limit: the tier's limit"},
           engine.nox_basis, {{"engine", NoxBasis::engine}, {"limit", NoxBasis::limit}});
  f.flag({"load_correction", "the specific consumption depends on load"}, engine.load_correction);
  f.number({"idle_load", "a turning engine burns at least for this fraction of MCR"},
           between(0, 0.1), engine.idle_load);
  f.number({"min_gas_load", "below this fraction of MCR a gas engine burns oil"}, between(0, 0.5),
           engine.min_gas_load);
  f.notes(engine.source, engine.confidence);
}

void fields(Fields& f, ModeInput& input) {
  f.text({"fuel", "a file of assets/fuels", kRequired}, input.fuel);
  f.number({"sfc_g_per_kwh", "base specific consumption", kRequired}, positive_to(1000),
           input.mode.sfc_kgpj);
  f.number({"sfc_lhv_mj_per_kg", "heating value that is stated for; 0: the fuel's"},
           between(0, 150), input.mode.sfc_lhv_jpkg);
  f.text({"pilot_fuel", "a file of assets/fuels; empty: none"}, input.pilot_fuel);
  f.number({"pilot_g_per_kwh", "pilot fuel, constant over load"}, between(0, 100),
           input.mode.pilot_kgpj);
  f.number({"methane_g_per_kwh", "unburnt methane"}, between(0, 50), input.mode.methane_kgpj);
}

void fields(Fields& f, machinery::LoadDiagram& diagram) {
  f.number({"air_break", "speed fraction below which air limits the torque"}, between(0.5, 1),
           diagram.air_break);
  f.number({"starting_torque", "torque fraction the engine can give from rest"}, between(0, 1),
           diagram.starting_torque);
  f.number({"overspeed_begin", "speed fraction at which torque begins to fall"}, between(1, 2),
           diagram.overspeed_begin);
  f.number({"overspeed_trip", "speed fraction at which it is gone"}, between(1, 2),
           diagram.overspeed_trip);
}

void fields(Fields& f, AuxiliaryInput& input) {
  using Class = AuxiliaryData::Class;
  f.choice({"class", "of the generator sets"}, input.auxiliary.engine_class,
           {{"medium_speed", Class::medium_speed}, {"high_speed", Class::high_speed}});
  tier(f, input.auxiliary.nox_tier);
  f.text({"fuel", "a file of assets/fuels", kRequired}, input.fuel);
  f.number({"sfc_g_per_kwh", "per electric output", kRequired}, positive_to(1000),
           input.auxiliary.sfc_kgpj);
  f.number({"sfc_lhv_mj_per_kg", "heating value that is stated for; 0: the fuel's"},
           between(0, 150), input.auxiliary.sfc_lhv_jpkg);
  f.number({"hotel_load_kw", "electric, constant; thrusters come on top; 0: none, nor thrusters"},
           between(0, 100000), input.auxiliary.hotel_load_w);
  f.notes(input.auxiliary.source, input.auxiliary.confidence);
}

void fields(Fields& f, machinery::EfficiencyData& efficiency) {
  f.number({"quarter", "at a quarter of the rated output", kRequired}, positive_to(1),
           efficiency.quarter);
  f.number({"half", "at a half", kRequired}, positive_to(1), efficiency.half);
  f.number({"three_quarters", "at three quarters", kRequired}, positive_to(1),
           efficiency.three_quarters);
  f.number({"full", "at the rated output", kRequired}, positive_to(1), efficiency.full);
}

void fields(Fields& f, machinery::BatteryData& battery) {
  f.number({"capacity_kwh", "nominal", kRequired}, positive_to(1e6), battery.capacity_j);
  f.number({"power_kw", "greatest, either way, at the switchboard", kRequired}, positive_to(1e5),
           battery.power_w);
  f.number({"silent_kw", "demand up to which it carries the ship and no set runs"}, between(0, 1e5),
           battery.silent_w);
  f.number({"charging", "efficiency, switchboard to cells"}, positive_to(1), battery.charging);
  f.number({"discharging", "efficiency, cells to switchboard"}, positive_to(1),
           battery.discharging);
  f.number({"least_charge", "of the nominal; then the sets fill it"}, between(0, 1), battery.least);
  f.number({"most_charge", "of the nominal; then it is full"}, between(0, 1), battery.most);
  f.number({"initial_charge", "at the start of a run"}, between(0, 1), battery.initial);
  f.notes(battery.source, battery.confidence);
}

void fields(Fields& f, machinery::ElectricData& electric) {
  std::uint64_t sets = static_cast<std::uint64_t>(electric.sets);
  f.count({"sets", "generator sets, alike; 0: battery alone"}, 0, 12, sets);
  electric.sets = static_cast<int>(sets);
  f.number({"set_kw",
            "electric rating of one; no limit: what the motors ask beyond it overloads the sets"},
           between(0, 1e5), electric.set_w);
  f.number({"set_rpm", "speed of their engines; above 900: high speed"}, between(0, 5000),
           electric.set_rps);
  f.number({"start_load", "load of the running sets above which one more starts"}, positive_to(1),
           electric.start_load);
  f.number({"hotel_load_kw", "electric, constant; thrusters come on top"}, between(0, 1e5),
           electric.hotel_load_w);
  f.number({"switchboard", "efficiency of the distribution"}, positive_to(1), electric.switchboard);
  f.block({"generator", "efficiency, engine coupling to switchboard"}, electric.generator);
  f.block({"converter", "efficiency, switchboard to motor"}, electric.converter);
  f.block({"motor", "efficiency, converter to shaft"}, electric.motor);
  f.block({"battery", "on the switchboard"}, electric.battery);
  f.notes(electric.source, electric.confidence);
}

void fields(Fields& f, machinery::ScrubberData& scrubber) {
  f.number({"so2_removed", "fraction"}, between(0, 1), scrubber.so2_removed);
  f.number({"sulphate_pm_removed", "fraction of the sulphur part of PM"}, between(0, 1),
           scrubber.sulphate_pm_removed);
  f.number({"extra_fuel", "fraction of the fuel"}, between(0, 0.1), scrubber.extra_fuel);
  f.notes(scrubber.source, scrubber.confidence);
}

void fields(Fields& f, PlantInput& input) {
  machinery::PlantData& plant = input.plant;
  f.text({"name", "shown to people", kRequired}, plant.name);
  f.text({"name_ko", "the same in Korean", kRequired}, plant.name_ko);
  f.notes(plant.source, plant.confidence);
  f.choice({"co2_basis", "imo: all fuel counts as burnt; combusted: less methane and soot"},
           plant.co2_basis, {{"imo", Co2Basis::imo}, {"combusted", Co2Basis::combusted}});
  f.block({"main_engine", "the engine or motor on the shaft", kRequired}, plant.main_engine);
  f.block({"normal_mode", "what it burns; electric: what the generator sets burn"},
          input.normal_mode);
  f.block({"oil_mode", "what a gas engine burns below min_gas_load"}, input.oil_mode);
  f.block({"load_diagram", "torque it can give by speed"}, plant.load_diagram);
  f.block({"auxiliary", "generator sets for the hotel load"}, input.auxiliary);
  f.block({"electric", "electric: generator sets, battery and drives"}, input.electric);
  f.block({"scrubber", "exhaust gas cleaning on residual oil"}, plant.scrubber);
}

void fields(Fields& f, machinery::FuelData& fuel) {
  f.text({"name", "shown to people", kRequired}, fuel.name);
  f.text({"name_ko", "the same in Korean", kRequired}, fuel.name_ko);
  f.choice({"kind", "column of the log and family of the factors", kRequired}, fuel.kind,
           {{"hfo", Fuel::hfo}, {"vlsfo", Fuel::vlsfo}, {"mgo", Fuel::mgo}, {"lng", Fuel::lng}});
  f.number({"lhv_mj_per_kg", "lower heating value", kRequired}, positive_to(150), fuel.lhv_jpkg);
  f.number({"carbon_factor_kg_per_kg", "C_f, CO2 per fuel", kRequired}, between(0, 4),
           fuel.carbon_factor);
  f.number({"sulphur_percent", "by mass", kRequired}, between(0, 5), fuel.sulphur);
  f.number({"density_kg_per_m3", "as bunkered", kRequired}, positive_to(1500), fuel.density_kgpm3);
  f.notes(fuel.source, fuel.confidence);
}

}  // namespace haeul::scenario
