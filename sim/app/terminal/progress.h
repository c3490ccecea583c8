#pragma once
/// How far a run is: one line that rewrites itself on a terminal, a plain line every 30 s elsewhere.
#include <chrono>

#include "sim/engine/observer.h"

namespace haeul::app {

class Progress : public engine::Observer {
 public:
  /// Writes to standard error.
  Progress();
  ~Progress() override;
  void tick(const engine::World& world, const engine::State& state,
            std::span<const engine::Event> events) override;

 private:
  using Clock = std::chrono::steady_clock;
  bool terminal_;
  bool shown_ = false;
  Clock::time_point start_, next_;
};

}  // namespace haeul::app
