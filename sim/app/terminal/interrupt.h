#pragma once
/// Ctrl-C and SIGTERM become a request to stop; a second one ends the program at once.
#include "sim/engine/run.h"

namespace haeul::app {

/// Installs the handlers (once per program) and returns the token they set.
engine::StopToken stop_on_signals();

/// 130 or 143 after the signal that was caught.
int interrupted_code();

}  // namespace haeul::app
