#include "sim/record/run_reader.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

#include "sim/record/io_error.h"
#include "sim/record/log_columns.h"
#include "sim/record/log_input.h"

namespace haeul::record {
namespace {

ColumnMap read_map(const LogInput& in, const std::string& group) {
  ColumnMap map;
  for (const std::string& name : in.names(group)) map[name] = in.reals(group + "/" + name);
  return map;
}

std::vector<math::Vec2> read_points(const LogInput& in, const std::string& where) {
  const std::vector<double> flat = in.reals(where, 2);
  std::vector<math::Vec2> points(flat.size() / 2);
  for (std::size_t i = 0; i < points.size(); ++i) points[i] = {flat[2 * i], flat[2 * i + 1]};
  return points;
}

LoggedShip read_ship(const LogInput& in, const std::string& id) {
  const std::string at = "/ships/" + id;
  LoggedShip ship;
  ship.id = id;
  ship.name = in.text(at, "name");
  ship.name_ko = in.text(at, "name_ko");
  ship.type = in.text(at, "type");
  ship.ship = in.text(at, "ship");
  ship.model = in.text(at, "model");
  ship.length_m = in.real(at, "length_m");
  ship.length_pp_m = in.real(at, "length_pp_m");
  ship.breadth_m = in.real(at, "breadth_m");
  ship.draught_m = in.real(at, "draught_m");
  ship.depth_m = in.real(at, "depth_m");
  ship.anchored = in.integer(at, "anchored") != 0;
  ship.route = read_points(in, at + "/route");
  for (std::size_t i = 0; i < kShipColumns.size(); ++i) {
    ship.*kShipColumns[i] = in.reals(at + "/" + kShipQuantities[i].name);
  }
  ship.metered = in.exists(at + "/" + kPowerQuantities[0].name);
  if (!ship.metered) return ship;
  for (std::size_t i = 0; i < kPowerColumns.size(); ++i) {
    ship.*kPowerColumns[i] = in.reals(at + "/" + kPowerQuantities[i].name);
  }
  ship.fuel_kg = read_map(in, at + "/fuel_kg");
  ship.emitted_kg = read_map(in, at + "/emitted_kg");
  ship.fuel_kgps = read_map(in, at + "/fuel_kgps");
  return ship;
}

// ships lie in the file by name; the log keeps the scenario's order
void read_ships(const LogInput& in, RunLog& log) {
  const auto ids = in.names("/ships");
  log.ships.resize(ids.size());
  std::vector<bool> seen(ids.size(), false);
  for (const std::string& id : ids) {
    const std::int64_t index = in.integer("/ships/" + id, "index");
    if (index < 0 || index >= static_cast<std::int64_t>(ids.size()) ||
        seen[static_cast<std::size_t>(index)]) {
      in.damaged("/ships/" + id, "index out of order");
    }
    seen[static_cast<std::size_t>(index)] = true;
    log.ships[static_cast<std::size_t>(index)] = read_ship(in, id);
  }
}

std::size_t ship_index(const LogInput& in, const RunLog& log, std::int64_t index,
                       const std::string& where) {
  if (index < 0 || index >= static_cast<std::int64_t>(log.ships.size())) {
    in.damaged(where, "names a ship that is not there");
  }
  return static_cast<std::size_t>(index);
}

void read_encounters(const LogInput& in, RunLog& log) {
  for (const std::string& name : in.names("/encounters")) {
    const std::string at = "/encounters/" + name;
    LoggedEncounter pair;
    pair.own = ship_index(in, log, in.integer(at, "own"), at);
    pair.other = ship_index(in, log, in.integer(at, "other"), at);
    for (std::size_t i = 0; i < kPairColumns.size(); ++i) {
      pair.*kPairColumns[i] = in.reals(at + "/" + kPairQuantities[i].name);
    }
    for (const std::int64_t role : in.integers(at + "/role")) {
      if (role < 0 || role > static_cast<std::int64_t>(encounter::Role::overtaken)) {
        in.damaged(at + "/role", "no such role");
      }
      pair.role.push_back(static_cast<encounter::Role>(role));
    }
    log.encounters.push_back(std::move(pair));
  }
  std::sort(log.encounters.begin(), log.encounters.end(), [](const auto& a, const auto& b) {
    return std::pair(a.own, a.other) < std::pair(b.own, b.other);
  });
}

// the shortest of columns that grow together; only a file cut short may have them differ
std::size_t common_rows(const LogInput& in, const std::string& where,
                        std::initializer_list<std::size_t> sizes) {
  const auto [least, most] = std::minmax(sizes);
  if (least != most && !in.unfinished()) in.damaged(where, "columns of different length");
  return least;
}

// how many rows run forward in time; all of them, but where a writer was killed
std::size_t forward_rows(const LogInput& in, const std::string& where, const Column& time_s,
                         bool equal_allowed) {
  for (std::size_t i = 0; i < time_s.size(); ++i) {
    const double last = i > 0 ? time_s[i - 1] : 0.0;
    const bool forward = i == 0 || equal_allowed ? time_s[i] >= last : time_s[i] > last;
    if (forward) continue;
    if (!in.unfinished()) in.damaged(where, "time does not run forward");
    return i;
  }
  return time_s.size();
}

void read_events(const LogInput& in, RunLog& log) {
  const auto time = in.reals("/events/time_s");
  const auto kind = in.integers("/events/kind");
  const auto ship = in.integers("/events/ship");
  const auto other = in.integers("/events/other");
  const auto value = in.reals("/events/value");
  const auto limit = in.reals("/events/limit");
  const auto text = in.texts("/events/text");
  const std::size_t rows = common_rows(in, "/events",
                                       {time.size(), kind.size(), ship.size(), other.size(),
                                        value.size(), limit.size(), text.size()});
  const auto ships = static_cast<std::int64_t>(log.ships.size());
  for (std::size_t i = 0; i < rows; ++i) {
    const bool known =
        kind[i] >= 0 && kind[i] <= static_cast<std::int64_t>(engine::EventKind::fault);
    if (!known || ship[i] < -1 || ship[i] >= ships || other[i] < -1 || other[i] >= ships) {
      in.damaged("/events", "no such kind or ship");
    }
    log.events.push_back(
        {{time[i], static_cast<engine::EventKind>(kind[i]), ship[i], other[i], value[i], limit[i]},
         text[i]});
  }
}

void read_planner(const LogInput& in, RunLog& log, const std::string& id) {
  const std::string at = "/planner/" + id;
  const auto found = std::find_if(log.ships.begin(), log.ships.end(),
                                  [&](const LoggedShip& ship) { return ship.id == id; });
  if (found == log.ships.end()) in.damaged(at, "names a ship that is not there");
  LoggedPlanner planner;
  planner.ship = static_cast<std::size_t>(found - log.ships.begin());
  planner.planner = in.text(at, "planner");
  planner.time_s = in.reals(at + "/time_s");
  const auto candidate = in.integers(at + "/candidate");
  const auto offset = in.reals(at + "/course_offset_rad");
  const auto factor = in.reals(at + "/speed_factor");
  const auto cost = in.reals(at + "/cost");
  const auto active = in.integers(at + "/active");
  const auto safe = in.integers(at + "/safe");
  std::size_t rows = common_rows(in, at,
                                 {planner.time_s.size(), candidate.size(), offset.size(),
                                  factor.size(), cost.size(), active.size(), safe.size()});

  // every candidate's cost, where there are candidates
  if (in.exists(at + "/costs")) {
    planner.offsets_rad = in.reals(at + "/offsets_rad");
    planner.factors = in.reals(at + "/factors");
    common_rows(in, at, {planner.offsets_rad.size(), planner.factors.size()});
    planner.candidates = in.width(at + "/costs");
    if (planner.candidates == 0) in.damaged(at + "/costs", "no candidates");
    for (std::size_t i = 0; i < kCostColumns.size(); ++i) {
      const std::string where = at + "/" + kCostQuantities[i].name;
      planner.*kCostColumns[i] = in.reals(where, planner.candidates);
      rows = common_rows(in, where, {rows, (planner.*kCostColumns[i]).size() / planner.candidates});
    }
    for (const auto part : kCostColumns) (planner.*part).resize(rows * planner.candidates);
    if (planner.offsets_rad.size() != planner.factors.size()) planner.offsets_rad.clear();
    if (planner.offsets_rad.empty()) planner.factors.clear();
    if (!planner.offsets_rad.empty() && planner.offsets_rad.size() != planner.candidates) {
      in.damaged(at + "/offsets_rad", "not one per candidate");
    }
  }
  planner.time_s.resize(rows);
  for (std::size_t i = 0; i < rows; ++i) {
    if (candidate[i] < -1 ||
        candidate[i] >= std::max<std::int64_t>(1, static_cast<std::int64_t>(planner.candidates))) {
      in.damaged(at + "/candidate", "no such candidate");
    }
    planner.decisions.push_back({offset[i], factor[i], cost[i], candidate[i], active[i], safe[i]});
  }
  log.planners.push_back(std::move(planner));
}

void read_chart(const LogInput& in, RunLog& log) {
  using Shape = environment::ChartFeature::Shape;
  log.chart.name = in.text("/", "chart");
  log.chart.origin_lat_deg = in.real("/", "origin_lat_deg");
  log.chart.origin_lon_deg = in.real("/", "origin_lon_deg");
  if (!in.exists("/chart/points")) return;
  const auto points = read_points(in, "/chart/points");
  const auto sizes = in.integers("/chart/size"), solid = in.integers("/chart/solid");
  const auto shape = in.texts("/chart/shape"), layer = in.texts("/chart/layer");
  const auto name_en = in.texts("/chart/name_en"), name_ko = in.texts("/chart/name_ko");
  const auto source = in.texts("/chart/source"), status = in.texts("/chart/status");
  for (const std::size_t count : {solid.size(), shape.size(), layer.size(), name_en.size(),
                                  name_ko.size(), source.size(), status.size()}) {
    if (count != sizes.size()) in.damaged("/chart", "columns of different length");
  }
  std::size_t next = 0;
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    if (shape[i] != "point" && shape[i] != "line" && shape[i] != "polygon") {
      in.damaged("/chart/shape", "unknown shape");
    }
    if (sizes[i] < 0 || static_cast<std::size_t>(sizes[i]) > points.size() - next) {
      in.damaged("/chart/size", "more points than there are");
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

// calls `visit` on every column that is as long as time_s
template <class Visit>
void for_each_column(RunLog& log, Visit visit) {
  for (LoggedShip& ship : log.ships) {
    for (const auto column : kShipColumns) visit(ship.*column);
    if (!ship.metered) continue;
    for (const auto column : kPowerColumns) visit(ship.*column);
    for (ColumnMap* map : {&ship.fuel_kg, &ship.emitted_kg, &ship.fuel_kgps}) {
      for (auto& [name, column] : *map) visit(column);
    }
  }
  for (LoggedEncounter& pair : log.encounters) {
    for (const auto column : kPairColumns) visit(pair.*column);
    visit(pair.role);
  }
}

// brings every column to the length of time_s, which must run forward
void level(const LogInput& in, RunLog& log) {
  std::size_t rows = forward_rows(in, "/time_s", log.time_s, false);
  bool ragged = false;
  for_each_column(log, [&](const auto& column) {
    ragged |= column.size() != log.time_s.size();
    rows = std::min(rows, column.size());
  });
  if (ragged && !in.unfinished()) in.damaged("/ships", "columns of different length");
  log.time_s.resize(rows);
  for_each_column(log, [rows](auto& column) { column.resize(rows); });
}

}  // namespace

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
  read_encounters(in, log);
  read_events(in, log);
  for (const std::string& id : in.names("/planner")) read_planner(in, log, id);
  read_chart(in, log);
  for (const std::string& at : in.numbered("/sources")) {
    log.sources.push_back({in.text(at, "path"), in.whole_text(at)});
  }
  level(in, log);
  return log;
}

}  // namespace haeul::record
