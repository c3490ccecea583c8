#pragma once
/// Columns of equal length that grow row by row: the body of `run.h5`.
///
/// Rows are gathered in memory and written a whole chunk at a time, one HDF5 call per column. Every
/// chunk carries HDF5's Fletcher checksum, so that any reader notices a flipped bit.
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "sim/record/hdf5.h"

namespace haeul::record {

class LogTable {
 public:
  enum class Type { real, integer, text };

  /// `chunk_rows` >= 1: rows per chunk and per write.
  LogTable(std::string path, std::size_t chunk_rows);

  /// Adds the column `name` below `group`; `width` cells per row (bytes for text). A column of
  /// width 1 is one-dimensional, a wider one of numbers is rows x width. Returns its index.
  std::size_t add(hid_t group, const std::string& name, Type type, const char* unit,
                  const char* meaning, std::size_t width = 1);
  /// Attaches a text attribute to column `index`.
  void describe(std::size_t index, const char* attribute, const std::string& text);
  /// After the last column: reserves the buffers.
  void ready();

  // one row: set every column, then commit
  void set(std::size_t column, double value) { *cell<double>(column) = value; }
  void set(std::size_t column, std::int64_t value) { *cell<std::int64_t>(column) = value; }
  std::span<double> reals(std::size_t column) {
    return {cell<double>(column), columns_[column].width};
  }
  std::span<char> text(std::size_t column) { return {cell<char>(column), columns_[column].width}; }
  /// Ends the row; true when the buffer is full and `write` must follow.
  bool commit() { return ++buffered_ == chunk_rows_; }

  /// Appends the buffered rows to the file. Throws IoError.
  void write();
  std::size_t rows() const { return written_ + buffered_; }
  /// Closes the datasets; errors show when the file is closed.
  void close() { columns_.clear(); }

 private:
  struct Column {
    hdf5::Handle dataset;
    std::string name;
    Type type;
    std::size_t width, row_bytes;
    std::size_t offset;  ///< of the column's buffer, bytes
  };
  template <class T>
  T* cell(std::size_t column) {
    const Column& c = columns_[column];
    return reinterpret_cast<T*>(buffer_.data() + c.offset + buffered_ * c.row_bytes);
  }

  std::string path_;
  std::size_t chunk_rows_;
  std::size_t buffered_ = 0, written_ = 0;
  std::vector<Column> columns_;
  std::vector<std::byte> buffer_;
};

}  // namespace haeul::record
