#pragma once
/// Controllable-pitch propeller: loads over pitch and quadrant, and the gear that turns the blades.
///
/// With p = P/D of the moment and beta, CT*, CQ* of four_quadrant.h:
///
///     p >= p_1 = 0.6   the blend of four_quadrant.h for that pitch                           (1)
///     p <= -p_1        CT*(p, beta) = CT*(|p|, pi - beta) [1 + (s - 1) c c'],
///                      CQ*(p, beta) = -CQ*(|p|, pi - beta) [1 + (s_Q - 1) c c']              (2)
///     p = 0            half the sum of p_1 and -p_1, with T = 0 and K_Q = +-K_Q0 at V_A = 0  (3)
///     between          T by p / p_1, Q by (p / p_1)^2 between (3) and (1) or (2)             (4)
///
/// c = cos beta, c' = max(c, 0). (2) holds because a blade set to -p and turned ahead is the mirror image
/// of one set to +p and turned astern; its twist and camber, though, are wrong for it, so s brings
/// the bollard thrust to K_T = -0.6 K_T(|p|) and s_Q the torque to K_Q(|p|) for n > 0. (4) lets the
/// torque grow with p^2, as that of a lifting blade does; Q is never less than K_Q0 and what an
/// efficiency of 0.85 as a propeller or 0.5 as a turbine asks for.
///
/// Assumptions and limits: shaft turning ahead (n >= 0); n < 0 is carried on smoothly and means
/// nothing. Slopes over p have small corners every 0.2.
/// Source: (1) see four_quadrant.h; 0.6 and K_Q0 = 0.005 are recalled values (confidence C); (2)
/// and (4) are ours.
#include "models/propulsion/propeller/four_quadrant.h"

namespace haeul::propulsion {

struct ControllablePitchData {
  double diameter_m = 0.0;         ///< > 0
  int blades = 4;                  ///< Z, 2..7
  double area_ratio = 0.55;        ///< A_E/A_O, 0.3..1.05
  double highest_pitch = 1.0;      ///< P/D full ahead, 0.6..1.4
  double lowest_pitch = -0.8;      ///< P/D full astern, -1.4..0
  double travel_s = 20.0;          ///< from full ahead to full astern, > 0
  double relative_rotative = 1.0;  ///< eta_R > 0
};

struct ControllablePitch {
  double diameter_m = 0.0;
  double tip_factor = 0.0;                        ///< 0.7 pi D
  double thrust_area = 0.0, torque_volume = 0.0;  ///< rho pi/8 D^2, rho pi/8 D^3
  double highest_pitch = 0.0, lowest_pitch = 0.0;
  double rate_per_s = 0.0;  ///< of P/D
  math::Directions circle;
  math::Grid pitch;
  math::Spline ct, cq;  ///< one circle after another, lowest pitch first
};

/// Throws std::domain_error on impossible data.
ControllablePitch make_controllable_pitch(const ControllablePitchData& data, double rho_kgpm3);

/// Thrust and torque at pitch P/D, shaft speed n [1/s] and speed of advance V_A [m/s].
template <class Real>
Loading<Real> load(const ControllablePitch& m, const Real& pitch, const Real& n, const Real& V_A) {
  const Real V_t = Real(m.tip_factor) * n;
  const Real square = V_A * V_A + V_t * V_t;
  const auto row = m.pitch.place(pitch);
  auto lower = m.circle.place(V_t, V_A), upper = lower;
  for (std::size_t i = 0; i < row.cell.size(); ++i) {
    lower.cell[i] += row.cell[i] * m.circle.cells();
    upper.cell[i] += (row.cell[i] + 1) * m.circle.cells();
  }
  const auto between = [&](const math::Spline& c) {
    const Real low = c(lower);
    return low + row.f * (c(upper) - low);
  };
  return {Real(m.thrust_area) * square * between(m.ct),
          Real(m.torque_volume) * square * between(m.cq)};
}

/// Pitch after `dt` [s] under a constant order; exact.
template <class Real>
Real pitch_after(const ControllablePitch& m, const Real& pitch, const Real& order, double dt) {
  const Real target = math::clamp(order, Real(m.lowest_pitch), Real(m.highest_pitch));
  const Real reach = Real(m.rate_per_s * dt);
  return pitch + math::clamp(target - pitch, -reach, reach);
}

/// Shaft speed [1/s] that rudder_axial_flow (rudder_stall.h) and the like take for the sense of the
/// race: n with the sign of the pitch, passing through 0 between P/D = -0.4 and 0.4.
template <class Real>
Real race_speed(const Real& pitch, const Real& n) {
  return n * math::clamp(pitch * Real(2.5), Real(-1.0), Real(1.0));
}

/// What is left of the flow along the rudder behind turning blades: 0.7 at zero pitch, 1 from P/D =
/// 0.4 on, and 1 behind a stopped shaft. Recalled value (confidence C).
template <class Real>
Real rudder_blanking(const ControllablePitch& m, const Real& pitch, const Real& n,
                     const Real& V_A) {
  const Real flat = Real(1.0) - math::min(math::abs(pitch) * Real(2.5), Real(1.0));
  const Real nD = math::abs(n) * Real(m.diameter_m);
  const Real turning = nD / math::max(nD + Real(0.1) * math::abs(V_A), Real(1e-9));
  return Real(1.0) - Real(0.3) * flat * turning;
}

/// Pitch and shaft speed for one lever. `idle` = 1 keeps the shaft at its rated speed (generator
/// drive); else the speed rises from idle * rated at lever 0 to rated at full lever.
struct Combinator {
  double rated_rps = 0.0;
  double idle = 1.0;  ///< 0..1
};

template <class Real>
struct PitchOrder {
  Real pitch, shaft_rps;
};

/// `lever` from -1 to 1.
template <class Real>
PitchOrder<Real> combinator_order(const Combinator& c, const ControllablePitch& m,
                                  const Real& lever) {
  const Real l = math::clamp(lever, Real(-1.0), Real(1.0));
  const Real full = math::select(l >= Real(0.0), Real(m.highest_pitch), Real(-m.lowest_pitch));
  return {l * full, Real(c.rated_rps) * (Real(c.idle) + Real(1.0 - c.idle) * math::abs(l))};
}

}  // namespace haeul::propulsion
