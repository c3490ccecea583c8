#pragma once
/// Gusts: the speed of the wind about its mean, from a spectrum.
///
/// One-sided spectra S(f) [m^2/s^2 / Hz], f in Hz, U the mean at 10 m:
///
///     Davenport    f S / (kappa U^2) = 4 x^2 / (1 + x^2)^(4/3),     x = 1200 f / U            (1)
///     Harris       f S / (kappa U^2) = 4 x / (2 + x^2)^(5/6),       x = 1800 f / U            (2)
///     NPD          S = 320 (U/10)^2 (z/10)^0.45 / (1 + y^n)^(5/3n),  n = 0.468,
///                  y = 172 f (z/10)^(2/3) (U/10)^-0.75                                        (3)
///
/// The series is a sum of harmonics, one in each of N bins that are equal in log f,
///
///     g(t) = sum a_i cos(2 pi f_i t + e_i),   a_i = sqrt(2 int S df over the bin)             (4)
///
/// with f_i anywhere inside its bin, so that the series does not repeat, and e_i any phase.
///
/// Assumptions and limits: along the mean wind only, one series for the whole area; 1/600 Hz to
/// 0.5 Hz, where (3) is stated to hold. kappa is 0.0026 at sea.
/// Sources: A. G. Davenport (1961), R. I. Harris (1971), ISO 19901-1:2015 for (3); each compared with
/// a public program.
#include <cstdint>
#include <vector>

#include "models/math/real.h"

namespace haeul::environment {

enum class GustSpectrum { none, davenport, harris, npd };

/// S(f) [m^2/s^2 / Hz] at mean speed `speed_mps` > 0; `height_m` matters to NPD only.
double gust_spectrum(GustSpectrum kind, double frequency_hz, double speed_mps, double height_m,
                     double kappa);

inline constexpr double kLowestGust_hz = 1.0 / 600.0;
inline constexpr double kHighestGust_hz = 0.5;

struct GustModel {
  /// Four harmonics side by side; those left over have no amplitude.
  struct Group {
    double amplitude[math::kLanes], omega[math::kLanes], phase[math::kLanes];
  };
  std::vector<Group> groups;
};

/// `harmonics` > 0, rounded up to four.
GustModel make_gust(GustSpectrum kind, double speed_mps, double height_m, double kappa,
                    std::uint64_t seed, int harmonics = 48);

/// g(t) [m/s]; eq. (4).
double gust_speed(const GustModel& model, double t);

}  // namespace haeul::environment
