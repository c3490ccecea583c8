#pragma once
/// Wind forces on merchant ships after Isherwood.
///
///     C_X = -(A0 + A1 2A_L/L^2 + A2 2A_F/B^2 + A3 L/B + A4 S/L + A5 C/L + A6 M)              (1)
///     C_Y =   B0 + B1 2A_L/L^2 + B2 2A_F/B^2 + B3 L/B + B4 S/L + B5 C/L + B6 A_SS/A_L         (2)
///     C_N =   C0 + C1 2A_L/L^2 + C2 2A_F/B^2 + C3 L/B + C4 S/L + C5 C/L                       (3)
///
/// with coefficients every 10 degrees of the wind's angle off the bow, linear between. L is the length
/// overall, S the perimeter of the lateral projection without the waterline, C the distance of its
/// centroid from the bow, M the number of groups of masts, A_SS the lateral area of superstructures.
///
/// Assumptions and limits: merchant ships of about 1970; car carriers and ferries lie outside.
/// Source: R. M. Isherwood, Wind resistance of merchant ships, Trans. RINA 115 (1973) 327-338; the
/// table as in two public programs that agree in all 19 rows.
#include "models/environment/wind/wind_coefficients.h"

namespace haeul::environment {

/// Coefficients at `gamma_rad` in 0 .. pi off the bow.
WindCoefficients isherwood(const WindData& ship, double gamma_rad);

}  // namespace haeul::environment
