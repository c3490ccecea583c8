#include "models/environment/tide_phase.h"

#include <catch2/catch.hpp>
#include <cmath>

namespace haeul::environment {
namespace {

constexpr double kDegree = math::kPi / 180.0;
constexpr double kDay = 86400.0;
// days from 2000-01-01 to 2026-01-01: 26 years, of which seven are leap years
constexpr double k2026 = (26 * 365 + 7) * kDay;
constexpr TidalSpecies kAll[] = {TidalSpecies::M2, TidalSpecies::S2, TidalSpecies::K1,
                                 TidalSpecies::O1};

double degrees_between(double a_rad, double b_rad) {
  return math::wrap_pi(a_rad - b_rad) / kDegree;
}

TEST_CASE("the arguments run at Doodson's speeds, but for the node's slow turn") {
  for (const auto species : kAll) {
    const double start = k2026 + 0.3 * kDay;
    const auto a = tidal_argument(species, start), b = tidal_argument(species, start + kDay);
    // u changes by 10.8 deg x 0.053 deg/d at most
    CHECK(std::fabs(degrees_between(b.argument_rad, a.argument_rad + a.speed_radps * kDay)) <
          0.011);
    // no step at midnight
    const auto before = tidal_argument(species, k2026 - 1.0),
               after = tidal_argument(species, k2026);
    CHECK(std::fabs(degrees_between(after.argument_rad, before.argument_rad + a.speed_radps)) <
          1e-4);
  }
}

TEST_CASE("sun and moon pull together when they should") {
  // full moon of 2000-01-21 04:40 UTC: M2 and S2 in phase but for the moon's inequality, 2 x 7 deg
  const double full = (20.0 + 4.0 / 24.0 + 40.0 / 1440.0) * kDay;
  CHECK(std::fabs(degrees_between(tidal_argument(TidalSpecies::M2, full).argument_rad,
                                  tidal_argument(TidalSpecies::S2, full).argument_rad)) < 16.0);
  // half a moon later, at the last quarter, against each other
  const double quarter = full + 29.53 / 4.0 * kDay;
  CHECK(std::fabs(degrees_between(tidal_argument(TidalSpecies::M2, quarter).argument_rad,
                                  tidal_argument(TidalSpecies::S2, quarter).argument_rad)) > 160.0);
  // at noon of midsummer the sun is highest over the north: the solar part of K1 is, too; u is up to 9
  const double solstice = (26 * 365 + 7 + 171 + 0.5) * kDay;  // 2026-06-21 12:00
  const auto K1 = tidal_argument(TidalSpecies::K1, solstice);
  CHECK(std::fabs(degrees_between(K1.argument_rad, 0.0)) < 10.0);
}

TEST_CASE("arguments and node factors by hand") {
  // 2026-06-23 15:00 UTC: s = 195.7173, h = 91.7997, N = 332.9751 deg
  const double utc = k2026 + (173.0 + 15.0 / 24.0) * kDay;
  const double sin_N = std::sin(332.9751 * kDegree), cos_N = std::cos(332.9751 * kDegree);
  const double V[] = {450 + 2 * 91.7997 - 2 * 195.7173, 450, 225 + 91.7997 + 90,
                      225 - 2 * 195.7173 + 91.7997 - 90};
  const double u[] = {-2.1 * sin_N, 0.0, -8.9 * sin_N, 10.8 * sin_N};
  const double f[] = {1 - 0.037 * cos_N, 1.0, 1.006 + 0.115 * cos_N, 1.009 + 0.187 * cos_N};
  for (std::size_t i = 0; i < 4; ++i) {
    const auto a = tidal_argument(kAll[i], utc);
    CHECK(std::fabs(degrees_between(a.argument_rad, (V[i] + u[i]) * kDegree)) < 1e-3);
    CHECK(a.node_factor == Approx(f[i]).epsilon(1e-6));
  }
}

TEST_CASE("the constants of Ulsan give the heights its gauge measured, in its own time zone only") {
  // Korea Hydrographic and Oceanographic Agency, gauge DT_0020, open data: heights [cm] every ten
  // minutes from 2026-06-24 00:00 Korean time
  const double measured[] = {40, 43, 45, 49, 48, 44, 44, 47, 48, 52, 54, 48, 49, 52, 49, 48, 51, 51,
                             52, 52, 52, 49, 48, 50, 50, 49, 47, 47, 48, 51, 48, 44, 42, 44, 43, 42,
                             41, 41, 40, 40, 39, 38, 36, 35, 36, 39, 37, 35, 38, 36, 32, 37};
  const auto compare = [&](double zone_h, double& correlation, double& rms_m) {
    Tide tide;
    const double utc = k2026 + (173.0 + 15.0 / 24.0) * kDay;
    const double H[] = {0.16, 0.08, 0.03, 0.03}, g[] = {214, 258, 51, 346};
    for (std::size_t i = 0; i < 4; ++i) {
      tide.constituents.push_back(constituent_at(kAll[i], H[i], g[i] * kDegree, zone_h, utc));
    }
    const int n = 52;
    double x[n], y[n], mx = 0.0, my = 0.0, xx = 0.0, yy = 0.0, xy = 0.0;
    for (int i = 0; i < n; ++i) {
      x[i] = tide_height(tide, i * 600.0), y[i] = 0.01 * measured[i];
      mx += x[i] / n, my += y[i] / n;
    }
    for (int i = 0; i < n; ++i) {
      xx += (x[i] - mx) * (x[i] - mx), yy += (y[i] - my) * (y[i] - my);
      xy += (x[i] - mx) * (y[i] - my);
    }
    correlation = xy / std::sqrt(xx * yy);
    rms_m = std::sqrt((xx + yy - 2.0 * xy) / n);
  };
  double correlation = 0.0, rms_m = 0.0;
  compare(9.0, correlation, rms_m);
  CHECK(correlation > 0.88);
  CHECK(rms_m < 0.03);
  compare(0.0, correlation, rms_m);
  CHECK(correlation < 0.0);
}

}  // namespace
}  // namespace haeul::environment
