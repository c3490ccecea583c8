#include "sim/batch/run_one.h"

#include <optional>
#include <stdexcept>
#include <vector>

#include "sim/engine/build.h"
#include "sim/record/io_error.h"
#include "sim/record/log/run_writer.h"
#include "sim/record/result/result.h"
#include "sim/scenario/text/diagnostic.h"

namespace haeul::batch {
namespace {

namespace fs = std::filesystem;

// what a ship cannot do is the scenario's mistake
std::unique_ptr<engine::World> build(const scenario::Scenario& scenario) {
  try {
    return engine::build_world(scenario);
  } catch (const std::logic_error& error) {  // domain_error, invalid_argument
    throw scenario::InputError({{scenario.path, 0, 0, "", error.what()}});
  }
}

void prepare(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) throw record::IoError(folder.string(), "the folder cannot be made", error.message());
  for (const char* old : {"result.json", "run.h5"}) {
    fs::remove(folder / old, error);
    if (error) throw record::IoError((folder / old).string(), "cannot remove", error.message());
  }
}

}  // namespace

engine::Verdict run_one(const scenario::Scenario& scenario, const RunOptions& options) {
  const auto world = build(scenario);
  const bool writes = !options.folder.empty();
  if (writes) prepare(options.folder);

  engine::State state = engine::initial_state(*world);
  std::vector<engine::Observer*> observers(options.observers.begin(), options.observers.end());
  std::optional<record::RunWriter> writer;
  if (writes && options.log) {
    writer.emplace((options.folder / "run.h5").string(), options.program);
    observers.push_back(&*writer);
  }
  engine::Verdict verdict = engine::run(*world, state, observers, options.stop);
  writer.reset();  // the log is closed before the result says that it is whole
  if (writes) {
    record::write_result((options.folder / "result.json").string(),
                         record::make_result(scenario, options.program, verdict));
  }
  return verdict;
}

}  // namespace haeul::batch
