#pragma once
/// Own ship's future under one manoeuvre, for the planners that try many.
///
/// State: position (x north, y east), course direction (c, s) = (cos psi, sin psi), yaw rate r,
/// speed U. With line-of-sight guidance on a leg with direction t, cross-track distance e
/// (starboard positive) and lookahead Delta, the ordered direction is the line of sight turned by
/// chi_m:
///
///     d = (Delta t - e n) / sqrt(Delta^2 + e^2),  n to starboard of t                       (1)
///     err = angle from (c, s) to R(chi_m) d, in [-pi, pi]                                   (2)
///     r_c = clamp(k err, +-r_max U / U_0)                                                   (3)
///     r'  = (r_c - r) / T_r                                                                 (4)
///     U'  = (P U_ref (1 - c_U |r| / r_max) - U) / T_U,  T_U up or down                      (5)
///
/// Eqs. (3)-(5) are those of guidance/response.h, with the constants identified there. Lags are
/// stepped exactly over dt with their input held. The direction is turned by
/// dpsi = r dt with half-angle tangent tau = tan(dpsi/2) ~ dpsi/2 + dpsi^3/24, which keeps its unit
/// length and needs no sine:
///
///     c <- ((1 - tau^2) c - 2 tau s) / (1 + tau^2),  s alike                                (6)
///
/// The next leg begins at the wheel-over point of guidance/guidance.h, with half the lookahead for
/// the acceptance; the last leg goes on for ever.
///
/// Assumptions and limits: no drift angle (the ship moves where she heads), no wind or current; one
/// ordered speed for the whole horizon. Templates on Real: four candidates go in four lanes and
/// give the bits of four scalar runs.
/// Source: first-order yaw response after K. Nomoto et al. (1957), line of sight after
/// T. I. Fossen, Handbook of Marine Craft Hydrodynamics and Motion Control, 2nd ed. (2021).
#include <array>
#include <cstddef>
#include <span>

#include "models/math/vec2.h"
#include "models/planner/planner.h"

namespace haeul::planner {

inline constexpr std::size_t kMaxSteps = 360;

/// What all candidates of one call have in common.
struct RolloutModel {
  OwnShip own;
  RouteReference route;
  std::size_t steps = 0;  ///< <= kMaxSteps
  double dt = 10.0;
  double k = 0.0, r_max = 0.01, c_U = 0.0, U_0 = 1.0;
  double a_r = 0.0, a_up = 0.0, a_down = 0.0;  ///< 1 - exp(-dt / T)
};

/// Gathers the constants; `steps` and `dt` as in the settings.
RolloutModel make_rollout(const OwnShip& own, const RouteReference& route, std::size_t steps,
                          double dt);

/// Positions after 0, 1, … `steps` steps; with Lanes, four futures side by side.
template <class Real>
struct Path {
  std::array<Real, kMaxSteps + 1> north, east;
};

/// Number of futures in a Real, and the i-th of them.
constexpr int width(double) { return 1; }
inline int width(const math::Lanes&) { return math::kLanes; }
inline double lane(double x, int) { return x; }
double lane(const math::Lanes& x, int i);

/// Least squared range to a target on a straight course, and the step it is taken at.
template <class Real>
struct Nearest {
  Real range2 = Real(0.0), step = Real(0.0);
};

/// Rolls out the manoeuvre `offset` [rad], `factor`; eqs. (1)-(6).
template <class Real>
void roll_out(const RolloutModel& model, const Real& offset, const Real& factor, Path<Real>& path);

/// Closest approach of a path to a target, at the steps.
template <class Real>
Nearest<Real> nearest(const RolloutModel& model, const Path<Real>& path, math::Vec2 p_target,
                      math::Vec2 v_target);

extern template void roll_out(const RolloutModel&, const double&, const double&, Path<double>&);
extern template void roll_out(const RolloutModel&, const math::Lanes&, const math::Lanes&,
                              Path<math::Lanes>&);
extern template Nearest<double> nearest(const RolloutModel&, const Path<double>&, math::Vec2,
                                        math::Vec2);
extern template Nearest<math::Lanes> nearest(const RolloutModel&, const Path<math::Lanes>&,
                                             math::Vec2, math::Vec2);

}  // namespace haeul::planner
