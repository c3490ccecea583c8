#include "models/environment/wind/gust.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "models/environment/wind/wind.h"

namespace haeul::environment {
namespace {

TEST_CASE("gust spectra are those of other programs") {
  const auto at = [](GustSpectrum kind, double f, double U) {
    return gust_spectrum(kind, f, U, 10.0, 0.0026);
  };
  // f, U, Davenport, Harris, NPD; two programs agree to 1e-12 on the first and the last
  const double rows[][5] = {{0.002, 20, 29.38643, 207.3297, 320.0614},
                            {0.01, 20, 99.39029, 158.2756, 106.4179},
                            {0.1, 20, 12.14675, 9.421154, 9.446547},
                            {0.05, 12, 9.721532, 7.592891, 4.96931}};
  for (const auto& r : rows) {
    CHECK(at(GustSpectrum::davenport, r[0], r[1]) == Approx(r[2]).epsilon(1e-5));
    CHECK(at(GustSpectrum::harris, r[0], r[1]) == Approx(r[3]).epsilon(1e-5));
    CHECK(at(GustSpectrum::npd, r[0], r[1]) == Approx(r[4]).epsilon(1e-5));
  }
}

TEST_CASE("the series has no mean and the variance of its band of the spectrum") {
  for (const auto kind : {GustSpectrum::davenport, GustSpectrum::harris, GustSpectrum::npd}) {
    const auto model = make_gust(kind, 15.0, 10.0, 0.0026, 11);
    double energy = 0.0;
    for (const auto& group : model.groups) {
      for (const double a : group.amplitude) energy += 0.5 * a * a;
    }
    double band = 0.0;
    const int n = 20000;
    for (int i = 0; i < n; ++i) {  // midpoints in log f
      const double width = std::log(kHighestGust_hz / kLowestGust_hz) / n;
      const double f = kLowestGust_hz * std::exp((i + 0.5) * width);
      band += f * width * gust_spectrum(kind, f, 15.0, 10.0, 0.0026);
    }
    CHECK(energy == Approx(band).epsilon(1e-4));
    double sum = 0.0, square = 0.0;
    const int samples = 200000;
    for (int i = 0; i < samples; ++i) {
      const double g = gust_speed(model, 2.0 * i);
      sum += g;
      square += g * g;
    }
    CHECK(sum / samples == Approx(0.0).margin(0.02));
    CHECK(square / samples == Approx(energy).epsilon(0.03));
  }
}

TEST_CASE("a seed makes a series and another seed another") {
  const auto one = make_gust(GustSpectrum::npd, 10.0, 10.0, 0.0026, 1, 30);
  CHECK(one.groups.size() == 8);
  CHECK(gust_speed(one, 7.0) ==
        gust_speed(make_gust(GustSpectrum::npd, 10.0, 10.0, 0.0026, 1, 30), 7.0));
  CHECK(gust_speed(one, 7.0) !=
        gust_speed(make_gust(GustSpectrum::npd, 10.0, 10.0, 0.0026, 2, 30), 7.0));
  CHECK(gust_speed(make_gust(GustSpectrum::none, 10.0, 10.0, 0.0026, 1), 7.0) == 0.0);
}

TEST_CASE("wind from a side moves to the other, and 10 m is where it is meant") {
  WindConditionData data;
  CHECK_FALSE(make_wind(data, 1).blows);
  data.from_rad = 0.5 * math::kPi;
  data.speed_mps = 12.0;
  const auto v = wind_velocity(make_wind(data, 1), 100.0);
  CHECK(v.east == Approx(-12.0));
  CHECK(v.north == Approx(0.0).margin(1e-12));
  data.height_m = 20.0;
  CHECK(make_wind(data, 1).mean_mps == Approx(12.0 * std::pow(0.5, 1.0 / 7.0)));
}

}  // namespace
}  // namespace haeul::environment
