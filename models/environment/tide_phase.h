#pragma once
/// Phases of tidal constituents at a date: which height the tide has when a run starts then.
///
/// With the hour angle of the mean sun at Greenwich from its lower transit, 15 t_UT, and the mean
/// longitudes s of the moon, h of the sun and N of the moon's node [deg],
///
///     M2: V = 30 t_UT + 2 h - 2 s    f = 1 - 0.037 cos N         u = -2.1 sin N
///     S2: V = 30 t_UT                f = 1                       u = 0
///     K1: V = 15 t_UT + h + 90       f = 1.006 + 0.115 cos N     u = -8.9 sin N
///     O1: V = 15 t_UT - 2 s + h - 90 f = 1.009 + 0.187 cos N     u = 10.8 sin N               (1)
///
/// and a phase lag g stated for the clock of a zone z hours ahead of UT, a constituent is
///
///     f H cos(sigma t + V + u - (g - sigma z))                                                 (2)
///
/// Assumptions and limits: UTC for UT, 1900 to 2100; f and u are those of the first moment, good for
/// some weeks. No seasonal level: off Ulsan it is as large as the tide itself.
/// Sources: D. T. Pugh, Tides, Surges and Mean Sea-Level (1987), table 4:3 for f and u; J. Meeus,
/// Astronomical Algorithms (1998), chapters 25 and 47 for s, h, N.
#include "models/environment/tide.h"

namespace haeul::environment {

enum class TidalSpecies { M2, S2, K1, O1 };

struct TidalArgument {
  double speed_radps = 0.0;   ///< sigma
  double argument_rad = 0.0;  ///< V + u, in 0 .. 2 pi
  double node_factor = 1.0;   ///< f
};

/// At `utc_s`, seconds since 2000-01-01 00:00 UTC without leap seconds; eq. (1).
TidalArgument tidal_argument(TidalSpecies species, double utc_s);

/// A constituent for a run that starts at `utc_s`; eq. (2). `phase_lag_rad` is g, `zone_h` z.
Constituent constituent_at(TidalSpecies species, double amplitude_m, double phase_lag_rad,
                           double zone_h, double utc_s);

}  // namespace haeul::environment
