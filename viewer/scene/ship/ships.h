#pragma once
/// All ships of a replay, placed and moved with the waves.
#include <osg/Geode>
#include <osg/Group>

#include "viewer/camera/view.h"
#include "viewer/scene/ship/ship_model.h"
#include "viewer/scene/water/waves.h"

namespace haeul::scene {

/// Place of a ship's model in the world, in render coordinates.
osg::Matrixd ship_matrix(const camera::View& view, const replay::ShipState& state,
                         const WaveList& waves, double length_m, double t);

class Ships {
 public:
  explicit Ships(const replay::Replay& replay);
  osg::Group* node() { return group_; }
  const ShipModel& model(int ship) const { return models_[static_cast<std::size_t>(ship)]; }
  camera::Subject subject(int ship) const;
  void update(const camera::View& view, const WaveList& waves, double t);

 private:
  const replay::Replay& replay_;
  osg::ref_ptr<osg::Group> group_ = new osg::Group;
  std::vector<ShipModel> models_;
  std::vector<osg::ref_ptr<osg::Geode>> nodes_;
};

}  // namespace haeul::scene
