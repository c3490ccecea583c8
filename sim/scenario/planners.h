#pragma once
/// Planners a scenario may name.
#include <string>
#include <vector>

namespace haeul::scenario {

/// In the order of the planner registry.
std::vector<std::string> planner_names();

}  // namespace haeul::scenario
