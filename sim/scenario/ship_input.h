#pragma once
/// A ship file as it is written.
#include <optional>

#include "models/vessel/ship_data.h"
#include "sim/scenario/fields.h"
#include "sim/scenario/formulation_fields.h"

namespace haeul::scenario {

/// Blocks that only some kinds of ship have, so that what is missing can be told.
struct ShipFileInput {
  vessel::ShipData ship;  ///< all that every kind has
  std::string confidence;
  std::optional<vessel::MmgHullData> hull;
  std::optional<vessel::ResistanceData> resistance;
  std::optional<vessel::PropellerData> propeller;
  std::optional<vessel::RudderData> rudder;
  std::optional<vessel::SteeringGearData> steering_gear;
  std::optional<vessel::ShaftData> shaft;
  std::optional<vessel::ThrusterData> bow_thruster, stern_thruster;
  std::optional<vessel::RollData> roll;
  std::optional<environment::WindData> wind;
  std::optional<hull::AbkowitzData> abkowitz;
  std::optional<hull::SonNomotoData> son_nomoto;
  std::optional<hull::BisTankerData> bis;
  std::optional<propulsion::LowSpeedShipData> low_speed;
  std::optional<vessel::KinematicData> kinematic;
};

void fields(Fields& f, ShipFileInput& file);

// environment_fields.cpp
void fields(Fields& f, environment::WindData& wind);

/// The words a ship file has for its models.
std::vector<std::pair<std::string_view, vessel::ShipData::Model>> model_words();

}  // namespace haeul::scenario
