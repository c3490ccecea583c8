#include "sim/record/log/log_file.h"

#include "sim/record/log/event_text.h"
#include "sim/record/log/log_columns.h"
#include "sim/record/log/log_scene.h"

namespace haeul::record {
namespace {

using hdf5::attribute;
using hdf5::group;
using hdf5::Handle;
using Type = Record::Type;

// ten minutes and the row at t = 0: the length of most runs is a whole number of these
constexpr std::size_t kRowChunk = 601;
// a chunk and its checksum fit in a page; costs cannot, but few are rewritten with every flush
constexpr std::size_t kEventChunk = 20, kDecisionChunk = 85, kCostChunk = 60;

void add_root(const LogFile& log, const std::string& program, const engine::World& world) {
  const auto& scenario = world.scenario;
  const hid_t root = log.file.get();
  attribute(root, "log_version", std::int64_t{kLogVersion}, log.path);
  attribute(root, "program", program, log.path);
  attribute(root, "title", scenario.title, log.path);
  attribute(root, "title_ko", scenario.title_ko, log.path);
  attribute(root, "seed", static_cast<std::int64_t>(scenario.seed), log.path);
  attribute(root, "step_s", world.step_s, log.path);
  attribute(root, "log_every_s", scenario.log.every_s, log.path);
  attribute(root, "origin_lat_deg", scenario.chart.origin_lat_deg, log.path);
  attribute(root, "origin_lon_deg", scenario.chart.origin_lon_deg, log.path);
  attribute(root, "chart", scenario.chart.name, log.path);
  hdf5::reserve_attribute(root, "state_hash", 16, log.path);
  hdf5::reserve_attribute(root, "end_reason", 16, log.path);
  attribute(root, "complete", std::int64_t{0}, log.path);
}

void add_time(LogFile& log) {
  Record record;
  record.add("time_s", Type::real, "s", "time since the start");
  log.time.emplace(log.file.get(), "time_s", record, LogTable::Shape{kRowChunk, 1, true}, log.path);
}

// the ships share a description: theirs are the longest lists of columns, and the header of a table
// is rewritten with every flush
void add_ships(LogFile& log, const engine::World& world, const engine::State& state) {
  const Handle ships = group(log.file.get(), "ships", log.path);
  Record all;
  visit_ship({true, true}, AddColumns{all});
  all.describe_group(ships.get(), log.path);
  log.ships.reserve(world.ships.size());
  for (std::size_t i = 0; i < world.ships.size(); ++i) {
    const scenario::ShipEntry& entry = world.scenario.ships[i];
    const engine::ShipWorld& model = world.ships[i];
    const bool rolls =
        model.vessel.roll.active || model.vessel.kind == vessel::ShipData::Model::son_nomoto;
    const vessel::VesselModel& v = model.vessel;
    const bool units = v.screws > 1 || v.controllable || v.thrusters[0].thrust_n > 0.0 ||
                       v.thrusters[1].thrust_n > 0.0;
    const Lists lists{!world.sea.calm || rolls, units, model.metered};
    Record record;
    visit_ship(lists, AddColumns{record});
    if (!entry.anchored) {
      const LogTable::Shape shape{kRowChunk, 1, false, false};
      log.ships.push_back({i, lists, {ships.get(), entry.id, record, shape, log.path}});
      continue;
    }
    // at anchor nothing changes: one row stands for all
    std::vector<std::byte> row(record.size());
    Cells cells(row.data());
    visit_ship(lists, PutCells{cells, state.ships[i]});
    constant_table(ships.get(), entry.id, record, row, log.path);
  }
}

// whether a ship decides for herself, so that what she sees is worth keeping
bool decides(const engine::World& world, std::size_t ship) {
  return world.ships[ship].planner && world.scenario.ships[ship].master.planner != "keep_course";
}

void add_encounters(LogFile& log, const engine::World& world, const engine::State& state) {
  std::vector<engine::PairState> pairs;
  for (std::size_t i = 0; i < state.pairs.size(); ++i) {
    const engine::PairState& pair = state.pairs[i];
    if (pair.own != 0 && !decides(world, static_cast<std::size_t>(pair.own))) continue;
    log.pairs.push_back(i);
    pairs.push_back(pair);
  }
  if (pairs.empty()) return;
  add_pairs(log.file.get(), pairs, world.scenario.ships, log.path);
  Record record;
  AddColumns{record}.each<kPairQuantities>();
  record.add("role", Type::integer, "code", "what own ship is to the other, see roles");
  log.encounters.emplace(log.file.get(), "encounters", record,
                         LogTable::Shape{kRowChunk, pairs.size()}, log.path);
  attribute(log.encounters->dataset(), "roles", role_codes(), log.path);
}

void add_events(LogFile& log) {
  Record record;
  record.add("time_s", Type::real, "s", "time of the event");
  record.add("kind", Type::integer, "code", "what happened, see kinds");
  record.add("ship", Type::integer, "index", "ship it happened to, -1: none");
  record.add("other", Type::integer, "index", "the other ship, -1: none");
  record.add("value", Type::real, "", "figure of the event, see its text");
  record.add("limit", Type::real, "", "what the figure is held against");
  record.add("text", Type::text, "", "the event in words", kEventText);
  log.events.emplace(log.file.get(), "events", record, LogTable::Shape{kEventChunk}, log.path);
  attribute(log.events->dataset(), "kinds", event_codes(), log.path);
}

void add_planners(LogFile& log, const engine::World& world) {
  const Handle planners = group(log.file.get(), "planner", log.path);
  log.planners.reserve(world.ships.size());
  for (std::size_t i = 0; i < world.ships.size(); ++i) {
    if (!decides(world, i)) continue;
    const Handle ship = group(planners.get(), world.scenario.ships[i].id, log.path);
    attribute(ship.get(), "planner", world.scenario.ships[i].master.planner, log.path);

    Record decision;
    decision.add("time_s", Type::real, "s", "time of the decision");
    decision.add("course_offset_rad", Type::real, "rad", "chosen course offset");
    decision.add("speed_factor", Type::real, "1", "chosen fraction of the ordered speed");
    decision.add("cost", Type::real, "1", "cost of the chosen candidate");
    decision.add("candidate", Type::integer, "index", "chosen candidate, -1: not active");
    decision.add("active", Type::integer, "0/1", "something called for attention");
    decision.add("safe", Type::integer, "0/1", "0: no candidate is safe");
    decision.add("costs_row", Type::integer, "index", "row of costs, -1: none were scored");
    const std::size_t count = world.ships[i].planner->candidate_count();
    LogFile::Planner& planner = log.planners.emplace_back(LogFile::Planner{
        i, {ship.get(), "decisions", decision, {kDecisionChunk}, log.path}, {}, {}, count});
    if (count == 0) continue;

    Record candidate, cost;
    candidate.add("course_offset_rad", Type::real, "rad", "course offset");
    candidate.add("speed_factor", Type::real, "1", "fraction of the ordered speed");
    planner.candidates.emplace(ship.get(), "candidates", candidate, LogTable::Shape{count},
                               log.path);
    AddColumns{cost}.each<kCostQuantities>();
    planner.costs.emplace(ship.get(), "costs", cost, LogTable::Shape{kCostChunk, count}, log.path);
  }
}

}  // namespace

void make_log_file(LogFile& log, const std::string& path, const std::string& unfinished,
                   const std::string& program, const engine::World& world,
                   const engine::State& state) {
  hdf5::quiet();
  log.path = path;
  const Handle access(H5Pcreate(H5P_FILE_ACCESS), H5Pclose);
  H5Pset_libver_bounds(access.get(), H5F_LIBVER_LATEST, H5F_LIBVER_LATEST);
  H5Pset_fclose_degree(access.get(), H5F_CLOSE_STRONG);
  H5Pset_file_locking(access.get(), true, true);
  // paged allocation would do the same with less room, but stamps the file with the wall clock
  H5Pset_alignment(access.get(), 1, kPage);
  const Handle creation(H5Pcreate(H5P_FILE_CREATE), H5Pclose);
  H5Pset_obj_track_times(creation.get(), false);
  H5Pset_attr_phase_change(creation.get(), 64, 0);
  log.file = hdf5::own(H5Fcreate(unfinished.c_str(), H5F_ACC_TRUNC, creation.get(), access.get()),
                       H5Fclose, path, "cannot create");

  // everything that is known now, and every dataset that will grow
  add_root(log, program, world);
  add_sources(log.file.get(), world.scenario, path);
  add_chart(log.file.get(), world.scenario.chart, path);
  add_fleet(log.file.get(), world.scenario.ships, path);
  add_routes(log.file.get(), world.ships, path);
  add_time(log);
  add_ships(log, world, state);
  add_encounters(log, world, state);
  add_events(log);
  add_planners(log, world);
  hdf5::check(H5Fstart_swmr_write(log.file.get()), path, "cannot start SWMR writing");
}

}  // namespace haeul::record
