#include <cmath>
#include <nlohmann/json.hpp>

#include "sim/scenario/input/grid_input.h"
#include "sim/scenario/input/machinery_input.h"
#include "sim/scenario/input/scenario_input.h"
#include "sim/scenario/input/ship_input.h"
#include "sim/scenario/table/schema.h"
#include "sim/scenario/text/scalar.h"

namespace haeul::scenario {

namespace {

using nlohmann::ordered_json;

/// Writes the schema of one block.
class SchemaWriter final : public Fields {
 public:
  using Fields::choice;

  /// With `in_assets` every block may carry notes.
  SchemaWriter(ordered_json& block, bool in_assets) : block_(block), in_assets_(in_assets) {
    block_["type"] = "object";
    block_["additionalProperties"] = false;
    block_["properties"] = ordered_json::object();
    if (in_assets_) {
      std::string source, confidence, note;
      notes(source, confidence);
      text({"note", "anything worth knowing"}, note);
    }
  }

  void number(const Field& field, const Range& range, double& value) override {
    ordered_json& property = add_number(field, range);
    set_default(property, field, to_json(field, value));
  }
  void number(const Field& field, const Range& range, std::optional<double>&) override {
    add_number(field, range);
  }
  void numbers(const Field& field, const Range& range, std::vector<double>&) override {
    ordered_json items = {{"type", "number"}};
    add_range(items, range);
    add(field, "array")["items"] = items;
  }
  void count(const Field& field, std::uint64_t least, std::uint64_t most,
             std::uint64_t& value) override {
    ordered_json& property = add(field, "integer");
    property["minimum"] = least;
    property["maximum"] = most;
    set_default(property, field, value);
  }
  void flag(const Field& field, bool& value) override {
    set_default(add(field, "boolean"), field, value);
  }
  void text(const Field& field, std::string& value) override {
    ordered_json& property = add(field, "string");
    if (field.need == Need::required) {
      property["minLength"] = 1;
    } else if (!value.empty()) {
      property["default"] = value;
    }
  }
  void identifier(const Field& field, std::string& value) override {
    ordered_json& property = add(field, "string");
    property["pattern"] = "^[a-z][a-z0-9_]*$";
    set_default(property, field, value);
  }
  void choice(const Field& field, const std::vector<std::string>& words,
              std::string& value) override {
    ordered_json& property = add(field, "string");
    property["enum"] = words;
    set_default(property, field, value);
  }
  void notes(std::string& source, std::string& confidence) override {
    text({"source", "where the numbers come from"}, source);
    ordered_json& property = add({"confidence", "how sure they are"}, "string");
    property["enum"] = {"A", "B", "C"};
    (void)confidence;
  }
  void ways(const Ways& ways) override {
    // each way is complete in itself and shuts out the keys of the others
    ordered_json options = ordered_json::array();
    for (const auto& way : ways) {
      ordered_json others = ordered_json::array();
      for (const auto& other : ways) {
        if (&other != &way) {
          for (const auto key : other) {
            others.push_back({{"required", {std::string(key)}}});
          }
        }
      }
      options.push_back({{"required", way}, {"not", {{"anyOf", others}}}});
    }
    block_["oneOf"] = options;
  }

 protected:
  void enter(const Field& field, bool, const Body& body) override {
    ordered_json& property = add(field, "object");
    SchemaWriter inside(property, in_assets_);
    body(inside);
  }
  void enter_list(const Field& field, std::size_t, const ItemBody& body) override {
    ordered_json item;
    SchemaWriter inside(item, in_assets_);
    body(inside, 0);
    ordered_json& property = add(field, "array");
    if (field.need == Need::required) {
      property["minItems"] = 1;
    }
    property["items"] = item;
  }

 private:
  ordered_json& add(const Field& field, const char* type) {
    ordered_json property = {{"type", type}, {"description", field.doc}};
    if (field.need == Need::required) {
      block_["required"].push_back(field.name);
    }
    auto& properties = block_["properties"];
    properties[std::string(field.name)] = property;
    return properties[std::string(field.name)];
  }

  static void add_range(ordered_json& property, const Range& range) {
    if (std::isfinite(range.least)) {
      property[range.above_least ? "exclusiveMinimum" : "minimum"] = range.least;
    }
    if (std::isfinite(range.most)) {
      property["maximum"] = range.most;
    }
  }

  ordered_json& add_number(const Field& field, const Range& range) {
    ordered_json& property = add(field, "number");
    const auto& unit = unit_of(field.name);
    if (!unit.label.empty()) {
      property["description"] = std::string(field.doc) + " [" + std::string(unit.label) + "]";
    }
    add_range(property, range);
    return property;
  }

  static double to_json(const Field& field, double si) {
    return *parse_number(print_number(unit_of(field.name).from_si(si), true)).value;
  }

  template <class Value>
  static void set_default(ordered_json& property, const Field& field, const Value& value) {
    if (field.need == Need::optional) {
      property["default"] = value;
    }
  }

  ordered_json& block_;
  bool in_assets_;
};

}  // namespace

void visit_table(FileKind kind, Fields& visitor) {
  const auto visit = [&](auto table) { fields(visitor, table); };
  switch (kind) {
    case FileKind::scenario:
      return visit(ScenarioInput{});
    case FileKind::ship:
      return visit(ShipFileInput{});
    case FileKind::machinery:
      return visit(PlantInput{});
    case FileKind::fuel:
      return visit(machinery::FuelData{});
    case FileKind::hull_condition:
      return visit(HullCondition{});
    case FileKind::current_grid:
      return visit(CurrentGridInput{});
    case FileKind::depth_grid:
      return visit(DepthGridInput{});
  }
}

std::string json_schema(FileKind kind) {
  ordered_json schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                         {"title", "Haeul " + name(kind)}};
  SchemaWriter writer(schema, kind != FileKind::scenario);
  visit_table(kind, writer);
  return schema.dump(2) + "\n";
}

}  // namespace haeul::scenario
