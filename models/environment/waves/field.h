#pragma once
/// The sea as one list of harmonic components, used by forces, motions, log and picture alike.
///
///     zeta(p, t) = sum a_i cos(w_i t - k_i e_i . p + eps_i)   upwards                          (1)
///
/// The N components share the energy alike: bin edges are where the integral of S passes multiples of
/// m0 / N, w_i lies anywhere in its bin, and each component has one direction, drawn from the
/// spreading function: its quantiles follow the golden section from a random start, so that the
/// directions of neighbours in frequency are spread evenly and the sea as a whole leans to no side. a_i^2 / 2 = Hs^2 / 16 / N, so that the energy is right to rounding, and the sea
/// does not repeat.
///
/// Assumptions and limits: linear waves of one system; frequencies from 0.3 to 4 w_p hold all of it;
/// the wave number is that of one depth everywhere.
#include <cstdint>
#include <vector>

#include "models/environment/waves/spectrum.h"
#include "models/math/vec2.h"

namespace haeul::environment {

struct WaveComponent {
  double amplitude_m = 0.0;
  double omega = 0.0;        ///< [rad/s]
  double k = 0.0;            ///< [1/m]
  double towards_rad = 0.0;  ///< direction of travel, clockwise from north
  math::Vec2 wave_vector;    ///< k_i e_i [1/m]
  double phase_rad = 0.0;
};

struct WaveField {
  double height_m = 0.0;
  double from_rad = 0.0;  ///< main direction
  double depth_m = 0.0;   ///< of the wave numbers; 0: deep
  AddedResistanceMethod added_resistance = AddedResistanceMethod::snnm;
  std::vector<WaveComponent> components;
  bool calm() const { return components.empty(); }
};

/// Draws the components of `sea` from `seed`.
WaveField make_wave_field(const SeaStateData& sea, std::uint64_t seed);

/// zeta [m] at p_N and t [s]; eq. (1).
double elevation(const WaveField& field, math::Vec2 p_N, double t);

}  // namespace haeul::environment
