#include "sim/scenario/chart/chart_water.h"

#include <array>
#include <utility>

#include "models/environment/tide_phase.h"
#include "sim/scenario/chart/chart_json.h"

namespace haeul::scenario {
namespace {

using namespace chart_json;
using nlohmann::json;

constexpr double kDegree = math::kPi / 180.0;
constexpr double kKnot = 1852.0 / 3600.0;

// every datum says where it comes from and what it is
void check_source(const json& object, const std::string& place) {
  if (text(object, "source", place).empty()) fail(place + ": source", "expected a text");
  const std::string status = text(object, "status", place);
  if (status != "published" && status != "schematic" && status != "recalled") {
    fail(place + ": status", "expected published, schematic or recalled");
  }
}

std::vector<environment::Sounding> read_group(const json& group, const Projection& projection,
                                              const std::string& place) {
  check_source(group, place);
  const double weight = group.contains("weight") ? number(group, "weight", 0.1, 100.0, place) : 1.0;
  std::vector<environment::Sounding> soundings;
  const json& rows = list(group, "lon_lat_depth_m", place);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::string where = place + ": lon_lat_depth_m[" + std::to_string(i) + "]";
    if (!rows[i].is_array() || rows[i].size() != 3) {
      fail(where, "expected [longitude, latitude, depth]");
    }
    const double lon = number(rows[i][0], -180.0, 180.0, where + ": longitude");
    const double lat = number(rows[i][1], -90.0, 90.0, where + ": latitude");
    soundings.push_back({projection.to_local(lat, lon),
                         number(rows[i][2], -20.0, 12000.0, where + ": depth"), weight});
  }
  return soundings;
}

environment::TidalSpecies read_species(const json& object, const std::string& place) {
  using environment::TidalSpecies;
  constexpr std::array<std::pair<const char*, TidalSpecies>, 4> kNames{{{"M2", TidalSpecies::M2},
                                                                        {"S2", TidalSpecies::S2},
                                                                        {"K1", TidalSpecies::K1},
                                                                        {"O1", TidalSpecies::O1}}};
  const std::string name = text(object, "name", place);
  for (const auto& [known, species] : kNames) {
    if (name == known) return species;
  }
  fail(place + ": name", "expected M2, S2, K1 or O1, found \"" + name + "\"");
}

environment::Constituent read_constituent(const json& object, double zone_h,
                                          std::optional<double> utc_s, const std::string& place) {
  const environment::TidalSpecies species = read_species(object, place);
  const double amplitude = number(object, "amplitude_m", 0.0, 20.0, place);
  const double lag = number(object, "phase_lag_deg", -360.0, 360.0, place) * kDegree;
  const double speed = number(object, "speed_deg_per_h", 0.01, 200.0, place) * kDegree / 3600.0;
  const double known = environment::tidal_argument(species, 0.0).speed_radps;
  if (math::abs(speed - known) > 1e-6 * known) {
    fail(place + ": speed_deg_per_h", "is not the speed of " + text(object, "name", place));
  }
  if (!utc_s) return {amplitude, speed, 0.0};
  return environment::constituent_at(species, amplitude, lag, zone_h, *utc_s);
}

}  // namespace

environment::DepthField load_depths_from(const std::filesystem::path& folder) {
  const Projection projection = chart_projection(folder);
  const std::filesystem::path path = folder / "depths.json";
  const json document = parse_file(path);
  const double spacing = number(document, "grid_spacing_m", 10.0, 10000.0, path.string());
  std::vector<environment::Sounding> soundings;
  const json& groups = list(document, "soundings", path.string());
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const auto group =
        read_group(groups[i], projection, path.string() + ": soundings[" + std::to_string(i) + "]");
    soundings.insert(soundings.end(), group.begin(), group.end());
  }
  try {
    return {soundings, spacing};
  } catch (const std::domain_error& error) {
    fail(path.string(), error.what());
  }
}

environment::Tide load_tide_from(const std::filesystem::path& folder, std::optional<double> utc_s) {
  const std::filesystem::path path = folder / "water.json";
  const json document = parse_file(path);
  const std::string place = path.string() + ": tide";
  const json& object = member(document, "tide", path.string());
  check_source(object, place);
  environment::Tide tide;
  tide.mean_m = number(object, "mean_m", -20.0, 20.0, place);
  const double zone_h = number(object, "phase_zone_h", -12.0, 14.0, place);
  const json& constituents = list(object, "constituents", place);
  for (std::size_t i = 0; i < constituents.size(); ++i) {
    const std::string where = place + ": constituents[" + std::to_string(i) + "]";
    tide.constituents.push_back(read_constituent(constituents[i], zone_h, utc_s, where));
  }
  return tide;
}

environment::CurrentField load_currents_from(const std::filesystem::path& folder,
                                             std::optional<double> utc_s) {
  const Projection projection = chart_projection(folder);
  const std::filesystem::path path = folder / "water.json";
  const json document = parse_file(path);
  const std::string place = path.string() + ": current";
  const json& object = member(document, "current", path.string());
  check_source(object, place);
  environment::CurrentField field;
  const json& columns = list(object, "columns", place);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const std::string where = place + ": columns[" + std::to_string(i) + "]";
    environment::CurrentColumn column;
    const double lon = number(columns[i], "lon_deg", -180.0, 180.0, where);
    column.offset_m = projection.to_local(projection.origin.lat_deg, lon).east;
    column.velocity =
        math::polar(number(columns[i], "speed_kn", 0.0, 20.0, where) * kKnot,
                    number(columns[i], "towards_deg", -360.0, 360.0, where) * kDegree);
    if (!field.columns.empty() && column.offset_m <= field.columns.back().offset_m) {
      fail(where + ": lon_deg", "expected columns from west to east");
    }
    field.columns.push_back(column);
  }
  const json& stream = member(object, "stream", place);
  const std::string where = place + ": stream";
  field.stream_along =
      math::polar(1.0, number(stream, "flood_towards_deg", -360.0, 360.0, where) * kDegree);
  environment::Constituent flood;
  flood.amplitude_m = number(stream, "amplitude_kn", 0.0, 20.0, where) * kKnot;
  flood.speed_radps = number(stream, "speed_deg_per_h", 0.01, 200.0, where) * kDegree / 3600.0;
  // a quarter of a tide ahead of the constituent that has its speed
  double high_water = 0.0;
  if (utc_s) {
    bool found = false;
    for (const environment::Constituent& c : load_tide_from(folder, utc_s).constituents) {
      if (math::abs(c.speed_radps - flood.speed_radps) > 1e-6 * c.speed_radps) continue;
      high_water = c.phase_rad;
      found = true;
    }
    if (!found) fail(where + ": speed_deg_per_h", "is not that of a constituent of the tide");
  }
  flood.phase_rad = high_water + 0.5 * math::kPi;
  field.stream.push_back(flood);
  return field;
}

environment::DepthField load_depths(const std::string& chart) {
  return load_depths_from(chart_folder(chart));
}

environment::Tide load_tide(const std::string& chart) {
  return load_tide_from(chart_folder(chart));
}

environment::CurrentField load_currents(const std::string& chart) {
  return load_currents_from(chart_folder(chart));
}

environment::Tide load_tide_at(const std::string& chart, double utc_s) {
  return load_tide_from(chart_folder(chart), utc_s);
}

environment::CurrentField load_currents_at(const std::string& chart, double utc_s) {
  return load_currents_from(chart_folder(chart), utc_s);
}

}  // namespace haeul::scenario
