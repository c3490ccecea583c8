#pragma once
/// Wakes and bow waves, drawn from above into two maps (fine near the focus ship, coarse around it)
/// that the water's shader reads: foam, slopes, calm.
#include <osg/Camera>
#include <osg/Geometry>
#include <osg/Texture2D>

#include "viewer/camera/view.h"
#include "viewer/scene/ship/ships.h"

namespace haeul::scene {

class Wakes {
 public:
  Wakes(const replay::Replay& replay, const Ships& ships);
  /// Passes to be drawn before the picture.
  osg::Group* passes() { return passes_; }
  osg::Texture2D* near_map() { return maps_[0]; }
  osg::Texture2D* far_map() { return maps_[1]; }
  void update(const camera::View& view, double t);
  /// Centre and half sizes, as `u_wake_frame` of the water's shader.
  osg::Vec4 frame() const;

 private:
  void add_ribbons(const camera::View& view, int ship, double t);
  void add_bow_wave(const camera::View& view, int ship, double t);

  const replay::Replay& replay_;
  const Ships& ships_;
  osg::ref_ptr<osg::Group> passes_ = new osg::Group;
  osg::ref_ptr<osg::Texture2D> maps_[2];
  osg::ref_ptr<osg::Camera> cameras_[2];
  osg::ref_ptr<osg::Geometry> band_, fan_, bow_;
};

}  // namespace haeul::scene
