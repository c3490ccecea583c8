#include "models/emissions/factors.h"

#include <algorithm>
#include <array>

namespace haeul::emissions {
namespace {

using Row = std::array<double, 2>;  // residual, distillate

double pick(const std::array<Row, 4>& table, int tier, bool residual) {
  const Row& row = table[static_cast<std::size_t>(std::clamp(tier, 0, 3))];
  return residual ? row[0] : row[1];
}

}  // namespace

double nox_limit(int tier, double rated_rpm) {
  struct Tier {
    double slow, scale, exponent, fast;
  };
  constexpr std::array<Tier, 3> kTiers{
      {{17.0, 45.0, -0.20, 9.8}, {14.4, 44.0, -0.23, 7.7}, {3.4, 9.0, -0.20, 2.0}}};
  const Tier& t = kTiers[static_cast<std::size_t>(std::clamp(tier, 1, 3) - 1)];
  if (rated_rpm < 130.0) return t.slow;
  if (rated_rpm >= 2000.0) return t.fast;
  return t.scale * math::pow(rated_rpm, t.exponent);
}

double nox_slow_speed(int tier, bool residual) {
  return pick({{{18.1, 17.0}, {17.0, 16.0}, {15.3, 14.4}, {3.6, 3.4}}}, tier, residual);
}

double nox_four_stroke(machinery::EngineClass engine_class, int tier, bool residual) {
  if (engine_class == machinery::EngineClass::high_speed) {
    return nox_auxiliary(engine_class, tier, residual);
  }
  return pick({{{14.0, 13.2}, {13.0, 12.2}, {11.2, 10.5}, {2.8, 2.6}}}, tier, residual);
}

double nox_auxiliary(machinery::EngineClass engine_class, int tier, bool residual) {
  if (engine_class == machinery::EngineClass::high_speed) {
    return pick({{{11.6, 10.9}, {10.4, 9.8}, {8.2, 7.7}, {2.1, 2.0}}}, tier, residual);
  }
  return pick({{{14.7, 13.8}, {13.0, 12.2}, {11.2, 10.5}, {2.8, 2.6}}}, tier, residual);
}

double low_load_factor(LowLoad pollutant, double load) {
  if (load >= 0.20) return 1.0;
  // rows: a, b; x = 1.5 for all three, written as L sqrt(L)
  constexpr std::array<std::array<double, 2>, 3> kCoefficients{
      {{0.1255, 10.4496}, {0.0667, 0.3859}, {0.0059, 0.2551}}};
  const auto& [a, b] = kCoefficients[static_cast<std::size_t>(pollutant)];
  const auto curve = [a = a, b = b](double L) { return a / (L * math::sqrt(L)) + b; };
  return curve(math::max(load, 0.02)) / curve(0.20);
}

}  // namespace haeul::emissions
