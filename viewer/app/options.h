#pragma once
/// The command line of haeul-view.
#include <string>

#include "viewer/camera/view.h"

namespace haeul::app {

struct Options {
  std::string run;     ///< run.h5 or the folder that holds it
  std::string png;     ///< picture to write; empty: open a window
  double at_s = -1.0;  ///< instant; negative: the start
  std::string ship;    ///< id of the focus ship; empty: the first
  camera::Settings camera;
};

/// Result of reading the command line: `exit_code` >= 0 says that the program is to end with it.
struct Parsed {
  Options options;
  int exit_code = -1;
};
Parsed parse_options(int argc, char** argv);

/// "1280x720" to width and height in 16 ... 8192; false where it is nothing of the kind.
bool parse_size(const std::string& text, int& width, int& height);

}  // namespace haeul::app
