#include "sim/scenario/text/moment.h"

#include <charconv>
#include <chrono>

namespace haeul::scenario {

namespace {

/// Takes a text to pieces from its beginning.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  /// The next `digits` digits as a number, or -1.
  int number(std::size_t digits) {
    int value = 0;
    if (rest_.size() < digits || rest_[0] == '-' || rest_[0] == '+') {
      return -1;
    }
    const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + digits, value);
    if (error != std::errc() || end != rest_.data() + digits) {
      return -1;
    }
    rest_.remove_prefix(digits);
    return value;
  }
  bool skip(char c) {
    const bool there = !rest_.empty() && rest_[0] == c;
    rest_.remove_prefix(there ? 1 : 0);
    return there;
  }
  bool done() const { return rest_.empty(); }

 private:
  std::string_view rest_;
};

ParsedMoment no(std::string problem) { return {std::nullopt, std::move(problem)}; }

}  // namespace

ParsedMoment parse_moment(std::string_view text) {
  Scanner scan(text);
  const std::string no_moment = "is no date with a time of day";
  const int year = scan.number(4);
  const bool dashed = scan.skip('-');
  const int month = scan.number(2);
  if (year < 0 || !dashed || month < 0 || !scan.skip('-')) {
    return no(no_moment);
  }
  const int day = scan.number(2);
  if (day < 0 || !scan.skip('T')) {
    return no(no_moment);
  }
  const int hour = scan.number(2);
  if (hour < 0 || !scan.skip(':')) {
    return no(no_moment);
  }
  const int minute = scan.number(2);
  const int second = scan.skip(':') ? scan.number(2) : 0;
  if (minute < 0 || second < 0) {
    return no(no_moment);
  }
  if (scan.skip('.') || scan.skip(',')) {
    return no("has a part of a second");
  }
  int offset_min = 0;
  if (!scan.skip('Z')) {
    const bool east = scan.skip('+');
    if (!east && !scan.skip('-')) {
      return no("has no offset from UTC");
    }
    const int hours = scan.number(2);
    const int minutes = scan.skip(':') ? scan.number(2) : -1;
    if (hours < 0 || minutes < 0) {
      return no("has no offset from UTC as +09:00");
    }
    if (hours > 14 || minutes > 59) {
      return no("is further from UTC than any clock");
    }
    offset_min = (east ? 1 : -1) * (60 * hours + minutes);
  }
  if (!scan.done()) {
    return no(no_moment);
  }
  namespace chrono = std::chrono;
  const chrono::year_month_day date{chrono::year(year), chrono::month(static_cast<unsigned>(month)),
                                    chrono::day(static_cast<unsigned>(day))};
  if (!date.ok() || hour > 23 || minute > 59 || second > 59) {
    return no("is not in the calendar");
  }
  if (year < 1900 || year > 2100) {
    return no("is not between 1900 and 2100");
  }
  using namespace std::chrono_literals;
  const auto days = chrono::sys_days(date) - chrono::sys_days(2000y / 1 / 1);
  return {86400.0 * static_cast<double>(days.count()) + 3600.0 * hour +
              60.0 * (minute - offset_min) + second,
          ""};
}

}  // namespace haeul::scenario
