#include "viewer/scene/ship/ship_parts.h"

#include <algorithm>
#include <cmath>

namespace haeul::scene {
namespace {

constexpr double kProud = 0.04;  // how far glass stands off its wall [m]

// windows across a wall that faces fore (+1) or aft (-1)
void windows_across(Mesh& mesh, double x, double facing, double half, double z, double pitch,
                    double width, double height) {
  const int count = std::max(1, static_cast<int>(2.0 * half / pitch) - 1);
  for (int i = 0; i < count; ++i) {
    const double y = (i - 0.5 * (count - 1)) * pitch, w = 0.5 * width, p = x + facing * kProud;
    const auto a = at(p, y - facing * w, z), b = at(p, y + facing * w, z),
               c = at(p, y + facing * w, z + height), d = at(p, y - facing * w, z + height);
    mesh.quad(a, b, c, d, kGlass);
  }
}

// windows along a wall that faces port (+1) or starboard (-1)
void windows_along(Mesh& mesh, double y, double facing, double aft, double fore, double z,
                   double pitch, double width, double height) {
  const int count = std::max(1, static_cast<int>((fore - aft) / pitch) - 1);
  for (int i = 0; i < count; ++i) {
    const double x = 0.5 * (aft + fore) + (i - 0.5 * (count - 1)) * pitch, w = 0.5 * width;
    const double p = y + facing * kProud;
    mesh.quad(at(x + facing * w, p, z), at(x - facing * w, p, z), at(x - facing * w, p, z + height),
              at(x + facing * w, p, z + height), kGlass);
  }
}

}  // namespace

osg::Vec3 at(double x, double y, double z) {
  return {static_cast<float>(x), static_cast<float>(y), static_cast<float>(z)};
}

void add_house(Mesh& mesh, const Block& b, int storeys, double window_pitch, Colour colour) {
  const double storey = b.height / storeys;
  for (int i = 0; i < storeys; ++i) {
    const double z = b.z + i * storey, inset = 0.0;
    mesh.box(at(b.aft + inset, -b.half_breadth, z), at(b.fore, b.half_breadth, z + storey), colour,
             i == 0 ? 0.7 : 0.93);
    // deck edge
    mesh.box(at(b.aft - 0.5, -b.half_breadth - 0.5, z + storey - 0.12),
             at(b.fore + 0.25, b.half_breadth + 0.5, z + storey + 0.06), shade(colour, 0.9));
    const double sill = z + 0.42 * storey, tall = 0.30 * storey, wide = 0.34 * window_pitch;
    windows_across(mesh, b.fore, 1.0, b.half_breadth, sill, window_pitch, wide, tall);
    windows_across(mesh, b.aft, -1.0, b.half_breadth, sill, 1.6 * window_pitch, wide, tall);
    for (const double side : {1.0, -1.0}) {
      windows_along(mesh, side * b.half_breadth, side, b.aft, b.fore, sill, 1.2 * window_pitch,
                    wide, tall);
    }
  }
}

void add_wheelhouse(Mesh& mesh, const Block& b, Colour colour) {
  const double top = b.z + b.height, sill = b.z + 0.40 * b.height, head = b.z + 0.80 * b.height;
  mesh.box(at(b.aft, -b.half_breadth, b.z), at(b.fore, b.half_breadth, top), colour, 0.92);
  // one band of glass with mullions left between the panes
  const double pane = std::max(0.7, b.half_breadth / 9.0);
  const auto band = [&](double facing) {
    windows_across(mesh, facing > 0 ? b.fore : b.aft, facing, b.half_breadth, sill, pane,
                   0.86 * pane, head - sill);
  };
  band(1.0);
  band(-1.0);
  for (const double side : {1.0, -1.0}) {
    windows_along(mesh, side * b.half_breadth, side, b.aft, b.fore, sill, pane, 0.86 * pane,
                  head - sill);
  }
  const double over = 0.12 * b.height + 0.2;
  mesh.box(at(b.aft - over, -b.half_breadth - over, top),
           at(b.fore + 1.6 * over, b.half_breadth + over, top + 0.12 * b.height),
           shade(colour, 0.97));
}

void add_funnel(Mesh& mesh, const Block& c, double funnel_height, Colour band, Colour main) {
  mesh.box(at(c.aft, -c.half_breadth, c.z), at(c.fore, c.half_breadth, c.z + c.height), kWhite,
           0.75);
  const double length = c.fore - c.aft, z = c.z + c.height, half = 0.62 * c.half_breadth;
  const double aft = c.aft + 0.10 * length, fore = c.aft + 0.78 * length;
  double low = 0.0;
  for (const auto& [share, colour] : {std::pair{0.34, main}, std::pair{0.66, band},
                                      std::pair{0.86, main}, std::pair{1.0, kBlack}}) {
    const double rake0 = -0.10 * funnel_height * low, rake1 = -0.10 * funnel_height * share;
    const double z0 = z + funnel_height * low, z1 = z + funnel_height * share;
    // eight-sided raked prism
    const double cut = 0.35 * half;
    const double px[8] = {fore, fore - cut, aft + cut, aft, aft, aft + cut, fore - cut, fore};
    const double py[8] = {half - cut,  half,  half,  half - cut,
                          -half + cut, -half, -half, -half + cut};
    for (int i = 0; i < 8; ++i) {
      const int j = (i + 1) % 8;
      mesh.quad(at(px[i] + rake0, py[i], z0), at(px[j] + rake0, py[j], z0),
                at(px[j] + rake1, py[j], z1), at(px[i] + rake1, py[i], z1), colour);
    }
    for (int i = 1; i + 1 < 8; ++i) {
      mesh.facet(at(px[0] + rake1, py[0], z1), at(px[i] + rake1, py[i], z1),
                 at(px[i + 1] + rake1, py[i + 1], z1), shade(colour, 0.8));
    }
    low = share;
  }
  for (const double y : {-0.4, 0.0, 0.4}) {
    mesh.frustum(at(0.5 * (aft + fore) - 0.10 * funnel_height, y * half, z + funnel_height),
                 0.14 * half, 0.14 * half, 0.12 * funnel_height, kBlack, 8);
  }
}

void add_mast(Mesh& mesh, const osg::Vec3& foot, double height, Colour colour) {
  const double r = std::max(0.06, 0.028 * height);
  mesh.bar(foot, foot + at(0, 0, height), r, colour, 8);
  mesh.bar(foot + at(-0.18 * height, 0, 0), foot + at(0, 0, 0.75 * height), 0.6 * r, colour);
  for (const double share : {0.55, 0.8}) {
    const double half = 0.32 * height * (1.15 - share);
    mesh.bar(foot + at(0, -half, share * height), foot + at(0, half, share * height), 0.6 * r,
             colour);
  }
  const osg::Vec3 radar = foot + at(0.14 * height, 0, 0.62 * height);
  mesh.bar(foot + at(0, 0, 0.6 * height), radar, 0.7 * r, colour);
  mesh.box(radar + at(-r, -0.20 * height, 0), radar + at(r, 0.20 * height, 2.2 * r), kWhite);
}

void add_crane(Mesh& mesh, const osg::Vec3& foot, double height, double reach, Colour colour) {
  const double r = 0.075 * height;
  mesh.frustum(foot, 1.2 * r, r, height, colour, 14);
  const osg::Vec3 cab = foot + at(0, 0, height);
  mesh.box(cab + at(-1.6 * r, -1.5 * r, 0), cab + at(1.6 * r, 1.5 * r, 2.6 * r), colour);
  const osg::Vec3 tip = cab + at(reach, 0, -0.18 * height);
  for (const double side : {-0.8, 0.8}) {
    mesh.bar(cab + at(0, side * r, 1.4 * r), tip + at(0, 0.3 * side * r, 0), 0.30 * r, colour);
  }
  mesh.bar(cab + at(0, 0, 2.8 * r), tip, 0.10 * r, kBlack, 4);
}

void add_lifeboat(Mesh& mesh, const osg::Vec3& centre, double scale) {
  const double l = 4.0 * scale, b = 1.35 * scale;
  mesh.box(centre + at(-0.72 * l, -b, -0.9 * scale), centre + at(0.72 * l, b, 0.35 * scale),
           kOrange, 0.8);
  for (const double end : {1.0, -1.0}) {
    const auto nose = centre + at(end * l, 0, -0.2 * scale);
    const auto a = centre + at(end * 0.72 * l, -end * b, -0.9 * scale),
               c = centre + at(end * 0.72 * l, end * b, -0.9 * scale),
               d = centre + at(end * 0.72 * l, end * b, 0.35 * scale),
               e = centre + at(end * 0.72 * l, -end * b, 0.35 * scale);
    mesh.facet(a, c, nose, shade(kOrange, 0.7));
    mesh.facet(c, d, nose, kOrange);
    mesh.facet(d, e, nose, kOrange);
    mesh.facet(e, a, nose, kOrange);
  }
  mesh.box(centre + at(-0.5 * l, -0.65 * b, 0.35 * scale),
           centre + at(0.45 * l, 0.65 * b, 1.1 * scale), shade(kOrange, 0.95));
}

void add_rescue_boat(Mesh& mesh, const osg::Vec3& centre, double length) {
  const double h = 0.5 * length;
  for (const double s : {1.0, -1.0}) {
    mesh.bar(centre + at(-h, s * 0.17 * length, 0), centre + at(0.6 * h, s * 0.17 * length, 0),
             0.06 * length, kOrange, 8);
    mesh.bar(centre + at(0.6 * h, s * 0.17 * length, 0), centre + at(h, 0, 0.03 * length),
             0.06 * length, kOrange, 8);
  }
  mesh.box(centre + at(-h, -0.15 * length, -0.10 * length),
           centre + at(0.6 * h, 0.15 * length, -0.02 * length), rgb(0x3a4046));
  mesh.box(centre + at(-0.2 * h, -0.06 * length, 0),
           centre + at(0.1 * h, 0.06 * length, 0.14 * length), kWhite);
}

void add_rails(ShipModel& model, double aft, double fore, double height, double thickness) {
  const auto& edge = model.hull.deck_edge;
  for (const double side : {1.0, -1.0}) {
    osg::Vec3 last;
    bool first = true;
    for (const auto& p : edge) {
      if (p.x() < aft || p.x() > fore) continue;
      const osg::Vec3 foot(p.x(), static_cast<float>(side) * (p.y() - 0.25F), p.z());
      model.mesh.bar(foot, foot + at(0, 0, height), 0.8 * thickness, kWhite, 4);
      if (!first) {
        for (const double share : {0.5, 1.0}) {
          model.mesh.bar(last + at(0, 0, share * height), foot + at(0, 0, share * height),
                         thickness, kWhite, 4);
        }
      }
      last = foot;
      first = false;
    }
  }
}

void add_winch(Mesh& mesh, const osg::Vec3& foot, double size, Colour colour) {
  mesh.box(foot + at(-0.6 * size, -0.9 * size, 0), foot + at(0.6 * size, 0.9 * size, 0.25 * size),
           colour);
  mesh.bar(foot + at(0, -0.8 * size, 0.5 * size), foot + at(0, 0.8 * size, 0.5 * size), 0.38 * size,
           shade(colour, 0.8), 10);
}

void add_ring(Mesh& mesh, const osg::Vec3& centre, double inner, double outer, Colour colour) {
  constexpr int kSides = 36;
  for (int i = 0; i < kSides; ++i) {
    const double a = 2.0 * 3.14159265358979 * i / kSides,
                 b = 2.0 * 3.14159265358979 * (i + 1) / kSides;
    mesh.quad(centre + at(inner * std::cos(a), inner * std::sin(a), 0),
              centre + at(outer * std::cos(a), outer * std::sin(a), 0),
              centre + at(outer * std::cos(b), outer * std::sin(b), 0),
              centre + at(inner * std::cos(b), inner * std::sin(b), 0), colour);
  }
}

}  // namespace haeul::scene
