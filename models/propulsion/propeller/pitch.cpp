#include "models/propulsion/propeller/pitch.h"

#include <stdexcept>

namespace haeul::propulsion {
namespace {

using math::kPi;

constexpr double kLeast = 0.6;         // p_1: below it there is no blend to follow
constexpr double kStep = 0.2;          // of the table over pitch
constexpr double kReverse = 0.6;       // bollard thrust at -p against +p
constexpr double kIdleTorque = 0.005;  // K_Q0
constexpr double kBestPropeller = 0.85,
                 kBestTurbine = 0.5;  // efficiencies but for the blades' drag
constexpr double kTip = 0.7 * kPi;
constexpr double kFromK = 8.0 / (kPi * kTip * kTip);  // K to C* at J = 0

void check(const ControllablePitchData& d, double rho_kgpm3) {
  if (!(d.diameter_m > 0.0 && rho_kgpm3 > 0.0 && d.travel_s > 0.0 && d.relative_rotative > 0.0)) {
    throw std::domain_error(
        "a controllable-pitch propeller needs positive diameter, water density, travel time and "
        "relative rotative efficiency");
  }
  if (!(d.highest_pitch >= kLeast && d.highest_pitch <= 1.4 && d.lowest_pitch >= -1.4 &&
        d.lowest_pitch <= 0.0)) {
    throw std::domain_error("pitch runs from -1.4..0 full astern to 0.6..1.4 full ahead");
  }
}

QuadrantCurve blades_at(const ControllablePitchData& d, double pitch) {
  OpenWater ahead = wageningen_b(d.blades, pitch, d.area_ratio);
  for (double& c : ahead.kq) c /= d.relative_rotative;
  return QuadrantCurve(ahead, pitch);
}

// eq. (2): blades set to -|p|
StarCoefficients reversed(const QuadrantCurve& forward, double beta) {
  const StarCoefficients bollard = forward.at(0.0), astern = forward.at(kPi);
  const double s = -kReverse * bollard.ct / astern.ct, s_Q = -bollard.cq / astern.cq;
  const double c = math::cos(beta), w = c * math::max(c, 0.0);
  const StarCoefficients mirror = forward.at(math::wrap_pi(kPi - beta));
  return {mirror.ct * (1.0 + (s - 1.0) * w), -mirror.cq * (1.0 + (s_Q - 1.0) * w)};
}

// eq. (3): blades flat
StarCoefficients flat(const QuadrantCurve& least, double beta) {
  const auto half_sum = [&](double at) {
    const StarCoefficients a = least.at(at), b = reversed(least, at);
    return StarCoefficients{0.5 * (a.ct + b.ct), 0.5 * (a.cq + b.cq)};
  };
  const StarCoefficients sum = half_sum(beta), ahead = half_sum(0.0), astern = half_sum(kPi);
  const double c = math::cos(beta), idle = kIdleTorque * kFromK;
  const StarCoefficients& end = c >= 0.0 ? ahead : astern;
  const double wanted = c >= 0.0 ? idle : -idle;
  return {sum.ct - end.ct * c * c, sum.cq + (wanted - end.cq) * c * c};
}

// 2 pi n Q = T V_A / efficiency as propeller, T V_A * efficiency as turbine, and the drag of the
// blades on top; n > 0
double least_torque(double ct, double beta) {
  const double c = math::cos(beta);
  if (c < 1e-3) return -1e3;
  const double ideal = 0.35 * math::sin(beta) / c * ct;
  return (ideal > 0.0 ? ideal / kBestPropeller : ideal * kBestTurbine) +
         kIdleTorque * kFromK * c * c;
}

StarCoefficients blades(const ControllablePitchData& d, double pitch, double beta) {
  const double size = math::abs(pitch);
  const bool ahead = pitch >= 0.0;
  const QuadrantCurve curve = blades_at(d, math::max(size, kLeast));
  const StarCoefficients end = ahead ? curve.at(beta) : reversed(curve, beta);
  if (size >= kLeast) return end;
  const StarCoefficients zero = flat(curve, beta);
  const double w = size / kLeast;
  const double ct = zero.ct + w * (end.ct - zero.ct);
  const double cq = zero.cq + w * w * (end.cq - zero.cq);
  return {ct, math::max(cq, least_torque(ct, beta))};
}

}  // namespace

ControllablePitch make_controllable_pitch(const ControllablePitchData& data, double rho_kgpm3) {
  check(data, rho_kgpm3);
  ControllablePitch m;
  m.diameter_m = data.diameter_m;
  m.tip_factor = kTip * data.diameter_m;
  m.thrust_area = rho_kgpm3 * kPi / 8.0 * data.diameter_m * data.diameter_m;
  m.torque_volume = m.thrust_area * data.diameter_m;
  m.highest_pitch = data.highest_pitch;
  m.lowest_pitch = data.lowest_pitch;
  m.rate_per_s = (data.highest_pitch - data.lowest_pitch) / data.travel_s;

  // rows -1.4 .. 1.4
  m.circle.half = 29;
  m.pitch = {-1.4, kStep, 15};
  for (std::size_t row = 0; row < m.pitch.points; ++row) {
    // a whole number of steps, so that 0, 0.6 and 1.4 are met exactly
    const double pitch = (static_cast<double>(row) - 7.0) * kStep;
    const double held = math::clamp(pitch, -1.4, 1.4);
    m.circle.append(m.ct, [&](double beta) { return blades(data, held, beta).ct; });
    m.circle.append(m.cq, [&](double beta) { return blades(data, held, beta).cq; });
  }
  return m;
}

}  // namespace haeul::propulsion
