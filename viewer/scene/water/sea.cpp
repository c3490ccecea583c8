#include "viewer/scene/water/sea.h"

#include <cmath>
#include <osg/Depth>
#include <osg/Geometry>

#include "viewer/scene/shaders.h"

namespace haeul::scene {
namespace {

constexpr double kRingGrowth = 0.047, kInnerRing_m = 1.2, kOuterRing_m = 80000.0;
constexpr int kColumns = 128;
constexpr double kSignificantHeight_m = 0.85, kWavesTowards_rad = 5.5;
// tile lengths as in sea.frag [m]
constexpr double kTile_m[3] = {83.0, 29.0, 9.7};

// unit fan: share of the half angle, range
osg::ref_ptr<osg::Geometry> make_fan() {
  osg::ref_ptr<osg::Vec3Array> points = new osg::Vec3Array;
  int rings = 0;
  for (double range = kInnerRing_m; range < kOuterRing_m; range *= 1.0 + kRingGrowth, ++rings) {
    for (int i = 0; i <= kColumns; ++i) {
      points->push_back(
          {static_cast<float>(2.0 * i / kColumns - 1.0), static_cast<float>(range), 0.0F});
    }
  }
  osg::ref_ptr<osg::DrawElementsUInt> faces = new osg::DrawElementsUInt(GL_TRIANGLES);
  for (int r = 0; r + 1 < rings; ++r) {
    for (int i = 0; i < kColumns; ++i) {
      const auto a = static_cast<unsigned>(r * (kColumns + 1) + i), b = a + kColumns + 1;
      for (const unsigned index : {a, b, b + 1, a, b + 1, a + 1}) faces->push_back(index);
    }
  }
  osg::ref_ptr<osg::Geometry> fan = new osg::Geometry;
  fan->setUseDisplayList(false);
  fan->setUseVertexBufferObjects(true);
  fan->setVertexArray(points);
  fan->addPrimitiveSet(faces);
  fan->setCullingActive(false);
  return fan;
}

osg::ref_ptr<osg::Geometry> make_screen_triangle() {
  osg::ref_ptr<osg::Geometry> triangle = new osg::Geometry;
  osg::ref_ptr<osg::Vec3Array> points = new osg::Vec3Array;
  points->push_back({-1, -1, 0});
  points->push_back({3, -1, 0});
  points->push_back({-1, 3, 0});
  triangle->setUseDisplayList(false);
  triangle->setVertexArray(points);
  triangle->addPrimitiveSet(new osg::DrawArrays(GL_TRIANGLES, 0, 3));
  triangle->setCullingActive(false);
  return triangle;
}

}  // namespace

SeaAndSky::SeaAndSky() : waves_(make_waves(kSignificantHeight_m, kWavesTowards_rad)) {
  osg::ref_ptr<osg::Geometry> sea = make_fan(), sky = make_screen_triangle();
  sea_state_ = sea->getOrCreateStateSet();
  sky_state_ = sky->getOrCreateStateSet();

  sea_state_->setAttributeAndModes(make_program("sea", "sea", true));
  sea_state_->setRenderBinDetails(5, "RenderBin");
  bind_texture(*sea_state_, kTileUnit, "u_tile", make_ripple_tile());
  components_ = new osg::Uniform(osg::Uniform::FLOAT_VEC4, "u_waves", kWaveCount);
  tile_shift_ = new osg::Uniform(osg::Uniform::FLOAT_VEC2, "u_tile_shift", 3);
  sea_state_->addUniform(components_);
  sea_state_->addUniform(tile_shift_);
  set_uniform(*sea_state_, "u_growth", static_cast<float>(kRingGrowth));

  // the sky fills what nothing else has covered
  sky_state_->setAttributeAndModes(make_program("sky", "sky"));
  sky_state_->setRenderBinDetails(9, "RenderBin");
  sky_state_->setAttributeAndModes(new osg::Depth(osg::Depth::LEQUAL, 0.0, 1.0, false));
  group_->addChild(sea);
  group_->addChild(sky);
  group_->setCullingActive(false);
}

void SeaAndSky::update(const camera::View& view, double t) {
  const osg::Vec2d origin(view.origin.east, view.origin.north);
  const auto components = at_origin(waves_, origin, t);
  for (unsigned i = 0; i < kWaveCount; ++i) components_->setElement(i, components[i]);

  // ripples drift slowly with the wind, each scale at its own pace
  for (unsigned i = 0; i < 3; ++i) {
    const double drift = std::sqrt(kTile_m[i]) * 0.35 * t;
    const double x = (origin.x() + drift * std::sin(kWavesTowards_rad)) / kTile_m[i];
    const double y = (origin.y() - drift * std::cos(kWavesTowards_rad)) / kTile_m[i];
    tile_shift_->setElement(
        i, osg::Vec2(static_cast<float>(x - std::floor(x)), static_cast<float>(y - std::floor(y))));
  }

  osg::Vec3d forward = view.centre - view.eye;
  forward.normalize();
  osg::Vec3d right = forward ^ view.up;
  right.normalize();
  const osg::Vec3d up = right ^ forward;
  const double tan_y = std::tan(0.5 * view.fov_y_rad), tan_x = tan_y * view.aspect();

  // the fan covers the picture's width, the whole circle when the eye looks down
  const double half_x =
      std::atan(tan_x / std::max(0.2, std::hypot(forward.x(), forward.y()) - 0.5 * tan_y));
  const double half_angle = forward.z() < -0.6 ? 3.1416 : std::min(3.1416, 1.08 * half_x + 0.06);
  set_uniform(*sea_state_, "u_fan",
              osg::Vec2(static_cast<float>(std::atan2(forward.y(), forward.x())),
                        static_cast<float>(half_angle)));
  set_uniform(*sea_state_, "u_pixel", static_cast<float>(view.fov_y_rad / view.height));
  osg::Matrix3 rays;
  for (int i = 0; i < 3; ++i) {
    rays(0, i) = static_cast<float>(tan_x * right[i]);
    rays(1, i) = static_cast<float>(tan_y * up[i]);
    rays(2, i) = static_cast<float>(forward[i]);
  }
  set_uniform(*sky_state_, "u_rays", rays);
}

}  // namespace haeul::scene
