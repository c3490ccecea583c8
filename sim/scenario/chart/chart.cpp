#include "sim/scenario/chart/chart.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "sim/scenario/chart/chart_json.h"
#include "sim/scenario/chart/ribbon.h"
#include "sim/scenario/paths.h"

namespace haeul::scenario {
namespace {

using environment::ChartFeature;
using namespace chart_json;
using nlohmann::json;

/// What chart.json says.
struct ChartHead {
  Projection projection;
  std::vector<std::string> files;
  std::set<std::string> solid_layers;
  std::map<std::string, double> line_width_m;
};

std::filesystem::path charts_folder() { return data_directory() / "assets" / "charts"; }

ChartHead read_head(const std::filesystem::path& folder) {
  const std::filesystem::path path = folder / "chart.json";
  const std::string place = path.string();
  const json document = parse_file(path);
  ChartHead head;
  head.projection.origin.lat_deg =
      number(member(document, "origin_lat_deg", place), -89.0, 89.0, place + ": origin_lat_deg");
  head.projection.origin.lon_deg =
      number(member(document, "origin_lon_deg", place), -180.0, 180.0, place + ": origin_lon_deg");
  for (const json& file : list(document, "files", place)) {
    if (!file.is_string()) fail(place + ": files", "expected file names");
    head.files.push_back(file.get<std::string>());
  }
  for (const json& layer : list(document, "solid_layers", place)) {
    if (!layer.is_string()) fail(place + ": solid_layers", "expected layer names");
    head.solid_layers.insert(layer.get<std::string>());
  }
  const json& widths = member(document, "solid_line_width_m", place);
  if (!widths.is_object()) fail(place + ": solid_line_width_m", "expected an object");
  for (const auto& [layer, width] : widths.items()) {
    head.line_width_m[layer] = number(width, 1.0, 1000.0, place + ": solid_line_width_m: " + layer);
  }
  return head;
}

math::Vec2 read_position(const json& pair, const Projection& projection, const std::string& place) {
  if (!pair.is_array() || pair.size() < 2) fail(place, "expected [longitude, latitude]");
  const double lon = number(pair[0], -180.0, 180.0, place + ": longitude");
  const double lat = number(pair[1], -90.0, 90.0, place + ": latitude");
  return projection.to_local(lat, lon);
}

std::vector<math::Vec2> read_positions(const json& pairs, std::size_t least,
                                       const Projection& projection, const std::string& place) {
  if (!pairs.is_array()) fail(place, "expected a list of positions");
  if (pairs.size() < least) {
    fail(place, "expected at least " + std::to_string(least) + " positions, found " +
                    std::to_string(pairs.size()));
  }
  std::vector<math::Vec2> points;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    points.push_back(read_position(pairs[i], projection, place + "[" + std::to_string(i) + "]"));
  }
  return points;
}

void read_geometry(const json& geometry, const Projection& projection, const std::string& place,
                   ChartFeature& feature) {
  const std::string type = text(geometry, "type", place);
  const std::string inside = place + ": coordinates";
  const json& coordinates = list(geometry, "coordinates", place);
  if (type == "Point") {
    feature.shape = ChartFeature::Shape::point;
    feature.points = {read_position(coordinates, projection, inside)};
  } else if (type == "LineString") {
    feature.shape = ChartFeature::Shape::line;
    feature.points = read_positions(coordinates, 2, projection, inside);
  } else if (type == "Polygon") {
    feature.shape = ChartFeature::Shape::polygon;
    if (coordinates.size() != 1) fail(inside, "expected one ring: holes are not read");
    feature.points = read_positions(coordinates[0], 4, projection, inside + "[0]");
    if (!(feature.points.front() == feature.points.back())) {
      fail(inside + "[0]", "the ring is open: its last position differs from its first");
    }
  } else {
    fail(place, "expected Point, LineString or Polygon, found " + type);
  }
}

ChartFeature read_feature(const json& item, const ChartHead& head, const std::string& place) {
  const std::string in_properties = place + ": properties";
  const json& properties = member(item, "properties", place);
  ChartFeature feature;
  feature.layer = text(properties, "layer", in_properties);
  feature.source = text(properties, "source", in_properties);
  feature.status = text(properties, "status", in_properties);
  feature.name_en = text_or_empty(properties, "name_en", in_properties);
  feature.name_ko = text_or_empty(properties, "name_ko", in_properties);
  if (feature.status != "published" && feature.status != "schematic" &&
      feature.status != "recalled") {
    fail(in_properties + ": status",
         "expected published, schematic or recalled, found " + feature.status);
  }
  read_geometry(member(item, "geometry", place), head.projection, place + ": geometry", feature);

  // a solid line gets the width of its works; a solid point would be nothing to run into
  feature.solid = head.solid_layers.contains(feature.layer);
  if (feature.solid && feature.shape == ChartFeature::Shape::line) {
    const auto width = head.line_width_m.find(feature.layer);
    if (width == head.line_width_m.end()) {
      fail(place, "a solid line of layer " + feature.layer +
                      " needs its width in solid_line_width_m of chart.json");
    }
    feature.points = ribbon(feature.points, width->second);
    feature.shape = ChartFeature::Shape::polygon;
  } else if (feature.solid && feature.shape == ChartFeature::Shape::point) {
    fail(place, "a point of the solid layer " + feature.layer + " has no extent");
  }
  return feature;
}

std::filesystem::path folder_of(const std::string& name) {
  const auto names = chart_names();
  if (std::find(names.begin(), names.end(), name) == names.end()) {
    std::string known;
    for (const auto& each : names) known += (known.empty() ? "" : ", ") + each;
    throw ChartError("there is no chart named " + name + "; charts: " + known);
  }
  return charts_folder() / name;
}

}  // namespace

std::vector<std::string> chart_names() {
  std::vector<std::string> names;
  if (!std::filesystem::is_directory(charts_folder())) return names;
  for (const auto& entry : std::filesystem::directory_iterator(charts_folder())) {
    if (std::filesystem::exists(entry.path() / "chart.json")) {
      names.push_back(entry.path().filename().string());
    }
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::vector<std::filesystem::path> chart_files(const std::string& name) {
  const std::filesystem::path folder = folder_of(name);
  std::vector<std::filesystem::path> files{folder / "chart.json"};
  for (const auto& file : read_head(folder).files) files.push_back(folder / file);
  return files;
}

std::filesystem::path chart_folder(const std::string& name) { return folder_of(name); }

Projection chart_projection(const std::filesystem::path& folder) {
  return read_head(folder).projection;
}

environment::Chart load_chart(const std::string& name) { return load_chart_from(folder_of(name)); }

environment::Chart load_chart_from(const std::filesystem::path& folder) {
  const ChartHead head = read_head(folder);
  environment::Chart chart;
  chart.name = folder.filename().string();
  chart.origin_lat_deg = head.projection.origin.lat_deg;
  chart.origin_lon_deg = head.projection.origin.lon_deg;
  for (const std::string& file : head.files) {
    const std::string place = (folder / file).string();
    const json document = parse_file(folder / file);
    if (text(document, "type", place) != "FeatureCollection") {
      fail(place, "expected a GeoJSON FeatureCollection");
    }
    const json& features = list(document, "features", place);
    for (std::size_t i = 0; i < features.size(); ++i) {
      chart.features.push_back(
          read_feature(features[i], head, place + ": features[" + std::to_string(i) + "]"));
    }
  }
  return chart;
}

}  // namespace haeul::scenario
