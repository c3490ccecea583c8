#pragma once
/// Passes drawn before the picture: the sun's view of the focus ship for her shadow, and the ships'
/// mirror image for the water.
#include <osg/Camera>
#include <osg/Texture2D>

#include "viewer/camera/view.h"

namespace haeul::scene {

/// Direction towards the sun (x east, y north, z up).
osg::Vec3d sun_direction();

class ShadowPass {
 public:
  explicit ShadowPass(osg::Node* casters);
  osg::Camera* camera() { return camera_; }
  osg::Texture2D* map() { return map_; }
  /// Aims at the render origin; returns the matrix from render to map coordinates.
  osg::Matrixd update(double length_m);

 private:
  osg::ref_ptr<osg::Texture2D> map_ = new osg::Texture2D;
  osg::ref_ptr<osg::Camera> camera_ = new osg::Camera;
};

class MirrorPass {
 public:
  explicit MirrorPass(osg::Node* ships);
  osg::Camera* camera() { return camera_; }
  osg::Texture2D* map() { return map_; }
  void update(const camera::View& view);

 private:
  osg::ref_ptr<osg::Texture2D> map_ = new osg::Texture2D;
  osg::ref_ptr<osg::Camera> camera_ = new osg::Camera;
};

}  // namespace haeul::scene
