#pragma once
/// What guidance and steering remember from tick to tick.
#include <cstdint>

namespace haeul::guidance {

struct GuidanceMemory {
  std::int64_t leg = 0;               ///< index of the leg being sailed
  double course_reference_rad = 0.0;  ///< line-of-sight course of the route
  double course_order_rad = 0.0;      ///< after the planner's offset
  double speed_order_mps = 0.0;       ///< after the planner's factor
  double heading_integral_rads = 0.0;
  double speed_integral = 0.0;
  double drift_rad = 0.0;  ///< mean of course over ground less heading; 0 in calm water
};

}  // namespace haeul::guidance
