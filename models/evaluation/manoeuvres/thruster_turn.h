#pragma once
/// Thruster turn: from rest, engine stopped and rudder midships, the bow thruster is ordered full to
/// starboard and the stern thruster, where there is one, full to port.
///   turning rate   the steady one, deg/min on the wheelhouse poster
///   time           until the heading has changed by 90 deg
///
/// Assumptions and limits: those of the thruster (tunnel_thruster.h); of the hull at large drift angles,
/// for which most sets of derivatives were not fitted.
/// Source: IMO A.601(15), appendix 2; ITTC Recommended Procedure 7.5-04-02-01.
#include "models/evaluation/trial_run.h"

namespace haeul::evaluation {

struct ThrusterTurn {
  double rate_radps = 0.0;  ///< at the end
  bool reached_90 = false;
  double t90_s = 0.0;
};

/// Does the ship have a tunnel thruster?
bool has_thruster(const vessel::VesselModel& model);

/// Half an hour of it at most. Throws std::domain_error for a ship without a thruster.
ThrusterTurn thruster_turn(const vessel::VesselModel& model, double step_s);

}  // namespace haeul::evaluation
