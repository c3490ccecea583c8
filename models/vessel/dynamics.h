#pragma once
/// Equations of motion and their integration.
///
///     (m + m_x) du/dt - (m + m_y) v r - m x_G r^2 = X                                        (1)
///     (m + m_y) dv/dt + (m + m_x) u r + m x_G dr/dt = Y                                      (2)
///     (I_zG + m x_G^2 + J_z) dr/dt + m x_G (dv/dt + u r) = N                                 (3)
///     (I_x + J_x) dp/dt = K - m g GM sin phi - b_1 p - b_2 p|p|,   dphi/dt = p               (4)
///     dN/dt = u cos psi - v sin psi + V_cN,  dE/dt = u sin psi + v cos psi + V_cE,
///     dpsi/dt = r                                                                            (5)
///
/// with X, Y, N the sum of hull, resistance, propellers, rudders, wind and waves, and for each shaft
///
///     2 pi I dn/dt = Q_shaft - Q_P                                                           (6)
///
/// with the engine of drive_train.h; without an engine it turns at its order. u, v, r belong to midship and to the water that carries the ship (surroundings.h). Roll
/// (4) is there for ships whose file gives it; it follows the side forces and does not act back on
/// them. A ship of a published formulation (abkowitz.h, son_nomoto.h, bis_tanker.h) has that
/// formulation's own left sides; S175 turns with dpsi/dt = r cos phi.
///
/// One step is the classical Runge-Kutta rule of fourth order. Rudders and blades that move at a
/// constant rate are known in closed form at the three instants the rule asks for; the rudder of a
/// published formulation, which has a lag, is integrated with the rest, as the source's own program
/// does. What an engine is set to (engines.h) is held over a step.
///
/// A kinematic vessel has no forces: dr/dt = (r_c - r) / T_r with r_c = (psi_c - psi) / (3 T_r)
/// limited to the largest turn rate, du/dt = (u_c - u) / T_u, v = 0; it drifts with the current.
///
/// Assumptions and limits: see surroundings.h and the force laws.
/// Source: H. Yasukawa, Y. Yoshimura (2015), eq. 4 for (1)-(3).
#include "models/vessel/surroundings.h"
#include "models/vessel/vessel_model.h"

namespace haeul::vessel {

/// What both engines were set to for a step, starboard (or only) first.
template <class Real>
using EngineCommands = std::array<propulsion::DriveCommand<Real>, 2>;

/// Orders as the actuators of one lane see them; both units of a twin-screw ship get the same.
template <class Real>
struct LaneOrders {
  Real rudder_rad, shaft_rps, course_rad, speed_mps;
  Real bow_thruster = Real(0.0), stern_thruster = Real(0.0);  ///< -1 .. 1, pushing to starboard
  /// Null: the engines run, set the way the order asks for.
  const EngineCommands<Real>* engines = nullptr;
};

/// Time derivative of the state with the rudders where the state has them, under `orders`; `instant`
/// 0, 1, 2 picks the air at t, t + dt/2, t + dt. What a test, a trim or a linearisation needs; a step
/// does the same work once per tick where it can.
template <class Real>
Rates<Real> rates(const VesselModel& m, const Motion<Real>& s, const LaneOrders<Real>& orders,
                  const Surroundings<Real>& around = {}, int instant = 0);

/// Sum of all forces on the ship in B [N], [N m]; an MMG vessel only.
template <class Real>
hull::Force<Real> force(const VesselModel& m, const Motion<Real>& s,
                        const Surroundings<Real>& around = {}, int instant = 0);

/// Propeller and engine at the state `s` under `orders`.
template <class Real>
ShaftLoad<Real> shaft_load(const VesselModel& m, const Motion<Real>& s,
                           const LaneOrders<Real>& orders, const Surroundings<Real>& around = {});

/// Advances `s` by `dt` [s] under constant orders. `mean`, where wanted, is what propeller and engine
/// did on average over the step, by the weights of the rule; for a ship of a published formulation,
/// which tells thrust alone, at its end.
template <class Real>
void step(const VesselModel& m, Motion<Real>& s, const LaneOrders<Real>& orders, double dt,
          const Surroundings<Real>& around = {}, ShaftLoad<Real>* mean = nullptr);

}  // namespace haeul::vessel

// the order matters: the second stands on the first
#include "models/vessel/dynamics_impl.h"
#include "models/vessel/whole_ship_impl.h"
