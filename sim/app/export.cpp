// haeul export: a run's log as tables.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <memory>

#include "sim/app/command.h"
#include "sim/app/terminal/exit_code.h"
#include "sim/app/terminal/output.h"
#include "sim/record/log/run_reader.h"
#include "sim/record/result/csv.h"

namespace haeul::app {
namespace {

struct Options {
  std::string run, csv, table;
  bool list = false;
};

int export_run(const Options& options) {
  const record::RunLog log = record::read_run(record::log_path(options.run));
  const auto tables = record::csv_tables(log);
  if (!log.complete) {
    std::fprintf(stderr, "%s: the run was cut short; this is its log up to %.0f s\n",
                 log.path.c_str(), log.time_s.empty() ? 0.0 : log.time_s.back());
  }
  if (options.list) {
    for (const auto& name : tables) print(name + "\n");
    return kOk;
  }
  if (options.csv == "-") {
    const std::string table = options.table.empty() ? tables.front() : options.table;
    if (std::find(tables.begin(), tables.end(), table) == tables.end()) {
      std::fprintf(stderr, "haeul: error: no table '%s' in %s; --list names them\n", table.c_str(),
                   log.path.c_str());
      return kBadInput;
    }
    print(record::csv_text(log, table));
    return kOk;
  }
  record::write_csv(log, options.csv);
  std::fprintf(stderr, "%zu tables in %s\n", tables.size(), options.csv.c_str());
  return kOk;
}

}  // namespace

void add_export(CLI::App& app, Action& chosen) {
  auto* const command = app.add_subcommand("export", "Write the log of a run as CSV tables");
  const auto options = std::make_shared<Options>();
  command->add_option("run", options->run, "run.h5, or the folder it lies in")
      ->required()
      ->type_name("RUN");
  auto* const csv = command
                        ->add_option("--csv", options->csv,
                                     "folder to write every table to, or - for one table on "
                                     "standard output")
                        ->type_name("DIR");
  auto* const list = command->add_flag("--list", options->list, "only name the tables");
  command->add_option("--table", options->table, "table for standard output; default: own ship")
      ->type_name("NAME");
  list->excludes(csv);
  command->callback([options, csv, list, &chosen] {
    if (csv->count() + list->count() == 0) throw CLI::RequiredError("--csv");
    chosen = [options] { return export_run(*options); };
  });
}

}  // namespace haeul::app
