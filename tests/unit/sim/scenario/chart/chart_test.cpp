#include "sim/scenario/chart/chart.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>

namespace {

using haeul::environment::Chart;
using haeul::environment::ChartFeature;
using haeul::math::Vec2;
namespace scenario = haeul::scenario;

/// A chart folder of its own, gone at the end of the test.
class TempChart {
 public:
  TempChart(const std::string& head, const std::string& features)
      : folder_(std::filesystem::temp_directory_path() /
                ("haeul_chart_" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(folder_);
    std::ofstream(folder_ / "chart.json") << head;
    std::ofstream(folder_ / "a.geojson") << features;
  }
  ~TempChart() { std::filesystem::remove_all(folder_); }
  TempChart(const TempChart&) = delete;
  TempChart& operator=(const TempChart&) = delete;

  /// What load_chart_from says, without the folder's own path; empty when it says nothing.
  std::string complaint() const {
    try {
      scenario::load_chart_from(folder_);
    } catch (const scenario::ChartError& error) {
      const std::string text = error.what();
      const std::string path = folder_.string() + "/";
      return text.starts_with(path) ? text.substr(path.size()) : text;
    }
    return {};
  }
  Chart load() const { return scenario::load_chart_from(folder_); }

 private:
  std::filesystem::path folder_;
};

const std::string kHead = R"({"origin_lat_deg": 35.4, "origin_lon_deg": 129.4,
  "files": ["a.geojson"], "solid_layers": ["coast", "breakwater", "rock"],
  "solid_line_width_m": {"breakwater": 30}})";

std::string one(const std::string& layer, const std::string& geometry,
                const std::string& status = "published") {
  return R"({"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"layer": ")" +
         layer + R"(", "source": "test", "status": ")" + status + R"("}, "geometry": )" + geometry +
         "}]}";
}

/// Signed area of a closed ring, positive clockwise seen from above [m2].
double area_m2(const std::vector<Vec2>& ring) {
  double twice = 0.0;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i)
    twice += haeul::math::cross(ring[i], ring[i + 1]);
  return 0.5 * twice;
}

bool inside(const std::vector<Vec2>& ring, Vec2 p) {
  bool in = false;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    const Vec2 a = ring[i];
    const Vec2 b = ring[i + 1];
    if ((a.east > p.east) != (b.east > p.east) &&
        p.north < a.north + (b.north - a.north) * (p.east - a.east) / (b.east - a.east)) {
      in = !in;
    }
  }
  return in;
}

/// True where some solid feature covers the position.
bool dry(const Chart& chart, double lat_deg, double lon_deg) {
  const scenario::Projection plane{{chart.origin_lat_deg, chart.origin_lon_deg}};
  const Vec2 p = plane.to_local(lat_deg, lon_deg);
  for (const ChartFeature& feature : chart.features) {
    if (feature.solid && inside(feature.points, p)) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("the Ulsan chart is shipped and read") {
  const auto names = scenario::chart_names();
  REQUIRE(std::find(names.begin(), names.end(), "ulsan") != names.end());
  const Chart chart = scenario::load_chart("ulsan");
  CHECK(chart.name == "ulsan");
  CHECK(chart.features.size() == 8 + 143);
  for (const ChartFeature& feature : chart.features) {
    INFO(feature.layer << ' ' << feature.name_en);
    CHECK_FALSE(feature.source.empty());
    CHECK_FALSE(feature.name_en.empty());
    CHECK_FALSE(feature.name_ko.empty());
    if (feature.solid) CHECK(feature.shape == ChartFeature::Shape::polygon);
  }
}

TEST_CASE("land is dry and water is wet off Ulsan") {
  const Chart chart = scenario::load_chart("ulsan");
  CHECK(dry(chart, 35.5926, 129.3997));          // Muryongsan
  CHECK(dry(chart, 35.5055, 129.4095));          // Yeomposan
  CHECK_FALSE(dry(chart, 35.3175, 129.475833));  // pilot boarding place No. 3
  CHECK_FALSE(dry(chart, 35.386333, 129.393));   // KNOC crude oil SPM
  CHECK_FALSE(dry(chart, 35.503, 129.390));      // inner harbour
}

TEST_CASE("no solid feature of the Ulsan chart reaches into a fairway's centre line") {
  const Chart chart = scenario::load_chart("ulsan");
  std::size_t lines = 0;
  for (const ChartFeature& line : chart.features) {
    if (line.layer != "fairway_centreline") continue;
    ++lines;
    for (std::size_t i = 0; i + 1 < line.points.size(); ++i) {
      for (int k = 0; k <= 200; ++k) {
        const Vec2 p = line.points[i] + (k / 200.0) * (line.points[i + 1] - line.points[i]);
        for (const ChartFeature& feature : chart.features) {
          INFO(line.name_en << " against " << feature.name_en);
          if (feature.solid) CHECK_FALSE(inside(feature.points, p));
        }
      }
    }
  }
  CHECK(lines == 5);
}

TEST_CASE("the East Breakwater has its published length and a width") {
  const Chart chart = scenario::load_chart("ulsan");
  for (const ChartFeature& feature : chart.features) {
    if (feature.name_en != "East Breakwater") continue;
    CHECK(feature.solid);
    // 646 m after the port rule, drawn 30 m wide
    CHECK(std::fabs(area_m2(feature.points)) == Approx(646.0 * 30.0).epsilon(0.05));
    return;
  }
  FAIL("the East Breakwater is not on the chart");
}

TEST_CASE("every coordinate of a chart is a multiple of the grain") {
  for (const ChartFeature& feature : scenario::load_chart("ulsan").features) {
    for (const Vec2& p : feature.points) {
      const double north = p.north / scenario::Projection::kGrain;
      const double east = p.east / scenario::Projection::kGrain;
      REQUIRE(north == std::round(north));
      REQUIRE(east == std::round(east));
    }
  }
}

TEST_CASE("an unknown chart is named, with those there are") {
  CHECK_THROWS_WITH(
      scenario::load_chart("busan"),
      Catch::StartsWith("there is no chart named busan; charts: ") && Catch::Contains("ulsan"));
  CHECK_THROWS_AS(scenario::load_chart("../charts/ulsan"), scenario::ChartError);
  CHECK(scenario::chart_files("ulsan").size() == 3);
}

TEST_CASE("solid lines become ribbons, other lines stay lines") {
  const std::string line =
      R"({"type": "LineString", "coordinates": [[129.40, 35.40], [129.41, 35.40]]})";
  const Chart wall = TempChart(kHead, one("breakwater", line)).load();
  REQUIRE(wall.features.size() == 1);
  CHECK(wall.features[0].solid);
  CHECK(wall.features[0].shape == ChartFeature::Shape::polygon);
  CHECK(wall.features[0].points.size() == 5);
  const Chart route = TempChart(kHead, one("fairway_centreline", line)).load();
  CHECK_FALSE(route.features[0].solid);
  CHECK(route.features[0].shape == ChartFeature::Shape::line);
}

TEST_CASE("a malformed chart is refused with file and place") {
  const auto complaint = [](const std::string& features) {
    return TempChart(kHead, features).complaint();
  };
  const std::string f = "a.geojson: features[0]: ";
  CHECK(complaint(one("light", R"({"type": "Point", "coordinates": [129.4, 35.4]})")).empty());
  CHECK_THAT(complaint("{\"type\": "),
             Catch::StartsWith("a.geojson: not JSON: ") && Catch::Contains("line 1"));
  CHECK(complaint("{}") == "a.geojson: missing \"type\"");
  CHECK(complaint("[]") == "a.geojson: expected an object");
  CHECK(complaint(R"({"type": "Feature"})") == "a.geojson: expected a GeoJSON FeatureCollection");
  CHECK(complaint(R"({"type": "FeatureCollection", "features": [{"type": "Feature"}]})") ==
        f + "missing \"properties\"");
  CHECK(complaint(one("light", R"({"type": "Circle", "coordinates": []})")) ==
        f + "geometry: expected Point, LineString or Polygon, found Circle");
  CHECK(complaint(one("light", R"({"type": "Point", "coordinates": [35.4, 129.4]})")) ==
        f + "geometry: coordinates: latitude: expected -90.0 to 90.0, found 129.4");
  CHECK(complaint(one("light", R"({"type": "Point", "coordinates": ["E", 35]})")) ==
        f + "geometry: coordinates: longitude: expected a number");
  CHECK(complaint(one("quay", R"({"type": "LineString", "coordinates": [[129, 35]]})")) ==
        f + "geometry: coordinates: expected at least 2 positions, found 1");
  CHECK(complaint(one("coast", R"({"type": "Polygon", "coordinates":
        [[[129, 35], [129.1, 35], [129.1, 35.1], [129, 35.1]]]})")) ==
        f + "geometry: coordinates[0]: the ring is open: its last position differs from its first");
  CHECK(complaint(one("coast", R"({"type": "Polygon", "coordinates": [[], []]})")) ==
        f + "geometry: coordinates: expected one ring: holes are not read");
  CHECK(complaint(one("light", R"({"type": "Point", "coordinates": [129, 35]})", "guessed")) ==
        f + "properties: status: expected published, schematic or recalled, found guessed");
  CHECK(complaint(one("rock", R"({"type": "Point", "coordinates": [129, 35]})")) ==
        f + "a point of the solid layer rock has no extent");
  CHECK(
      complaint(one("coast", R"({"type": "LineString", "coordinates": [[129, 35], [130, 35]]})")) ==
      f + "a solid line of layer coast needs its width in solid_line_width_m of chart.json");
  CHECK(TempChart("{}", "{}").complaint() == "chart.json: missing \"origin_lat_deg\"");
}
