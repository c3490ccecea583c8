#pragma once
/// Ships for tests of manoeuvres: KVLCC2 with one thing changed.
#include "models/evaluation/trial_run.h"
#include "tests/support/kvlcc2_data.h"

namespace haeul::test {

/// The published ship with the same flow to both sides: starboard and port are mirror images.
inline vessel::ShipData symmetric_ship() {
  vessel::ShipData ship = kvlcc2_full();
  ship.rudder.gamma_R_negative = ship.rudder.gamma_R_positive = 0.5;
  ship.propeller.wake_C2_port = ship.propeller.wake_C2_starboard = 1.3;
  return ship;
}

/// The same with so much yaw damping that she keeps her course.
inline vessel::ShipData stable_ship() {
  vessel::ShipData ship = symmetric_ship();
  ship.hull.N_r = -0.075;
  return ship;
}

/// The same with less of it: clearly unstable.
inline vessel::ShipData unstable_ship() {
  vessel::ShipData ship = symmetric_ship();
  ship.hull.N_r = -0.040;
  return ship;
}

/// 15.5 kn, no rows.
inline evaluation::TrialSettings trial_settings(double rudder_deg) {
  evaluation::TrialSettings settings;
  settings.speed_mps = 15.5 * kKnot;
  settings.every_s = 0.0;
  settings.rudder_rad = rudder_deg * kDegree;
  return settings;
}

}  // namespace haeul::test
