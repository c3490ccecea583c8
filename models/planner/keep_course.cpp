#include "models/planner/keep_course.h"

namespace haeul::planner {

Decision KeepCourse::plan(const PlannerInput&, PlannerMemory&, std::span<CandidateCost>) const {
  return {};
}

}  // namespace haeul::planner
