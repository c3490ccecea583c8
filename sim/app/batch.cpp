// haeul batch: many scenarios, one row of results each.
#include "sim/batch/batch.h"

#include <CLI/CLI.hpp>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <thread>

#include "sim/app/command.h"
#include "sim/app/terminal/batch_progress.h"
#include "sim/app/terminal/exit_code.h"
#include "sim/app/terminal/interrupt.h"
#include "sim/app/terminal/output.h"
#include "sim/batch/junit.h"
#include "sim/record/durable_file.h"
#include "sim/record/result/text_table.h"
#include "sim/record/units.h"

namespace haeul::app {
namespace {

using batch::Outcome;

struct Options {
  std::vector<std::string> paths, sets;
  std::string folder, junit;
  std::size_t jobs = 0;
  bool resume = false, no_log = false;
  std::optional<std::uint64_t> seed;
  std::optional<double> until_s;
};

std::string default_folder(const Options& options) {
  const std::filesystem::path only = options.paths.front();
  std::string name = "batch";
  if (options.paths.size() == 1) {
    name = std::filesystem::weakly_canonical(only).stem().string();
  }
  return (std::filesystem::path("runs") / name).string();
}

std::string table_text(const std::vector<batch::RunRecord>& records) {
  record::TextTable table({"run", "outcome", "end", "CPA nmi", "to", "first alteration", "missed"});
  for (const auto& record : records) {
    char cpa[32] = "";
    if (!std::isnan(record.min_cpa_m)) {
      std::snprintf(cpa, sizeof cpa, "%.2f", record.min_cpa_m / record::kMetresPerNmi);
    }
    table.add({record.name, std::string(name(record.outcome)), record.end, cpa, record.min_cpa_to,
               record.first_alteration, record.missed});
  }
  return table.text();
}

// what `haeul run` needs besides the file to repeat a run of this batch
std::string repeat_arguments(const Options& options) {
  std::string text;
  for (const auto& set : options.sets) text += " --set '" + set + "'";
  if (options.seed) text += " --seed " + std::to_string(*options.seed);
  if (options.until_s) text += " --until " + std::to_string(*options.until_s);
  return text;
}

int exit_code_of(const batch::BatchResult& result) {
  const std::size_t faults = result.count(Outcome::fault);
  if (faults > 0) return faults == result.records.size() ? kFault : kBatchPartly;
  return result.count(Outcome::missed) > 0 ? kRequirementFailed : kOk;
}

int run(const Options& options) {
  batch::BatchOptions how;
  how.folder = options.folder.empty() ? default_folder(options) : options.folder;
  how.jobs = options.jobs > 0 ? options.jobs : std::max(1u, std::thread::hardware_concurrency());
  how.resume = options.resume;
  how.log = !options.no_log;
  how.program = "haeul " HAEUL_VERSION;
  for (const auto& set : options.sets) {
    how.changes.overrides.push_back(scenario::parse_override(set));
  }
  how.changes.seed = options.seed;
  how.changes.until_s = options.until_s;
  how.stop = stop_on_signals();

  // every file is read before the first run starts
  std::vector<batch::Job> jobs;
  try {
    jobs = batch::collect_jobs(options.paths);
  } catch (const std::invalid_argument& error) {
    std::fprintf(stderr, "haeul: error: %s\n", error.what());
    return kBadInput;
  }
  batch::check_jobs(jobs, how.changes, how.program);

  BatchProgress progress(jobs.size());
  const auto result = batch::run_batch(
      jobs, how,
      [&](const batch::RunRecord& record, std::size_t done) { progress.show(record, done); });
  progress.finish();
  if (result.stopped) {
    std::fprintf(stderr,
                 "interrupted after %zu of %zu runs; the same command with --resume goes on\n",
                 result.records.size(), jobs.size());
    return interrupted_code();
  }

  if (!options.junit.empty()) {
    record::write_durably(options.junit,
                          batch::junit_text(std::filesystem::path(how.folder).filename().string(),
                                            result.records, repeat_arguments(options)));
  }
  print(table_text(result.records));
  std::fprintf(
      stderr, "%zu runs%s: %zu held, %zu missed, %zu faults; %s/results.csv\n",
      result.records.size(),
      result.resumed > 0 ? (", " + std::to_string(result.resumed) + " done before").c_str() : "",
      result.count(Outcome::held), result.count(Outcome::missed), result.count(Outcome::fault),
      how.folder.c_str());
  return exit_code_of(result);
}

}  // namespace

void add_batch(CLI::App& app, Action& chosen) {
  auto* const command =
      app.add_subcommand("batch", "Run many scenarios; 0 only if every requirement held");
  const auto options = std::make_shared<Options>();
  command->add_option("paths", options->paths, "scenario files, or folders of them")
      ->required()
      ->type_name("FILES|DIR");
  command->add_option("-o,--output", options->folder, "output folder; default: runs/NAME")
      ->type_name("DIR");
  command->add_option("-j,--jobs", options->jobs, "runs at once; default: all processors")
      ->check(CLI::Range(1, 1024))
      ->type_name("N");
  command->add_flag("--resume", options->resume,
                    "keep the runs that an earlier batch finished in the same folder");
  command->add_option("--junit", options->junit, "write a JUnit report")->type_name("FILE");
  command->add_flag("--no-log", options->no_log, "write no run.h5");
  command->add_option("--set", options->sets, "replace a value in every scenario")
      ->type_name("PATH=VALUE")
      ->allow_extra_args(false);
  command->add_option("--seed", options->seed, "replace the seed of every scenario");
  command->add_option("--until", options->until_s, "replace the end time of every scenario [s]");
  command->callback([options, &chosen] { chosen = [options] { return run(*options); }; });
}

}  // namespace haeul::app
