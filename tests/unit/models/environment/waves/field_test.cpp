#include "models/environment/waves/field.h"

#include <catch2/catch.hpp>
#include <cmath>

namespace haeul::environment {
namespace {

constexpr double kDegree = math::kPi / 180.0;

SeaStateData sea(double Hs, double Tp, double gamma = 3.3) {
  SeaStateData s;
  s.height_m = Hs, s.period_s = Tp, s.gamma = gamma;
  return s;
}

TEST_CASE("spectra are those published, and hold their energy") {
  // Bretschneider with Hs 10, T_p 5 pi / 8, and Hs 3, T_p 8
  SeaStateData s = sea(10.0, 5.0 * math::kPi / 8.0);
  s.spectrum = WaveSpectrum::bretschneider;
  CHECK(Spectrum(s)(1.888889) == Approx(0.004600021).epsilon(1e-5));
  CHECK(Spectrum(s)(2.722222) == Approx(2.014925).epsilon(1e-6));
  s.height_m = 3.0, s.period_s = 8.0;
  CHECK(Spectrum(s)(0.7) == Approx(0.8782912).epsilon(1e-6));
  s.period_s = peak_from_mean_period(8.0);
  CHECK(Spectrum(s)(0.7) == Approx(1.11865).epsilon(1e-4));
  s.period_s = peak_from_zero_crossing_period(8.0);
  CHECK(Spectrum(s)(0.7) == Approx(0.9790896).epsilon(1e-4));
  // JONSWAP: published with C = 1 - 0.287 ln gamma = 0.6573443 for the exact 0.6557598
  CHECK(Spectrum(sea(1.0, 10.0))(0.6) * 0.6573443 / 0.6557598 == Approx(0.2416615).epsilon(1e-4));
  CHECK(Spectrum(sea(1.0, 10.0))(0.8) * 0.6573443 / 0.6557598 == Approx(0.06144917).epsilon(1e-4));
  // moments: m0, and T_1 and T_z over T_p for gamma 1, 3.3 and 7
  const double rows[][3] = {
      {1, 0.7717714, 0.7103707}, {3.3, 0.834328, 0.7773992}, {7, 0.877475, 0.8284977}};
  for (const auto& r : rows) {
    const Spectrum S(sea(4.0, 10.0, r[0]));
    double m0 = 0, m1 = 0, m2 = 0;
    const double d = 1e-3;
    for (double w = 0.1; w < 60.0; w += d) {
      m0 += S(w) * d, m1 += w * S(w) * d, m2 += w * w * S(w) * d;
    }
    CHECK(m0 == Approx(1.0).epsilon(1e-4));
    CHECK(math::kTwoPi * m0 / m1 / 10.0 == Approx(r[1]).epsilon(1e-3));
    CHECK(math::kTwoPi * std::sqrt(m0 / m2) / 10.0 == Approx(r[2]).epsilon(3e-3));
  }
  // a fully developed sea of 10 s: 2.46 m
  s = sea(0.0, 10.0);
  s.spectrum = WaveSpectrum::pierson_moskowitz;
  CHECK(Spectrum(s).height_m() == Approx(3.999).epsilon(1e-3));
}

TEST_CASE("spreading is that published and integrates to one") {
  CHECK(spreading_density(15 * kDegree, 3) == Approx(0.483706).epsilon(1e-5));
  CHECK(spreading_density(15 * kDegree, 5) == Approx(0.5934788).epsilon(1e-5));
  CHECK(spreading_density(-6 * kDegree, 2) == Approx(0.4220914).epsilon(1e-5));
  for (const double s : {1.0, 10.0, 75.0}) {
    double sum = 0.0;
    for (int i = 0; i < 3600; ++i) {
      sum += spreading_density((i - 1800) * 0.1 * kDegree, s) * 0.1 * kDegree;
    }
    CHECK(sum == Approx(1.0).epsilon(1e-6));
  }
}

TEST_CASE("the wave number solves the dispersion relation") {
  const double rows[][3] = {{0.6, 20, 0.04882753},
                            {0.6, 10, 0.06454204},
                            {0.4, 30, 0.02539693},
                            {1.0, 15, 0.1097944},
                            {1.2, 200, 0.146789}};
  for (const auto& r : rows) CHECK(wave_number(r[0], r[1]) == Approx(r[2]).epsilon(1e-6));
  CHECK(wave_number(0.6, 0.0) == Approx(0.36 / 9.81));
}

TEST_CASE("the list of components holds the sea's energy and looks like the sea") {
  const auto field = make_wave_field(sea(2.5, 8.0), 42);
  REQUIRE(field.components.size() == 50);
  double energy = 0.0;
  for (const auto& c : field.components) energy += 0.5 * c.amplitude_m * c.amplitude_m;
  CHECK(energy == Approx(2.5 * 2.5 / 16.0).epsilon(1e-12));
  double square = 0.0, mean = 0.0;
  const int n = 40000;
  for (int i = 0; i < n; ++i) {
    const double z = elevation(field, {13.0, 5.0}, 1.7 * i);
    mean += z / n, square += z * z / n;
  }
  CHECK(mean == Approx(0.0).margin(0.02));
  CHECK(square == Approx(energy).epsilon(0.05));
  // the same seed the same sea, another another; no height no sea
  CHECK(elevation(make_wave_field(sea(2.5, 8.0), 42), {}, 9.0) == elevation(field, {}, 9.0));
  CHECK(elevation(make_wave_field(sea(2.5, 8.0), 43), {}, 9.0) != elevation(field, {}, 9.0));
  CHECK(make_wave_field(sea(0.0, 8.0), 1).calm());
}

TEST_CASE("waves from a side run to the other, more so the less they spread") {
  SeaStateData s = sea(2.0, 8.0);
  s.from_rad = 90 * kDegree;
  s.components = 2000;
  s.spreading = 25.0;
  double cosine = 0.0, sine = 0.0;
  for (const auto& c : make_wave_field(s, 3).components) {
    cosine += std::cos(c.towards_rad - 270 * kDegree) / 2000;
    sine += std::sin(c.towards_rad - 270 * kDegree) / 2000;
  }
  // the mean of the cosine under cos^2s of half the angle is s / (s + 1)
  CHECK(cosine == Approx(25.0 / 26.0).epsilon(0.01));
  CHECK(sine == Approx(0.0).margin(0.02));
  s.spreading = 0.0;
  for (const auto& c : make_wave_field(s, 3).components) {
    REQUIRE(c.towards_rad == Approx(270 * kDegree));
  }
}

}  // namespace
}  // namespace haeul::environment
