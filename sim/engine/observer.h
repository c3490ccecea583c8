#pragma once
/// Read-only eyes on a run. Observers never change it; the run is the same with any number of them.
#include <span>

#include "sim/engine/event.h"
#include "sim/engine/state.h"
#include "sim/engine/verdict.h"
#include "sim/engine/world.h"

namespace haeul::engine {

class Observer {
 public:
  virtual ~Observer() = default;
  /// Before the first tick; `state` is the initial state, t = 0.
  virtual void begin(const World&, const State&) {}
  /// A planner of `ship` has decided; `costs` may be empty.
  virtual void decision(const World&, const State&, std::size_t /*ship*/,
                        std::span<const planner::CandidateCost> /*costs*/) {}
  /// After each tick, with the events of that tick. t = state.tick * step.
  virtual void tick(const World&, const State&, std::span<const Event>) {}
  /// After the last tick. Not called when a run is interrupted or an observer has thrown.
  virtual void end(const World&, const State&, const Verdict&) {}
};

}  // namespace haeul::engine
