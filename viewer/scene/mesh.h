#pragma once
/// Triangle meshes with a colour per vertex, and the solids the scene is built from.
///
/// Local frame of every model: x forward, y to port, z up, metres. A vertex's fourth colour
/// component is its gloss, 0 dull to 1 polished. Faces wind counter-clockwise seen from outside.
#include <cstdint>
#include <osg/Geometry>
#include <osg/Vec3>
#include <osg/Vec4ub>
#include <vector>

namespace haeul::scene {

using Colour = osg::Vec4ub;

/// Colour from 0xRRGGBB and gloss in [0, 1].
inline Colour rgb(std::uint32_t hex, double gloss = 0.1) {
  return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8),
          static_cast<std::uint8_t>(hex), static_cast<std::uint8_t>(255.0 * gloss)};
}
/// The colour darkened (k < 1) or lightened (k > 1).
Colour shade(Colour colour, double k);

struct Mesh {
  std::vector<osg::Vec3> points, normals;
  std::vector<Colour> colours;
  std::vector<std::uint32_t> indices;  ///< three per triangle

  std::uint32_t vertex(const osg::Vec3& p, const osg::Vec3& n, Colour colour);
  void triangle(std::uint32_t a, std::uint32_t b, std::uint32_t c);
  /// Flat faces with their own normal.
  void facet(const osg::Vec3& a, const osg::Vec3& b, const osg::Vec3& c, Colour colour);
  void quad(const osg::Vec3& a, const osg::Vec3& b, const osg::Vec3& c, const osg::Vec3& d,
            Colour colour);
  /// Box between two corners; sides darken towards the foot as they do where light is blocked.
  void box(const osg::Vec3& low, const osg::Vec3& high, Colour colour, double foot_shade = 0.82);
  /// Upright frustum or cylinder on (x, y, z), closed at the top.
  void frustum(const osg::Vec3& foot, double radius, double top_radius, double height,
               Colour colour, int sides = 16);
  /// Round bar between two points.
  void bar(const osg::Vec3& from, const osg::Vec3& to, double radius, Colour colour, int sides = 6);
  /// Adds another mesh, turned by `yaw_rad` about z and moved.
  void append(const Mesh& other, double yaw_rad, const osg::Vec3& move);

  osg::BoundingBox bounds() const;
  osg::ref_ptr<osg::Geometry> geometry() const;
};

/// Volume enclosed below z = 0 by faces that lie at z <= 0 and are closed but for that plane [m3].
double volume_below_water(const Mesh& mesh);

}  // namespace haeul::scene
