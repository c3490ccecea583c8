#include "sim/record/log/run_reader.h"

#include <algorithm>
#include <filesystem>
#include <limits>
#include <stdexcept>
#include <utility>

#include "sim/record/hdf5/log_input.h"
#include "sim/record/io_error.h"
#include "sim/record/log/quantities.h"

namespace haeul::record {
namespace {

// all columns of real numbers, of the records first, first + step …
Columns read_columns(const InputTable& table, std::size_t first, std::size_t step) {
  Columns columns;
  for (const std::string& name : table.real_names()) {
    columns.add(name, table.reals(name, first, step));
  }
  return columns;
}

// a column that logs of the same version may lack
Column reals_or(const InputTable& table, const std::string& name, Column otherwise) {
  const auto names = table.real_names();
  const bool there = std::find(names.begin(), names.end(), name) != names.end();
  return there ? table.reals(name) : std::move(otherwise);
}

void read_ships(const LogInput& in, RunLog& log) {
  const InputTable fleet = in.table("/fleet");
  const auto id = fleet.texts("id"), name = fleet.texts("name"), name_ko = fleet.texts("name_ko");
  const auto type = fleet.texts("type"), ship = fleet.texts("ship"), model = fleet.texts("model");
  const auto length = fleet.reals("length_m"), length_pp = fleet.reals("length_pp_m");
  const auto breadth = fleet.reals("breadth_m"), draught = fleet.reals("draught_m");
  const auto depth = fleet.reals("depth_m"), displacement = fleet.reals("displacement_m3");
  const auto trim = reals_or(fleet, "trim_m", Column(fleet.rows, 0.0));
  const auto design_draught = reals_or(fleet, "design_draught_m", draught);
  const auto design_displacement = reals_or(fleet, "design_displacement_m3", displacement);
  const auto anchored = fleet.integers("anchored");
  for (std::size_t i = 0; i < fleet.rows; ++i) {
    const std::string at = "/ships/" + id[i];
    const InputTable track = in.table(at);
    for (const char* needed : {"north_m", "east_m", "heading_rad"}) track.reals(needed);
    log.ships.push_back({id[i],
                         name[i],
                         name_ko[i],
                         type[i],
                         ship[i],
                         model[i],
                         length[i],
                         length_pp[i],
                         breadth[i],
                         draught[i],
                         depth[i],
                         trim[i],
                         displacement[i],
                         design_draught[i],
                         design_displacement[i],
                         anchored[i] != 0,
                         {},
                         read_columns(track, 0, 1)});
  }
}

std::size_t ship_index(const LogInput& in, const RunLog& log, std::int64_t index,
                       const std::string& where) {
  if (index < 0 || index >= static_cast<std::int64_t>(log.ships.size())) {
    in.damaged(where, "names a ship that is not there");
  }
  return static_cast<std::size_t>(index);
}

void read_routes(const LogInput& in, RunLog& log) {
  const InputTable table = in.table("/routes");
  const auto ship = table.integers("ship");
  const auto north = table.reals("north_m"), east = table.reals("east_m");
  for (std::size_t i = 0; i < table.rows; ++i) {
    log.ships[ship_index(in, log, ship[i], "/routes")].route.push_back({north[i], east[i]});
  }
}

void read_encounters(const LogInput& in, RunLog& log) {
  const std::string at = "/encounters";
  if (!in.exists(at)) return;
  const InputTable table = in.table(at), pairs = in.table("/pairs");
  const auto own = pairs.integers("own"), other = pairs.integers("other");
  if (pairs.rows != table.records) in.damaged(at, "not as many as there are pairs");
  for (std::size_t i = 0; i < table.records; ++i) {
    LoggedEncounter pair{ship_index(in, log, own[i], at),
                         ship_index(in, log, other[i], at),
                         read_columns(table, i, table.records),
                         {}};
    for (const std::int64_t role : table.integers("role", i, table.records)) {
      if (role < 0 || role > static_cast<std::int64_t>(encounter::Role::overtaken)) {
        in.damaged(at, "no such role");
      }
      pair.role.push_back(static_cast<encounter::Role>(role));
    }
    log.encounters.push_back(std::move(pair));
  }
}

// how many rows run forward in time; all of them, but where a writer was killed
std::size_t forward_rows(const LogInput& in, const std::string& where, const Column& time_s) {
  for (std::size_t i = 0; i < time_s.size(); ++i) {
    if (i == 0 ? time_s[i] >= 0.0 : time_s[i] > time_s[i - 1]) continue;
    if (!in.unfinished()) in.damaged(where, "time does not run forward");
    return i;
  }
  return time_s.size();
}

void read_events(const LogInput& in, RunLog& log) {
  const InputTable table = in.table("/events");
  const auto time = table.reals("time_s"), value = table.reals("value"),
             limit = table.reals("limit");
  const auto kind = table.integers("kind"), ship = table.integers("ship"),
             other = table.integers("other");
  const auto text = table.texts("text");
  const auto ships = static_cast<std::int64_t>(log.ships.size());
  for (std::size_t i = 0; i < table.rows; ++i) {
    const bool known = kind[i] >= 0 && kind[i] <= static_cast<std::int64_t>(engine::kLastEventKind);
    if (!known || ship[i] < -1 || ship[i] >= ships || other[i] < -1 || other[i] >= ships) {
      in.damaged("/events", "no such kind or ship");
    }
    log.events.push_back(
        {{time[i], static_cast<engine::EventKind>(kind[i]), ship[i], other[i], value[i], limit[i]},
         text[i]});
  }
}

// every candidate and its costs
void read_costs(const LogInput& in, const std::string& at, LoggedPlanner& planner) {
  const InputTable candidates = in.table(at + "/candidates"), costs = in.table(at + "/costs");
  planner.offsets_rad = candidates.reals("course_offset_rad");
  planner.factors = candidates.reals("speed_factor");
  planner.candidates = costs.records;
  planner.costs = read_columns(costs, 0, 1);
  if (planner.candidates == 0) in.damaged(at + "/costs", "no candidates");
  if (candidates.rows != 0 && candidates.rows != planner.candidates) {
    in.damaged(at + "/candidates", "not one per candidate");
  }
  // a writer that was killed may have left decisions without their costs
  const auto missing =
      std::find_if(planner.costs_row.begin(), planner.costs_row.end(),
                   [&](std::int64_t row) { return row >= static_cast<std::int64_t>(costs.rows); });
  if (missing == planner.costs_row.end()) return;
  if (!in.unfinished()) in.damaged(at + "/decisions", "costs that are not there");
  const auto rows = static_cast<std::size_t>(missing - planner.costs_row.begin());
  planner.costs_row.resize(rows);
  planner.decisions.resize(rows);
  planner.time_s.resize(rows);
}

void read_planner(const LogInput& in, RunLog& log, const std::string& id) {
  const std::string at = "/planner/" + id;
  const auto found = std::find_if(log.ships.begin(), log.ships.end(),
                                  [&](const LoggedShip& ship) { return ship.id == id; });
  if (found == log.ships.end()) in.damaged(at, "names a ship that is not there");
  const InputTable table = in.table(at + "/decisions");
  const auto offset = table.reals("course_offset_rad"), factor = table.reals("speed_factor"),
             cost = table.reals("cost");
  const auto candidate = table.integers("candidate"), active = table.integers("active"),
             safe = table.integers("safe");
  LoggedPlanner planner;
  planner.ship = static_cast<std::size_t>(found - log.ships.begin());
  planner.planner = in.text(at, "planner");
  planner.time_s = table.reals("time_s");
  planner.costs_row = table.integers("costs_row");
  for (std::size_t i = 0; i < table.rows; ++i) {
    planner.decisions.push_back({offset[i], factor[i], cost[i], candidate[i], active[i], safe[i]});
  }
  if (in.exists(at + "/costs")) read_costs(in, at, planner);
  for (const planner::Decision& decision : planner.decisions) {
    const auto count = std::max<std::int64_t>(1, static_cast<std::int64_t>(planner.candidates));
    if (decision.candidate < -1 || decision.candidate >= count) {
      in.damaged(at + "/decisions", "no such candidate");
    }
  }
  log.planners.push_back(std::move(planner));
}

void read_chart(const LogInput& in, RunLog& log) {
  using Shape = environment::ChartFeature::Shape;
  log.chart.name = in.text("/", "chart");
  log.chart.origin_lat_deg = in.real("/", "origin_lat_deg");
  log.chart.origin_lon_deg = in.real("/", "origin_lon_deg");
  if (!in.exists("/chart/points")) return;
  const Column flat = in.reals("/chart/points", 2);
  std::vector<math::Vec2> points(flat.size() / 2);
  for (std::size_t i = 0; i < points.size(); ++i) points[i] = {flat[2 * i], flat[2 * i + 1]};
  const InputTable features = in.table("/chart/features");
  const auto sizes = features.integers("points"), solid = features.integers("solid");
  const auto shape = features.texts("shape"), layer = features.texts("layer");
  const auto name_en = features.texts("name_en"), name_ko = features.texts("name_ko");
  const auto source = features.texts("source"), status = features.texts("status");
  std::size_t next = 0;
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    if (shape[i] != "point" && shape[i] != "line" && shape[i] != "polygon") {
      in.damaged("/chart/features", "unknown shape");
    }
    if (sizes[i] < 0 || static_cast<std::size_t>(sizes[i]) > points.size() - next) {
      in.damaged("/chart/features", "more points than there are");
    }
    environment::ChartFeature feature;
    feature.shape = shape[i] == "point"  ? Shape::point
                    : shape[i] == "line" ? Shape::line
                                         : Shape::polygon;
    feature.layer = layer[i];
    feature.name_en = name_en[i];
    feature.name_ko = name_ko[i];
    feature.source = source[i];
    feature.status = status[i];
    feature.solid = solid[i] != 0;
    const auto first = points.begin() + static_cast<std::ptrdiff_t>(next);
    feature.points.assign(first, first + static_cast<std::ptrdiff_t>(sizes[i]));
    next += static_cast<std::size_t>(sizes[i]);
    log.chart.features.push_back(std::move(feature));
  }
}

// brings every column to the length of time_s, which must run forward
void level(const LogInput& in, RunLog& log) {
  std::size_t rows = forward_rows(in, "/time_s", log.time_s);
  bool ragged = false;
  const auto measure = [&](std::size_t size) {
    ragged |= size != log.time_s.size();
    rows = std::min(rows, size);
  };
  for (const LoggedShip& ship : log.ships) {
    if (ship.anchored) continue;
    for (const auto& column : ship.track.all()) measure(column.values.size());
  }
  for (const LoggedEncounter& pair : log.encounters) measure(pair.role.size());
  if (ragged && !in.unfinished()) in.damaged("/ships", "columns of different length");

  log.time_s.resize(rows);
  for (LoggedShip& ship : log.ships) {
    for (auto& column : ship.track.all()) {
      if (ship.anchored && column.values.size() != 1) {
        in.damaged("/ships/" + ship.id, "not one row, though she lies at anchor");
      }
      // at anchor her one row stands for all
      column.values.resize(rows, ship.anchored ? column.values[0] : 0.0);
    }
  }
  for (LoggedEncounter& pair : log.encounters) {
    for (auto& column : pair.columns.all()) column.values.resize(rows);
    pair.role.resize(rows);
  }
}

}  // namespace

const Column* Columns::find(std::string_view name) const {
  for (const Named& column : all_) {
    if (column.name == name) return &column.values;
  }
  return nullptr;
}

const Column& Columns::operator[](std::string_view name) const {
  if (const Column* found = find(name)) return *found;
  throw std::out_of_range("no column " + std::string(name));
}

double LoggedPlanner::cost(std::string_view name, std::size_t decision,
                           std::size_t candidate) const {
  const std::int64_t row = costs_row[decision];
  if (row < 0) return std::numeric_limits<double>::quiet_NaN();
  return costs[name][static_cast<std::size_t>(row) * candidates + candidate];
}

const LoggedEncounter* RunLog::encounter(std::size_t own, std::size_t other) const {
  for (const LoggedEncounter& pair : encounters) {
    if (pair.own == own && pair.other == other) return &pair;
  }
  return nullptr;
}

const LoggedPlanner* RunLog::planner(std::size_t ship) const {
  for (const LoggedPlanner& logged : planners) {
    if (logged.ship == ship) return &logged;
  }
  return nullptr;
}

std::string log_path(const std::string& path) {
  return std::filesystem::is_directory(path) ? (std::filesystem::path(path) / "run.h5").string()
                                             : path;
}

RunLog read_run(const std::string& path) {
  const LogInput in(path);
  RunLog log;
  log.path = path;
  log.log_version = in.integer("/", "log_version");
  if (log.log_version != kLogVersion) {
    throw IoError(path, "cannot be read",
                  "log version " + std::to_string(log.log_version) + ", this program reads " +
                      std::to_string(kLogVersion));
  }
  log.program = in.text("/", "program");
  log.title = in.text("/", "title");
  log.title_ko = in.text("/", "title_ko");
  log.seed = in.integer("/", "seed");
  log.step_s = in.real("/", "step_s");
  log.log_every_s = in.real("/", "log_every_s");
  log.complete = in.integer("/", "complete") == 1;
  log.state_hash = in.text("/", "state_hash");
  log.end_reason = in.text("/", "end_reason");
  log.time_s = in.reals("/time_s");
  read_ships(in, log);
  read_routes(in, log);
  read_encounters(in, log);
  read_events(in, log);
  for (const std::string& id : in.names("/planner")) read_planner(in, log, id);
  read_chart(in, log);
  const std::size_t sources = in.names("/sources").size();
  for (std::size_t i = 0; i < sources; ++i) {
    const std::string at = "/sources/" + std::to_string(i);
    log.sources.push_back({in.text(at, "path"), in.whole_text(at)});
  }
  level(in, log);
  return log;
}

}  // namespace haeul::record
