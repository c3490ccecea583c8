#include "viewer/scene/water/wake.h"

#include <algorithm>
#include <cmath>
#include <osg/BlendEquation>
#include <osg/BlendFunc>

#include "viewer/scene/shaders.h"

namespace haeul::scene {
namespace {

constexpr double kNearHalf_m = 760.0, kFarHalf_m = 7000.0;
constexpr int kNearSize = 1536, kFarSize = 1024;
constexpr double kWakeLength_m = 5500.0, kTrailSpan_s = 1500.0, kStanding_mps = 0.4;

osg::ref_ptr<osg::Texture2D> make_map(int size) {
  osg::ref_ptr<osg::Texture2D> map = new osg::Texture2D;
  map->setTextureSize(size, size);
  map->setInternalFormat(GL_RGBA16F_ARB);
  map->setSourceFormat(GL_RGBA);
  map->setSourceType(GL_FLOAT);
  map->setFilter(osg::Texture::MIN_FILTER, osg::Texture::LINEAR);
  map->setFilter(osg::Texture::MAG_FILTER, osg::Texture::LINEAR);
  map->setWrap(osg::Texture::WRAP_S, osg::Texture::CLAMP_TO_EDGE);
  map->setWrap(osg::Texture::WRAP_T, osg::Texture::CLAMP_TO_EDGE);
  return map;
}

osg::ref_ptr<osg::Camera> make_pass(osg::Texture2D* map, double half_m) {
  osg::ref_ptr<osg::Camera> pass = new osg::Camera;
  pass->setRenderOrder(osg::Camera::PRE_RENDER, 0);
  pass->setRenderTargetImplementation(osg::Camera::FRAME_BUFFER_OBJECT);
  pass->attach(osg::Camera::COLOR_BUFFER, map);
  pass->setViewport(0, 0, map->getTextureWidth(), map->getTextureHeight());
  pass->setReferenceFrame(osg::Transform::ABSOLUTE_RF);
  pass->setComputeNearFarMode(osg::CullSettings::DO_NOT_COMPUTE_NEAR_FAR);
  pass->setCullingActive(false);
  pass->setCullingMode(osg::CullSettings::NO_CULLING);
  pass->setClearMask(GL_COLOR_BUFFER_BIT);
  pass->setClearColor({0, 0, 0, 0});
  osg::StateSet& state = *pass->getOrCreateStateSet();
  state.setAttributeAndModes(new osg::BlendFunc(GL_ONE, GL_ONE));
  state.setMode(GL_BLEND, osg::StateAttribute::ON);
  state.setMode(GL_DEPTH_TEST, osg::StateAttribute::OFF);
  const auto k = static_cast<float>(1.0 / half_m);
  set_uniform(state, "u_map", osg::Vec4(0, 0, k, k));
  return pass;
}

osg::ref_ptr<osg::Geometry> make_dynamic(const char* fragment, int order) {
  osg::ref_ptr<osg::Geometry> g = new osg::Geometry;
  g->setDataVariance(osg::Object::DYNAMIC);
  g->setUseDisplayList(false);
  g->setUseVertexBufferObjects(true);
  g->setVertexArray(new osg::Vec3Array);
  g->setNormalArray(new osg::Vec3Array, osg::Array::BIND_PER_VERTEX);
  g->setTexCoordArray(0, new osg::Vec4Array);
  g->addPrimitiveSet(new osg::DrawElementsUInt(GL_TRIANGLES));
  g->setCullingActive(false);
  g->getOrCreateStateSet()->setAttributeAndModes(make_program("wake", fragment));
  g->getOrCreateStateSet()->setRenderBinDetails(order, "RenderBin");
  return g;
}

// strips of two vertices per row
struct Strip {
  explicit Strip(osg::Geometry& g)
      : points(static_cast<osg::Vec3Array*>(g.getVertexArray())),
        along(static_cast<osg::Vec3Array*>(g.getNormalArray())),
        data(static_cast<osg::Vec4Array*>(g.getTexCoordArray(0))),
        faces(static_cast<osg::DrawElementsUInt*>(g.getPrimitiveSet(0))) {}
  void row(osg::Vec2d a, osg::Vec2d b, osg::Vec3 direction, osg::Vec4 da, osg::Vec4 db,
           bool first) {
    const auto i = static_cast<unsigned>(points->size());
    points->push_back({static_cast<float>(a.x()), static_cast<float>(a.y()), 0});
    points->push_back({static_cast<float>(b.x()), static_cast<float>(b.y()), 0});
    along->insert(along->end(), 2, direction);
    data->push_back(da);
    data->push_back(db);
    if (!first) {
      for (const unsigned index : {i - 2, i - 1, i + 1, i - 2, i + 1, i}) faces->push_back(index);
    }
  }
  void clear() {
    points->clear();
    along->clear();
    data->clear();
    faces->clear();
  }
  void finish() {
    points->dirty();
    along->dirty();
    data->dirty();
    faces->dirty();
  }
  osg::Vec3Array *points, *along;
  osg::Vec4Array* data;
  osg::DrawElementsUInt* faces;
};

osg::Vec4 vec4(double a, double b, double c, double d) {
  return {static_cast<float>(a), static_cast<float>(b), static_cast<float>(c),
          static_cast<float>(d)};
}

}  // namespace

Wakes::Wakes(const replay::Replay& replay, const Ships& ships) : replay_(replay), ships_(ships) {
  // foam never adds up where a bent band lies over itself; the rest does
  band_ = make_dynamic("wake", 0);
  band_->getOrCreateStateSet()->setAttributeAndModes(
      new osg::BlendEquation(osg::BlendEquation::RGBA_MAX));
  fan_ = make_dynamic("kelvin", 1);
  bow_ = make_dynamic("bow", 1);
  const double half[2] = {kNearHalf_m, kFarHalf_m};
  const int size[2] = {kNearSize, kFarSize};
  for (int i = 0; i < 2; ++i) {
    maps_[i] = make_map(size[i]);
    cameras_[i] = make_pass(maps_[i], half[i]);
    set_uniform(*cameras_[i]->getOrCreateStateSet(), "u_texel",
                static_cast<float>(2.0 * half[i] / size[i]));
    cameras_[i]->addChild(band_);
    cameras_[i]->addChild(fan_);
    cameras_[i]->addChild(bow_);
    passes_->addChild(cameras_[i]);
  }
}

osg::Vec4 Wakes::frame() const { return vec4(0.0, 0.0, kNearHalf_m, kFarHalf_m); }

void Wakes::update(const camera::View& view, double t) {
  Strip(*band_).clear();
  Strip(*fan_).clear();
  Strip(*bow_).clear();
  for (int i = 0; i < static_cast<int>(replay_.ships.size()); ++i) {
    const auto state = replay::state_at(replay_, i, t);
    const double range = math::norm(state.position - view.origin);
    if (state.speed_mps() < kStanding_mps || range > kFarHalf_m + kWakeLength_m) continue;
    add_ribbons(view, i, t);
    if (range < 2.0 * kFarHalf_m) add_bow_wave(view, i, t);
  }
  Strip(*band_).finish();
  Strip(*fan_).finish();
  Strip(*bow_).finish();
}

void Wakes::add_ribbons(const camera::View& view, int ship, double t) {
  const replay::ShipTrack& track = replay_.ships[static_cast<std::size_t>(ship)];
  const auto state = replay::state_at(replay_, ship, t);
  const double length = track.length_m, breadth = track.breadth_m;

  // path of the ship from her bow back along the track, coordinates x east, y north
  std::vector<osg::Vec2d> path;
  const osg::Vec2d ahead(std::sin(state.heading_rad), std::cos(state.heading_rad));
  const auto place = [&](math::Vec2 p) {
    return osg::Vec2d(p.east - view.origin.east, p.north - view.origin.north);
  };
  const osg::Vec2d here = place(state.position);
  path.push_back(here + ahead * (0.5 * length));
  path.push_back(here);
  path.push_back(here - ahead * (0.5 * length));
  const auto trail = replay::trail(replay_, ship, t, kTrailSpan_s);
  double walked = 0.0;
  osg::Vec2d last = here;
  for (auto it = trail.rbegin(); it != trail.rend(); ++it) {
    const osg::Vec2d p = place(*it);
    walked += (p - last).length();
    last = p;
    if (walked > 0.62 * length) path.push_back(p);
    if (walked > kWakeLength_m) break;
  }

  Strip band(*band_), fan(*fan_);
  double s = 0.0, next = -1.0;
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (i > 0) s += (path[i] - path[i - 1]).length();
    if (i > 2 && s < next && i + 1 < path.size()) continue;
    next = s + 12.0 + 0.03 * s;
    const osg::Vec2d before = path[i ? i - 1 : 0], after = path[std::min(i + 1, path.size() - 1)];
    osg::Vec2d along = before - after;
    if (along.normalize() < 1e-6) along = ahead;
    const osg::Vec2d port(-along.y(), along.x());
    const osg::Vec3 direction(static_cast<float>(along.x()), static_cast<float>(along.y()),
                              static_cast<float>(length));
    const double speed = state.speed_mps(), narrow = 1.1 * breadth + 0.02 * s,
                 wide = breadth + 0.36 * s;
    for (const auto& [strip, half] : {std::pair{&band, narrow}, std::pair{&fan, wide}}) {
      strip->row(path[i] + port * half, path[i] - port * half, direction,
                 vec4(s, half, speed, breadth), vec4(s, -half, speed, breadth), i == 0);
    }
  }
}

void Wakes::add_bow_wave(const camera::View& view, int ship, double t) {
  const Hull& hull = ships_.model(ship).hull;
  const auto state = replay::state_at(replay_, ship, t);
  const double s_h = std::sin(state.heading_rad), c_h = std::cos(state.heading_rad),
               b = hull.form.breadth;
  const auto world = [&](double x, double y) {  // x forward, y to port
    return osg::Vec2d(state.position.east - view.origin.east + x * s_h - y * c_h,
                      state.position.north - view.origin.north + x * c_h + y * s_h);
  };
  const osg::Vec3 direction(static_cast<float>(s_h), static_cast<float>(c_h),
                            static_cast<float>(hull.form.length_overall));
  const auto& line = hull.waterline;
  const double bow = line.back().x(), speed = state.speed_mps();
  for (const double side : {1.0, -1.0}) {
    Strip strip(*bow_);
    for (std::size_t i = 0; i < line.size(); ++i) {
      const osg::Vec2 p = line[i], q = line[std::min(i + 1, line.size() - 1)],
                      o = line[i ? i - 1 : 0];
      osg::Vec2d tangent(q.x() - o.x(), q.y() - o.y());
      tangent.normalize();
      const osg::Vec2d out(-tangent.y(), tangent.x());
      const double reach = 0.6 * b, in = 0.06 * b, s = std::max(0.0, bow - p.x());
      strip.row(world(p.x() - in * out.x(), side * (p.y() - in * out.y())),
                world(p.x() + reach * out.x(), side * (p.y() + reach * out.y())), direction,
                vec4(s, -in, speed, b), vec4(s, reach, speed, b), i == 0);
    }
  }
}

}  // namespace haeul::scene
