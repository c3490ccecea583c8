#include "models/hull/resistance/oortmerssen.h"

#include <catch2/catch.hpp>
#include <stdexcept>

using namespace haeul;

namespace {

constexpr double kKnot = 0.514444;

// a tug of the 32 x 12 m class: 2 x 2,525 kW, 14.5 kn by her builder, almost 15 kn on one trial
vessel::Dimensions tug() {
  vessel::Dimensions d;
  d.length_pp_m = 30.5, d.length_overall_m = 32.7, d.breadth_m = 12.2, d.draught_m = 4.4;
  d.depth_m = 5.6, d.displacement_m3 = 800.0, d.lcg_m = -0.3;
  return d;
}

vessel::ResistanceData data() {
  vessel::ResistanceData r;
  r.method = vessel::ResistanceData::Method::oortmerssen;
  r.waterline_m = 32.5, r.midship = 0.88, r.entrance_rad = 30.0 / 57.29578;
  r.appendage_area_m2 = 35.0, r.appendage_factor = 2.0;
  return r;
}

}  // namespace

TEST_CASE("the resistance of a tug is what her engines overcome at her trial speed") {
  const auto r = hull::make_resistance(data(), tug());
  REQUIRE(r.active);
  const double effective = 14.5 * kKnot * hull::resistance(r, 14.5 * kKnot);
  // propulsive efficiencies of tugs run free: 0.45 to 0.55
  CHECK(effective > 0.45 * 5.05e6 * 0.97);
  CHECK(effective < 0.55 * 5.05e6 * 0.97);
}

TEST_CASE("a tug's resistance climbs steeply beyond 12 knots, and stays a resistance") {
  const auto r = hull::make_resistance(data(), tug());
  double last = 0.0;
  for (double kn = 0.5; kn <= 30.0; kn += 0.5) {
    const double now = hull::resistance(r, kn * kKnot);
    CHECK(now > last);
    last = now;
  }
  CHECK(hull::resistance(r, -5.0) == -hull::resistance(r, 5.0));
  // power rises at least with the fifth power of the speed there
  const double ratio = hull::resistance(r, 14.0 * kKnot) / hull::resistance(r, 12.0 * kKnot);
  CHECK(ratio > 2.0);
  // Holtrop's regressions, outside their range, ask for far less
  auto other = data();
  other.method = vessel::ResistanceData::Method::holtrop;
  other.waterplane = 0.82, other.stern = -10.0;
  CHECK(hull::resistance(hull::make_resistance(other, tug()), 13.0 * kKnot) <
        0.8 * hull::resistance(r, 13.0 * kKnot));
}

TEST_CASE("van Oortmerssen's regression wants an angle of entrance and a slender hull") {
  auto wrong = data();
  wrong.entrance_rad = 0.0;
  CHECK_THROWS_AS(hull::make_oortmerssen(wrong, tug()), std::domain_error);
  auto barge = tug();
  barge.displacement_m3 = 1500.0;
  CHECK_THROWS_AS(hull::make_oortmerssen(data(), barge), std::domain_error);
}
