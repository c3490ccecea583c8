#pragma once
/// Where a RunLog keeps the quantities of quantities.h, in the same order.
#include <array>

#include "sim/record/quantities.h"
#include "sim/record/run_log.h"

namespace haeul::record {

inline constexpr std::array<Column LoggedShip::*, kShipQuantities.size()> kShipColumns = {
    &LoggedShip::north_m,          &LoggedShip::east_m,
    &LoggedShip::heading_rad,      &LoggedShip::surge_mps,
    &LoggedShip::sway_mps,         &LoggedShip::yaw_rate_radps,
    &LoggedShip::rudder_rad,       &LoggedShip::rudder_order_rad,
    &LoggedShip::shaft_rps,        &LoggedShip::shaft_order_rps,
    &LoggedShip::course_order_rad, &LoggedShip::speed_order_mps,
    &LoggedShip::cross_track_m,    &LoggedShip::course_offset_rad,
    &LoggedShip::speed_factor};
inline constexpr std::array<Column LoggedShip::*, kPowerQuantities.size()> kPowerColumns = {
    &LoggedShip::thrust_n, &LoggedShip::torque_nm, &LoggedShip::power_w, &LoggedShip::engine_load,
    &LoggedShip::hotel_power_w};
inline constexpr std::array<Column LoggedEncounter::*, kPairQuantities.size()> kPairColumns = {
    &LoggedEncounter::range_m, &LoggedEncounter::dcpa_m, &LoggedEncounter::tcpa_s,
    &LoggedEncounter::bearing_rad, &LoggedEncounter::aspect_rad};
inline constexpr std::array<Column LoggedPlanner::*, kCostQuantities.size()> kCostColumns = {
    &LoggedPlanner::costs, &LoggedPlanner::min_range_m, &LoggedPlanner::collision,
    &LoggedPlanner::rules, &LoggedPlanner::grounding,   &LoggedPlanner::manoeuvre};

}  // namespace haeul::record
