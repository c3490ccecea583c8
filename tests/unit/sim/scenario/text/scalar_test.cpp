#include "sim/scenario/text/scalar.h"

#include <catch2/catch.hpp>
#include <limits>

using namespace haeul;
using scenario::parse_count;
using scenario::parse_number;
using scenario::print_number;
using scenario::unit_of;

TEST_CASE("decimal numbers are read to the last bit", "[scenario][scalar]") {
  CHECK(parse_number("0").value == 0.0);
  CHECK(parse_number("-0.5").value == -0.5);
  CHECK(parse_number("+7").value == 7.0);
  CHECK(parse_number(".5").value == 0.5);
  CHECK(parse_number("5.").value == 5.0);
  CHECK(parse_number("1e3").value == 1000.0);
  CHECK(parse_number("1.18831e-6").value == 1.18831e-6);
  CHECK(parse_number("0.1").value == 0.1);
  CHECK(parse_number("0e5").value == 0.0);
}

TEST_CASE("what only looks like a number is none", "[scenario][scalar]") {
  for (const char* text : {"",     "-",    "+",     ".",   "e5",    "010",      "00",    "-01",
                           "0x10", "0o17", "0b1",   "1,5", "1_000", "12:30",    "1e400", "1e-400",
                           ".nan", ".inf", "-.inf", "nan", "inf",   "infinity", "1 2",   " 1",
                           "1 ",   "--1",  "+-1",   "1e",  "1.2.3", "ten",      "٣",     "1f"}) {
    INFO(text);
    const auto parsed = parse_number(text);
    CHECK_FALSE(parsed.value.has_value());
    CHECK_FALSE(parsed.problem.empty());
  }
}

TEST_CASE("counts are decimal digits only", "[scenario][scalar]") {
  CHECK(parse_count("0") == 0u);
  CHECK(parse_count("18446744073709551615") == std::numeric_limits<std::uint64_t>::max());
  for (const char* text : {"", "-1", "+1", "1.0", "1e3", "007", "18446744073709551616", "1 "}) {
    INFO(text);
    CHECK_FALSE(parse_count(text).has_value());
  }
}

TEST_CASE("printed numbers read back as themselves", "[scenario][scalar]") {
  for (const double value : {0.0, 0.1, -12.5, 1.0 / 3.0, 5e5, 1e-7, 1.18831e-6, 1e300, 6e15}) {
    INFO(value);
    CHECK(parse_number(print_number(value)).value == value);
  }
  CHECK(print_number(500000.0) == "500000");
  CHECK(print_number(-0.0) == "0");
  CHECK(print_number(0.1 + 0.2, true) == "0.3");
}

TEST_CASE("the end of a key is its unit", "[scenario][scalar]") {
  CHECK(unit_of("speed_kn").to_si(3600.0) == 1852.0);
  CHECK(unit_of("range_nmi").to_si(2.0) == 3704.0);
  CHECK(unit_of("course_deg").to_si(180.0) == Approx(3.14159265358979));
  CHECK(unit_of("entry_tcpa_min").to_si(2.0) == 120.0);
  CHECK(unit_of("max_rpm").to_si(90.0) == 1.5);
  CHECK(unit_of("mcr_kw").to_si(2.0) == 2000.0);
  CHECK(unit_of("sfc_g_per_kwh").to_si(3600.0) == Approx(1e-6));
  CHECK(unit_of("sulphur_percent").to_si(2.5) == 0.025);
  CHECK(unit_of("near_miss_m").to_si(185.0) == 185.0);
  CHECK(unit_of("lat_deg").to_si(35.4) == 35.4);
  CHECK(unit_of("density_kg_per_m3").label == "kg/m3");
  CHECK(unit_of("damping").label.empty());
  // there and back
  for (const char* key : {"a_kn", "a_nmi", "a_deg", "a_degps", "a_rpm", "a_kw", "a_g_per_kwh"}) {
    CHECK(unit_of(key).from_si(unit_of(key).to_si(12.34)) == Approx(12.34).epsilon(1e-15));
  }
}
