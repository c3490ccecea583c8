#include "models/vessel/loading.h"

#include <charconv>

#include "models/hull/hydrostatics.h"
#include "models/hull/mmg_estimate.h"
#include "models/hull/resistance/holtrop.h"
#include "models/math/real.h"

namespace haeul::vessel {
namespace {

using Key = LoadingError::Key;

constexpr double kLeastDraught = 0.4;    // [T_0]
constexpr double kFreeboard = 0.015;     // [L_pp]
constexpr double kMostTrim = 0.015;      // [L_pp]
constexpr double kAgree = 0.01;          // displacement ordered and computed
constexpr double kTransomBreadth = 0.8;  // [B]

std::string number(double value, int digits) {
  char buffer[340];  // the longest double
  const auto end =
      std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, digits);
  return {buffer, end.ptr};
}

std::string metres(double value) { return number(value, 2) + " m"; }
std::string tonnes(double value) { return number(value, 0) + " t"; }

// C_B and C_WP are those of the waterline where the resistance has one
hull::Hydrostatics hydrostatics_of(const ShipData& ship) {
  const ResistanceData& r = ship.resistance;
  const double L = r.waterline_m > 0.0 ? r.waterline_m : ship.dimensions.length_pp_m;
  return hull::make_hydrostatics(ship.dimensions, L, r.waterplane);
}

void refuse_model(const ShipData& ship) {
  if (ship.model == ShipData::Model::kinematic) {
    throw LoadingError(Key::none,
                       "'" + ship.key +
                           "' only keeps course and speed and has no loading, expected a "
                           "ship whose hull is estimated");
  }
  if (ship.model != ShipData::Model::mmg || !ship.estimated) {
    throw LoadingError(Key::none, "the published set of '" + ship.key +
                                      "' holds at her draught of " +
                                      metres(ship.dimensions.draught_m) +
                                      " only, expected no loading, or a ship file of that loading");
  }
}

// the mean draught ordered, within what the ship can have
double draught_of(const ShipData& ship, const hull::Hydrostatics& h, const LoadingData& loading) {
  const Dimensions& d = ship.dimensions;
  const double t_per_m3 = d.water_density_kgpm3 * 1e-3;
  const Key key = loading.draught_m ? Key::draught : Key::displacement;
  double T = d.draught_m;
  if (loading.draught_m) {
    T = *loading.draught_m;
  } else if (loading.displacement_t) {
    // the file's displacement in tonnes is rounded, and is still hers
    const double own = d.displacement_m3 * t_per_m3;
    const bool hers = math::abs(*loading.displacement_t - own) <= 1e-9 * own;
    T = hers ? T : hull::draught_of(h, *loading.displacement_t / t_per_m3);
  }
  const double least = kLeastDraught * d.draught_m;
  const double most = math::max(d.depth_m - kFreeboard * d.length_pp_m, d.draught_m);
  if (!(T >= least && T <= most)) {
    const std::string is = loading.draught_m ? "" : "a draught of " + metres(T) + ", ";
    throw LoadingError(key, is + "outside what the ship can have, expected " + metres(least) +
                                " (" + "0.4 of her file's draught) to " + metres(most) +
                                " (depth less freeboard)");
  }
  if (loading.draught_m && loading.displacement_t) {
    const double own = hull::float_at(h, T).volume_m3 * t_per_m3;
    if (!(math::abs(*loading.displacement_t - own) <= kAgree * own)) {
      throw LoadingError(Key::displacement, "does not go with draught_m: at " + metres(T) +
                                                " she displaces " + tonnes(own) +
                                                ", expected that within 1 %, or only one of them");
    }
  }
  return T;
}

void check_trim(const ShipData& ship, double T, double trim) {
  const double most = math::min(kMostTrim * ship.dimensions.length_pp_m, 0.5 * T);
  if (!(math::abs(trim) <= most)) {
    throw LoadingError(Key::trim, "too much for her length and draught, expected " + metres(-most) +
                                      " to " + metres(most));
  }
}

// (2)
void check_propeller(const ShipData& ship, double T, double trim) {
  const double tip = math::min(1.05 * ship.propeller.diameter_m, ship.dimensions.draught_m);
  const double there = T - ship.propeller.x_prime * trim;
  if (there < tip) {
    throw LoadingError(
        Key::draught, "the propeller would come out of the water: its tip is about " + metres(tip) +
                          " above the keel and she draws " + metres(there) +
                          " there, expected more draught or trim");
  }
}

// (3)
void sink_rudder(const ShipData& ship, double T, double trim, ShipData& out) {
  if (ship.propeller.azimuth) return;
  const RudderData& r = ship.rudder;
  const double T0 = ship.dimensions.draught_m;
  const double foot = math::min(0.1 * T0, T0 - r.height_m);
  const double wet = math::min(T - r.x_R_prime * trim - foot, r.height_m);
  if (wet < r.height_m / 3.0) {
    throw LoadingError(Key::draught,
                       "less than a third of the rudder would be under water, expected "
                       "more draught or trim");
  }
  out.rudder.height_m = wet;
  out.rudder.area_m2 = r.area_m2 * wet / r.height_m;
}

// (6)
void load_resistance(const ShipData& ship, const hull::Hydrostatics& h, ShipData& out) {
  const Dimensions &d0 = ship.dimensions, &d = out.dimensions;
  ResistanceData& r = out.resistance;
  if (r.midship > 0.0) r.midship = 1.0 - (1.0 - r.midship) * d0.draught_m / d.draught_m;
  if (r.waterplane > 0.0) r.waterplane = hull::float_at(h, d.draught_m).waterplane;
  if (r.wetted_surface_m2 > 0.0) {
    const auto mumford = [](const Dimensions& x) {
      return 1.7 * x.length_pp_m * x.draught_m + x.displacement_m3 / x.draught_m;
    };
    r.wetted_surface_m2 *= mumford(d) / mumford(d0);
  }
  if (r.bulb_area_m2 > 0.0) {
    // at the file's draught a bulb that reaches the water is whole
    const double height = math::min(2.0 * r.bulb_centre_m, d0.draught_m);
    const double wet = math::min(draught_forward(d) / height, 1.0);
    r.bulb_area_m2 *= wet;
    r.bulb_centre_m *= wet;
  }
  if (r.transom_area_m2 > 0.0) {
    const double sinks = draught_aft(d) - d0.draught_m;
    r.transom_area_m2 = math::max(r.transom_area_m2 + kTransomBreadth * d.breadth_m * sinks, 0.0);
  }
  const double dry = ship.propeller.azimuth ? 0.0 : ship.rudder.area_m2 - out.rudder.area_m2;
  r.appendage_area_m2 = math::max(r.appendage_area_m2 - 2.0 * ship.propeller.screws * dry, 0.0);
}

// (4)
double wake_of(const ShipData& ship, const ShipData& out) {
  using Method = ResistanceData::Method;
  const auto wake = [&](const ShipData& s) {
    ResistanceData r = s.resistance;
    if (r.method != Method::holtrop) r = ResistanceData{};
    return hull::wake_fraction(hull::make_holtrop(r, s.dimensions), r, s.propeller.diameter_m,
                               s.propeller.screws, ship.service_speed_mps);
  };
  return math::clamp(ship.propeller.wake + (wake(out) - wake(ship)), 0.0, 0.8);
}

// (5)
void load_manoeuvring_set(const ShipData& ship, ShipData& out) {
  out.propeller.wake = wake_of(ship, out);
  const auto before = hull::estimate_mmg(hull::particulars_of(ship));
  const auto after = hull::estimate_mmg(hull::particulars_of(out));
  const auto move = [](double& value, double from, double to) {
    value = value == from ? to : value + (to - from);
  };
  const auto members = [&](auto& block, const auto& from, const auto& to, auto... member) {
    (move(block.*member, from.*member, to.*member), ...);
  };
  using H = MmgHullData;
  members(out.hull, before.hull, after.hull, &H::X_vv, &H::X_vr, &H::X_rr, &H::X_vvvv, &H::Y_v,
          &H::Y_r, &H::Y_vvv, &H::Y_vvr, &H::Y_vrr, &H::Y_rrr, &H::N_v, &H::N_r, &H::N_vvv,
          &H::N_vvr, &H::N_vrr, &H::N_rrr, &H::mx, &H::my, &H::Jz);
  using R = RudderData;
  members(out.rudder, before.rudder, after.rudder, &R::t_R, &R::a_H, &R::x_H_prime,
          &R::gamma_R_negative, &R::gamma_R_positive, &R::l_R_prime, &R::epsilon, &R::kappa,
          &R::f_alpha);
  move(out.propeller.thrust_deduction, before.thrust_deduction, after.thrust_deduction);
}

// (7)
void load_wind(const Dimensions& d0, const Dimensions& d, environment::WindData& w) {
  if (!w.given) return;  // estimated from the dimensions
  const double L = d0.length_overall_m, rise = d0.draught_m - d.draught_m;
  const double area = w.lateral_area_m2 + L * rise;
  const double front = w.transverse_area_m2 + d0.breadth_m * rise;
  if (!(area > 0.0) || !(front > 0.0)) {
    throw LoadingError(Key::draught, "leaves no area above the water to the wind, expected less");
  }
  if (w.centroid_height_m <= 0.0) w.centroid_height_m = 0.5 * w.lateral_area_m2 / L;
  w.centroid_m = (w.centroid_m * w.lateral_area_m2 + d.trim_m * L * L / 12.0) / area;
  w.centroid_height_m =
      (w.lateral_area_m2 * (w.centroid_height_m + rise) + 0.5 * L * rise * rise) / area;
  if (w.perimeter_m > 0.0) w.perimeter_m += 2.0 * rise;
  if (w.bridge_height_m > 0.0) w.bridge_height_m += rise;
  w.lateral_area_m2 = area;
  w.transverse_area_m2 = front;
}

// (8)
void load_roll(const ShipData& ship, const hull::Hydrostatics& h, const std::optional<double>& gm,
               ShipData& out) {
  const RollData& r0 = ship.roll;
  if (!(r0.metacentric_height_m > 0.0)) {
    if (!gm) return;
    throw LoadingError(Key::gm, "has no effect on a ship that does not roll, expected none");
  }
  const Dimensions &d0 = ship.dimensions, &d = out.dimensions;
  const double dKM = hull::float_at(h, d.draught_m).KM_m - hull::float_at(h, d0.draught_m).KM_m;
  RollData& r = out.roll;
  const double with_KG = r0.metacentric_height_m + dKM;
  r.metacentric_height_m = gm ? *gm : with_KG;
  if (!(r.metacentric_height_m > 0.0)) {
    throw LoadingError(Key::draught,
                       "she would capsize with the centre of gravity of her file (GM " +
                           metres(with_KG) + "), expected gm_m with it");
  }
  const double G_rises = gm ? with_KG - *gm : 0.0;
  const double dT = d.draught_m - d0.draught_m;
  r.gyration += 0.023 * d0.breadth_m * (1.0 / d.draught_m - 1.0 / d0.draught_m);
  r.g_below_waterline_m += dT - G_rises;
  r.hull_force_below_g_m += G_rises - 0.5 * dT;
  r.rudder_force_below_g_m += G_rises + 0.5 * (ship.rudder.height_m - out.rudder.height_m);
}

}  // namespace

ShipData loaded(const ShipData& ship, const LoadingData& loading) {
  refuse_model(ship);
  try {
    const auto h = hydrostatics_of(ship);
    const double T = draught_of(ship, h, loading), trim = loading.trim_m;
    const Dimensions& d0 = ship.dimensions;
    ShipData out = ship;
    if (T != d0.draught_m || trim != 0.0) {
      check_trim(ship, T, trim);
      check_propeller(ship, T, trim);
      const auto floating = hull::float_at(h, T);
      Dimensions& d = out.dimensions;
      d.draught_m = T, d.trim_m = trim, d.displacement_m3 = floating.volume_m3;
      d.lcg_m = d0.lcg_m - floating.BM_long_m * trim / d0.length_pp_m;
      sink_rudder(ship, T, trim, out);
      load_resistance(ship, h, out);
      load_manoeuvring_set(ship, out);
      load_wind(d0, d, out.wind);
    } else if (!loading.gm_m) {
      return out;
    }
    load_roll(ship, h, loading.gm_m, out);
    return out;
  } catch (const LoadingError&) {
    throw;
  } catch (const std::domain_error& error) {
    throw LoadingError(Key::none, std::string("cannot be had: ") + error.what());
  }
}

}  // namespace haeul::vessel
