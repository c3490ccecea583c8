#include "viewer/scene/ship/ship_model.h"

#include <algorithm>
#include <array>

namespace haeul::scene {
namespace {

struct Livery {
  std::uint32_t topside, boot_top, antifouling, deck;
};
using Liveries = std::array<Livery, 4>;

// large ships: sober; small craft: brighter; passengers: white; gas: dark blue, red deck
constexpr Liveries kLarge = {{{0x11161d, 0xd8d4c8, 0x86261d, 0x74463a},
                              {0x1d3a5c, 0xe3e0d8, 0x7d241d, 0x4f6b4a},
                              {0x3a0f12, 0xd8d4c8, 0x6d2a20, 0x5d6a52},
                              {0x2a4034, 0xdad6ca, 0x86261d, 0x6b4238}}};
constexpr Liveries kSmall = {{{0xe8e6df, 0x1c4f8c, 0x8a2a1f, 0x5c7f6a},
                              {0x1f5f99, 0xf0efe8, 0x8a2a1f, 0x6f7f78},
                              {0xe2e4e2, 0x17744c, 0x7a2a22, 0x55776a},
                              {0x23404f, 0xe8e6df, 0x8a2a1f, 0x6d6258}}};
constexpr Liveries kPassenger = {{{0xeceae4, 0x1f4e86, 0x7d241d, 0x55776a},
                                  {0xeceae4, 0x1b6b6b, 0x7d241d, 0x5c7f6a},
                                  {0xf0efe8, 0xb5562a, 0x1d3a5c, 0x6f7f78},
                                  {0xe8e6df, 0x1c3a63, 0x86261d, 0x55776a}}};
constexpr Liveries kGas = {{{0x1a2c52, 0xd8d4c8, 0x86261d, 0x8e4a33},
                            {0x7d2d20, 0xe3e0d8, 0x5d1d16, 0x8e4a33},
                            {0x163b46, 0xd8d4c8, 0x7d241d, 0x7d4234},
                            {0x20242b, 0xdad6ca, 0x86261d, 0x8e4a33}}};
constexpr Liveries kCars = {{{0x8c9aa8, 0x1d2a3a, 0x86261d, 0x59685c},
                             {0xdfe0dc, 0x1d4f7c, 0x7d241d, 0x59685c},
                             {0x1f3f66, 0xd8d4c8, 0x86261d, 0x59685c},
                             {0x3f6a5a, 0xdad6ca, 0x6d2a20, 0x59685c}}};
constexpr Liveries kPatrol = {{{0xeceae4, 0x1d3f86, 0x5d1d16, 0x6c747a},
                               {0xeceae4, 0x1d3f86, 0x5d1d16, 0x6c747a},
                               {0xeceae4, 0x1d3f86, 0x5d1d16, 0x6c747a},
                               {0xeceae4, 0x1d3f86, 0x5d1d16, 0x6c747a}}};
constexpr Liveries kTug = {{{0x16202c, 0xc9a227, 0x7a1f1a, 0x5d3a30},
                            {0x17395f, 0xd8d4c8, 0x7a1f1a, 0x4f5f54},
                            {0x7c1f1a, 0xd8d4c8, 0x16202c, 0x5d4a40},
                            {0x1f4a3a, 0xc9a227, 0x7a1f1a, 0x5d3a30}}};

bool contains(const std::string& type, const char* word) {
  return type.find(word) != std::string::npos;
}

void shape_tanker(HullForm& form) {
  form.forecastle = 0.012 * form.length_pp * 0.9;
  form.bulwark_bow = 0.05 * form.depth;
  form.sheer_bow = 0.01 * form.depth;
}

void shape_fishing(HullForm& form) {
  form.entrance = 0.42, form.run = 0.34;
  form.bow_power = 1.7, form.bow_fine = 0.8, form.flare = 0.45;
  form.deadrise = 0.32, form.transom = 0.78, form.bulb = false;
  form.sheer_bow = 0.75 * form.depth, form.sheer_stern = 0.08 * form.depth;
  form.bulwark = 0.22 * form.depth, form.bulwark_bow = 0.28 * form.depth;
}

void shape_coaster(HullForm& form) {
  form.entrance = 0.24, form.run = 0.26;
  form.bow_fine = 0.75, form.bow_power = 2.0, form.flare = 0.35;
  form.deadrise = 0.03, form.forecastle = 0.24 * form.depth;
  form.sheer_bow = 0.06 * form.depth, form.bulwark_bow = 0.12 * form.depth;
}

void shape_container(HullForm& form) {
  form.entrance = 0.34, form.run = 0.30;
  form.bow_fine = 0.85, form.bow_power = 1.8, form.flare = 0.62;
  form.deadrise = 0.02, form.transom = 0.92;
  form.forecastle = 0.12 * form.depth, form.sheer_bow = 0.06 * form.depth;
  form.bulwark_bow = 0.10 * form.depth;
}

void shape_gas_carrier(HullForm& form) {
  form.entrance = 0.22, form.run = 0.28;
  form.bow_fine = 0.62, form.flare = 0.25, form.transom = 0.86;
  form.sheer_bow = 0.05 * form.depth, form.bulwark_bow = 0.05 * form.depth;
}

void shape_car_carrier(HullForm& form) {
  form.entrance = 0.34, form.run = 0.30;
  form.bow_fine = 0.85, form.bow_power = 1.9, form.flare = 0.85;
  form.deadrise = 0.03, form.transom = 0.97;
  form.bulwark_bow = 0.03 * form.depth;
}

void shape_passenger(HullForm& form) {
  form.entrance = 0.38, form.run = 0.30;
  form.bow_fine = 0.85, form.bow_power = 1.8, form.flare = 0.5;
  const bool large = form.length_pp > 60.0;
  form.deadrise = large ? 0.08 : 0.25, form.transom = 0.90, form.bulb = large;
  form.sheer_bow = 0.22 * form.depth;
  form.bulwark = 0.12 * form.depth, form.bulwark_bow = 0.16 * form.depth;
}

void shape_patrol(HullForm& form) {
  form.entrance = 0.46, form.run = 0.34;
  form.bow_fine = 0.9, form.bow_power = 1.6, form.flare = 0.5;
  form.deadrise = 0.16, form.transom = 0.86, form.bulb = false;
  form.sheer_bow = 0.24 * form.depth, form.bulwark_bow = 0.10 * form.depth;
}

void shape_tug(HullForm& form) {
  form.entrance = 0.34, form.run = 0.34;
  form.bow_fine = 0.6, form.bow_power = 2.0, form.flare = 0.5;
  form.deadrise = 0.20, form.transom = 0.88, form.bulb = false;
  form.sheer_bow = 0.50 * form.depth, form.sheer_stern = 0.04 * form.depth;
  form.bulwark = 0.20 * form.depth, form.bulwark_bow = 0.22 * form.depth;
}

// a stern trawler rather than a boat
bool is_trawler(const HullForm& form) { return form.length_overall > 32.0; }
void fit_fishing(ShipModel& model, int livery) {
  (is_trawler(model.hull.form) ? fit_trawler : fit_fishing_boat)(model, livery);
}
void fit_passenger(ShipModel& model, int livery) {
  (model.hull.form.length_overall > 40.0 ? fit_ferry : fit_launch)(model, livery);
}

struct Kind {
  const char* word;  // in the type
  double block;      // where the displacement is not known
  const Liveries* paint;
  void (*shape)(HullForm&);
  void (*fit)(ShipModel&, int);
};
constexpr Kind kKinds[] = {
    {"vlcc", 0.81, &kLarge, shape_tanker, fit_tanker},
    {"product_tanker", 0.79, &kLarge, shape_tanker, fit_tanker},
    {"tanker", 0.81, &kLarge, shape_tanker, fit_tanker},
    {"fishing", 0.52, &kSmall, shape_fishing, fit_fishing},
    {"container", 0.65, &kLarge, shape_container, fit_container_ship},
    {"gas_carrier", 0.74, &kGas, shape_gas_carrier, fit_gas_carrier},
    {"car_carrier", 0.58, &kCars, shape_car_carrier, fit_car_carrier},
    {"passenger", 0.58, &kPassenger, shape_passenger, fit_passenger},
    {"patrol", 0.49, &kPatrol, shape_patrol, fit_patrol_ship},
    {"tug", 0.53, &kTug, shape_tug, fit_tug},
    {"", 0.72, &kLarge, shape_coaster, fit_coaster},
};

const Kind& kind_of(const std::string& type) {
  return *std::find_if(std::begin(kKinds), std::end(kKinds),
                       [&](const Kind& kind) { return contains(type, kind.word); });
}

}  // namespace

double typical_block(const std::string& type) { return kind_of(type).block; }

HullForm hull_form(const ShipLook& look) {
  HullForm form;
  form.length_overall = look.length_m;
  form.length_pp = look.length_pp_m > 0.0 ? look.length_pp_m : 0.96 * look.length_m;
  form.breadth = look.breadth_m;
  form.draught = look.draught_m;
  form.depth = look.depth_m > look.draught_m ? look.depth_m : 1.45 * look.draught_m;
  const Kind& kind = kind_of(look.type);
  form.block = look.displacement_m3 > 0.0
                   ? look.displacement_m3 / (form.length_pp * form.breadth * form.draught)
                   : kind.block;

  const Livery& paint = (*kind.paint)[static_cast<std::size_t>(look.livery) % 4];
  form.topside = rgb(paint.topside, 0.4);
  form.boot_top = rgb(paint.boot_top, 0.3);
  form.antifouling = rgb(paint.antifouling, 0.25);
  form.deck = rgb(paint.deck, 0.15);
  form.rail = shade(form.topside, 1.2);
  kind.shape(form);
  return form;
}

ShipModel make_ship(const ShipLook& look) {
  ShipModel model;
  model.hull = make_hull(hull_form(look));
  model.mesh = model.hull.mesh;
  kind_of(look.type).fit(model, look.livery);
  model.top_z = model.mesh.bounds().zMax();
  return model;
}

}  // namespace haeul::scene
