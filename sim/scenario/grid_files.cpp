#include "sim/scenario/grid_files.h"

#include "sim/scenario/table/field_reader.h"

namespace haeul::scenario {

namespace fs = std::filesystem;

namespace {

/// Notes what does not fit together in one file.
struct Checker {
  const Document& document;
  Diagnostics& errors;
  std::size_t nodes = 0;

  void ascend(const std::vector<double>& lines, const std::string& path) {
    if (lines.empty()) {
      errors.add(document.at(path, "an empty list, expected at least one number"));
    }
    for (std::size_t i = 1; i < lines.size(); ++i) {
      if (!(lines[i] > lines[i - 1])) {
        errors.add(document.at(path + "[" + std::to_string(i) + "]",
                               "not above the number before it, expected them to ascend"));
        return;
      }
    }
  }
  void lines(const GridInput& grid) {
    ascend(grid.north_m, "north_m");
    ascend(grid.east_m, "east_m");
    if (grid.lat_deg.has_value() != grid.lon_deg.has_value()) {
      errors.add(document.at(grid.lat_deg ? "lat_deg" : "lon_deg",
                             "alone, expected lat_deg and lon_deg together"));
    }
    nodes = grid.north_m.size() * grid.east_m.size();
  }
  void values(const std::vector<double>& given, const std::string& path) {
    if (given.size() != nodes) {
      errors.add(document.at(path, std::to_string(given.size()) + " numbers, expected " +
                                       std::to_string(nodes) + ", one for each node"));
    }
  }
};

std::vector<double> moved(const std::vector<double>& lines, double by) {
  std::vector<double> out;
  out.reserve(lines.size());
  for (const double line : lines) {
    out.push_back(line + by);
  }
  return out;
}

environment::PlaneGrid plane_grid(const GridInput& grid, math::Vec2 corner) {
  return {moved(grid.north_m, corner.north), moved(grid.east_m, corner.east)};
}

/// A file by its table, then `check` if its values could be read.
template <class Input, class Check>
Input read_grid(const fs::path& file, Reading& reading, const Check& check) {
  const Document document = reading.load(file);
  Input input;
  const std::size_t before = reading.errors.size();
  read_fields(document, true, reading.errors, input);
  if (reading.errors.size() == before) {
    Checker checker{document, reading.errors};
    checker.lines(input.grid);
    check(input, checker);
  }
  return input;
}

}  // namespace

CurrentGridInput read_current_grid_file(const fs::path& file, Reading& reading) {
  return read_grid<CurrentGridInput>(file, reading, [](const auto& input, Checker& checker) {
    if (input.states.empty() && input.constituents.empty()) {
      checker.errors.add(checker.document.at("", "no current, expected states or constituents"));
    }
    for (std::size_t k = 0; k < input.states.size(); ++k) {
      const auto& state = input.states[k];
      const std::string path = "states[" + std::to_string(k) + "]";
      checker.values(state.north_mps, path + ".north_mps");
      checker.values(state.east_mps, path + ".east_mps");
      if (k > 0 && !(state.time_s > input.states[k - 1].time_s)) {
        checker.errors.add(checker.document.at(
            path + ".time_s", "not after the time before it, expected them to ascend"));
      }
    }
    for (std::size_t k = 0; k < input.constituents.size(); ++k) {
      const auto& c = input.constituents[k];
      const std::string path = "constituents[" + std::to_string(k) + "]";
      for (std::size_t j = 0; j < k; ++j) {
        if (input.constituents[j].species == c.species) {
          checker.errors.add(
              checker.document.at(path + ".name", "given already, expected each once"));
          break;
        }
      }
      checker.values(c.north_mps, path + ".north_mps");
      checker.values(c.north_lag_rad, path + ".north_lag_deg");
      checker.values(c.east_mps, path + ".east_mps");
      checker.values(c.east_lag_rad, path + ".east_lag_deg");
    }
  });
}

DepthGridInput read_depth_grid_file(const fs::path& file, Reading& reading) {
  return read_grid<DepthGridInput>(file, reading, [](const auto& input, Checker& checker) {
    checker.values(input.depth_m, "depth_m");
  });
}

environment::CurrentGrid current_grid(const CurrentGridInput& file, math::Vec2 corner,
                                      std::optional<double> utc_s) {
  environment::CurrentGrid field;
  field.grid = plane_grid(file.grid, corner);
  for (const auto& state : file.states) {
    std::vector<math::Vec2> nodes;
    for (std::size_t i = 0; i < state.north_mps.size(); ++i) {
      nodes.push_back({state.north_mps[i], state.east_mps[i]});
    }
    field.time_s.push_back(state.time_s);
    field.states.push_back(std::move(nodes));
  }
  for (const auto& c : file.constituents) {
    environment::TidalArgument argument = environment::tidal_argument(c.species, utc_s.value_or(0));
    double zone_rad = argument.speed_radps * 3600.0 * file.phase_zone_h;
    if (!utc_s) {
      argument.argument_rad = zone_rad = 0.0;
      argument.node_factor = 1.0;
    }
    environment::CurrentGrid::Harmonic harmonic{
        argument.speed_radps, argument.argument_rad + zone_rad, {}, {}};
    for (std::size_t i = 0; i < c.north_mps.size(); ++i) {
      const math::Vec2 north = math::polar(c.north_mps[i], c.north_lag_rad[i]);
      const math::Vec2 east = math::polar(c.east_mps[i], c.east_lag_rad[i]);
      // of a polar the first component goes with the cosine
      harmonic.in_phase.push_back(argument.node_factor * math::Vec2{north.north, east.north});
      harmonic.quadrature.push_back(argument.node_factor * math::Vec2{north.east, east.east});
    }
    field.harmonics.push_back(std::move(harmonic));
  }
  environment::check_current_grid(field);
  return field;
}

environment::DepthField depth_grid(const DepthGridInput& file, math::Vec2 corner) {
  return {plane_grid(file.grid, corner), file.depth_m};
}

}  // namespace haeul::scenario
