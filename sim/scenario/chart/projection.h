#pragma once
/// Geographic positions to and from the local plane N: azimuthal equidistant about an origin.
///
/// Distances and azimuths from the origin are those of the geodesic on WGS84; 20 nmi away, lengths
/// across the line to the origin are too long by about 1e-5. Results are rounded to multiples of
/// kGrain, far above the last bits in which the C libraries of two machines may differ, so that a
/// scenario written in degrees starts from the same bits on both.
///
/// Limits: |latitude| <= 90 deg, within about 200 km of the origin.
/// Source: GeographicLib, class AzimuthalEquidistant (C. F. F. Karney, J. Geod. 87 (2013) 43-55).
#include "models/math/vec2.h"

namespace haeul::scenario {

/// Latitude north and longitude east positive, WGS84 [deg].
struct Geographic {
  double lat_deg = 0.0;
  double lon_deg = 0.0;
};

struct Projection {
  static constexpr double kGrain = 1.0 / 1024.0;  ///< [m], exact in binary

  Geographic origin;

  math::Vec2 to_local(double lat_deg, double lon_deg) const;  ///< [m] in N, rounded to kGrain
  Geographic to_geographic(math::Vec2 p_N) const;
};

}  // namespace haeul::scenario
