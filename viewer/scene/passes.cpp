#include "viewer/scene/passes.h"

#include <cmath>

#include "viewer/scene/shaders.h"

namespace haeul::scene {
namespace {

constexpr int kShadowSize = 2048, kMirrorWidth = 1024, kMirrorHeight = 576;
constexpr double kSunAzimuth_rad = 1.30, kSunElevation_rad = 0.52;

void set_up(osg::Camera& camera, osg::Texture2D& map, int order) {
  map.setFilter(osg::Texture::MIN_FILTER, osg::Texture::LINEAR);
  map.setFilter(osg::Texture::MAG_FILTER, osg::Texture::LINEAR);
  map.setWrap(osg::Texture::WRAP_S, osg::Texture::CLAMP_TO_EDGE);
  map.setWrap(osg::Texture::WRAP_T, osg::Texture::CLAMP_TO_EDGE);
  camera.setRenderOrder(osg::Camera::PRE_RENDER, order);
  camera.setRenderTargetImplementation(osg::Camera::FRAME_BUFFER_OBJECT);
  camera.setViewport(0, 0, map.getTextureWidth(), map.getTextureHeight());
  camera.setReferenceFrame(osg::Transform::ABSOLUTE_RF);
  camera.setComputeNearFarMode(osg::CullSettings::DO_NOT_COMPUTE_NEAR_FAR);
  camera.setCullingActive(false);
  camera.setCullingMode(osg::CullSettings::NO_CULLING);
}

}  // namespace

osg::Vec3d sun_direction() {
  return {std::cos(kSunElevation_rad) * std::sin(kSunAzimuth_rad),
          std::cos(kSunElevation_rad) * std::cos(kSunAzimuth_rad), std::sin(kSunElevation_rad)};
}

ShadowPass::ShadowPass(osg::Node* casters) {
  map_->setTextureSize(kShadowSize, kShadowSize);
  map_->setInternalFormat(GL_DEPTH_COMPONENT24);
  map_->setSourceFormat(GL_DEPTH_COMPONENT);
  map_->setSourceType(GL_FLOAT);
  set_up(*camera_, *map_, 1);
  map_->setFilter(osg::Texture::MIN_FILTER, osg::Texture::NEAREST);
  map_->setFilter(osg::Texture::MAG_FILTER, osg::Texture::NEAREST);
  camera_->attach(osg::Camera::DEPTH_BUFFER, map_);
  camera_->setClearMask(GL_DEPTH_BUFFER_BIT);
  camera_->getOrCreateStateSet()->setAttributeAndModes(
      make_program("shadow", "shadow"), osg::StateAttribute::ON | osg::StateAttribute::OVERRIDE);
  camera_->addChild(casters);
}

osg::Matrixd ShadowPass::update(double length_m) {
  const double reach = 0.68 * length_m;
  const osg::Vec3d sun = sun_direction();
  osg::Matrixd view, projection;
  view.makeLookAt(sun * (2.0 * reach), {0, 0, 0}, {0, 0, 1});
  projection.makeOrtho(-reach, reach, -reach, reach, 0.5 * reach, 3.5 * reach);
  camera_->setViewMatrix(view);
  camera_->setProjectionMatrix(projection);
  return view * projection * osg::Matrixd::scale(0.5, 0.5, 0.5) *
         osg::Matrixd::translate(0.5, 0.5, 0.5);
}

MirrorPass::MirrorPass(osg::Node* ships) {
  map_->setTextureSize(kMirrorWidth, kMirrorHeight);
  map_->setInternalFormat(GL_RGBA8);
  map_->setSourceFormat(GL_RGBA);
  map_->setSourceType(GL_UNSIGNED_BYTE);
  set_up(*camera_, *map_, 2);
  camera_->attach(osg::Camera::COLOR_BUFFER, map_);
  camera_->setClearMask(GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT);
  camera_->setClearColor({0, 0, 0, 0});
  set_uniform(*camera_->getOrCreateStateSet(), "u_below", 0.0F);
  camera_->addChild(ships);
}

void MirrorPass::update(const camera::View& view) {
  camera_->setViewMatrix(osg::Matrixd::scale(1, 1, -1) * view.view);
  camera_->setProjectionMatrix(view.projection);
}

}  // namespace haeul::scene
