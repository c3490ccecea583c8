#pragma once
/// A ship's picture from her dimensions and type: hull, deck kit, and where to look from.
#include <string>

#include "viewer/scene/ship/hull.h"

namespace haeul::scene {

/// What the picture needs to know of a ship.
struct ShipLook {
  std::string type;  ///< of a ship file; one not known is drawn as a coaster
  // draught and displacement are those she was designed for, where her boot-topping is painted
  double length_m = 0.0, length_pp_m = 0.0, breadth_m = 0.0, draught_m = 0.0, depth_m = 0.0;
  double displacement_m3 = 0.0;  ///< 0: by typical_block
  int livery = 0;                ///< picks one of the paint schemes
};

struct ShipModel {
  Hull hull;
  Mesh mesh;             ///< hull and everything on it
  osg::Vec3 bridge_eye;  ///< where the watch stands
  float top_z = 0.0F;    ///< highest point above the load line
};

/// Block coefficient assumed for a type when only its dimensions are known.
double typical_block(const std::string& type);

HullForm hull_form(const ShipLook& look);
ShipModel make_ship(const ShipLook& look);

// Deck kits; each adds to `model.mesh` and sets `bridge_eye` and `top_z`.
void fit_tanker(ShipModel& model, int livery);
void fit_coaster(ShipModel& model, int livery);
void fit_fishing_boat(ShipModel& model, int livery);
void fit_trawler(ShipModel& model, int livery);
void fit_container_ship(ShipModel& model, int livery);
void fit_gas_carrier(ShipModel& model, int livery);
void fit_car_carrier(ShipModel& model, int livery);
void fit_ferry(ShipModel& model, int livery);
void fit_launch(ShipModel& model, int livery);
void fit_patrol_ship(ShipModel& model, int livery);
void fit_tug(ShipModel& model, int livery);

}  // namespace haeul::scene
