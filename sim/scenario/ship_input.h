#pragma once
/// A ship file as it is written.
#include <optional>

#include "models/vessel/ship_data.h"
#include "sim/scenario/fields.h"

namespace haeul::scenario {

/// Blocks that only one of the two kinds of ship has, so that what is missing can be told.
struct ShipFileInput {
  vessel::ShipData ship;  ///< all that both kinds have
  std::string confidence;
  std::optional<vessel::MmgHullData> hull;
  std::optional<vessel::ResistanceData> resistance;
  std::optional<vessel::PropellerData> propeller;
  std::optional<vessel::RudderData> rudder;
  std::optional<vessel::SteeringGearData> steering_gear;
  std::optional<vessel::ShaftData> shaft;
  std::optional<vessel::KinematicData> kinematic;
};

void fields(Fields& f, ShipFileInput& file);

}  // namespace haeul::scenario
