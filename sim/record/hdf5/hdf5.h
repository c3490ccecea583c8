#pragma once
/// Thin owners over the C handles of HDF5. Included by the sources of this room only.
///
/// HDF5 keeps its own error stack and would print it; here every failing call becomes an IoError
/// that names the file, the object and the operating system's reason.
#include <hdf5.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace haeul::record::hdf5 {

/// Owner of one HDF5 identifier.
class Handle {
 public:
  using Close = herr_t (*)(hid_t);
  Handle() = default;
  Handle(hid_t id, Close close) : id_(id), close_(close) {}
  Handle(Handle&& other) noexcept
      : id_(std::exchange(other.id_, H5I_INVALID_HID)), close_(other.close_) {}
  Handle& operator=(Handle&& other) noexcept {
    std::swap(id_, other.id_);
    std::swap(close_, other.close_);
    return *this;
  }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle() { reset(); }

  hid_t get() const { return id_; }
  explicit operator bool() const { return id_ >= 0; }
  /// Closes now; false where HDF5 could not.
  bool reset() {
    const hid_t id = std::exchange(id_, H5I_INVALID_HID);
    return id < 0 || close_(id) >= 0;
  }

 private:
  hid_t id_ = H5I_INVALID_HID;
  Close close_ = nullptr;
};

/// Turns HDF5's printing and exit handler off for this thread; call before any other HDF5 call.
void quiet();

/// Throws IoError with the deepest reason on this thread's error stack.
[[noreturn]] void fail(const std::string& path, const std::string& doing);

/// Owner of `id`, or IoError where the call that made it failed.
Handle own(hid_t id, Handle::Close close, const std::string& path, const std::string& doing);

/// IoError where `status` is negative.
void check(herr_t status, const std::string& path, const std::string& doing);

/// New group below `parent`.
Handle group(hid_t parent, const std::string& name, const std::string& path);

/// A dataset written once and never again; `space` and `type` as it lies in memory and in the file.
Handle constant(hid_t parent, const std::string& name, hid_t type, hid_t space, const void* data,
                const std::string& path);

/// Fixed-length UTF-8 string type of `length` >= 1 bytes, padded with zeros.
Handle string_type(std::size_t length);

/// Attribute writers; `path` is for the error only.
void attribute(hid_t object, const char* name, std::string_view text, const std::string& path);
void attribute(hid_t object, const char* name, double value, const std::string& path);
void attribute(hid_t object, const char* name, std::int64_t value, const std::string& path);
/// One text per column, padded to the longest.
void attribute(hid_t object, const char* name, std::span<const std::string_view> texts,
               const std::string& path);
/// An empty text attribute with room for `room` bytes, filled later by `overwrite`.
void reserve_attribute(hid_t object, const char* name, std::size_t room, const std::string& path);
void overwrite(hid_t object, const char* name, std::string_view text, const std::string& path);
void overwrite(hid_t object, const char* name, std::int64_t value, const std::string& path);

}  // namespace haeul::record::hdf5
