#include "models/environment/squat.h"

#include "models/math/real.h"

namespace haeul::environment {
namespace {

constexpr double kGravity = 9.81;
constexpr double kKnot = 1852.0 / 3600.0;

double blockage(const vessel::Dimensions& ship, double channel_m2) {
  return channel_m2 > 0.0 ? 0.98 * ship.breadth_m * ship.draught_m / channel_m2 : 0.0;
}

// 1 up to a, 0 from b on, twice continuously differentiable
double quintic_fade(double x, double a, double b) {
  const double f = math::clamp((x - a) / (b - a), 0.0, 1.0);
  return 1.0 - f * f * f * (10.0 + f * (-15.0 + 6.0 * f));
}

}  // namespace

double squat(SquatFormula formula, const vessel::Dimensions& ship, double speed_mps, double h,
             double channel_m2) {
  const double L = ship.length_pp_m, B = ship.breadth_m, T = ship.draught_m;
  h = math::max(h, 0.1);
  const double CB = ship.displacement_m3 / (L * B * T);
  const double V = math::abs(speed_mps), V_k = V / kKnot;
  const double F = math::min(V / math::sqrt(kGravity * h), 0.8);
  const double S = math::min(blockage(ship, channel_m2), 0.9);
  const double icorels = 2.4 * ship.displacement_m3 / (L * L) * F * F / math::sqrt(1.0 - F * F);
  const double barrass = CB * V_k * V_k / 100.0;
  switch (formula) {
    case SquatFormula::barrass:
      return barrass;
    case SquatFormula::barrass_confined:
      if (!(S > 0.0 && V_k > 0.0)) return barrass;
      return math::max(barrass, CB * math::pow(S, 0.81) * math::pow(V_k, 2.08) / 20.0);
    case SquatFormula::huuska:
      return icorels * math::max(7.45 * S + 0.76, 1.0);
    case SquatFormula::yoshimura: {
      const double c = CB * B / L, V_e = V / (1.0 - S);
      return ((0.7 + 1.5 * T / h) * c + 15.0 * T / h * c * c * c) * V_e * V_e / kGravity;
    }
    default:
      return icorels;
  }
}

SquatRange squat_range(SquatFormula formula) {
  SquatRange range;
  switch (formula) {
    case SquatFormula::barrass:
      range.depth_ratio = {1.1, 1.4};
      range.blockage.most = 0.1;
      break;
    case SquatFormula::barrass_confined:
      range.depth_ratio = {1.1, 1.4};
      range.blockage = {0.1, 0.265};
      break;
    case SquatFormula::huuska:
      range.breadth_ratio = {2.19, 3.5};
      range.length_ratio = {5.5, 8.5};
      range.block = {0.6, 0.8};
      range.depth_ratio = {1.1, 2.0};
      range.most_froude = 0.7;
      break;
    case SquatFormula::yoshimura:
      range.block = {0.55, 0.8};
      range.breadth_ratio = {2.5, 5.5};
      range.length_ratio = {3.7, 6.0};
      range.depth_ratio.least = 1.2;
      range.recalled = true;
      break;
    default:
      range.block = {0.6, 0.8};
      range.depth_ratio = {1.1, 2.0};
      range.blockage.most = 0.0;
      range.most_froude = 0.7;
      break;
  }
  return range;
}

bool squat_valid(SquatFormula formula, const vessel::Dimensions& ship, double speed_mps, double h,
                 double channel_m2) {
  const double L = ship.length_pp_m, B = ship.breadth_m, T = ship.draught_m;
  const SquatRange range = squat_range(formula);
  const auto in = [](const SquatRange::Interval& interval, double x) {
    return x >= interval.least && x <= interval.most;
  };
  return h > 0.0 && in(range.block, ship.displacement_m3 / (L * B * T)) &&
         in(range.depth_ratio, h / T) && in(range.breadth_ratio, B / T) &&
         in(range.length_ratio, L / B) && in(range.blockage, blockage(ship, channel_m2)) &&
         math::abs(speed_mps) / math::sqrt(kGravity * h) <= range.most_froude;
}

double squat(const vessel::Dimensions& ship, double speed_mps, double h) {
  const double ratio = h / ship.draught_m;
  const double open =
      quintic_fade(ratio, 10.0, 20.0) * squat(SquatFormula::icorels, ship, speed_mps, h);
  const double bound =
      quintic_fade(ratio, 1.4, 2.0) * squat(SquatFormula::barrass, ship, speed_mps, h);
  return math::max(open, bound);
}

}  // namespace haeul::environment
