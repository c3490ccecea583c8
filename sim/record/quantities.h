#pragma once
/// What is logged of every ship and every encounter: name, unit, meaning and where it is read from.
/// Writer, reader and export follow these lists; a quantity is added here and nowhere else.
#include <array>

#include "sim/engine/state.h"

namespace haeul::record {

/// Version of the layout, raised with every change an old reader would trip over.
inline constexpr int kLogVersion = 1;

template <class Source>
struct Quantity {
  const char* name;
  const char* unit;
  const char* meaning;
  double (*value)(const Source&);
};

using engine::PairState;
using engine::ShipState;

/// Of every ship.
inline constexpr std::array<Quantity<ShipState>, 15> kShipQuantities = {{
    {"north_m", "m", "position of midship, north of the origin",
     [](const ShipState& s) { return s.motion.north; }},
    {"east_m", "m", "position of midship, east of the origin",
     [](const ShipState& s) { return s.motion.east; }},
    {"heading_rad", "rad", "heading, clockwise from north, not wrapped",
     [](const ShipState& s) { return s.motion.psi; }},
    {"surge_mps", "m/s", "velocity of midship, forward",
     [](const ShipState& s) { return s.motion.u; }},
    {"sway_mps", "m/s", "velocity of midship, to starboard",
     [](const ShipState& s) { return s.motion.v; }},
    {"yaw_rate_radps", "rad/s", "yaw rate, positive to starboard",
     [](const ShipState& s) { return s.motion.r; }},
    {"rudder_rad", "rad", "rudder angle, positive to starboard",
     [](const ShipState& s) { return s.motion.rudder; }},
    {"rudder_order_rad", "rad", "ordered rudder angle",
     [](const ShipState& s) { return s.orders.rudder_rad; }},
    {"shaft_rps", "1/s", "shaft revolutions",
     [](const ShipState& s) { return s.motion.shaft_rps; }},
    {"shaft_order_rps", "1/s", "ordered shaft revolutions",
     [](const ShipState& s) { return s.orders.shaft_rps; }},
    {"course_order_rad", "rad", "ordered course, the planner's offset included",
     [](const ShipState& s) { return s.guidance.course_order_rad; }},
    {"speed_order_mps", "m/s", "ordered speed, the planner's factor included",
     [](const ShipState& s) { return s.guidance.speed_order_mps; }},
    {"cross_track_m", "m", "distance from the leg, positive to starboard of it",
     [](const ShipState& s) { return s.cross_track_m; }},
    {"course_offset_rad", "rad", "planner's course offset, positive to starboard",
     [](const ShipState& s) { return s.decision.course_offset_rad; }},
    {"speed_factor", "1", "planner's fraction of the ordered speed",
     [](const ShipState& s) { return s.decision.speed_factor; }},
}};

/// Of metered ships besides; fuels and species follow, one dataset each.
inline constexpr std::array<Quantity<ShipState>, 5> kPowerQuantities = {{
    {"thrust_n", "N", "propeller thrust", [](const ShipState& s) { return s.shaft.thrust_n; }},
    {"torque_nm", "N m", "propeller torque", [](const ShipState& s) { return s.shaft.torque_nm; }},
    {"power_w", "W", "shaft power of the main engine",
     [](const ShipState& s) { return s.ledger.main_power_w; }},
    {"engine_load", "1", "main engine power as a fraction of MCR",
     [](const ShipState& s) { return s.ledger.main_load; }},
    {"hotel_power_w", "W", "electric power for the ship's own needs",
     [](const ShipState& s) { return s.ledger.hotel_power_w; }},
}};

/// Of every logged encounter; the role follows as an integer.
inline constexpr std::array<Quantity<PairState>, 5> kPairQuantities = {{
    {"range_m", "m", "distance between midships", [](const PairState& p) { return p.range_m; }},
    {"dcpa_m", "m", "predicted distance at the closest approach",
     [](const PairState& p) { return p.dcpa_m; }},
    {"tcpa_s", "s", "time to the closest approach, negative when past",
     [](const PairState& p) { return p.tcpa_s; }},
    {"bearing_rad", "rad", "bearing of the other ship, relative to own heading",
     [](const PairState& p) { return p.bearing_rad; }},
    {"aspect_rad", "rad", "bearing of own ship, relative to the other's heading",
     [](const PairState& p) { return p.aspect_rad; }},
}};

/// The parts of a candidate's cost, decision x candidate.
inline constexpr std::array<Quantity<planner::CandidateCost>, 6> kCostQuantities = {{
    {"costs", "1", "cost of each candidate",
     [](const planner::CandidateCost& c) { return c.total; }},
    {"min_range_m", "m", "least predicted distance",
     [](const planner::CandidateCost& c) { return c.min_range_m; }},
    {"collision", "1", "part of the cost: risk of collision",
     [](const planner::CandidateCost& c) { return c.collision; }},
    {"rules", "1", "part of the cost: breach of the COLREGs",
     [](const planner::CandidateCost& c) { return c.rules; }},
    {"grounding", "1", "part of the cost: nearness of the shore",
     [](const planner::CandidateCost& c) { return c.grounding; }},
    {"manoeuvre", "1", "part of the cost: the manoeuvre itself",
     [](const planner::CandidateCost& c) { return c.manoeuvre; }},
}};

}  // namespace haeul::record
