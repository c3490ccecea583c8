#include "models/environment/waves/ship.h"

#include <catch2/catch.hpp>

#include "models/math/real.h"

namespace haeul::environment {
namespace {

vessel::ShipData kvlcc2() {
  vessel::ShipData ship;
  auto& d = ship.dimensions;
  d.length_pp_m = 320, d.breadth_m = 58, d.draught_m = 20.8, d.displacement_m3 = 312622;
  return ship;
}

TEST_CASE("a waterline that is given is taken, and what it lacks is estimated") {
  vessel::ShipData ship = kvlcc2();
  const WaveShip estimated = wave_ship(ship);
  CHECK(estimated.entrance_m == Approx(51).margin(1));
  CHECK(estimated.run_m == Approx(58).margin(1));
  ship.waterline.entrance_m = 60.0;
  const WaveShip given = wave_ship(ship);
  CHECK(given.entrance_m == 60.0);
  CHECK(given.run_m == estimated.run_m);
  // a point at 95 % of the breadth of the ellipse lies on it
  const double from_end = (60.0 - given.bow_m) / 60.0;
  CHECK(from_end * from_end + 0.95 * 0.95 == Approx(1.0));
  // the fuller the waterline, the shorter its ends
  ship.waterline.area_coefficient = 0.95;
  CHECK(wave_ship(ship).run_m < estimated.run_m);
}

TEST_CASE("an angle stands for the length that has it") {
  vessel::ShipData ship = kvlcc2();
  ship.waterline.entrance_angle_rad = math::atan2(0.495 * 58.0, 60.0);
  ship.waterline.run_angle_rad = math::atan2(0.495 * 58.0, 73.0);
  const WaveShip w = wave_ship(ship);
  CHECK(w.entrance_m == Approx(60.0));
  CHECK(w.run_m == Approx(73.0));
}

}  // namespace
}  // namespace haeul::environment
