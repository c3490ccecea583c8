#pragma once
/// Depths, tide and currents of a chart: `depths.json` and `water.json` in its folder.
///
/// `depths.json` lists soundings below chart datum in groups that share a source, a status and, if they
/// are to be heard above others, a weight (0.1 to 100, default 1), and the spacing of the grid laid through them (models/environment/depth.h). `water.json` has the tide's
/// constituents, and currents in columns across the coast with a tidal stream. Both are optional.
///
/// Without a date a run starts where all constituents of the tide are at their highest (tide.h); with one,
/// where they are then (tide_phase.h). The stream follows M2 as in a standing wave: the flood runs
/// hardest a quarter of a tide before high water and turns with it; without a date, at t = 0.
#include <filesystem>
#include <optional>

#include "models/environment/current.h"
#include "models/environment/depth.h"
#include "sim/scenario/chart/chart.h"

namespace haeul::scenario {

/// Depths of a shipped chart in its own plane. Throws ChartError, also when the chart has none.
environment::DepthField load_depths(const std::string& chart);
environment::Tide load_tide(const std::string& chart);
environment::CurrentField load_currents(const std::string& chart);

/// For a run that starts at `utc_s`, seconds since 2000-01-01 00:00 UTC.
environment::Tide load_tide_at(const std::string& chart, double utc_s);
environment::CurrentField load_currents_at(const std::string& chart, double utc_s);

/// The same from any folder that holds a `chart.json`.
environment::DepthField load_depths_from(const std::filesystem::path& folder);
environment::Tide load_tide_from(const std::filesystem::path& folder,
                                 std::optional<double> utc_s = {});
environment::CurrentField load_currents_from(const std::filesystem::path& folder,
                                             std::optional<double> utc_s = {});

}  // namespace haeul::scenario
