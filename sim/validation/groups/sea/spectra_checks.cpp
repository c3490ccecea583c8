// Wave spectra: ordinates, moments and spreading.
#include "models/environment/waves/spectrum.h"
#include "sim/validation/groups/groups.h"

namespace haeul::validation {
namespace {

using environment::SeaStateData;
using environment::Spectrum;
using environment::WaveSpectrum;
constexpr double kDegree = math::kPi / 180.0;

SeaStateData sea(double height, double peak, double gamma) {
  SeaStateData s;
  s.height_m = height, s.period_s = peak, s.gamma = gamma;
  return s;
}

SeaStateData bretschneider(double height, double peak) {
  SeaStateData s = sea(height, peak, 1.0);
  s.spectrum = WaveSpectrum::bretschneider;
  return s;
}

// gamma, T_1 / T_p, T_z / T_p
constexpr double kMoments[][3] = {{1, 0.7717714, 0.7103707},
                                  {2, 0.8062956, 0.7464361},
                                  {3.3, 0.834328, 0.7773992},
                                  {5, 0.8583441, 0.8052858},
                                  {7, 0.877475, 0.8284977}};
constexpr double kDnv[][3] = {{1, 0.773465, 0.7117741},
                              {2, 0.805684, 0.7457928},
                              {3.3, 0.8347664, 0.7776829},
                              {5, 0.858325, 0.8051625},
                              {7, 0.878399, 0.8292163}};
// w, S with 8 s taken as T_p, T_1, T_z
constexpr double kBretschneider[][4] = {{0.5, 0.01696618, 0.8166091, 1.255817},
                                        {0.7, 0.8782912, 1.11865, 0.9790896},
                                        {0.9, 0.8778169, 0.4971622, 0.3837138},
                                        {1.2, 0.3419242, 0.1406563, 0.1033044},
                                        {2.0, 0.03246324, 0.01174023, 0.008451905}};
// w, S of JONSWAP for Hs 1, T_p 10, gamma 3.3 with the fit 1 - 0.287 ln gamma
constexpr double kJonswap[][2] = {
    {0.4, 0.001548978}, {0.5, 0.04614552}, {0.6, 0.2416615}, {0.7, 0.1444352}, {0.8, 0.06144917}};
constexpr double kPiersonMoskowitz[][2] = {{17.0 / 9.0, 0.004600021},
                                           {13.0 / 6.0, 0.179259},
                                           {22.0 / 9.0, 0.9555121},
                                           {49.0 / 18.0, 2.014925}};
constexpr double kSpreading[][3] = {{15, 3, 0.483706},
                                    {15, 4, 0.5433887},
                                    {15, 5, 0.5934788},
                                    {-6, 1, 0.317438},
                                    {-6, 2, 0.4220914}};

// m0 / (Hs^2/16), T_1 / T_p, T_z / T_p by midpoints in the log of the frequency
struct Periods {
  double m0, T1, Tz;
};
Periods periods(double gamma) {
  constexpr double kPeak = 10.0, kLow = -3.0, kHigh = 9.0;  // ln w
  constexpr int n = 60000;
  const Spectrum S(sea(4.0, kPeak, gamma));
  double m0 = 0.0, m1 = 0.0, m2 = 0.0;
  for (int i = 0; i < n; ++i) {
    const double w = math::exp(kLow + (kHigh - kLow) * (i + 0.5) / n);
    const double part = w * S(w) * (kHigh - kLow) / n;
    m0 += part, m1 += w * part, m2 += w * w * part;
  }
  return {m0, math::kTwoPi * m0 / m1 / kPeak, math::kTwoPi * math::sqrt(m0 / m2) / kPeak};
}

}  // namespace

std::vector<Check> spectra_checks() {
  CheckList list;
  for (std::size_t i = 0; i < std::size(kMoments); ++i) {
    const Periods p = periods(kMoments[i][0]);
    const std::string of = number(" of JONSWAP, γ %g", kMoments[i][0]);
    list.from(Evidence::closed_form, "m0 = Hs²/16, Hs 4 m")
        .relative("m0" + of, p.m0, 1.0, "m²", 1e-5);
    list.from(Evidence::other_program, "own integration from 0 to infinity")
        .relative("T1/Tp" + of, p.T1, kMoments[i][1], "", 1e-4)
        .relative("Tz/Tp" + of, p.Tz, kMoments[i][2], "", 1e-4);
    list.from(Evidence::published, "DNV-RP-C205, polynomial fits good to 0.3 %")
        .relative("T1/Tp" + of + ", fit", p.T1, kDnv[i][1], "", 3e-3)
        .relative("Tz/Tp" + of + ", fit", p.Tz, kDnv[i][2], "", 3e-3);
  }
  list.from(Evidence::published,
            "xdyn, tests of its JONSWAP: norm 1 - 0.287 ln γ, here by quadrature (0.24 % apart)");
  for (const auto& row : kJonswap) {
    list.report(number("S of JONSWAP, ω %g rad/s", row[0]), Spectrum(sea(1.0, 10.0, 3.3))(row[0]),
                row[1], "m²s");
  }
  const double fit = 1.0 - 0.287 * math::log(3.3), exact = 0.6557598;
  list.from(Evidence::published, "xdyn, tests of its JONSWAP, with the norms' ratio taken out");
  for (const auto& row : kJonswap) {
    list.relative(number("S of JONSWAP, ω %g rad/s, same norm", row[0]),
                  Spectrum(sea(1.0, 10.0, 3.3))(row[0]) * fit / exact, row[1], "m²s", 1e-5);
  }
  list.from(Evidence::published, "xdyn, tests of its Pierson-Moskowitz spectrum");
  for (const auto& row : kPiersonMoskowitz) {
    list.relative(number("S of Bretschneider, Hs 10 m, Tp 5π/8 s, ω %.4g rad/s", row[0]),
                  Spectrum(bretschneider(10.0, 5.0 * math::kPi / 8.0))(row[0]), row[1], "m²s",
                  1e-5);
  }
  list.from(Evidence::other_program,
            "own program, exact coefficients; MSS waveSpectrum within its rounded constants");
  for (const auto& row : kBretschneider) {
    const double peaks[] = {8.0, environment::peak_from_mean_period(8.0),
                            environment::peak_from_zero_crossing_period(8.0)};
    const char* names[] = {"Tp", "T1", "Tz"};
    for (std::size_t i = 0; i < 3; ++i) {
      list.relative("S of Bretschneider, Hs 3 m, " + std::string(names[i]) +
                        number(" 8 s, ω %g rad/s", row[0]),
                    Spectrum(bretschneider(3.0, peaks[i]))(row[0]), row[i + 1], "m²s",
                    i == 0 ? 1e-5 : 1e-4);
    }
  }
  list.from(Evidence::published, "xdyn, tests of its cos^2s spreading, closed forms");
  for (const auto& row : kSpreading) {
    list.relative(number("spreading, s %g", row[1]) + number(", %g° off", row[0]),
                  environment::spreading_density(row[0] * kDegree, row[1]), row[2], "1/rad", 1e-5);
  }
  return list.done();
}

}  // namespace haeul::validation
