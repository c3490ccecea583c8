#pragma once
/// The clock and the loop of a run.
///
/// Tick k leads from t = k dt to (k + 1) dt, k an integer:
///
///     assess → plan → guide → steer → integrate → meter → judge
///
/// Stages that are not due at every tick have a period of whole ticks. Ships go in the order of the
/// scenario. Perception is perfect: every track is the truth.
#include <atomic>
#include <exception>
#include <span>

#include "sim/engine/assess.h"
#include "sim/engine/judgement.h"
#include "sim/engine/observer.h"

namespace haeul::engine {

/// A run was stopped from outside; no verdict exists.
class Interrupted : public std::exception {
 public:
  const char* what() const noexcept override { return "the run was interrupted"; }
};

/// Asks a run to stop at its next tick. Safe to set from a signal handler.
struct StopToken {
  const std::atomic<int>* signal = nullptr;  ///< non-zero: stop
  bool requested() const { return signal != nullptr && signal->load() != 0; }
};

/// Advances one state; owns the memory the stages need, so that no tick allocates.
class Runner {
 public:
  Runner(const World& world, State& state, std::span<Observer* const> observers);

  /// One tick. Returns false when the run has ended with it.
  bool tick();
  EndReason reason() const { return reason_; }
  std::span<const Event> events() const { return events_; }

 private:
  void plan(std::size_t ship);
  void watch_drift(std::size_t ship);
  void guide(std::size_t ship);
  void integrate(std::size_t ship);
  bool finite() const;
  void collect_tracks(std::size_t ship);

  const World& world_;
  State& state_;
  std::span<Observer* const> observers_;
  std::int64_t second_ticks_;  // ticks of the assess and guide period
  EndReason reason_ = EndReason::time_over;
  EventList events_;
  std::vector<encounter::Pose> before_;
  std::vector<planner::Track> tracks_;
  std::vector<std::vector<planner::CandidateCost>> costs_;  // per ship
};

/// Runs from `state` to the end and judges it. Throws Interrupted when stopped; what an observer
/// throws passes through.
Verdict run(const World& world, State& state, std::span<Observer* const> observers = {},
            const StopToken& stop = {});

}  // namespace haeul::engine
