// A ship at other draughts: nothing changes at hers, everything changes steadily, statics hold.
#include "models/vessel/loading.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

#include "models/environment/wind/wind_coefficients.h"
#include "models/hull/hydrostatics.h"
#include "models/hull/mmg_estimate.h"
#include "models/hull/resistance/holtrop.h"

using namespace haeul;
using vessel::LoadingData;
using vessel::LoadingError;
using vessel::ShipData;
using Key = LoadingError::Key;

namespace {

// a tanker that rolls and shows the wind what she likes
ShipData tanker() {
  ShipData s;
  s.key = "tanker", s.estimated = true, s.service_speed_mps = 7.4;
  auto& d = s.dimensions;
  d.length_pp_m = 174.0, d.length_overall_m = 183.0, d.breadth_m = 32.2, d.draught_m = 11.0;
  d.depth_m = 19.1, d.displacement_m3 = 50200.0, d.lcg_m = 4.0;
  auto& r = s.resistance;
  r.method = vessel::ResistanceData::Method::holtrop;
  r.waterline_m = 178.0, r.midship = 0.995, r.waterplane = 0.9, r.bulb_area_m2 = 14.0;
  r.bulb_centre_m = 5.5, r.transom_area_m2 = 5.0, r.appendage_area_m2 = 68.0;
  s.propeller.diameter_m = 6.6, s.propeller.x_prime = -0.48;
  s.rudder.area_m2 = 33.0, s.rudder.height_m = 8.4;
  const auto e = hull::estimate_mmg(hull::particulars_of(s));
  s.hull = e.hull, s.rudder = e.rudder;
  s.propeller.wake = e.wake, s.propeller.thrust_deduction = e.thrust_deduction;
  s.roll.metacentric_height_m = 3.0, s.roll.hull_force_below_g_m = 6.0;
  s.roll.rudder_force_below_g_m = 6.3, s.roll.g_below_waterline_m = -0.5;
  s.wind.given = true, s.wind.transverse_area_m2 = 700.0, s.wind.lateral_area_m2 = 2200.0;
  s.wind.centroid_m = -12.0, s.wind.centroid_height_m = 6.0;
  return s;
}

LoadingData at(double draught_m, double trim_m = 0.0) {
  LoadingData loading;
  loading.draught_m = draught_m, loading.trim_m = trim_m;
  return loading;
}

// every number that a loading may change
std::vector<double> figures(const ShipData& s) {
  std::vector<double> all = {s.dimensions.draught_m,
                             s.dimensions.displacement_m3,
                             s.dimensions.lcg_m,
                             s.resistance.midship,
                             s.resistance.waterplane,
                             s.resistance.bulb_area_m2,
                             s.resistance.bulb_centre_m,
                             s.resistance.transom_area_m2,
                             s.resistance.appendage_area_m2,
                             s.propeller.wake,
                             s.propeller.thrust_deduction,
                             s.rudder.area_m2,
                             s.rudder.height_m,
                             s.rudder.t_R,
                             s.rudder.a_H,
                             s.rudder.epsilon,
                             s.rudder.gamma_R_positive,
                             s.rudder.f_alpha,
                             s.roll.metacentric_height_m,
                             s.roll.gyration,
                             s.roll.hull_force_below_g_m,
                             s.roll.rudder_force_below_g_m,
                             s.roll.g_below_waterline_m,
                             s.wind.lateral_area_m2,
                             s.wind.transverse_area_m2,
                             s.wind.centroid_m,
                             s.wind.centroid_height_m};
  const auto* hull = reinterpret_cast<const double*>(&s.hull);
  all.insert(all.end(), hull, hull + sizeof s.hull / sizeof(double));
  return all;
}

Key refused(const ShipData& ship, const LoadingData& loading) {
  try {
    vessel::loaded(ship, loading);
  } catch (const LoadingError& error) {
    INFO(error.what());
    CHECK(std::string(error.what()).find("expected") != std::string::npos);
    return error.key;
  }
  FAIL("the loading was accepted");
  return Key::none;
}

}  // namespace

TEST_CASE("at the file's draught the ship is hers, bit for bit") {
  const ShipData ship = tanker();
  LoadingData by_weight;
  by_weight.displacement_t = 51455.0;  // 50200 m3, in binary a little off
  for (const auto& loading : {LoadingData{}, at(11.0), by_weight}) {
    CHECK(figures(vessel::loaded(ship, loading)) == figures(ship));
  }
}

TEST_CASE("everything tends to the file's figures with draught and trim") {
  const ShipData ship = tanker();
  const auto file = figures(ship);
  for (const double step : {1e-5, -1e-5}) {
    for (const auto& loading : {at(11.0 + step), at(11.0, step), at(11.0 - step, step)}) {
      const auto near = figures(vessel::loaded(ship, loading));
      for (std::size_t i = 0; i < file.size(); ++i) {
        INFO("figure " << i << ", step " << step);
        CHECK(near[i] == Approx(file[i]).margin(1e-4).epsilon(1e-4));
      }
    }
  }
}

TEST_CASE("she displaces her weight, and her weight brings her draught back") {
  const ShipData ship = tanker();
  double last = 0.0;
  for (double T = 7.0; T <= 13.0; T += 0.5) {
    const auto by_draught = vessel::loaded(ship, at(T)).dimensions;
    CHECK(by_draught.displacement_m3 > last);
    last = by_draught.displacement_m3;
    LoadingData loading;
    loading.displacement_t = last * 1.025;
    CHECK(vessel::loaded(ship, loading).dimensions.draught_m == Approx(T).epsilon(1e-12));
    // the trim moves volume, and makes none
    CHECK(vessel::loaded(ship, at(T, 1.0)).dimensions.displacement_m3 == last);
  }
}

TEST_CASE("the weight stands over the wedges that trim gives and takes") {
  const auto d = vessel::loaded(tanker(), at(8.0, 1.5)).dimensions;
  // moment of the wedges: tau / L times I_L of the waterline of that draught
  const double C_B = 50200.0 / (178.0 * 32.2 * 11.0);
  const double C_WP = 0.9 * std::pow(8.0 / 11.0, 0.9 / C_B - 1.0);
  const double I = C_WP / (3.0 - 2.0 * C_WP) * std::pow(178.0, 3) * 32.2 / 12.0;
  CHECK((4.0 - d.lcg_m) * d.displacement_m3 == Approx(1.5 / 174.0 * I));
  CHECK(vessel::draught_aft(d) == 8.75);
  CHECK(vessel::draught_forward(d) == 7.25);
  CHECK(vessel::deepest_draught(d) == 8.75);
  CHECK(vessel::deepest_draught(vessel::loaded(tanker(), at(8.0, -1.0)).dimensions) == 8.5);
}

TEST_CASE("a light ship shows more to the wind and less rudder to the water") {
  const ShipData ship = tanker();
  const auto light = vessel::loaded(ship, at(6.5, 2.0));
  const auto& w = light.wind;
  CHECK(w.lateral_area_m2 == Approx(2200.0 + 183.0 * 4.5));
  CHECK(w.transverse_area_m2 == Approx(700.0 + 32.2 * 4.5));
  CHECK(w.centroid_height_m * w.lateral_area_m2 ==
        Approx(2200.0 * (6.0 + 4.5) + 183.0 * 4.5 * 4.5 / 2.0));
  CHECK(w.centroid_m > -12.0);  // the strip is amidships, the wedge forward
  // 1.1 m of the draught aft are below the rudder
  CHECK(light.rudder.height_m == Approx(7.5 - 1.1));
  CHECK(light.rudder.area_m2 == Approx(33.0 * 6.4 / 8.4));
  CHECK(light.rudder.f_alpha < ship.rudder.f_alpha);
  CHECK(light.resistance.transom_area_m2 == 0.0);
  CHECK(light.resistance.bulb_area_m2 == Approx(14.0 * 5.5 / 11.0));

  // what is estimated from the dimensions agrees with what is carried over
  ShipData plain = ship;
  plain.wind = {};
  const auto before = environment::completed(plain.wind, ship.dimensions);
  const auto after = environment::completed(plain.wind, light.dimensions);
  CHECK(after.lateral_area_m2 - before.lateral_area_m2 == Approx(183.0 * 4.5));
  CHECK(after.transverse_area_m2 - before.transverse_area_m2 == Approx(32.2 * 4.5));
}

TEST_CASE("the centre of gravity stays above the keel unless GM is ordered") {
  const ShipData ship = tanker();
  const auto KG = [](const ShipData& s) {
    return s.dimensions.draught_m - s.roll.g_below_waterline_m;
  };
  const auto light = vessel::loaded(ship, at(7.0));
  CHECK(KG(light) == Approx(KG(ship)));
  CHECK(light.roll.metacentric_height_m > ship.roll.metacentric_height_m);  // BM = I / V
  // hull force at half the draught: its height above the keel and KG give the arm
  CHECK(light.roll.hull_force_below_g_m - ship.roll.hull_force_below_g_m == Approx(0.5 * 4.0));
  auto ordered = at(7.0);
  ordered.gm_m = light.roll.metacentric_height_m + 1.0;
  const auto low = vessel::loaded(ship, ordered);
  CHECK(KG(low) == Approx(KG(ship) - 1.0));
  CHECK(low.roll.hull_force_below_g_m == Approx(light.roll.hull_force_below_g_m - 1.0));
}

TEST_CASE("a figure the file gives moves with the estimate") {
  ShipData ship = tanker();
  const double estimate = vessel::loaded(ship, at(8.0)).hull.N_r - ship.hull.N_r;
  ship.hull.N_r *= 1.2;
  CHECK(vessel::loaded(ship, at(8.0)).hull.N_r - ship.hull.N_r == Approx(estimate));
}

TEST_CASE("what she cannot carry is refused, and the key is named") {
  const ShipData ship = tanker();
  CHECK(refused(ship, at(4.3)) == Key::draught);      // 0.4 T_0
  CHECK(refused(ship, at(16.6)) == Key::draught);     // freeboard
  CHECK(refused(ship, at(6.5)) == Key::draught);      // propeller
  CHECK_NOTHROW(vessel::loaded(ship, at(6.5, 1.5)));  // which the trim puts under water
  CHECK(refused(ship, at(8.0, 2.7)) == Key::trim);
  CHECK(refused(ship, at(8.0, -2.7)) == Key::trim);
  CHECK(refused(ship, at(std::nan(""))) == Key::draught);
  auto both = at(8.0);
  both.displacement_t = 36000.0;
  CHECK_NOTHROW(vessel::loaded(ship, both));
  both.displacement_t = 40000.0;
  CHECK(refused(ship, both) == Key::displacement);
  LoadingData heavy;
  heavy.displacement_t = 100000.0;
  CHECK(refused(ship, heavy) == Key::displacement);

  ShipData tall = ship;
  tall.roll.metacentric_height_m = 0.01;
  CHECK(refused(tall, at(13.0)) == Key::draught);  // KM falls
  ShipData upright = ship;
  upright.roll = {};
  auto gm = at(8.0);
  gm.gm_m = 2.0;
  CHECK(refused(upright, gm) == Key::gm);
  ShipData published = ship;
  published.estimated = false;
  CHECK(refused(published, at(8.0)) == Key::none);
  ShipData kinematic = ship;
  kinematic.model = ShipData::Model::kinematic;
  CHECK(refused(kinematic, at(8.0)) == Key::none);
}
