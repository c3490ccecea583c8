#include "sim/app/terminal/output.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "sim/record/io_error.h"

namespace haeul::app {

void print(const std::string& text) {
  const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
  if (!written || std::fflush(stdout) != 0) {
    throw record::IoError("standard output", "cannot write", std::strerror(errno));
  }
}

}  // namespace haeul::app
