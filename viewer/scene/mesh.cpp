#include "viewer/scene/mesh.h"

#include <algorithm>
#include <cmath>

namespace haeul::scene {
namespace {
constexpr double kPi = 3.14159265358979323846;
osg::Vec3 vec(double x, double y, double z) {
  return {static_cast<float>(x), static_cast<float>(y), static_cast<float>(z)};
}
}  // namespace

Colour shade(Colour colour, double k) {
  for (int i = 0; i < 3; ++i) {
    colour[i] = static_cast<std::uint8_t>(std::clamp(k * colour[i], 0.0, 255.0));
  }
  return colour;
}

std::uint32_t Mesh::vertex(const osg::Vec3& p, const osg::Vec3& n, Colour colour) {
  points.push_back(p);
  normals.push_back(n);
  colours.push_back(colour);
  return static_cast<std::uint32_t>(points.size() - 1);
}

void Mesh::triangle(std::uint32_t a, std::uint32_t b, std::uint32_t c) {
  indices.insert(indices.end(), {a, b, c});
}

void Mesh::facet(const osg::Vec3& a, const osg::Vec3& b, const osg::Vec3& c, Colour colour) {
  osg::Vec3 n = (b - a) ^ (c - a);
  if (n.normalize() < 1e-12F) return;  // no area, nothing to see
  const auto i = vertex(a, n, colour), j = vertex(b, n, colour), k = vertex(c, n, colour);
  triangle(i, j, k);
}

void Mesh::quad(const osg::Vec3& a, const osg::Vec3& b, const osg::Vec3& c, const osg::Vec3& d,
                Colour colour) {
  osg::Vec3 n = (c - a) ^ (d - b);
  if (n.normalize() < 1e-12F) return;
  const auto i = vertex(a, n, colour), j = vertex(b, n, colour), k = vertex(c, n, colour),
             l = vertex(d, n, colour);
  triangle(i, j, k);
  triangle(i, k, l);
}

void Mesh::box(const osg::Vec3& low, const osg::Vec3& high, Colour colour, double foot_shade) {
  const float x0 = low.x(), y0 = low.y(), z0 = low.z(), x1 = high.x(), y1 = high.y(), z1 = high.z();
  const osg::Vec3 c[8] = {{x0, y0, z0}, {x1, y0, z0}, {x1, y1, z0}, {x0, y1, z0},
                          {x0, y0, z1}, {x1, y0, z1}, {x1, y1, z1}, {x0, y1, z1}};
  const auto first = colours.size();
  quad(c[0], c[1], c[5], c[4], colour);
  quad(c[1], c[2], c[6], c[5], colour);
  quad(c[2], c[3], c[7], c[6], colour);
  quad(c[3], c[0], c[4], c[7], colour);
  for (std::size_t i = first; i < colours.size(); i += 4) {
    colours[i] = colours[i + 1] = shade(colour, foot_shade);
  }
  quad(c[4], c[5], c[6], c[7], colour);
  quad(c[3], c[2], c[1], c[0], shade(colour, foot_shade));
}

void Mesh::frustum(const osg::Vec3& foot, double radius, double top_radius, double height,
                   Colour colour, int sides) {
  const auto ring = [&](double r, double z, double angle) {
    return foot + vec(r * std::cos(angle), r * std::sin(angle), z);
  };
  const auto centre = vertex(foot + vec(0, 0, height), {0, 0, 1}, colour);
  for (int i = 0; i < sides; ++i) {
    const double a = 2 * kPi * i / sides, b = 2 * kPi * (i + 1) / sides;
    const auto na = vec(std::cos(a), std::sin(a), 0), nb = vec(std::cos(b), std::sin(b), 0);
    const auto p = vertex(ring(radius, 0, a), na, shade(colour, 0.85));
    const auto q = vertex(ring(radius, 0, b), nb, shade(colour, 0.85));
    const auto r = vertex(ring(top_radius, height, b), nb, colour);
    const auto s = vertex(ring(top_radius, height, a), na, colour);
    triangle(p, q, r);
    triangle(p, r, s);
    const auto t = vertex(ring(top_radius, height, a), {0, 0, 1}, colour);
    const auto u = vertex(ring(top_radius, height, b), {0, 0, 1}, colour);
    triangle(centre, t, u);
  }
}

void Mesh::bar(const osg::Vec3& from, const osg::Vec3& to, double radius, Colour colour,
               int sides) {
  osg::Vec3 along = to - from;
  if (along.normalize() < 1e-9F) return;
  osg::Vec3 side = along ^ (std::abs(along.z()) < 0.9F ? osg::Vec3(0, 0, 1) : osg::Vec3(1, 0, 0));
  side.normalize();
  const osg::Vec3 up = side ^ along;
  for (int i = 0; i < sides; ++i) {
    const double a = 2 * kPi * i / sides, b = 2 * kPi * (i + 1) / sides;
    const osg::Vec3 na =
        up * static_cast<float>(std::cos(a)) + side * static_cast<float>(std::sin(a));
    const osg::Vec3 nb =
        up * static_cast<float>(std::cos(b)) + side * static_cast<float>(std::sin(b));
    const auto r = static_cast<float>(radius);
    const auto p = vertex(from + na * r, na, colour), q = vertex(to + na * r, na, colour);
    const auto s = vertex(to + nb * r, nb, colour), t = vertex(from + nb * r, nb, colour);
    triangle(p, t, s);
    triangle(p, s, q);
  }
}

void Mesh::append(const Mesh& other, double yaw_rad, const osg::Vec3& move) {
  const auto c = static_cast<float>(std::cos(yaw_rad)), s = static_cast<float>(std::sin(yaw_rad));
  const auto turn = [&](const osg::Vec3& v) {
    return osg::Vec3(c * v.x() - s * v.y(), s * v.x() + c * v.y(), v.z());
  };
  const auto base = static_cast<std::uint32_t>(points.size());
  for (std::size_t i = 0; i < other.points.size(); ++i) {
    vertex(turn(other.points[i]) + move, turn(other.normals[i]), other.colours[i]);
  }
  for (const auto index : other.indices) indices.push_back(base + index);
}

osg::BoundingBox Mesh::bounds() const {
  osg::BoundingBox box;
  for (const auto& p : points) box.expandBy(p);
  return box;
}

osg::ref_ptr<osg::Geometry> Mesh::geometry() const {
  osg::ref_ptr<osg::Geometry> result = new osg::Geometry;
  result->setUseDisplayList(false);
  result->setUseVertexBufferObjects(true);
  result->setVertexArray(new osg::Vec3Array(points.begin(), points.end()));
  result->setNormalArray(new osg::Vec3Array(normals.begin(), normals.end()),
                         osg::Array::BIND_PER_VERTEX);
  osg::ref_ptr<osg::Vec4ubArray> paint = new osg::Vec4ubArray(colours.begin(), colours.end());
  paint->setNormalize(true);
  result->setColorArray(paint, osg::Array::BIND_PER_VERTEX);
  result->addPrimitiveSet(new osg::DrawElementsUInt(GL_TRIANGLES, indices.begin(), indices.end()));
  return result;
}

double volume_below_water(const Mesh& mesh) {
  // divergence theorem: V = integral of z n_z dA over the wetted shell; the water plane adds nothing
  double volume = 0.0;
  for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
    const osg::Vec3d a = mesh.points[mesh.indices[i]], b = mesh.points[mesh.indices[i + 1]],
                     c = mesh.points[mesh.indices[i + 2]];
    if (a.z() > 1e-6 || b.z() > 1e-6 || c.z() > 1e-6) continue;
    const double area_xy =
        0.5 * ((b.x() - a.x()) * (c.y() - a.y()) - (c.x() - a.x()) * (b.y() - a.y()));
    volume += area_xy * (a.z() + b.z() + c.z()) / 3.0;
  }
  return volume;
}

}  // namespace haeul::scene
