#pragma once
/// Route following, heading autopilot and speed control of one ship.
///
/// Line of sight: on a leg of bearing alpha with cross-track error e (starboard positive) and
/// lookahead Delta,
///
///     chi = alpha - atan(e / Delta) (1)
///
/// The next leg begins at the wheel-over point, R tan(|d alpha| / 2) + U T_r before the waypoint,
/// at least `acceptance` (R the radius of an ordered turn, T_r the yaw lag), or when it is abeam.
///
/// Autopilot: delta = K_p (psi_d - psi) - K_d r + K_i int (psi_d - psi) dt. K_p and K_d place the
/// poles of the ship's linearised yaw dynamics, dr/dt = -r / T + (K / T) delta, at the natural
/// frequency omega_n with damping zeta:
///
///     K_p = omega_n^2 / (K/T),   K_d = (2 zeta omega_n - 1/T) / (K/T) (2)
///
/// also for a directionally unstable hull (T < 0). K/T goes with U^2 and 1/T with U, so K_d is
/// rescaled with the speed at hand.
///
/// Speed: shaft order = n(U_order) from the self-propulsion curve plus a slow integral, moved at a
/// limited rate.
///
/// Assumptions and limits: in calm water heading stands for course; in wind and current the mean
/// drift angle is taken off (watch_drift). Legs are straight in N.
/// Sources: T. I. Fossen, Handbook of Marine Craft Hydrodynamics and Motion Control, 2nd ed.
/// (2021), sections 12.5 and 15.3; K. Nomoto et al. (1957) for the reduction to first order.
#include <array>
#include <span>

#include "models/guidance/memory.h"
#include "models/guidance/response.h"
#include "models/guidance/settings.h"
#include "models/math/vec2.h"
#include "models/vessel/dynamics.h"

namespace haeul::guidance {

inline constexpr int kSpeedPoints = 33;

struct GuidanceModel {
  double lookahead_m = 0.0;
  double acceptance_m = 0.0;
  double K_p = 0.0, K_d = 0.0, K_i = 0.0;  ///< at `design_speed_mps`
  double design_speed_mps = 1.0;
  double rudder_limit_rad = 0.0;
  double top_speed_mps = 0.0;              ///< of the table below
  std::array<double, kSpeedPoints> rps{};  ///< self-propulsion at i / (kSpeedPoints - 1) top speed
  double max_rps = 0.0;
  double rps_rate = 0.0;  ///< largest change of the shaft order [1/s^2]
  ResponseModel response;
};

/// First-order Nomoto reduction of the yaw dynamics at straight running with `speed_mps`.
struct Nomoto {
  double gain_over_time = 0.0;  ///< K / T [1/s^2]
  double inverse_time = 0.0;    ///< 1 / T [1/s], negative for an unstable hull
};
Nomoto linearise_yaw(const vessel::VesselModel& model, double speed_mps);

/// Derives all gains from the vessel; `design_speed_mps` > 0 is the speed she sails at.
GuidanceModel make_guidance(const vessel::VesselModel& model, const GuidanceSettings& settings,
                            double design_speed_mps);

/// Position relative to the leg from a to b.
struct LegPosition {
  double along_m = 0.0;  ///< made good along the leg
  double cross_m = 0.0;  ///< starboard of the leg is positive
  double length_m = 0.0;
  double bearing_rad = 0.0;
};
LegPosition leg_position(math::Vec2 a, math::Vec2 b, math::Vec2 p);

/// Follows the route: advances `memory.leg`, sets `memory.course_reference_rad`; returns the
/// position on the leg in force. `waypoints` needs two points or more. `done` becomes true at the
/// end.
LegPosition follow_route(const GuidanceModel& model, std::span<const math::Vec2> waypoints,
                         math::Vec2 p, double speed_mps, GuidanceMemory& memory, bool& done);

/// Takes in the drift angle, course over ground less heading [rad], as its mean over a minute; the
/// heading is then laid that much against wind and current. Call it only where there are any, with
/// way over ground.
void watch_drift(double course_rad, double heading_rad, double dt, GuidanceMemory& memory);

/// Rudder order [rad] for `memory.course_order_rad`; advances the integral by `dt`.
double steer(const GuidanceModel& model, const vessel::Motion<double>& motion,
             GuidanceMemory& memory, double dt);

/// Shaft order [1/s] for `memory.speed_order_mps`, moved from `present_rps` within its rate.
double throttle(const GuidanceModel& model, double speed_mps, double present_rps,
                GuidanceMemory& memory, double dt);

}  // namespace haeul::guidance
