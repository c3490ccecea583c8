#pragma once
/// Mean force of a sea on one ship, ready for the equations of motion.
///
///     X = -sum a_i^2 R_i / zeta^2,   Y = sum a_i^2 Y_i / zeta^2,   N alike                      (1)
///
/// over the components of the sea: added resistance R (added_resistance.h) in surge, the drift
/// integral (drift.h) in sway and yaw. R is that of SNNM, or by the choice of the sea that of the
/// ITTC's formulas for speed trials in head seas:
///
///     STAWAVE-1   X = -c(mu_0) R(H_S), mu_0 the main direction of the sea off the bow           (2)
///     STAWAVE-2   R_i = c(mu_i) R(w_i), each wave by its own direction mu_i                     (3)
///
/// with c = 1 within 45 degrees of the bow, where the formulas hold, 0 beyond 60 degrees, where no
/// resistance is taken, and a quintic between. STAWAVE-2 is held at Fr = 0.1 below it and at 0.3
/// above.
///
/// (1) is tabulated once per ship over the heading, every 5
/// degrees with periodic splines, for four speeds from 0 to the ship's highest; over the speed a cubic
/// runs through the four. Beyond it and astern the ends are held.
///
/// Assumptions and limits: mean forces only, no slow drift; the sea is the same everywhere. STAWAVE
/// gives no push to a ship in following seas, and (2) none of the speed.
#include <array>

#include "models/environment/waves/field.h"
#include "models/environment/waves/ship.h"
#include "models/math/spline.h"

namespace haeul::environment {

struct MeanWaveForceModel {
  static constexpr std::size_t kSpeeds = 4;
  math::Grid grid;                            ///< heading [rad], with a margin round the circle
  std::array<math::Spline, kSpeeds> X, Y, N;  ///< coefficients of the powers of U / top speed
  double inv_top_speed = 0.0;
};

/// `top_speed_mps` > 0 is the highest speed that is tabulated.
MeanWaveForceModel make_mean_wave_force(const WaveField& field, const WaveShip& ship,
                                        double top_speed_mps);

/// Force in B [N], [N m].
template <class Real>
struct WaveForce {
  Real X, Y, N;
};

/// Eq. (1) for a ship on heading psi [rad] with surge u [m/s] through the water.
template <class Real>
WaveForce<Real> mean_wave_force(const MeanWaveForceModel& m, const Real& psi, const Real& u) {
  const auto at = m.grid.place(math::wrap_two_pi(psi));
  const Real x = math::clamp(u * Real(m.inv_top_speed), Real(0.0), Real(1.0));
  const auto value = [&](const std::array<math::Spline, MeanWaveForceModel::kSpeeds>& c) {
    return c[0](at) + x * (c[1](at) + x * (c[2](at) + x * c[3](at)));
  };
  return {value(m.X), value(m.Y), value(m.N)};
}

/// Eq. (1) without the table.
WaveForce<double> summed_wave_force(const WaveField& field, const WaveShip& ship, double psi_rad,
                                    double speed_mps);

}  // namespace haeul::environment
