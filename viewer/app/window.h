#pragma once
/// The replay window.
#include "viewer/camera/view.h"

namespace haeul::app {

/// Shows the replay until the user quits. Throws std::runtime_error where no window can be opened.
void show_window(const replay::Replay& replay, camera::Settings settings, double start_s);

}  // namespace haeul::app
