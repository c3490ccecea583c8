#pragma once
/// A ship as its file gives it: plain numbers in SI units and radians, defaults, no logic.
///
/// `vessel::make_vessel_model` turns it into the constants the equations of motion need.
/// Coefficients keep the names and the non-dimensional form of their source.
#include <string>
#include <vector>

#include "models/environment/wind/wind_data.h"
#include "models/hull/whole_ship/published_data.h"
#include "models/propulsion/propeller/low_speed_data.h"

namespace haeul::vessel {

/// Principal dimensions.
struct Dimensions {
  double length_pp_m = 0.0;       ///< between perpendiculars, > 0
  double length_overall_m = 0.0;  ///< >= length_pp_m; hull rectangle and picture
  double breadth_m = 0.0;         ///< > 0
  double draught_m = 0.0;         ///< mean, > 0
  double trim_m = 0.0;            ///< draught aft less forward; other than 0 by loading.h only
  double depth_m = 0.0;           ///< moulded depth, > draught
  double displacement_m3 = 0.0;   ///< volume, > 0
  double lcg_m = 0.0;             ///< x_G, centre of gravity forward of midship
  double yaw_gyration = 0.25;     ///< k_zz / L_pp
  double water_density_kgpm3 = 1025.0;
};

/// Hull derivatives of the MMG standard method (Yasukawa & Yoshimura 2015, eqs. 6-8), primed.
struct MmgHullData {
  double R0 = 0.0, X_vv = 0.0, X_vr = 0.0, X_rr = 0.0, X_vvvv = 0.0;
  double Y_v = 0.0, Y_r = 0.0, Y_vvv = 0.0, Y_vvr = 0.0, Y_vrr = 0.0, Y_rrr = 0.0;
  double N_v = 0.0, N_r = 0.0, N_vvv = 0.0, N_vvr = 0.0, N_vrr = 0.0, N_rrr = 0.0;
  double mx = 0.0, my = 0.0, Jz = 0.0;  ///< added mass and inertia, primed
};

/// The waterline, as the forces of waves see it; what is 0 is estimated (waves/ship.h).
struct WaterlineData {
  double entrance_m = 0.0;          ///< L_E, forward perpendicular to 99 % of the breadth
  double entrance_angle_rad = 0.0;  ///< E_1 in its place, waterline to centre line at the bow
  double run_m = 0.0;               ///< L_R, after perpendicular to 99 % of the breadth
  double run_angle_rad = 0.0;       ///< E_2 in its place
  double bow_m = 0.0;               ///< L_BWL, from the bow to 95 % of the breadth
  double area_coefficient = 0.0;    ///< C_WP
};

/// First-order motions per wave amplitude, tabulated; waves/transfer_table.h.
struct TransferFunctionData {
  struct Motion {
    std::vector<double> amplitude;  ///< [m/m] or [rad/m]
    std::vector<double> phase_rad;  ///< ahead of the wave at midship
  };
  std::vector<double> omega_radps;  ///< of the waves; empty: closed forms
  std::vector<double> heading_rad;  ///< of their travel off the bow: 0 following, pi head
  std::vector<double> speed_mps;
  Motion heave, roll, pitch;  ///< speed-major, then heading, then frequency; empty: closed form
};

/// Calm-water resistance.
struct ResistanceData {
  enum class Method {
    mmg,          ///< R0' of the manoeuvring set
    itc57,        ///< 1/2 rho S u|u| [(1 + k) CF_ITTC57(Re) + CA + roughness]
    holtrop,      ///< Holtrop's regressions, waves included; what is 0 below is estimated
    oortmerssen,  ///< van Oortmerssen's regression for tugs and trawlers, likewise
  };
  Method method = Method::mmg;
  double wetted_surface_m2 = 0.0;
  double form_factor = 0.0;     ///< k
  double allowance = 0.0;       ///< CA
  double roughness_um = 150.0;  ///< k_s of the hull's present state; 150 is the standard clean hull
  double viscosity_m2ps = 1.18831e-6;
  // the regressions only
  double waterline_m = 0.0;        ///< L; 0: between perpendiculars
  double midship = 0.0;            ///< C_M; 0: from C_B
  double waterplane = 0.0;         ///< C_WP; 0: from C_B
  double bulb_area_m2 = 0.0;       ///< A_BT at the forward perpendicular
  double bulb_centre_m = 0.0;      ///< h_B of A_BT above the keel
  double transom_area_m2 = 0.0;    ///< A_T immersed at rest
  double stern = 0.0;              ///< C_stern: -25 gondola, -10 V, 0 normal, 10 U
  double appendage_area_m2 = 0.0;  ///< S_app
  double appendage_factor = 2.0;   ///< 1 + k2
  double entrance_rad = 0.0;  ///< i_E, half the angle of the waterline at the stem; oortmerssen
};

/// Propeller with thrust from an open-water fit or the Wageningen B-series; torque alike.
struct PropellerData {
  double diameter_m = 0.0;
  bool thrust_from_series = false;
  double k0 = 0.0, k1 = 0.0, k2 = 0.0;  ///< K_T = k0 + k1 J + k2 J^2
  bool torque_from_series = false;      ///< false: no torque is known, shaft power is not metered
  int blades = 4;                       ///< Z, 2..7
  double pitch_ratio = 0.0;             ///< P/D, 0.5..1.4
  double area_ratio = 0.0;              ///< A_E/A_O, 0.3..1.05
  double relative_rotative = 1.0;       ///< eta_R
  double thrust_deduction = 0.0;        ///< t_P
  double wake = 0.0;                    ///< w_P0, straight ahead
  double wake_C1 = 0.0, wake_C2_port = 1.0, wake_C2_starboard = 1.0;  ///< beta_P > 0, beta_P < 0
  double x_prime = -0.5;                                              ///< x_P'
  /// How thrust and torque go on beyond ahead with way ahead.
  enum class Quadrants {
    plain,     ///< propeller.h: enough for sea passages
    measured,  ///< four_quadrant.h: the B-series with Wageningen's four-quadrant tests
  };
  Quadrants quadrants = Quadrants::plain;
  bool nozzle = false;        ///< Ka 4-70 in nozzle 19A in place of the B-series
  bool right_handed = true;   ///< a single measured screw pushes the stern aside when it backs
  bool azimuth = false;       ///< units that turn about a vertical axis; there is no rudder
  double slew_radps = 0.2;    ///< of azimuth units
  bool controllable = false;  ///< pitch.h: `pitch_ratio` is the one of full ahead
  double lowest_pitch_ratio = -0.7;  ///< P/D full astern, -1.4..0
  double pitch_travel_s = 20.0;      ///< from full ahead to full astern, > 0
  double combinator_idle = 1.0;  ///< shaft speed at lever 0, of the highest: 1 keeps it constant
  int screws = 1;                ///< 1, or 2 alike
  double spacing_m = 0.0;        ///< between two screws, centre to centre
};

/// Rudder and its interaction with hull and propeller (Yasukawa & Yoshimura 2015, eqs. 17-26).
struct RudderData {
  double area_m2 = 0.0;   ///< A_R, movable part
  double height_m = 0.0;  ///< H_R
  double t_R = 0.0, a_H = 0.0, x_H_prime = 0.0, x_R_prime = -0.5;
  double gamma_R_negative = 0.0, gamma_R_positive = 0.0;  ///< for beta_R < 0 and > 0
  double l_R_prime = 0.0, epsilon = 1.0, kappa = 0.5, f_alpha = 0.0;
  bool stalls = false;  ///< rudder_stall.h: any inflow, with stall; else rudder.h
};

/// Thruster in a tunnel across the ship.
struct ThrusterData {
  double x_m = 0.0;           ///< forward of midship
  double diameter_m = 0.0;    ///< > 0
  double power_w = 0.0;       ///< > 0
  double max_thrust_n = 0.0;  ///< at rest; 0: 0.13 N per watt
  double start_s = 8.0;       ///< from rest to full thrust, > 0
};

struct SteeringGearData {
  double rate_radps = 0.0;     ///< > 0
  double limit_rad = 0.0;      ///< > 0, both sides
  double lag_s = 0.0;          ///< T_E of the servo; 0: constant rate up to the order
  double dead_band_rad = 0.0;  ///< >= 0, both sides of the order
};

/// Roll of a MMG ship. Without a metacentric height she does not roll.
struct RollData {
  double metacentric_height_m = 0.0;    ///< GM
  double gyration = 0.4;                ///< k_xx / B, added inertia included
  double damping = 0.05;                ///< of critical
  double quadratic_damping = 0.0;       ///< b_2 / (I_x + J_x)
  double hull_force_below_g_m = 0.0;    ///< z_H
  double rudder_force_below_g_m = 0.0;  ///< z_R
  double g_below_waterline_m = 0.0;     ///< negative: G above the water
};

/// Shaft and speed governor.
struct ShaftData {
  double inertia_kgm2 = 0.0;         ///< engine, shaft, propeller and entrained water
  double governor_gain = 0.0;        ///< K_p, torque fraction per relative speed error
  double governor_integral_s = 0.0;  ///< T_i
  double max_rps = 0.0;              ///< highest order
};

/// A vessel that only keeps course and speed: first-order turn and speed response, no forces.
struct KinematicData {
  double max_turn_rate_radps = 0.0;
  double turn_time_s = 1.0;
  double speed_time_s = 60.0;
  double max_speed_mps = 0.0;
};

/// A whole ship file.
struct ShipData {
  enum class Model { mmg, abkowitz, son_nomoto, bis, low_speed, kinematic };
  std::string key;  ///< file stem, e.g. kvlcc2
  std::string name, name_ko;
  std::string type;  ///< tanker, product_tanker, coaster, fishing, …: the picture's deck kit
  std::string source;
  bool estimated = false;  ///< manoeuvring figures from regressions, not from a published set
  Model model = Model::mmg;
  Dimensions dimensions;
  WaterlineData waterline;
  TransferFunctionData transfer_functions;
  MmgHullData hull;
  ResistanceData resistance;
  PropellerData propeller;
  RudderData rudder;
  ThrusterData bow_thruster, stern_thruster;  ///< power 0: none
  SteeringGearData steering_gear;
  ShaftData shaft;
  RollData roll;
  environment::WindData wind;
  hull::AbkowitzData abkowitz;
  hull::SonNomotoData son_nomoto;
  hull::BisTankerData bis_tanker;
  propulsion::LowSpeedShipData low_speed;
  hull::TrialData trial;
  KinematicData kinematic;
  double service_speed_mps = 0.0;
  std::string machinery;  ///< default engine profile; empty: nothing metered
};

}  // namespace haeul::vessel
