#include "viewer/scene/ship/ships.h"

#include <algorithm>
#include <cmath>

#include "viewer/scene/shaders.h"

namespace haeul::scene {
namespace {

ShipLook look_of(const replay::ShipTrack& track, std::size_t index) {
  return {track.type,
          track.length_m,
          track.length_pp_m,
          track.breadth_m,
          track.design_draught_m,
          track.depth_m,
          track.design_displacement_m3,
          static_cast<int>(index)};
}

}  // namespace

Floating floating(const replay::ShipTrack& track) {
  return {track.length_m, track.design_draught_m - track.draught_m,
          std::atan2(track.trim_m, track.length_pp_m)};
}

osg::Matrixd ship_matrix(const camera::View& view, const replay::ShipState& state,
                         const WaveList& waves, const Floating& ship, double t) {
  const double length_m = ship.length_m;
  // a hull answers to waves longer than itself: small craft move, a large tanker hardly
  const double answer = 1.0 / (1.0 + std::pow(length_m / 45.0, 2.0));
  const double e = state.position.east, n = state.position.north,
               probe = std::max(4.0, 0.25 * length_m);
  const double s = std::sin(state.heading_rad), c = std::cos(state.heading_rad);
  const double heave = answer * height(waves, e, n, t);
  const double pitch = answer * 0.8 *
                       (height(waves, e + probe * s, n + probe * c, t) -
                        height(waves, e - probe * s, n - probe * c, t)) /
                       (2.0 * probe);
  const double roll =
      answer * 0.8 *
      (height(waves, e - 3.0 * c, n + 3.0 * s, t) - height(waves, e + 3.0 * c, n - 3.0 * s, t)) /
      6.0;
  osg::Matrixd m;
  m.preMultTranslate(view.render(state.position, heave));
  m.preMultRotate(osg::Quat(0.5 * math::kPi - state.heading_rad, osg::Vec3d(0, 0, 1)));
  m.preMultRotate(osg::Quat(-pitch - ship.pitch_rad, osg::Vec3d(0, 1, 0)));
  m.preMultRotate(osg::Quat(roll, osg::Vec3d(1, 0, 0)));
  m.preMultTranslate(osg::Vec3d(0, 0, ship.rise_m));
  return m;
}

Ships::Ships(const replay::Replay& replay) : replay_(replay) {
  group_->getOrCreateStateSet()->setAttributeAndModes(make_program("surface", "surface"));
  group_->setCullingActive(false);
  for (std::size_t i = 0; i < replay.ships.size(); ++i) {
    models_.push_back(make_ship(look_of(replay.ships[i], i)));
    osg::ref_ptr<osg::Geode> node = new osg::Geode;
    node->addDrawable(models_.back().mesh.geometry());
    node->setCullingActive(false);
    nodes_.push_back(node);
    group_->addChild(node);
  }
}

camera::Subject Ships::subject(int ship) const {
  const ShipModel& m = model(ship);
  const Floating here = floating(replay_.ships[static_cast<std::size_t>(ship)]);
  const osg::Vec3d up(0, 0, here.rise_m);
  const osg::Vec3d eye = osg::Quat(-here.pitch_rad, osg::Vec3d(0, 1, 0)) * (m.bridge_eye + up);
  return {m.hull.form.length_overall, eye, m.top_z + here.rise_m};
}

void Ships::update(const camera::View& view, const WaveList& waves, double t) {
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    const auto state = replay::state_at(replay_, static_cast<int>(i), t);
    const auto m = ship_matrix(view, state, waves, floating(replay_.ships[i]), t);
    set_uniform(*nodes_[i]->getOrCreateStateSet(), "u_place", osg::Matrixf(m));
  }
}

}  // namespace haeul::scene
