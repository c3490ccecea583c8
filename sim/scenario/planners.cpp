#include "sim/scenario/planners.h"

namespace haeul::scenario {

std::vector<std::string> planner_names() { return {"keep_course", "sb_mpc"}; }

}  // namespace haeul::scenario
