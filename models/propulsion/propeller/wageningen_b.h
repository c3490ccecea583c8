#pragma once
/// Open-water polynomials of the Wageningen B-series.
///
///     K_T, K_Q = sum C_stuv J^s (P/D)^t (A_E/A_O)^u Z^v                                        (1)
///
/// For one propeller P/D, A_E/A_O and Z are fixed, and (1) collapses to a cubic in J.
///
/// Assumptions and limits: Reynolds number 2e6, ahead operation; Z 2..7, A_E/A_O 0.3..1.05,
/// P/D 0.5..1.4.
/// Source: M. M. Bernitsas, D. Ray, P. Kinley, K_T, K_Q and efficiency curves for the Wageningen
/// B-series propellers, University of Michigan report 237 (1981): 39 and 47 terms of Oosterveld &
/// van Oossanen (1975).
#include <array>

namespace haeul::propulsion {

/// Coefficients of a cubic in J, lowest power first.
using OpenWaterCurve = std::array<double, 4>;

struct OpenWater {
  OpenWaterCurve kt{}, kq{};
};

/// Curves of one propeller; throws std::domain_error outside the series' range.
OpenWater wageningen_b(int blades, double pitch_ratio, double area_ratio);

}  // namespace haeul::propulsion
