#pragma once
/// From the last state of a run to its verdict.
#include <span>

#include "sim/engine/event.h"
#include "sim/engine/state.h"
#include "sim/engine/verdict.h"
#include "sim/engine/world.h"

namespace haeul::engine {

/// What a verdict needs to know of the events on the way.
struct Counts {
  std::int64_t decisions = 0;         ///< changes of the own ship's decision
  std::int64_t unsafe_decisions = 0;  ///< times no candidate was safe
  Event last_touch;                   ///< contact, grounding or fault that ended the run

  void add(std::span<const Event> events);
};

Verdict make_verdict(const World& world, const State& state, EndReason reason,
                     const Counts& counts);

}  // namespace haeul::engine
