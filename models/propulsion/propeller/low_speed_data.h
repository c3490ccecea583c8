#pragma once
/// Coefficients of propeller and rudder at low speed, named as in their source.
///
/// Plain numbers, SI and radians, no logic; the laws are in the header named above each struct.
#include "models/hull/whole_ship/published_data.h"

namespace haeul::propulsion {

/// reversing_propeller.h
struct ReversingPropellerData {
  double diameter_m = 0.0;                 ///< D, > 0
  double pitch_ratio = 0.0;                ///< P/D, > 0
  double kt0 = 0.0, kt1 = 0.0, kt2 = 0.0;  ///< K_T = kt0 + kt1 J + kt2 J^2; kt0 > 0, others < 0
  double tP = 0.0, wP0 = 0.0, tau = 0.0, CP = 0.0, xP = -0.5;
  double A1 = 0.0, A2 = 0.0, A3 = 0.0, A4 = 0.0, A5 = 0.0, A6 = 0.0, A7 = 0.0, A8 = 0.0;
  double B1 = 0.0, B2 = 0.0, B3 = 0.0, B4 = 0.0, B5 = 0.0, B6 = 0.0, B7 = 0.0, B8 = 0.0;
  double C3 = 0.0, C6 = 0.0, C7 = 0.0, C10 = 0.0;
  double Jsyn = 0.0, Jsyn0 = 0.0;  ///< Jsyn <= Jsyn0 <= 0
  double max_rps = 0.0;            ///< highest order [1/s], > 0
};

/// low_speed_rudder.h
struct LowSpeedRudderData {
  double area_m2 = 0.0;       ///< A_R, > 0
  double aspect_ratio = 0.0;  ///< Lambda, > 0
  double x_R_prime = -0.5;
  double tR = 0.0, aH = 0.0, xH = 0.0, lR = 0.0;
  double kx = 0.0, kx_reverse = 0.0, epsilon = 1.0, cpr = 0.0;
  double gammaN = 0.0, gammaP = 0.0;
};

/// A whole ship at low speed.
struct LowSpeedShipData {
  hull::LowSpeedHullData hull;
  ReversingPropellerData propeller;
  LowSpeedRudderData rudder;
};

}  // namespace haeul::propulsion
