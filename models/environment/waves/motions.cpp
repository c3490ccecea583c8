#include "models/environment/waves/motions.h"

namespace haeul::environment {

Transfer transfer(const WaveShip& s, double omega, double beta_rad, double speed_mps) {
  constexpr double g = 9.81;
  const double k = omega * omega / g, B = s.B * s.CB;
  const auto beta = math::sincos(beta_rad);
  const double Fn = speed_mps / math::sqrt(g * s.L);
  const double al = math::max(math::abs(1.0 - Fn * math::sqrt(k * s.L) * beta.cos), 0.1);
  const double half = 0.5 * math::abs(k * beta.cos) * s.L;  // k_e L / 2
  const double A = 2.0 * math::sin(0.5 * k * B * al * al) * math::exp(-k * s.T * al * al);
  const double A2 = A * A;
  const double radiation = A2 / (k * B * al * al * al);
  const double depth = math::exp(-k * s.T);
  const double f = math::sqrt((1.0 - k * s.T) * (1.0 - k * s.T) + radiation * radiation);
  // both brackets by their series where the wave is long against the ship
  const double sinc = half < 1e-3 ? 1.0 - half * half / 6.0 : math::sin(half) / half;
  const double slope = half < 0.02 ? half / 3.0 * (1.0 - half * half / 10.0)
                                   : (math::sin(half) - half * math::cos(half)) / (half * half);
  const double damping = A2 / (k * B * al * al);
  const double detuning = 1.0 - 2.0 * k * s.T * al * al;
  const double eta = 1.0 / math::sqrt(detuning * detuning + damping * damping);
  Transfer t;
  t.heave = eta * depth * f * math::abs(sinc);
  t.pitch = eta * depth * f * math::abs(slope) * 6.0 / s.L;
  if (s.roll_period_s > 0.0) {
    const double x = omega * al * s.roll_period_s / math::kTwoPi;
    const double z = 2.0 * s.roll_damping * x;
    t.roll = k * math::abs(beta.sin) * depth / math::sqrt((1.0 - x * x) * (1.0 - x * x) + z * z);
  }
  return t;
}

WaveMotion wave_motion(const WaveField& field, const WaveShip& ship, math::Vec2 p_N, double psi_rad,
                       double speed_mps, double t) {
  WaveMotion motion;
  for (const WaveComponent& c : field.components) {
    const double beta = c.towards_rad - psi_rad;  // 0: the way the ship goes
    Transfer h = transfer(ship, c.omega, beta, speed_mps);
    const auto phase = math::sincos(c.omega * t - math::dot(c.wave_vector, p_N) + c.phase_rad);
    if (!ship.table.empty()) {
      const MotionResponse r = transfer_at(ship.table, c.omega, beta, speed_mps);
      const auto add = [&](const std::vector<Response>& given, const Response& x, double& sum,
                           double& closed) {
        if (given.empty()) return;
        sum += c.amplitude_m * (x.re * phase.cos - x.im * phase.sin);
        closed = 0.0;
      };
      add(ship.table.heave, r.heave, motion.heave_m, h.heave);
      add(ship.table.roll, r.roll, motion.roll_rad, h.roll);
      add(ship.table.pitch, r.pitch, motion.pitch_rad, h.pitch);
    }
    // slope along the ship: d zeta / dx = a k_x sin(phase), k_x > 0 for following waves
    const auto ahead = math::sincos(beta);
    motion.heave_m += c.amplitude_m * h.heave * phase.cos;
    motion.pitch_rad += c.amplitude_m * h.pitch * math::sign(ahead.cos) * phase.sin;
    motion.roll_rad -= c.amplitude_m * h.roll * math::sign(ahead.sin) * phase.sin;
  }
  return motion;
}

}  // namespace haeul::environment
