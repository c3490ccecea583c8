// What no ship may notice: where north lies, that the water drifts, that the deep is deep.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstring>
#include <vector>

#include "tests/support/kvlcc2_data.h"
#include "tests/support/sailing_ships.h"

namespace haeul {
namespace {

using test::kDegree;
using test::RoughWater;
using test::SailingShip;
using vessel::LaneOrders;
using vessel::Motion;
using vessel::ShipData;
using vessel::Surroundings;

constexpr double kStep = 0.1;

// a turn, the screw slowed or reversed, and a turn the other way
LaneOrders<double> orders_at(const SailingShip& ship, double t, double rps) {
  const double rudder = t < 300.0 ? 20.0 : t < 600.0 ? -35.0 : 10.0;
  // the fits of the S175 and of the Mariner are for sailing ahead
  const bool astern =
      ship.model.kind == ShipData::Model::mmg || ship.model.kind == ShipData::Model::low_speed;
  return {rudder * kDegree, t < 400.0 ? rps : (astern ? -0.4 : 0.6) * rps, 0.0, 0.0};
}

// 1000 s; `water(t)` is what surrounds the ship, `look` sees every state
template <class Water, class Look>
void sail(const SailingShip& ship, Motion<double> motion, const Water& water, const Look& look) {
  const double rps = ship.order();
  for (int i = 0; i < 10000; ++i) {
    const double t = kStep * i;
    vessel::step(ship.model, motion, orders_at(ship, t, rps), kStep, water(t));
    look(t + kStep, motion);
  }
}

template <class Water>
std::vector<Motion<double>> track(const SailingShip& ship, const Motion<double>& start,
                                  const Water& water) {
  std::vector<Motion<double>> all;
  sail(ship, start, water, [&](double, const Motion<double>& m) { all.push_back(m); });
  return all;
}

std::vector<Motion<double>> calm_track(const SailingShip& ship, const Motion<double>& start) {
  return track(ship, start, [](double) { return Surroundings<double>{}; });
}

bool same_bits(const Motion<double>& a, const Motion<double>& b) {
  return std::memcmp(&a, &b, sizeof a) == 0;
}

double furthest_apart(const std::vector<Motion<double>>& a, const std::vector<Motion<double>>& b) {
  double worst = 0.0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    worst = std::max(worst, std::hypot(a[i].north - b[i].north, a[i].east - b[i].east));
  }
  return worst;
}

// the file's numbers with what tells port from starboard taken out
ShipData symmetric(ShipData ship) {
  ship.propeller.wake_C2_port = ship.propeller.wake_C2_starboard;
  ship.rudder.gamma_R_negative = ship.rudder.gamma_R_positive;
  auto& a = ship.abkowitz;
  a.Y0 = a.Y0u = a.Y0uu = a.N0 = a.N0u = a.N0uu = 0.0;
  ship.bis_tanker.YT = ship.bis_tanker.NT = 0.0;
  auto& p = ship.low_speed.propeller;
  p.A1 = p.A2 = p.A3 = p.A4 = p.A5 = p.A6 = p.A7 = p.A8 = 0.0;
  p.B1 = p.B2 = p.B3 = p.B4 = p.B5 = p.B6 = p.B7 = p.B8 = 0.0;
  ship.low_speed.rudder.gammaN = ship.low_speed.rudder.gammaP;
  return ship;
}

}  // namespace

TEST_CASE("every ship: in a uniform current the track less the drift is that in still water") {
  for (const auto& ship : test::sailing_ships()) {
    const auto still = calm_track(ship, ship.start(0.4));
    Surroundings<double> stream;
    stream.current = {0.8, -0.6};
    double worst = 0.0, turned = 0.0;
    std::size_t i = 0;
    bool turned_alike = true;
    sail(
        ship, ship.start(0.4), [&](double) { return stream; },
        [&](double t, const Motion<double>& m) {
          const auto& s = still[i++];
          worst = std::max({worst, std::fabs(m.north - 0.8 * t - s.north),
                            std::fabs(m.east + 0.6 * t - s.east)});
          turned = std::max(turned, std::fabs(m.psi - 0.4));
          turned_alike = turned_alike && m.psi == s.psi && m.u == s.u && m.phi == s.phi;
        });
    INFO(ship.data.key << ": " << worst << " m");
    CHECK(turned_alike);
    CHECK(worst < 1e-8);
    CHECK(turned > 30.0 * kDegree);
  }
}

TEST_CASE("every ship: the track turns and moves with the frame, everything on") {
  // 35 degrees are a whole number of steps of the wave table
  const double turned = 35.0 * kDegree, north = 4000.0, east = -3000.0;
  for (const auto& ship : test::sailing_ships()) {
    RoughWater here(ship, 0.0, environment::GustSpectrum::npd);
    RoughWater there(ship, turned, environment::GustSpectrum::npd);
    const auto a = track(ship, ship.start(0.4), [&](double t) { return here.at(t, kStep); });
    auto start = ship.start(0.4 + turned);
    start.north = north, start.east = east;
    const auto b = track(ship, start, [&](double t) { return there.at(t, kStep); });
    double worst = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
      const double c = std::cos(turned), s = std::sin(turned);
      worst = std::max({worst, std::fabs(north + c * a[i].north - s * a[i].east - b[i].north),
                        std::fabs(east + s * a[i].north + c * a[i].east - b[i].east)});
    }
    INFO(ship.data.key << ": " << worst << " m");
    CHECK(worst < 1e-8);
  }
}

TEST_CASE("every ship: the deep is deep") {
  for (const auto& ship : test::sailing_ships()) {
    const auto deep = calm_track(ship, ship.start(0.4));
    const auto at_depth = [&](double depth) {
      Surroundings<double> around;
      around.depth_m = depth;
      return track(ship, ship.start(0.4), [&](double) { return around; });
    };
    const bool mmg = ship.model.kind == ShipData::Model::mmg;
    const bool bis = ship.model.kind == ShipData::Model::bis;
    INFO(ship.data.key);
    CHECK(same_bits(at_depth(1e6).back(), deep.back()));
    if (mmg) {
      const double from = ship.model.shallow.deep_from_m;
      CHECK(same_bits(at_depth(from).back(), deep.back()));
      CHECK_FALSE(same_bits(at_depth(0.9 * from).back(), deep.back()));
      CHECK(furthest_apart(at_depth(from * (1.0 - 1e-6)), deep) < 1e-6);
    }
    // this formulation goes with T / (h - T) all the way
    if (bis) CHECK(furthest_apart(at_depth(1e9), deep) < 1.0);
    const double shallow = furthest_apart(at_depth(2.0 * ship.data.dimensions.draught_m), deep);
    if (mmg || bis) CHECK(shallow > 0.1 * ship.data.dimensions.length_pp_m);
    if (!mmg && !bis) CHECK(shallow == 0.0);
  }
}

TEST_CASE("a lane in deep water beside one in shallow water sails as if alone") {
  for (const auto& ship : test::sailing_ships()) {
    const double draught = ship.data.dimensions.draught_m;
    const double depths[4] = {vessel::kDeep_m, 1.5 * draught, 3.0 * draught, 25.0 * draught};
    const auto start = ship.start(0.4);
    auto four = vessel::in_all_lanes<math::Lanes>(start);
    Surroundings<math::Lanes> sea;
    sea.depth_m = math::lanes(depths[0], depths[1], depths[2], depths[3]);
    Motion<double> alone[4] = {start, start, start, start};
    for (int k = 0; k < 3000; ++k) {
      const auto o = orders_at(ship, kStep * k, ship.order());
      vessel::step(
          ship.model, four,
          LaneOrders<math::Lanes>{math::Lanes(o.rudder_rad), math::Lanes(o.shaft_rps), {}, {}},
          kStep, sea);
      for (int lane = 0; lane < 4; ++lane) {
        Surroundings<double> around;
        around.depth_m = depths[lane];
        vessel::step(ship.model, alone[lane], o, kStep, around);
      }
    }
    for (std::size_t lane = 0; lane < 4; ++lane) {
      INFO(ship.data.key << ", lane " << lane << ": apart by "
                         << four.north.get(lane) - alone[lane].north << " m");
      CHECK(four.north.get(lane) == alone[lane].north);
      CHECK(four.r.get(lane) == alone[lane].r);
    }
  }
}

TEST_CASE("every ship: waves and wind that die down leave the calm track") {
  for (const auto& ship : test::sailing_ships()) {
    const auto calm = calm_track(ship, ship.start(0.4));
    const double length = ship.data.dimensions.length_pp_m, scale = length / 200.0;
    const auto in_waves = [&](double height) {
      const auto waves = test::wave_force(ship, height * scale, 8.0 * std::sqrt(scale), 0.7);
      Surroundings<double> around;
      around.waves = &waves;
      return furthest_apart(track(ship, ship.start(0.4), [&](double) { return around; }), calm);
    };
    const auto in_wind = [&](double speed) {
      Surroundings<double> around;
      around.windy = true;
      around.air.fill({speed, 0.5 * speed});
      return track(ship, ship.start(0.4), [&](double) { return around; });
    };
    // so low that no governor meets its limit a step earlier or later
    const double low = in_waves(3e-3), lower = in_waves(3e-4);
    const auto still_air = in_wind(0.0);
    const double breath = furthest_apart(in_wind(1e-4), still_air);
    INFO(ship.data.key << ": waves " << low << ", " << lower << " m, breath " << breath
                       << " m, still air " << furthest_apart(still_air, calm) << " m");
    // the mean force goes with the square of the height
    CHECK(low > 0.0);
    CHECK(low / lower == Approx(100.0).epsilon(0.05));
    CHECK(low < 1e-2 * length);
    // still air resists a ship under way, and no more than that
    CHECK(breath > 0.0);
    CHECK(breath < 1e-3 * length);
    CHECK(furthest_apart(still_air, calm) < 0.5 * length);
    // the air over a current that it drifts with is still air
    Surroundings<double> drifting;
    drifting.windy = true;
    drifting.current = {0.5, 0.25};
    drifting.air.fill({0.5, 0.25});
    const auto carried = track(ship, ship.start(0.4), [&](double) { return drifting; });
    CHECK(std::fabs(carried.back().psi - still_air.back().psi) < 1e-9);
  }
}

TEST_CASE("every ship: air that goes with her is not felt, and still air takes work out of her") {
  for (const auto& ship : test::sailing_ships()) {
    auto motion = ship.start(0.4);
    motion.v = -0.3 * motion.u, motion.r = 0.2 * motion.u / ship.data.dimensions.length_pp_m;
    const LaneOrders<double> orders{0.1, ship.order(), 0.0, 0.0};
    Surroundings<double> around;
    around.current = {0.5, -0.2};
    const auto calm = vessel::rates(ship.model, motion, orders, around);
    around.windy = true;
    around.air.fill({calm.north, calm.east});  // her velocity over ground
    const auto carried = vessel::rates(ship.model, motion, orders, around);
    INFO(ship.data.key);
    CHECK(std::fabs(carried.u - calm.u) < 1e-15);
    CHECK(std::fabs(carried.v - calm.v) < 1e-15);
    CHECK(std::fabs(carried.r - calm.r) < 1e-17);
    around.air.fill({0.5, -0.2});  // still over the water
    const auto still = vessel::rates(ship.model, motion, orders, around);
    CHECK((still.u - calm.u) * motion.u + (still.v - calm.v) * motion.v < 0.0);
  }
}

TEST_CASE("every ship: rest stays rest, bit for bit") {
  for (const auto& ship : test::sailing_ships()) {
    for (const double depth : {vessel::kDeep_m, 1.5 * ship.data.dimensions.draught_m}) {
      // blades that turn stand at no pitch, their shaft turning
      auto motion = vessel::steady_motion(ship.model, 12.5, -3.25, 0.7, 0.0);
      const Motion<double> start = motion;
      Surroundings<double> around;
      around.depth_m = depth;
      for (int i = 0; i < 1000; ++i) {
        vessel::step(ship.model, motion, LaneOrders<double>{0.0, 0.0, 0.0, 0.0}, kStep, around);
      }
      INFO(ship.data.key << " in " << depth << " m");
      if (ship.model.kind == ShipData::Model::abkowitz) {
        // has no propeller to stop: the fit is one at constant revolutions, so that she gathers way
        CHECK(motion.u > 0.0);
        continue;
      }
      for (const auto member : Motion<double>::members()) CHECK(motion.*member == start.*member);
    }
  }
}

TEST_CASE("every ship of symmetric numbers sails the mirror image of her track, everything on") {
  int as_published = 0;
  for (const auto& file : test::sailing_ships()) {
    const auto even = symmetric(file.data);
    if (file.model.kind == ShipData::Model::son_nomoto) ++as_published;  // has nothing to take out
    const auto ship = test::sailing_ship(even);
    auto right = ship.start(0.0), left = right;
    right.v = 0.05 * right.u, left.v = -right.v;
    const double scale = ship.data.dimensions.length_pp_m / 200.0;
    const auto crests = test::wave_force(ship, 2.0 * scale, 8.0 * std::sqrt(scale), 0.0, 0.0);
    Surroundings<double> starboard, port;
    starboard.waves = port.waves = &crests;
    starboard.depth_m = port.depth_m = 2.5 * ship.data.dimensions.draught_m;
    starboard.current = {0.1, 0.2}, port.current = {0.1, -0.2};
    starboard.windy = port.windy = true;
    const double wind = 8.0 * std::sqrt(scale);
    starboard.air.fill({-wind, 0.7 * wind}), port.air.fill({-wind, -0.7 * wind});
    double worst = 0.0, furthest = 0.0;
    const double rps = ship.order();
    // a screw that turns the other way pushes the other way when it backs
    auto mirrored = ship.model;
    mirrored.side.factor = -mirrored.side.factor;
    for (int i = 0; i < 10000; ++i) {
      auto orders = orders_at(ship, kStep * i, rps);
      vessel::step(ship.model, right, orders, kStep, starboard);
      orders.rudder_rad = -orders.rudder_rad;
      vessel::step(mirrored, left, orders, kStep, port);
      worst =
          std::max({worst, std::fabs(right.north - left.north), std::fabs(right.east + left.east)});
      furthest = std::max(furthest, std::fabs(right.east));
    }
    INFO(ship.data.key << ": " << worst << " m of " << furthest << " m");
    CHECK(furthest > 0.5 * ship.data.dimensions.length_pp_m);
    CHECK(worst < 1e-6);
  }
  CHECK(as_published == 1);
}

}  // namespace haeul
