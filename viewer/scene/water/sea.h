#pragma once
/// Water surface and sky dome.
#include <osg/Group>

#include "viewer/camera/view.h"
#include "viewer/scene/water/waves.h"

namespace haeul::scene {

class SeaAndSky {
 public:
  SeaAndSky();
  osg::Group* node() { return group_; }
  const WaveList& waves() const { return waves_; }
  void update(const camera::View& view, double t);

 private:
  osg::ref_ptr<osg::Group> group_ = new osg::Group;
  osg::ref_ptr<osg::StateSet> sea_state_, sky_state_;
  osg::ref_ptr<osg::Uniform> components_, tile_shift_;
  WaveList waves_;
};

}  // namespace haeul::scene
