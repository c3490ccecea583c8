#include "sim/scenario/chart/chart_water.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>

namespace {

namespace environment = haeul::environment;
namespace math = haeul::math;
namespace scenario = haeul::scenario;

constexpr double kKnot = 1852.0 / 3600.0;
constexpr double kDegree = math::kPi / 180.0;
const std::string kHead = R"({"origin_lat_deg": 35.4, "origin_lon_deg": 129.4,
  "files": [], "solid_layers": [], "solid_line_width_m": {}})";

/// A chart folder with one file of water, gone at the end of the test.
class TempWater {
 public:
  TempWater(const std::string& file, const std::string& content)
      : folder_(std::filesystem::temp_directory_path() /
                ("haeul_water_" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(folder_);
    std::ofstream(folder_ / "chart.json") << kHead;
    std::ofstream(folder_ / file) << content;
  }
  ~TempWater() { std::filesystem::remove_all(folder_); }
  TempWater(const TempWater&) = delete;
  TempWater& operator=(const TempWater&) = delete;

  const std::filesystem::path& folder() const { return folder_; }

  /// What a loader says, without the folder's own path; empty when it says nothing.
  template <class Load>
  std::string complaint(const Load& load) const {
    try {
      load(folder_);
    } catch (const scenario::ChartError& error) {
      const std::string text = error.what(), path = folder_.string() + "/";
      return text.starts_with(path) ? text.substr(path.size()) : text;
    }
    return {};
  }

 private:
  std::filesystem::path folder_;
};

std::string depths_complaint(const std::string& content) {
  return TempWater("depths.json", content).complaint(scenario::load_depths_from);
}

std::string group(const std::string& rows, const std::string& more = "",
                  const std::string& status = "published", const std::string& spacing = "200") {
  return R"({"grid_spacing_m": )" + spacing + R"(, "soundings": [{"source": "test", "status": ")" +
         status + "\"" + more + R"(, "lon_lat_depth_m": [)" + rows + "]}]}";
}

const std::string kThree = "[129.4, 35.4, 10], [129.42, 35.4, 20], [129.4, 35.42, 30]";

std::string tide_complaint(const std::string& tide) {
  const TempWater water("water.json", R"({"tide": )" + tide + "}");
  return water.complaint([](const auto& folder) { scenario::load_tide_from(folder); });
}

std::string tide(const std::string& constituent, const std::string& zone = "9") {
  return R"({"source": "test", "status": "published", "mean_m": 0.3, "phase_zone_h": )" + zone +
         R"(, "constituents": [)" + constituent + "]}";
}

const std::string kM2 =
    R"({"name": "M2", "amplitude_m": 0.16, "phase_lag_deg": 214, "speed_deg_per_h": 28.9841042})";

std::string currents_complaint(const std::string& current) {
  const TempWater water("water.json", R"({"current": )" + current + "}");
  return water.complaint([](const auto& folder) { scenario::load_currents_from(folder); });
}

std::string currents(const std::string& columns, const std::string& stream) {
  return R"({"source": "test", "status": "schematic", "columns": [)" + columns + "]" + stream + "}";
}

const std::string kStream =
    R"(, "stream": {"flood_towards_deg": 205, "amplitude_kn": 0.3, "speed_deg_per_h": 28.9841042})";

TEST_CASE("a bad file of depths is refused with its place") {
  CHECK(depths_complaint(group(kThree)) == "");
  CHECK(depths_complaint("[]") == "depths.json: expected an object");
  CHECK(depths_complaint("{").starts_with("depths.json: not JSON: "));
  CHECK(depths_complaint("{}") == "depths.json: missing \"grid_spacing_m\"");
  CHECK(depths_complaint(group(kThree, "", "published", "5")) ==
        "depths.json: grid_spacing_m: expected 10.0 to 10000.0, found 5");
  CHECK(depths_complaint(R"({"grid_spacing_m": 100})") == "depths.json: missing \"soundings\"");
  CHECK(depths_complaint(R"({"grid_spacing_m": 100, "soundings": 1})") ==
        "depths.json: soundings: expected a list");
  CHECK(depths_complaint(group(kThree, "", "certain")) ==
        "depths.json: soundings[0]: status: expected published, schematic or recalled");
  CHECK(depths_complaint(group(kThree, ", \"weight\": 0")) ==
        "depths.json: soundings[0]: weight: expected 0.1 to 100.0, found 0");
  const std::string row = "depths.json: soundings[0]: lon_lat_depth_m[1]";
  CHECK(depths_complaint(group("[129.4, 35.4, 1], [129.4, 35.4]")) ==
        row + ": expected [longitude, latitude, depth]");
  CHECK(depths_complaint(group("[129.4, 35.4, 1], [129.4, 95, 1]")) ==
        row + ": latitude: expected -90.0 to 90.0, found 95");
  CHECK(depths_complaint(group("[129.4, 35.4, 1], [129.4, 35.4, \"deep\"]")) ==
        row + ": depth: expected a number");
  CHECK(depths_complaint(group("[129.4, 35.4, 1]")) == "depths.json: fewer than three soundings");
  CHECK(depths_complaint(
            group("[129.4, 35.4, 1], [130.4, 35.4, 1], [129.4, 36.4, 1]", "", "published", "10")) ==
        "depths.json: the depth grid is too fine for its area");
}

TEST_CASE("a bad tide is refused with its place") {
  CHECK(tide_complaint(tide(kM2)) == "");
  CHECK(tide_complaint("[]") == "water.json: tide: expected an object");
  CHECK(tide_complaint("{}") == "water.json: tide: missing \"source\"");
  CHECK(tide_complaint(tide(kM2, "20")) ==
        "water.json: tide: phase_zone_h: expected -12.0 to 14.0, found 20");
  const std::string first = "water.json: tide: constituents[0]";
  CHECK(tide_complaint(tide("{}")) == first + ": missing \"name\"");
  std::string other = kM2;
  other.replace(other.find("M2"), 2, "M9");
  CHECK(tide_complaint(tide(other)) == first + ": name: expected M2, S2, K1 or O1, found \"M9\"");
  other.replace(other.find("M9"), 2, "S2");
  CHECK(tide_complaint(tide(other)) == first + ": speed_deg_per_h: is not the speed of S2");
}

TEST_CASE("bad currents are refused with their place") {
  const std::string west = R"({"lon_deg": 129.4, "towards_deg": 25, "speed_kn": 1})";
  CHECK(currents_complaint(currents(west, kStream)) == "");
  CHECK(currents_complaint(currents(west + ", " + west, kStream)) ==
        "water.json: current: columns[1]: lon_deg: expected columns from west to east");
  CHECK(currents_complaint(currents(west, "")) == "water.json: current: missing \"stream\"");
  // at a date the stream needs the tide it runs with
  const TempWater water(
      "water.json", R"({"current": )" + currents(west, kStream) + R"(, "tide": )" + tide("") + "}");
  CHECK(water.complaint([](const auto& folder) { scenario::load_currents_from(folder, 0.0); }) ==
        "water.json: current: stream: speed_deg_per_h: is not that of a constituent of the tide");
}

TEST_CASE("off Ulsan the published depths are met, and the sea falls off to the east") {
  const auto field = scenario::load_depths("ulsan");
  const auto at = [&](double lat, double lon) {
    return field.at(scenario::chart_projection(scenario::chart_folder("ulsan")).to_local(lat, lon));
  };
  // berths: S-Oil 2, SK 8, SK 5; the crude oil buoy
  CHECK(at(35.44766, 129.35845) == Approx(15.5).margin(0.7));
  CHECK(at(35.4791, 129.3906) == Approx(18.0).margin(0.7));
  CHECK(at(35.4892, 129.3863) == Approx(7.0).margin(0.7));
  CHECK(at(35.38633, 129.393) == Approx(27.0).margin(0.7));
  CHECK(at(35.45, 129.60) > 60.0);
  // a ship of 17 m may go along Fairway 1 to her berth
  CHECK(at(35.4664, 129.3969) > 17.0);
}

TEST_CASE("the tide off Ulsan starts at its highest, or where it is at a date") {
  const auto top = scenario::load_tide("ulsan");
  CHECK(environment::tide_height(top, 0.0) == Approx(0.60));
  // 2026-06-23 15:00 UTC; the gauge stood 0.13 m higher: the season's level is not in the tide
  const double utc = (26 * 365 + 7 + 173) * 86400.0 + 15 * 3600.0;
  const auto dated = scenario::load_tide_at("ulsan", utc);
  CHECK(environment::tide_height(dated, 3.0 * 3600.0) == Approx(0.52 - 0.13).margin(0.04));
  CHECK(environment::tide_height(dated, 7.0 * 3600.0) == Approx(0.36 - 0.13).margin(0.04));
  // an hour later of both is the same water
  const auto later = scenario::load_tide_at("ulsan", utc + 3600.0);
  CHECK(environment::tide_height(later, 0.0) ==
        Approx(environment::tide_height(dated, 3600.0)).margin(1e-4));
}

TEST_CASE(
    "off Ulsan the current sets northward offshore and the flood southward before high water") {
  const auto east = [](double lon) {
    return scenario::chart_projection(scenario::chart_folder("ulsan")).to_local(35.4, lon);
  };
  const auto field = scenario::load_currents("ulsan");
  CHECK(math::norm(environment::current_at(field, east(129.30), 0.0)) < 1e-9);
  const auto offshore = environment::current_at(field, east(129.70), 0.0);
  CHECK(math::norm(offshore) == Approx(1.4 * kKnot).epsilon(1e-6));
  CHECK(std::atan2(offshore.east, offshore.north) == Approx(25.0 * kDegree).epsilon(1e-6));
  // near the shore the stream alone: a quarter of a tide before high water full flood, after it ebb
  const double quarter = 90.0 / 28.9841042 * 3600.0;
  const auto stream = [&](const environment::CurrentField& f, double t) {
    return environment::current_at(f, east(129.30), t);
  };
  CHECK(math::norm(stream(field, -quarter)) == Approx(0.3 * kKnot).epsilon(1e-6));
  CHECK(stream(field, -quarter).north < 0.0);
  CHECK(stream(field, quarter).north > 0.0);
  // at a date it is slack when M2 is high
  const double utc = 8e8;
  const auto dated = scenario::load_currents_at("ulsan", utc);
  const auto M2 = scenario::load_tide_at("ulsan", utc).constituents.front();
  const double high = (math::kTwoPi - M2.phase_rad) / M2.speed_radps;
  CHECK(math::norm(stream(dated, high)) < 1e-6);
  CHECK(stream(dated, high - quarter).north < -0.1);
}

}  // namespace
