#pragma once
/// One scenario, run and recorded: what `haeul run` does once and a batch many times.
#include <filesystem>
#include <span>
#include <string>

#include "sim/engine/run.h"
#include "sim/scenario/scenario.h"

namespace haeul::batch {

struct RunOptions {
  std::string program;           ///< written into the outputs, e.g. "haeul 0.1.0"
  std::filesystem::path folder;  ///< gets run.h5 and result.json; empty: nothing is written
  bool log = true;               ///< write run.h5
  std::span<engine::Observer* const> observers = {};  ///< further eyes, e.g. a progress line
  engine::StopToken stop;
};

/// Runs the scenario. result.json appears last and only for a finished run: an older one is removed
/// before the first tick. Throws scenario::InputError where the scenario asks for what its ships
/// cannot do, record::IoError where the outputs cannot be written, engine::Interrupted when stopped
/// (the log is then closed and readable).
engine::Verdict run_one(const scenario::Scenario& scenario, const RunOptions& options);

}  // namespace haeul::batch
