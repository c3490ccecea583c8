// Deck kits of ships that carry people or watch the sea: ferry, launch, patrol ship.
#include <algorithm>
#include <array>
#include <cmath>

#include "viewer/scene/ship/ship_parts.h"

namespace haeul::scene {
namespace {

// a stripe on the shell between two stations; `rake` is how far its head lies ahead of its foot
void add_stripe(ShipModel& model, double aft, double fore, double rake, double low, double high,
                Colour colour) {
  constexpr double kProud = 0.08;
  constexpr int kAlong = 16, kUp = 4;
  const auto point = [&](int i, int j, double side) {
    const double up = static_cast<double>(j) / kUp, z = low + (high - low) * up;
    const double x = aft + (fore - aft) * i / kAlong + rake * up;
    return at(x, side * (model.hull.shell_y(x, z) + kProud), z);
  };
  for (const double s : {1.0, -1.0}) {
    for (int i = 0; i < kAlong; ++i) {
      for (int j = 0; j < kUp; ++j) {
        const auto p = point(i, j, s), q = point(i + 1, j, s), r = point(i + 1, j + 1, s),
                   t = point(i, j + 1, s);
        if (s > 0) {
          model.mesh.quad(q, p, t, r, colour);
        } else {
          model.mesh.quad(p, q, r, t, colour);
        }
      }
    }
  }
}

// lattice mast of three legs with platforms, for ships with many aerials
void add_lattice(Mesh& mesh, const osg::Vec3& foot, double height, Colour colour) {
  const double b = 0.14 * height;
  const osg::Vec3 feet[3] = {at(b, 0, 0), at(-b, b, 0), at(-b, -b, 0)};
  for (const auto& leg : feet) {
    mesh.bar(foot + leg, foot + leg * 0.25F + at(0, 0, height), 0.016 * height, colour);
  }
  for (const double share : {0.3, 0.55, 0.8}) {
    const auto k = static_cast<float>(1.0 - 0.75 * share);
    for (int i = 0; i < 3; ++i) {
      mesh.bar(foot + feet[i] * k + at(0, 0, share * height),
               foot + feet[(i + 1) % 3] * k + at(0, 0, share * height), 0.012 * height, colour);
    }
    mesh.box(foot + at(-1.1 * b, -1.1 * b, share * height),
             foot + at(1.1 * b, 1.1 * b, share * height + 0.02 * height), colour);
  }
  mesh.box(foot + at(0.6 * b, -0.26 * height, 0.60 * height),
           foot + at(0.9 * b, 0.26 * height, 0.64 * height), kWhite);
  mesh.frustum(foot + at(0, 0, 0.82 * height), 0.09 * height, 0.05 * height, 0.12 * height, kWhite,
               12);
  mesh.bar(foot + at(0, 0, height), foot + at(0, 0, 1.25 * height), 0.01 * height, colour);
}

}  // namespace

void fit_ferry(ShipModel& model, int livery) {
  Mesh& mesh = model.mesh;
  const HullForm& form = model.hull.form;
  const double l = form.length_pp, half = 0.5 * form.breadth, z = model.hull.deck_z(-0.1 * l);
  const double storey = 2.7, scale = std::clamp(form.breadth / 15.0, 0.5, 2.0);
  constexpr std::array<std::uint32_t, 4> kBands = {0x1f4e86, 0x1b6b6b, 0xb5562a, 0x1c3a63};
  const Colour band = rgb(kBands[static_cast<std::size_t>(livery) % 4], 0.4);
  const double stern = form.stern_x();

  // three passenger decks, each a little shorter, with a long row of windows
  const double aft[3] = {stern + 0.03 * l, stern + 0.06 * l, stern + 0.12 * l};
  const double fore[3] = {0.33 * l, 0.30 * l, 0.25 * l};
  for (int i = 0; i < 3; ++i) {
    const double share = i == 0 ? 0.95 : i == 1 ? 0.90 : 0.74;
    add_house(mesh, {aft[i], fore[i], share * half, z + i * storey, storey}, 1, 1.6, kWhite);
    // rounded front: two slanted panes of wall
    for (const double s : {1.0, -1.0}) {
      const double x0 = fore[i], x1 = fore[i] + 0.028 * l, w = share * half;
      const auto a = at(x0, s * w, z + i * storey), b = at(x1, s * 0.55 * w, z + i * storey);
      const auto c = at(x1, s * 0.55 * w, z + (i + 1) * storey),
                 d = at(x0, s * w, z + (i + 1) * storey);
      if (s > 0) {
        mesh.quad(b, a, d, c, kWhite);
      } else {
        mesh.quad(a, b, c, d, kWhite);
      }
    }
    const double w = 0.55 * share * half, x1 = fore[i] + 0.028 * l;
    mesh.box(at(fore[i] - 0.2, -w, z + i * storey), at(x1, w, z + (i + 1) * storey), kWhite, 0.9);
    mesh.box(at(fore[i] - 0.3, -share * half, z + (i + 1) * storey - 0.1),
             at(x1 + 0.1, share * half, z + (i + 1) * storey + 0.05), shade(kWhite, 0.92));
  }
  add_stripe(model, -0.46 * l, 0.26 * l, 0.0, 0.42 * model.hull.deck_z(0.0),
             0.66 * model.hull.deck_z(0.0), band);

  // bridge over the fore end, sun deck behind it
  const double top = z + 3.0 * storey, bridge = z + 2.0 * storey;
  mesh.box(at(fore[2] - 0.03 * l, -1.02 * half, bridge - 0.1),
           at(fore[2] + 0.032 * l, 1.02 * half, bridge + 0.12), kWhite);
  add_wheelhouse(
      mesh, {fore[2] - 0.045 * l, fore[2] + 0.035 * l, 0.80 * half, bridge + 0.1, 1.1 * storey},
      kWhite);
  add_mast(mesh, at(fore[2] - 0.03 * l, 0, top + 0.6), 2.6 * storey, kWhite);
  const double casing = -0.22 * l;
  add_funnel(mesh, {casing, casing + 0.085 * l, 0.36 * half, top, 0.5 * storey}, 1.9 * storey,
             kWhite, band);
  for (const double s : {1.0, -1.0}) {
    for (const double x : {-0.08, 0.06}) {
      add_lifeboat(mesh, at(x * l, s * 0.86 * half, bridge + 0.9 * scale), 0.75 * scale);
      for (const double d : {-2.4, 2.4}) {
        mesh.bar(at(x * l + d * scale, s * 0.74 * half, bridge),
                 at(x * l + d * scale, s * 0.90 * half, bridge + 2.3 * scale), 0.12, kWhite);
      }
    }
    mesh.bar(at(aft[2], s * 0.70 * half, top + 1.0),
             at(fore[2] - 0.06 * l, s * 0.70 * half, top + 1.0), 0.05, kWhite, 4);
  }
  // benches and awning frame on the sun deck
  for (int i = 0; i < 6; ++i) {
    const double x = (-0.40 + 0.028 * i) * l;
    if (x < aft[2] + 1.0) continue;
    mesh.box(at(x, -0.5 * half, top), at(x + 0.7, 0.5 * half, top + 0.5), rgb(0x9a7a50));
  }
  for (const double s : {1.0, -1.0}) {
    const double xw = form.bow_x() - 0.07 * l;
    add_winch(mesh, at(xw, s * 1.2 * scale, model.hull.deck_z(xw)), 1.1, rgb(0x4a5a50));
  }
  add_mast(mesh, at(form.bow_x() - 0.04 * l, 0, model.hull.deck_z(0.47 * l)), 5.0, kWhite);
  add_rails(model, stern + 0.5, 0.46 * l, 1.3, 0.04);
  model.bridge_eye = at(fore[2] + 0.045 * l, 0, bridge + 0.75 * storey);
}

void fit_launch(ShipModel& model, int livery) {
  Mesh& mesh = model.mesh;
  const HullForm& form = model.hull.form;
  const double l = form.length_pp, half = 0.5 * form.breadth, storey = 2.2;
  const double z = model.hull.deck_z(-0.1 * l) - 0.05;
  const Colour trim = livery % 2 ? rgb(0x1b6b6b, 0.4) : rgb(0x1f4e86, 0.4);
  // long cabin, raised wheelhouse with a flying mast full of sensors
  add_house(mesh, {-0.36 * l, 0.16 * l, 0.72 * half, z, storey}, 1, 1.3, kWhite);
  mesh.box(at(-0.362 * l, -0.73 * half, z + 0.1), at(0.162 * l, 0.73 * half, z + 0.45), trim);
  add_wheelhouse(mesh, {-0.10 * l, 0.15 * l, 0.62 * half, z + storey, 0.95 * storey}, kWhite);
  const double roof = z + 2.1 * storey;
  // goal-post mast with radars, cameras and domes
  for (const double s : {1.0, -1.0}) {
    mesh.bar(at(-0.06 * l, s * 0.5 * half, roof), at(-0.08 * l, s * 0.4 * half, roof + 2.4), 0.09,
             kWhite);
    mesh.frustum(at(-0.02 * l, s * 0.42 * half, roof), 0.32, 0.16, 0.5, kWhite, 12);
    add_winch(mesh, at(0.34 * l, s * 0.25 * half, model.hull.deck_z(0.34 * l)), 0.5, kSteel);
  }
  mesh.bar(at(-0.08 * l, -0.45 * half, roof + 2.4), at(-0.08 * l, 0.45 * half, roof + 2.4), 0.09,
           kWhite);
  mesh.box(at(-0.09 * l, -0.5, roof + 2.55), at(-0.07 * l, 0.5, roof + 2.75), kWhite);
  mesh.box(at(0.03 * l, -0.7, roof + 0.5), at(0.045 * l, 0.7, roof + 0.7), kWhite);
  mesh.bar(at(0.038 * l, 0, roof), at(0.038 * l, 0, roof + 0.5), 0.08, kWhite);
  mesh.bar(at(-0.08 * l, 0, roof + 2.4), at(-0.08 * l, 0, roof + 4.2), 0.05, kWhite);
  mesh.frustum(at(-0.08 * l, 0, roof + 2.8), 0.28, 0.2, 0.5, kWhite, 12);
  for (const double s : {1.0, -1.0}) {
    mesh.frustum(at(-0.30 * l, s * 0.5 * half, z + storey), 0.22, 0.18, 0.9, kBlack, 10);
    mesh.frustum(at(-0.20 * l, s * 0.55 * half, z + storey), 0.34, 0.34, 0.7, kWhite, 12);
  }
  add_rescue_boat(mesh, at(-0.27 * l, 0, z + storey + 0.5), 3.2);
  add_rails(model, form.stern_x() + 0.3, 0.46 * l, 0.9, 0.03);
  model.bridge_eye = at(0.17 * l, 0, z + 1.65 * storey);
}

void fit_patrol_ship(ShipModel& model, int) {
  Mesh& mesh = model.mesh;
  const HullForm& form = model.hull.form;
  const double l = form.length_pp, half = 0.5 * form.breadth, z = model.hull.deck_z(0.0);
  const double scale = std::clamp(form.breadth / 14.0, 0.4, 1.6), storey = 2.7 * scale;
  const Colour white = rgb(0xe9e8e2, 0.3), grey = rgb(0x7d858b, 0.3);
  // the coast guard's slash: yellow and blue, leaning forward
  add_stripe(model, 0.20 * l, 0.225 * l, 0.05 * l, 0.16 * z, 0.98 * z, rgb(0xd9a91e, 0.4));
  add_stripe(model, 0.235 * l, 0.285 * l, 0.05 * l, 0.16 * z, 0.98 * z, rgb(0x1d3f86, 0.4));

  // gun on the foredeck
  const double xg = 0.33 * l, zg = model.hull.deck_z(xg);
  mesh.frustum(at(xg, 0, zg), 1.7 * scale, 1.4 * scale, 0.8 * scale, grey, 14);
  mesh.frustum(at(xg, 0, zg + 0.8 * scale), 1.4 * scale, 0.8 * scale, 1.5 * scale, grey, 10);
  mesh.bar(at(xg + 0.8 * scale, 0, zg + 1.6 * scale), at(xg + 4.6 * scale, 0, zg + 2.1 * scale),
           0.14 * scale, grey, 8);

  // stepped superstructure
  add_house(mesh, {-0.20 * l, 0.25 * l, 0.92 * half, z, storey}, 1, 2.2 * scale, white);
  add_house(mesh, {-0.12 * l, 0.23 * l, 0.74 * half, z + storey, storey}, 1, 2.0 * scale, white);
  const double bridge = z + 2.0 * storey;
  mesh.box(at(0.15 * l, -0.98 * half, bridge - 0.1), at(0.215 * l, 0.98 * half, bridge + 0.12),
           white);
  add_wheelhouse(mesh, {0.11 * l, 0.215 * l, 0.78 * half, bridge, 1.1 * storey}, white);
  const double roof = bridge + 1.25 * storey;
  add_lattice(mesh, at(0.10 * l, 0, roof - 0.3), 4.4 * storey, white);
  mesh.frustum(at(0.17 * l, 0, roof), 0.7 * scale, 0.6 * scale, 1.2 * scale, white, 12);
  mesh.frustum(at(0.17 * l, 0, roof + 1.2 * scale), 0.9 * scale, 0.3 * scale, 0.9 * scale, white,
               12);
  for (const double s : {1.0, -1.0}) {
    mesh.frustum(at(0.03 * l, s * 0.5 * half, bridge), 1.3 * scale, 0.6 * scale, 1.8 * scale, white,
                 14);
    add_rescue_boat(mesh, at(-0.05 * l, s * 0.83 * half, z + storey + 1.2 * scale), 8.0 * scale);
    mesh.bar(at(-0.01 * l, s * 0.70 * half, z + storey),
             at(-0.01 * l, s * 0.86 * half, z + 2.3 * storey), 0.18 * scale, white);
    // fire monitor
    mesh.frustum(at(0.0, s * 0.62 * half, z + 2.0 * storey), 0.25 * scale, 0.2 * scale, 1.2 * scale,
                 rgb(0xb3261e, 0.3), 8);
  }
  // funnel with the blue band, low and broad
  add_funnel(mesh, {-0.10 * l, -0.02 * l, 0.40 * half, z + 2.0 * storey, 0.5 * storey},
             1.5 * storey, white, rgb(0x1d3f86, 0.4));
  // hangar and flight deck
  mesh.box(at(-0.29 * l, -0.60 * half, z), at(-0.20 * l, 0.60 * half, z + 2.1 * storey), white,
           0.85);
  mesh.box(at(-0.291 * l, -0.42 * half, z), at(-0.289 * l, 0.42 * half, z + 1.8 * storey),
           shade(grey, 0.9));
  const double xh = -0.385 * l, zh = model.hull.deck_z(xh) + 0.12, r = 0.62 * half;
  mesh.box(at(form.stern_x() + 0.6, -0.84 * half, zh - 0.12),
           at(-0.292 * l, 0.84 * half, zh - 0.06), rgb(0x5b6a62), 1.0);
  add_ring(mesh, at(xh, 0, zh), 0.90 * r, r, kWhite);
  for (const double y : {-0.3, 0.3}) {
    mesh.box(at(xh - 0.45 * r, (y - 0.06) * r, zh - 0.05),
             at(xh + 0.45 * r, (y + 0.06) * r, zh + 0.02), kWhite, 1.0);
  }
  mesh.box(at(xh - 0.06 * r, -0.3 * r, zh - 0.05), at(xh + 0.06 * r, 0.3 * r, zh + 0.02), kWhite,
           1.0);
  add_rails(model, form.stern_x() + 0.5, 0.46 * l, 1.1, 0.04);
  model.bridge_eye = at(0.222 * l, 0, bridge + 0.7 * storey);
}

}  // namespace haeul::scene
