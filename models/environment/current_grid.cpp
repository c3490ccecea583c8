#include "models/environment/current_grid.h"

#include <stdexcept>

namespace haeul::environment {

void check_current_grid(const CurrentGrid& field) {
  const auto fits = [&](const std::vector<math::Vec2>& nodes) {
    if (nodes.size() != field.grid.nodes()) {
      throw std::domain_error("there must be one velocity for each node of the grid");
    }
  };
  if (field.time_s.size() != field.states.size()) {
    throw std::domain_error("every state of the current needs its time");
  }
  for (std::size_t k = 0; k < field.states.size(); ++k) {
    fits(field.states[k]);
    if (k > 0 && !(field.time_s[k] > field.time_s[k - 1])) {
      throw std::domain_error("the times of the current must ascend");
    }
  }
  for (const auto& harmonic : field.harmonics) {
    fits(harmonic.in_phase);
    fits(harmonic.quadrature);
  }
}

math::Vec2 grid_current(const CurrentGrid& field, math::Vec2 p_N, double t) {
  const PlaneGrid::Place at = field.grid.place(p_N);
  math::Vec2 v;
  if (!field.states.empty()) {
    std::size_t k = 0;
    while (k + 1 < field.time_s.size() && field.time_s[k + 1] <= t) ++k;
    v = interpolated(field.states[k], at);
    if (k + 1 < field.time_s.size() && t > field.time_s[k]) {
      const double share = (t - field.time_s[k]) / (field.time_s[k + 1] - field.time_s[k]);
      v = v + share * (interpolated(field.states[k + 1], at) - v);
    }
  }
  for (const auto& h : field.harmonics) {
    const auto turn = math::sincos(h.speed_radps * t + h.argument_rad);
    v = v + turn.cos * interpolated(h.in_phase, at) + turn.sin * interpolated(h.quadrature, at);
  }
  return v;
}

}  // namespace haeul::environment
