#pragma once
/// Files that survive a crash: written whole or not at all, or line by line.
#include <string>
#include <string_view>

namespace haeul::record {

/// Makes `path` hold exactly `text`, or leaves it as it was: written under another name, synced,
/// renamed, and the folder synced. Throws IoError.
void write_durably(const std::string& path, std::string_view text);

/// The whole of a file. Throws IoError.
std::string read_whole(const std::string& path);

/// A file that only grows, one synced line at a time. A line cut short by a crash is taken off when
/// the file is opened again.
class DurableLines {
 public:
  /// Opens or creates `path`; `fresh` empties it first. Throws IoError.
  DurableLines(std::string path, bool fresh);
  ~DurableLines();
  DurableLines(const DurableLines&) = delete;
  DurableLines& operator=(const DurableLines&) = delete;

  /// Adds a line (without its end) and returns when it is on the disk. Throws IoError.
  void append(std::string_view line);

 private:
  std::string path_;
  int file_ = -1;
};

}  // namespace haeul::record
