#include "sim/scenario/chart/projection.h"

#include <catch2/catch.hpp>
#include <cmath>

using haeul::math::Vec2;
using haeul::scenario::Projection;

TEST_CASE("the origin of the projection is the origin of the plane") {
  const Projection plane{{35.4, 129.42}};
  CHECK(plane.to_local(35.4, 129.42) == Vec2{0.0, 0.0});
}

TEST_CASE("a minute of latitude is a nautical mile of the ellipsoid at that latitude") {
  // WGS84: 1 minute of latitude at phi is 1852.2 - 9.4 cos(2 phi) m, within a decimetre
  const Projection plane{{35.0, 129.0}};
  const Vec2 p = plane.to_local(35.0 + 1.0 / 60.0, 129.0);
  const double phi = (35.0 + 0.5 / 60.0) * haeul::math::kPi / 180.0;
  CHECK(p.north == Approx(1852.2 - 9.4 * std::cos(2.0 * phi)).margin(0.4));
  CHECK(p.east == 0.0);
}

TEST_CASE("there and back is the same place within the grain") {
  const Projection plane{{35.4, 129.42}};
  for (const double lat : {35.0, 35.3175, 35.9}) {
    for (const double lon : {129.0, 129.475833, 130.1}) {
      const auto back = plane.to_geographic(plane.to_local(lat, lon));
      CHECK(back.lat_deg == Approx(lat).margin(2e-8));  // 1/1024 m is 9e-9 deg
      CHECK(back.lon_deg == Approx(lon).margin(2e-8));
    }
  }
}

TEST_CASE("positions are multiples of the grain and mirror east and west") {
  const Projection plane{{35.4, 129.42}};
  const Vec2 east = plane.to_local(35.5, 129.52);
  const Vec2 west = plane.to_local(35.5, 129.32);
  CHECK(east.north / Projection::kGrain == std::round(east.north / Projection::kGrain));
  CHECK(east.east / Projection::kGrain == std::round(east.east / Projection::kGrain));
  CHECK(std::fabs(east.north - west.north) <= Projection::kGrain);
  CHECK(std::fabs(east.east + west.east) <= Projection::kGrain);
}

TEST_CASE("distances between two places are kept within 20 nmi of the origin") {
  // 0.01 degree of longitude at 35.4 N, at the origin and 20 nmi off it
  const Projection here{{35.4, 129.42}};
  const Projection there{{35.4, 129.0}};
  const double near = haeul::math::norm(here.to_local(35.4, 129.43));
  const double far = haeul::math::norm(there.to_local(35.4, 129.43) - there.to_local(35.4, 129.42));
  CHECK(far == Approx(near).epsilon(2e-5));
}
