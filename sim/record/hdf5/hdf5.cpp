#include "sim/record/hdf5/hdf5.h"

#include <algorithm>
#include <array>
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

// attributes keep and are given the same type: all machines Haeul runs on are little-endian
void write_attribute(hid_t object, const char* name, hid_t type, hid_t space, const void* value,
                     const std::string& path) {
  const std::string doing = std::string("cannot write attribute ") + name;
  const Handle made =
      own(H5Acreate2(object, name, type, space, H5P_DEFAULT, H5P_DEFAULT), H5Aclose, path, doing);
  check(H5Awrite(made.get(), type, value), path, doing);
}

void write_scalar(hid_t object, const char* name, hid_t type, const void* value,
                  const std::string& path) {
  const Handle space(H5Screate(H5S_SCALAR), H5Sclose);
  write_attribute(object, name, type, space.get(), value, path);
}

// constants no longer than this lie in the header of their dataset, whose checksum covers them
constexpr std::size_t kCompactBytes = 16384;

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

Handle group(hid_t parent, const std::string& name, const std::string& path) {
  const Handle creation(H5Pcreate(H5P_GROUP_CREATE), H5Pclose);
  H5Pset_link_phase_change(creation.get(), 65535, 0);
  H5Pset_est_link_info(creation.get(), 32, 16);
  H5Pset_attr_phase_change(creation.get(), 64, 0);
  H5Pset_obj_track_times(creation.get(), false);
  return own(H5Gcreate2(parent, name.c_str(), H5P_DEFAULT, creation.get(), H5P_DEFAULT), H5Gclose,
             path, "cannot create group " + name);
}

Handle constant(hid_t parent, const std::string& name, hid_t type, hid_t space, const void* data,
                const std::string& path) {
  const std::string doing = "cannot write " + name;
  const Handle creation(H5Pcreate(H5P_DATASET_CREATE), H5Pclose);
  std::array<hsize_t, 2> size{};
  const int rank = H5Sget_simple_extent_dims(space, size.data(), nullptr);
  const auto bytes =
      static_cast<std::size_t>(H5Sget_simple_extent_npoints(space)) * H5Tget_size(type);
  if (bytes > 0 && bytes <= kCompactBytes) {
    H5Pset_layout(creation.get(), H5D_COMPACT);
  } else if (bytes > 0 && rank > 0) {
    // a checksum, which only chunks can carry
    H5Pset_chunk(creation.get(), rank, size.data());
    H5Pset_fletcher32(creation.get());
  }
  H5Pset_obj_track_times(creation.get(), false);
  H5Pset_attr_phase_change(creation.get(), 64, 0);
  Handle made =
      own(H5Dcreate2(parent, name.c_str(), type, space, H5P_DEFAULT, creation.get(), H5P_DEFAULT),
          H5Dclose, path, doing);
  check(H5Dwrite(made.get(), type, H5S_ALL, H5S_ALL, H5P_DEFAULT, data), path, doing);
  return made;
}

void attribute(hid_t object, const char* name, std::string_view text, const std::string& path) {
  const Handle type = string_type(text.size());
  write_scalar(object, name, type.get(), text.empty() ? "" : text.data(), path);
}

void attribute(hid_t object, const char* name, double value, const std::string& path) {
  write_scalar(object, name, H5T_IEEE_F64LE, &value, path);
}

void attribute(hid_t object, const char* name, std::int64_t value, const std::string& path) {
  write_scalar(object, name, H5T_STD_I64LE, &value, path);
}

void attribute(hid_t object, const char* name, std::span<const std::string_view> texts,
               const std::string& path) {
  std::size_t width = 1;
  for (const std::string_view text : texts) width = std::max(width, text.size());
  std::string all(width * texts.size(), '\0');
  for (std::size_t i = 0; i < texts.size(); ++i) all.replace(i * width, texts[i].size(), texts[i]);
  const hsize_t size = texts.size();
  const Handle type = string_type(width), space(H5Screate_simple(1, &size, nullptr), H5Sclose);
  write_attribute(object, name, type.get(), space.get(), all.data(), path);
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
