#include "models/environment/wind/fujiwara.h"

namespace haeul::environment {

WindCoefficients fujiwara(const WindData& d, double gamma) {
  const double L = d.length_m, B = d.breadth_m, C = d.centroid_m;
  const double A_X = d.transverse_area_m2, A_L = d.lateral_area_m2, A_OD = d.on_deck_area_m2;
  const double h_BR = d.bridge_height_m, h_C = d.centroid_height_m;
  double CLF, CXLI, CALF, CYLI;
  if (gamma <= 0.5 * math::kPi) {
    CLF = 0.922 - 0.507 * A_L / (L * B) - 1.162 * C / L;
    CXLI = -0.458 - 3.245 * A_L / (L * h_BR) + 2.313 * A_X / (B * h_BR);
    CALF = 0.585 + 0.906 * A_OD / A_L - 3.239 * B / L;
    CYLI = math::kPi * A_L / (L * L) + 0.116 + 3.345 * A_X / (L * B);
  } else {
    CLF =
        -0.018 + 5.091 * B / L - 10.367 * h_C / L + 3.011 * A_OD / (L * L) + 0.341 * A_X / (B * B);
    CXLI = 1.901 - 12.727 * A_L / (L * h_BR) - 24.407 * A_X / A_L + 40.310 * B / L +
           5.481 * A_X / (B * h_BR);
    CALF = 0.314 + 1.117 * A_OD / A_L;
    CYLI = math::kPi * A_L / (L * L) + 0.446 + 2.192 * A_X / (L * L);
  }
  const double CF = 0.404 + 0.368 * A_X / (B * h_BR) + 0.902 * h_BR / L;
  const auto [s, c] = math::sincos(gamma);
  WindCoefficients w;
  w.CX = -(CLF * c + CXLI * (s - 0.5 * s * c * c) * s * c + CALF * s * c * c * c);
  w.CY = CF * s * s + CYLI * (c + 0.5 * s * s * c) * s * c;
  w.CN = w.CY * (0.927 * C / L - 0.149 * (gamma - 0.5 * math::kPi));
  return w;
}

}  // namespace haeul::environment
