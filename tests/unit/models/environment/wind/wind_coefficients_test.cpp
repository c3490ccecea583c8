#include "models/environment/wind/wind_coefficients.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "models/environment/wind/fujiwara.h"
#include "models/environment/wind/isherwood.h"
#include "models/vessel/ship_data.h"

namespace haeul::environment {
namespace {

constexpr double kDegree = math::kPi / 180.0;

WindData tanker() {
  WindData d;
  d.given = true;
  d.length_m = 333, d.breadth_m = 60, d.transverse_area_m2 = 1100, d.lateral_area_m2 = 3600;
  d.superstructure_area_m2 = 900, d.perimeter_m = 420, d.masts = 1, d.centroid_m = -5.5;
  d.centroid_height_m = 11, d.type = "tanker_loaded", d.on_deck_area_m2 = 900;
  d.bridge_height_m = 38;
  return d;
}

WindData car_carrier() {
  WindData d;
  d.given = true;
  d.length_m = 200, d.breadth_m = 32.26, d.transverse_area_m2 = 900, d.lateral_area_m2 = 5200;
  d.superstructure_area_m2 = 780, d.perimeter_m = 255, d.masts = 1, d.centroid_m = 2;
  d.centroid_height_m = 14, d.type = "car_carrier", d.on_deck_area_m2 = 600;
  d.bridge_height_m = 34;
  return d;
}

vessel::Dimensions dimensions(const WindData& d) {
  vessel::Dimensions ship;
  ship.length_overall_m = d.length_m, ship.length_pp_m = d.length_m - 10,
  ship.breadth_m = d.breadth_m;
  ship.draught_m = 12, ship.depth_m = 24;
  return ship;
}

struct Row {
  double deg, CX, CY, CN;
};

// figures on which two other programs agree (Isherwood, Blendermann, Fujiwara's C_X) or that follow
// from one (Fujiwara's C_Y, C_N); relative 1e-5
template <class Family, std::size_t n>
void compare(const Family& family, const WindData& ship, const Row (&rows)[n]) {
  for (const Row& row : rows) {
    CAPTURE(row.deg);
    const auto c = family(ship, row.deg * kDegree);
    CHECK(c.CX == Approx(row.CX).epsilon(1e-5).margin(1e-7));
    CHECK(c.CY == Approx(row.CY).epsilon(1e-5).margin(1e-7));
    CHECK(c.CN == Approx(row.CN).epsilon(1e-5).margin(1e-7));
  }
}

TEST_CASE("Isherwood's coefficients are those of two other programs") {
  compare(isherwood, tanker(),
          {{0, -1.065651, 0, 0},
           {15, -0.921684, 0.1661924, 0.03068818},
           {60, -0.6918565, 0.609277, 0.005473283},
           {90, -0.06146847, 0.6324324, 0.0003096096},
           {135, 0.6582485, 0.4871299, -0.0695219},
           {180, 0.8801967, 0, 0}});
  compare(isherwood, car_carrier(),
          {{0, -0.255552, 0, 0},
           {30, -0.2209482, 0.5842914, 0.1033},
           {120, -0.2467, 0.771545, -0.07338032},
           {150, 0.1474488, 0.4932941, -0.08851403}});
}

TEST_CASE("Blendermann's coefficients are those of two other programs") {
  WindData ship = tanker();
  ship.centroid_m = -5;
  compare(blendermann, ship,
          {{0, -0.9, 0, 0},
           {15, -0.8965499, 0.1868454, 0.04121893},
           {60, -0.4950884, 0.6669587, 0.05284498},
           {90, 0, 0.7, -0.01051051},
           {135, 0.4586102, 0.5836857, -0.09128067},
           {180, 0.55, 0, 0}});
  CHECK(blendermann(ship, 60 * kDegree).CK == Approx(2.103754).epsilon(1e-5));
  compare(blendermann, car_carrier(),
          {{30, -0.6524306, 0.6506308, 0.1291473}, {150, 0.7090882, 0.6482044, -0.1157016}});
  CHECK(blendermann(car_carrier(), 120 * kDegree).CK == Approx(0.7254518).epsilon(1e-5));
}

TEST_CASE("Fujiwara's coefficients are those of other programs") {
  WindData ship = tanker();
  ship.centroid_m = -5, ship.centroid_height_m = 8.5;
  // the figures of C_N are of a program with 0.297 for 0.927 as the centroid's factor
  const auto with_297 = [](const WindData& d, double gamma) {
    auto c = fujiwara(d, gamma);
    c.CN -= c.CY * (0.927 - 0.297) * d.centroid_m / d.length_m;
    return c;
  };
  compare(with_297, ship,
          {{0, -0.8480961, 0, 0},
           {30, -0.7725895, 0.340776, 0.05165243},
           {60, -0.3616784, 0.6330748, 0.04656693},
           {120, 0.6853869, 0.6829643, -0.05632794},
           {180, 0.7633066, 0, 0}});
  compare(with_297, car_carrier(),
          {{15, -0.4876848, 0.3048871, 0.06037087}, {150, 0.362501, 0.5960844, -0.09123814}});
}

TEST_CASE("forces push to leeward, mirror each other and vanish without wind") {
  for (const auto family :
       {WindData::Family::blendermann, WindData::Family::isherwood, WindData::Family::fujiwara}) {
    WindData data = tanker();
    data.family = family;
    const auto model = make_wind_load(data, dimensions(data));
    const auto still = wind_force(model, 0.0, 0.0);
    CHECK(still.X == 0.0);
    CHECK(still.Y == 0.0);
    const auto ahead = wind_force(model, -10.0, 0.0);
    CHECK(ahead.X < 0.0);
    CHECK(ahead.Y == 0.0);
    CHECK(ahead.N == 0.0);
    for (double deg = 0.5; deg < 180.0; deg += 7.3) {
      const double u = -15 * std::cos(deg * kDegree), v = 15 * std::sin(deg * kDegree);
      const auto from_starboard = wind_force(model, u, -v), from_port = wind_force(model, u, v);
      CHECK(from_starboard.Y < 0.0);
      CHECK(from_starboard.K < 0.0);
      CHECK(from_starboard.X == from_port.X);
      CHECK(from_starboard.Y == -from_port.Y);
      CHECK(from_starboard.N == -from_port.N);
      CHECK(from_starboard.K == -from_port.K);
    }
  }
}

TEST_CASE("the spline follows the formulas, and four lanes are four winds") {
  WindData data = tanker();
  const auto model = make_wind_load(data, dimensions(data));
  const double q = 0.5 * kAirDensity * 400.0;
  double worst = 0.0;
  for (double deg = 1.0; deg < 180.0; deg += 1.7) {
    const double u = -20 * std::cos(deg * kDegree), v = -20 * std::sin(deg * kDegree);
    const auto c = blendermann(data, deg * kDegree);
    const auto f = wind_force(model, u, v);
    worst = std::max({worst, std::fabs(f.X / (q * 1100) - c.CX), std::fabs(f.Y / (q * 3600) + c.CY),
                      std::fabs(f.N / (q * 3600 * 333) + c.CN)});
  }
  CHECK(worst < 2e-3);  // at 90 deg, where the source's slope jumps
  const auto four = wind_force(model, math::lanes(-3, 4, 0, 9), math::lanes(2, -5, 0, -1e-9));
  const double u[] = {-3, 4, 0, 9}, v[] = {2, -5, 0, -1e-9};
  for (std::size_t i = 0; i < 4; ++i) {
    const auto one = wind_force(model, u[i], v[i]);
    CHECK(four.X.get(i) == one.X);
    CHECK(four.N.get(i) == one.N);
  }
}

TEST_CASE("areas are estimated where none are given, and impossible ones refused") {
  const auto estimated = completed({}, dimensions(tanker()));
  CHECK(estimated.transverse_area_m2 > 60 * 12);
  CHECK(estimated.lateral_area_m2 > 333 * 12);
  CHECK(estimated.centroid_m < 0.0);
  CHECK_FALSE(estimated.given);
  WindData bad = tanker();
  bad.lateral_area_m2 = 0.0;
  CHECK_THROWS_AS(make_wind_load(bad, dimensions(bad)), std::domain_error);
  bad = tanker();
  bad.type = "submarine";
  CHECK_THROWS_AS(make_wind_load(bad, dimensions(bad)), std::domain_error);
}

}  // namespace
}  // namespace haeul::environment
