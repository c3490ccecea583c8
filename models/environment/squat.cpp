#include "models/environment/squat.h"

#include "models/math/real.h"

namespace haeul::environment {
namespace {

constexpr double kGravity = 9.81;
constexpr double kKnot = 1852.0 / 3600.0;

}  // namespace

double squat(SquatFormula formula, const vessel::Dimensions& ship, double speed_mps, double h,
             double channel_m2) {
  const double L = ship.length_pp_m, B = ship.breadth_m, T = ship.draught_m;
  h = math::max(h, 0.1);
  const double CB = ship.displacement_m3 / (L * B * T);
  const double V = math::abs(speed_mps), V_k = V / kKnot;
  const double F = math::min(V / math::sqrt(kGravity * h), 0.8);
  const double S = channel_m2 > 0.0 ? math::min(0.98 * B * T / channel_m2, 0.9) : 0.0;
  const double icorels = 2.4 * ship.displacement_m3 / (L * L) * F * F / math::sqrt(1.0 - F * F);
  double sinkage = 0.0;
  switch (formula) {
    case SquatFormula::icorels:
      sinkage = icorels;
      break;
    case SquatFormula::barrass:
      sinkage = CB * V_k * V_k / 100.0;
      break;
    case SquatFormula::barrass_confined:
      sinkage = S > 0.0 && V_k > 0.0 ? CB * math::pow(S, 0.81) * math::pow(V_k, 2.08) / 20.0
                                     : CB * V_k * V_k / 100.0;
      break;
    case SquatFormula::huuska:
      sinkage = icorels * (S > 0.03 ? 7.45 * S + 0.76 : 1.0);
      break;
    case SquatFormula::yoshimura: {
      const double c = CB * B / L, V_e = V / (1.0 - S);
      sinkage = ((0.7 + 1.5 * T / h) * c + 15.0 * T / h * c * c * c) * V_e * V_e / kGravity;
      break;
    }
  }
  return sinkage;
}

double squat(const vessel::Dimensions& ship, double speed_mps, double h) {
  const double T = ship.draught_m;
  if (h >= 20.0 * T) return 0.0;
  const double open = squat(SquatFormula::icorels, ship, speed_mps, h);
  if (h >= 1.4 * T) return open;
  return math::max(open, squat(SquatFormula::barrass, ship, speed_mps, h));
}

}  // namespace haeul::environment
