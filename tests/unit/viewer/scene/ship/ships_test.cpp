#include "viewer/scene/ship/ships.h"

#include <catch2/catch.hpp>

using namespace haeul;

TEST_CASE("a ship in ballast floats at her draughts, her load line out of the water") {
  replay::ShipTrack tanker;
  tanker.length_m = 183.0, tanker.length_pp_m = 174.0;
  tanker.draught_m = 6.4, tanker.trim_m = 1.8, tanker.design_draught_m = 11.0;
  replay::ShipState state;
  state.heading_rad = 1.0;
  const auto height = [&](double x, double z) {
    const osg::Matrixd m =
        scene::ship_matrix(camera::View{}, state, {}, scene::floating(tanker), 0.0);
    return (osg::Vec3d(x, 0.0, z) * m).z();
  };
  // the keel at the perpendiculars: 7.3 m aft, 5.5 m forward
  CHECK(height(-87.0, -11.0) == Approx(-7.3).margin(0.01));
  CHECK(height(87.0, -11.0) == Approx(-5.5).margin(0.01));
  // below the boot-topping 4.6 m of red midship
  CHECK(height(0.0, 0.0) == Approx(4.6).margin(0.01));

  // as designed she floats on it
  tanker.draught_m = 11.0, tanker.trim_m = 0.0;
  for (const double x : {-87.0, 0.0, 87.0}) CHECK(height(x, 0.0) == Approx(0.0).margin(1e-9));
}
