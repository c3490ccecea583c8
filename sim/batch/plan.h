#pragma once
/// Which scenarios a batch runs, under which names, and whether all of them can be read.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/reader.h"

namespace haeul::batch {

/// What replaces parts of every scenario of a batch.
struct Changes {
  std::vector<scenario::Override> overrides;
  std::optional<std::uint64_t> seed;
  std::optional<double> until_s;
};

/// One run to be done.
struct Job {
  std::string file;       ///< the scenario, as named or found
  std::string name;       ///< unique in the batch; also the folder of the run below the output's
  std::uint64_t key = 0;  ///< hash of the program's version and of all texts the run is made of
};

/// Every *.yaml below the folders and all files named, sorted by path, each once. A run is named
/// after its file, relative to the folder all of them share, without the ending. Throws
/// filesystem_error where a path does not exist, std::invalid_argument where there is no scenario.
std::vector<Job> collect_jobs(const std::vector<std::string>& paths);

/// Reads every scenario once, to find errors before the first run starts, and sets the keys. Throws
/// InputError with the errors of all files.
void check_jobs(std::vector<Job>& jobs, const Changes& changes, const std::string& program);

/// The scenario of a job.
scenario::Scenario read_job(const Job& job, const Changes& changes);

}  // namespace haeul::batch
