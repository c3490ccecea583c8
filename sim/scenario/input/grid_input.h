#pragma once
/// Files of currents and depths on a grid, as they are written.
#include <optional>
#include <vector>

#include "models/environment/tide_phase.h"
#include "sim/scenario/table/fields.h"

namespace haeul::scenario {

/// Lines of a grid, and the point they are counted from.
struct GridInput {
  std::optional<double> lat_deg, lon_deg;  ///< without them the origin of the scenario's area
  std::vector<double> north_m, east_m;
};

/// The current over the whole grid at one time; a number for each node.
struct CurrentStateInput {
  double time_s = 0.0;
  std::vector<double> north_mps, east_mps;
};

/// A constituent of the tidal stream; four numbers for each node.
struct CurrentConstituentInput {
  environment::TidalSpecies species = environment::TidalSpecies::M2;
  std::vector<double> north_mps, north_lag_rad, east_mps, east_lag_rad;
};

struct CurrentGridInput {
  GridInput grid;
  double phase_zone_h = 0.0;
  std::vector<CurrentStateInput> states;
  std::vector<CurrentConstituentInput> constituents;
};

struct DepthGridInput {
  GridInput grid;
  std::vector<double> depth_m;
};

void fields(Fields& f, CurrentGridInput& file);
void fields(Fields& f, DepthGridInput& file);

}  // namespace haeul::scenario
