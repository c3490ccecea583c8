#include "sim/scenario/file_readers.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "models/emissions/meter.h"
#include "models/environment/waves/transfer_table.h"
#include "sim/scenario/assets.h"
#include "sim/scenario/estimated_ship.h"
#include "sim/scenario/table/field_reader.h"
#include "sim/scenario/text/scalar.h"

namespace haeul::scenario {

namespace fs = std::filesystem;
using vessel::ResistanceData;
using vessel::ShipData;

namespace {

/// A rule that ties several keys together.
void check(bool holds, const Document& document, const std::string& path,
           const std::string& message, Diagnostics& errors) {
  if (!holds) {
    errors.add(document.at(path, message));
  }
}

/// Blocks that belong to some kinds of ship only.
void check_blocks(const Document& document, const ShipFileInput& file, Diagnostics& errors) {
  using Model = ShipData::Model;
  const auto word = [](Model model) { return "'" + std::string(model_word(model)) + "'"; };
  const auto belongs = [&](const char* block, bool given, std::initializer_list<Model> models,
                           bool needed = true) {
    const Model model = file.ship.model;
    const bool wanted = std::find(models.begin(), models.end(), model) != models.end();
    check(given || !wanted || !needed, document, block,
          "missing, expected with model " + word(model), errors);
    std::string all;
    for (const Model one : models) {
      all += (all.empty() ? "" : ", ") + word(one);
    }
    check(!given || wanted, document, block, "has no effect, expected only with model " + all,
          errors);
  };
  const auto published = {Model::abkowitz, Model::son_nomoto, Model::bis};
  belongs("hull", file.hull.has_value(), {Model::mmg});
  belongs("resistance", file.resistance.has_value(), {Model::mmg});
  belongs("propeller", file.propeller.has_value(), {Model::mmg});
  const bool azimuth = file.propeller && file.propeller->block.azimuth;
  belongs("rudder", file.rudder.has_value(), {Model::mmg}, !azimuth);
  check(!(azimuth && file.rudder), document, "rudder",
        "has no effect, expected none with azimuth units", errors);
  belongs("bow_thruster", file.bow_thruster.has_value(), {Model::mmg}, false);
  belongs("stern_thruster", file.stern_thruster.has_value(), {Model::mmg}, false);
  belongs("roll", file.roll.has_value(), {Model::mmg}, false);
  belongs("abkowitz", file.abkowitz.has_value(), {Model::abkowitz});
  belongs("son_nomoto", file.son_nomoto.has_value(), {Model::son_nomoto});
  belongs("bis", file.bis.has_value(), {Model::bis});
  belongs("low_speed", file.low_speed.has_value(), {Model::low_speed});
  belongs("steering_gear", file.steering_gear.has_value(),
          {Model::mmg, Model::abkowitz, Model::son_nomoto, Model::bis, Model::low_speed});
  belongs("shaft", file.shaft.has_value(), {Model::mmg});
  belongs("kinematic", file.kinematic.has_value(), {Model::kinematic});
  check(file.ship.machinery.empty() || file.ship.model == Model::mmg, document, "machinery",
        "has no effect, expected only with model 'mmg'", errors);
  const bool own_rudder =
      std::find(published.begin(), published.end(), file.ship.model) != published.end();
  check(!own_rudder || !file.steering_gear || file.steering_gear->lag_s > 0.0, document,
        "steering_gear.lag_s", "missing, expected a number > 0 [s] with a published formulation",
        errors);
}

void check_ship(const Document& document, const ShipFileInput& file, Diagnostics& errors) {
  check_blocks(document, file, errors);

  // numbers that need each other
  const auto& d = file.ship.dimensions;
  check(d.length_overall_m >= d.length_pp_m, document, "dimensions.length_overall_m",
        "shorter than length_pp_m, expected at least that", errors);
  check(d.depth_m >= d.draught_m, document, "dimensions.depth_m",
        "less than draught_m, expected at least that", errors);
  const auto& line = file.ship.waterline;
  const auto one_way = [&](double length_m, double angle_rad, const char* key) {
    check(length_m == 0.0 || angle_rad == 0.0, document, key,
          "said in two ways, expected either the length or the angle", errors);
  };
  one_way(line.entrance_m, line.entrance_angle_rad, "waterline.entrance_angle_deg");
  one_way(line.run_m, line.run_angle_rad, "waterline.run_angle_deg");
  check(line.entrance_m + line.run_m <= d.length_overall_m, document, "waterline.run_m",
        "longer than the ship together with the entrance, expected less", errors);
  // volume is at most waterline area x draught
  const double least_area = d.displacement_m3 / (d.length_pp_m * d.breadth_m * d.draught_m);
  check(line.area_coefficient == 0.0 || line.area_coefficient >= least_area, document,
        "waterline.area_coefficient",
        "too small for the displacement, expected at least the block coefficient, " +
            print_number(std::ceil(least_area * 1000.0) / 1000.0),
        errors);
  if (document.root.find("transfer_functions") != nullptr) {
    const auto& motions = file.ship.transfer_functions;
    const auto tells = [](const auto& motion) { return !motion.amplitude.empty(); };
    check(tells(motions.heave) || tells(motions.roll) || tells(motions.pitch), document,
          "transfer_functions", "no motion, expected heave, roll or pitch", errors);
    try {
      environment::make_transfer_table(motions);
    } catch (const std::domain_error& error) {
      check(false, document, "transfer_functions",
            std::string(error.what()) + ", expected a value for each point of ascending axes",
            errors);
    }
  }
  const double box = d.length_overall_m * d.breadth_m * d.draught_m;
  check(d.displacement_m3 <= box, document, "dimensions.displacement_m3",
        "more than length x breadth x draught, expected less", errors);
  if (file.resistance && file.resistance->method == ResistanceData::Method::itc57) {
    check(file.resistance->wetted_surface_m2 > 0.0, document, "resistance.wetted_surface_m2",
          "missing, expected a number > 0 [m2] with method 'itc57'", errors);
  }
  if (file.propeller) {
    const auto& p = file.propeller->block;
    const bool measured = p.azimuth || p.quadrants == vessel::PropellerData::Quadrants::measured;
    const bool series = p.thrust_from_series || p.torque_from_series || measured || p.controllable;
    check(!p.controllable || p.torque_from_series, document, "propeller.torque",
          "must be known for blades that turn, expected wageningen_b", errors);
    check(!p.controllable || p.pitch_ratio >= 0.6, document, "propeller.pitch_ratio",
          "too small for blades that turn, expected a number from 0.6 to 1.4", errors);
    check(!(p.controllable && p.azimuth), document, "propeller.controllable",
          "has no effect, expected none with azimuth units", errors);
    check(!p.nozzle || (measured && p.blades == 4 && p.area_ratio == 0.70), document,
          "propeller.nozzle", "needs quadrants 'measured' or azimuth, blades 4 and area_ratio 0.70",
          errors);
    check(!(p.controllable && p.nozzle), document, "propeller.nozzle",
          "has no effect with blades that turn, expected none", errors);
    check(!series || p.pitch_ratio > 0.0, document, "propeller.pitch_ratio",
          "missing, expected a number from 0.5 to 1.4 with wageningen_b", errors);
    check(!series || p.area_ratio > 0.0, document, "propeller.area_ratio",
          "missing, expected a number from 0.3 to 1.05 with wageningen_b", errors);
    check(p.thrust_from_series || p.k0 > 0.0, document, "propeller.k0",
          "missing, expected a number > 0 with thrust 'fit'", errors);
  }
  if (file.propeller && file.propeller->block.screws > 1) {
    check(file.propeller->block.spacing_m > 0.0, document, "propeller.spacing_m",
          "missing, expected a number > 0 [m] with two screws", errors);
  }
  if (file.kinematic) {
    check(file.ship.service_speed_mps <= file.kinematic->max_speed_mps, document,
          "service_speed_kn", "above kinematic.max_speed_kn, expected at most that", errors);
  }
}

/// The fuel a key names, or an empty one.
machinery::FuelData fuel_of(const std::string& name, const std::string& path,
                            const Document& document, const fs::path& file, Reading& reading) {
  if (name.empty()) {
    return {};
  }
  const fs::path found = find_asset(kFuels, name, file.parent_path());
  if (found.empty()) {
    reading.errors.add(document.at(path, no_such_asset(kFuels, name)));
    return {};
  }
  return read_fuel_file(found, reading);
}

}  // namespace

Document Reading::load(const fs::path& file) {
  Document document = load_document(file);
  const std::string path = shown_path(file);
  const auto known = [&](const SourceFile& source) { return source.path == path; };
  if (std::none_of(sources.begin(), sources.end(), known)) {
    sources.push_back({path, document.text});
  }
  return document;
}

vessel::ShipData read_ship_file(const fs::path& file, Reading& reading) {
  const Document document = reading.load(file);
  ShipFileInput input;
  const std::size_t before = reading.errors.size();
  read_fields(document, true, reading.errors, input);
  if (reading.errors.size() == before) {
    check_ship(document, input, reading.errors);
  }
  ShipData& ship = input.ship;
  ship.key = file.stem().string();
  ship.resistance = input.resistance.value_or(ResistanceData{});
  ship.steering_gear = input.steering_gear.value_or(vessel::SteeringGearData{});
  ship.shaft = input.shaft.value_or(vessel::ShaftData{});
  ship.bow_thruster = input.bow_thruster.value_or(vessel::ThrusterData{});
  ship.stern_thruster = input.stern_thruster.value_or(vessel::ThrusterData{});
  ship.roll = input.roll.value_or(vessel::RollData{});
  ship.wind = input.wind.value_or(environment::WindData{});
  ship.abkowitz = input.abkowitz.value_or(hull::AbkowitzData{});
  ship.son_nomoto = input.son_nomoto.value_or(hull::SonNomotoData{});
  ship.bis_tanker = input.bis.value_or(hull::BisTankerData{});
  ship.low_speed = input.low_speed.value_or(propulsion::LowSpeedShipData{});
  ship.kinematic = input.kinematic.value_or(vessel::KinematicData{});
  if (reading.errors.size() == before && ship.model == ShipData::Model::mmg) {
    complete_manoeuvring_set(document, input, reading.errors);
  }
  return ship;
}

machinery::FuelData read_fuel_file(const fs::path& file, Reading& reading) {
  const Document document = reading.load(file);
  machinery::FuelData fuel;
  read_fields(document, true, reading.errors, fuel);
  fuel.key = file.stem().string();
  return fuel;
}

HullCondition read_hull_condition_file(const fs::path& file, Reading& reading) {
  const Document document = reading.load(file);
  HullCondition condition;
  read_fields(document, true, reading.errors, condition);
  return condition;
}

machinery::PlantData read_machinery_file(const fs::path& file, Reading& reading) {
  const Document document = reading.load(file);
  PlantInput input;
  const std::size_t before = reading.errors.size();
  read_fields(document, true, reading.errors, input);
  machinery::PlantData& plant = input.plant;
  plant.key = file.stem().string();
  if (reading.errors.size() != before) {
    return plant;
  }
  const auto fuel = [&](const std::string& name, const std::string& path) {
    return fuel_of(name, path, document, file, reading);
  };
  const auto mode = [&](ModeInput& from, const std::string& block) {
    from.mode.fuel = fuel(from.fuel, block + ".fuel");
    from.mode.pilot = fuel(from.pilot_fuel, block + ".pilot_fuel");
    check(from.pilot_fuel.empty() == (from.mode.pilot_kgpj == 0.0), document,
          block + (from.pilot_fuel.empty() ? ".pilot_g_per_kwh" : ".pilot_fuel"),
          "needs its partner, expected pilot_fuel and pilot_g_per_kwh together", reading.errors);
    return from.mode;
  };
  auto& engine = plant.main_engine;
  const bool electric = engine.kind == machinery::EngineKind::electric;
  check(electric == input.electric.has_value(), document, "electric",
        electric ? "missing, expected with main_engine.kind 'electric'"
                 : "has no effect, expected only with main_engine.kind 'electric'",
        reading.errors);
  check(!(electric && input.auxiliary), document, "auxiliary",
        "has no effect, expected electric.hotel_load_kw with main_engine.kind 'electric'",
        reading.errors);
  plant.electric = input.electric.value_or(machinery::ElectricData{});
  const auto& battery = plant.electric.battery;
  check(battery.initial >= battery.least && battery.initial <= battery.most, document,
        "electric.battery.initial_charge",
        "outside least_charge to most_charge, expected a charge between", reading.errors);
  const bool burns = !electric || plant.electric.sets > 0;
  check(burns == input.normal_mode.has_value(), document, "normal_mode",
        burns ? "missing, expected with an engine or generator sets"
              : "has no effect, expected only with an engine or generator sets",
        reading.errors);
  if (input.normal_mode) {
    engine.normal = mode(*input.normal_mode, "normal_mode");
  }
  const bool gas = engine.cycle != machinery::Cycle::diesel;
  check(
      gas == input.oil_mode.has_value(), document, "oil_mode",
      gas ? "missing, expected with a gas cycle" : "has no effect, expected only with a gas cycle",
      reading.errors);
  if (input.oil_mode) {
    engine.oil = mode(*input.oil_mode, "oil_mode");
  }
  check(gas || engine.min_gas_load == 0.0, document, "main_engine.min_gas_load",
        "has no effect, expected only with a gas cycle", reading.errors);
  if (input.auxiliary) {
    plant.auxiliary = input.auxiliary->auxiliary;
    plant.auxiliary.fuel = fuel(input.auxiliary->fuel, "auxiliary.fuel");
  }
  const auto& diagram = plant.load_diagram;
  check(diagram.overspeed_trip > diagram.overspeed_begin, document, "load_diagram.overspeed_trip",
        "not above overspeed_begin, expected more", reading.errors);
  // what else the meter would not accept
  if (reading.errors.size() == before) {
    try {
      emissions::make_meter_model(plant);
    } catch (const std::invalid_argument& error) {
      reading.errors.add({document.file, 0, 0, "", error.what()});
    }
  }
  return plant;
}

}  // namespace haeul::scenario
