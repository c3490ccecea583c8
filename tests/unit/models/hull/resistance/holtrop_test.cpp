// Holtrop's regressions against the worked example of the 1982 paper. R_W is that of 1984 and may
// differ from the example by the change of m4.
#include "models/hull/resistance/holtrop.h"

#include <catch2/catch.hpp>
#include <cmath>

using namespace haeul;

namespace {

constexpr double kKnot = 0.514444;

vessel::Dimensions dimensions() {
  vessel::Dimensions d;
  d.length_pp_m = 200.0, d.length_overall_m = 210.0, d.breadth_m = 32.0, d.draught_m = 10.0;
  d.depth_m = 18.0, d.displacement_m3 = 37500.0, d.lcg_m = -0.0075 * 205.0;
  return d;
}

vessel::ResistanceData example() {
  vessel::ResistanceData r;
  r.method = vessel::ResistanceData::Method::holtrop;
  r.waterline_m = 205.0, r.midship = 0.98, r.waterplane = 0.75;
  r.bulb_area_m2 = 20.0, r.bulb_centre_m = 4.0, r.transom_area_m2 = 16.0, r.stern = 10.0;
  r.appendage_area_m2 = 50.0, r.appendage_factor = 1.5;
  return r;
}

}  // namespace

TEST_CASE("the worked example of the container ship comes out") {
  const auto h = hull::make_holtrop(example(), dimensions());
  const double V = 25.0 * kKnot;
  CHECK(h.Cp == Approx(0.5833).epsilon(2e-4));
  CHECK(h.wetted_surface_m2 == Approx(7381.45).epsilon(1e-4));
  CHECK(h.entrance_deg == Approx(12.08).epsilon(1e-3));
  CHECK(h.c1 == Approx(1.398).epsilon(1e-3));
  CHECK(h.c2 == Approx(0.7595).epsilon(2e-4));
  CHECK(h.c5 == Approx(0.9592).epsilon(2e-4));
  CHECK(h.c15 == Approx(-1.69385));
  CHECK(h.m1 == Approx(-2.1274).epsilon(2e-4));
  CHECK(h.lambda == Approx(0.6513).epsilon(2e-4));
  CHECK(h.allowance == Approx(0.000352).epsilon(2e-3));
  CHECK(h.form == Approx(1.156).epsilon(0.02));  // 1982
  CHECK(hull::wave_resistance(h, V) == Approx(557110.0).epsilon(0.01));
  CHECK(hull::bulb_resistance(h, V) == Approx(49.0).epsilon(0.02));
  CHECK(hull::transom_resistance(h, V) == 0.0);
}

TEST_CASE("the wake of the example comes out, and grows on a lighter ship") {
  const auto h = hull::make_holtrop(example(), dimensions());
  CHECK(hull::wake_fraction(h, example(), 8.0, 1, 25.0 * kKnot) == Approx(0.2584).margin(0.003));
  auto light = dimensions();
  light.draught_m = 7.0, light.displacement_m3 *= 0.66;
  const auto up = hull::make_holtrop(example(), light);
  CHECK(hull::wake_fraction(up, example(), 6.0, 1, 25.0 * kKnot) >
        hull::wake_fraction(h, example(), 6.0, 1, 25.0 * kKnot));
}

TEST_CASE("the whole resistance of the example comes out within the change of m4") {
  const auto r = hull::make_resistance(example(), dimensions());
  REQUIRE(r.active);
  CHECK(hull::resistance(r, 25.0 * kKnot) == Approx(1793260.0).epsilon(0.003));
}

TEST_CASE("resistance is odd in speed, nothing at rest and grows faster than the square") {
  const auto r = hull::make_resistance(example(), dimensions());
  CHECK(hull::resistance(r, 0.0) == 0.0);
  double last = 0.0;
  for (double V = 0.5; V < 16.0; V += 0.5) {
    const double R = hull::resistance(r, V);
    CHECK(R > last);
    CHECK(hull::resistance(r, -V) == -R);
    last = R;
  }
  CHECK(hull::resistance(r, 14.0) / hull::resistance(r, 10.0) > std::pow(1.4, 2.5));
}

TEST_CASE("the curve of the waves equals the regression between its points") {
  const auto data = example();
  const auto h = hull::make_holtrop(data, dimensions());
  const auto with = hull::make_resistance(data, dimensions());
  auto friction = with;
  friction.residuary = {};
  for (double V = 7.3; V < 17.0; V += 0.77) {
    const double waves =
        hull::wave_resistance(h, V) + hull::bulb_resistance(h, V) + hull::transom_resistance(h, V);
    const double drawn = hull::resistance(with, V) - hull::resistance(friction, V);
    CAPTURE(V);
    CHECK(drawn == Approx(waves).epsilon(0.01).margin(0.002 * hull::resistance(with, V)));
  }
}

TEST_CASE("both widths give the same resistance, and any speed a finite one") {
  const auto r = hull::make_resistance(example(), dimensions());
  const auto four = hull::resistance(r, math::lanes(0.0, 3.3, 12.7, -9.1));
  alignas(32) double out[4];
  four.store_aligned(out);
  CHECK(out[0] == hull::resistance(r, 0.0));
  CHECK(out[1] == hull::resistance(r, 3.3));
  CHECK(out[2] == hull::resistance(r, 12.7));
  CHECK(out[3] == hull::resistance(r, -9.1));
  CHECK(std::isfinite(hull::resistance(r, 1e3)));
}

TEST_CASE("a bulb takes from the waves, a transom adds below its own speed") {
  auto bare = example();
  bare.bulb_area_m2 = 0.0;
  const double V = 24.0 * kKnot;
  CHECK(hull::wave_resistance(hull::make_holtrop(bare, dimensions()), V) >
        hull::wave_resistance(hull::make_holtrop(example(), dimensions()), V));
  const auto h = hull::make_holtrop(example(), dimensions());
  CHECK(hull::transom_resistance(h, 5.0) > 0.0);
}

TEST_CASE("what is given stands, and an impossible hull is refused") {
  auto data = example();
  data.wetted_surface_m2 = 7000.0, data.form_factor = 0.1, data.allowance = 0.0002;
  const auto h = hull::make_holtrop(data, dimensions());
  CHECK(h.wetted_surface_m2 == 7000.0);
  CHECK(h.form == Approx(1.1));
  CHECK(h.allowance == 0.0002);
  auto brick = dimensions();
  brick.displacement_m3 = 205.0 * 32.0 * 10.0;
  CHECK_THROWS_AS(hull::make_holtrop(example(), brick), std::domain_error);
  brick.displacement_m3 = 20000.0;
  CHECK_THROWS_AS(hull::make_holtrop(example(), brick), std::domain_error);
}
