#include "models/environment/waves/added_resistance.h"

#include "models/math/real.h"

namespace haeul::environment {
namespace {

constexpr double kGravity = 9.81;
constexpr double kHalfPi = 0.5 * math::kPi;

// a1 a2 of eq. (2) for waves from ahead to abeam
double amplitude_ahead(const WaveShip& s, double C, double Fr, double cos_alpha) {
  const double a1 =
      C * math::pow(0.87 / s.CB, (1.0 + Fr) * cos_alpha) * (1.0 + 2.0 * cos_alpha) / 3.0;
  const double a2 = Fr < 0.12 ? 0.0072 + 0.1676 * Fr : math::pow(Fr, 1.5) * math::exp(-3.5 * Fr);
  return a1 * a2;
}

// and for following waves
double amplitude_following(const WaveShip& s, double C, double U, double omega) {
  const double group = kGravity / (2.0 * omega);
  if (U <= group) return C * (0.87 / s.CB) * 0.0072 * (2.0 * U / group - 1.0);
  const double Fr = (U - group) / math::sqrt(kGravity * s.L);
  if (Fr < 0.12) return C * (0.87 / s.CB) * (0.0072 + 0.1676 * Fr);
  return C * math::pow(0.87 / s.CB, 1.0 + Fr) * math::pow(Fr, 1.5) * math::exp(-3.5 * Fr);
}

double snnm_motion(const WaveShip& s, double omega, double alpha, double U) {
  const double Fr = U / math::sqrt(kGravity * s.L);
  const double lambda = math::kTwoPi * kGravity / (omega * omega);
  const double cos_alpha = math::cos(alpha);
  const double w = 2.142 * math::cbrt(s.kyy) * math::sqrt(s.L / lambda) *
                   math::pow(s.CB / 0.65, 0.17) *
                   (1.0 - 0.111 / s.CB * (math::log(s.B / s.T) - math::log(2.75))) *
                   ((-1.377 * Fr * Fr + 1.157 * Fr) * math::abs(cos_alpha) +
                    0.618 * (13.0 + math::cos(2.0 * alpha)) / 14.0);
  const double C = 60.3 * math::pow(s.CB, 1.34) * 16.0 * s.kyy * s.kyy / math::log(s.B / s.T);
  double amplitude;
  if (alpha <= kHalfPi) {
    amplitude = amplitude_ahead(s, C, Fr, cos_alpha);
  } else {
    const double share = (alpha - kHalfPi) / kHalfPi;
    amplitude = (1.0 - share) * amplitude_ahead(s, C, Fr, 0.0) +
                share * amplitude_following(s, C, U, omega);
  }
  const double b1 = w < 1.0 ? 11.0 : -8.5;
  const double d1 = w < 1.0 ? 566.0 * math::pow(s.L * s.CB / s.B, -2.66)
                            : -566.0 * math::pow(s.L / s.B, -2.66) * 4.0;
  return 4.0 * s.rho * kGravity * s.B * s.B / s.L * amplitude * math::pow(w, b1) *
         math::exp(b1 / d1 * (1.0 - math::pow(w, d1)));
}

double snnm_reflection(const WaveShip& s, double omega, double alpha, double U) {
  const double Fr = U / math::sqrt(kGravity * s.L);
  const double lambda = math::kTwoPi * kGravity / (omega * omega);
  if (lambda > 2.5 * s.L) return 0.0;
  const double E1 = math::atan2(0.495 * s.B, s.entrance_m);
  const double E2 = math::atan2(0.495 * s.B, s.run_m);
  const double cos_alpha = math::cos(alpha), V = 2.0 * omega * U / kGravity;
  const auto draught_factor = [&](double T) {
    return 1.0 - math::exp(-4.0 * math::kPi * (T / lambda - T / (2.5 * s.L)));
  };
  const double f = alpha <= E1 ? cos_alpha : 0.0;
  const double q = math::pow(0.87 / s.CB, (1.0 + 4.0 * math::sqrt(Fr)) * f);
  const double K = 2.25 / 4.0 * s.rho * kGravity * s.B;
  const double root = math::sqrt(math::abs(cos_alpha));
  const double T_aft = s.CB <= 0.75 ? s.T * (4.0 + root) / 5.0 : s.T * (2.0 + root) / 3.0;
  // one side of bow or stern, whose waterline stands at E to the centre line
  const auto side = [&](double E, double angle) {
    const double sine = math::sin(angle);
    return sine * sine + V * (cos_alpha - math::cos(E) * math::cos(angle));
  };
  double R = 0.0;
  if (alpha <= math::kPi - E1) R += K * draught_factor(s.T) * q * side(E1, E1 + alpha);
  if (alpha <= E1) R += K * draught_factor(s.T) * q * side(E1, E1 - alpha);
  if (alpha >= E2) R -= K * draught_factor(T_aft) * side(E2, E2 - alpha);
  if (alpha >= math::kPi - E2) R -= K * draught_factor(T_aft) * side(E2, E2 + alpha);
  return R;
}

// modified Bessel functions of first order by their integrals, trapezoid; x > 0
double bessel_I1(double x) {
  constexpr int n = 200;
  double sum = 0.0;
  for (int i = 0; i < n; ++i) {
    const double c = math::cos(math::kPi * (i + 0.5) / n);
    sum += math::exp(x * (c - 1.0)) * c;
  }
  return sum / n;  // times exp(x)
}

double bessel_K1(double x) {
  constexpr int n = 2000;
  constexpr double most = 12.0;
  double sum = 0.0;
  for (int i = 0; i < n; ++i) {
    const double t = most * (i + 0.5) / n;
    const double cosh = 0.5 * (math::exp(t) + math::exp(-t));
    sum += math::exp(-x * (cosh - 1.0)) * cosh;
  }
  return sum * most / n;  // times exp(-x)
}

}  // namespace

AddedResistance snnm(const WaveShip& ship, double omega, double alpha_rad, double speed_mps) {
  const double alpha = math::abs(math::wrap_pi(alpha_rad));
  const double U = math::max(speed_mps, 0.0);
  return {snnm_motion(ship, omega, alpha, U), snnm_reflection(ship, omega, alpha, U)};
}

AddedResistance stawave2(const WaveShip& s, double omega, double speed_mps) {
  const double Fr = speed_mps / math::sqrt(kGravity * s.L);
  if (!(Fr > 0.0)) return {};
  const double w =
      math::sqrt(s.L / kGravity) * math::cbrt(s.kyy) * omega / (1.17 * math::pow(Fr, -0.143));
  const double b1 = w < 1.0 ? 11.0 : -8.5;
  const double d1 = w < 1.0 ? 14.0 : -566.0 * math::pow(s.L / s.B, -2.66);
  const double r = math::pow(w, b1) * math::exp(b1 / d1 * (1.0 - math::pow(w, d1))) * 60.3 *
                   math::pow(s.CB, 1.34) * math::pow(Fr, 1.5) * math::exp(-3.5 * Fr);
  const double f1 = 0.692 * math::pow(speed_mps / math::sqrt(s.T * kGravity), 0.769) +
                    1.81 * math::pow(s.CB, 6.95);
  const double x = 1.5 * omega * omega / kGravity * s.T;
  const double ratio = bessel_K1(x) / (math::kPi * bessel_I1(x)) * math::exp(-2.0 * x);
  AddedResistance R;
  R.motion = 4.0 * s.rho * kGravity * s.B * s.B / s.L * r;
  R.reflection = 0.5 * s.rho * kGravity * s.B * f1 / (1.0 + ratio * ratio);
  return R;
}

double stawave1(double height_m, double breadth_m, double bow_m, double rho) {
  return rho * kGravity / 16.0 * height_m * height_m * breadth_m * math::sqrt(breadth_m / bow_m);
}

}  // namespace haeul::environment
