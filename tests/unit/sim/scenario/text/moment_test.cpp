#include "sim/scenario/text/moment.h"

#include <catch2/catch.hpp>

using haeul::scenario::parse_moment;

TEST_CASE("a moment is seconds since 2000, whatever clock it is read from") {
  CHECK(parse_moment("2000-01-01T00:00Z").utc_s == 0.0);
  CHECK(parse_moment("2000-01-01T09:00+09:00").utc_s == 0.0);
  CHECK(parse_moment("1999-12-31T20:30-03:30").utc_s == 0.0);
  // of the Unix clock 946684800 s passed before; 1777582800 is 2026-04-30 21:00 UTC
  CHECK(parse_moment("2026-05-01T06:00:30+09:00").utc_s == 1777582800.0 + 30.0 - 946684800.0);
  CHECK(parse_moment("2024-02-29T00:00Z").utc_s == 8825.0 * 86400.0);
  CHECK(parse_moment("1900-01-01T00:00Z").utc_s == -36524.0 * 86400.0);
}

TEST_CASE("what is no moment is told apart") {
  for (const char* text :
       {"", "2026-05-01", "2026-05-01 06:00+09:00", "2026-5-1T06:00Z", "2026-05-01T06:00Z ",
        "2026-05-01T6:00Z", "2026-+5-01T06:00Z", "tomorrow", "2026-05-01T06:00:Z"}) {
    CAPTURE(text);
    CHECK(parse_moment(text).problem == "is no date with a time of day");
  }
  CHECK(parse_moment("2026-05-01T06:00").problem == "has no offset from UTC");
  for (const char* text : {"2026-05-01T06:00+9", "2026-05-01T06:00+0900"}) {
    CAPTURE(text);
    CHECK(parse_moment(text).problem == "has no offset from UTC as +09:00");
  }
  CHECK(parse_moment("2026-05-01T06:00+15:00").problem == "is further from UTC than any clock");
  CHECK(parse_moment("2026-05-01T06:00:30.5Z").problem == "has a part of a second");
  for (const char* text : {"2026-02-29T06:00Z", "2026-13-01T06:00Z", "2026-05-01T24:00Z"}) {
    CAPTURE(text);
    CHECK(parse_moment(text).problem == "is not in the calendar");
  }
  CHECK(parse_moment("1899-12-31T00:00Z").problem == "is not between 1900 and 2100");
}
