#pragma once
/// Side force and yaw moment of a single screw that works astern (paddle-wheel effect).
///
/// The race of a reversed screw strikes the stern with its swirl. With J = u / (|n| D),
///
///     Y = -h c K_b rho n^2 D^4 g(J) a,   N = x_W Y                                           (1)
///     g = 1 for J <= 0.06, rising by straight lines to 5.2 at 0.35 and down to 0 at 0.84     (2)
///
/// h = +1 if the screw turns clockwise seen from astern when it drives ahead (right-handed), c the
/// ratio of side force to effective astern thrust at rest, K_b rho n^2 D^4 that thrust, a the share
/// of full astern blade setting: 1 for a fixed screw with n < 0, else 0. A right-handed fixed screw
/// going astern thus pushes the stern to port and the bow to starboard. What counts is the sense in
/// which the screw turns at that moment: a left-handed controllable-pitch screw, which keeps
/// turning, behaves like a right-handed fixed one. Two contra-rotating screws of equal load cancel.
///
/// Assumptions and limits: deep water; no side force ahead (1-2 % of thrust); beyond J = 0.84 none.
/// Source: (2) and c = 0.136, x_W = -0.40 L from the astern polynomials of the Esso Osaka model
/// (Miyauchi et al. 2022, after Hachii); c = 0.08..0.14 in general (confidence C).
#include <stdexcept>

#include "models/math/real.h"

namespace haeul::propulsion {

struct PropellerSide {
  double factor = 0.0;  ///< h c K_b rho D^4 [kg m]
  double diameter_m = 1.0;
  double lever_m = 0.0;  ///< x_W [m], forward of midship
};

/// `astern_kt` = K_b (four_quadrant.h) times 1 - t_P; `share` = c. Throws std::domain_error on
/// impossible data.
inline PropellerSide make_propeller_side(double diameter_m, double length_m, double rho_kgpm3,
                                         double astern_kt, bool right_handed = true,
                                         double share = 0.10, double x_prime = -0.40) {
  if (!(diameter_m > 0.0 && length_m > 0.0 && rho_kgpm3 > 0.0 && astern_kt >= 0.0 &&
        share >= 0.0)) {
    throw std::domain_error("the side force of a screw needs positive size, density and thrust");
  }
  const double D2 = diameter_m * diameter_m;
  return {(right_handed ? 1.0 : -1.0) * share * astern_kt * rho_kgpm3 * D2 * D2, diameter_m,
          x_prime * length_m};
}

template <class Real>
struct SideForce {
  Real Y, N;  ///< [N], [N m] about midship
};

/// Screw turning at n [1/s] with the share `astern` (0..1) of full astern blade setting; eq. (1).
template <class Real>
SideForce<Real> side_force(const PropellerSide& m, const Real& n, const Real& u,
                           const Real& astern) {
  const Real nD = math::abs(n) * Real(m.diameter_m);
  const Real J = u / math::max(nD, Real(1e-9));
  const Real rise = Real(1.0) + (J - Real(0.06)) * Real(4.2 / 0.29);
  const Real fall = (Real(0.84) - J) * Real(5.2 / 0.49);
  const Real g = math::max(math::min(math::max(rise, Real(1.0)), fall), Real(0.0));
  // the sense of turning: n < 0 turns a right-handed screw to the left
  const Real Y = Real(m.factor) * n * math::abs(n) * g * math::clamp(astern, Real(0.0), Real(1.0));
  return {Y, Real(m.lever_m) * Y};
}

/// Fixed-pitch screw.
template <class Real>
SideForce<Real> side_force(const PropellerSide& m, const Real& n, const Real& u) {
  return side_force(m, n, u, math::select(n < Real(0.0), Real(1.0), Real(0.0)));
}

}  // namespace haeul::propulsion
