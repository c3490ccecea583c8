#include "sim/record/log_table.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace haeul::record {
namespace {

using hdf5::Handle;

constexpr std::size_t kChecksum = sizeof(std::uint32_t);

Handle file_type(LogTable::Type type, std::size_t width) {
  switch (type) {
    case LogTable::Type::real:
      return {H5Tcopy(H5T_IEEE_F64LE), H5Tclose};
    case LogTable::Type::integer:
      return {H5Tcopy(H5T_STD_I64LE), H5Tclose};
    case LogTable::Type::text:
      break;
  }
  return hdf5::string_type(width);
}

// Fletcher's checksum as HDF5's filter computes it: over big-endian 16-bit words, `size` even
std::uint32_t fletcher32(const std::byte* data, std::size_t size) {
  std::uint32_t sum1 = 0, sum2 = 0;
  const auto fold = [](std::uint32_t sum) { return (sum & 0xffffu) + (sum >> 16); };
  for (std::size_t words = size / 2; words > 0;) {
    std::size_t block = std::min<std::size_t>(words, 360);
    words -= block;
    for (; block > 0; --block, data += 2) {
      sum1 +=
          std::to_integer<std::uint32_t>(data[0]) << 8 | std::to_integer<std::uint32_t>(data[1]);
      sum2 += sum1;
    }
    sum1 = fold(sum1);
    sum2 = fold(sum2);
  }
  return fold(sum2) << 16 | fold(sum1);
}

}  // namespace

LogTable::LogTable(std::string path, std::size_t chunk_rows)
    : path_(std::move(path)), chunk_rows_(chunk_rows) {}

std::size_t LogTable::add(hid_t group, const std::string& name, Type type, const char* unit,
                          const char* meaning, std::size_t width) {
  const std::string doing = "cannot create dataset " + name;
  const bool wide = type != Type::text && width > 1;
  const int rank = wide ? 2 : 1;
  const std::array<hsize_t, 2> none = {0, width}, most = {H5S_UNLIMITED, width},
                               chunk = {chunk_rows_, width};

  // chunks with a checksum; filled where no row is yet and without times: equal runs, equal files
  const Handle space(H5Screate_simple(rank, none.data(), most.data()), H5Sclose);
  const Handle creation(H5Pcreate(H5P_DATASET_CREATE), H5Pclose);
  H5Pset_chunk(creation.get(), rank, chunk.data());
  H5Pset_fletcher32(creation.get());
  H5Pset_obj_track_times(creation.get(), false);
  H5Pset_attr_phase_change(creation.get(), 64, 0);
  H5Pset_fill_time(creation.get(), H5D_FILL_TIME_ALLOC);
  const std::size_t row_bytes = type == Type::text ? width : width * 8;
  const Handle access(H5Pcreate(H5P_DATASET_ACCESS), H5Pclose);
  H5Pset_chunk_cache(access.get(), 1, chunk_rows_ * row_bytes, 1.0);

  const Handle stored = file_type(type, width);
  Handle dataset = hdf5::own(H5Dcreate2(group, name.c_str(), stored.get(), space.get(), H5P_DEFAULT,
                                        creation.get(), access.get()),
                             H5Dclose, path_, doing);
  hdf5::attribute(dataset.get(), "unit", unit, path_);
  hdf5::attribute(dataset.get(), "meaning", meaning, path_);
  columns_.push_back({std::move(dataset), name, type, width, row_bytes, 0});
  return columns_.size() - 1;
}

void LogTable::describe(std::size_t index, const char* attribute, const std::string& text) {
  hdf5::attribute(columns_[index].dataset.get(), attribute, text, path_);
}

void LogTable::ready() {
  std::size_t bytes = 0;
  for (Column& column : columns_) {
    column.offset = bytes;
    bytes += (column.row_bytes * chunk_rows_ + kChecksum + 7) / 8 * 8;
  }
  buffer_.assign(bytes, std::byte{0});
}

void LogTable::write() {
  if (buffered_ == 0) return;
  // a whole chunk on its boundary goes to the file as it is, anything else by selection
  const bool whole = buffered_ == chunk_rows_ && written_ % chunk_rows_ == 0;
  const hsize_t total = written_ + buffered_;
  for (const Column& column : columns_) {
    const std::string doing = "cannot write " + column.name;
    const std::array<hsize_t, 2> extent = {total, column.width}, start = {written_, 0};
    hdf5::check(H5Dset_extent(column.dataset.get(), extent.data()), path_, doing);
    std::byte* const data = buffer_.data() + column.offset;
    if (whole) {
      const std::size_t size = column.row_bytes * chunk_rows_;
      const std::uint32_t sum = fletcher32(data, size);
      std::memcpy(data + size, &sum, kChecksum);
      hdf5::check(H5Dwrite_chunk(column.dataset.get(), H5P_DEFAULT, 0, start.data(),
                                 size + kChecksum, data),
                  path_, doing);
      continue;
    }
    const bool wide = column.type != Type::text && column.width > 1;
    const int rank = wide ? 2 : 1;
    const std::array<hsize_t, 2> count = {buffered_, column.width};
    const Handle there(H5Screate_simple(rank, extent.data(), nullptr), H5Sclose);
    const Handle here(H5Screate_simple(rank, count.data(), nullptr), H5Sclose);
    H5Sselect_hyperslab(there.get(), H5S_SELECT_SET, start.data(), nullptr, count.data(), nullptr);
    const Handle stored = file_type(column.type, column.width);
    hdf5::check(
        H5Dwrite(column.dataset.get(), stored.get(), here.get(), there.get(), H5P_DEFAULT, data),
        path_, doing);
  }
  written_ += buffered_;
  buffered_ = 0;
}

}  // namespace haeul::record
