#include "models/hull/mmg_estimate.h"

#include <stdexcept>
#include <string>

#include "models/math/real.h"

namespace haeul::hull {
namespace {

/// Ratios the regressions are written in.
struct Ratios {
  double Cb;
  double dL, BL, dB, Bd, LB, Ld;
  double x;  ///< C_B B/L
  double t;  ///< trim by the stern / d
};

Ratios ratios(const Particulars& p) {
  const double L = p.length_pp_m, B = p.breadth_m, d = p.draught_m;
  return {p.block, d / L, B / L, d / B, B / d, L / B, L / d, p.block * B / L, p.trim_m / d};
}

// Zhou; m' = 2 x
void set_added_mass(const Ratios& s, vessel::MmgHullData& h) {
  const double m = 2.0 * s.x, Cb = s.Cb, dB = s.dB, LB = s.LB;
  h.mx = m * 0.01 *
         (0.398 + 11.97 * Cb * (1.0 + 3.73 * dB) - 2.89 * Cb * LB * (1.0 + 1.13 * dB) +
          0.175 * Cb * LB * LB * (1.0 + 0.541 * dB) - 1.107 * LB * dB);
  h.my = m * (0.882 - 0.54 * Cb * (1.0 - 1.6 * dB) - 0.156 * LB * (1.0 - 0.673 * Cb) +
              0.826 * dB * LB * (1.0 - 0.678 * dB) - 0.638 * Cb * dB * LB * (1.0 - 0.669 * dB));
  const double gyration =
      0.01 * (33.0 - 76.85 * Cb * (1.0 - 0.784 * Cb) + 3.43 * LB * (1.0 - 0.63 * Cb));
  h.Jz = m * gyration * gyration;
}

// mean of Clarke, whose forces are made primed with L^2 and hence times L/d, and of Wagner Smitt
void set_linear(const Ratios& s, vessel::MmgHullData& h) {
  const double pi_dL = math::kPi * s.dL, Cb = s.Cb;
  h.Y_v = -0.5 * pi_dL * (1.0 + 0.4 * Cb * s.Bd + 1.59);
  h.Y_r = 0.5 * pi_dL * (0.5 - 2.2 * s.BL + 0.08 * s.Bd + 0.32);
  h.N_v = -0.5 * pi_dL * (0.5 + 2.4 * s.dL + 0.62);
  h.N_r = -0.5 * pi_dL * (0.25 + 0.039 * s.Bd - 0.56 * s.BL + 0.21);
  // Inoue: the centre of the side force moves aft with the deeper stern
  h.N_v -= 0.27 * s.t * h.Y_v;
  h.Y_v *= 1.0 + 2.0 / 3.0 * s.t;
  h.Y_r *= 1.0 + 0.8 * s.t;
  h.N_r *= 1.0 + 0.3 * s.t;
}

// Yoshimura & Masumoto
void set_nonlinear(const Ratios& s, vessel::MmgHullData& h) {
  const double fine = (1.0 - s.Cb) * s.LB;
  h.Y_vvv = -(0.185 * s.LB + 0.48);
  h.Y_vvr = 0.0;
  h.Y_vrr = -(0.26 * fine + 0.11);
  h.Y_rrr = -0.051;
  h.N_vvv = 0.69 * s.Cb - 0.66;
  h.N_vvr = 1.55 * s.x - 0.76;
  h.N_vrr = 0.075 * fine - 0.098;
  h.N_rrr = 0.25 * s.x - 0.056;
}

// Matsumoto & Suemitsu
void set_surge(const Ratios& s, vessel::MmgHullData& h) {
  h.X_vv = 0.4 * s.BL - 0.006 * s.Ld;
  h.X_vr = (1.11 * s.Cb - 1.07 + 0.208 * s.t * (1.11 * s.Cb - 0.07)) * h.my;
  h.X_rr = 0.0003 * s.Ld;
  h.X_vvvv = 4.0 * s.BL - 0.002 * s.Ld;
}

vessel::RudderData interaction(const Particulars& p, const Ratios& s, double wake) {
  vessel::RudderData r;
  r.area_m2 = p.rudder_area_m2;
  r.height_m = p.rudder_height_m;
  r.t_R = 0.45 - 0.28 * s.Cb;
  r.a_H = math::clamp(0.627 * s.Cb - 0.153, 0.1, 0.6);
  r.x_H_prime = -(0.4 + 0.1 * s.Cb);
  r.gamma_R_negative = r.gamma_R_positive = math::clamp(2.06 * s.x + 0.14, 0.25, 0.65);
  r.l_R_prime = -0.9;
  r.epsilon = math::clamp(2.26 - 1.82 * (1.0 - wake), 0.7, 1.4);
  r.kappa = math::clamp(0.6 / r.epsilon, 0.4, 0.8);
  const double aspect = r.height_m * r.height_m / r.area_m2;
  r.f_alpha = 6.13 * aspect / (aspect + 2.25);
  return r;
}

void require(double value, const char* what) {
  if (!(value > 0.0)) {
    throw std::domain_error(std::string(what) + " is needed to estimate a ship");
  }
}

}  // namespace

Particulars particulars_of(const vessel::ShipData& ship) {
  const vessel::Dimensions& dim = ship.dimensions;
  Particulars p;
  p.length_pp_m = dim.length_pp_m, p.breadth_m = dim.breadth_m, p.draught_m = dim.draught_m;
  const double box = dim.length_pp_m * dim.breadth_m * dim.draught_m;
  require(box, "a hull with length, breadth and draught");
  p.block = dim.displacement_m3 / box;
  p.twin_screw = ship.propeller.screws > 1;
  p.propeller_diameter_m = ship.propeller.diameter_m;
  p.rudder_area_m2 = ship.rudder.area_m2, p.rudder_height_m = ship.rudder.height_m;
  p.wake = ship.propeller.wake, p.trim_m = dim.trim_m;
  return p;
}

MmgEstimate estimate_mmg(const Particulars& ship) {
  require(ship.length_pp_m, "the length");
  require(ship.breadth_m, "the breadth");
  require(ship.draught_m, "the draught");
  require(ship.block, "the block coefficient");
  require(ship.propeller_diameter_m, "the propeller's diameter");
  require(ship.rudder_area_m2, "the rudder's area");
  require(ship.rudder_height_m, "the rudder's height");
  if (ship.block >= 1.0) throw std::domain_error("the block coefficient is not below 1");

  const Ratios s = ratios(ship);
  MmgEstimate e;
  set_added_mass(s, e.hull);
  set_linear(s, e.hull);
  set_nonlinear(s, e.hull);
  set_surge(s, e.hull);

  const double taylor = ship.twin_screw ? 0.55 * s.Cb - 0.20 : 0.5 * s.Cb - 0.05;
  e.wake = ship.wake > 0.0 ? ship.wake : math::clamp(taylor, 0.0, 0.5);
  const double D = ship.propeller_diameter_m;
  e.thrust_deduction =
      ship.twin_screw
          ? math::clamp(0.325 * s.Cb - 0.1885 * D / math::sqrt(ship.breadth_m * ship.draught_m),
                        0.0, 0.3)
          : 0.6 * e.wake;
  e.rudder = interaction(ship, s, e.wake);

  for (const Departure& d : {Departure{"C_B", s.Cb, 0.50, 0.85}, Departure{"L/B", s.LB, 4.0, 8.5},
                             Departure{"B/d", s.Bd, 2.2, 4.0}}) {
    if (d.value < d.least || d.value > d.most) e.departures.push_back(d);
  }
  return e;
}

}  // namespace haeul::hull
