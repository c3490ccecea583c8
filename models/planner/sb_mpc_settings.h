#pragma once
/// Settings of the simulation-based model-predictive planner; lengths that scale with the ship are in
/// own ship lengths.
#include <vector>

namespace haeul::planner {

/// Defaults are for a large merchant ship in open water.
struct SbMpcSettings {
  double horizon_s = 1800.0;          ///< prediction horizon T
  double step_s = 10.0;               ///< prediction step
  std::vector<double> offsets_rad;    ///< course offsets chi_m; empty: -90..90 deg by 15
  std::vector<double> speed_factors;  ///< P; empty: 1, 0.5, 0
  double activate_m = 11112.0;        ///< d_init: targets nearer than this are considered
  double close_m = 7408.0;            ///< d_close: rules apply nearer than this
  double safe_m = 926.0;              ///< d_safe between centres; at least safe_lengths own lengths
  double safe_lengths = 0.0;
  double ground_m = 500.0;            ///< clearance from solid features below which grounding costs
  double K_coll = 0.5, kappa = 10.0, kappa_TC = 20.0;
  double p = 1.0, q = 4.0;
  double K_P = 2.5, K_dP = 2.0;
  double K_chi_starboard = 1.3, K_chi_port = 1.6;
  double K_dchi_starboard = 0.9, K_dchi_port = 1.2;
  double phi_AH_rad = 1.1955505376161157;  ///< 68.5 deg: ahead
  double phi_OT_rad = 1.1955505376161157;  ///< overtaken
  double phi_HO_rad = 0.39269908169872414; ///< 22.5 deg: head-on
  double phi_CR_rad = 1.1955505376161157;  ///< crossing
};

}  // namespace haeul::planner
