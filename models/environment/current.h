#pragma once
/// Current: the mean over the vertical of the water's velocity over ground.
///
///     V_c(p, t) = V_uniform + V_grid(p) + e sum A_i cos(sigma_i t + phi_i)                    (1)
///
/// a uniform part, a part that varies over the area, given in columns along a baseline and linear
/// between them (held outside) or on a grid with its own times (current_grid.h), and a tidal stream
/// that runs to and fro along one direction e.
///
/// Assumptions and limits: no shear over the ship's length or draught; smooth in time.
#include <vector>

#include "models/environment/current_grid.h"
#include "models/environment/tide.h"
#include "models/math/vec2.h"

namespace haeul::environment {

/// Where the current has a value across the coast.
struct CurrentColumn {
  double offset_m = 0.0;  ///< along `across` from the field's origin, ascending
  math::Vec2 velocity;    ///< [m/s]
};

struct CurrentField {
  math::Vec2 uniform;           ///< [m/s]
  math::Vec2 across{0.0, 1.0};  ///< unit vector along which the columns lie
  std::vector<CurrentColumn> columns;
  CurrentGrid grid;
  math::Vec2 stream_along{1.0, 0.0};  ///< e, unit vector of the flood
  std::vector<Constituent> stream;    ///< amplitudes in m/s

  bool flows() const {
    return math::norm(uniform) > 0.0 || !columns.empty() || !stream.empty() || !grid.empty();
  }
};

/// V_c at p_N and t [s]; eq. (1).
inline math::Vec2 current_at(const CurrentField& field, math::Vec2 p_N, double t) {
  math::Vec2 v = field.uniform;
  if (!field.columns.empty()) {
    const double x = math::dot(field.across, p_N);
    std::size_t i = 0;
    while (i + 1 < field.columns.size() && field.columns[i + 1].offset_m <= x) ++i;
    const CurrentColumn& a = field.columns[i];
    const CurrentColumn& b = field.columns[i + 1 < field.columns.size() ? i + 1 : i];
    const double width = b.offset_m - a.offset_m;
    const double f = width > 0.0 ? math::clamp((x - a.offset_m) / width, 0.0, 1.0) : 0.0;
    v = v + (1.0 - f) * a.velocity + f * b.velocity;
  }
  if (!field.grid.empty()) v = v + grid_current(field.grid, p_N, t);
  for (const Constituent& c : field.stream) {
    v = v + (c.amplitude_m * math::cos(c.speed_radps * t + c.phase_rad)) * field.stream_along;
  }
  return v;
}

}  // namespace haeul::environment
