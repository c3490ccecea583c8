#pragma once
/// How shallow water adds to the calm-water resistance, speed included: Raven's method, which the
/// equations of motion follow, and Lackenby's to compare.
///
/// Raven: the flow under the keel is faster, and the ship sinks deeper by it,
///
///     R / R_deep = (1 + 0.57 t^1.79) (1 + dv)^(2/3),   t = T/h                                (1)
///     dv = 1.46 A_W / L^2 [F_h^2 / sqrt(1 - F_h^2) - F_d^2 / sqrt(1 - F_d^2)] in 0 .. 0.05
///     F_h = V / sqrt(g h),   F_d = V / sqrt(0.3 g L)                                          (2)
///
/// Lackenby: at the same power the ship loses dV of her speed in deep water,
///
///     dV/V = 0.1242 (A_M / h^2 - 0.05) + 1 - sqrt(tanh(g h / V^2))                            (3)
///     R / R_deep = (1 + dV/V)^2                                                               (4)
///
/// with the first term of (3) not below 0, and resistance taken as quadratic in speed for (4). Either
/// is brought to exactly 1 in deep water, as the other factors of shallow_water.h are,
///
///     f = 1 + w(t) (R / R_deep - 1)                                                           (5)
///
/// with w a quintic step from 0 at h = 20 T to 1 at h = 4 T.
///
/// ITTC and ISO 15016 (2022) took (1) in place of (3), which loses too much speed: KVLCC2 at 15.5
/// kn in h = 1.5 T 14.7 % by (3) against 8.4 % by (1), with power as R V and R as V^2. In the
/// equations of motion the viscous increase is on the viscous part alone (resistance.h) and the
/// sinkage on all, each faded by w.
///
/// Assumptions and limits: even in u, finite for every depth and speed; h held at 1.2 T below that. (1)
/// is for t < 0.5 and F_h < 0.65, where F_h is held; beyond it goes on without evidence, and the
/// waves of a ship near F_h = 1 are not in it. With one slope in u: the bounds F_h^2 = 0.65^2 and
/// dv = 0.05 are rounded over +-0.03 and +-0.005. Continuous, with kinks, in h (h = 0.3 L, A_M =
/// 0.05 h^2). shallow_resistance_factor puts the viscous increase on all of R, for ships whose
/// resistance is mostly viscous.
/// Sources: H. C. Raven (2016) as used by ITTC 7.5-04-01-01.1 (2021), coefficients recalled;
/// H. Lackenby, The Shipbuilder 70 (1963) 446, as in ISO 15016:2015.
#include "models/math/real.h"
#include "models/vessel/ship_data.h"

namespace haeul::hull {

enum class ShallowResistanceMethod { raven, lackenby };

/// Share w(t) of the published factor; eq. (5).
template <class Real>
Real shallow_share(const Real& t) {
  constexpr double kNone = 1.0 / 20.0, kFull = 1.0 / 4.0;
  const Real f = math::clamp((t - Real(kNone)) * Real(1.0 / (kFull - kNone)), Real(0.0), Real(1.0));
  return f * f * f * (Real(10.0) + f * (Real(-15.0) + Real(6.0) * f));
}

struct ShallowResistance {
  ShallowResistanceMethod method = ShallowResistanceMethod::raven;
  double draught_m = 0.0;
  double least_depth_m = 0.0;      ///< 1.2 T, held below
  double displaced = 0.0;          ///< 1.46 A_W / L^2
  double inv_deep_speed2 = 0.0;    ///< 1 / (0.3 g L)
  double midship_m2 = 0.0;         ///< A_M
  double valid_most_t = 1.0;       ///< 0.5 for (1)
  double valid_most_froude = 1.0;  ///< 0.65 for (1)
};

/// `waterplane_m2` is A_W, `midship_m2` A_M, > 0. Throws std::domain_error on impossible data.
ShallowResistance make_shallow_resistance(const vessel::Dimensions& ship,
                                          ShallowResistanceMethod method, double waterplane_m2,
                                          double midship_m2);

/// The smaller of x and `most`, rounded by a parabola from most - w to most + w.
template <class Real>
Real rounded_min(const Real& x, double most, double w) {
  const Real beyond = math::clamp(x - Real(most - w), Real(0.0), Real(2.0 * w));
  return math::min(x, Real(most - w)) + beyond - beyond * beyond * Real(0.25 / w);
}

/// Extra sinkage as a share of the displacement; eq. (2).
template <class Real>
Real raven_displacement(const ShallowResistance& m, const Real& h, const Real& u) {
  constexpr double kGravity = 9.81, kMostFroude2 = 0.65 * 0.65;
  const auto sinkage = [](const Real& F2) {
    const Real held = rounded_min(F2, kMostFroude2, 0.03);
    return held / math::sqrt(Real(1.0) - held);
  };
  const Real shallow = sinkage(u * u / (Real(kGravity) * h));
  const Real deep = sinkage(u * u * Real(m.inv_deep_speed2));
  return rounded_min(math::max(Real(m.displaced) * (shallow - deep), Real(0.0)), 0.05, 0.005);
}

/// What the sinkage of (1) adds by itself, faded: 1 + w [(1 + dv)^(2/3) - 1], the power by its series,
/// which is good to 1e-9 for dv to 0.05.
template <class Real>
Real sinkage_resistance_factor(const ShallowResistance& m, const Real& depth_m, const Real& u) {
  const Real h = math::max(depth_m, Real(m.least_depth_m));
  const Real x = raven_displacement(m, h, u);
  const Real series =
      Real(2.0 / 3.0) +
      x * (Real(-1.0 / 9.0) +
           x * (Real(4.0 / 81.0) + x * (Real(-7.0 / 243.0) + x * Real(14.0 / 729.0))));
  return Real(1.0) + shallow_share(Real(m.draught_m) / h) * x * series;
}

/// dV/V; eq. (3).
template <class Real>
Real lackenby_speed_loss(const ShallowResistance& m, const Real& h, const Real& u) {
  constexpr double kGravity = 9.81;
  // beyond 2 x = 80 the tangent is 1 to the last bit
  const Real twice = math::min(Real(2.0 * kGravity) * h / math::max(u * u, Real(1e-6)), Real(80.0));
  const Real tanh = Real(1.0) - Real(2.0) / (math::exp(twice) + Real(1.0));
  const Real blockage =
      Real(0.1242) * math::max(Real(m.midship_m2) / (h * h) - Real(0.05), Real(0.0));
  return blockage + Real(1.0) - math::sqrt(tanh);
}

/// Factor on the resistance in deep water at `depth_m` [m] and surge velocity u [m/s]; eqs. (1), (4), (5).
template <class Real>
Real shallow_resistance_factor(const ShallowResistance& m, const Real& depth_m, const Real& u) {
  const Real h = math::max(depth_m, Real(m.least_depth_m));
  const Real t = Real(m.draught_m) / h;
  Real factor;
  if (m.method == ShallowResistanceMethod::raven) {
    const Real more = Real(1.0) + raven_displacement(m, h, u);
    factor =
        (Real(1.0) + Real(0.57) * math::exp(Real(1.79) * math::log(t))) * math::cbrt(more * more);
  } else {
    const Real ratio = Real(1.0) + lackenby_speed_loss(m, h, u);
    factor = ratio * ratio;
  }
  return Real(1.0) + shallow_share(t) * (factor - Real(1.0));
}

}  // namespace haeul::hull
