#include "sim/app/terminal/progress.h"

#include <unistd.h>

#include <cstdio>

namespace haeul::app {
namespace {
constexpr std::int64_t kTicksBetweenLooks = 256;
}

Progress::Progress()
    : terminal_(::isatty(STDERR_FILENO) != 0),
      start_(Clock::now()),
      next_(start_ + (terminal_ ? std::chrono::milliseconds(500) : std::chrono::seconds(30))) {}

Progress::~Progress() {
  if (shown_ && terminal_) std::fprintf(stderr, "\r\033[K");
}

void Progress::tick(const engine::World& world, const engine::State& state,
                    std::span<const engine::Event>) {
  if (state.tick % kTicksBetweenLooks != 0) return;
  const auto now = Clock::now();
  if (now < next_) return;
  next_ = now + (terminal_ ? std::chrono::milliseconds(200) : std::chrono::seconds(30));
  shown_ = true;
  const double done = static_cast<double>(state.tick) / static_cast<double>(world.end_tick);
  const double spent = std::chrono::duration<double>(now - start_).count();
  std::fprintf(stderr, "%s%3.0f %%  %.0f of %.0f s, at most %.0f s to go%s",
               terminal_ ? "\r\033[K" : "", 100.0 * done,
               static_cast<double>(state.tick) * world.step_s,
               static_cast<double>(world.end_tick) * world.step_s, spent * (1.0 / done - 1.0),
               terminal_ ? "" : "\n");
  std::fflush(stderr);
}

}  // namespace haeul::app
