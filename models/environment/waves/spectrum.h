#pragma once
/// Wave spectra and spreading.
///
/// One-sided spectra over the circular frequency, with m0 = Hs^2 / 16:
///
///     Bretschneider   S = 5/16 Hs^2 w_p^4 w^-5 exp(-5/4 (w_p/w)^4)                            (1)
///     JONSWAP         (1) times C g^exp(-(w - w_p)^2 / (2 s^2 w_p^2)),
///                     s = 0.07 for w <= w_p, else 0.09; C makes m0 right                      (2)
///     Pierson-Moskowitz   (1) for a fully developed sea: Hs = 0.0246 T_p^2 [m, s]             (3)
///     D(th) = 2^(2s-1)/pi G(s+1)^2/G(2s+1) cos^2s((th - th0)/2)                               (4)
///
/// Sources: C. L. Bretschneider (1959), K. Hasselmann et al. (1973), W. J. Pierson & L. Moskowitz (1964)
/// with alpha 0.0081; C by quadrature instead of the fit 1 - 0.287 ln g; Longuet-Higgins et al. (1963)
/// for (4).
#include <cstdint>

#include "models/math/real.h"

namespace haeul::environment {

enum class WaveSpectrum { jonswap, bretschneider, pierson_moskowitz };

/// How the mean resistance in the sea is found; mean_force.h.
enum class AddedResistanceMethod { snnm, stawave1, stawave2 };

/// A sea as a scenario gives it. Height 0: no waves.
struct SeaStateData {
  WaveSpectrum spectrum = WaveSpectrum::jonswap;
  double height_m = 0.0;    ///< Hs; with pierson_moskowitz it follows from the period
  double period_s = 8.0;    ///< T_p, > 0
  double gamma = 3.3;       ///< peakedness of JONSWAP, 1 .. 10
  double from_rad = 0.0;    ///< main direction, clockwise from north
  double spreading = 10.0;  ///< s of (4); 0: long-crested
  int components = 50;      ///< > 0
  double depth_m = 0.0;     ///< for the wave number; 0: deep
  AddedResistanceMethod added_resistance = AddedResistanceMethod::snnm;
};

/// T_p of a spectrum of the shape (1) with mean period T_1, or with zero-crossing period T_z.
inline double peak_from_mean_period(double T1) { return T1 / 0.77177; }
inline double peak_from_zero_crossing_period(double Tz) { return Tz / 0.71037; }

class Spectrum {
 public:
  explicit Spectrum(const SeaStateData& sea);
  /// S(w) [m^2 s], w > 0.
  double operator()(double omega) const;
  double height_m() const { return height_; }
  double peak() const { return peak_; }

 private:
  double height_, peak_, gamma_, scale_ = 1.0;
};

/// D(th - th0), eq. (4) with s > 0 [1/rad].
double spreading_density(double angle_rad, double s);

/// Wave number k [1/m] of w^2 = g k tanh(k h); `depth_m` <= 0: deep.
double wave_number(double omega, double depth_m);

}  // namespace haeul::environment
