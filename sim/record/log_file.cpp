#include "sim/record/log_file.h"

#include <algorithm>
#include <array>

#include "sim/record/event_text.h"
#include "sim/record/quantities.h"

namespace haeul::record {
namespace {

using hdf5::attribute;
using hdf5::Handle;
using Type = LogTable::Type;

// a chunk of rows and its checksum fill two pages of 4096 bytes
constexpr std::size_t kRowChunk = 1023;
// nothing that is rewritten lies across two pages: the kernel may stop a killed writer between them
constexpr hsize_t kAlignment = 512;
constexpr std::size_t kEventChunk = 64;
// rarely fills before the rows do, so that rows are written by whole chunks
constexpr std::size_t kDecisionChunk = 256;
constexpr std::size_t kEventText = 160;

// names of fuels and species are known by number
template <class Kind>
std::string key(std::size_t index) {
  return std::string(emissions::name(static_cast<Kind>(index)));
}

Handle group(hid_t parent, const std::string& name, const std::string& path) {
  const Handle creation(H5Pcreate(H5P_GROUP_CREATE), H5Pclose);
  H5Pset_link_phase_change(creation.get(), 65535, 0);
  H5Pset_est_link_info(creation.get(), 32, 16);
  H5Pset_attr_phase_change(creation.get(), 64, 0);
  H5Pset_obj_track_times(creation.get(), false);
  return hdf5::own(H5Gcreate2(parent, name.c_str(), H5P_DEFAULT, creation.get(), H5P_DEFAULT),
                   H5Gclose, path, "cannot create group " + name);
}

// a dataset written once and never again
Handle constant(hid_t parent, const std::string& name, hid_t type, hid_t space, const void* data,
                const std::string& path) {
  const std::string doing = "cannot write " + name;
  const Handle creation(H5Pcreate(H5P_DATASET_CREATE), H5Pclose);
  // numbers get a checksum, which only chunks can carry
  std::array<hsize_t, 2> size{};
  const int rank = H5Sget_simple_extent_dims(space, size.data(), nullptr);
  if (rank > 0 && size[0] > 0) {
    H5Pset_chunk(creation.get(), rank, size.data());
    H5Pset_fletcher32(creation.get());
  }
  H5Pset_obj_track_times(creation.get(), false);
  H5Pset_attr_phase_change(creation.get(), 64, 0);
  Handle made = hdf5::own(
      H5Dcreate2(parent, name.c_str(), type, space, H5P_DEFAULT, creation.get(), H5P_DEFAULT),
      H5Dclose, path, doing);
  hdf5::check(H5Dwrite(made.get(), type, H5S_ALL, H5S_ALL, H5P_DEFAULT, data), path, doing);
  return made;
}

Handle constant_text(hid_t parent, const std::string& name, const std::string& text,
                     const std::string& path) {
  const Handle type = hdf5::string_type(text.size());
  const Handle space(H5Screate(H5S_SCALAR), H5Sclose);
  return constant(parent, name, type.get(), space.get(), text.c_str(), path);
}

Handle constant_points(hid_t parent, const std::string& name, const std::vector<math::Vec2>& points,
                       const std::string& path) {
  static_assert(sizeof(math::Vec2) == 2 * sizeof(double));
  const std::array<hsize_t, 2> size = {points.size(), 2};
  const Handle space(H5Screate_simple(2, size.data(), nullptr), H5Sclose);
  return constant(parent, name, H5T_IEEE_F64LE, space.get(), points.data(), path);
}

const char* shape_name(environment::ChartFeature::Shape shape) {
  switch (shape) {
    case environment::ChartFeature::Shape::point:
      return "point";
    case environment::ChartFeature::Shape::line:
      return "line";
    case environment::ChartFeature::Shape::polygon:
      return "polygon";
  }
  return "point";
}

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

void add_sources(const LogFile& log, const scenario::Scenario& scenario) {
  const Handle sources = group(log.file.get(), "sources", log.path);
  for (std::size_t i = 0; i < scenario.sources.size(); ++i) {
    const Handle made =
        constant_text(sources.get(), std::to_string(i), scenario.sources[i].text, log.path);
    attribute(made.get(), "path", scenario.sources[i].path, log.path);
  }
}

// texts of all features in one dataset, as wide as the longest
template <class Text>
void add_texts(hid_t chart, const char* name,
               const std::vector<environment::ChartFeature>& features, Text text,
               const std::string& path) {
  std::size_t width = 1;
  for (const auto& feature : features) {
    width = std::max(width, std::string_view(text(feature)).size());
  }
  std::string all;
  for (const auto& feature : features) {
    std::string cell(text(feature));
    cell.resize(width, '\0');
    all += cell;
  }
  const hsize_t size = features.size();
  const Handle type = hdf5::string_type(width);
  const Handle space(H5Screate_simple(1, &size, nullptr), H5Sclose);
  constant(chart, name, type.get(), space.get(), all.data(), path);
}

// a few long datasets: a chart has hundreds of features, and a dataset of its own costs each of them
// as much time as thousands of points
void add_chart(const LogFile& log, const environment::Chart& from) {
  const Handle chart = group(log.file.get(), "chart", log.path);
  const auto& features = from.features;
  if (features.empty()) return;
  std::vector<math::Vec2> points;
  std::vector<std::int64_t> sizes, solid;
  for (const auto& feature : features) {
    points.insert(points.end(), feature.points.begin(), feature.points.end());
    sizes.push_back(static_cast<std::int64_t>(feature.points.size()));
    solid.push_back(feature.solid ? 1 : 0);
  }
  constant_points(chart.get(), "points", points, log.path);
  const hsize_t size = features.size();
  const Handle space(H5Screate_simple(1, &size, nullptr), H5Sclose);
  constant(chart.get(), "size", H5T_STD_I64LE, space.get(), sizes.data(), log.path);
  constant(chart.get(), "solid", H5T_STD_I64LE, space.get(), solid.data(), log.path);
  const auto texts = [&](const char* name, auto text) {
    add_texts(chart.get(), name, features, text, log.path);
  };
  texts("shape", [](const auto& f) { return shape_name(f.shape); });
  texts("layer", [](const auto& f) { return f.layer.c_str(); });
  texts("name_en", [](const auto& f) { return f.name_en.c_str(); });
  texts("name_ko", [](const auto& f) { return f.name_ko.c_str(); });
  texts("source", [](const auto& f) { return f.source.c_str(); });
  texts("status", [](const auto& f) { return f.status.c_str(); });
}

void add_metered(LogTable& rows, hid_t ship, const std::string& path) {
  for (const auto& q : kPowerQuantities) rows.add(ship, q.name, Type::real, q.unit, q.meaning);
  const Handle fuel = group(ship, "fuel_kg", path);
  for (std::size_t i = 0; i < emissions::kFuels; ++i) {
    rows.add(fuel.get(), key<emissions::Fuel>(i), Type::real, "kg", "fuel burnt since the start");
  }
  const Handle emitted = group(ship, "emitted_kg", path);
  for (std::size_t i = 0; i < emissions::kSpecies; ++i) {
    rows.add(emitted.get(), key<emissions::Species>(i), Type::real, "kg",
             "mass emitted since the start");
  }
  const Handle rate = group(ship, "fuel_kgps", path);
  for (std::size_t i = 0; i < emissions::kFuels; ++i) {
    rows.add(rate.get(), key<emissions::Fuel>(i), Type::real, "kg/s", "fuel burnt per second");
  }
}

void add_ships(LogFile& log, const engine::World& world) {
  const Handle ships = group(log.file.get(), "ships", log.path);
  for (std::size_t i = 0; i < world.ships.size(); ++i) {
    const scenario::ShipEntry& entry = world.scenario.ships[i];
    const vessel::Dimensions& size = entry.ship.dimensions;
    const Handle ship = group(ships.get(), entry.id, log.path);
    attribute(ship.get(), "index", static_cast<std::int64_t>(i), log.path);
    attribute(ship.get(), "name", entry.name, log.path);
    attribute(ship.get(), "name_ko", entry.name_ko, log.path);
    attribute(ship.get(), "type", entry.ship.type, log.path);
    attribute(ship.get(), "ship", entry.ship.key, log.path);
    const bool mmg = entry.ship.model == vessel::ShipData::Model::mmg;
    attribute(ship.get(), "model", mmg ? "mmg" : "kinematic", log.path);
    attribute(ship.get(), "length_m", size.length_overall_m, log.path);
    attribute(ship.get(), "length_pp_m", size.length_pp_m, log.path);
    attribute(ship.get(), "breadth_m", size.breadth_m, log.path);
    attribute(ship.get(), "draught_m", size.draught_m, log.path);
    attribute(ship.get(), "depth_m", size.depth_m, log.path);
    attribute(ship.get(), "anchored", std::int64_t{entry.anchored}, log.path);
    constant_points(ship.get(), "route", world.ships[i].waypoints, log.path);

    LogTable& rows = log.tables[0];
    log.ship_columns.push_back(0);
    bool first = true;
    for (const auto& q : kShipQuantities) {
      const auto column = rows.add(ship.get(), q.name, Type::real, q.unit, q.meaning);
      if (std::exchange(first, false)) log.ship_columns.back() = column;
    }
    if (world.ships[i].metered) add_metered(rows, ship.get(), log.path);
  }
}

// whether a ship decides for herself, so that what she sees is worth keeping
bool decides(const engine::World& world, std::size_t ship) {
  return world.ships[ship].planner && world.scenario.ships[ship].master.planner != "keep_course";
}

void add_encounters(LogFile& log, const engine::World& world, const engine::State& state) {
  const Handle encounters = group(log.file.get(), "encounters", log.path);
  LogTable& rows = log.tables[0];
  for (std::size_t i = 0; i < state.pairs.size(); ++i) {
    const auto own = static_cast<std::size_t>(state.pairs[i].own);
    const auto other = static_cast<std::size_t>(state.pairs[i].other);
    if (own != 0 && !decides(world, own)) continue;
    const auto& ships = world.scenario.ships;
    const Handle pair = group(encounters.get(), ships[own].id + "-" + ships[other].id, log.path);
    attribute(pair.get(), "own", static_cast<std::int64_t>(own), log.path);
    attribute(pair.get(), "other", static_cast<std::int64_t>(other), log.path);
    std::size_t column = 0;
    for (const auto& q : kPairQuantities) {
      column = rows.add(pair.get(), q.name, Type::real, q.unit, q.meaning);
    }
    if (log.pairs.empty()) log.pair_columns = column + 1 - kPairQuantities.size();
    column =
        rows.add(pair.get(), "role", Type::integer, "code", "own ship's role, frozen at entry");
    rows.describe(column, "codes", role_codes());
    log.pairs.push_back(i);
  }
}

void add_events(LogFile& log) {
  const Handle events = group(log.file.get(), "events", log.path);
  LogTable& table = log.tables[1];
  table.add(events.get(), "time_s", Type::real, "s", "time since the start");
  const auto kind = table.add(events.get(), "kind", Type::integer, "code", "what happened");
  table.describe(kind, "kinds", event_codes());
  table.add(events.get(), "ship", Type::integer, "index", "ship it happened to");
  table.add(events.get(), "other", Type::integer, "index", "the other ship, -1: none");
  table.add(events.get(), "value", Type::real, "SI", "number that belongs to the kind");
  table.add(events.get(), "limit", Type::real, "SI", "second number that belongs to the kind");
  table.add(events.get(), "text", Type::text, "text", "ready to read", kEventText);
}

void add_planners(LogFile& log, const engine::World& world) {
  const Handle planners = group(log.file.get(), "planner", log.path);
  for (std::size_t i = 0; i < world.ships.size(); ++i) {
    if (!decides(world, i)) continue;
    const Handle ship = group(planners.get(), world.scenario.ships[i].id, log.path);
    attribute(ship.get(), "planner", world.scenario.ships[i].master.planner, log.path);
    const std::size_t count = world.ships[i].planner->candidate_count();
    log.planners.push_back({i, log.tables.size(), log.tables.size() + 1, count});

    LogTable& table = log.tables.emplace_back(log.path, kDecisionChunk);
    table.add(ship.get(), "time_s", Type::real, "s", "time of the decision");
    table.add(ship.get(), "candidate", Type::integer, "index", "chosen candidate, -1: not active");
    table.add(ship.get(), "course_offset_rad", Type::real, "rad", "chosen course offset");
    table.add(ship.get(), "speed_factor", Type::real, "1", "chosen fraction of the ordered speed");
    table.add(ship.get(), "cost", Type::real, "1", "cost of the chosen candidate");
    table.add(ship.get(), "active", Type::integer, "0/1", "something called for attention");
    table.add(ship.get(), "safe", Type::integer, "0/1", "0: no candidate is safe");
    if (count == 0) continue;
    for (const auto& part : kCostQuantities) {
      table.add(ship.get(), part.name, Type::real, part.unit, part.meaning, count);
    }
    LogTable& candidates = log.tables.emplace_back(log.path, count);
    candidates.add(ship.get(), "offsets_rad", Type::real, "rad", "course offset of a candidate");
    candidates.add(ship.get(), "factors", Type::real, "1", "speed factor of a candidate");
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
  H5Pset_meta_block_size(access.get(), 65536);
  H5Pset_alignment(access.get(), 1, kAlignment);
  const Handle creation(H5Pcreate(H5P_FILE_CREATE), H5Pclose);
  H5Pset_obj_track_times(creation.get(), false);
  H5Pset_attr_phase_change(creation.get(), 64, 0);
  log.file = hdf5::own(H5Fcreate(unfinished.c_str(), H5F_ACC_TRUNC, creation.get(), access.get()),
                       H5Fclose, path, "cannot create");

  // everything that is known now, and every dataset that will grow
  add_root(log, program, world);
  add_sources(log, world.scenario);
  add_chart(log, world.scenario.chart);
  log.tables.reserve(2 + 2 * world.ships.size());
  log.tables.emplace_back(path, kRowChunk);
  log.tables.emplace_back(path, kEventChunk);
  log.tables[0].add(log.file.get(), "time_s", Type::real, "s", "time since the start");
  add_ships(log, world);
  add_encounters(log, world, state);
  add_events(log);
  add_planners(log, world);
  for (LogTable& table : log.tables) table.ready();
  hdf5::check(H5Fstart_swmr_write(log.file.get()), path, "cannot start SWMR writing");
}

}  // namespace haeul::record
