#pragma once
/// The two scalars of every force law, and the functions the laws may call on them.
///
/// `Real` is `double` in the engine and `Lanes` (four doubles side by side, AVX2) where many
/// futures of one ship are rolled out at once. All transcendental functions come from SLEEF's
/// `finz` family, whose scalar and vector variants return the same bits on any CPU with AVX2 and
/// FMA; together with -ffp-contract=off a lane therefore equals the scalar run bit for bit. They are
/// within 3.5 units in the last place, exp and pow within 1: the last bit costs twice the time.
#include <sleef.h>

#include <cmath>
#include <xsimd/xsimd.hpp>

#ifdef __FAST_MATH__
#error "Haeul promises bit-identical results and cannot be built with -ffast-math"
#endif

namespace haeul::math {

inline constexpr double kPi = 3.14159265358979323846;
inline constexpr double kTwoPi = 2.0 * kPi;

using Lanes = xsimd::batch<double, xsimd::avx2>;
inline constexpr int kLanes = 4;

/// Four numbers side by side.
inline Lanes lanes(double a, double b, double c, double d) { return _mm256_setr_pd(a, b, c, d); }

/// The truth value that goes with a Real: `bool`, or a lane mask.
template <class Real>
using Mask = decltype(Real(0.0) < Real(0.0));

// scalar
inline double sin(double x) { return Sleef_finz_sind1_u35purecfma(x); }
inline double cos(double x) { return Sleef_finz_cosd1_u35purecfma(x); }
inline double tan(double x) { return Sleef_finz_tand1_u35purecfma(x); }
inline double exp(double x) { return Sleef_finz_expd1_u10purecfma(x); }
inline double log(double x) { return Sleef_finz_logd1_u35purecfma(x); }
inline double cbrt(double x) { return Sleef_finz_cbrtd1_u35purecfma(x); }
inline double asin(double x) { return Sleef_finz_asind1_u35purecfma(x); }
inline double acos(double x) { return Sleef_finz_acosd1_u35purecfma(x); }
inline double pow(double x, double y) { return Sleef_finz_powd1_u10purecfma(x, y); }
inline double atan2(double y, double x) { return Sleef_finz_atan2d1_u35purecfma(y, x); }
inline double sqrt(double x) { return std::sqrt(x); }
inline double abs(double x) { return std::fabs(x); }
inline double floor(double x) { return std::floor(x); }
inline double min(double a, double b) { return a < b ? a : b; }
inline double max(double a, double b) { return a > b ? a : b; }
inline double select(bool mask, double yes, double no) { return mask ? yes : no; }
inline bool any(bool mask) { return mask; }

// four lanes
inline Lanes sin(const Lanes& x) { return Sleef_finz_sind4_u35avx2(x.data); }
inline Lanes cos(const Lanes& x) { return Sleef_finz_cosd4_u35avx2(x.data); }
inline Lanes tan(const Lanes& x) { return Sleef_finz_tand4_u35avx2(x.data); }
inline Lanes exp(const Lanes& x) { return Sleef_finz_expd4_u10avx2(x.data); }
inline Lanes log(const Lanes& x) { return Sleef_finz_logd4_u35avx2(x.data); }
inline Lanes cbrt(const Lanes& x) { return Sleef_finz_cbrtd4_u35avx2(x.data); }
inline Lanes atan2(const Lanes& y, const Lanes& x) {
  return Sleef_finz_atan2d4_u35avx2(y.data, x.data);
}
inline Lanes sqrt(const Lanes& x) { return _mm256_sqrt_pd(x.data); }
inline Lanes abs(const Lanes& x) { return _mm256_andnot_pd(_mm256_set1_pd(-0.0), x.data); }
inline Lanes floor(const Lanes& x) { return _mm256_floor_pd(x.data); }
inline Lanes min(const Lanes& a, const Lanes& b) { return _mm256_min_pd(a.data, b.data); }
inline Lanes max(const Lanes& a, const Lanes& b) { return _mm256_max_pd(a.data, b.data); }
inline Lanes select(const Mask<Lanes>& mask, const Lanes& yes, const Lanes& no) {
  return xsimd::select(mask, yes, no);
}
inline bool any(const Mask<Lanes>& mask) { return xsimd::any(mask); }

// both

/// x limited to [lo, hi].
template <class Real>
Real clamp(const Real& x, const Real& lo, const Real& hi) {
  return min(max(x, lo), hi);
}

/// +1 for x >= 0, else -1.
template <class Real>
Real sign(const Real& x) {
  return select(x >= Real(0.0), Real(1.0), Real(-1.0));
}

/// Sine and cosine of one angle [rad].
template <class Real>
struct SinCos {
  Real sin, cos;
};
inline SinCos<double> sincos(double x) {
  const auto sc = Sleef_finz_sincosd1_u35purecfma(x);
  return {sc.x, sc.y};
}
inline SinCos<Lanes> sincos(const Lanes& x) {
  const auto sc = Sleef_finz_sincosd4_u35avx2(x.data);
  return {Lanes(sc.x), Lanes(sc.y)};
}

/// Angle brought to [-pi, pi) [rad].
template <class Real>
Real wrap_pi(const Real& angle) {
  return angle - Real(kTwoPi) * floor((angle + Real(kPi)) * Real(1.0 / kTwoPi));
}

/// Angle brought to [0, 2 pi) [rad].
template <class Real>
Real wrap_two_pi(const Real& angle) {
  return angle - Real(kTwoPi) * floor(angle * Real(1.0 / kTwoPi));
}

}  // namespace haeul::math
