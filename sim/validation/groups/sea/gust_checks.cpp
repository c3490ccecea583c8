// Ordinates and energy of the gust spectra.
#include "models/environment/wind/gust.h"
#include "sim/validation/groups/groups.h"

namespace haeul::validation {
namespace {

using environment::GustSpectrum;
constexpr double kKappa = 0.0026;

// f [Hz], U10 [m/s], then Davenport, Harris, NPD
constexpr double kRows[][5] = {{0.002, 20, 29.38643, 207.3297, 320.0614},
                               {0.01, 20, 99.39029, 158.2756, 106.4179},
                               {0.1, 20, 12.14675, 9.421154, 9.446547},
                               {0.05, 12, 9.721532, 7.592891, 4.96931}};

// integral of S over all f, by the midpoints of equal steps in log f, over kappa U^2
double energy(GustSpectrum kind) {
  constexpr double kSpeed = 20.0, kLow = -25.0, kHigh = 25.0;
  constexpr int n = 4000;
  double sum = 0.0;
  for (int i = 0; i < n; ++i) {
    const double f = math::exp(kLow + (kHigh - kLow) * (i + 0.5) / n);
    sum += f * environment::gust_spectrum(kind, f, kSpeed, 10.0, kKappa);
  }
  return sum * (kHigh - kLow) / n / (kKappa * kSpeed * kSpeed);
}

}  // namespace

std::vector<Check> gust_checks() {
  CheckList list;
  const struct {
    GustSpectrum kind;
    const char *name, *source;
  } kinds[] = {{GustSpectrum::davenport, "Davenport", "ffpack, run; equal to 1e-12"},
               {GustSpectrum::harris, "Harris", "own program, formula compared by reading"},
               {GustSpectrum::npd, "NPD", "ffpack, run; equal to 1e-12"}};
  for (std::size_t k = 0; k < 3; ++k) {
    list.from(Evidence::other_program, kinds[k].source);
    for (const auto& row : kRows) {
      char at[64];
      std::snprintf(at, sizeof at, ", f %g Hz, U10 %g m/s", row[0], row[1]);
      list.relative(std::string(kinds[k].name) + at,
                    environment::gust_spectrum(kinds[k].kind, row[0], row[1], 10.0, kKappa),
                    row[2 + k], "m²/s", 1e-5);
    }
  }
  list.from(Evidence::closed_form, "integral of f S over log f: 6 κU²")
      .relative("Davenport: energy over κU²", energy(GustSpectrum::davenport), 6.0, "", 1e-4);
  list.from(Evidence::closed_form, "integral of f S over log f: 6.677 κU², printed digits")
      .relative("Harris: energy over κU²", energy(GustSpectrum::harris), 6.677, "", 1e-4);
  return list.done();
}

}  // namespace haeul::validation
