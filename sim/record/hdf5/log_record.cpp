#include "sim/record/hdf5/log_record.h"

#include <algorithm>

namespace haeul::record {
namespace {

using hdf5::Handle;

std::size_t size_of(Record::Type type, std::size_t bytes) {
  switch (type) {
    case Record::Type::real:
      return sizeof(double);
    case Record::Type::single:
      return sizeof(float);
    case Record::Type::integer:
      return sizeof(std::int32_t);
    case Record::Type::text:
      break;
  }
  return bytes;
}

// `call` with the HDF5 type of a column
template <class Call>
void with_type(Record::Type type, std::size_t bytes, Call call) {
  switch (type) {
    case Record::Type::real:
      return call(H5T_IEEE_F64LE);
    case Record::Type::single:
      return call(H5T_IEEE_F32LE);
    case Record::Type::integer:
      return call(H5T_STD_I32LE);
    case Record::Type::text:
      return call(hdf5::string_type(bytes).get());
  }
}

}  // namespace

void Record::add(std::string name, Type type, std::string unit, std::string meaning,
                 std::size_t bytes) {
  bytes = size_of(type, bytes);
  columns_.push_back({std::move(name), std::move(unit), std::move(meaning), type, size_, bytes});
  size_ += bytes;
}

Handle Record::type(bool plain) const {
  Handle made;
  if (plain) {
    const Column& only = columns_.front();
    with_type(only.type, only.bytes, [&](hid_t type) { made = {H5Tcopy(type), H5Tclose}; });
    return made;
  }
  made = {H5Tcreate(H5T_COMPOUND, size_), H5Tclose};
  for (const Column& column : columns_) {
    with_type(column.type, column.bytes,
              [&](hid_t type) { H5Tinsert(made.get(), column.name.c_str(), column.offset, type); });
  }
  return made;
}

void Record::describe(hid_t dataset, bool plain, const std::string& path) const {
  if (plain) {
    hdf5::attribute(dataset, "unit", columns_.front().unit, path);
    hdf5::attribute(dataset, "meaning", columns_.front().meaning, path);
    return;
  }
  std::vector<std::string_view> units, meanings;
  for (const Column& column : columns_) {
    units.push_back(column.unit);
    meanings.push_back(column.meaning);
  }
  hdf5::attribute(dataset, "unit", units, path);
  hdf5::attribute(dataset, "meaning", meanings, path);
}

void Record::describe_group(hid_t group, const std::string& path) const {
  std::vector<std::string_view> names;
  for (const Column& column : columns_) names.push_back(column.name);
  hdf5::attribute(group, "column", names, path);
  describe(group, false, path);
}

void Cells::text(std::string_view text, std::size_t bytes) {
  std::size_t size = std::min(text.size(), bytes);
  if (size < text.size()) {
    while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0u) == 0x80u) --size;
  }
  std::memcpy(at_, text.data(), size);
  std::memset(at_ + size, 0, bytes - size);
  at_ += bytes;
}

Handle constant_table(hid_t group, const std::string& name, const Record& record,
                      const std::vector<std::byte>& rows, const std::string& path) {
  const hsize_t size = rows.size() / record.size();
  const Handle space(H5Screate_simple(1, &size, nullptr), H5Sclose);
  const Handle type = record.type(false);
  return hdf5::constant(group, name, type.get(), space.get(), rows.data(), path);
}

}  // namespace haeul::record
