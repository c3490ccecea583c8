// haeul compare: two results side by side.
#include "sim/record/result/compare.h"

#include <CLI/CLI.hpp>
#include <memory>

#include "sim/app/command.h"
#include "sim/app/terminal/exit_code.h"
#include "sim/app/terminal/output.h"

namespace haeul::app {

void add_compare(CLI::App& app, Action& chosen) {
  struct Options {
    std::string a, b, format = "text";
  };
  auto* const command =
      app.add_subcommand("compare", "Put two results side by side: CPA, delay, fuel, emissions");
  const auto options = std::make_shared<Options>();
  command->add_option("a", options->a, "result.json, or the folder of a run")
      ->required()
      ->type_name("A");
  command->add_option("b", options->b, "the same of another run")->required()->type_name("B");
  command->add_option("--format", options->format, "text or json")
      ->check(CLI::IsMember({"text", "json"}));
  command->callback([options, &chosen] {
    chosen = [options] {
      const auto comparison =
          record::compare(record::read_result(options->a), record::read_result(options->b));
      print(options->format == "json" ? record::comparison_json(comparison)
                                      : record::comparison_text(comparison));
      return kOk;
    };
  });
}

}  // namespace haeul::app
