#include "viewer/overlay/words.h"

#include <catch2/catch.hpp>

using namespace haeul::overlay;
using haeul::encounter::Role;

TEST_CASE("headings stay below 360 after rounding") {
  CHECK(heading(0.0) == "000.0");
  CHECK(heading(6.2831853071795 - 1e-9) == "000.0");
  CHECK(heading(1.5707963267949) == "090.0");
  CHECK(heading(-1.5707963267949) == "270.0");
}

TEST_CASE("clocks") {
  CHECK(clock(3725.0) == "01:02:05");
  CHECK(minutes(125.0) == "02:05");
  CHECK(minutes(3725.0) == "1:02:05");
}

TEST_CASE("numbers carry no negative zero, masses a fitting unit") {
  CHECK(fixed(-0.04, 1) == "0.0");
  CHECK(fixed(-0.06, 1) == "-0.1");
  CHECK(mass(999.4) == "999 kg");
  CHECK(mass(2500.0) == "2.50 t");
  CHECK(mass(250000.0) == "250.0 t");
  CHECK(knots(1852.0 / 3600.0) == Approx(1.0));
}

TEST_CASE("every type of the fleet has a name in both languages") {
  for (const char* type : {"tanker", "product_tanker", "coaster", "fishing", "container",
                           "car_carrier", "gas_carrier", "cargo", "passenger", "patrol", "tug"}) {
    INFO(type);
    CHECK(type_words(type).ko != "선박");
    CHECK_FALSE(type_words(type).en.find('_') != std::string::npos);
  }
}

TEST_CASE("every role is named in both languages, with its rule") {
  for (const Role role : {Role::head_on, Role::crossing_give_way, Role::crossing_stand_on,
                          Role::overtaking, Role::overtaken}) {
    CHECK(role_words(role).ko.find("제1") != std::string::npos);
    CHECK(role_words(role).en.find("Rule 1") != std::string::npos);
  }
  CHECK(role_words(Role::none).en == "No risk of collision");
}
