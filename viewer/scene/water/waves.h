#pragma once
/// The sea state as the picture shows it: a fixed list of wave components and a tile of ripples.
///
/// Component i moves as cos(k_i . x - w_i t + e_i) with deep-water dispersion w^2 = g k. Lengths run
/// geometrically from 7 to 120 m, amplitudes follow k^-1.5 up to the peak and are scaled to the
/// significant height H_s = 4 sqrt(sum a^2 / 2); directions scatter about the wind's.
/// Assumptions and limits: the log holds no sea state yet, so the picture's is a moderate one of its
/// own; it does not act on the ships.
#include <array>
#include <osg/Texture2D>
#include <osg/Vec2d>
#include <osg/Vec4>

namespace haeul::scene {

inline constexpr int kWaveCount = 20;

struct Wave {
  double k_east, k_north;  ///< wave vector [rad/m]
  double amplitude_m;
  double omega_radps, phase_rad;
};

using WaveList = std::array<Wave, kWaveCount>;
WaveList make_waves(double significant_height_m, double towards_rad);

/// Height of the surface over a place of mean position (east, north) at t, without the horizontal
/// shift of the particles [m].
double height(const WaveList& waves, double east_m, double north_m, double t);

/// Components for the shader: wave vector, amplitude, phase at the render origin.
std::array<osg::Vec4, kWaveCount> at_origin(const WaveList& waves, osg::Vec2d origin, double t);

/// Periodic tile of short-wave slopes (x, y, x^2 + y^2) with all mip levels, from an inverse
/// Fourier transform of a k^-4 slope spectrum with fixed random phases.
osg::ref_ptr<osg::Texture2D> make_ripple_tile();

}  // namespace haeul::scene
