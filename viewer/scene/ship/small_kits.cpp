// Deck kits of small craft: the coaster with hatches and gear, the offshore fishing boat.
#include <algorithm>
#include <cmath>

#include "viewer/scene/ship/ship_parts.h"

namespace haeul::scene {

void fit_coaster(ShipModel& model, int livery) {
  Mesh& mesh = model.mesh;
  const HullForm& form = model.hull.form;
  const double l = form.length_pp, half = 0.5 * form.breadth,
               scale = std::clamp(form.breadth / 16.0, 0.5, 2.0);
  const double z = model.hull.deck_z(0.0), storey = 2.5 * std::max(0.8, 0.85 * scale);

  // two holds with coamings and folding covers
  for (const auto& [aft, fore] : {std::pair{-0.24, 0.06}, std::pair{0.10, 0.36}}) {
    mesh.box(at(aft * l, -0.68 * half, z), at(fore * l, 0.68 * half, z + 1.5 * scale),
             rgb(0x6d3a2c));
    const int panels = 6;
    for (int i = 0; i < panels; ++i) {
      const double a = aft + (fore - aft) * i / panels, b = aft + (fore - aft) * (i + 0.9) / panels;
      mesh.box(at(a * l, -0.72 * half, z + 1.5 * scale), at(b * l, 0.72 * half, z + 2.1 * scale),
               rgb(0x7f8a80, 0.2));
    }
  }
  add_crane(mesh, at(0.08 * l, 0.0, z), 9.0 * scale, 0.24 * l, kYellow);
  add_mast(mesh, at(0.44 * l, 0, model.hull.deck_z(0.44 * l)), 7.0 * scale, kWhite);
  for (const double side : {1.0, -1.0}) {
    add_winch(mesh, at(0.455 * l, side * 2.0 * scale, model.hull.deck_z(0.455 * l)), 1.1 * scale,
              rgb(0x4a5a50));
  }

  // house aft
  const double fore = -0.29 * l, aft = -0.43 * l;
  add_house(mesh, {aft, fore, 0.80 * half, z, storey}, 1, 1.8, kWhite);
  add_house(mesh, {aft + 0.02 * l, fore, 0.66 * half, z + storey, 2.0 * storey}, 2, 1.8, kWhite);
  const double bridge = z + 3.0 * storey;
  mesh.box(at(fore - 0.05 * l, -0.95 * half, bridge - 0.1),
           at(fore + 0.2, 0.95 * half, bridge + 0.1), kWhite);
  for (const double side : {1.0, -1.0}) {
    const double a = side * 0.6 * half, b = side * 0.95 * half;
    mesh.box(at(fore, std::min(a, b), bridge), at(fore + 0.2, std::max(a, b), bridge + 1.1),
             kWhite);
  }
  add_wheelhouse(mesh, {fore - 0.07 * l, fore + 0.4, 0.62 * half, bridge, 1.1 * storey}, kWhite);
  add_mast(mesh, at(fore - 0.04 * l, 0, bridge + 1.2 * storey), 2.6 * storey, kWhite);
  add_funnel(mesh, {aft - 0.01 * l, aft + 0.05 * l, 0.30 * half, z + storey, 1.6 * storey},
             1.6 * storey, kWhite, livery % 2 ? rgb(0xa32a22, 0.3) : rgb(0x235a8c, 0.3));
  add_lifeboat(mesh, at(aft + 0.02 * l, 0.72 * half, z + 2.0 * storey), 0.7 * scale);
  add_rails(model, form.stern_x() + 0.5, 0.38 * l, 1.0, 0.04);
  model.bridge_eye = at(fore + 0.8, 0, bridge + 0.68 * storey);
}

void fit_fishing_boat(ShipModel& model, int livery) {
  Mesh& mesh = model.mesh;
  const HullForm& form = model.hull.form;
  const double l = form.length_pp, half = 0.5 * form.breadth,
               scale = std::clamp(form.breadth / 6.0, 0.4, 2.0);
  const auto deck = [&](double x) { return model.hull.deck_z(x * l); };
  const Colour trim = livery % 2 ? rgb(0x2667a3, 0.3) : rgb(0x2f8560, 0.3);

  // deckhouse a little aft of midship, wheelhouse on top of its fore end
  const double storey = 2.2 * scale, z = deck(-0.1) - 0.1;
  add_house(mesh, {-0.30 * l, 0.06 * l, 0.62 * half, z, storey}, 1, 1.3 * scale, kWhite);
  mesh.box(at(-0.301 * l, -0.625 * half, z + 0.15 * storey),
           at(0.061 * l, 0.625 * half, z + 0.28 * storey), trim);
  add_wheelhouse(mesh, {-0.10 * l, 0.055 * l, 0.52 * half, z + storey, 0.95 * storey}, kWhite);
  const double roof = z + 2.05 * storey;
  add_mast(mesh, at(-0.06 * l, 0, roof), 2.0 * storey, kWhite);
  mesh.frustum(at(-0.22 * l, 0, z + storey), 0.45 * scale, 0.36 * scale, 1.5 * storey, trim, 10);
  mesh.frustum(at(-0.22 * l, 0, z + 2.5 * storey), 0.37 * scale, 0.34 * scale, 0.25 * storey,
               kBlack, 10);

  // row of squid lamps on wires between two poles
  const double z_lamp = z + 2.3 * storey;
  add_mast(mesh, at(0.30 * l, 0, deck(0.30)), z_lamp - deck(0.30) + 0.6 * storey, kWhite);
  mesh.bar(at(-0.40 * l, 0, deck(-0.4)), at(-0.40 * l, 0, z_lamp), 0.12 * scale, kWhite);
  for (const double y : {-0.35, 0.35}) {
    mesh.bar(at(-0.40 * l, y * half, z_lamp), at(0.30 * l, y * half, z_lamp), 0.04 * scale, kSteel,
             4);
    for (int i = 0; i < 14; ++i) {
      const double x = l * (-0.38 + 0.66 * i / 13.0);
      mesh.frustum(at(x, y * half, z_lamp - 0.55 * scale), 0.17 * scale, 0.14 * scale, 0.5 * scale,
                   rgb(0xf3f1e4, 0.8), 8);
    }
  }
  // hauler, fish boxes, buoys at the stern
  mesh.box(at(0.12 * l, -0.45 * half, deck(0.15)),
           at(0.22 * l, 0.45 * half, deck(0.15) + 0.9 * scale), rgb(0x5b8db0));
  add_winch(mesh, at(0.27 * l, 0.4 * half, deck(0.27)), 0.7 * scale, kYellow);
  for (int i = 0; i < 6; ++i) {
    mesh.frustum(at((-0.44 + 0.02 * i) * l, (0.6 - 0.24 * i) * half, deck(-0.42)), 0.28 * scale,
                 0.2 * scale, 0.5 * scale, kOrange, 8);
  }
  model.bridge_eye = at(0.08 * l, 0, z + 1.65 * storey);
}

}  // namespace haeul::scene
