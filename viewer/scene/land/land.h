#pragma once
/// Land, works and what stands on them, from a chart.
#include <osg/Group>

#include "viewer/camera/view.h"
#include "viewer/scene/land/relief.h"
#include "viewer/scene/mesh.h"

namespace haeul::scene {

class Land {
 public:
  explicit Land(const environment::Chart& chart);
  osg::Group* node() { return group_; }
  void update(const camera::View& view);

 private:
  osg::ref_ptr<osg::Group> group_ = new osg::Group;
};

/// Breakwaters, lights, buoys, in the chart's frame (x east, y north).
Mesh make_works(const environment::Chart& chart);
/// Sheds, tanks, stacks, blocks of flats and shipyard cranes behind the shore.
Mesh make_buildings(const Relief& relief);

}  // namespace haeul::scene
