#include "sim/app/terminal/interrupt.h"

#include <csignal>

#include "sim/app/terminal/exit_code.h"

namespace haeul::app {
namespace {

std::atomic<int> caught{0};
static_assert(std::atomic<int>::is_always_lock_free);

void remember(int signal) {
  caught.store(signal);
  std::signal(signal, SIG_DFL);  // the next one is final
}

}  // namespace

engine::StopToken stop_on_signals() {
  std::signal(SIGINT, remember);
  std::signal(SIGTERM, remember);
  return {&caught};
}

int interrupted_code() { return caught.load() == SIGTERM ? kTerminated : kInterrupted; }

}  // namespace haeul::app
