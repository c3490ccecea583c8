#include "models/hull/resistance/holtrop.h"

#include <stdexcept>
#include <vector>

namespace haeul::hull {
namespace {

constexpr double kGravity = 9.81;

double power(double base, double exponent) { return math::pow(math::max(base, 1e-9), exponent); }

// shape of the immersed hull: S, 1 + k1, i_E
void set_shape(HoltropHull& h, double lcb, double stern) {
  const double L = h.L, B = h.B, T = h.T, Cp = h.Cp;
  const double slender = L * L * L / h.volume;
  const double run = L * (1.0 - Cp + 0.06 * Cp * lcb / (4.0 * Cp - 1.0));
  if (!(run > 0.0)) throw std::domain_error("the hull is too full aft for Holtrop's regressions");
  h.wetted_surface_m2 =
      L * (2.0 * T + B) * math::sqrt(h.Cm) *
          (0.453 + 0.4425 * h.Cb - 0.2862 * h.Cm - 0.003467 * B / T + 0.3696 * h.Cwp) +
      2.38 * h.bulb_area_m2 / h.Cb;
  const double TL = T / L;
  const double c12 = TL > 0.05   ? power(TL, 0.2228446)
                     : TL > 0.02 ? 48.20 * power(TL - 0.02, 2.078) + 0.479948
                                 : 0.479948;
  h.form =
      (1.0 + 0.003 * stern) * (0.93 + c12 * power(B / run, 0.92497) * power(0.95 - Cp, -0.521448) *
                                          power(1.0 - Cp + 0.0225 * lcb, 0.6906));
  h.entrance_deg =
      1.0 + 89.0 * math::exp(-power(L / B, 0.80856) * power(1.0 - h.Cwp, 0.30484) *
                             power(1.0 - Cp - 0.0225 * lcb, 0.6367) * power(run / B, 0.34574) *
                             power(100.0 / slender, 0.16302));
}

// factors of the waves, and C_A, which knows the bulb
void set_waves(HoltropHull& h) {
  const double L = h.L, B = h.B, T = h.T, Cp = h.Cp;
  const double slender = L * L * L / h.volume;
  const double BL = B / L;
  const double c7 = BL < 0.11 ? 0.229577 * math::cbrt(BL) : BL < 0.25 ? BL : 0.5 - 0.0625 / BL;
  h.c1 = 2223105.0 * power(c7, 3.78613) * power(T / B, 1.07961) *
         power(90.0 - h.entrance_deg, -1.37565);
  if (h.bulb_area_m2 > 0.0) {
    const double root = math::sqrt(h.bulb_area_m2);
    const double c3 = 0.56 * h.bulb_area_m2 * root /
                      (B * T * math::max(0.31 * root + h.T_fore - h.bulb_centre_m, 0.1 * h.T_fore));
    h.c2 = math::exp(-1.89 * math::sqrt(c3));
  }
  h.c5 = math::max(1.0 - 0.8 * h.transom_area_m2 / (B * T * h.Cm), 0.0);
  h.lambda = L / B < 12.0 ? 1.446 * Cp - 0.03 * L / B : 1.446 * Cp - 0.36;
  const double c16 =
      Cp < 0.8 ? 8.07981 * Cp - 13.8673 * Cp * Cp + 6.984388 * Cp * Cp * Cp : 1.73014 - 0.7067 * Cp;
  h.m1 = 0.0140407 * L / T - 1.75254 * math::cbrt(h.volume) / L - 4.79323 * BL - c16;
  h.c15 = slender < 512.0     ? -1.69385
          : slender < 1726.91 ? -1.69385 + (math::cbrt(slender) - 8.0) / 2.36
                              : 0.0;
  h.c17 =
      6919.3 * power(h.Cm, -1.3346) * power(1.0 / slender, 2.00977) * power(L / B - 2.0, 1.40692);
  h.m3 = -7.2035 * power(BL, 0.326869) * power(T / B, 0.605375);
  const double c4 = math::min(T / L, 0.04);
  h.allowance = 0.006 * power(L + 100.0, -0.16) - 0.00205 +
                0.003 * math::sqrt(L / 7.5) * h.Cb * h.Cb * h.Cb * h.Cb * h.c2 * (0.04 - c4);
}

}  // namespace

HoltropHull make_holtrop(const vessel::ResistanceData& data, const vessel::Dimensions& ship) {
  HoltropHull h;
  h.L = data.waterline_m > 0.0 ? data.waterline_m : ship.length_pp_m;
  h.B = ship.breadth_m, h.T = ship.draught_m, h.volume = ship.displacement_m3;
  h.T_fore = h.T - 0.5 * ship.trim_m, h.T_aft = h.T + 0.5 * ship.trim_m;
  h.water_density = ship.water_density_kgpm3;
  h.Cb = h.volume / (h.L * h.B * h.T);
  if (!(h.Cb > 0.0) || !(h.Cb < 1.0)) {
    throw std::domain_error("the block coefficient is not between 0 and 1");
  }
  h.Cm = data.midship > 0.0 ? data.midship : 1.0 / (1.0 + math::pow(1.0 - h.Cb, 3.5));
  h.Cwp = data.waterplane > 0.0 ? data.waterplane : (1.0 + 2.0 * h.Cb) / 3.0;
  h.Cp = h.Cb / h.Cm;
  if (!(h.Cp > 0.4) || !(h.Cp < 0.95)) {
    throw std::domain_error("the prismatic coefficient is not between 0.4 and 0.95");
  }
  h.bulb_area_m2 = data.bulb_area_m2, h.bulb_centre_m = data.bulb_centre_m;
  h.transom_area_m2 = data.transom_area_m2;
  h.lcb = 100.0 * ship.lcg_m / h.L;
  set_shape(h, h.lcb, data.stern);
  set_waves(h);
  if (data.wetted_surface_m2 > 0.0) h.wetted_surface_m2 = data.wetted_surface_m2;
  if (data.form_factor > 0.0) h.form = 1.0 + data.form_factor;
  if (data.allowance != 0.0) h.allowance = data.allowance;
  return h;
}

double wave_resistance(const HoltropHull& h, double speed_mps) {
  const double Fn = speed_mps / math::sqrt(kGravity * h.L);
  const double weight = h.volume * h.water_density * kGravity;
  const auto wave = [&](double c, double m, double f) {
    const double m4 = 0.4 * h.c15 * math::exp(-0.034 * math::pow(f, -3.29));
    return c * h.c2 * h.c5 * weight *
           math::exp(m * math::pow(f, -0.9) + m4 * math::cos(h.lambda / (f * f)));
  };
  if (Fn <= 0.40) return wave(h.c1, h.m1, Fn);
  if (Fn >= 0.55) return wave(h.c17, h.m3, Fn);
  const double low = wave(h.c1, h.m1, 0.40), high = wave(h.c17, h.m3, 0.55);
  return low + (Fn - 0.40) / 0.15 * (high - low);
}

double bulb_resistance(const HoltropHull& h, double speed_mps) {
  if (!(h.bulb_area_m2 > 0.0)) return 0.0;
  const double root = math::sqrt(h.bulb_area_m2), V2 = speed_mps * speed_mps;
  const double emerged = 0.56 * root / math::max(h.T_fore - 1.5 * h.bulb_centre_m, 0.05 * h.T_fore);
  const double under = math::max(h.T_fore - h.bulb_centre_m - 0.25 * root, 0.0);
  const double Fni2 = V2 / (kGravity * under + 0.15 * V2);
  return 0.11 * math::exp(-3.0 / (emerged * emerged)) * Fni2 * math::sqrt(Fni2) * h.bulb_area_m2 *
         root * h.water_density * kGravity / (1.0 + Fni2);
}

double transom_resistance(const HoltropHull& h, double speed_mps) {
  if (!(h.transom_area_m2 > 0.0)) return 0.0;
  const double depth = 2.0 * kGravity * h.transom_area_m2 / (h.B + h.B * h.Cwp);
  const double c6 = math::max(0.2 * (1.0 - 0.2 * speed_mps / math::sqrt(depth)), 0.0);
  return 0.5 * h.water_density * speed_mps * speed_mps * h.transom_area_m2 * c6;
}

double wake_fraction(const HoltropHull& h, const vessel::ResistanceData& data, double D, int screws,
                     double speed_mps) {
  Resistance viscous;
  viscous.form = h.form, viscous.constant = h.allowance;
  viscous.L_over_nu = h.L / data.viscosity_m2ps;
  const double C_V = resistance_coefficient(viscous, speed_mps);
  if (screws > 1) return 0.3095 * h.Cb + 10.0 * C_V * h.Cb - 0.23 * D / math::sqrt(h.B * h.T);
  const double T = h.T_aft, BT = h.B / T;
  const double c8 =
      h.wetted_surface_m2 / (h.L * D) * (BT < 5.0 ? BT : (7.0 * BT - 25.0) / (BT - 3.0));
  const double c9 = c8 < 28.0 ? c8 : 32.0 - 16.0 / (c8 - 24.0);
  const double TD = T / D;
  const double c11 = TD < 2.0 ? TD : TD * TD * TD / 12.0 + 4.0 / 3.0;
  const double rest = math::max(1.315 - 1.45 * h.Cp + 0.0225 * h.lcb, 0.05);  // 1 - C_P1
  return c9 * C_V * h.L / T * (0.0661875 + 1.21756 * c11 * C_V / rest) +
         0.24558 * math::sqrt(h.B / (h.L * rest)) - 0.09726 / math::max(0.95 - h.Cp, 0.05) +
         0.11434 / math::max(0.95 - h.Cb, 0.05) + (0.75 * C_V + 0.002) * data.stern;
}

Resistance make_holtrop_resistance(const vessel::ResistanceData& data,
                                   const vessel::Dimensions& ship) {
  const HoltropHull h = make_holtrop(data, ship);
  const double S = h.wetted_surface_m2 + data.appendage_area_m2;
  Resistance r;
  r.active = true;
  r.half_rho_S = 0.5 * h.water_density * S;
  r.form = (h.wetted_surface_m2 * h.form + data.appendage_area_m2 * data.appendage_factor) / S;
  r.constant = h.allowance + roughness_allowance(data.roughness_um, h.L);
  r.L_over_nu = h.L / data.viscosity_m2ps;

  // Fn 0 to 1; at rest nothing
  r.speeds = {0.0, 0.01 * math::sqrt(kGravity * h.L), 101};
  std::vector<double> waves(r.speeds.points, 0.0);
  for (std::size_t i = 1; i < waves.size(); ++i) {
    const double V = r.speeds.at(i);
    const double R = wave_resistance(h, V) + bulb_resistance(h, V) + transom_resistance(h, V);
    waves[i] = R / (r.half_rho_S * V * V);
  }
  waves[0] = waves[1];
  r.residuary = math::Spline(r.speeds, waves);
  return r;
}

}  // namespace haeul::hull
