#pragma once
/// A moment as ISO 8601 writes it: date, time of day and the clock's offset from UTC.
#include <optional>
#include <string>
#include <string_view>

namespace haeul::scenario {

struct ParsedMoment {
  std::optional<double> utc_s;  ///< seconds since 2000-01-01 00:00 UTC, without leap seconds
  std::string problem;          ///< what is wrong with it, where there is none
};

/// "2026-05-01T06:00+09:00", seconds after the minutes and Z for +00:00 allowed; years 1900 to
/// 2100, for which tide_phase.h knows the sky.
ParsedMoment parse_moment(std::string_view text);

}  // namespace haeul::scenario
