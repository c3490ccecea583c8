// Deck kits of ships that pull: tug, stern trawler.
#include <algorithm>
#include <array>
#include <cmath>

#include "viewer/scene/ship/ship_parts.h"

namespace haeul::scene {
namespace {

// tyres and cylindrical fender along the rail of a tug
void add_fenders(ShipModel& model, double thickness) {
  const auto& edge = model.hull.deck_edge;
  const HullForm& form = model.hull.form;
  for (const double s : {1.0, -1.0}) {
    for (std::size_t i = 0; i + 1 < edge.size(); ++i) {
      const osg::Vec3 a(edge[i].x(), static_cast<float>(s) * edge[i].y(), edge[i].z()),
          b(edge[i + 1].x(), static_cast<float>(s) * edge[i + 1].y(), edge[i + 1].z());
      if ((b - a).length() < 0.02F) continue;
      model.mesh.bar(a, b, 0.45 * thickness, kBlack, 8);
    }
    // big roller over the stem and a row of tyres along the side
    for (double x = -0.40 * form.length_pp; x < 0.22 * form.length_pp; x += 2.6) {
      const double y = s * (model.hull.deck_y(x) + 0.10);
      const double z = model.hull.deck_z(x) - 0.9 * thickness;
      model.mesh.bar(at(x, y - 0.25, z), at(x, y + 0.25, z), 0.75 * thickness, rgb(0x1c1d20), 10);
    }
  }
  const double bow = form.bow_x(), z = model.hull.deck_z(bow);
  for (const double lift : {-0.2, 0.9}) {
    model.mesh.bar(at(bow - 1.6, -2.6, z + lift), at(bow - 0.1, 0, z + lift), thickness, kBlack,
                   10);
    model.mesh.bar(at(bow - 0.1, 0, z + lift), at(bow - 1.6, 2.6, z + lift), thickness, kBlack, 10);
  }
}

}  // namespace

void fit_tug(ShipModel& model, int livery) {
  Mesh& mesh = model.mesh;
  const HullForm& form = model.hull.form;
  const double l = form.length_pp, half = 0.5 * form.breadth,
               scale = std::clamp(form.breadth / 10.5, 0.5, 1.5), storey = 2.5 * scale;
  const double z = model.hull.deck_z(0.05 * l) - 0.1;
  constexpr std::array<std::uint32_t, 4> kFunnels = {0xd7a21e, 0xb3261e, 0xe9e7df, 0x1f4a3a};
  const Colour main = rgb(kFunnels[static_cast<std::size_t>(livery) % 4], 0.3);
  const Colour cream = rgb(0xe4d8b4, 0.25);

  add_house(mesh, {-0.14 * l, 0.22 * l, 0.66 * half, z, storey}, 1, 1.8, cream);
  add_house(mesh, {-0.06 * l, 0.16 * l, 0.50 * half, z + storey, 0.9 * storey}, 1, 1.6, cream);
  const double bridge = z + 1.9 * storey;
  // eight-sided wheelhouse, glass to the roof all round
  const double xw = 0.055 * l, r = 0.43 * half;
  mesh.frustum(at(xw, 0, bridge), r, r, 0.32 * storey, kWhite, 8);
  mesh.frustum(at(xw, 0, bridge + 0.32 * storey), r, 1.10 * r, 0.62 * storey, kGlass, 8);
  mesh.frustum(at(xw, 0, bridge + 0.94 * storey), 1.22 * r, 1.16 * r, 0.12 * storey, kWhite, 8);
  for (int i = 0; i < 8; ++i) {
    const double a = 2.0 * 3.14159265 * i / 8.0;
    mesh.bar(at(xw + r * std::cos(a), r * std::sin(a), bridge + 0.32 * storey),
             at(xw + 1.10 * r * std::cos(a), 1.10 * r * std::sin(a), bridge + 0.94 * storey), 0.07,
             kWhite);
  }
  const double roof = bridge + 1.06 * storey;
  add_mast(mesh, at(xw - 0.6, 0, roof), 2.4 * storey, kWhite);
  for (const double s : {1.0, -1.0}) {
    mesh.frustum(at(xw + 0.5, s * 0.75 * r, roof), 0.25, 0.25, 0.4, kSteel, 8);
    // two funnels abreast, aft of the wheelhouse
    mesh.box(at(-0.135 * l, s > 0 ? 0.34 * half : -0.60 * half, z + storey),
             at(-0.065 * l, s > 0 ? 0.60 * half : -0.34 * half, z + 2.3 * storey), main, 0.9);
    mesh.box(at(-0.136 * l, s > 0 ? 0.335 * half : -0.605 * half, z + 2.0 * storey),
             at(-0.064 * l, s > 0 ? 0.605 * half : -0.335 * half, z + 2.2 * storey), kWhite);
    mesh.frustum(at(-0.10 * l, s * 0.47 * half, z + 2.3 * storey), 0.32, 0.3, 0.7, kBlack, 10);
    mesh.frustum(at(-0.02 * l, s * 0.56 * half, z + storey), 0.34, 0.34, 0.8, kWhite, 12);
    // fire monitors on the funnels
    mesh.bar(at(-0.07 * l, s * 0.5 * half, z + 2.3 * storey),
             at(-0.03 * l, s * 0.5 * half, z + 2.7 * storey), 0.12, rgb(0xb3261e, 0.3), 8);
  }
  // towing winch and staple forward, hook and gob aft
  const double xf = 0.32 * l;
  add_winch(mesh, at(xf, 0, model.hull.deck_z(xf)), 2.4 * scale, rgb(0x4a5a50));
  const double xs = 0.42 * l, zs = model.hull.deck_z(xs);
  for (const double s : {1.0, -1.0}) {
    mesh.bar(at(xs, s * 0.8, zs), at(xs, s * 0.8, zs + 1.7 * scale), 0.22 * scale, kYellow, 8);
  }
  mesh.bar(at(xs, -0.8, zs + 1.7 * scale), at(xs, 0.8, zs + 1.7 * scale), 0.24 * scale, kYellow, 8);
  const double xa = -0.22 * l, za = model.hull.deck_z(xa);
  add_winch(mesh, at(xa, 0, za), 1.6 * scale, rgb(0x4a5a50));
  for (const double s : {1.0, -1.0}) {
    mesh.bar(at(-0.40 * l, s * 0.35 * half, za), at(-0.40 * l, s * 0.35 * half, za + 1.1), 0.2,
             kYellow, 8);
  }
  mesh.bar(at(-0.40 * l, -0.35 * half, za + 1.0), at(-0.40 * l, 0.35 * half, za + 1.0), 0.16,
           kYellow, 8);
  add_rescue_boat(mesh, at(-0.17 * l, -0.30 * half, z + storey + 0.4), 4.0 * scale);
  add_fenders(model, 0.55 * scale);
  model.bridge_eye = at(xw + 1.25 * r, 0, bridge + 0.66 * storey);
}

void fit_trawler(ShipModel& model, int livery) {
  Mesh& mesh = model.mesh;
  const HullForm& form = model.hull.form;
  const double l = form.length_pp, half = 0.5 * form.breadth,
               scale = std::clamp(form.breadth / 7.8, 0.5, 2.0), storey = 2.4 * scale;
  const double z = model.hull.deck_z(0.15 * l);
  const Colour trim = livery % 2 ? rgb(0x2667a3, 0.3) : rgb(0x2f8560, 0.3);
  const Colour gear = rgb(0xc9a227, 0.3), net = rgb(0x2f6a4b);

  // whaleback and house forward of midship, working deck aft
  add_house(mesh, {0.02 * l, 0.32 * l, 0.74 * half, z - 0.2, storey}, 1, 1.5 * scale, kWhite);
  mesh.box(at(0.018 * l, -0.75 * half, z), at(0.322 * l, 0.75 * half, z + 0.35 * scale), trim);
  add_house(mesh, {0.06 * l, 0.27 * l, 0.60 * half, z + storey - 0.2, storey}, 1, 1.5 * scale,
            kWhite);
  const double bridge = z + 2.0 * storey - 0.2;
  add_wheelhouse(mesh, {0.09 * l, 0.26 * l, 0.62 * half, bridge, 1.05 * storey}, kWhite);
  const double roof = bridge + 1.2 * storey;
  add_mast(mesh, at(0.15 * l, 0, roof), 2.4 * storey, kWhite);
  mesh.frustum(at(0.03 * l, 0.28 * half, z + storey), 0.55 * scale, 0.45 * scale, 2.0 * storey,
               trim, 12);
  mesh.frustum(at(0.03 * l, 0.28 * half, z + 3.0 * storey), 0.46 * scale, 0.42 * scale,
               0.3 * storey, kBlack, 12);
  add_lifeboat(mesh, at(0.07 * l, -0.62 * half, z + 1.6 * storey), 0.5 * scale);

  // trawl winch, net drum, gallows over the stern ramp, derrick post
  const double xw = -0.04 * l, zd = model.hull.deck_z(-0.2 * l);
  for (const double s : {1.0, -1.0}) {
    add_winch(mesh, at(xw, s * 0.36 * half, zd), 1.6 * scale, rgb(0x4a5a50));
  }
  mesh.bar(at(-0.30 * l, -0.42 * half, zd + 1.2 * scale),
           at(-0.30 * l, 0.42 * half, zd + 1.2 * scale), 0.95 * scale, net, 14);
  for (const double s : {1.0, -1.0}) {
    mesh.box(at(-0.325 * l, s > 0 ? 0.42 * half : -0.48 * half, zd),
             at(-0.275 * l, s > 0 ? 0.48 * half : -0.42 * half, zd + 2.4 * scale), gear);
    // stern gallows
    mesh.bar(at(-0.465 * l, s * 0.72 * half, zd), at(-0.48 * l, s * 0.62 * half, zd + 5.2 * scale),
             0.24 * scale, gear, 8);
    mesh.bar(at(-0.41 * l, s * 0.72 * half, zd), at(-0.48 * l, s * 0.62 * half, zd + 5.2 * scale),
             0.18 * scale, gear, 8);
    // trawl doors hung on the quarters
    mesh.box(at(-0.47 * l, s > 0 ? 0.78 * half : -0.84 * half, zd + 0.6 * scale),
             at(-0.43 * l, s > 0 ? 0.84 * half : -0.78 * half, zd + 3.0 * scale), rgb(0x7d3a22));
    // derrick posts joined over the deck
    mesh.bar(at(-0.16 * l, s * 0.55 * half, zd), at(-0.16 * l, s * 0.40 * half, zd + 6.5 * scale),
             0.22 * scale, gear, 8);
    mesh.bar(at(-0.16 * l, s * 0.40 * half, zd + 6.5 * scale),
             at(-0.34 * l, s * 0.20 * half, zd + 5.0 * scale), 0.12 * scale, gear, 6);
  }
  mesh.bar(at(-0.48 * l, -0.62 * half, zd + 5.2 * scale),
           at(-0.48 * l, 0.62 * half, zd + 5.2 * scale), 0.26 * scale, gear, 8);
  mesh.bar(at(-0.16 * l, -0.40 * half, zd + 6.5 * scale),
           at(-0.16 * l, 0.40 * half, zd + 6.5 * scale), 0.2 * scale, gear, 8);
  // stern ramp
  mesh.box(at(form.stern_x() - 0.05, -0.30 * half, 0.4), at(-0.44 * l, 0.30 * half, zd + 0.08),
           rgb(0x70757a));
  mesh.box(at(-0.26 * l, -0.34 * half, zd), at(-0.20 * l, 0.34 * half, zd + 0.5 * scale), net);
  const double xf = 0.42 * l;
  add_winch(mesh, at(xf, 0, model.hull.deck_z(xf)), 1.0 * scale, kSteel);
  model.bridge_eye = at(0.275 * l, 0, bridge + 0.66 * storey);
}

}  // namespace haeul::scene
