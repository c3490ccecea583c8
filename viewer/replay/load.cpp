#include "viewer/replay/load.h"

#include <algorithm>
#include <stdexcept>

#include "sim/record/log/run_reader.h"

namespace haeul::replay {
namespace {

// a column the picture cannot do without
const Column& needed(const record::Columns& columns, const std::string& ship, const char* name) {
  if (const Column* found = columns.find(name)) return *found;
  throw std::runtime_error("the log holds no " + std::string(name) + " of " + ship);
}

// total over all fuels, row by row
Column fuel_total(const record::LoggedShip& ship, std::size_t rows) {
  Column total(rows, 0.0);
  for (const auto& [name, values] : ship.track.all()) {
    if (!name.ends_with("_fuel_kg")) continue;
    for (std::size_t i = 0; i < rows; ++i) total[i] += values[i];
  }
  return total;
}

ShipTrack track_of(const record::LoggedShip& s, std::size_t rows) {
  ShipTrack track;
  track.id = s.id;
  track.name = s.name;
  track.name_ko = s.name_ko;
  track.type = s.type;
  track.length_m = s.length_m;
  track.length_pp_m = s.length_pp_m;
  track.breadth_m = s.breadth_m;
  track.draught_m = s.draught_m;
  track.depth_m = s.depth_m;
  track.trim_m = s.trim_m;
  track.design_draught_m = s.design_draught_m;
  track.design_displacement_m3 = s.design_displacement_m3;
  track.anchored = s.anchored;
  track.route = s.route;
  const auto column = [&s](const char* name) { return needed(s.track, s.id, name); };
  track.north_m = column("north_m");
  track.east_m = column("east_m");
  track.heading_rad = column("heading_rad");
  track.surge_mps = column("surge_mps");
  track.sway_mps = column("sway_mps");
  track.yaw_rate_radps = column("yaw_rate_radps");
  track.rudder_rad = column("rudder_rad");
  if (s.metered()) {
    track.power_w = column("power_w");
    track.fuel_kg = fuel_total(s, rows);
    if (const Column* co2 = s.track.find("co2_emitted_kg")) track.co2_kg = *co2;
  }
  return track;
}

}  // namespace

Replay load(const std::string& path) {
  record::RunLog log = record::read_run(record::log_path(path));
  if (log.time_s.empty() || log.ships.empty())
    throw std::runtime_error(path + ": the log holds no rows to show");
  Replay replay;
  replay.title = log.title;
  replay.title_ko = log.title_ko;
  replay.origin_lat_deg = log.chart.origin_lat_deg;
  replay.origin_lon_deg = log.chart.origin_lon_deg;
  replay.chart_name = log.chart.name;
  for (const auto& ship : log.ships) replay.ships.push_back(track_of(ship, log.time_s.size()));
  for (auto& e : log.encounters) {
    const std::string& own = log.ships[e.own].id;
    replay.encounters.push_back(
        {static_cast<int>(e.own), static_cast<int>(e.other), needed(e.columns, own, "range_m"),
         needed(e.columns, own, "dcpa_m"), needed(e.columns, own, "tcpa_s"), std::move(e.role)});
  }
  for (auto& e : log.events) {
    replay.moments.push_back({e.event.time_s, std::string(engine::name(e.event.kind)),
                              std::move(e.text), static_cast<int>(e.event.ship),
                              static_cast<int>(e.event.other)});
  }
  replay.time_s = std::move(log.time_s);
  replay.chart = std::move(log.chart);
  return replay;
}

}  // namespace haeul::replay
