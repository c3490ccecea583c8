#include "sim/validation/check.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "sim/validation/groups/groups.h"

namespace haeul::validation {
namespace {

TEST_CASE("a check passes up to its tolerance and fails beyond, on both sides") {
  CheckList list;
  list.from(Evidence::published, "a book");
  for (const double value : {101.0, 99.0, 101.1, 98.9})
    list.relative("q", value, 100.0, "m", 0.0101);
  for (const double value : {2.5, 1.5, 2.6, 1.4}) list.absolute("q", value, 2.0, "m", 0.51);
  const auto checks = list.done();
  REQUIRE(checks.size() == 8);
  for (std::size_t i : {0, 1, 4, 5}) CHECK(checks[i].status() == Status::passed);
  for (std::size_t i : {2, 3, 6, 7}) CHECK(checks[i].status() == Status::failed);
  CHECK(checks[0].error() == Approx(0.01));
  CHECK(checks[5].error() == Approx(-0.5));
  CHECK(checks[0].evidence == Evidence::published);
  CHECK(checks[7].source == "a book");
}

TEST_CASE("a reference of nothing is held by a difference") {
  CheckList list;
  list.relative("q", 1e-8, 0.0, "", 1e-5).relative("q", 1e-6, 0.0, "", 1e-5);
  list.report("q", 0.25, 0.0, "");
  const auto checks = list.done();
  CHECK(checks[0].status() == Status::passed);
  CHECK(checks[1].status() == Status::failed);
  CHECK(checks[2].error() == 0.25);
}

TEST_CASE("what is no number fails, what is reported never does") {
  const double nothing = std::numeric_limits<double>::quiet_NaN();
  CheckList list;
  list.relative("q", nothing, 1.0, "", 1e9).absolute("q", nothing, 1.0, "", 1e9);
  list.absolute("q", 1.0, nothing, "", 1e9).report("q", 7.0, 1.0, "");
  const auto checks = list.done();
  for (std::size_t i = 0; i < 3; ++i) CHECK(checks[i].status() == Status::failed);
  CHECK(checks[3].status() == Status::reported);
}

TEST_CASE("every group has gated checks, sources and room to fail") {
  const auto groups = run_all();
  CHECK(groups.size() == 18);
  CHECK(all_passed(groups));
  for (const Group& group : groups) {
    CAPTURE(group.key);
    CHECK(group.count(Status::passed) >= 5);
    for (const Check& c : group.checks) {
      CAPTURE(c.quantity);
      CHECK_FALSE(c.source.empty());
      CHECK(std::isfinite(c.value));
      if (c.evidence == Evidence::measured) CHECK_FALSE(c.gated);
      if (!c.gated) continue;
      // a wrong reference is told as failing
      Check wrong = c;
      wrong.reference +=
          c.relative ? 3.0 * c.tolerance * std::fabs(c.reference) : 3.0 * c.tolerance;
      CHECK(wrong.status() == Status::failed);
    }
  }
}

TEST_CASE("one failing check fails the whole") {
  auto groups = run_all();
  groups.back().checks.front().reference *= 2.0;
  CHECK_FALSE(all_passed(groups));
  CHECK(groups.back().count(Status::failed) == 1);
}

TEST_CASE("the measured ship is told, not gated") {
  int measured = 0;
  for (const Check& c : kvlcc2_checks()) {
    if (c.evidence != Evidence::measured) continue;
    ++measured;
    CHECK(c.status() == Status::reported);
  }
  CHECK(measured == 24);
}

}  // namespace
}  // namespace haeul::validation
