#pragma once
/// What the generator sets and the battery of an electric ship have to give.
///
/// With the shaft power P_s, the hotel load P_h (a constant, and what tunnel thrusters take) and the losses l(P) of each step,
///
///     P_d = [P_s + l_motor(P_s)] + l_converter,   P_sb = (P_d + P_h) / eta_sb                  (1)
///     l(P) / P_rated = x (1 / eta(x) - 1) at x = 1/4, 1/2, 3/4, 1, straight lines between       (2)
///     N = least number of sets with P_sb <= L_start N P_set                                    (3)
///     P_sets + P_battery = P_sb                                                                (4)
///     E' = -P_battery / eta_dis while it gives,  -P_battery eta_ch while it takes              (5)
///
/// Below a quarter of the rated output the losses are held: a machine that turns loses something.
/// A drive at exactly zero shaft power is switched off; one that the water turns feeds nothing back.
///
/// Who gives what, by the state of charge s:
///   - silent: up to the battery's silent power it carries the ship and no set runs, until s falls
///     to its least; then the sets run until it is full again (`recharging`);
///   - charging: running sets take the battery with them up to L_start, no faster than its power and
///     slower over the last hundredth of the charge;
///   - peak: beyond the rating of all sets the battery gives the rest while s is above its least;
///     what is still missing overloads the sets;
///   - no sets: the battery gives all, and goes on below its least: an empty battery does not stop
///     the ship.
///
/// Assumptions and limits: a meter, not a limit: the motors get what they ask for up to their own rating,
/// also where the sets cannot give it, and what is missing shows as an overload of the sets
/// (`engine_load` above 1); steady, no start delay and no least running time of a set, equal shares,
/// constant speed of the sets (a direct-current grid would save some of the part-load fuel); the
/// battery's efficiencies do not depend on its power; no ageing.
/// Source: energy balance; the equal sharing and the shape of the efficiencies as in SINTEF's FEEMS,
/// whose figures the tests hold against.
#include <array>

#include "models/machinery/plant.h"

namespace haeul::machinery {

/// Losses of one step over its output; eq. (2).
struct Losses {
  double rated_w = 1.0;
  std::array<double, 4> of_rated{};  ///< at a quarter … all of it

  double at(double output_w) const;
  double input(double output_w) const { return output_w + at(output_w); }
};

struct ElectricPlant {
  int sets = 0;
  double set_w = 0.0, start_load = 0.85, hotel_load_w = 0.0, inv_switchboard = 1.0;
  Losses motor, converter;  ///< of all shafts together
  Losses generator;         ///< of one set
  double engine_w = 0.0;    ///< rating of one set's engine, at its coupling
  BatteryData battery;
};

/// Throws std::domain_error on impossible data.
ElectricPlant make_electric_plant(const PlantData& plant);

/// Who gives what at one instant.
struct Dispatch {
  double drive_w = 0.0;    ///< P_d, at the terminals of the drives
  double demand_w = 0.0;   ///< P_sb
  double battery_w = 0.0;  ///< given; negative: taken
  double sets_w = 0.0;     ///< electric, all running sets
  int running = 0;
  double engine_w = 0.0;       ///< at the coupling of one running set
  double engine_load = 0.0;    ///< of its rating
  double stored_rate_w = 0.0;  ///< E'
};

/// Eqs. (1)-(5) at the state of charge `charge`; `thrusters_w` [W] joins the hotel load.
Dispatch dispatch(const ElectricPlant& plant, double shaft_power_w, double charge, bool recharging,
                  double thrusters_w = 0.0);

/// Whether the sets have to fill the battery, from the last answer and the charge now.
bool recharging_after(const ElectricPlant& plant, double charge, bool recharging);

}  // namespace haeul::machinery
