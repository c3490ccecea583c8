#include "viewer/scene/water/waves.h"

#include <catch2/catch.hpp>
#include <cmath>

using namespace haeul::scene;

TEST_CASE("the components carry the significant height asked for") {
  const WaveList waves = make_waves(1.4, 0.3);
  double energy = 0.0;
  for (const Wave& w : waves) energy += 0.5 * w.amplitude_m * w.amplitude_m;
  CHECK(4.0 * std::sqrt(energy) == Approx(1.4));
}

TEST_CASE("waves obey deep-water dispersion and stay far from breaking") {
  for (const Wave& w : make_waves(0.85, 5.5)) {
    const double k = std::hypot(w.k_east, w.k_north);
    CHECK(w.omega_radps * w.omega_radps == Approx(9.81 * k));
    CHECK(w.amplitude_m * k < 0.2);
  }
}

TEST_CASE("the shader's components give the same height as the list") {
  const WaveList waves = make_waves(0.85, 5.5);
  const osg::Vec2d origin(-1234.5, 9876.5);
  const double t = 1500.0;
  const auto components = at_origin(waves, origin, t);
  for (const auto& [x, y] :
       {std::pair{0.0, 0.0}, std::pair{17.0, -40.0}, std::pair{-300.0, 111.0}}) {
    double z = 0.0;
    for (const auto& c : components) z += c.z() * std::cos(c.x() * x + c.y() * y + c.w());
    CHECK(z == Approx(height(waves, origin.x() + x, origin.y() + y, t)).margin(2e-3));
  }
}

TEST_CASE("every mip level of the ripples keeps mean squares above squared means") {
  const auto tile = make_ripple_tile();
  const osg::Image* image = tile->getImage();
  REQUIRE(image->getNumMipmapLevels() == 9);
  const auto* texel = reinterpret_cast<const float*>(image->getMipmapData(4));
  for (int i = 0; i < 16 * 16; ++i) {
    const float x = texel[3 * i], y = texel[3 * i + 1], square = texel[3 * i + 2];
    REQUIRE(square >= x * x + y * y - 1e-6F);
  }
}
