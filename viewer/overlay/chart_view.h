#pragma once
/// The top camera's chart: land filled, fairways and anchorages outlined and named, ships to scale
/// with heading lines, trails and the closest approach to the most dangerous one. Not for navigation.
#include <osg/Group>
#include <osg/MatrixTransform>

#include "viewer/camera/view.h"
#include "viewer/overlay/canvas.h"
#include "viewer/overlay/labels.h"

namespace haeul::overlay {

struct Instant;

class ChartView {
 public:
  explicit ChartView(const replay::Replay& replay);
  /// Filled areas, drawn by the main camera below the canvas.
  osg::Group* areas() { return areas_; }
  void place(const camera::View& view);
  void draw(Canvas& canvas, const Instant& now, std::vector<Box> taken) const;

 private:
  const replay::Replay& replay_;
  osg::ref_ptr<osg::Group> areas_ = new osg::Group;
  osg::ref_ptr<osg::MatrixTransform> moved_;
};

}  // namespace haeul::overlay
