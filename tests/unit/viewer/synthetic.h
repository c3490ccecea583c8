#pragma once
/// A made-up replay: a laden VLCC and three others off a short stretch of coast.
#include <cmath>

#include "viewer/replay/replay.h"

namespace haeul::testing {

inline replay::ShipTrack steady_ship(const replay::Column& time_s, const char* id, const char* name,
                                     const char* name_ko, const char* type, math::Vec2 start,
                                     double heading_rad, double speed_mps, double turn_radps,
                                     double turn_from_s, double turn_to_s) {
  replay::ShipTrack ship;
  ship.id = id;
  ship.name = name;
  ship.name_ko = name_ko;
  ship.type = type;
  math::Vec2 p = start;
  double psi = heading_rad, before = time_s.front();
  for (const double t : time_s) {
    // exact arc or straight run since the row before
    const double rate = before >= turn_from_s && before < turn_to_s ? turn_radps : 0.0,
                 dt = t - before;
    if (rate != 0.0) {
      const double r = speed_mps / rate;
      p = p + math::Vec2{r * (std::sin(psi + rate * dt) - std::sin(psi)),
                         -r * (std::cos(psi + rate * dt) - std::cos(psi))};
      psi += rate * dt;
    } else {
      p = p + math::polar(speed_mps * dt, psi);
    }
    before = t;
    ship.north_m.push_back(p.north);
    ship.east_m.push_back(p.east);
    ship.heading_rad.push_back(math::wrap_two_pi(psi));
    ship.surge_mps.push_back(speed_mps);
    ship.sway_mps.push_back(0.0);
    ship.yaw_rate_radps.push_back(rate);
    ship.rudder_rad.push_back(rate * 40.0);
  }
  return ship;
}

inline void set_size(replay::ShipTrack& ship, double length, double pp, double breadth,
                     double draught, double depth) {
  ship.length_m = length;
  ship.length_pp_m = pp;
  ship.breadth_m = breadth;
  ship.draught_m = ship.design_draught_m = draught;
  ship.depth_m = depth;
}

inline replay::Replay synthetic_replay() {
  replay::Replay r;
  r.title = "Laden VLCC off Ulsan";
  r.title_ko = "울산 앞바다의 만재 유조선";
  for (int i = 0; i <= 1800; i += 2) r.time_s.push_back(i);
  const double deg = math::kPi / 180.0;
  r.ships.push_back(steady_ship(r.time_s, "own", "HAEUL PIONEER", "해울 파이오니어", "tanker",
                                {-7600, 1500}, 340 * deg, 5.6, 0.0011, 500, 840));
  set_size(r.ships[0], 333, 320, 58, 20.8, 30);
  r.ships.push_back(steady_ship(r.time_s, "product", "ONSAN DAWN", "온산 던", "product_tanker",
                                {600, -1150}, 165 * deg, 6.2, 0, 0, 0));
  set_size(r.ships[1], 183, 174, 32.2, 11, 18.8);
  r.ships.push_back(steady_ship(r.time_s, "coaster", "DONGHAE STAR", "동해 스타", "coaster",
                                {-2300, 4800}, 236 * deg, 5.4, 0, 0, 0));
  set_size(r.ships[2], 98, 92, 15.8, 6.1, 8.4);
  r.ships.push_back(steady_ship(r.time_s, "fishing", "HAESONG 7", "해송 7호", "fishing",
                                {-5300, 1500}, 80 * deg, 3.1, 0.0004, 200, 1500));
  set_size(r.ships[3], 28, 25, 6.2, 2.2, 2.9);
  for (std::size_t i = 0; i < r.time_s.size(); ++i) {
    r.ships[0].fuel_kg.push_back(1.1 * r.time_s[i]);
    r.ships[0].co2_kg.push_back(3.43 * r.time_s[i]);
    r.ships[0].power_w.push_back(9.8e6);
  }
  r.ships[0].route = {{-7600, 1500}, {-1500, -700}, {2500, -2100}};

  replay::EncounterTrack e;
  e.own = 0;
  e.other = 2;
  for (std::size_t i = 0; i < r.time_s.size(); ++i) {
    const math::Vec2 a{r.ships[0].north_m[i], r.ships[0].east_m[i]},
        b{r.ships[2].north_m[i], r.ships[2].east_m[i]};
    e.range_m.push_back(math::norm(b - a));
    e.dcpa_m.push_back(500.0 + 0.5 * static_cast<double>(i));
    e.tcpa_s.push_back(900.0 - r.time_s[i]);
    e.role.push_back(r.time_s[i] > 200 && r.time_s[i] < 900 ? encounter::Role::crossing_give_way
                                                            : encounter::Role::none);
  }
  r.encounters.push_back(e);
  r.moments = {{200, "role", "give-way", 0, 2},
               {500, "decision", "20 deg starboard", 0, -1},
               {900, "cpa", "0.6 nm", 0, 2}};

  environment::ChartFeature coast;
  coast.shape = environment::ChartFeature::Shape::polygon;
  coast.layer = "coast";
  coast.solid = true;
  coast.points = {{-9000, -9000}, {-9000, -5200}, {-4000, -4300}, {-1000, -5600}, {3000, -3600},
                  {6000, -1500},  {9000, -1800},  {9000, -9000},  {-9000, -9000}};
  environment::ChartFeature mole;
  mole.shape = environment::ChartFeature::Shape::line;
  mole.layer = "breakwater";
  mole.solid = true;
  mole.name_en = "South breakwater";
  mole.name_ko = "남방파제";
  mole.points = {{-1200, -3900}, {200, -3500}, {1300, -3300}};
  environment::ChartFeature anchorage;
  anchorage.shape = environment::ChartFeature::Shape::polygon;
  anchorage.layer = "anchorage";
  anchorage.name_en = "Anchorage E1";
  anchorage.name_ko = "E1 정박지";
  anchorage.points = {{1000, 1500}, {1000, 4500}, {4000, 4500}, {4000, 1500}, {1000, 1500}};
  environment::ChartFeature light;
  light.layer = "light";
  light.name_en = "Ulgi Light";
  light.name_ko = "울기등대";
  light.points = {{5900, -1600}};
  r.chart.name = "test";
  r.chart.features = {coast, mole, anchorage, light};
  return r;
}

}  // namespace haeul::testing
