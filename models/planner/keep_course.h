#pragma once
/// The planner that decides nothing: the ship follows her route whatever she meets.
#include "models/planner/planner.h"

namespace haeul::planner {

class KeepCourse final : public Planner {
 public:
  std::size_t candidate_count() const override { return 0; }
  Decision plan(const PlannerInput& input, PlannerMemory& memory,
                std::span<CandidateCost> costs) const override;
};

}  // namespace haeul::planner
