#pragma once
/// Many runs, several at once; what they leave behind does not depend on how many.
///
/// In the output folder: one folder per run (run.h5, result.json), `runs.jsonl`, the ledger with one
/// synced line per finished run, in the order they finished, and at the end `results.csv`, one row
/// per run in the order of the jobs.
#include <functional>
#include <string>
#include <vector>

#include "sim/batch/plan.h"
#include "sim/batch/row.h"

namespace haeul::batch {

struct BatchOptions {
  std::string folder;    ///< output
  std::size_t jobs = 1;  ///< runs at once, >= 1
  bool resume = false;   ///< keep the runs the ledger in `folder` already has
  bool log = true;       ///< write run.h5
  std::string program;
  engine::StopToken stop;
  Changes changes;
};

struct BatchResult {
  std::vector<RunRecord> records;  ///< in the order of the jobs; all of them unless stopped
  std::size_t resumed = 0;         ///< of these, taken from the ledger
  bool stopped = false;            ///< from outside; results.csv was not written
  std::size_t count(Outcome outcome) const;
};

/// Called after each run with its record and the number of runs done, one call at a time.
using Progress = std::function<void(const RunRecord&, std::size_t done)>;

/// Runs the jobs. A run that throws is recorded as a fault and the others go on; an IoError ends the
/// batch and is thrown again once the runs in progress have closed their files. `options.stop` ends
/// all runs at their next tick.
BatchResult run_batch(const std::vector<Job>& jobs, const BatchOptions& options,
                      const Progress& progress);

}  // namespace haeul::batch
