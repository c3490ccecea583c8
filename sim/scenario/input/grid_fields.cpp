// The field tables of files with currents and depths on a grid.
#include "sim/scenario/input/grid_input.h"

namespace haeul::scenario {

namespace {

constexpr Need kRequired = Need::required;

// of each file; its keys stand beside those of the values
void grid_fields(Fields& f, GridInput& grid) {
  f.number({"lat_deg", "of the point north_m is counted from; without it the area's origin"},
           between(-90, 90), grid.lat_deg);
  f.number({"lon_deg", "of the point east_m is counted from"}, between(-180, 180), grid.lon_deg);
  f.numbers(
      {"north_m", "lines of the grid from south to north; off it the edge is held", kRequired},
      between(-300000, 300000), grid.north_m);
  f.numbers({"east_m", "lines of the grid from west to east", kRequired}, between(-300000, 300000),
            grid.east_m);
}

}  // namespace

void fields(Fields& f, CurrentStateInput& state) {
  f.number(
      {"time_s", "of the run; linear between two times, held before the first and after the last",
       kRequired},
      any_number(), state.time_s);
  f.numbers({"north_mps", "at each node: the southernmost line from west to east first", kRequired},
            between(-10, 10), state.north_mps);
  f.numbers({"east_mps", "the same to the east", kRequired}, between(-10, 10), state.east_mps);
}

void fields(Fields& f, CurrentConstituentInput& c) {
  using Species = environment::TidalSpecies;
  f.choice({"name", "whose speed and argument it has"}, c.species,
           {{"M2", Species::M2}, {"S2", Species::S2}, {"K1", Species::K1}, {"O1", Species::O1}});
  f.numbers({"north_mps", "amplitude at each node", kRequired}, between(0, 10), c.north_mps);
  f.numbers({"north_lag_deg", "phase lag at each node", kRequired}, between(-360, 360),
            c.north_lag_rad);
  f.numbers({"east_mps", "amplitude at each node", kRequired}, between(0, 10), c.east_mps);
  f.numbers({"east_lag_deg", "phase lag at each node", kRequired}, between(-360, 360),
            c.east_lag_rad);
}

void fields(Fields& f, CurrentGridInput& file) {
  grid_fields(f, file.grid);
  f.list({"states", "the current at one or several times"}, file.states);
  f.number({"phase_zone_h", "clock of the phase lags, ahead of UTC"}, between(-12, 14),
           file.phase_zone_h);
  f.list({"constituents",
          "of the tidal stream, on top; without starts_at the lags are counted from the start"},
         file.constituents);
}

void fields(Fields& f, DepthGridInput& file) {
  grid_fields(f, file.grid);
  f.numbers({"depth_m", "below chart datum at each node: the southernmost line first", kRequired},
            between(-100, 12000), file.depth_m);
}

}  // namespace haeul::scenario
