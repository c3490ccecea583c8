#pragma once
/// What a log holds from the start and never changes: texts, chart, who the ships are.
#include <string>

#include "models/environment/chart.h"
#include "sim/engine/state.h"
#include "sim/engine/world.h"
#include "sim/record/hdf5/hdf5.h"
#include "sim/scenario/scenario.h"

namespace haeul::record {

// groups and datasets below `parent`; errors name `path`
/// One row per ship, in the order of the scenario.
void add_fleet(hid_t parent, const std::vector<scenario::ShipEntry>& ships,
               const std::string& path);
/// One row per waypoint, ship by ship.
void add_routes(hid_t parent, const std::vector<engine::ShipWorld>& ships, const std::string& path);
/// One row per logged pair.
void add_pairs(hid_t parent, const std::vector<engine::PairState>& pairs,
               const std::vector<scenario::ShipEntry>& ships, const std::string& path);
void add_sources(hid_t parent, const scenario::Scenario& scenario, const std::string& path);
void add_chart(hid_t parent, const environment::Chart& chart, const std::string& path);

}  // namespace haeul::record
