#include "sim/scenario/resolve_environment.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "sim/scenario/assets.h"
#include "sim/scenario/chart/chart_water.h"
#include "sim/scenario/grid_files.h"
#include "sim/scenario/text/moment.h"
#include "sim/scenario/text/scalar.h"
#include "sim/scenario/text/utf8.h"

namespace haeul::scenario {

namespace fs = std::filesystem;

namespace {

/// A class only to share what every step needs.
class EnvironmentResolver {
 public:
  EnvironmentResolver(const EnvironmentInput& input, const Area& area, const Document& document,
                      const fs::path& base, Reading& reading)
      : input_(input), area_(area), document_(document), base_(base), reading_(reading) {}

  Environment run() {
    Environment environment;
    environment.wind = input_.wind.value_or(environment::WindConditionData{});
    environment.waves = input_.waves.value_or(environment::SeaStateData{});
    environment.under_keel_m = input_.under_keel_m;
    resolve_start();
    check_waves(environment.waves);
    if (input_.current) {
      resolve_current(*input_.current, environment.current);
    }
    if (input_.depth) {
      resolve_depth(*input_.depth, environment);
    }
    if (input_.tide) {
      environment.tide.mean_m = input_.tide->height_m;
      if (input_.tide->from_chart) {
        environment.tide = from_chart<environment::Tide>(
            "environment.tide", "water.json", [&](const std::string& chart) {
              return utc_s_ ? load_tide_at(chart, *utc_s_) : load_tide(chart);
            });
      }
    }
    return environment;
  }

 private:
  void fail(const std::string& where, const std::string& message) {
    reading_.errors.add(document_.at(where, message));
  }

  void resolve_start() {
    if (input_.starts_at.empty()) {
      return;
    }
    const std::string where = "environment.starts_at";
    const ParsedMoment moment = parse_moment(input_.starts_at);
    if (!moment.utc_s) {
      fail(where, "'" + printable(input_.starts_at) + "' " + moment.problem +
                      ", expected one such as 2026-05-01T06:00+09:00");
      return;
    }
    utc_s_ = moment.utc_s;
    const bool tide = input_.tide && input_.tide->from_chart;
    const bool current = input_.current && (input_.current->from == From::chart ||
                                            input_.current->from == From::grid);
    if (!tide && !current) {
      fail(where,
           "has no effect, expected only with a tide from 'chart' or a current from 'chart' "
           "or 'grid'");
    }
  }

  /// No sea is steeper than Miche's limit of a single wave in deep water, H / lambda = 1 / 7.
  void check_waves(const environment::SeaStateData& waves) {
    const std::string where = "environment.waves.height_m";
    constexpr double kSteepest_mps2 = 9.81 / (7.0 * 2.0 * std::numbers::pi);
    const double most_m = kSteepest_mps2 * waves.period_s * waves.period_s;
    if (waves.height_m > 0.0 && waves.spectrum == environment::WaveSpectrum::pierson_moskowitz) {
      fail(where, "has no effect, expected none with spectrum 'pierson_moskowitz'");
    } else if (waves.height_m > most_m) {
      fail(where, "waves break at that height, expected at most " +
                      print_number(std::floor(10.0 * most_m) / 10.0) + " m with this period");
    }
  }

  /// A key that belongs to one source only.
  void belongs(bool given, bool wanted, const std::string& where, const char* source) {
    if (given && !wanted) {
      fail(where, std::string("has no effect, expected only with from '") + source + "'");
    } else if (wanted && !given) {
      fail(where, std::string("missing, expected with from '") + source + "'");
    }
  }

  void resolve_current(const CurrentInput& input, environment::CurrentField& current) {
    belongs(!input.file.empty(), input.from == From::grid, "environment.current.file", "grid");
    belongs(!input.series.empty(), input.from == From::series, "environment.current.series",
            "series");
    if (input.from != From::constant && input.speed_mps > 0.0) {
      fail("environment.current.speed_kn", "has no effect, expected only with from 'uniform'");
    }
    switch (input.from) {
      case From::constant:
        current.uniform = math::polar(input.speed_mps, input.towards_rad);
        return;
      case From::chart:
        current = from_chart<environment::CurrentField>(
            "environment.current", "water.json", [&](const std::string& chart) {
              return utc_s_ ? load_currents_at(chart, *utc_s_) : load_currents(chart);
            });
        return;
      case From::grid:
        if (const auto file = grid_file(input.file, "environment.current.file")) {
          const std::size_t before = reading_.errors.size();
          const CurrentGridInput grid = read_current_grid_file(*file, reading_);
          const math::Vec2 corner = corner_of(grid.grid, "environment.current.file");
          if (reading_.errors.size() == before) {
            current.grid = current_grid(grid, corner, utc_s_);
          }
        }
        return;
      case From::series:
        resolve_series(input.series, current.grid);
    }
  }

  /// A current of one place is that of all.
  void resolve_series(const std::vector<CurrentAtInput>& series, environment::CurrentGrid& grid) {
    for (std::size_t k = 0; k < series.size(); ++k) {
      if (k > 0 && !(series[k].time_s > series[k - 1].time_s)) {
        fail("environment.current.series[" + std::to_string(k) + "].time_s",
             "not after the time before it, expected them to ascend");
      }
      grid.time_s.push_back(series[k].time_s);
      grid.states.push_back({math::polar(series[k].speed_mps, series[k].towards_rad)});
    }
    if (!series.empty()) {
      grid.grid = environment::PlaneGrid({0.0}, {0.0});
    }
  }

  void resolve_depth(const DepthInput& input, Environment& environment) {
    belongs(!input.file.empty(), input.from == From::grid, "environment.depth.file", "grid");
    if (input.from != From::constant && input.depth_m > 0.0 && !input_.waves) {
      fail("environment.depth.depth_m",
           "has no effect, expected only with from 'constant' or with waves, which feel one depth");
    }
    environment.waves.depth_m = input.depth_m;
    switch (input.from) {
      case From::chart:
        environment.depth =
            from_chart<environment::DepthField>("environment.depth", "depths.json", load_depths);
        return;
      case From::grid:
        if (const auto file = grid_file(input.file, "environment.depth.file")) {
          const std::size_t before = reading_.errors.size();
          const DepthGridInput grid = read_depth_grid_file(*file, reading_);
          const math::Vec2 corner = corner_of(grid.grid, "environment.depth.file");
          if (reading_.errors.size() == before) {
            environment.depth = depth_grid(grid, corner);
          }
        }
        return;
      default:
        break;
    }
    if (input.depth_m <= 0.0) {
      fail("environment.depth.depth_m",
           "no depth, expected a number above 0 up to 12000 [m] with from 'constant'");
    }
    environment.depth = environment::DepthField(input.depth_m);
  }

  std::optional<fs::path> grid_file(const std::string& name, const std::string& where) {
    if (name.empty()) {
      return std::nullopt;  // told already
    }
    const fs::path file = base_ / name;
    std::error_code ignored;
    if (!fs::is_regular_file(file, ignored)) {
      fail(where, "there is no file '" + printable(name) +
                      "', expected a path that starts in the scenario's folder");
      return std::nullopt;
    }
    return file;
  }

  /// Where the lines of a grid are counted from, in the plane of the scenario.
  math::Vec2 corner_of(const GridInput& grid, const std::string& where) {
    if (!grid.lat_deg || !grid.lon_deg) {
      return {};
    }
    if (!area_.projection) {
      fail(where, "the grid lies by latitude and longitude, expected area.chart or area.origin");
      return {};
    }
    // positions reach 500 km from the origin, lines 300 km from their point
    constexpr double kFurthest_m = 800e3;
    const math::Vec2 corner = area_.projection->to_local(*grid.lat_deg, *grid.lon_deg);
    if (!(math::norm(corner) <= kFurthest_m)) {
      fail(where,
           "the grid's lat_deg and lon_deg lie beyond all its lines from the area's origin, "
           "expected them within 800 km");
    }
    return corner;
  }

  /// What the environment takes from the chart, by `load`; an error where there is none.
  template <class Data, class Load>
  Data from_chart(const std::string& where, const char* file, const Load& load) {
    if (area_.chart.empty()) {
      fail(where + ".from", "there is no chart, expected area.chart");
      return Data{};
    }
    const auto names = chart_names();
    if (std::find(names.begin(), names.end(), area_.chart) == names.end()) {
      return Data{};  // told already
    }
    try {
      const fs::path path = chart_folder(area_.chart) / file;
      const auto known = [&](const SourceFile& source) { return source.path == shown_path(path); };
      if (fs::exists(path) &&
          std::none_of(reading_.sources.begin(), reading_.sources.end(), known)) {
        reading_.sources.push_back({shown_path(path), read_text(path, shown_path(path))});
      }
      return load(area_.chart);
    } catch (const ChartError& error) {
      fail(where + ".from", error.what());
      return Data{};
    }
  }

  const EnvironmentInput& input_;
  const Area& area_;
  const Document& document_;
  const fs::path& base_;
  Reading& reading_;
  std::optional<double> utc_s_;
};

}  // namespace

Environment resolve_environment(const EnvironmentInput& input, const Area& area,
                                const Document& document, const fs::path& base, Reading& reading) {
  return EnvironmentResolver(input, area, document, base, reading).run();
}

}  // namespace haeul::scenario
