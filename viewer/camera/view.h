#pragma once
/// Where a picture is taken from: chase, bridge or top, a pure function of ship state and settings.
///
/// Render coordinates: x east, y north, z up [m], origin at the focus ship's place on the water, so
/// that single-precision arithmetic keeps millimetres near the ship however far the chart's origin is.
#include <optional>
#include <osg/Matrixd>
#include <string>

#include "viewer/replay/replay.h"

namespace haeul::camera {

enum class Kind { chase, bridge, top };
std::optional<Kind> kind_from(const std::string& name);
const char* name(Kind kind);

/// What the user chose.
struct Settings {
  Kind kind = Kind::chase;
  int ship = 0;            ///< index of the focus ship
  double orbit_rad = 0.0;  ///< turns the chase camera round the ship, or the look-out's head
  double zoom = 1.0;       ///< > 1: closer
  int width = 1280, height = 720;
};

/// What the rig needs to know of the focus ship's picture.
struct Subject {
  double length_m = 100.0;
  osg::Vec3d bridge_eye;  ///< x forward, y to port, z up
  double top_z = 30.0;
};

/// A finished view.
struct View {
  Kind kind = Kind::chase;
  math::Vec2 origin;  ///< render origin in N
  osg::Vec3d eye, centre, up;
  double fov_y_rad = 0.7;      ///< perspective views
  double half_height_m = 0.0;  ///< top view
  int width = 0, height = 0;
  osg::Matrixd view, projection;

  double aspect() const { return static_cast<double>(width) / height; }
  /// A place in N and a height, in render coordinates.
  osg::Vec3d render(math::Vec2 place, double z = 0.0) const {
    return {place.east - origin.east, place.north - origin.north, z};
  }
  /// Pixel of a render point, y downwards from the top; nothing when it lies behind the eye.
  std::optional<osg::Vec2d> pixel(const osg::Vec3d& point) const;
};

View make_view(const Settings& settings, const Subject& subject, const replay::ShipState& ship);

}  // namespace haeul::camera
