#pragma once
/// Runs the built program and keeps what it said.
#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <stdexcept>
#include <string>

namespace haeul::test {

struct ProgramResult {
  int code = -1;
  std::string text;  ///< what went to the wanted streams
};

/// Runs a shell command, e.g. program() + " check x.yaml 2>&1 >/dev/null".
inline ProgramResult run_shell(const std::string& command) {
  std::FILE* pipe = ::popen(command.c_str(), "r");
  if (pipe == nullptr) {
    throw std::runtime_error("cannot run " + command);
  }
  ProgramResult result;
  std::array<char, 4096> buffer{};
  for (std::size_t n = 0; (n = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
    result.text.append(buffer.data(), n);
  }
  const int status = ::pclose(pipe);
  result.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return result;
}

/// The program, run from the source folder so that paths in messages are the same everywhere.
inline std::string program() {
  return std::string("cd '") + HAEUL_SOURCE_DIR + "' && '" + HAEUL_PROGRAM + "'";
}

}  // namespace haeul::test
