#pragma once
/// Charts shipped below `assets/charts/`: one folder each, `chart.json` and the GeoJSON it names.
///
/// `chart.json` gives the title, the origin of the local plane N, the files in drawing order, which
/// layers are solid, and how wide a solid line (a breakwater, a quay) is: such a line becomes a
/// thin polygon. Each GeoJSON feature carries `layer`, `source` and `status` (published, schematic
/// or recalled) in its properties; points, lines and polygons without holes are read.
///
/// Depths, tide and currents are in chart_water.h. Not for navigation.
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "models/environment/chart.h"
#include "sim/scenario/chart/projection.h"

namespace haeul::scenario {

/// A chart that cannot be used; the text names the file and the place in it.
class ChartError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Names of the charts shipped, in alphabetical order.
std::vector<std::string> chart_names();

/// The files a chart is made from, `chart.json` first. Throws ChartError.
std::vector<std::filesystem::path> chart_files(const std::string& name);

/// Folder of a shipped chart. Throws ChartError.
std::filesystem::path chart_folder(const std::string& name);

/// Origin of the plane of the chart in a folder, without reading its features. Throws ChartError.
Projection chart_projection(const std::filesystem::path& folder);

/// The chart in its own plane N. Throws ChartError: unknown name, unreadable or malformed file.
environment::Chart load_chart(const std::string& name);

/// The same from any folder that holds a `chart.json`; the chart is named after the folder.
environment::Chart load_chart_from(const std::filesystem::path& folder);

}  // namespace haeul::scenario
