#include "viewer/scene/ship/ship_model.h"

#include <array>

namespace haeul::scene {
namespace {

struct Livery {
  std::uint32_t topside, boot_top, antifouling, deck;
};

// large ships: sober; small craft: brighter
constexpr std::array<Livery, 4> kLarge = {{{0x11161d, 0xd8d4c8, 0x86261d, 0x74463a},
                                           {0x1d3a5c, 0xe3e0d8, 0x7d241d, 0x4f6b4a},
                                           {0x3a0f12, 0xd8d4c8, 0x6d2a20, 0x5d6a52},
                                           {0x2a4034, 0xdad6ca, 0x86261d, 0x6b4238}}};
constexpr std::array<Livery, 4> kSmall = {{{0xe8e6df, 0x1c4f8c, 0x8a2a1f, 0x5c7f6a},
                                           {0x1f5f99, 0xf0efe8, 0x8a2a1f, 0x6f7f78},
                                           {0xe2e4e2, 0x17744c, 0x7a2a22, 0x55776a},
                                           {0x23404f, 0xe8e6df, 0x8a2a1f, 0x6d6258}}};

bool is_tanker(const std::string& type) {
  return type.find("tanker") != std::string::npos || type.find("vlcc") != std::string::npos;
}
bool is_fishing(const std::string& type) { return type.find("fishing") != std::string::npos; }

}  // namespace

double typical_block(const std::string& type) {
  if (type == "tanker" || type == "vlcc") return 0.81;
  if (is_tanker(type)) return 0.79;
  return is_fishing(type) ? 0.52 : 0.72;
}

HullForm hull_form(const ShipLook& look) {
  HullForm form;
  form.length_overall = look.length_m;
  form.length_pp = look.length_pp_m > 0.0 ? look.length_pp_m : 0.96 * look.length_m;
  form.breadth = look.breadth_m;
  form.draught = look.draught_m;
  form.depth = look.depth_m > look.draught_m ? look.depth_m : 1.45 * look.draught_m;
  form.block = typical_block(look.type);

  const bool fishing = is_fishing(look.type);
  const Livery& paint = (fishing ? kSmall : kLarge)[static_cast<std::size_t>(look.livery) % 4];
  form.topside = rgb(paint.topside, 0.4);
  form.boot_top = rgb(paint.boot_top, 0.3);
  form.antifouling = rgb(paint.antifouling, 0.25);
  form.deck = rgb(paint.deck, 0.15);
  form.rail = shade(form.topside, 1.2);
  if (is_tanker(look.type)) {
    form.forecastle = 0.012 * form.length_pp * 0.9;
    form.bulwark_bow = 0.05 * form.depth;
    form.sheer_bow = 0.01 * form.depth;
  } else if (fishing) {
    form.entrance = 0.42;
    form.run = 0.34;
    form.bow_power = 1.7;
    form.bow_fine = 0.8;
    form.flare = 0.45;
    form.deadrise = 0.32;
    form.transom = 0.78;
    form.bulb = false;
    form.sheer_bow = 0.75 * form.depth;
    form.sheer_stern = 0.08 * form.depth;
    form.bulwark = 0.22 * form.depth;
    form.bulwark_bow = 0.28 * form.depth;
  } else {
    form.entrance = 0.24;
    form.run = 0.26;
    form.bow_fine = 0.75;
    form.bow_power = 2.0;
    form.flare = 0.35;
    form.deadrise = 0.03;
    form.forecastle = 0.24 * form.depth;
    form.sheer_bow = 0.06 * form.depth;
    form.bulwark_bow = 0.12 * form.depth;
  }
  return form;
}

ShipModel make_ship(const ShipLook& look) {
  ShipModel model;
  model.hull = make_hull(hull_form(look));
  model.mesh = model.hull.mesh;
  if (is_tanker(look.type)) {
    fit_tanker(model, look.livery);
  } else if (is_fishing(look.type)) {
    fit_fishing_boat(model, look.livery);
  } else {
    fit_coaster(model, look.livery);
  }
  model.top_z = model.mesh.bounds().zMax();
  return model;
}

}  // namespace haeul::scene
