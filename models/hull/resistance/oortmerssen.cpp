#include "models/hull/resistance/oortmerssen.h"

#include <stdexcept>
#include <vector>

namespace haeul::hull {
namespace {

constexpr double kGravity = 9.81, kDegPerRad = 180.0 / math::kPi;
constexpr double kLastFroude = 0.50;

// rows of eq. (4): constant, lcb, lcb^2, C_P, C_P^2, L/B, (L/B)^2, C_WL, C_WL^2, B/T, (B/T)^2, C_M
constexpr double kTable[12][4] = {{79.32134, 6714.88397, -908.44371, 3012.14549},
                                  {-0.09287, 19.83000, 2.52704, 2.71437},
                                  {-0.00209, 2.66997, -0.35794, 0.25521},
                                  {-246.45896, -19662.02400, 755.18660, -9198.80840},
                                  {187.13664, 14099.90400, -48.93952, 6886.60416},
                                  {-1.42893, 137.33613, 9.86873, -159.92694},
                                  {0.11898, -13.36938, -0.77652, 16.23621},
                                  {0.15727, -4.49852, 3.79020, -0.82014},
                                  {-0.00064, 0.02100, -0.01879, 0.00225},
                                  {-2.52862, 216.44923, -9.24399, 236.37970},
                                  {0.50619, -35.07602, 1.28571, -44.17820},
                                  {1.62851, -128.72535, 250.64910, 207.25580}};

}  // namespace

OortmerssenHull make_oortmerssen(const vessel::ResistanceData& data,
                                 const vessel::Dimensions& ship) {
  const double waterline = data.waterline_m > 0.0 ? data.waterline_m : ship.length_pp_m;
  OortmerssenHull h;
  h.L = 0.5 * (waterline + ship.length_pp_m);
  h.volume = ship.displacement_m3;
  h.water_density = ship.water_density_kgpm3;
  const double block = h.volume / (h.L * ship.breadth_m * ship.draught_m);
  const double Cm = data.midship > 0.0 ? data.midship : 1.0 / (1.0 + math::pow(1.0 - block, 3.5));
  h.Cp = block / Cm;
  if (!(h.Cp >= 0.45 && h.Cp <= 0.80)) {
    throw std::domain_error("the prismatic coefficient is not between 0.45 and 0.8");
  }
  if (!(data.entrance_rad > 0.0)) {
    throw std::domain_error("resistance by van Oortmerssen needs the angle of entrance");
  }
  h.m = 0.14347 * math::pow(h.Cp, -2.1976);
  const double LB = h.L / ship.breadth_m, BT = ship.breadth_m / ship.draught_m;
  const double lcb = 100.0 * ship.lcg_m / h.L, Cwl = data.entrance_rad * kDegPerRad * LB;
  const double terms[12] = {1.0,     lcb, lcb * lcb, h.Cp, h.Cp * h.Cp, LB,
                            LB * LB, Cwl, Cwl * Cwl, BT,   BT * BT,     Cm};
  for (int i = 0; i < 4; ++i) {
    for (int k = 0; k < 12; ++k) h.C[i] += 1e-3 * kTable[k][i] * terms[k];
  }
  const double side = math::cbrt(h.volume);
  h.wetted_surface_m2 =
      data.wetted_surface_m2 > 0.0 ? data.wetted_surface_m2 : (3.223 * side + 0.5402 * h.L) * side;
  return h;
}

double residuary_resistance(const OortmerssenHull& h, double speed_mps) {
  const double q = kGravity * h.L / (speed_mps * speed_mps);
  const double wave = math::exp(-h.m * q);
  const double share = h.C[0] * math::exp(-h.m * q / 9.0) +
                       wave * (h.C[1] + h.C[2] * math::sin(q) + h.C[3] * math::cos(q));
  return h.water_density * kGravity * h.volume * math::max(share, 0.0);
}

Resistance make_oortmerssen_resistance(const vessel::ResistanceData& data,
                                       const vessel::Dimensions& ship) {
  const OortmerssenHull h = make_oortmerssen(data, ship);
  const double S = h.wetted_surface_m2;
  Resistance r;
  r.active = true;
  r.half_rho_S = 0.5 * h.water_density * S;
  r.form = 1.0 + data.form_factor + data.appendage_area_m2 * data.appendage_factor / S;
  r.constant = (data.allowance != 0.0 ? data.allowance : 0.00035) +
               roughness_allowance(data.roughness_um, h.L);
  r.L_over_nu = h.L / data.viscosity_m2ps;

  const double root = math::sqrt(kGravity * h.L);
  r.speeds = {0.0, 0.01 * root, 101};
  std::vector<double> waves(r.speeds.points, 0.0);
  for (std::size_t i = 1; i < waves.size(); ++i) {
    const double V = math::min(r.speeds.at(i), kLastFroude * root);
    waves[i] = residuary_resistance(h, V) / (r.half_rho_S * V * V);
  }
  waves[0] = waves[1];
  r.residuary = math::Spline(r.speeds, waves);
  return r;
}

}  // namespace haeul::hull
