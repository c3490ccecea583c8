#include "viewer/replay/load.h"

#include <algorithm>
#include <stdexcept>

#include "sim/record/run_reader.h"

namespace haeul::replay {
namespace {

// total over all fuels or species, row by row
Column sum(const record::ColumnMap& columns, std::size_t rows) {
  Column total(columns.empty() ? 0 : rows, 0.0);
  for (const auto& [key, column] : columns) {
    for (std::size_t i = 0; i < std::min(rows, column.size()); ++i) total[i] += column[i];
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
  track.anchored = s.anchored;
  track.route = s.route;
  track.north_m = s.north_m;
  track.east_m = s.east_m;
  track.heading_rad = s.heading_rad;
  track.surge_mps = s.surge_mps;
  track.sway_mps = s.sway_mps;
  track.yaw_rate_radps = s.yaw_rate_radps;
  track.rudder_rad = s.rudder_rad;
  if (s.metered) {
    track.power_w = s.power_w;
    track.fuel_kg = sum(s.fuel_kg, rows);
    if (const auto co2 = s.emitted_kg.find("co2"); co2 != s.emitted_kg.end())
      track.co2_kg = co2->second;
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
    replay.encounters.push_back({static_cast<int>(e.own), static_cast<int>(e.other),
                                 std::move(e.range_m), std::move(e.dcpa_m), std::move(e.tcpa_s),
                                 std::move(e.role)});
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
