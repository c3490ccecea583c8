#pragma once
/// The plant SINTEF's FEEMS 0.18 was run with.
#include "models/machinery/plant.h"

namespace haeul::test {

/// Two sets of 2,000 kW for two motors of 1,500 kW.
inline machinery::ElectricData feems_electric() {
  machinery::ElectricData e;
  e.sets = 2;
  e.set_w = 2.0e6;
  e.set_rps = 15.0;
  e.generator = {0.926, 0.953, 0.957, 0.956};
  e.converter = {0.96, 0.97, 0.972, 0.98};
  e.motor = {0.92989, 0.95340, 0.95956, 0.95850};
  return e;
}

}  // namespace haeul::test
