#include "viewer/camera/view.h"

#include <algorithm>
#include <cmath>

namespace haeul::camera {
namespace {

constexpr double kPi = math::kPi;
constexpr double kTopHalfHeight_m = 7000.0;

// point given in the ship's frame (x forward, y to port)
osg::Vec3d from_ship(const osg::Vec3d& p, double heading) {
  const double c = std::cos(heading), s = std::sin(heading);
  return {s * p.x() - c * p.y(), c * p.x() + s * p.y(), p.z()};
}

}  // namespace

std::optional<Kind> kind_from(const std::string& text) {
  for (const Kind kind : {Kind::chase, Kind::bridge, Kind::top}) {
    if (text == name(kind)) return kind;
  }
  return std::nullopt;
}

const char* name(Kind kind) {
  return kind == Kind::chase ? "chase" : kind == Kind::bridge ? "bridge" : "top";
}

std::optional<osg::Vec2d> View::pixel(const osg::Vec3d& point) const {
  const osg::Vec4d clip = osg::Vec4d(point, 1.0) * (view * projection);
  if (clip.w() <= 0.0) return std::nullopt;
  return osg::Vec2d((0.5 + 0.5 * clip.x() / clip.w()) * width,
                    (0.5 - 0.5 * clip.y() / clip.w()) * height);
}

View make_view(const Settings& settings, const Subject& subject, const replay::ShipState& ship) {
  View view;
  view.kind = settings.kind;
  view.origin = ship.position;
  view.width = settings.width;
  view.height = settings.height;
  const double length = subject.length_m, heading = ship.heading_rad;
  double near_m = 1.0;
  switch (settings.kind) {
    case Kind::chase: {
      // off the starboard quarter, high enough to see the deck and what lies ahead
      const double range = 1.16 * length / settings.zoom + 14.0;
      const double angle = heading + kPi - 0.60 + settings.orbit_rad;
      const double rise = 0.125 * range + 0.55 * subject.top_z;
      view.eye = {range * std::sin(angle), range * std::cos(angle), rise};
      view.centre = from_ship({0.02 * length, 0.02 * length, 0.30 * subject.top_z}, heading);
      view.fov_y_rad = 0.62;
      near_m = std::max(0.5, 0.01 * range);
      break;
    }
    case Kind::bridge: {
      view.eye = from_ship(subject.bridge_eye, heading);
      const double look = heading + settings.orbit_rad;
      view.centre = view.eye + osg::Vec3d(std::sin(look), std::cos(look), -0.075);
      view.fov_y_rad = 0.80 / settings.zoom;
      near_m = 0.4;
      break;
    }
    case Kind::top:
      view.eye = {0.0, 0.0, 20000.0};
      view.half_height_m = kTopHalfHeight_m / settings.zoom;
      break;
  }
  if (settings.kind == Kind::top) {
    view.up = {0.0, 1.0, 0.0};
    const double h = view.half_height_m, w = h * view.aspect();
    view.projection.makeOrtho(-w, w, -h, h, 1.0, 40000.0);
  } else {
    view.up = {0.0, 0.0, 1.0};
    view.projection.makePerspective(view.fov_y_rad * 180.0 / kPi, view.aspect(), near_m, 90000.0);
  }
  view.view.makeLookAt(view.eye, view.centre, view.up);
  return view;
}

}  // namespace haeul::camera
