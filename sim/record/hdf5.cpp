#include "sim/record/hdf5.h"

#include <algorithm>
#include <mutex>
#include <vector>

#include "sim/record/io_error.h"

#ifdef __SANITIZE_ADDRESS__
// HDF5 1.10 keeps some of its own memory when a damaged file or a full disk makes it give up
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libhdf5\n"; }
#endif

namespace haeul::record::hdf5 {
namespace {

// the operating system's words where a driver call failed, else the deepest description
struct Reason {
  std::string system, deepest;
};

herr_t collect(unsigned, const H5E_error2_t* entry, void* data) {
  auto& reason = *static_cast<Reason*>(data);
  const std::string text = entry->desc ? entry->desc : "";
  const std::string mark = "error message = '";
  const auto from = text.find(mark);
  if (from != std::string::npos && reason.system.empty()) {
    const auto begin = from + mark.size();
    reason.system = text.substr(begin, text.find('\'', begin) - begin);
  }
  if (reason.deepest.empty()) reason.deepest = text;
  return 0;
}

Handle scalar_space() { return {H5Screate(H5S_SCALAR), H5Sclose}; }

void write_scalar(hid_t object, const char* name, hid_t file_type, hid_t memory_type,
                  const void* value, const std::string& path) {
  const std::string doing = std::string("cannot write attribute ") + name;
  const Handle space = scalar_space();
  const Handle made =
      own(H5Acreate2(object, name, file_type, space.get(), H5P_DEFAULT, H5P_DEFAULT), H5Aclose,
          path, doing);
  check(H5Awrite(made.get(), memory_type, value), path, doing);
}

}  // namespace

void quiet() {
  static std::once_flag once;
  std::call_once(once, [] { H5dont_atexit(); });
  H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
}

void fail(const std::string& path, const std::string& doing) {
  Reason reason;
  H5Ewalk2(H5E_DEFAULT, H5E_WALK_UPWARD, collect, &reason);
  H5Eclear2(H5E_DEFAULT);
  throw IoError(path, doing, reason.system.empty() ? reason.deepest : reason.system);
}

Handle own(hid_t id, Handle::Close close, const std::string& path, const std::string& doing) {
  if (id < 0) fail(path, doing);
  return {id, close};
}

void check(herr_t status, const std::string& path, const std::string& doing) {
  if (status < 0) fail(path, doing);
}

Handle string_type(std::size_t length) {
  Handle type(H5Tcopy(H5T_C_S1), H5Tclose);
  H5Tset_size(type.get(), std::max<std::size_t>(length, 1));
  H5Tset_cset(type.get(), H5T_CSET_UTF8);
  H5Tset_strpad(type.get(), H5T_STR_NULLPAD);
  return type;
}

void attribute(hid_t object, const char* name, std::string_view text, const std::string& path) {
  const Handle type = string_type(text.size());
  write_scalar(object, name, type.get(), type.get(), text.empty() ? "" : text.data(), path);
}

void attribute(hid_t object, const char* name, double value, const std::string& path) {
  write_scalar(object, name, H5T_IEEE_F64LE, H5T_NATIVE_DOUBLE, &value, path);
}

void attribute(hid_t object, const char* name, std::int64_t value, const std::string& path) {
  write_scalar(object, name, H5T_STD_I64LE, H5T_NATIVE_INT64, &value, path);
}

void reserve_attribute(hid_t object, const char* name, std::size_t room, const std::string& path) {
  attribute(object, name, std::string(room, '\0'), path);
}

void overwrite(hid_t object, const char* name, std::string_view text, const std::string& path) {
  const std::string doing = std::string("cannot write attribute ") + name;
  const Handle attr = own(H5Aopen(object, name, H5P_DEFAULT), H5Aclose, path, doing);
  const Handle type = own(H5Aget_type(attr.get()), H5Tclose, path, doing);
  std::vector<char> room(H5Tget_size(type.get()), '\0');
  std::copy_n(text.begin(), std::min(text.size(), room.size()), room.begin());
  check(H5Awrite(attr.get(), type.get(), room.data()), path, doing);
}

void overwrite(hid_t object, const char* name, std::int64_t value, const std::string& path) {
  const std::string doing = std::string("cannot write attribute ") + name;
  const Handle attr = own(H5Aopen(object, name, H5P_DEFAULT), H5Aclose, path, doing);
  check(H5Awrite(attr.get(), H5T_NATIVE_INT64, &value), path, doing);
}

}  // namespace haeul::record::hdf5
