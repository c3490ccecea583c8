#include "sim/scenario/table/schema.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "tests/support/program.h"
#include "tests/support/scenario_files.h"

using namespace haeul;
using nlohmann::json;

TEST_CASE("scenarios/README.md is what the field tables say", "[scenario][schema]") {
  // to write it anew: haeul schema --markdown > scenarios/README.md
  std::istringstream written(test::read_file(test::source_directory() / "scenarios/README.md"));
  std::istringstream wanted(scenario::markdown_reference());
  std::string have, want;
  while (std::getline(wanted, want)) {
    std::getline(written, have);
    REQUIRE(have == want);
  }
  CHECK_FALSE(std::getline(written, have));
}

TEST_CASE("the JSON Schema carries ranges, words and defaults", "[scenario][schema]") {
  const auto schema = json::parse(scenario::json_schema(scenario::FileKind::scenario));
  CHECK(schema["$schema"] == "https://json-schema.org/draft/2020-12/schema");
  CHECK(schema["additionalProperties"] == false);
  CHECK(schema["required"] == json({"title", "ships"}));
  const auto& properties = schema["properties"];
  CHECK(properties["time"]["properties"]["step_s"]["exclusiveMinimum"] == 0.0);
  CHECK(properties["time"]["properties"]["end_s"]["default"] == 3600.0);
  CHECK(properties["require"]["properties"]["contact"]["enum"] == json({"allowed", "never"}));
  const auto& ship = properties["ships"]["items"];
  CHECK(ship["properties"]["start"]["oneOf"].size() == 3);
  CHECK(ship["properties"]["master"]["properties"]["planner"]["default"] == "keep_course");
}

TEST_CASE("every property of every schema is described", "[scenario][schema]") {
  const std::function<void(const json&, const std::string&)> visit = [&](const json& block,
                                                                         const std::string& path) {
    for (const auto& [key, property] : block["properties"].items()) {
      INFO(path + "." + key);
      CHECK(property.contains("type"));
      CHECK_FALSE(property.value("description", "").empty());
      if (property["type"] == "object") {
        visit(property, path + "." + key);
      } else if (property["type"] == "array" && property["items"].contains("properties")) {
        visit(property["items"], path + "." + key + "[]");
      }
    }
  };
  for (const auto kind : scenario::file_kinds()) {
    visit(json::parse(scenario::json_schema(kind)), scenario::name(kind));
  }
}

TEST_CASE("an independent validator agrees with the reader", "[scenario][schema]") {
  // python3-jsonschema and python3-yaml check what is shipped, where they are installed
  if (std::system("python3 -c 'import jsonschema, yaml' 2>/dev/null") != 0) {
    WARN("python3-jsonschema or python3-yaml is not installed; skipped");
    return;
  }
  const char* const script = R"(
import glob, json, subprocess, sys, jsonschema, yaml
kinds = {'scenario': 'scenarios/*/*.yaml', 'ship': 'assets/ships/*.yaml',
         'machinery': 'assets/engines/*.yaml', 'fuel': 'assets/fuels/*.yaml',
         'hull_condition': 'assets/hull_conditions/*.yaml'}
bad = 0
for kind, pattern in kinds.items():
    schema = json.loads(subprocess.check_output([sys.argv[1], 'schema', kind]))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for name in glob.glob(pattern):
        for error in validator.iter_errors(yaml.safe_load(open(name))):
            print(name, error.message)
            bad += 1
    assert list(validator.iter_errors({'nonsense': 1})), kind
sys.exit(bad != 0)
)";
  test::TemporaryFolder folder;
  const auto file = folder.write("validate.py", script);
  const auto result = test::run_shell(std::string("cd '") + HAEUL_SOURCE_DIR + "' && python3 '" +
                                      file.string() + "' '" + HAEUL_PROGRAM + "' 2>&1");
  INFO(result.text);
  CHECK(result.code == 0);
}
