#pragma once
/// Records: what a row of a table is made of, as an HDF5 type and as bytes.
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "sim/record/hdf5/hdf5.h"

namespace haeul::record {

/// The columns of a record, packed one after the other.
class Record {
 public:
  enum class Type { real, single, integer, text };  ///< 8, 4, 4 and `bytes` bytes

  void add(std::string name, Type type, std::string unit, std::string meaning,
           std::size_t bytes = 0);
  std::size_t size() const { return size_; }
  /// The compound type; a plain number where `plain` (then there is one column).
  hdf5::Handle type(bool plain) const;
  /// Attaches the units and meanings, in the order of the columns.
  void describe(hid_t dataset, bool plain, const std::string& path) const;
  /// The same for a group whose tables share these columns, with their names.
  void describe_group(hid_t group, const std::string& path) const;

 private:
  struct Column {
    std::string name, unit, meaning;
    Type type;
    std::size_t offset, bytes;
  };
  std::vector<Column> columns_;
  std::size_t size_ = 0;
};

/// Where the next cell of a row goes; cells are put in the order of the columns.
class Cells {
 public:
  explicit Cells(std::byte* at) : at_(at) {}
  void real(double value) { put(value); }
  void single(double value) { put(static_cast<float>(value)); }
  void integer(std::int64_t value) { put(static_cast<std::int32_t>(value)); }
  /// UTF-8 padded with zeros; cut between characters where it is too long.
  void text(std::string_view text, std::size_t bytes);

 private:
  template <class Value>
  void put(Value value) {
    std::memcpy(at_, &value, sizeof value);
    at_ += sizeof value;
  }
  std::byte* at_;
};

/// A table written once: `rows` records, one after the other.
hdf5::Handle constant_table(hid_t group, const std::string& name, const Record& record,
                            const std::vector<std::byte>& rows, const std::string& path);

}  // namespace haeul::record
