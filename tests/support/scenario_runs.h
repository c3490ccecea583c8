#pragma once
/// Running shipped scenarios from tests.
#include <string>

#include "sim/engine/build.h"
#include "sim/engine/run.h"
#include "sim/scenario/reader.h"

namespace haeul::test {

/// Path of a file below scenarios/.
inline std::string scenario_path(const std::string& name) {
  return std::string(HAEUL_SOURCE_DIR) + "/scenarios/" + name;
}

struct Finished {
  engine::Verdict verdict;
  engine::State state;
};

/// Runs a scenario of the repository to its end.
inline Finished run_scenario(const std::string& name,
                             const std::vector<scenario::Override>& overrides = {}) {
  const auto world = engine::build_world(scenario::read_scenario(scenario_path(name), overrides));
  Finished finished;
  finished.state = engine::initial_state(*world);
  finished.verdict = engine::run(*world, finished.state);
  return finished;
}

}  // namespace haeul::test
