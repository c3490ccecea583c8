// haeul schema: what may stand in a file, for editors and for people.
#include "sim/scenario/table/schema.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>

#include "sim/app/command.h"
#include "sim/app/terminal/exit_code.h"

namespace haeul::app {

void add_schema(CLI::App& app, Action& chosen) {
  struct Options {
    std::string kind = "scenario";
    bool markdown = false;
  };
  auto options = std::make_shared<Options>();
  std::vector<std::string> kinds;
  for (const auto kind : scenario::file_kinds()) {
    kinds.push_back(scenario::name(kind));
  }
  auto* command = app.add_subcommand("schema", "Print the JSON Schema of a kind of file");
  command->add_option("kind", options->kind, "scenario (default), ship, machinery, …")
      ->check(CLI::IsMember(kinds));
  command->add_flag("--markdown", options->markdown,
                    "Print the field reference, scenarios/README.md, instead");
  command->callback([options, &chosen] {
    chosen = [options] {
      std::string text = scenario::markdown_reference();
      for (const auto kind : scenario::file_kinds()) {
        if (!options->markdown && scenario::name(kind) == options->kind) {
          text = scenario::json_schema(kind);
        }
      }
      std::fputs(text.c_str(), stdout);
      return kOk;
    };
  });
}

}  // namespace haeul::app
