#include "sim/scenario/text/diagnostic.h"

#include <catch2/catch.hpp>

using namespace haeul::scenario;

TEST_CASE("a diagnostic reads as a compiler's", "[scenario][diagnostic]") {
  CHECK(Diagnostic{"a.yaml", 3, 7, "ships[1].id", "wrong"}.text() ==
        "a.yaml:3:7: error: ships[1].id: wrong");
  CHECK(Diagnostic{"a.yaml", 3, 7, "", "wrong"}.text() == "a.yaml:3:7: error: wrong");
  CHECK(Diagnostic{"a.yaml", 0, 0, "", "wrong"}.text() == "a.yaml: error: wrong");
}

TEST_CASE("errors come sorted, twenty at most", "[scenario][diagnostic]") {
  Diagnostics all;
  CHECK_NOTHROW(all.throw_if_any());
  for (int i = 25; i > 0; --i) {
    all.add({"a.yaml", i, 1, "", "wrong"});
  }
  try {
    all.throw_if_any();
    FAIL("nothing thrown");
  } catch (const InputError& error) {
    REQUIRE(error.diagnostics().size() == 20);
    CHECK(error.diagnostics().front().line == 1);
    CHECK(error.diagnostics().back().line == 20);
    CHECK(std::string(error.what()).ends_with("\nand 5 more errors"));
  }
}

TEST_CASE("the edit distance is a distance", "[scenario][diagnostic]") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("abc", "abc") == 0);
  CHECK(edit_distance("abc", "") == 3);
  CHECK(edit_distance("kvlc2", "kvlcc2") == 1);
  CHECK(edit_distance("lenght", "length") == 1);  // neighbours swapped
  CHECK(edit_distance("kitten", "sitting") == 3);
  const std::string words[] = {"planner", "planer", "plan", "speed_kn", "sped", ""};
  for (const auto& a : words) {
    for (const auto& b : words) {
      CHECK(edit_distance(a, b) == edit_distance(b, a));
      CHECK(edit_distance(a, b) >=
            (a.size() > b.size() ? a.size() - b.size() : b.size() - a.size()));
      CHECK(edit_distance(a, b) <= std::max(a.size(), b.size()));
    }
  }
}

TEST_CASE("a near word is suggested, a far one is not", "[scenario][diagnostic]") {
  const std::vector<std::string> keys = {"speed_kn", "course_deg", "id"};
  CHECK(did_you_mean("sped_kn", keys) == "; did you mean 'speed_kn'?");
  CHECK(did_you_mean("speed", keys) == "; did you mean 'speed_kn'?");
  CHECK(did_you_mean("coures_deg", keys) == "; did you mean 'course_deg'?");
  CHECK(did_you_mean("weather", keys).empty());
  CHECK(did_you_mean("xy", keys).empty());
  CHECK(did_you_mean(std::string(5000, 'x'), keys).empty());
}
