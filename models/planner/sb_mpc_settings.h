#pragma once
/// Settings of the simulation-based model-predictive planner (sb_mpc.h has the equations).
#include <vector>

namespace haeul::planner {

/// Defaults are for a large merchant ship in open water. Cost weights are without unit; one unit is
/// roughly what a turn of 50 degrees costs.
struct SbMpcSettings {
  // prediction
  double horizon_s = 1800.0;          ///< T, > 0
  double step_s = 10.0;               ///< dt, > 0; at most kMaxSteps steps
  std::vector<double> offsets_rad;    ///< course offsets chi_m; empty: -90..90 deg by 15
  std::vector<double> speed_factors;  ///< P; empty: 1, 0.5, 0

  // distances, between centres
  double activate_m = 11112.0;  ///< d_init: a target nearer than this can call the planner up
  double close_m = 1852.0;      ///< d_close: passing on the wrong side nearer than this costs
  double safe_m = 1111.2;       ///< d_safe; at least safe_lengths own lengths
  double safe_lengths = 0.0;
  double comfort = 1.5;        ///< passing within d_safe..comfort d_safe costs a little, >= 1
  double clear_lengths = 0.5;  ///< hulls' circles nearer than this are not called safe
  double ground_m = 500.0;     ///< clearance from solid features below which grounding costs

  // times
  double stand_on_s = 600.0;  ///< a stand-on ship acts when d_safe would be broken within this
  double fade_s = 600.0;      ///< T_c: a conflict this far ahead counts half
  double hold_s = 180.0;      ///< a new decision is defended this long
  double ground_s = 900.0;    ///< grounding counts up to this time ahead

  // weights
  double K_coll = 100.0;     ///< conflict
  double K_comfort = 10.0;   ///< passing at d_safe instead of comfort d_safe
  double K_ground = 1000.0;  ///< predicted grounding
  double kappa = 40.0;       ///< passing on the wrong side (bow crossing, starboard to starboard)
  double kappa_TC = 60.0;    ///< turn to port where Rules 14, 15 or 17(c) speak against it
  double kappa_SO = 30.0;    ///< departure while obliged to stand on
  double kappa_RA = 6.0;     ///< first alteration not readily apparent (Rule 8(b))
  double apparent_rad = 0.5235987755982988;  ///< 30 deg: readily apparent
  double K_P = 20.0, K_dP = 4.0;
  double K_chi_starboard = 1.3, K_chi_port = 1.6;
  double K_dchi_starboard = 0.9, K_dchi_port = 1.2;
  double K_switch = 2.0;  ///< any change of decision
  double K_hold = 10.0;   ///< changing again at once; fades over hold_s
  double better = 0.1;    ///< relative advantage below which the decision in force stays
};

}  // namespace haeul::planner
