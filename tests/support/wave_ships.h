#pragma once
/// Two ships in waves with the particulars that other programs were given.
#include "models/environment/waves/ship.h"

namespace haeul::test {

inline environment::WaveShip kvlcc2_in_waves() {
  environment::WaveShip s;
  s.L = 320, s.B = 58, s.T = 20.8, s.CB = 0.8098, s.kyy = 0.25, s.entrance_m = 60, s.run_m = 73;
  return s;
}

inline environment::WaveShip s175_in_waves() {
  environment::WaveShip s;
  s.L = 175, s.B = 25.4, s.T = 9.5, s.CB = 0.572, s.kyy = 0.24, s.entrance_m = 70, s.run_m = 72;
  return s;
}

}  // namespace haeul::test
