#pragma once
/// Strict reading and shortest printing of numbers; the same on every machine and locale.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace haeul::scenario {

/// A number or the reason why the text is none.
struct ParsedNumber {
  std::optional<double> value;
  std::string problem;  ///< e.g. "'010' starts with a zero"
};

/// Decimal digits with optional sign, fraction and exponent. Refused: leading zeros, hexadecimal,
/// infinities, not-a-number, a comma, digit separators, times such as 12:30, too large or small.
ParsedNumber parse_number(std::string_view text);

/// Decimal digits only.
std::optional<std::uint64_t> parse_count(std::string_view text);

/// Shortest decimal text that reads back as `value`, at most 12 significant digits when `rounded`.
std::string print_number(double value, bool rounded = false);

/// The unit at the end of a key and its size in SI.
struct Unit {
  std::string_view suffix;  ///< e.g. "_kn"
  std::string_view label;   ///< e.g. "kn"
  double numerator = 1.0;   ///< SI value = text * numerator / denominator
  double denominator = 1.0;

  double to_si(double written) const { return written * numerator / denominator; }
  double from_si(double si) const { return si * denominator / numerator; }
};

/// The unit a key names, by its longest known suffix; label "" when it names none. Latitudes and
/// longitudes stay in degrees: they are positions on the ellipsoid, no angles in N.
const Unit& unit_of(std::string_view key);

}  // namespace haeul::scenario
