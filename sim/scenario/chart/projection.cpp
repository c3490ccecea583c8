#include "sim/scenario/chart/projection.h"

#include <GeographicLib/AzimuthalEquidistant.hpp>
#include <cmath>

namespace haeul::scenario {

math::Vec2 Projection::to_local(double lat_deg, double lon_deg) const {
  const GeographicLib::AzimuthalEquidistant plane(GeographicLib::Geodesic::WGS84());
  double east = 0.0;
  double north = 0.0;
  plane.Forward(origin.lat_deg, origin.lon_deg, lat_deg, lon_deg, east, north);
  return {std::round(north / kGrain) * kGrain, std::round(east / kGrain) * kGrain};
}

Geographic Projection::to_geographic(math::Vec2 p_N) const {
  const GeographicLib::AzimuthalEquidistant plane(GeographicLib::Geodesic::WGS84());
  Geographic position;
  plane.Reverse(origin.lat_deg, origin.lon_deg, p_N.east, p_N.north, position.lat_deg,
                position.lon_deg);
  return position;
}

}  // namespace haeul::scenario
