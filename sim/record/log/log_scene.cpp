#include "sim/record/log/log_scene.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "sim/record/hdf5/log_record.h"

namespace haeul::record {
namespace {

using environment::ChartFeature;
using hdf5::Handle;
using scenario::ShipEntry;

const char* shape_name(ChartFeature::Shape shape) {
  switch (shape) {
    case ChartFeature::Shape::point:
      return "point";
    case ChartFeature::Shape::line:
      return "line";
    case ChartFeature::Shape::polygon:
      return "polygon";
  }
  return "point";
}

// a text of each row of a constant table, kept as wide as the longest
template <class Row>
struct Text {
  const char* name;
  const char* meaning;
  std::string_view (*of)(const Row&);
};

constexpr auto kFeatureTexts = std::to_array<Text<ChartFeature>>({
    {"shape", "point, line or polygon",
     [](const ChartFeature& f) -> std::string_view { return shape_name(f.shape); }},
    {"layer", "layer of the chart",
     [](const ChartFeature& f) -> std::string_view { return f.layer; }},
    {"name_en", "name in English",
     [](const ChartFeature& f) -> std::string_view { return f.name_en; }},
    {"name_ko", "name in Korean",
     [](const ChartFeature& f) -> std::string_view { return f.name_ko; }},
    {"source", "where it comes from",
     [](const ChartFeature& f) -> std::string_view { return f.source; }},
    {"status", "how far it can be trusted",
     [](const ChartFeature& f) -> std::string_view { return f.status; }},
});

constexpr auto kShipTexts = std::to_array<Text<ShipEntry>>({
    {"id", "name of her table below ships",
     [](const ShipEntry& s) -> std::string_view { return s.id; }},
    {"name", "her name", [](const ShipEntry& s) -> std::string_view { return s.name; }},
    {"name_ko", "her name in Korean",
     [](const ShipEntry& s) -> std::string_view { return s.name_ko; }},
    {"type", "tanker, coaster …",
     [](const ShipEntry& s) -> std::string_view { return s.ship.type; }},
    {"ship", "ship file", [](const ShipEntry& s) -> std::string_view { return s.ship.key; }},
    {"model", "equations of motion: mmg or kinematic",
     [](const ShipEntry& s) -> std::string_view { return scenario::model_word(s.ship.model); }},
    {"planner", "who decides; empty: nobody, she lies at anchor",
     [](const ShipEntry& s) -> std::string_view {
       return s.anchored ? std::string_view("") : s.master.planner;
     }},
});

// the texts of all rows side by side
template <class Row, std::size_t count>
class Texts {
 public:
  Texts(const std::array<Text<Row>, count>& texts, const std::vector<Row>& rows) : texts_(texts) {
    width_.fill(1);
    for (std::size_t i = 0; i < count; ++i) {
      for (const Row& row : rows) width_[i] = std::max(width_[i], texts[i].of(row).size());
    }
  }
  void add_to(Record& record) const {
    for (std::size_t i = 0; i < count; ++i) {
      record.add(texts_[i].name, Record::Type::text, "", texts_[i].meaning, width_[i]);
    }
  }
  void put(Cells& cells, const Row& row) const {
    for (std::size_t i = 0; i < count; ++i) cells.text(texts_[i].of(row), width_[i]);
  }

 private:
  const std::array<Text<Row>, count>& texts_;
  std::array<std::size_t, count> width_;
};

}  // namespace

void add_sources(hid_t parent, const scenario::Scenario& scenario, const std::string& path) {
  const Handle sources = hdf5::group(parent, "sources", path);
  const Handle space(H5Screate(H5S_SCALAR), H5Sclose);
  for (std::size_t i = 0; i < scenario.sources.size(); ++i) {
    const auto& source = scenario.sources[i];
    const Handle type = hdf5::string_type(source.text.size());
    const Handle made = hdf5::constant(sources.get(), std::to_string(i), type.get(), space.get(),
                                       source.text.c_str(), path);
    hdf5::attribute(made.get(), "path", source.path, path);
  }
}

// one table of the features and one of all their points: a chart has hundreds of features, and a
// dataset of its own costs each of them as much time as thousands of points
void add_chart(hid_t parent, const environment::Chart& from, const std::string& path) {
  const Handle chart = hdf5::group(parent, "chart", path);
  const auto& features = from.features;
  if (features.empty()) return;
  const Texts texts(kFeatureTexts, features);
  Record record;
  record.add("points", Record::Type::integer, "1", "number of the feature's points");
  record.add("solid", Record::Type::integer, "0/1", "1: ships ground on it");
  texts.add_to(record);

  std::vector<std::byte> table(features.size() * record.size());
  std::vector<math::Vec2> points;
  for (std::size_t row = 0; row < features.size(); ++row) {
    const ChartFeature& feature = features[row];
    Cells cells(table.data() + row * record.size());
    cells.integer(static_cast<std::int64_t>(feature.points.size()));
    cells.integer(feature.solid ? 1 : 0);
    texts.put(cells, feature);
    points.insert(points.end(), feature.points.begin(), feature.points.end());
  }
  const std::array<hsize_t, 2> size = {points.size(), 2};
  const Handle space(H5Screate_simple(2, size.data(), nullptr), H5Sclose);
  static_assert(sizeof(math::Vec2) == 2 * sizeof(double));
  hdf5::constant(chart.get(), "points", H5T_IEEE_F64LE, space.get(), points.data(), path);
  const Handle made = constant_table(chart.get(), "features", record, table, path);
  record.describe(made.get(), false, path);
}

void add_fleet(hid_t parent, const std::vector<ShipEntry>& ships, const std::string& path) {
  const Texts texts(kShipTexts, ships);
  Record record;
  record.add("length_m", Record::Type::real, "m", "length overall");
  record.add("length_pp_m", Record::Type::real, "m", "length between perpendiculars");
  record.add("breadth_m", Record::Type::real, "m", "moulded breadth");
  record.add("draught_m", Record::Type::real, "m", "mean draught, as loaded");
  record.add("trim_m", Record::Type::real, "m", "draught aft less forward");
  record.add("depth_m", Record::Type::real, "m", "moulded depth");
  record.add("displacement_m3", Record::Type::real, "m3", "volume below the waterline");
  record.add("design_draught_m", Record::Type::real, "m", "draught of the ship file, to her marks");
  record.add("design_displacement_m3", Record::Type::real, "m3", "volume at that draught");
  record.add("anchored", Record::Type::integer, "0/1", "1: she lies at anchor");
  texts.add_to(record);

  std::vector<std::byte> table(ships.size() * record.size());
  for (std::size_t row = 0; row < ships.size(); ++row) {
    const vessel::Dimensions& size = ships[row].ship.dimensions;
    const vessel::Dimensions& design = ships[row].designed;
    Cells cells(table.data() + row * record.size());
    for (const double cell :
         {size.length_overall_m, size.length_pp_m, size.breadth_m, size.draught_m, size.trim_m,
          size.depth_m, size.displacement_m3, design.draught_m, design.displacement_m3}) {
      cells.real(cell);
    }
    cells.integer(ships[row].anchored ? 1 : 0);
    texts.put(cells, ships[row]);
  }
  const Handle fleet = constant_table(parent, "fleet", record, table, path);
  record.describe(fleet.get(), false, path);
}

void add_routes(hid_t parent, const std::vector<engine::ShipWorld>& ships,
                const std::string& path) {
  Record record;
  record.add("ship", Record::Type::integer, "index", "whose route: row of fleet");
  record.add("north_m", Record::Type::real, "m", "waypoint, north of the origin");
  record.add("east_m", Record::Type::real, "m", "waypoint, east of the origin");
  std::vector<std::byte> table;
  for (std::size_t i = 0; i < ships.size(); ++i) {
    for (const math::Vec2& waypoint : ships[i].waypoints) {
      table.resize(table.size() + record.size());
      Cells cells(table.data() + table.size() - record.size());
      cells.integer(static_cast<std::int64_t>(i));
      cells.real(waypoint.north);
      cells.real(waypoint.east);
    }
  }
  const Handle routes = constant_table(parent, "routes", record, table, path);
  record.describe(routes.get(), false, path);
}

void add_pairs(hid_t parent, const std::vector<engine::PairState>& pairs,
               const std::vector<ShipEntry>& ships, const std::string& path) {
  std::vector<std::string> names;
  std::size_t width = 1;
  for (const engine::PairState& pair : pairs) {
    names.push_back(ships[static_cast<std::size_t>(pair.own)].id + "-" +
                    ships[static_cast<std::size_t>(pair.other)].id);
    width = std::max(width, names.back().size());
  }
  Record record;
  record.add("own", Record::Type::integer, "index", "who sees: row of fleet");
  record.add("other", Record::Type::integer, "index", "who is seen: row of fleet");
  record.add("name", Record::Type::text, "", "ids of both", width);
  std::vector<std::byte> table(pairs.size() * record.size());
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    Cells cells(table.data() + i * record.size());
    cells.integer(pairs[i].own);
    cells.integer(pairs[i].other);
    cells.text(names[i], width);
  }
  const Handle made = constant_table(parent, "pairs", record, table, path);
  record.describe(made.get(), false, path);
}

}  // namespace haeul::record
