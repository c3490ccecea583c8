#pragma once
/// Runs the built program and keeps what it said.
#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

#include "tests/support/temporary_folder.h"

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

/// A folder whose names come quoted for the shell.
struct Folder {
  TemporaryFolder own;
  const std::filesystem::path& path = own.path();
  std::string operator/(const std::string& name) const { return "'" + (own / name) + "'"; }
};

/// A run of 28 simulated hours: long enough to be interrupted.
inline void write_long_scenario(const std::filesystem::path& file) {
  std::ofstream(file) << "title: A long way\n"
                         "time: {step_s: 0.01, end_s: 100000}\n"
                         "ships:\n"
                         "  - id: own\n"
                         "    ship: kvlcc2\n"
                         "    start: {north_m: 0, east_m: 0, course_deg: 0, speed_kn: 12}\n";
}

}  // namespace haeul::test
