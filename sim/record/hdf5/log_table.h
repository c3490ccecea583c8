#pragma once
/// Tables that grow row by row: the body of `run.h5`.
///
/// A table is one dataset of compound records, so that a row is one piece of memory. Rows are
/// gathered in a buffer as large as a chunk and written a chunk at a time, without HDF5 looking at
/// them. Every chunk carries HDF5's Fletcher checksum, so that any reader notices a flipped bit.
#include <cstddef>
#include <string>
#include <vector>

#include "sim/record/hdf5/log_record.h"

namespace haeul::record {

/// Nothing that is rewritten as a run goes on lies across two pages of this many bytes: the kernel
/// may stop a killed writer between them.
inline constexpr std::size_t kPage = 4096;

class LogTable {
 public:
  struct Shape {
    std::size_t chunk_rows;   ///< >= 1: rows per chunk and per write
    std::size_t records = 1;  ///< per row; more than one make the dataset two-dimensional
    bool plain = false;       ///< numbers instead of records of one column
    bool described = true;    ///< carries units and meanings itself
  };

  /// Creates the dataset `name` below `group`. Throws IoError naming `path`.
  LogTable(hid_t group, const std::string& name, const Record& record, Shape shape,
           std::string path);
  hid_t dataset() const { return dataset_.get(); }

  /// The next row; fill every cell of it, then commit.
  Cells row() { return Cells(buffer_.data() + buffered_ * row_bytes_); }
  /// Ends the row; true when the buffer is full and `write` must follow.
  bool commit() { return ++buffered_ == shape_.chunk_rows; }

  /// Writes the chunk that is being filled, whole or not. Throws IoError.
  void write();
  std::size_t rows() const { return written_ + buffered_; }
  /// Closes the dataset; errors show when the file is closed.
  void close() { dataset_.reset(); }

 private:
  hdf5::Handle dataset_;
  std::string name_, path_;
  Shape shape_;
  std::size_t row_bytes_;
  std::size_t written_ = 0;   ///< rows in chunks that are full
  std::size_t buffered_ = 0;  ///< rows in the buffer
  std::size_t stored_ = 0;    ///< rows in the file
  std::vector<std::byte> buffer_;
};

}  // namespace haeul::record
