#pragma once
/// Depths, tide and currents of a chart: `depths.json` and `water.json` in its folder.
///
/// `depths.json` lists soundings below chart datum in groups that share a source, a status and, if they
/// are to be heard above others, a weight (0.1 to 100, default 1), and the spacing of the grid laid through them (models/environment/depth.h). `water.json` has the tide's
/// constituents, and currents in columns across the coast with a tidal stream. Both are optional.
///
/// The clock of a run starts where all constituents of the tide are at their highest (tide.h); the
/// stream turns from ebb to flood a quarter of a tide before high water: at t = 0 it is slack.
#include <filesystem>

#include "models/environment/current.h"
#include "models/environment/depth.h"
#include "sim/scenario/chart.h"

namespace haeul::scenario {

/// Depths of a shipped chart in its own plane. Throws ChartError, also when the chart has none.
environment::DepthField load_depths(const std::string& chart);
environment::Tide load_tide(const std::string& chart);
environment::CurrentField load_currents(const std::string& chart);

/// The same from any folder that holds a `chart.json`.
environment::DepthField load_depths_from(const std::filesystem::path& folder);
environment::Tide load_tide_from(const std::filesystem::path& folder);
environment::CurrentField load_currents_from(const std::filesystem::path& folder);

}  // namespace haeul::scenario
