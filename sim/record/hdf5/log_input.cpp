#include "sim/record/hdf5/log_input.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "sim/record/io_error.h"

namespace haeul::record {
namespace {

using hdf5::Handle;

// the head of an HDF5 file that SWMR can write, "HDF5 file format specification" 3.0, II.A
struct Superblock {
  bool open_for_writing = false;
  std::uint64_t end = 0;
};

constexpr std::array<unsigned char, 8> kSignature = {0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
constexpr std::size_t kVersionAt = 8, kFlagsAt = 11, kEndAt = 28, kHeadSize = 48;

Superblock read_head(const std::string& path, std::uint64_t& file_size) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"),
                                                             std::fclose);
  if (!file) throw IoError(path, "cannot open", std::strerror(errno));
  std::array<unsigned char, kHeadSize> head{};
  const std::size_t got = std::fread(head.data(), 1, head.size(), file.get());
  if (got == 0 && std::ferror(file.get())) {
    throw IoError(path, "cannot read", std::strerror(errno));
  }
  if (got < head.size() || !std::equal(kSignature.begin(), kSignature.end(), head.begin())) {
    throw IoError(path, "is not a run.h5", "no HDF5 signature");
  }
  if (head[kVersionAt] != 3) throw IoError(path, "is not a run.h5", "not written in SWMR mode");
  std::fseek(file.get(), 0, SEEK_END);
  file_size = static_cast<std::uint64_t>(std::ftell(file.get()));
  Superblock block;
  block.open_for_writing = (head[kFlagsAt] & 0x05) != 0;
  for (std::size_t i = 8; i-- > 0;) block.end = block.end << 8 | head[kEndAt + i];
  return block;
}

herr_t collect_name(hid_t, const char* name, const H5L_info_t*, void* data) {
  static_cast<std::vector<std::string>*>(data)->push_back(name);
  return 0;
}

std::string without_padding(const char* text, std::size_t size) {
  return {text, static_cast<std::size_t>(std::find(text, text + size, '\0') - text)};
}

}  // namespace

LogInput::LogInput(const std::string& path) : path_(path) {
  hdf5::quiet();
  const Superblock head = read_head(path, file_size_);
  if (!head.open_for_writing && head.end > file_size_) {
    throw IoError(path, "is damaged", "the end of the file is missing");
  }
  const Handle access(H5Pcreate(H5P_FILE_ACCESS), H5Pclose);
  H5Pset_libver_bounds(access.get(), H5F_LIBVER_LATEST, H5F_LIBVER_LATEST);
  H5Pset_fclose_degree(access.get(), H5F_CLOSE_STRONG);
  H5Pset_file_locking(access.get(), true, true);
  H5Pset_metadata_read_attempts(access.get(), 20);
  unfinished_ = head.open_for_writing;
  const unsigned mode = H5F_ACC_RDONLY | (unfinished_ ? H5F_ACC_SWMR_READ : 0u);
  file_ = hdf5::own(H5Fopen(path.c_str(), mode, access.get()), H5Fclose, path, "cannot open");
}

void LogInput::damaged(const std::string& where, const std::string& how) const {
  H5Eclear2(H5E_DEFAULT);
  throw IoError(path_, "is damaged at " + where, how);
}

bool LogInput::exists(const std::string& where) const {
  const htri_t found = H5Lexists(file_.get(), where.c_str(), H5P_DEFAULT);
  if (found < 0) hdf5::fail(path_, "is damaged at " + where);
  return found > 0;
}

std::vector<std::string> LogInput::names(const std::string& group) const {
  const std::string doing = "is damaged at " + group;
  const Handle opened =
      hdf5::own(H5Gopen2(file_.get(), group.c_str(), H5P_DEFAULT), H5Gclose, path_, doing);
  std::vector<std::string> found;
  hdf5::check(H5Literate(opened.get(), H5_INDEX_NAME, H5_ITER_INC, nullptr, collect_name, &found),
              path_, doing);
  return found;
}

// opens an attribute of one element
Handle LogInput::attribute(const std::string& where, const char* name, H5T_class_t kind) const {
  const std::string place = "attribute " + std::string(name) + " of " + where;
  const std::string doing = "is damaged at " + place;
  Handle attr =
      hdf5::own(H5Aopen_by_name(file_.get(), where.c_str(), name, H5P_DEFAULT, H5P_DEFAULT),
                H5Aclose, path_, doing);
  const Handle type = hdf5::own(H5Aget_type(attr.get()), H5Tclose, path_, doing);
  const Handle space = hdf5::own(H5Aget_space(attr.get()), H5Sclose, path_, doing);
  if (H5Tget_class(type.get()) != kind || H5Sget_simple_extent_npoints(space.get()) != 1) {
    damaged(place, "not of the type expected");
  }
  return attr;
}

template <class Value>
Value LogInput::number(const std::string& where, const char* name, H5T_class_t kind,
                       hid_t memory) const {
  const Handle attr = attribute(where, name, kind);
  Value value{};
  hdf5::check(H5Aread(attr.get(), memory, &value), path_,
              "is damaged at attribute " + std::string(name) + " of " + where);
  return value;
}

std::string LogInput::text(const std::string& where, const char* name) const {
  const Handle attr = attribute(where, name, H5T_STRING);
  const Handle type(H5Aget_type(attr.get()), H5Tclose);
  const std::size_t size = H5Tget_size(type.get());
  if (H5Tis_variable_str(type.get()) != 0 || size == 0 || size > file_size_) {
    damaged("attribute " + std::string(name) + " of " + where, "not a text");
  }
  std::string room(size, '\0');
  hdf5::check(H5Aread(attr.get(), type.get(), room.data()), path_,
              "is damaged at attribute " + std::string(name) + " of " + where);
  return without_padding(room.data(), size);
}

double LogInput::real(const std::string& where, const char* name) const {
  return number<double>(where, name, H5T_FLOAT, H5T_NATIVE_DOUBLE);
}

std::int64_t LogInput::integer(const std::string& where, const char* name) const {
  return number<std::int64_t>(where, name, H5T_INTEGER, H5T_NATIVE_INT64);
}

Handle LogInput::dataset(const std::string& where) const {
  return hdf5::own(H5Dopen2(file_.get(), where.c_str(), H5P_DEFAULT), H5Dclose, path_,
                   "is damaged at " + where);
}

// an unfinished file that was cut may lack chunks its index names; HDF5 would read them as zeros
void LogInput::check_chunks(hid_t dataset, hid_t space, std::size_t count,
                            const std::string& where) const {
  for (hsize_t i = 0; i < count; ++i) {
    std::array<hsize_t, 2> at{};
    unsigned skipped = 0;
    haddr_t address = 0;
    hsize_t bytes = 0;
    hdf5::check(H5Dget_chunk_info(dataset, space, i, at.data(), &skipped, &address, &bytes), path_,
                "is damaged at " + where);
    if (address > file_size_ || bytes > file_size_ - address) {
      damaged(where, "the end of the file is missing");
    }
  }
}

LogInput::Shape LogInput::shape(hid_t dataset, const std::string& where, H5T_class_t kind) const {
  const std::string doing = "is damaged at " + where;
  const Handle type = hdf5::own(H5Dget_type(dataset), H5Tclose, path_, doing);
  if (H5Tget_class(type.get()) != kind) damaged(where, "not of the type expected");
  const Handle space = hdf5::own(H5Dget_space(dataset), H5Sclose, path_, doing);
  const int rank = H5Sget_simple_extent_ndims(space.get());
  if (rank < 0 || rank > 2) damaged(where, "wrong number of dimensions");
  std::array<hsize_t, 2> size = {1, 1};
  hdf5::check(H5Sget_simple_extent_dims(space.get(), size.data(), nullptr), path_, doing);
  const std::uint64_t cell = std::max<std::size_t>(H5Tget_size(type.get()), 1);
  const bool fits =
      size[1] <= file_size_ / cell && (size[1] == 0 || size[0] <= file_size_ / (cell * size[1]));
  if (!fits) damaged(where, "larger than the file");

  std::size_t chunk_rows = 1;
  const Handle creation = hdf5::own(H5Dget_create_plist(dataset), H5Pclose, path_, doing);
  if (H5Pget_layout(creation.get()) == H5D_CHUNKED) {
    std::array<hsize_t, 2> chunk = {1, 1};
    H5Pget_chunk(creation.get(), 2, chunk.data());
    hsize_t expected = 1, chunks = 0;
    for (int i = 0; i < rank; ++i) expected *= (size[i] + chunk[i] - 1) / chunk[i];
    hdf5::check(H5Dget_num_chunks(dataset, space.get(), &chunks), path_, doing);
    chunk_rows = static_cast<std::size_t>(chunk[0]);
    // a writer killed while it flushed may have left a length ahead of its chunks
    if (chunks != expected && !unfinished_) damaged(where, "rows are missing");
    if (chunks < expected) size[0] = std::min<hsize_t>(size[0], chunks * chunk[0]);
    if (unfinished_) check_chunks(dataset, space.get(), chunks, where);
  }
  return {static_cast<std::size_t>(size[0]), static_cast<std::size_t>(size[1]), chunk_rows, rank};
}

// reads the rows of `shape` and returns how many could be read
std::size_t LogInput::read(hid_t dataset, const Shape& shape, hid_t memory_type, void* data,
                           const std::string& where) const {
  const auto attempt = [&](std::size_t rows) {
    if (shape.rank == 0) {
      return H5Dread(dataset, memory_type, H5S_ALL, H5S_ALL, H5P_DEFAULT, data);
    }
    const std::array<hsize_t, 2> count = {rows, shape.width}, start = {0, 0};
    const Handle here(H5Screate_simple(shape.rank, count.data(), nullptr), H5Sclose);
    const Handle there(H5Dget_space(dataset), H5Sclose);
    H5Sselect_hyperslab(there.get(), H5S_SELECT_SET, start.data(), nullptr, count.data(), nullptr);
    return H5Dread(dataset, memory_type, here.get(), there.get(), H5P_DEFAULT, data);
  };
  if (shape.rows == 0 || attempt(shape.rows) >= 0) return shape.rows;
  // a writer that was killed may have left a chunk half written, but only one it was still filling
  const bool partial = shape.rows % shape.chunk_rows != 0;
  const std::size_t sure = (shape.rows - 1) / shape.chunk_rows * shape.chunk_rows;
  if (!unfinished_ || !partial || (sure > 0 && attempt(sure) < 0)) {
    hdf5::fail(path_, "is damaged at " + where);
  }
  H5Eclear2(H5E_DEFAULT);
  return sure;
}

std::vector<double> LogInput::reals(const std::string& where, std::size_t width) const {
  const Handle opened = dataset(where);
  const Shape size = shape(opened.get(), where, H5T_FLOAT);
  if (size.width != width) damaged(where, "wrong number of columns");
  std::vector<double> values(size.rows * size.width);
  values.resize(read(opened.get(), size, H5T_NATIVE_DOUBLE, values.data(), where) * size.width);
  return values;
}

std::string LogInput::whole_text(const std::string& where) const {
  const Handle opened = dataset(where);
  const Shape size = shape(opened.get(), where, H5T_STRING);
  const Handle type(H5Dget_type(opened.get()), H5Tclose);
  if (size.rank != 0 || H5Tis_variable_str(type.get()) != 0) damaged(where, "not a single text");
  std::string room(H5Tget_size(type.get()), '\0');
  read(opened.get(), size, type.get(), room.data(), where);
  return without_padding(room.data(), room.size());
}

InputTable LogInput::table(const std::string& where) const {
  const std::string doing = "is damaged at " + where;
  const Handle opened = dataset(where);
  const Shape size = shape(opened.get(), where, H5T_COMPOUND);
  const Handle type = hdf5::own(H5Dget_type(opened.get()), H5Tclose, path_, doing);
  InputTable table;
  table.path_ = path_;
  table.where_ = where;
  table.records = size.width;
  table.record_bytes_ = H5Tget_size(type.get());

  // the columns; those of a type this program knows nothing of are passed over
  const int members = H5Tget_nmembers(type.get());
  for (unsigned i = 0; members > 0 && i < static_cast<unsigned>(members); ++i) {
    using Kind = InputTable::Kind;
    const Handle cell = hdf5::own(H5Tget_member_type(type.get(), i), H5Tclose, path_, doing);
    const std::unique_ptr<char, herr_t (*)(void*)> name(H5Tget_member_name(type.get(), i),
                                                        H5free_memory);
    const std::size_t offset = H5Tget_member_offset(type.get(), i), bytes = H5Tget_size(cell.get());
    if (!name || bytes > table.record_bytes_ || offset > table.record_bytes_ - bytes) {
      damaged(where, "a column outside the record");
    }
    const auto add = [&](Kind kind) {
      table.members_.push_back({name.get(), kind, offset, bytes});
    };
    if (H5Tequal(cell.get(), H5T_IEEE_F64LE) > 0) add(Kind::real);
    if (H5Tequal(cell.get(), H5T_IEEE_F32LE) > 0) add(Kind::single);
    if (H5Tequal(cell.get(), H5T_STD_I32LE) > 0) add(Kind::integer);
    if (H5Tget_class(cell.get()) == H5T_STRING && H5Tis_variable_str(cell.get()) == 0) {
      add(Kind::text);
    }
  }
  table.bytes_.resize(size.rows * size.width * table.record_bytes_);
  table.rows = read(opened.get(), size, type.get(), table.bytes_.data(), where);
  return table;
}

}  // namespace haeul::record
