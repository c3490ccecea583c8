#pragma once
/// All ships of a replay, placed and moved with the waves.
#include <osg/Geode>
#include <osg/Group>

#include "viewer/camera/view.h"
#include "viewer/scene/ship/ship_model.h"
#include "viewer/scene/water/waves.h"

namespace haeul::scene {

/// How a ship floats: her load line is `rise_m` above the water midship, her bow `pitch_rad` up.
struct Floating {
  double length_m = 0.0;  ///< overall
  double rise_m = 0.0, pitch_rad = 0.0;
};

/// From draught and trim in the log and the draught she was designed for.
Floating floating(const replay::ShipTrack& track);

/// Place of a ship's model in the world, in render coordinates: sunk to her draught, pitched by her
/// trim, and moved by the waves.
osg::Matrixd ship_matrix(const camera::View& view, const replay::ShipState& state,
                         const WaveList& waves, const Floating& ship, double t);

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
