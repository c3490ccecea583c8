// What people have built: breakwaters, lights and buoys from the chart, and a made-up skyline.
#include <algorithm>
#include <cmath>

#include "viewer/scene/land/land.h"

namespace haeul::scene {
namespace {

constexpr double kPi = 3.14159265358979323846;

osg::Vec3 at(double x, double y, double z) {
  return {static_cast<float>(x), static_cast<float>(y), static_cast<float>(z)};
}

// rubble mound with a crown wall
void add_breakwater(Mesh& mesh, math::Vec2 from, math::Vec2 to) {
  const math::Vec2 d = to - from;
  const double length = math::norm(d);
  if (length < 1.0) return;
  const double ux = d.east / length, uy = d.north / length;
  const auto point = [&](double s, double n, double z) {
    return at(from.east + s * ux - n * uy, from.north + s * uy + n * ux, z);
  };
  const Colour rock = rgb(0x77716a), crown = rgb(0xb9b6ae);
  const double foot = 24.0, top = 9.0, high = 6.0, low = -7.0;
  mesh.quad(point(0, -foot, low), point(length, -foot, low), point(length, -top, high),
            point(0, -top, high), rock);
  mesh.quad(point(length, foot, low), point(0, foot, low), point(0, top, high),
            point(length, top, high), shade(rock, 0.9));
  mesh.quad(point(0, -top, high), point(length, -top, high), point(length, top, high),
            point(0, top, high), crown);
  mesh.quad(point(0, 3, high), point(length, 3, high), point(length, 3, high + 2.5),
            point(0, 3, high + 2.5), crown);
  mesh.quad(point(length, 5, high), point(0, 5, high), point(0, 5, high + 2.5),
            point(length, 5, high + 2.5), crown);
  mesh.quad(point(0, 3, high + 2.5), point(length, 3, high + 2.5), point(length, 5, high + 2.5),
            point(0, 5, high + 2.5), crown);
  for (const double s : {0.0, length}) {
    const double out = s > 0.0 ? 14.0 : -14.0;
    mesh.quad(point(s, -top, high), point(s, top, high), point(s + out, foot * 0.6, low),
              point(s + out, -foot * 0.6, low), rock);
  }
}

void add_light(Mesh& mesh, double x, double y, double z, double height, Colour tower) {
  mesh.frustum(at(x, y, z), 0.16 * height, 0.10 * height, 0.8 * height, tower, 14);
  mesh.frustum(at(x, y, z + 0.8 * height), 0.14 * height, 0.14 * height, 0.03 * height,
               rgb(0xd9d6cc), 14);
  mesh.frustum(at(x, y, z + 0.83 * height), 0.075 * height, 0.075 * height, 0.12 * height,
               rgb(0x2b3a44, 0.9), 10);
  mesh.frustum(at(x, y, z + 0.95 * height), 0.09 * height, 0.01 * height, 0.07 * height,
               shade(tower, 0.8), 10);
}

void add_buoy(Mesh& mesh, double x, double y, double size, Colour colour) {
  mesh.frustum(at(x, y, -0.5), 1.3 * size, 1.3 * size, 1.3 * size, colour, 14);
  mesh.frustum(at(x, y, 0.8 * size), 0.8 * size, 0.3 * size, 3.2 * size, colour, 6);
  mesh.frustum(at(x, y, 4.0 * size), 0.35 * size, 0.35 * size, 0.6 * size, rgb(0xf2efe2, 0.8), 8);
}

void add_stack(Mesh& mesh, double x, double y, double z, double height) {
  const double r = 0.028 * height;
  double low = 0.0;
  for (const auto& [share, colour] :
       {std::pair{0.62, rgb(0xc9c6be)}, std::pair{0.74, rgb(0xb8372c)},
        std::pair{0.85, rgb(0xe6e3da)}, std::pair{1.0, rgb(0xb8372c)}}) {
    mesh.frustum(at(x, y, z + low * height), r * (1.25 - 0.35 * low), r * (1.25 - 0.35 * share),
                 (share - low) * height, colour, 10);
    low = share;
  }
}

// gantry of a building dock
void add_goliath(Mesh& mesh, double x, double y, double z, double yaw, double scale) {
  Mesh crane;
  const Colour paint = rgb(0xc9472e), trolley = rgb(0xe3e0d6);
  crane.box(at(-55, -5, 78), at(55, 5, 90), paint);
  for (const double side : {-1.0, 1.0}) {
    for (const double along : {-10.0, 10.0}) {
      crane.bar(at(side * 48, along, 0), at(side * 48, 0.3 * along, 80), side < 0 ? 2.6 : 1.6,
                paint, 6);
    }
    crane.box(at(side * 48 - 3, -14, 0), at(side * 48 + 3, 14, 4), shade(paint, 0.8));
  }
  crane.box(at(-12, -6, 74), at(8, 6, 93), trolley);
  for (auto& p : crane.points) p *= static_cast<float>(scale);
  mesh.append(crane, yaw, at(x, y, z));
}

void add_block(Mesh& mesh, double x, double y, double z, double length, double width, double height,
               double yaw, Colour colour) {
  Mesh block;
  block.box(at(-0.5 * length, -0.5 * width, 0), at(0.5 * length, 0.5 * width, height), colour,
            0.85);
  mesh.append(block, yaw, at(x, y, z));
}

}  // namespace

Mesh make_works(const environment::Chart& chart) {
  Mesh mesh;
  using Shape = environment::ChartFeature::Shape;
  for (const auto& f : chart.features) {
    if (f.shape == Shape::line && f.solid) {
      for (std::size_t i = 0; i + 1 < f.points.size(); ++i)
        add_breakwater(mesh, f.points[i], f.points[i + 1]);
      if (f.points.size() > 1) {
        add_light(mesh, f.points.front().east, f.points.front().north, 6.0, 13.0, rgb(0xeae7de));
        add_light(mesh, f.points.back().east, f.points.back().north, 6.0, 13.0, rgb(0xc23a2c));
      }
    }
    if (f.shape != Shape::point || f.points.empty()) continue;
    const double x = f.points[0].east, y = f.points[0].north;
    if (f.layer == "light") add_light(mesh, x, y, 4.0, 26.0, rgb(0xf0eee6));
    if (f.layer == "buoy") add_buoy(mesh, x, y, 1.6, rgb(0xb3261e, 0.3));
    if (f.layer == "spm") add_buoy(mesh, x, y, 4.2, rgb(0xd9a51e, 0.3));
  }
  return mesh;
}

Mesh make_buildings(const Relief& relief) {
  Mesh mesh;
  constexpr double kPlot_m = 95.0;
  const int columns = static_cast<int>((relief.high().x() - relief.low().x()) / kPlot_m);
  const int rows = static_cast<int>((relief.high().y() - relief.low().y()) / kPlot_m);
  for (int j = 0; j < rows; ++j) {
    for (int i = 0; i < columns; ++i) {
      if (cell_draw(i, j, 1) > 0.36) continue;
      const double x = relief.low().x() + (i + cell_draw(i, j, 2)) * kPlot_m;
      const double y = relief.low().y() + (j + cell_draw(i, j, 3)) * kPlot_m;
      const double d = relief.inland(x, y);
      if (d < 35.0) {
        i += static_cast<int>(std::max(0.0, -d - 2.0 * kPlot_m) / kPlot_m);
        continue;
      }
      if (d > 1900.0 || cell_draw(i, j, 4) > relief.built(x, y, d)) continue;
      const double z = relief.height(x, y, d) - 1.0, size = cell_draw(i, j, 5),
                   what = cell_draw(i, j, 6);
      const double yaw = kPi * value_noise(x / 1400.0, y / 1400.0);
      const double district = fractal_noise(x / 1500.0 + 31.0, y / 1500.0);
      if (d > 650.0) {
        add_block(mesh, x, y, z, 40.0, 14.0, 14.0 + 52.0 * size * size, yaw,
                  rgb(what < 0.4    ? 0xcfc9bc
                      : what < 0.75 ? 0xb3ab9e
                                    : 0xa08a7a));
      } else if (what < 0.045) {
        add_stack(mesh, x, y, z, 75.0 + 85.0 * size);
      } else if (what < 0.075 && d < 260.0 && district > 0.5) {
        add_goliath(mesh, x, y, z, yaw, 0.7 + 0.4 * size);
      } else if (district < 0.52) {
        const double r = 13.0 + 19.0 * size;
        mesh.frustum(at(x, y, z), r, r, 12.0 + 6.0 * size, rgb(what < 0.8 ? 0xdedbd1 : 0xa9b4b0),
                     14);
      } else {
        add_block(mesh, x, y, z, 60.0 + 70.0 * size, 28.0 + 16.0 * size, 9.0 + 16.0 * size * size,
                  yaw,
                  rgb(what < 0.4   ? 0x8fa3b4
                      : what < 0.7 ? 0xc8c2b5
                                   : 0xa7584a));
      }
    }
  }
  return mesh;
}

}  // namespace haeul::scene
