#pragma once
/// Checked reading of single objects from an HDF5 file; used by run_reader.cpp only.
///
/// Sizes are believed only as far as the file is long, so that a damaged file cannot ask for more
/// memory than it could fill.
#include <string>
#include <vector>

#include "sim/record/hdf5.h"
#include "sim/record/run_log.h"

namespace haeul::record {

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
  /// Names below a group that holds 0, 1, 2 …, in numerical order.
  std::vector<std::string> numbered(const std::string& group) const;

  /// A dataset of numbers with `width` per row (0: any); row after row.
  std::vector<double> reals(const std::string& where, std::size_t width = 1) const;
  std::vector<std::int64_t> integers(const std::string& where) const;
  std::vector<std::string> texts(const std::string& where) const;
  std::string whole_text(const std::string& where) const;

  /// Cells per row of a dataset; 1 where it is one-dimensional.
  std::size_t width(const std::string& where) const;

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
  void read_attribute(const std::string& where, const char* attribute, H5T_class_t kind,
                      hid_t memory_type, void* value) const;

  std::string path_;
  std::uint64_t file_size_ = 0;
  bool unfinished_ = false;
  hdf5::Handle file_;
};

}  // namespace haeul::record
