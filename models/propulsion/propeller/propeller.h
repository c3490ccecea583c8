#pragma once
/// Fixed-pitch propeller behind the hull: thrust, torque and wake.
///
///     V_A = u (1 - w_P),   J = V_A / (n D)                                                   (1)
///     T = rho n^2 D^4 K_T(J),   Q = rho n^2 D^5 K_Q(J) / eta_R                               (2)
///     1 - w_P = (1 - w_P0) {1 + [1 - exp(-C_1 |beta_P|)] (C_2 - 1)}                          (3)
///     beta_P = beta - x_P' r'
///
/// The curves are cubics in J, used for -J_n <= J <= J_m with J_m just above K_T = 0. Outside, K is
/// carried on in proportion to J^2, so that thrust and torque become functions of V_A alone: with
/// s = max(n D, V_A / J_m, -V_A / J_n) both read rho D^2 s^2 K(V_A / s), finite and continuous at
/// V_A = 0. For n < 0 the blade works backwards: V_A changes sign, the force is turned and reduced
/// by kAstern. Against the flow, n V_A < 0, a propeller that turns slower than |V_A| / (J_n D) lies
/// on the straight line from there to the stopped one,
///
///     T = x T(-J_n) + (1 - x) T_stopped,   x = |n| D J_n / |V_A|                             (4)
///
/// and Q alike, with T_stopped what the other sense of turning gives as n goes to 0: n = 0 is passed
/// without a jump.
///
/// Assumptions and limits: first quadrant from the source; the others by the continuation above,
/// good for staying finite and for the right sign, not for stopping distances.
/// Source: H. Yasukawa, Y. Yoshimura (2015), eqs. 9-15; continuation is ours.
#include "models/math/real.h"
#include "models/propulsion/propeller/wageningen_b.h"
#include "models/vessel/ship_data.h"

namespace haeul::propulsion {

/// Thrust and torque of a reversed propeller against ahead.
inline constexpr double kAstern = 0.65;

struct Propeller {
  double diameter_m = 0.0;
  double rho_D2 = 0.0, rho_D3 = 0.0;  ///< rho D^2, rho D^3
  OpenWaterCurve kt{}, kq{};          ///< kq holds 1/eta_R
  double J_max = 1.0, J_min = 0.5;    ///< J_m and J_n, both > 0
  bool has_torque = false;
  double thrust_deduction = 0.0;  ///< t_P
  double wake = 0.0;              ///< w_P0
  double C1 = 0.0, C2_port = 1.0, C2_starboard = 1.0;
  double x_prime = 0.0;
};

/// Throws std::domain_error when the B-series is asked for outside its range.
Propeller make_propeller(const vessel::PropellerData& data, double rho_kgpm3);

/// 1 - w_P at drift; eq. (3). `wake` is w_P0 at the depth at hand, `beta` [rad], `r_prime` = r L / U.
template <class Real>
Real wake_factor(const Propeller& p, const Real& wake, const Real& beta, const Real& r_prime) {
  const Real beta_P = beta - Real(p.x_prime) * r_prime;
  const Real C2 = math::select(beta_P > Real(0.0), Real(p.C2_port), Real(p.C2_starboard));
  return (Real(1.0) - wake) *
         (Real(1.0) + (Real(1.0) - math::exp(Real(-p.C1) * math::abs(beta_P))) * (C2 - Real(1.0)));
}

/// Open-water thrust [N] and propeller torque behind the hull [N m].
template <class Real>
struct Loading {
  Real thrust, torque;
};

/// Loading at shaft speed n [1/s] and speed of advance V_A [m/s]; eqs. (2), (4).
template <class Real>
Loading<Real> load(const Propeller& p, const Real& n, const Real& V_A) {
  const Real turn = math::sign(n);
  const Real V = turn * V_A;
  const Real nD = math::abs(n) * Real(p.diameter_m);
  const Real s = math::max(math::max(nD, V * Real(1.0 / p.J_max)), V * Real(-1.0 / p.J_min));
  const Real J = V / math::max(s, Real(1e-9));
  const auto forward = n >= Real(0.0);
  const Real factor = math::select(forward, Real(1.0), Real(-kAstern)) * s * s;
  // stopped, as the other sense of turning has it
  const Real s_0 = V * Real(1.0 / p.J_max);
  const Real factor_0 = math::select(forward, Real(-kAstern), Real(1.0)) * s_0 * s_0;
  const Real slow = math::min(nD * Real(p.J_min) / math::max(-V, Real(1e-9)), Real(1.0));
  const Real x = math::select(V < Real(0.0), slow, Real(1.0));
  const auto both = [&](const Real& scale, const OpenWaterCurve& c) {
    const auto cubic = [&c](const Real& at) {
      return Real(c[0]) + at * (Real(c[1]) + at * (Real(c[2]) + at * Real(c[3])));
    };
    return x * (scale * factor * cubic(J)) +
           (Real(1.0) - x) * (scale * factor_0 * cubic(Real(p.J_max)));
  };
  return {both(Real(p.rho_D2), p.kt), both(Real(p.rho_D3), p.kq)};
}

}  // namespace haeul::propulsion
