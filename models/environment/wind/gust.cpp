#include "models/environment/wind/gust.h"

#include "models/math/random.h"

namespace haeul::environment {

double gust_spectrum(GustSpectrum kind, double f, double U, double z, double kappa) {
  switch (kind) {
    case GustSpectrum::davenport: {
      const double x = 1200.0 * f / U;
      return kappa * U * U / f * 4.0 * x * x / math::pow(1.0 + x * x, 4.0 / 3.0);
    }
    case GustSpectrum::harris: {
      const double x = 1800.0 * f / U;
      return kappa * U * U / f * 4.0 * x / math::pow(2.0 + x * x, 5.0 / 6.0);
    }
    case GustSpectrum::npd: {
      constexpr double n = 0.468;
      const double y = 172.0 * f * math::pow(0.1 * z, 2.0 / 3.0) * math::pow(0.1 * U, -0.75);
      return 320.0 * (0.1 * U) * (0.1 * U) * math::pow(0.1 * z, 0.45) /
             math::pow(1.0 + math::pow(y, n), 5.0 / (3.0 * n));
    }
    case GustSpectrum::none:
      break;
  }
  return 0.0;
}

GustModel make_gust(GustSpectrum kind, double speed_mps, double height_m, double kappa,
                    std::uint64_t seed, int harmonics) {
  GustModel model;
  if (kind == GustSpectrum::none || !(speed_mps > 0.0)) return model;
  const int groups = (harmonics + math::kLanes - 1) / math::kLanes;
  model.groups.resize(static_cast<std::size_t>(groups));
  const double ratio = math::pow(kHighestGust_hz / kLowestGust_hz, 1.0 / harmonics);
  double low = kLowestGust_hz;
  for (int i = 0; i < groups * math::kLanes; ++i) {
    auto& group = model.groups[static_cast<std::size_t>(i / math::kLanes)];
    const int lane = i % math::kLanes;
    group.amplitude[lane] = group.omega[lane] = group.phase[lane] = 0.0;
    if (i >= harmonics) continue;
    // energy of the bin by Simpson's rule in log f, in which the spectra are smooth
    const double high = low * ratio;
    const auto density = [&](double f) {
      return f * gust_spectrum(kind, f, speed_mps, height_m, kappa);
    };
    const double energy = math::log(ratio) / 6.0 *
                          (density(low) + 4.0 * density(math::sqrt(low * high)) + density(high));
    const auto counter = 2 * static_cast<std::uint64_t>(i);
    const double inside = math::uniform(seed, math::Purpose::gust, 0, counter);
    const double phase = math::uniform(seed, math::Purpose::gust, 0, counter + 1);
    group.amplitude[lane] = math::sqrt(2.0 * energy);
    group.omega[lane] = math::kTwoPi * low * math::pow(ratio, inside);
    group.phase[lane] = math::kTwoPi * phase;
    low = high;
  }
  return model;
}

double gust_speed(const GustModel& model, double t) {
  math::Lanes sum(0.0);
  for (const auto& group : model.groups) {
    const auto lanes = [](const double* x) { return math::lanes(x[0], x[1], x[2], x[3]); };
    sum = sum + lanes(group.amplitude) *
                    math::cos(lanes(group.omega) * math::Lanes(t) + lanes(group.phase));
  }
  return (sum.get(0) + sum.get(1)) + (sum.get(2) + sum.get(3));
}

}  // namespace haeul::environment
