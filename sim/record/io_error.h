#pragma once
/// The one error of this room: a file could not be written, read or believed.
#include <stdexcept>
#include <string>

namespace haeul::record {

/// Names the file, what was being done with it and why that failed, in one line.
class IoError : public std::runtime_error {
 public:
  /// `reason` is the system's or the library's own word; empty where there is none.
  IoError(const std::string& path, const std::string& doing, const std::string& reason)
      : std::runtime_error(path + ": " + doing + (reason.empty() ? "" : ": " + reason)) {}
};

}  // namespace haeul::record
