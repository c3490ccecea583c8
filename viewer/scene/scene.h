#pragma once
/// The whole picture of a replay but for the overlay: a pure function of log, time and view.
#include <memory>
#include <osg/Group>

#include "viewer/camera/view.h"

namespace haeul::scene {

class Scene {
 public:
  explicit Scene(const replay::Replay& replay);
  ~Scene();
  osg::Group* root();
  camera::Subject subject(int ship) const;
  /// Steps taken through the clouds: more for a still picture, fewer for a fluent window.
  void set_cloud_steps(int steps);
  void update(const camera::View& view, int focus, double t);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace haeul::scene
