#include "sim/record/durable_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <utility>

#include "sim/record/io_error.h"

namespace haeul::record {
namespace {

[[noreturn]] void fail(const std::string& path, const std::string& doing) {
  throw IoError(path, doing, std::strerror(errno));
}

// an open file descriptor
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return number_; }
  int close() { return number_ < 0 ? 0 : ::close(std::exchange(number_, -1)); }

 private:
  int number_;
};

void write_all(int file, std::string_view text, const std::string& path) {
  while (!text.empty()) {
    const ssize_t written = ::write(file, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(path, "cannot write");
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

void sync_folder_of(const std::string& path) {
  const std::string folder = std::filesystem::path(path).parent_path().string();
  const Descriptor opened(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_CLOEXEC));
  if (opened.get() < 0 || (::fsync(opened.get()) != 0 && errno != EINVAL)) {
    fail(path, "cannot sync the folder");
  }
}

}  // namespace

void write_durably(const std::string& path, std::string_view text) {
  const std::string other = path + ".new";
  try {
    Descriptor file(::open(other.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
    if (file.get() < 0) fail(path, "cannot create");
    write_all(file.get(), text, path);
    if (::fsync(file.get()) != 0) fail(path, "cannot write");
    if (file.close() != 0) fail(path, "cannot write");
    if (std::rename(other.c_str(), path.c_str()) != 0) fail(path, "cannot create");
  } catch (const IoError&) {
    ::unlink(other.c_str());
    throw;
  }
  sync_folder_of(path);
}

std::string read_whole(const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0) fail(path, "cannot open");
  std::string text;
  char part[65536];
  for (;;) {
    const ssize_t got = ::read(file.get(), part, sizeof part);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail(path, "cannot read");
    if (got == 0) return text;
    text.append(part, static_cast<std::size_t>(got));
  }
}

DurableLines::DurableLines(std::string path, bool fresh) : path_(std::move(path)) {
  // the end of the last whole line
  off_t end = 0;
  if (!fresh && std::filesystem::exists(path_)) {
    const std::string text = read_whole(path_);
    const auto last = text.rfind('\n');
    end = last == std::string::npos ? 0 : static_cast<off_t>(last + 1);
  }
  file_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
  if (file_ < 0) fail(path_, "cannot create");
  if (::ftruncate(file_, end) != 0) {
    const int reason = errno;
    ::close(file_);
    throw IoError(path_, "cannot write", std::strerror(reason));
  }
  sync_folder_of(path_);
}

DurableLines::~DurableLines() { ::close(file_); }

void DurableLines::append(std::string_view line) {
  write_all(file_, std::string(line) + '\n', path_);
  if (::fsync(file_) != 0) fail(path_, "cannot write");
}

}  // namespace haeul::record
