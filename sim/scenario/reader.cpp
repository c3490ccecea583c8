#include "sim/scenario/reader.h"

#include "sim/scenario/assets.h"
#include "sim/scenario/resolve.h"
#include "sim/scenario/table/explainer.h"
#include "sim/scenario/table/field_reader.h"
#include "sim/scenario/text/overrides.h"
#include "sim/scenario/text/scalar.h"

namespace haeul::scenario {

namespace fs = std::filesystem;

namespace {

/// A scenario in both its forms.
struct Both {
  ScenarioInput input;
  Scenario scenario;
};

/// Where an override comes from, as named in diagnostics.
struct NamedOverride {
  Override override;
  std::string origin = "--set";
};

Both read_both(Document& document, const fs::path& file, const std::vector<NamedOverride>& all) {
  Reading reading;
  reading.sources.push_back({shown_path(file), document.text});
  Both both;
  std::map<std::string, std::string> overrides;
  for (const auto& [override, origin] : all) {
    apply_override(document, override.path, override.value, origin, reading.errors);
    overrides[override.path] = override.value;
  }
  if (document.root.kind != Node::Kind::mapping) {
    reading.errors.add(document.at("", describe(document.root) + ", expected a block of keys"));
    reading.errors.throw_if_any();
  }
  read_fields(document, false, reading.errors, both.input);
  both.scenario = resolve(both.input, document, file.parent_path(), reading);
  reading.errors.throw_if_any();
  both.scenario.path = file.string();
  both.scenario.sources = std::move(reading.sources);
  both.scenario.overrides = std::move(overrides);
  return both;
}

std::vector<NamedOverride> named(const std::vector<Override>& overrides) {
  std::vector<NamedOverride> all;
  all.reserve(overrides.size());
  for (const auto& override : overrides) {
    all.push_back({override, "--set"});
  }
  return all;
}

/// Finds and reads an asset named on the command line.
template <class Read>
auto read_named(const char* folder, const std::string& name_or_path, Read read) {
  const fs::path file = find_asset(folder, name_or_path, "");
  if (file.empty()) {
    throw InputError({{"command line", 0, 0, "", no_such_asset(folder, name_or_path)}});
  }
  Reading reading;
  auto data = read(file, reading);
  reading.errors.throw_if_any();
  return data;
}

}  // namespace

Override parse_override(const std::string& argument) {
  const auto equals = argument.find('=');
  if (equals == std::string::npos || equals == 0) {
    throw InputError({{"--set", 1, 1, "", "'" + argument + "', expected path=value"}});
  }
  return {argument.substr(0, equals), argument.substr(equals + 1)};
}

Scenario read_scenario(const fs::path& file, const std::vector<Override>& overrides,
                       std::optional<std::uint64_t> seed, std::optional<double> until_s) {
  Document document = load_document(file);
  auto all = named(overrides);
  if (seed) {
    all.push_back({{"seed", std::to_string(*seed)}, "--seed"});
  }
  if (until_s) {
    all.push_back({{"time.end_s", print_number(*until_s)}, "--until"});
  }
  return read_both(document, file, all).scenario;
}

Scenario read_scenario_text(const std::string& text, const fs::path& file,
                            const std::vector<Override>& overrides) {
  Document document = parse_document(text, file.string());
  return read_both(document, file, named(overrides)).scenario;
}

vessel::ShipData read_ship(const std::string& name_or_path) {
  return read_named(kShips, name_or_path, read_ship_file);
}

machinery::PlantData read_machinery(const std::string& name_or_path) {
  return read_named(kEngines, name_or_path, read_machinery_file);
}

std::string explain(const fs::path& file, const std::vector<Override>& overrides) {
  Document document = load_document(file);
  Both both = read_both(document, file, named(overrides));
  // what the ship's file says where the scenario says nothing
  for (std::size_t i = 0; i < both.input.ships.size(); ++i) {
    auto& input = both.input.ships[i];
    const auto& ship = both.scenario.ships[i];
    input.name = ship.name;
    input.name_ko = ship.name_ko;
    if (input.loading) {
      const auto& d = ship.ship.dimensions;
      // a displacement that was given alone stays alone: it reads back to the same draught
      if (!input.loading->displacement_t) input.loading->draught_m = d.draught_m;
      if (input.loading->draught_m) {
        input.loading->displacement_t = d.displacement_m3 * d.water_density_kgpm3 * 1e-3;
      }
    }
    input.machinery = input.machinery.empty() ? (ship.plant.key.empty() ? "none" : ship.plant.key)
                                              : input.machinery;
  }
  return explained(document, both.input);
}

}  // namespace haeul::scenario
