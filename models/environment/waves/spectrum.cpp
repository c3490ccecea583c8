#include "models/environment/waves/spectrum.h"

namespace haeul::environment {
namespace {

constexpr double kGravity = 9.81;

// logarithm of the gamma function by Stirling's series; x > 0, error below 1e-10
double log_gamma(double x) {
  double shift = 0.0;
  while (x < 12.0) {
    shift -= math::log(x);
    x += 1.0;
  }
  const double i = 1.0 / x, i2 = i * i;
  return shift + (x - 0.5) * math::log(x) - x + 0.5 * math::log(math::kTwoPi) +
         i * (1.0 / 12.0 - i2 * (1.0 / 360.0 - i2 * (1.0 / 1260.0 - i2 / 1680.0)));
}

}  // namespace

Spectrum::Spectrum(const SeaStateData& sea)
    : height_(sea.height_m),
      peak_(math::kTwoPi / sea.period_s),
      gamma_(sea.spectrum == WaveSpectrum::jonswap ? sea.gamma : 1.0) {
  if (sea.spectrum == WaveSpectrum::pierson_moskowitz) {
    // m0 = alpha g^2 / (5 w_p^4) with alpha 0.0081
    height_ = 4.0 * math::sqrt(0.0081 / 5.0) * kGravity / (peak_ * peak_);
  }
  if (gamma_ == 1.0) return;
  // C by the midpoint rule in log w, over all that counts
  constexpr int kPoints = 4000;
  const double width = math::log(60.0) / kPoints;
  double energy = 0.0;
  for (int i = 0; i < kPoints; ++i) {
    const double omega = 0.3 * peak_ * math::exp((i + 0.5) * width);
    energy += (*this)(omega)*omega * width;
  }
  scale_ = height_ > 0.0 ? height_ * height_ / 16.0 / energy : 1.0;
}

double Spectrum::operator()(double omega) const {
  const double x = peak_ / omega, x4 = x * x * x * x;
  const double base = 5.0 / 16.0 * height_ * height_ * x4 / omega * math::exp(-1.25 * x4);
  if (gamma_ == 1.0) return base;
  const double s = omega <= peak_ ? 0.07 : 0.09;
  const double d = (omega - peak_) / (s * peak_);
  return scale_ * base * math::pow(gamma_, math::exp(-0.5 * d * d));
}

double spreading_density(double angle_rad, double s) {
  const double c = math::abs(math::cos(0.5 * math::wrap_pi(angle_rad)));
  if (c <= 0.0) return 0.0;
  const double log_norm = (2.0 * s - 1.0) * math::log(2.0) - math::log(math::kPi) +
                          2.0 * log_gamma(s + 1.0) - log_gamma(2.0 * s + 1.0);
  return math::exp(log_norm + 2.0 * s * math::log(c));
}

double wave_number(double omega, double depth_m) {
  const double deep = omega * omega / kGravity;
  if (depth_m <= 0.0 || deep * depth_m > 20.0) return deep;
  const auto tanh = [](double x) { return 1.0 - 2.0 / (math::exp(2.0 * x) + 1.0); };
  double k = deep / math::sqrt(tanh(deep * depth_m));
  for (int i = 0; i < 8; ++i) {
    const double t = tanh(k * depth_m);
    const double slope = t + k * depth_m * (1.0 - t * t);
    k -= (k * t - deep) / slope;
  }
  return k;
}

}  // namespace haeul::environment
