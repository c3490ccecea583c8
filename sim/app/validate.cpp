// haeul validate: every comparison with published, measured or independent numbers.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>

#include "sim/app/command.h"
#include "sim/app/terminal/exit_code.h"
#include "sim/app/terminal/output.h"
#include "sim/validation/report.h"

namespace haeul::app {
namespace {

struct Options {
  std::string folder, format = "text";
};

int run_validate(const Options& options) {
  const auto groups = validation::run_all();
  validation::write_report(groups, options.folder, HAEUL_VERSION);
  print(options.format == "json" ? validation::json_text(groups) : validation::table_text(groups));
  std::fprintf(stderr, "validation.html and validation.csv in %s\n", options.folder.c_str());
  return validation::all_passed(groups) ? kOk : kRequirementFailed;
}

}  // namespace

void add_validate(CLI::App& app, Action& chosen) {
  auto* const command = app.add_subcommand(
      "validate", "Compare the models with published, measured and independent numbers");
  const auto options = std::make_shared<Options>();
  command
      ->add_option("-o,--output", options->folder, "folder for validation.html and validation.csv")
      ->required()
      ->type_name("DIR");
  command->add_option("--format", options->format, "text or json")
      ->check(CLI::IsMember({"text", "json"}));
  command->callback([options, &chosen] { chosen = [options] { return run_validate(*options); }; });
}

}  // namespace haeul::app
