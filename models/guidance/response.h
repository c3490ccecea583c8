#pragma once
/// How a ship under her own autopilot answers an order: the short model a planner can roll out.
///
///     dr/dt = (r_c - r) / T_r,   r_c = clamp(k (psi_c - psi), +-r_max U / U_0)               (1)
///     dU/dt = (U_c (1 - c |r| / r_max) - U) / T_U                                            (2)
///
/// T_U differs between speeding up and slowing down.
namespace haeul::guidance {

struct ResponseModel {
  double turn_time_s = 30.0;          ///< T_r, first-order lag of the yaw rate
  double max_turn_rate_radps = 0.01;  ///< r_max in an ordered turn at `speed_mps`
  double heading_gain_1ps = 0.02;     ///< k, yaw rate ordered per heading error
  double speed_up_time_s = 300.0;     ///< T_U when accelerating
  double slow_down_time_s = 300.0;    ///< T_U when slowing down
  double turn_speed_loss = 0.0;       ///< c, relative speed lost at the full turn rate
  double speed_mps = 1.0;             ///< U_0, the speed of the identification
};

}  // namespace haeul::guidance
