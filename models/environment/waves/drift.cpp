#include "models/environment/waves/drift.h"

namespace haeul::environment {

Waterline waterline(const WaveShip& s, int points) {
  // starboard half from bow to stern: ellipse, straight, ellipse; then its mirror image
  Waterline half;
  const int n = points / 4;
  const double b = 0.5 * s.B, l = 0.5 * s.L;
  for (int i = 0; i <= n; ++i) {
    const auto sc = math::sincos(0.5 * math::kPi * i / n);
    half.push_back({l - s.entrance_m + s.entrance_m * sc.cos, b * sc.sin});
  }
  for (int i = 0; i <= n; ++i) {
    const auto sc = math::sincos(0.5 * math::kPi * i / n);
    half.push_back({-l + s.run_m - s.run_m * sc.sin, b * sc.cos});
  }
  Waterline line = half;
  for (std::size_t i = half.size() - 1; i > 1; --i) {
    line.push_back({half[i - 1].north, -half[i - 1].east});
  }
  return line;
}

DriftForce drift_force(const Waterline& line, double mu_rad, double speed_term, double rho) {
  const auto from = math::sincos(mu_rad);
  const double half_rho_g = 0.5 * rho * 9.81;
  DriftForce total;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const math::Vec2 a = line[i], b = line[(i + 1) % line.size()];
    const math::Vec2 along = b - a;
    const double ds = math::norm(along);
    if (ds == 0.0) continue;
    // clockwise: outside lies to port of the way along the line
    const double n_x = along.east / ds, n_y = -along.north / ds;
    const double s = -(n_x * from.cos + n_y * from.sin);
    if (s >= 0.0) continue;
    const double F = half_rho_g * (s * s - speed_term * n_x * s) * ds;
    const double x = 0.5 * (a.north + b.north), y = 0.5 * (a.east + b.east);
    total.X -= F * n_x;
    total.Y -= F * n_y;
    total.N += -x * F * n_y + y * F * n_x;
  }
  return total;
}

}  // namespace haeul::environment
