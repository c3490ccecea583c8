#pragma once
/// KVLCC2 after Yasukawa & Yoshimura (2015) as plain data, so that model tests need no file.
#include "models/vessel/ship_data.h"

namespace haeul::test {

inline constexpr double kDegree = 3.14159265358979323846 / 180.0;
inline constexpr double kKnot = 1852.0 / 3600.0;

/// Full scale, R0' of the manoeuvring set, shaft at its order.
inline vessel::ShipData kvlcc2_full() {
  vessel::ShipData ship;
  ship.key = "kvlcc2_yy2015";
  ship.dimensions = {.length_pp_m = 320.0,
                     .length_overall_m = 333.0,
                     .breadth_m = 58.0,
                     .draught_m = 20.8,
                     .depth_m = 30.0,
                     .displacement_m3 = 312600.0,
                     .lcg_m = 11.2,
                     .yaw_gyration = 0.25,
                     .water_density_kgpm3 = 1025.0};
  ship.hull = {.R0 = 0.022,
               .X_vv = -0.040,
               .X_vr = 0.002,
               .X_rr = 0.011,
               .X_vvvv = 0.771,
               .Y_v = -0.315,
               .Y_r = 0.083,
               .Y_vvv = -1.607,
               .Y_vvr = 0.379,
               .Y_vrr = -0.391,
               .Y_rrr = 0.008,
               .N_v = -0.137,
               .N_r = -0.049,
               .N_vvv = -0.030,
               .N_vvr = -0.294,
               .N_vrr = 0.055,
               .N_rrr = -0.013,
               .mx = 0.022,
               .my = 0.223,
               .Jz = 0.011};
  ship.propeller.diameter_m = 9.86;
  ship.propeller.k0 = 0.2931, ship.propeller.k1 = -0.2753, ship.propeller.k2 = -0.1385;
  ship.propeller.thrust_deduction = 0.22, ship.propeller.wake = 0.35;
  ship.propeller.wake_C1 = 2.0;
  ship.propeller.wake_C2_port = 1.6, ship.propeller.wake_C2_starboard = 1.1;
  ship.propeller.x_prime = -0.48;
  ship.rudder = {.area_m2 = 112.5,
                 .height_m = 15.8,
                 .t_R = 0.387,
                 .a_H = 0.312,
                 .x_H_prime = -0.464,
                 .x_R_prime = -0.5,
                 .gamma_R_negative = 0.395,
                 .gamma_R_positive = 0.640,
                 .l_R_prime = -0.710,
                 .epsilon = 1.09,
                 .kappa = 0.50,
                 .f_alpha = 2.747};
  ship.steering_gear = {2.34 * kDegree, 35.0 * kDegree};
  ship.shaft.max_rps = 3.0;
  return ship;
}

/// The 7 m model: every length divided by 45.714, as is Froude's law of comparison.
inline vessel::ShipData froude_scaled(vessel::ShipData ship, double scale) {
  auto& dim = ship.dimensions;
  for (double* length :
       {&dim.length_pp_m, &dim.length_overall_m, &dim.breadth_m, &dim.draught_m, &dim.depth_m,
        &dim.lcg_m, &ship.propeller.diameter_m, &ship.rudder.height_m}) {
    *length /= scale;
  }
  dim.displacement_m3 /= scale * scale * scale;
  ship.rudder.area_m2 /= scale * scale;
  ship.steering_gear.rate_radps *= std::sqrt(scale);
  ship.shaft.max_rps *= std::sqrt(scale);
  return ship;
}

/// The sailing ship: full-scale resistance, B-series torque, shaft with inertia and governor.
inline vessel::ShipData kvlcc2_sailing() {
  vessel::ShipData ship = kvlcc2_full();
  ship.key = "kvlcc2";
  ship.resistance = {.method = vessel::ResistanceData::Method::itc57,
                     .wetted_surface_m2 = 27194.0 + 273.3,
                     .form_factor = 0.19,
                     .allowance = 0.2e-3,
                     .roughness_um = 150.0};
  ship.propeller.torque_from_series = true;
  ship.propeller.blades = 4;
  ship.propeller.pitch_ratio = 0.721, ship.propeller.area_ratio = 0.431;
  ship.shaft = {
      .inertia_kgm2 = 4.0e5, .governor_gain = 5.0, .governor_integral_s = 5.0, .max_rps = 2.0};
  return ship;
}

}  // namespace haeul::test
