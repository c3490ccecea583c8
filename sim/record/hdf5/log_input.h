#pragma once
/// Checked reading of single objects from an HDF5 file; used by run_reader.cpp only.
///
/// Sizes are believed only as far as the file is long, so that a damaged file cannot ask for more
/// memory than it could fill.
#include <string>
#include <vector>

#include "sim/record/hdf5/hdf5.h"

namespace haeul::record {

/// A dataset of compound records as it lies in the file, and its columns as plain vectors.
class InputTable {
 public:
  std::size_t rows = 0;
  std::size_t records = 1;  ///< per row

  /// Names of the columns of real numbers, in the order of the file.
  std::vector<std::string> real_names() const;
  // a column of the records first, first + step …; IoError where there is no such column
  std::vector<double> reals(const std::string& name, std::size_t first = 0,
                            std::size_t step = 1) const;
  std::vector<std::int64_t> integers(const std::string& name, std::size_t first = 0,
                                     std::size_t step = 1) const;
  std::vector<std::string> texts(const std::string& name) const;

 private:
  friend class LogInput;
  enum class Kind { real, single, integer, text };
  struct Member {
    std::string name;
    Kind kind;
    std::size_t offset, size;
  };
  const Member& member(const std::string& name, bool (*fits)(Kind), const char* what) const;
  template <class Value, class Cell>
  std::vector<Value> column(const Member& member, std::size_t first, std::size_t step,
                            Cell cell) const;

  std::string path_, where_;
  std::size_t record_bytes_ = 0;
  std::vector<Member> members_;
  std::vector<char> bytes_;
};

class LogInput {
 public:
  /// Opens with the SWMR flag where the file was not closed by its writer. Throws IoError.
  explicit LogInput(const std::string& path);

  // attributes of the object at `where`; IoError where missing or of another type
  std::string text(const std::string& where, const char* attribute) const;
  double real(const std::string& where, const char* attribute) const;
  std::int64_t integer(const std::string& where, const char* attribute) const;

  bool exists(const std::string& where) const;
  /// Names below a group, in alphabetical order.
  std::vector<std::string> names(const std::string& group) const;

  /// A dataset of compound records.
  InputTable table(const std::string& where) const;
  /// A dataset of numbers with `width` per row; row after row.
  std::vector<double> reals(const std::string& where, std::size_t width = 1) const;
  /// A dataset of one text.
  std::string whole_text(const std::string& where) const;

  /// Whether the writer never closed the file: it was killed, or is still at it.
  bool unfinished() const { return unfinished_; }
  [[noreturn]] void damaged(const std::string& where, const std::string& how) const;

 private:
  struct Shape {
    std::size_t rows, width, chunk_rows;
    int rank;
  };
  hdf5::Handle dataset(const std::string& where) const;
  Shape shape(hid_t dataset, const std::string& where, H5T_class_t kind) const;
  std::size_t read(hid_t dataset, const Shape& shape, hid_t memory_type, void* data,
                   const std::string& where) const;
  void check_chunks(hid_t dataset, hid_t space, std::size_t count, const std::string& where) const;
  hdf5::Handle attribute(const std::string& where, const char* name, H5T_class_t kind) const;
  template <class Value>
  Value number(const std::string& where, const char* name, H5T_class_t kind, hid_t memory) const;

  std::string path_;
  std::uint64_t file_size_ = 0;
  bool unfinished_ = false;
  hdf5::Handle file_;
};

}  // namespace haeul::record
