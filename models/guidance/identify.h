#pragma once
/// Identification of a ship's closed-loop response from her own equations of motion.
///
/// Ordered turns of 30, 60 and 90 degrees and steps of the ordered speed are simulated with
/// autopilot, governor and the full model. r_max is the largest yaw rate met; the yaw lag T_r and
/// the heading gain k are those of a grid whose response.h rollout comes closest (least squares of
/// heading, over the three turns); c and T_U follow from the speed left in the 90 degree turn and
/// from the times to 63 % of a step.
#include "models/guidance/guidance.h"

namespace haeul::guidance {

/// Response at `speed_mps` > 0. Takes a few milliseconds; deterministic.
ResponseModel identify_response(const vessel::VesselModel& vessel, const GuidanceModel& guidance,
                                double speed_mps);

}  // namespace haeul::guidance
