#include "viewer/scene/scene.h"

#include "viewer/scene/land/land.h"
#include "viewer/scene/passes.h"
#include "viewer/scene/shaders.h"
#include "viewer/scene/ship/ships.h"
#include "viewer/scene/water/sea.h"
#include "viewer/scene/water/wake.h"

namespace haeul::scene {
namespace {
constexpr float kExtinction_1pm = 1.0F / 24000.0F;
constexpr int kCloudSteps = 24;
}  // namespace

struct Scene::Parts {
  explicit Parts(const replay::Replay& replay)
      : ships(replay),
        land(replay.chart),
        wakes(replay, ships),
        shadow(ships.node()),
        mirror(ships.node()) {}

  osg::ref_ptr<osg::Group> root = new osg::Group;
  osg::ref_ptr<osg::Group> world = new osg::Group;  // hidden in the chart view
  Ships ships;
  SeaAndSky sea;
  Land land;
  Wakes wakes;
  ShadowPass shadow;
  MirrorPass mirror;
};

Scene::Scene(const replay::Replay& replay) : parts_(std::make_unique<Parts>(replay)) {
  Parts& p = *parts_;
  p.world->addChild(p.wakes.passes());
  p.world->addChild(p.shadow.camera());
  p.world->addChild(p.mirror.camera());
  p.world->addChild(p.ships.node());
  p.world->addChild(p.land.node());
  p.world->addChild(p.sea.node());
  p.root->addChild(p.world);
  p.root->setCullingActive(false);
  p.world->setCullingActive(false);

  osg::StateSet& state = *p.root->getOrCreateStateSet();
  state.setMode(GL_LIGHTING, osg::StateAttribute::OFF);
  state.setMode(GL_CULL_FACE, osg::StateAttribute::OFF);
  bind_texture(state, kNoiseUnit, "u_noise", make_noise_texture());
  set_uniform(state, "u_sun", osg::Vec3(sun_direction()));
  set_uniform(state, "u_haze", kExtinction_1pm);
  set_uniform(state, "u_below", -1e6F);
  set_uniform(state, "u_octaves", 5);
  set_uniform(state, "u_wave_count", kWaveCount);
  set_uniform(state, "u_steps", kCloudSteps);
  osg::StateSet& water = *p.sea.node()->getOrCreateStateSet();
  bind_texture(water, kWakeNearUnit, "u_wake_near", p.wakes.near_map());
  bind_texture(water, kWakeFarUnit, "u_wake_far", p.wakes.far_map());
  bind_texture(water, kMirrorUnit, "u_mirror", p.mirror.map());
  for (osg::Node* lit :
       {static_cast<osg::Node*>(p.sea.node()), static_cast<osg::Node*>(p.ships.node())}) {
    bind_texture(*lit->getOrCreateStateSet(), kShadowUnit, "u_shadow_map", p.shadow.map());
  }
}

Scene::~Scene() = default;

osg::Group* Scene::root() { return parts_->root; }

camera::Subject Scene::subject(int ship) const { return parts_->ships.subject(ship); }

void Scene::set_cloud_steps(int steps) {
  set_uniform(*parts_->root->getOrCreateStateSet(), "u_steps", steps);
}

void Scene::update(const camera::View& view, int focus, double t) {
  Parts& p = *parts_;
  p.world->setNodeMask(view.kind == camera::Kind::top ? 0U : ~0U);
  if (view.kind == camera::Kind::top) return;

  osg::StateSet& state = *p.root->getOrCreateStateSet();
  set_uniform(state, "u_eye", osg::Vec3(view.eye));
  set_uniform(
      state, "u_anchor",
      osg::Vec2(static_cast<float>(view.origin.east), static_cast<float>(view.origin.north)));
  set_uniform(state, "u_screen",
              osg::Vec2(static_cast<float>(view.width), static_cast<float>(view.height)));
  set_uniform(state, "u_shadow_on", 1.0F);
  set_uniform(state, "u_shadow_matrix", osg::Matrixf(p.shadow.update(subject(focus).length_m)));
  set_uniform(state, "u_wake_frame", p.wakes.frame());
  p.ships.update(view, p.sea.waves(), t);
  p.sea.update(view, t);
  p.land.update(view);
  p.wakes.update(view, t);
  p.mirror.update(view);
}

}  // namespace haeul::scene
