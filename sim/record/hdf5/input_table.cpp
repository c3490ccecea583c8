#include <algorithm>
#include <cstring>

#include "sim/record/hdf5/log_input.h"
#include "sim/record/io_error.h"

namespace haeul::record {
namespace {

template <class Stored, class Value>
Value number(const char* at) {
  Stored stored;
  std::memcpy(&stored, at, sizeof stored);
  return static_cast<Value>(stored);
}

}  // namespace

const InputTable::Member& InputTable::member(const std::string& name, bool (*fits)(Kind),
                                             const char* what) const {
  const auto found = std::find_if(members_.begin(), members_.end(), [&](const Member& member) {
    return member.name == name && fits(member.kind);
  });
  if (found == members_.end()) {
    throw IoError(path_, "is damaged at " + where_,
                  "no column " + name + " of " + std::string(what));
  }
  return *found;
}

// `cell` of the records first, first + step, first + 2 step …
template <class Value, class Cell>
std::vector<Value> InputTable::column(const Member& member, std::size_t first, std::size_t step,
                                      Cell cell) const {
  std::vector<Value> values;
  values.reserve(rows * records / step);
  for (std::size_t i = first; i < rows * records; i += step) {
    values.push_back(cell(bytes_.data() + i * record_bytes_ + member.offset));
  }
  return values;
}

std::vector<std::string> InputTable::real_names() const {
  std::vector<std::string> names;
  for (const Member& member : members_) {
    if (member.kind == Kind::real || member.kind == Kind::single) names.push_back(member.name);
  }
  return names;
}

std::vector<double> InputTable::reals(const std::string& name, std::size_t first,
                                      std::size_t step) const {
  const Member& found = member(
      name, [](Kind kind) { return kind == Kind::real || kind == Kind::single; }, "real numbers");
  if (found.kind == Kind::real) return column<double>(found, first, step, number<double, double>);
  return column<double>(found, first, step, number<float, double>);
}

std::vector<std::int64_t> InputTable::integers(const std::string& name, std::size_t first,
                                               std::size_t step) const {
  const Member& found = member(
      name, [](Kind kind) { return kind == Kind::integer; }, "integers");
  return column<std::int64_t>(found, first, step, number<std::int32_t, std::int64_t>);
}

std::vector<std::string> InputTable::texts(const std::string& name) const {
  const Member& found = member(
      name, [](Kind kind) { return kind == Kind::text; }, "texts");
  return column<std::string>(found, 0, 1, [&](const char* at) {
    return std::string(at, std::find(at, at + found.size, '\0'));
  });
}

}  // namespace haeul::record
