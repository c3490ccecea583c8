// Deck kits of large carriers: boxes, liquefied gas, cars.
#include <algorithm>
#include <array>
#include <cmath>

#include "viewer/scene/ship/ship_parts.h"

namespace haeul::scene {
namespace {

constexpr std::array<std::uint32_t, 8> kBoxes = {0x7d2f24, 0x2b5783, 0x8a8f92, 0xb06a25,
                                                 0x2f6a4b, 0x9c9274, 0x5a2133, 0x1f3d5e};

Colour company(int livery) {
  constexpr std::array<std::uint32_t, 4> kColours = {0x1b3f77, 0xb3261e, 0x1e6b57, 0xd9b53a};
  return rgb(kColours[static_cast<std::size_t>(livery) % 4], 0.35);
}

// the same number for the same place, so that every picture shows the same cargo
unsigned pick(int bay, int row, int tier) {
  unsigned h = static_cast<unsigned>(bay * 73 + row * 151 + tier * 283 + 17);
  h = (h ^ (h >> 4)) * 2654435761U;
  return (h >> 13) & 1023U;
}

// narrow tower with wings over the whole breadth
void add_tower(ShipModel& model, double aft, double fore, double z, int storeys, double storey,
               double share) {
  Mesh& mesh = model.mesh;
  const double half = 0.5 * model.hull.form.breadth, bridge = z + storeys * storey;
  add_house(mesh, {aft, fore, share * half, z, storeys * storey}, storeys, 2.2, kWhite);
  mesh.box(at(fore - 0.35 * (fore - aft), -half, bridge - 0.2), at(fore + 0.4, half, bridge + 0.1),
           kWhite);
  add_wheelhouse(mesh, {aft + 0.3, fore + 0.5, 0.9 * share * half, bridge, 1.1 * storey}, kWhite);
  for (const double side : {1.0, -1.0}) {
    const double a = side * 0.8 * share * half, b = side * half;
    mesh.box(at(fore + 0.1, std::min(a, b), bridge), at(fore + 0.4, std::max(a, b), bridge + 1.1),
             kWhite);
    mesh.box(at(fore - 0.35 * (fore - aft), side > 0 ? half - 0.25 : -half, bridge),
             at(fore + 0.4, side > 0 ? half : -half + 0.25, bridge + 1.1), kWhite);
  }
  add_mast(mesh, at(0.5 * (aft + fore), 0, bridge + 1.25 * storey), 2.6 * storey, kWhite);
  model.bridge_eye = at(fore + 0.9, 0, bridge + 0.66 * storey);
}

void add_foremast(ShipModel& model, double height) {
  const double x = model.hull.form.bow_x() - 0.045 * model.hull.form.length_pp;
  add_mast(model.mesh, at(x, 0, model.hull.deck_z(x)), height, rgb(0xcfc9b8));
  for (const double side : {1.0, -1.0}) {
    add_winch(
        model.mesh,
        at(x + 0.01 * model.hull.form.length_pp, side * 0.1 * height * 3.0, model.hull.deck_z(x)),
        0.14 * height, rgb(0x53695a));
  }
}

// a bay of containers between two stations, 2.6 m high tiers on the hatch
void add_bay(ShipModel& model, int bay, double aft, double fore, double z, int tiers) {
  constexpr double kWide = 2.44, kTall = 2.59;
  const double half = std::min(model.hull.deck_y(aft), model.hull.deck_y(fore)) - 0.4;
  const int rows = static_cast<int>(2.0 * half / (kWide + 0.08));
  for (int row = 0; row < rows; ++row) {
    const double y = (row - 0.5 * (rows - 1)) * (kWide + 0.08);
    // the outer rows and some inner ones end a tier or two lower
    const unsigned lot = pick(bay, row, 99);
    const int most =
        std::max(1, tiers - static_cast<int>(lot % 7 == 0) - static_cast<int>(lot % 11 == 0));
    for (int tier = 0; tier < most; ++tier) {
      const Colour colour = rgb(kBoxes[pick(bay, row, tier) % kBoxes.size()], 0.2);
      const double z0 = z + tier * kTall;
      // two of twenty feet or one of forty
      if (pick(bay, row, tier + 40) % 3 == 0) {
        const double middle = 0.5 * (aft + fore);
        const Colour other = rgb(kBoxes[pick(bay, row, tier + 60) % kBoxes.size()], 0.2);
        model.mesh.box(at(aft, y - 0.5 * kWide, z0),
                       at(middle - 0.1, y + 0.5 * kWide, z0 + kTall - 0.06), colour, 0.94);
        model.mesh.box(at(middle + 0.1, y - 0.5 * kWide, z0),
                       at(fore, y + 0.5 * kWide, z0 + kTall - 0.06), other, 0.94);
      } else {
        model.mesh.box(at(aft, y - 0.5 * kWide, z0), at(fore, y + 0.5 * kWide, z0 + kTall - 0.06),
                       colour, 0.94);
      }
    }
  }
}

}  // namespace

void fit_container_ship(ShipModel& model, int livery) {
  Mesh& mesh = model.mesh;
  const HullForm& form = model.hull.form;
  const double l = form.length_pp, half = 0.5 * form.breadth, z = model.hull.deck_z(0.0);
  const bool big = l > 200.0;
  const double hatch = z + 1.6, storey = 2.9;
  const double fore = big ? -0.24 * l : -0.345 * l, aft = fore - (big ? 0.055 : 0.065) * l;

  // bays of forty feet, lashing bridges between, hatch coamings below
  int bay = 0;
  const auto stow = [&](double from, double to, int tiers) {
    for (double x = to; x - 12.2 >= from; x -= 13.9, ++bay) {
      const double width = std::min(model.hull.deck_y(x), model.hull.deck_y(x - 12.2)) - 0.4;
      mesh.box(at(x - 12.4, -width, z - 0.1), at(x + 0.1, width, hatch), rgb(0x6a5046));
      mesh.box(at(x - 13.5, -0.97 * width, z - 0.1), at(x - 12.9, 0.97 * width, hatch + 4.2),
               rgb(0x80868a));
      // in sight of the bridge the foremost bays are lower
      const int down = x > 0.36 * l ? 2 : x > 0.28 * l ? 1 : 0;
      add_bay(model, bay, x - 12.2, x, hatch, tiers - down);
    }
  };
  const int tiers = big ? 6 : 5;
  stow(fore + 3.0, 0.415 * l, tiers);
  stow(form.stern_x() + 1.0, aft - 9.0, tiers - 1);

  const int storeys = tiers + 2;
  add_tower(model, aft, fore, z, storeys, storey, 0.62);
  add_funnel(mesh, {aft - 8.5, aft - 1.0, 0.26 * half, z, (storeys - 2.4) * storey}, 2.2 * storey,
             kWhite, company(livery));
  for (const double side : {1.0, -1.0}) {
    add_lifeboat(mesh, at(0.5 * (aft + fore), side * (0.62 * half + 2.0), z + 2.2 * storey), 0.9);
  }
  add_foremast(model, 9.0);
  add_rails(model, form.stern_x() + 1.0, 0.44 * l, 1.1, 0.05);
}

void fit_gas_carrier(ShipModel& model, int livery) {
  Mesh& mesh = model.mesh;
  const HullForm& form = model.hull.form;
  const double l = form.length_pp, half = 0.5 * form.breadth, z = model.hull.deck_z(0.0);
  const double scale = std::clamp(form.breadth / 46.0, 0.4, 1.2), storey = 3.0 * scale;
  const double house = -0.335 * l, fore = 0.39 * l, trunk = z + 5.6 * scale;
  const Colour deck = form.deck, pipe = rgb(0xb9bdb8, 0.5), white = rgb(0xdfdcd2, 0.3);

  // trunk over the membrane tanks: sloped sides, narrower forward
  const double low = 0.80 * half, high = 0.60 * half, nose = fore - 0.06 * l;
  for (const double s : {1.0, -1.0}) {
    const auto a = at(house, s * low, z), b = at(nose, s * low, z), c = at(nose, s * high, trunk),
               d = at(house, s * high, trunk), e = at(fore, s * 0.45 * half, z),
               f = at(fore, s * 0.34 * half, trunk);
    const Colour side = shade(deck, 0.85);
    if (s > 0) {
      mesh.quad(b, a, d, c, side);
      mesh.quad(e, b, c, f, side);
    } else {
      mesh.quad(a, b, c, d, side);
      mesh.quad(b, e, f, c, side);
    }
  }
  mesh.quad(at(house, -high, trunk), at(nose, -high, trunk), at(nose, high, trunk),
            at(house, high, trunk), deck);
  mesh.quad(at(nose, -high, trunk), at(fore, -0.34 * half, trunk), at(fore, 0.34 * half, trunk),
            at(nose, high, trunk), deck);
  mesh.quad(at(fore, -0.45 * half, z), at(fore, 0.45 * half, z), at(fore, 0.34 * half, trunk),
            at(fore, -0.34 * half, trunk), shade(deck, 0.9));

  // per tank: liquid dome, gas dome, vent mast; a pipe bridge over all of them
  for (int tank = 0; tank < 4; ++tank) {
    const double a = house + (nose - house) * (tank + 0.12) / 4.0, b = a + 0.07 * l;
    mesh.box(at(a, -2.6 * scale, trunk), at(a + 5.0 * scale, 2.6 * scale, trunk + 2.6 * scale),
             white);
    mesh.frustum(at(b, 0, trunk), 1.6 * scale, 1.4 * scale, 1.8 * scale, white, 14);
    mesh.frustum(at(b + 3.5 * scale, 4.0 * scale, trunk), 0.35 * scale, 0.25 * scale, 15.0 * scale,
                 kWhite, 8);
    mesh.frustum(at(b + 3.5 * scale, 4.0 * scale, trunk + 15.0 * scale), 0.6 * scale, 0.6 * scale,
                 1.0 * scale, kWhite, 10);
  }
  for (const double y : {-4.6, -3.6, 5.4, 6.6}) {
    mesh.bar(at(house, y * scale, trunk + 2.0 * scale), at(nose, y * scale, trunk + 2.0 * scale),
             0.42 * scale, pipe, 8);
  }
  mesh.box(at(house, -3.0 * scale, trunk + 3.0 * scale),
           at(nose, -1.4 * scale, trunk + 3.3 * scale), rgb(0xa7aca8));
  for (double x = house + 6.0; x < nose; x += 12.0 * scale) {
    mesh.box(at(x - 0.2, -5.4 * scale, trunk), at(x + 0.2, 7.2 * scale, trunk + 1.7 * scale),
             shade(deck, 0.8));
  }
  // manifold amidships, cargo machinery house aft of it
  for (int i = -2; i <= 2; ++i) {
    const double x = 0.03 * l + 3.2 * scale * i;
    mesh.bar(at(x, -0.93 * half, z + 3.2 * scale), at(x, 0.93 * half, z + 3.2 * scale),
             0.36 * scale, pipe, 8);
    for (const double s : {1.0, -1.0}) {
      mesh.bar(at(x, s * high, trunk), at(x, s * 0.90 * half, z + 3.2 * scale), 0.36 * scale, pipe,
               8);
    }
  }
  for (const double s : {1.0, -1.0}) {
    const double a = s * 0.82 * half, b = s * 0.97 * half;
    mesh.box(at(0.03 * l - 9.0 * scale, std::min(a, b), z),
             at(0.03 * l + 9.0 * scale, std::max(a, b), z + 2.2 * scale), shade(deck, 0.8));
    add_crane(mesh, at(0.065 * l, s * 0.70 * half, z), 13.0 * scale, 13.0 * scale, white);
  }
  mesh.box(at(-0.13 * l, -0.74 * half, z), at(-0.06 * l, -0.30 * half, trunk + 4.2 * scale),
           kWhite);

  const double aft = house - 0.065 * l;
  const int storeys = 6;
  add_house(mesh, {aft - 0.03 * l, house, 0.82 * half, z, 2.0 * storey}, 2, 2.4 * scale, kWhite);
  add_tower(model, aft, house, z + 2.0 * storey, storeys - 2, storey, 0.60);
  add_funnel(mesh, {aft - 0.055 * l, aft - 0.012 * l, 0.28 * half, z, (storeys - 0.8) * storey},
             2.4 * storey, kWhite, company(livery));
  for (const double s : {1.0, -1.0}) {
    add_lifeboat(mesh, at(aft + 0.03 * l, s * (0.60 * half + 2.4 * scale), z + 3.1 * storey),
                 1.1 * scale);
  }
  add_foremast(model, 13.0 * scale);
  add_rails(model, form.stern_x() + 1.0, 0.45 * l, 1.2, 0.05);
}

void fit_car_carrier(ShipModel& model, int livery) {
  Mesh& mesh = model.mesh;
  const HullForm& form = model.hull.form;
  const double l = form.length_pp, half = 0.5 * form.breadth, z = model.hull.deck_z(0.0);
  const Colour top = rgb(0xe4e3dc, 0.3), seam = shade(form.topside, 0.82);

  // garage decks show as seams along the wall sides, the company's band below the rail
  for (const double share : {0.25, 0.45, 0.62, 0.78}) {
    for (const double s : {1.0, -1.0}) {
      const double y = s * (half + 0.03);
      mesh.box(at(-0.36 * l, std::min(y, y - s * 0.2), share * z - 0.12),
               at(0.24 * l, std::max(y, y - s * 0.2), share * z + 0.12), seam, 1.0);
    }
  }
  for (const double s : {1.0, -1.0}) {
    const double y = s * (half + 0.05);
    mesh.box(at(-0.36 * l, std::min(y, y - s * 0.2), 0.86 * z),
             at(0.22 * l, std::max(y, y - s * 0.2), 0.97 * z), company(livery), 1.0);
    // side ramp
    mesh.box(at(-0.05 * l, std::min(y, y - s * 0.2), 0.10 * z),
             at(0.03 * l, std::max(y, y - s * 0.2), 0.42 * z), shade(form.topside, 0.75), 1.0);
  }
  // stern ramp folded against the starboard quarter, in two leaves
  const double stern = form.stern_x();
  mesh.box(at(stern - 1.0, -0.86 * half, 0.10 * z), at(stern + 0.3, -0.24 * half, 1.12 * z),
           rgb(0x6d757b), 0.9);
  for (const double y : {-0.80, -0.30}) {
    mesh.bar(at(stern - 1.2, y * half, 0.10 * z), at(stern - 1.2, y * half, 1.15 * z), 0.5, kSteel);
  }
  mesh.box(at(stern + 0.5, -0.9 * half, z), at(stern + 3.0, -0.2 * half, 1.16 * z), kSteel);

  // long low house over the fore half, bridge at its front, ventilators all along the deck
  const double storey = 2.9, fore = 0.37 * l;
  add_house(mesh, {0.12 * l, fore - 1.0, 0.62 * half, z, storey}, 1, 2.4, top);
  mesh.box(at(fore - 8.0, -half, z + storey - 0.2), at(fore + 0.4, half, z + storey + 0.1), kWhite);
  add_wheelhouse(mesh, {fore - 9.0, fore, 0.66 * half, z + storey, 1.1 * storey}, kWhite);
  for (const double s : {1.0, -1.0}) {
    const double a = s * 0.6 * half, b = s * half;
    mesh.box(at(fore + 0.1, std::min(a, b), z + storey),
             at(fore + 0.4, std::max(a, b), z + storey + 1.1), kWhite);
    for (int i = 0; i < 11; ++i) {
      const double x = (-0.40 + 0.045 * i) * l;
      mesh.box(at(x, std::min(s * 0.72 * half, s * 0.86 * half), z),
               at(x + 3.4, std::max(s * 0.72 * half, s * 0.86 * half), z + 2.4), top);
    }
    add_lifeboat(mesh, at(0.20 * l, s * 0.80 * half, z + 2.2), 1.0);
  }
  add_mast(mesh, at(fore - 5.0, 0, z + 2.2 * storey), 2.6 * storey, kWhite);
  add_funnel(mesh, {-0.36 * l, -0.29 * l, 0.22 * half, z, 1.2 * storey}, 2.4 * storey, kWhite,
             company(livery));
  add_rails(model, stern + 1.0, 0.46 * l, 1.1, 0.05);
  model.bridge_eye = at(fore + 0.8, 0, z + storey + 0.66 * storey);
}

}  // namespace haeul::scene
