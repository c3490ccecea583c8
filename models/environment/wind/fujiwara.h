#pragma once
/// Wind forces after Fujiwara, Ueno and Ikeda, the regression of the ITTC's speed trials.
///
///     C_X = -[C_LF cos g + C_XLI (sin g - 1/2 sin g cos^2 g) sin g cos g
///             + C_ALF sin g cos^3 g]                                                          (1)
///     C_Y = C_F sin^2 g + C_YLI (cos g + 1/2 sin^2 g cos g) sin g cos g                       (2)
///     C_N = C_Y [0.927 C_MC / L_oa - 0.149 (g - pi/2)]                                        (3)
///
/// with coefficients of the areas ahead and abaft of the beam; C_MC is the centroid forward of midship.
///
/// Assumptions and limits: (1) from two public programs; (2), (3) from one, without its two slips of
/// copying (0.992 for 0.922, 0.341 for 5.481). 0.927 in (3) is a second program's; the first has
/// 0.297, in which the digits have changed places: a lever is nearly the whole offset of the centroid. The published rule for 90 degrees, a mean of 80 and
/// 100, is what the spline does.
/// Source: T. Fujiwara, M. Ueno, Y. Ikeda, J. JASNAOE 2 (2005) 243-255; ITTC 7.5-04-01-01.1.
#include "models/environment/wind/wind_coefficients.h"

namespace haeul::environment {

/// Coefficients at `gamma_rad` in 0 .. pi off the bow; no C_K.
WindCoefficients fujiwara(const WindData& ship, double gamma_rad);

}  // namespace haeul::environment
