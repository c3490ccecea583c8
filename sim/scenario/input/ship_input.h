#pragma once
/// A ship file as it is written.
#include <array>
#include <optional>
#include <span>

#include "models/vessel/ship_data.h"
#include "sim/scenario/input/formulation_fields.h"
#include "sim/scenario/table/fields.h"

namespace haeul::scenario {

/// A number that a published set must give and an estimated one may.
template <class Block>
struct Coefficient {
  std::string_view name, doc;
  Range range;
  double Block::*value;
};

std::span<const Coefficient<vessel::MmgHullData>> hull_coefficients();         ///< 20
std::span<const Coefficient<vessel::RudderData>> rudder_coefficients();        ///< 9
std::span<const Coefficient<vessel::PropellerData>> propeller_coefficients();  ///< 2

/// A block, and those of its coefficients that the file gives.
template <class Block, std::size_t kCount>
struct Given {
  Block block;
  std::array<std::optional<double>, kCount> coefficients;
};

/// The block `hull` as written.
struct HullInput : Given<vessel::MmgHullData, 20> {
  bool estimated = false;  ///< what is not given comes from the particulars
};
using RudderInput = Given<vessel::RudderData, 9>;
using PropellerInput = Given<vessel::PropellerData, 2>;

/// Blocks that only some kinds of ship have, so that what is missing can be told.
struct ShipFileInput {
  vessel::ShipData ship;  ///< all that every kind has
  std::string confidence;
  std::optional<HullInput> hull;
  std::optional<vessel::ResistanceData> resistance;
  std::optional<PropellerInput> propeller;
  std::optional<RudderInput> rudder;
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
void fields(Fields& f, vessel::WaterlineData& line);
void fields(Fields& f, vessel::TransferFunctionData& functions);

/// The words a ship file has for its models.
std::vector<std::pair<std::string_view, vessel::ShipData::Model>> model_words();

}  // namespace haeul::scenario
