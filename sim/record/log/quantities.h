#pragma once
/// What is logged of every ship, encounter and candidate: name, unit, meaning and where it is read
/// from. Writer, reader and export follow these lists; a quantity is added here and nowhere else.
///
/// What is integrated is kept in full (8 bytes), what is decided or follows from it in single
/// precision (4 bytes, 7 digits): the cost of a log is its bytes.
#include <array>
#include <string>
#include <string_view>

#include "sim/engine/state.h"

namespace haeul::record {

/// Version of the layout, raised with every change an old reader would trip over.
inline constexpr int kLogVersion = 2;

enum class Precision { full, single };

template <class Source>
struct Quantity {
  const char* name;
  const char* unit;
  const char* meaning;
  double (*value)(const Source&);
  Precision precision = Precision::full;
};

using engine::PairState;
using engine::ShipState;

/// Of every ship.
inline constexpr auto kShipQuantities = std::to_array<Quantity<ShipState>>({
    {"north_m", "m", "position of midship, north of the origin",
     [](const ShipState& s) { return s.motion.north; }},
    {"east_m", "m", "position of midship, east of the origin",
     [](const ShipState& s) { return s.motion.east; }},
    {"heading_rad", "rad", "heading, clockwise from north, not wrapped",
     [](const ShipState& s) { return s.motion.psi; }},
    {"surge_mps", "m/s", "velocity of midship through the water, forward",
     [](const ShipState& s) { return s.motion.u; }},
    {"sway_mps", "m/s", "velocity of midship through the water, to starboard",
     [](const ShipState& s) { return s.motion.v; }},
    {"yaw_rate_radps", "rad/s", "yaw rate, positive to starboard",
     [](const ShipState& s) { return s.motion.r; }},
    {"rudder_rad", "rad", "rudder angle, positive to starboard",
     [](const ShipState& s) { return s.motion.rudder; }},
    {"rudder_order_rad", "rad", "ordered rudder angle",
     [](const ShipState& s) { return s.orders.rudder_rad; }, Precision::single},
    {"shaft_rps", "1/s", "shaft revolutions",
     [](const ShipState& s) { return s.motion.shaft_rps; }},
    {"shaft_order_rps", "1/s",
     "ordered shaft revolutions; where blades turn, lever times the highest order",
     [](const ShipState& s) { return s.orders.shaft_rps; }, Precision::single},
    {"course_order_rad", "rad", "ordered course, the planner's offset included",
     [](const ShipState& s) { return s.guidance.course_order_rad; }, Precision::single},
    {"speed_order_mps", "m/s", "ordered speed, the planner's factor included",
     [](const ShipState& s) { return s.guidance.speed_order_mps; }, Precision::single},
    {"cross_track_m", "m", "distance from the leg, positive to starboard of it",
     [](const ShipState& s) { return s.cross_track_m; }, Precision::single},
    {"course_offset_rad", "rad", "planner's course offset, positive to starboard",
     [](const ShipState& s) { return s.decision.course_offset_rad; }, Precision::single},
    {"speed_factor", "1", "planner's fraction of the ordered speed",
     [](const ShipState& s) { return s.decision.speed_factor; }, Precision::single},
});

/// Of ships that roll, and of every ship where there is wind, sea, current or a bottom to feel.
inline constexpr auto kSeaQuantities = std::to_array<Quantity<ShipState>>({
    {"roll_rad", "rad", "roll angle of the manoeuvring motion, starboard side down",
     [](const ShipState& s) { return s.motion.phi; }},
    {"current_north_mps", "m/s", "current at midship, northward",
     [](const ShipState& s) { return s.weather.current.north; }, Precision::single},
    {"current_east_mps", "m/s", "current at midship, eastward",
     [](const ShipState& s) { return s.weather.current.east; }, Precision::single},
    {"wind_north_mps", "m/s", "air at 10 m, northward",
     [](const ShipState& s) { return s.weather.air.north; }, Precision::single},
    {"wind_east_mps", "m/s", "air at 10 m, eastward",
     [](const ShipState& s) { return s.weather.air.east; }, Precision::single},
    {"water_depth_m", "m", "depth of the water at midship, tide included; 1e6: deep",
     [](const ShipState& s) { return s.weather.depth_m; }, Precision::single},
    {"squat_m", "m", "sinkage by speed in shallow water",
     [](const ShipState& s) { return s.weather.squat_m; }, Precision::single},
    {"under_keel_m", "m", "water under the keel, squat included",
     [](const ShipState& s) { return s.weather.under_keel_m; }, Precision::single},
    {"heave_m", "m", "first-order heave in waves, upwards",
     [](const ShipState& s) { return s.weather.heave_m; }, Precision::single},
    {"wave_roll_rad", "rad", "first-order roll in waves, starboard side down",
     [](const ShipState& s) { return s.weather.wave_roll_rad; }, Precision::single},
    {"wave_pitch_rad", "rad", "first-order pitch in waves, bow up",
     [](const ShipState& s) { return s.weather.wave_pitch_rad; }, Precision::single},
});

/// Of ships with two screws, blades that turn or thrusters.
inline constexpr auto kUnitQuantities = std::to_array<Quantity<ShipState>>({
    {"pitch_ratio", "1", "P/D of the blades; 0 where they do not turn",
     [](const ShipState& s) { return s.motion.pitch; }, Precision::single},
    {"port_shaft_rps", "1/s", "revolutions of the port shaft; 0 of a ship with one",
     [](const ShipState& s) { return s.motion.shaft_rps_port; }, Precision::single},
    {"port_pitch_ratio", "1", "P/D of the port screw",
     [](const ShipState& s) { return s.motion.pitch_port; }, Precision::single},
    {"port_rudder_rad", "rad", "angle of the port rudder",
     [](const ShipState& s) { return s.motion.rudder_port; }, Precision::single},
    {"bow_thruster", "1", "share of full speed of the bow thruster, positive pushes to starboard",
     [](const ShipState& s) { return s.motion.bow_thruster; }, Precision::single},
    {"stern_thruster", "1", "share of full speed of the stern thruster",
     [](const ShipState& s) { return s.motion.stern_thruster; }, Precision::single},
});

/// Of metered ships besides.
inline constexpr auto kPowerQuantities = std::to_array<Quantity<ShipState>>({
    {"thrust_n", "N", "propeller thrust", [](const ShipState& s) { return s.shaft.thrust_n; },
     Precision::single},
    {"torque_nm", "N m", "propeller torque", [](const ShipState& s) { return s.shaft.torque_nm; },
     Precision::single},
    {"power_w", "W", "shaft power of the main engine",
     [](const ShipState& s) { return s.ledger.main_power_w; }, Precision::single},
    {"engine_load", "1", "main engine power as a fraction of MCR",
     [](const ShipState& s) { return s.ledger.main_load; }, Precision::single},
    {"hotel_power_w", "W", "electric power for the ship's own needs, tunnel thrusters included",
     [](const ShipState& s) { return s.ledger.hotel_power_w; }, Precision::single},
    {"generator_power_w", "W", "electric power of the sets of an electric ship",
     [](const ShipState& s) { return s.ledger.set_power_w; }, Precision::single},
    {"battery_power_w", "W", "electric power of the battery; negative: it is charged",
     [](const ShipState& s) { return s.ledger.battery_power_w; }, Precision::single},
    {"battery_energy_j", "J", "energy in the battery",
     [](const ShipState& s) { return s.ledger.stored_j; }, Precision::single},
});

/// Quantities of metered ships of which there is one per fuel or species, named by it: hfo_fuel_kg.
template <std::size_t n>
struct KeyedQuantity {
  static constexpr std::size_t count = n;
  const char* suffix;
  const char* unit;
  const char* meaning;
  std::string_view (*key)(std::size_t index);
  const std::array<double, n>& (*values)(const ShipState&);
  Precision precision = Precision::full;

  std::string name(std::size_t index) const { return std::string(key(index)) + suffix; }
};

inline std::string_view fuel_key(std::size_t i) {
  return emissions::name(static_cast<emissions::Fuel>(i));
}
inline std::string_view species_key(std::size_t i) {
  return emissions::name(static_cast<emissions::Species>(i));
}

inline constexpr KeyedQuantity<emissions::kFuels> kFuelTotals = {
    "_fuel_kg", "kg", "fuel burnt since the start", fuel_key,
    [](const ShipState& s) -> const auto& {return s.ledger.fuel_kg;
}  // namespace haeul::record
}
;
inline constexpr KeyedQuantity<emissions::kFuels> kFuelRates = {
    "_fuel_kgps", "kg/s", "fuel burnt per second", fuel_key,
    [](const ShipState& s) -> const auto& {return s.ledger.fuel_kgps;
}
, Precision::single
}
;
inline constexpr KeyedQuantity<emissions::kSpecies> kSpeciesTotals = {
    "_emitted_kg", "kg", "mass emitted since the start", species_key,
    [](const ShipState& s) -> const auto& {return s.ledger.species_kg;
}
}
;

/// Of every logged encounter; the role follows as an integer.
inline constexpr auto kPairQuantities = std::to_array<Quantity<PairState>>({
    {"range_m", "m", "distance between midships", [](const PairState& p) { return p.range_m; },
     Precision::single},
    {"dcpa_m", "m", "predicted distance at the closest approach",
     [](const PairState& p) { return p.dcpa_m; }, Precision::single},
    {"tcpa_s", "s", "time to the closest approach, negative when past",
     [](const PairState& p) { return p.tcpa_s; }, Precision::single},
    {"bearing_rad", "rad", "bearing of the other ship, relative to own heading",
     [](const PairState& p) { return p.bearing_rad; }, Precision::single},
    {"aspect_rad", "rad", "bearing of own ship, relative to the other's heading",
     [](const PairState& p) { return p.aspect_rad; }, Precision::single},
});

/// The parts of a candidate's cost.
inline constexpr auto kCostQuantities = std::to_array<Quantity<planner::CandidateCost>>({
    {"cost", "1", "cost of the candidate", [](const planner::CandidateCost& c) { return c.total; },
     Precision::single},
    {"min_range_m", "m", "least predicted distance",
     [](const planner::CandidateCost& c) { return c.min_range_m; }, Precision::single},
    {"collision", "1", "part of the cost: risk of collision",
     [](const planner::CandidateCost& c) { return c.collision; }, Precision::single},
    {"rules", "1", "part of the cost: breach of the COLREGs",
     [](const planner::CandidateCost& c) { return c.rules; }, Precision::single},
    {"grounding", "1", "part of the cost: nearness of the shore",
     [](const planner::CandidateCost& c) { return c.grounding; }, Precision::single},
    {"manoeuvre", "1", "part of the cost: the manoeuvre itself",
     [](const planner::CandidateCost& c) { return c.manoeuvre; }, Precision::single},
});

}  // namespace haeul::record
