// Deck kit of crude and product tankers: house and funnel aft, manifold amidships, pipes between.
#include <algorithm>
#include <array>
#include <cmath>

#include "viewer/scene/ship/ship_parts.h"

namespace haeul::scene {
namespace {

struct Funnel {
  std::uint32_t main, band;
};
constexpr std::array<Funnel, 4> kFunnels = {
    {{0x1b3f77, 0xf0efe8}, {0xb3261e, 0xf0efe8}, {0xd9b53a, 0x1c2430}, {0x1e6b57, 0xf0efe8}}};

// cargo lines, catwalk and their supports along the centre line
void add_pipes(ShipModel& model, double aft, double fore, double scale) {
  Mesh& mesh = model.mesh;
  const double z = model.hull.deck_z(0.0), lift = 1.9 * scale;
  const Colour pipe = rgb(0xa4a9a6, 0.45), support = rgb(0x7d4a3a);
  for (const double y : {-2.6, -1.3, 0.0, 1.3, 2.6}) {
    const double r = (y == 0.0 ? 0.42 : 0.34) * scale;
    mesh.bar(at(aft, y * scale, z + lift),
             at(fore - 2.0 * std::abs(y) * scale, y * scale, z + lift), r, pipe, 8);
  }
  for (double x = aft + 3.0; x < fore; x += 9.0 * scale) {
    mesh.box(at(x - 0.25, -3.6 * scale, z), at(x + 0.25, 5.6 * scale, z + lift - 0.4 * scale),
             support);
  }
  // catwalk
  mesh.box(at(aft, 4.0 * scale, z + lift - 0.3), at(fore, 5.4 * scale, z + lift), rgb(0x9aa09a));
  for (const double y : {4.0, 5.4}) {
    mesh.bar(at(aft, y * scale, z + lift + 1.0), at(fore, y * scale, z + lift + 1.0), 0.09, kYellow,
             4);
  }
}

void add_manifold(ShipModel& model, double x0, double scale) {
  Mesh& mesh = model.mesh;
  const double z = model.hull.deck_z(x0), half = 0.5 * model.hull.form.breadth;
  const Colour pipe = rgb(0xb4b8b4, 0.45);
  for (int i = -2; i <= 2; ++i) {
    const double x = x0 + 3.0 * scale * i;
    mesh.bar(at(x, -half + 4.0 * scale, z + 1.7 * scale),
             at(x, half - 4.0 * scale, z + 1.7 * scale), 0.36 * scale, pipe, 8);
    for (const double side : {1.0, -1.0}) {
      mesh.bar(at(x, side * (half - 4.3 * scale), z + 1.7 * scale),
               at(x, side * (half - 3.6 * scale), z + 1.7 * scale), 0.6 * scale, kSteel, 10);
    }
  }
  for (const double side : {1.0, -1.0}) {
    const double a = side * (half - 5.4 * scale), b = side * (half - 2.2 * scale);
    mesh.box(at(x0 - 8.5 * scale, std::min(a, b), z),
             at(x0 + 8.5 * scale, std::max(a, b), z + 0.8 * scale), rgb(0x6f3529));
    add_crane(mesh, at(x0 - 2.0 * scale, side * 0.40 * half, z), 13.0 * scale, 19.0 * scale * 0.9,
              rgb(0xd2cfc4, 0.3));
  }
}

void add_deck_gear(ShipModel& model, double aft, double fore, double scale) {
  Mesh& mesh = model.mesh;
  const double half = 0.5 * model.hull.form.breadth, z = model.hull.deck_z(0.0);
  // tank hatches and pressure-vacuum posts in three columns
  for (int i = 0; i < 6; ++i) {
    const double x = aft + (fore - aft) * (i + 0.5) / 6.0;
    for (const double y : {-0.58, -0.24, 0.24, 0.58}) {
      mesh.frustum(at(x + 3.0 * scale, y * half, z), 1.15 * scale, 1.0 * scale, 1.1 * scale,
                   rgb(0x8e4a3a), 12);
      mesh.frustum(at(x - 6.0 * scale, (y + 0.05) * half, z), 0.22 * scale, 0.22 * scale,
                   3.2 * scale, kYellow, 6);
    }
    // transverse walkways painted on the deck
    mesh.box(at(x + 8.0 * scale, -0.86 * half, z), at(x + 9.0 * scale, 0.86 * half, z + 0.06),
             rgb(0x9aa39a), 1.0);
  }
  // longitudinal walkway lines and the winching circle
  for (const double y : {-0.84, 0.84}) {
    mesh.box(at(aft, y * half - 0.5, z), at(fore, y * half + 0.5, z + 0.07), rgb(0x9aa39a), 1.0);
  }
  const double x_h = 0.17 * model.hull.form.length_pp, y_h = -0.52 * half, r = 0.20 * half;
  add_ring(mesh, at(x_h, y_h, z + 0.10), 0.88 * r, r, rgb(0xe5c337));
  for (const double y : {-0.3, 0.3}) {
    mesh.box(at(x_h - 0.5 * r, y_h + (y - 0.07) * r, z),
             at(x_h + 0.5 * r, y_h + (y + 0.07) * r, z + 0.1), kWhite, 1.0);
  }
  mesh.box(at(x_h - 0.07 * r, y_h - 0.3 * r, z), at(x_h + 0.07 * r, y_h + 0.3 * r, z + 0.1), kWhite,
           1.0);
}

void add_forecastle(ShipModel& model, double scale) {
  Mesh& mesh = model.mesh;
  const double bow = model.hull.form.bow_x(), x = bow - 11.0 * scale, z = model.hull.deck_z(x);
  add_mast(mesh, at(x - 2.0 * scale, 0, z), 11.0 * scale, rgb(0xcfc9b8));
  for (const double side : {1.0, -1.0}) {
    add_winch(mesh, at(x + 3.5 * scale, side * 4.5 * scale, z), 2.0 * scale, rgb(0x53695a));
    add_winch(mesh, at(x - 6.0 * scale, side * 8.0 * scale, z), 1.8 * scale, rgb(0x53695a));
    const double xa = model.hull.form.stern_x() + 9.0 * scale;
    add_winch(mesh, at(xa, side * 9.0 * scale, model.hull.deck_z(xa)), 2.0 * scale, rgb(0x53695a));
  }
}

// house, wheelhouse with wings, funnel, boats
void add_aft(ShipModel& model, double fore, double scale, int storeys, const Funnel& colours) {
  Mesh& mesh = model.mesh;
  const HullForm& form = model.hull.form;
  const double half = 0.5 * form.breadth, storey = 3.0 * std::max(0.85, scale);
  const double length = 0.058 * form.length_pp + 2.0, aft = fore - length;
  const double z = model.hull.deck_z(aft);

  // a broad lower storey carries the narrower tower
  add_house(mesh, {aft - 0.30 * length, fore, 0.80 * half, z, storey}, 1, 2.4 * scale, kWhite);
  add_house(mesh, {aft, fore, 0.58 * half, z + storey, (storeys - 1) * storey}, storeys - 1,
            2.4 * scale, kWhite);
  const double bridge = z + storeys * storey;
  mesh.box(at(fore - 0.42 * length, -half, bridge - 0.25 * scale),
           at(fore + 0.4 * scale, half, bridge + 0.15 * scale), kWhite);
  add_wheelhouse(
      mesh, {fore - 0.62 * length, fore + 0.6 * scale, 0.50 * half, bridge, 1.15 * storey}, kWhite);
  for (const double side : {1.0, -1.0}) {
    // wing: dodger, end cab, strut down to the tower
    const double a = side * 0.50 * half, b = side * half;
    mesh.box(at(fore + 0.1 * scale, std::min(a, b), bridge),
             at(fore + 0.4 * scale, std::max(a, b), bridge + 1.2 * scale), kWhite);
    mesh.box(at(fore - 0.42 * length, std::min(a, b), bridge),
             at(fore - 0.42 * length + 0.3, std::max(a, b), bridge + 1.2 * scale), kWhite);
    mesh.box(at(fore - 0.42 * length, side > 0 ? half - 0.3 : -half, bridge),
             at(fore + 0.4 * scale, side > 0 ? half : -half + 0.3, bridge + 1.2 * scale), kWhite);
    mesh.bar(at(fore - 0.2 * length, side * 0.92 * half, bridge - 0.2),
             at(fore - 0.2 * length, side * 0.58 * half, bridge - 1.7 * storey), 0.35 * scale,
             kWhite);
    add_lifeboat(
        mesh, at(aft + 0.35 * length, side * (0.58 * half + 2.6 * scale), z + 2.1 * storey), scale);
  }
  const double roof = bridge + 1.3 * storey;
  add_mast(mesh, at(fore - 0.40 * length, 0, roof), 3.2 * storey, rgb(0xd9d4c6));
  for (const double y : {-0.3, 0.34}) {
    mesh.frustum(at(fore - 0.45 * length, y * half, roof), 0.8 * scale, 0.35 * scale, 1.9 * scale,
                 kWhite, 12);
  }

  const double casing_fore = aft - 0.34 * length, casing_aft = casing_fore - 0.62 * length;
  // platforms round the casing
  for (int i = 1; i < storeys - 1; ++i) {
    mesh.box(at(casing_aft - 0.7, -0.25 * half - 0.7, z + i * storey),
             at(casing_fore + 0.7, 0.25 * half + 0.7, z + i * storey + 0.2), shade(kWhite, 0.88));
    for (const double side : {1.0, -1.0}) {
      const double y = side * 0.25 * half, x = casing_aft + 0.35 * (casing_fore - casing_aft);
      mesh.box(at(x, y - 0.06, z + (i + 0.12) * storey),
               at(x + 2.6, y + 0.06, z + (i + 0.75) * storey), rgb(0x8d979c), 1.0);
    }
  }
  add_funnel(mesh, {casing_aft, casing_fore, 0.25 * half, z, (storeys - 1.6) * storey},
             2.7 * storey, rgb(colours.band, 0.3), rgb(colours.main, 0.35));
  // free-fall boat on its ramp over the stern
  const double xr = form.stern_x() + 5.0 * scale;
  mesh.bar(at(xr + 7.0 * scale, 0, z + 7.0 * scale), at(xr - 1.0 * scale, 0, z + 2.6 * scale),
           1.35 * scale, kOrange, 10);
  for (const double y : {-1.4, 1.4}) {
    mesh.bar(at(xr + 8.0 * scale, y * scale, z + 5.6 * scale), at(xr - 2.0 * scale, y * scale, z),
             0.28 * scale, kWhite);
  }

  model.bridge_eye = at(fore + 1.0 * scale, 0, bridge + 0.62 * 1.15 * storey);
}

}  // namespace

void fit_tanker(ShipModel& model, int livery) {
  const HullForm& form = model.hull.form;
  const double scale = std::clamp(form.breadth / 50.0, 0.35, 1.15);
  const int storeys = form.length_pp > 250 ? 6 : form.length_pp > 130 ? 5 : 4;
  const double house = -0.385 * form.length_pp, fore = 0.405 * form.length_pp;
  add_pipes(model, house + 1.0, fore, scale);
  add_manifold(model, 0.01 * form.length_pp, scale);
  add_deck_gear(model, house + 6.0, fore, scale);
  add_forecastle(model, scale);
  add_aft(model, house, scale, storeys, kFunnels[static_cast<std::size_t>(livery) % 4]);
  add_rails(model, form.stern_x() + 1.0, 0.455 * form.length_overall, 1.2 * std::max(0.8, scale),
            0.05);
}

}  // namespace haeul::scene
