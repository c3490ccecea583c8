#include "sim/record/hdf5/log_table.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "sim/record/hdf5/fletcher.h"

namespace haeul::record {
namespace {

using hdf5::Handle;

// bytes of the header of a dataset, rewritten as it grows
[[maybe_unused]] std::size_t header_bytes(hid_t dataset) {
  H5O_info_t info;
  H5Oget_info2(dataset, &info, H5O_INFO_HDR);
  return info.hdr.space.total;
}

}  // namespace

LogTable::LogTable(hid_t group, const std::string& name, const Record& record, Shape shape,
                   std::string path)
    : name_(name),
      path_(std::move(path)),
      shape_(shape),
      row_bytes_(record.size() * shape.records) {
  const int rank = shape.records > 1 ? 2 : 1;
  const std::array<hsize_t, 2> none = {0, shape.records}, most = {H5S_UNLIMITED, shape.records},
                               chunk = {shape.chunk_rows, shape.records};

  // chunks with a checksum; without times: equal runs, equal files
  const Handle space(H5Screate_simple(rank, none.data(), most.data()), H5Sclose);
  const Handle creation(H5Pcreate(H5P_DATASET_CREATE), H5Pclose);
  H5Pset_chunk(creation.get(), rank, chunk.data());
  H5Pset_fletcher32(creation.get());
  H5Pset_obj_track_times(creation.get(), false);
  H5Pset_attr_phase_change(creation.get(), 64, 0);
  H5Pset_fill_time(creation.get(), H5D_FILL_TIME_NEVER);
  // chunks go past HDF5's cache
  const Handle access(H5Pcreate(H5P_DATASET_ACCESS), H5Pclose);
  H5Pset_chunk_cache(access.get(), 1, 0, 1.0);

  const Handle type = record.type(shape.plain);
  dataset_ = hdf5::own(H5Dcreate2(group, name.c_str(), type.get(), space.get(), H5P_DEFAULT,
                                  creation.get(), access.get()),
                       H5Dclose, path_, "cannot create dataset " + name);
  if (shape.described) record.describe(dataset_.get(), shape.plain, path_);
  assert(header_bytes(dataset_.get()) <= kPage);
  buffer_.assign(row_bytes_ * shape.chunk_rows + kFletcherBytes, std::byte{0});
}

void LogTable::write() {
  if (written_ + buffered_ == stored_) return;
  const std::size_t size = row_bytes_ * shape_.chunk_rows;
  const std::array<hsize_t, 2> extent = {written_ + buffered_, shape_.records},
                               start = {written_, 0};
  // rows that are not there are zero in the file
  std::fill_n(buffer_.data() + buffered_ * row_bytes_, size - buffered_ * row_bytes_, std::byte{0});
  put_fletcher(buffer_.data(), size);
  const std::string doing = "cannot write " + name_;
  hdf5::check(H5Dset_extent(dataset_.get(), extent.data()), path_, doing);
  hdf5::check(H5Dwrite_chunk(dataset_.get(), H5P_DEFAULT, 0, start.data(), size + kFletcherBytes,
                             buffer_.data()),
              path_, doing);
  stored_ = written_ + buffered_;
  if (buffered_ < shape_.chunk_rows) return;
  written_ += buffered_;
  buffered_ = 0;
}

}  // namespace haeul::record
