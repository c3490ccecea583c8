#pragma once
/// A zig-zag as a reference has it, and ours beside it.
#include "models/evaluation/manoeuvres/zigzag.h"

namespace haeul::validation {

struct ZigzagReference {
  const char* name;
  double angle_deg;      ///< of rudder and heading
  bool starboard;        ///< first
  double first, second;  ///< overshoots [deg]
};

struct Overshoots {
  double first = 0.0, second = 0.0;  ///< [deg]
};

/// The first two of the same zig-zag here, with the rudder of `settings`.
inline Overshoots overshoots(const vessel::VesselModel& model,
                             const evaluation::TrialSettings& settings,
                             const ZigzagReference& reference) {
  constexpr double kDegree = math::kPi / 180.0;
  const auto z =
      evaluation::zigzag(model, settings, reference.angle_deg * kDegree, reference.starboard);
  return {z.overshoots.at(0).overshoot_rad / kDegree, z.overshoots.at(1).overshoot_rad / kDegree};
}

}  // namespace haeul::validation
