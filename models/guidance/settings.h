#pragma once
/// Settings of route following, heading and speed control.
namespace haeul::guidance {

/// Lengths are in own ship lengths; zero gains are derived from the ship's identified response.
struct GuidanceSettings {
  double lookahead_lengths = 5.0;   ///< LOS lookahead distance / L, > 0
  double acceptance_lengths = 2.5;  ///< waypoint switching circle / L at least, > 0
  double bandwidth_radps = 0.0;     ///< closed-loop heading natural frequency; 0: from the response
  double damping = 0.8;             ///< closed-loop damping ratio
  double max_rudder_rad = 0.0;      ///< autopilot limit; 0: the steering gear's
};

}  // namespace haeul::guidance
