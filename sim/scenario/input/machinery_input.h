#pragma once
/// Machinery and fuel files as they are written: fuels by name, modes as blocks of their own.
#include <optional>
#include <string>

#include "models/machinery/plant.h"
#include "sim/scenario/table/fields.h"

namespace haeul::scenario {

struct ModeInput {
  machinery::ModeData mode;
  std::string fuel, pilot_fuel;
};

struct AuxiliaryInput {
  machinery::AuxiliaryData auxiliary;
  std::string fuel;
};

struct PlantInput {
  machinery::PlantData plant;
  std::optional<ModeInput> normal_mode;
  std::optional<ModeInput> oil_mode;
  std::optional<AuxiliaryInput> auxiliary;
  std::optional<machinery::ElectricData> electric;
};

void fields(Fields& f, PlantInput& plant);
void fields(Fields& f, machinery::FuelData& fuel);

}  // namespace haeul::scenario
