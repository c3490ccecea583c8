#include "models/environment/waves/field.h"

#include <array>

#include "models/math/random.h"

namespace haeul::environment {
namespace {

// where the running integral of a density on equal steps of [low, high] passes `level` of its whole
template <std::size_t n>
double quantile(const std::array<double, n>& integral, double low, double high, double level) {
  const double wanted = level * integral.back();
  std::size_t i = 1;
  while (i + 1 < n && integral[i] < wanted) ++i;
  const double part = integral[i] - integral[i - 1];
  const double f = part > 0.0 ? (wanted - integral[i - 1]) / part : 0.0;
  return low + (high - low) * (static_cast<double>(i - 1) + f) / static_cast<double>(n - 1);
}

template <std::size_t n, class Density>
std::array<double, n> running_integral(double low, double high, const Density& density) {
  std::array<double, n> sum{};
  const double width = (high - low) / static_cast<double>(n - 1);
  for (std::size_t i = 1; i < n; ++i) {
    sum[i] = sum[i - 1] + width * density(low + (static_cast<double>(i) - 0.5) * width);
  }
  return sum;
}

}  // namespace

WaveField make_wave_field(const SeaStateData& sea, std::uint64_t seed) {
  WaveField field;
  field.from_rad = sea.from_rad;
  field.depth_m = sea.depth_m;
  field.added_resistance = sea.added_resistance;
  const Spectrum spectrum(sea);
  field.height_m = spectrum.height_m();
  if (!(field.height_m > 0.0)) return field;

  const double low = 0.3 * spectrum.peak(), high = 4.0 * spectrum.peak();
  const auto energy = running_integral<4001>(low, high, spectrum);
  const auto angles = running_integral<2001>(-math::kPi, math::kPi, [&](double angle) {
    return sea.spreading > 0.0 ? spreading_density(angle, sea.spreading) : 1.0;
  });
  const auto random = [&](int i, std::uint64_t which) {
    return math::uniform(seed, math::Purpose::wave, 0, 3 * static_cast<std::uint64_t>(i) + which);
  };
  const double N = sea.components;
  for (int i = 0; i < sea.components; ++i) {
    WaveComponent c;
    c.amplitude_m = field.height_m * math::sqrt(1.0 / (8.0 * N));
    c.omega = quantile(energy, low, high, (i + random(i, 0)) / N);
    c.k = wave_number(c.omega, sea.depth_m);
    const double along = random(0, 1) + 0.6180339887498949 * i;
    const double aside = sea.spreading > 0.0
                             ? quantile(angles, -math::kPi, math::kPi, along - math::floor(along))
                             : 0.0;
    c.towards_rad = math::wrap_two_pi(sea.from_rad + math::kPi + aside);
    c.wave_vector = math::polar(c.k, c.towards_rad);
    c.phase_rad = math::kTwoPi * random(i, 2);
    field.components.push_back(c);
  }
  return field;
}

double elevation(const WaveField& field, math::Vec2 p_N, double t) {
  double sum = 0.0;
  for (const WaveComponent& c : field.components) {
    sum += c.amplitude_m * math::cos(c.omega * t - math::dot(c.wave_vector, p_N) + c.phase_rad);
  }
  return sum;
}

}  // namespace haeul::environment
