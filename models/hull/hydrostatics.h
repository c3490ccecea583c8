#pragma once
/// What a hull displaces at another draught, from her figures at one.
///
///     V(T)    = V_0 (T / T_0)^q,   q = C_WP0 / C_B0                                           (1)
///     C_B(T)  = C_B0 (T / T_0)^(q-1),   C_WP(T) = q C_B(T)                                    (2)
///     C_M(T)  = 1 - (1 - C_M0) T_0 / T                                                        (3)
///     KB      = T (5/6 - C_B / (3 C_WP)),   BM = (0.096 + 0.89 C_WP^2) L B^3 / (12 V)          (4)
///     BM_L    = C_WP / (3 - 2 C_WP) L^3 B / (12 V)                                            (5)
///     x_B(trim) - x_B(0) = -BM_L trim / L,   trim by the stern positive                       (6)
///
/// (1) is the power law whose slope at T_0 is the waterplane C_WP0 L B, and (2) keeps dV/dT =
/// C_WP L B at every draught. (3) leaves what the bilges cut off as it is. (5) is the moment of
/// inertia of a waterline 1 - |x|^n that has the same C_WP. C_WP0, where not given: (1 + 2 C_B) / 3,
/// which makes (1) agree with Riddlesworth's C_B(T) = 1 - (1 - C_B0) (T_0 / T)^(1/3) at the slope.
///
/// Frame: heights above the keel, lengths from midship forward. Assumptions and limits: wall-sided
/// enough for a power law, about 0.4 to 1.2 T_0; length kept; small trim about midship, so the
/// volume does not feel it. The centre of buoyancy on an even keel stays where it is: that of full
/// ships moves forward by about 1 % L in ballast.
/// Source: (1) follows from its property; (4) L. G. Morrish and J. A. Normand as given by
/// H. Schneekluth, V. Bertram, Ship Design for Efficiency and Economy (1998); (5), (6) by integration.
#include "models/vessel/ship_data.h"

namespace haeul::hull {

/// The hull at the draught her figures are known for.
struct Hydrostatics {
  double L = 0.0, B = 0.0;
  double draught_m = 0.0, volume_m3 = 0.0;  ///< T_0, V_0
  double q = 1.0;                           ///< C_WP0 / C_B0
};

/// At one draught.
struct Floating {
  double volume_m3 = 0.0, block = 0.0, waterplane = 0.0;  ///< V, C_B, C_WP
  double KM_m = 0.0;                                      ///< KB + BM
  double BM_long_m = 0.0;                                 ///< BM_L
};

/// `length_m` is that of C_B and C_WP; `waterplane` C_WP0 or 0. Throws std::domain_error on impossible
/// figures.
Hydrostatics make_hydrostatics(const vessel::Dimensions& ship, double length_m, double waterplane);

/// Eqs. (1), (2), (4), (5) at a draught > 0.
Floating float_at(const Hydrostatics& hull, double draught_m);

/// (1) solved for T.
double draught_of(const Hydrostatics& hull, double volume_m3);

}  // namespace haeul::hull
