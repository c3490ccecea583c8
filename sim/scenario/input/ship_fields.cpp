// The field table of ship files.
#include "sim/scenario/input/ship_input.h"
#include "sim/scenario/scenario.h"

namespace haeul::scenario {

using vessel::PropellerData;
using vessel::ResistanceData;
using vessel::ShipData;

constexpr Need kRequired = Need::required;

std::vector<std::pair<std::string_view, ShipData::Model>> model_words() {
  using Model = ShipData::Model;
  return {{"mmg", Model::mmg}, {"abkowitz", Model::abkowitz},   {"son_nomoto", Model::son_nomoto},
          {"bis", Model::bis}, {"low_speed", Model::low_speed}, {"kinematic", Model::kinematic}};
}

std::string_view model_word(ShipData::Model model) {
  for (const auto& [word, value] : model_words()) {
    if (value == model) {
      return word;
    }
  }
  return {};
}

void fields(Fields& f, vessel::Dimensions& d) {
  f.number({"length_pp_m", "length between perpendiculars", kRequired}, positive_to(500),
           d.length_pp_m);
  f.number({"length_overall_m", "of the hull rectangle and the picture", kRequired},
           positive_to(500), d.length_overall_m);
  f.number({"breadth_m", "moulded", kRequired}, positive_to(100), d.breadth_m);
  f.number({"draught_m", "mean", kRequired}, positive_to(40), d.draught_m);
  f.number({"depth_m", "moulded; picture only", kRequired}, positive_to(60), d.depth_m);
  f.number({"displacement_m3", "volume", kRequired}, positive_to(1e6), d.displacement_m3);
  f.number({"lcg_m", "x_G, centre of gravity forward of midship"}, between(-100, 100), d.lcg_m);
  f.number({"yaw_gyration", "k_zz / L_pp"}, positive_to(1), d.yaw_gyration);
  f.number({"water_density_kgpm3", "1025 at sea, 1000 in a tank"}, between(900, 1100),
           d.water_density_kgpm3);
}

std::span<const Coefficient<vessel::MmgHullData>> hull_coefficients() {
  using Hull = vessel::MmgHullData;
  static const Range kRange = between(-10, 10);
  static const Coefficient<Hull> kTable[] = {
      {"R0", "resistance at zero drift", kRange, &Hull::R0},
      {"X_vv", "surge due to v^2", kRange, &Hull::X_vv},
      {"X_vr", "surge due to v r", kRange, &Hull::X_vr},
      {"X_rr", "surge due to r^2", kRange, &Hull::X_rr},
      {"X_vvvv", "surge due to v^4", kRange, &Hull::X_vvvv},
      {"Y_v", "sway due to v", kRange, &Hull::Y_v},
      {"Y_r", "sway due to r, without added mass", kRange, &Hull::Y_r},
      {"Y_vvv", "sway due to v^3", kRange, &Hull::Y_vvv},
      {"Y_vvr", "sway due to v^2 r", kRange, &Hull::Y_vvr},
      {"Y_vrr", "sway due to v r^2", kRange, &Hull::Y_vrr},
      {"Y_rrr", "sway due to r^3", kRange, &Hull::Y_rrr},
      {"N_v", "yaw due to v", kRange, &Hull::N_v},
      {"N_r", "yaw due to r", kRange, &Hull::N_r},
      {"N_vvv", "yaw due to v^3", kRange, &Hull::N_vvv},
      {"N_vvr", "yaw due to v^2 r", kRange, &Hull::N_vvr},
      {"N_vrr", "yaw due to v r^2", kRange, &Hull::N_vrr},
      {"N_rrr", "yaw due to r^3", kRange, &Hull::N_rrr},
      {"mx", "added mass in surge", kRange, &Hull::mx},
      {"my", "added mass in sway", kRange, &Hull::my},
      {"Jz", "added moment of inertia in yaw", kRange, &Hull::Jz},
  };
  return kTable;
}

std::span<const Coefficient<vessel::RudderData>> rudder_coefficients() {
  using Rudder = vessel::RudderData;
  static const Coefficient<Rudder> kTable[] = {
      {"t_R", "steering resistance deduction", between(-1, 1), &Rudder::t_R},
      {"a_H", "rudder force increase", between(-1, 2), &Rudder::a_H},
      {"x_H_prime", "where the increase acts", between(-1, 1), &Rudder::x_H_prime},
      {"gamma_R_negative", "flow straightening for beta_R < 0", between(0, 2),
       &Rudder::gamma_R_negative},
      {"gamma_R_positive", "flow straightening for beta_R > 0", between(0, 2),
       &Rudder::gamma_R_positive},
      {"l_R_prime", "lever of the yaw rate in beta_R", between(-2, 1), &Rudder::l_R_prime},
      {"epsilon", "ratio of wake fractions at rudder and propeller", between(0, 3),
       &Rudder::epsilon},
      {"kappa", "slipstream acceleration", between(0, 2), &Rudder::kappa},
      {"f_alpha", "slope of the normal force", positive_to(6), &Rudder::f_alpha},
  };
  return kTable;
}

std::span<const Coefficient<vessel::PropellerData>> propeller_coefficients() {
  using Propeller = vessel::PropellerData;
  static const Coefficient<Propeller> kTable[] = {
      {"thrust_deduction", "t_P", between(0, 0.8), &Propeller::thrust_deduction},
      {"wake", "w_P0, straight ahead", between(0, 0.8), &Propeller::wake},
  };
  return kTable;
}

namespace {

// what the file gives of a table; the writers of the references see them all
template <class Block, std::size_t kCount>
void coefficients(Fields& f, std::span<const Coefficient<Block>> table,
                  std::array<std::optional<double>, kCount>& given) {
  for (std::size_t i = 0; i < kCount; ++i) {
    f.number({table[i].name, table[i].doc}, table[i].range, given[i]);
  }
}

}  // namespace

void fields(Fields& f, HullInput& h) {
  f.choice({"method",
            "published: hull, rudder and propeller give every coefficient; estimated: those not "
            "given come from the particulars"},
           h.estimated, {{"published", false}, {"estimated", true}});
  coefficients(f, hull_coefficients(), h.coefficients);
}

void fields(Fields& f, ResistanceData& r) {
  using Method = ResistanceData::Method;
  f.choice(
      {"method",
       "mmg: R0 of the hull block; itc57: friction line with form factor; holtrop: regressions, "
       "waves included; oortmerssen: the same for tugs and trawlers"},
      r.method,
      {{"mmg", Method::mmg},
       {"itc57", Method::itc57},
       {"holtrop", Method::holtrop},
       {"oortmerssen", Method::oortmerssen}});
  f.number({"wetted_surface_m2", "with rudder; needed by itc57; holtrop: 0 is estimated"},
           between(0, 100000), r.wetted_surface_m2);
  f.number({"form_factor", "k; itc57; holtrop: 0 is estimated"}, between(0, 2), r.form_factor);
  f.number({"allowance", "C_A; itc57; holtrop: 0 is estimated"}, between(-0.001, 0.005),
           r.allowance);
  f.number({"roughness_um", "k_s of the hull; 150 is the standard clean hull"}, between(0, 10000),
           r.roughness_um);
  f.number({"viscosity_m2ps", "kinematic viscosity of the water"}, positive_to(1e-4),
           r.viscosity_m2ps);
  f.number({"waterline_m", "regressions: length; 0: between perpendiculars"}, between(0, 500),
           r.waterline_m);
  f.number({"midship", "regressions: C_M; 0: from C_B"}, between(0, 1), r.midship);
  f.number({"waterplane", "holtrop: C_WP; 0: from C_B"}, between(0, 1), r.waterplane);
  f.number({"bulb_area_m2", "holtrop: section at the forward perpendicular"}, between(0, 500),
           r.bulb_area_m2);
  f.number({"bulb_centre_m", "holtrop: of that section above the keel"}, between(0, 20),
           r.bulb_centre_m);
  f.number({"transom_area_m2", "holtrop: immersed at rest"}, between(0, 500), r.transom_area_m2);
  f.number({"stern", "holtrop: -25 gondola, -10 V, 0 normal, 10 U sections"}, between(-25, 10),
           r.stern);
  f.number({"appendage_area_m2", "regressions: surface of rudders, shafts, brackets, keels"},
           between(0, 5000), r.appendage_area_m2);
  f.number({"appendage_factor", "regressions: 1 + k2 of the appendages"}, between(1, 5),
           r.appendage_factor);
  f.number({"entrance_deg", "oortmerssen: half the angle of the waterline at the stem"},
           between(0, 60), r.entrance_rad);
}

void fields(Fields& f, PropellerInput& input) {
  PropellerData& p = input.block;
  f.number({"diameter_m", "D_P", kRequired}, positive_to(20), p.diameter_m);
  f.choice({"thrust", "fit: k0, k1, k2; wageningen_b: the series"}, p.thrust_from_series,
           {{"fit", false}, {"wageningen_b", true}});
  f.number({"k0", "K_T = k0 + k1 J + k2 J^2"}, between(-2, 2), p.k0);
  f.number({"k1", "see k0"}, between(-2, 2), p.k1);
  f.number({"k2", "see k0"}, between(-2, 2), p.k2);
  f.choice({"torque", "unknown: shaft power is not metered"}, p.torque_from_series,
           {{"unknown", false}, {"wageningen_b", true}});
  std::uint64_t blades = static_cast<std::uint64_t>(p.blades);
  f.count({"blades", "Z"}, 2, 7, blades);
  p.blades = static_cast<int>(blades);
  f.number({"pitch_ratio", "P/D; needed by wageningen_b"}, between(0.5, 1.4), p.pitch_ratio);
  f.number({"area_ratio", "A_E/A_O; needed by wageningen_b"}, between(0.3, 1.05), p.area_ratio);
  f.number({"relative_rotative", "eta_R"}, between(0.5, 1.5), p.relative_rotative);
  coefficients(f, propeller_coefficients(), input.coefficients);
  f.number({"wake_c1", "C_1 of the wake in a turn"}, between(0, 20), p.wake_C1);
  f.number({"wake_c2_port", "C_2 for beta_P > 0"}, between(0, 5), p.wake_C2_port);
  f.number({"wake_c2_starboard", "C_2 for beta_P < 0"}, between(0, 5), p.wake_C2_starboard);
  f.number({"x_prime", "x_P / L_pp"}, between(-1, 1), p.x_prime);
  using Quadrants = PropellerData::Quadrants;
  f.choice({"quadrants",
            "beyond ahead with way ahead: plain, or measured by Wageningen's four-quadrant tests"},
           p.quadrants, {{"plain", Quadrants::plain}, {"measured", Quadrants::measured}});
  f.flag({"right_handed", "measured, single: which way the stern is pushed astern"},
         p.right_handed);
  f.flag({"nozzle", "Ka 4-70 in nozzle 19A in place of the B-series; measured or azimuth only"},
         p.nozzle);
  f.flag({"azimuth", "units that turn; there is no rudder"}, p.azimuth);
  f.number({"slew_degps", "of azimuth units"}, positive_to(60), p.slew_radps);
  f.flag({"controllable", "blades that turn; pitch_ratio is the one of full ahead"},
         p.controllable);
  f.number({"lowest_pitch_ratio", "controllable: P/D full astern"}, between(-1.4, -0.3),
           p.lowest_pitch_ratio);
  f.number({"pitch_travel_s", "controllable: from full ahead to full astern"}, positive_to(120),
           p.pitch_travel_s);
  f.number({"combinator_idle",
            "controllable: shaft speed at lever 0, of the highest; 1 keeps it constant"},
           between(0.3, 1), p.combinator_idle);
  std::uint64_t screws = static_cast<std::uint64_t>(p.screws);
  f.count({"screws", "1, or 2 alike with a rudder behind each"}, 1, 2, screws);
  p.screws = static_cast<int>(screws);
  f.number({"spacing_m", "between two screws, centre to centre"}, between(0, 60), p.spacing_m);
}

void fields(Fields& f, RudderInput& input) {
  vessel::RudderData& r = input.block;
  f.number({"area_m2", "A_R, movable part", kRequired}, positive_to(500), r.area_m2);
  f.number({"height_m", "H_R", kRequired}, positive_to(40), r.height_m);
  f.number({"x_R_prime", "x_R / L_pp"}, between(-1, 1), r.x_R_prime);
  coefficients(f, rudder_coefficients(), input.coefficients);
  f.flag({"stalls", "any inflow, with stall; else the fitted law ahead"}, r.stalls);
}

void fields(Fields& f, vessel::ThrusterData& t) {
  f.number({"x_m", "forward of midship", kRequired}, between(-250, 250), t.x_m);
  f.number({"diameter_m", "of the tunnel", kRequired}, positive_to(5), t.diameter_m);
  f.number({"power_kw", "at full speed; |order|^3 of it is metered with the hotel load", kRequired},
           positive_to(10000), t.power_w);
  f.number({"max_thrust_n", "at rest; 0: 0.13 N per watt"}, between(0, 2e6), t.max_thrust_n);
  f.number({"start_s", "from rest to full thrust"}, positive_to(120), t.start_s);
}

void fields(Fields& f, vessel::SteeringGearData& s) {
  f.number({"rate_degps", "greatest rudder rate", kRequired}, positive_to(60), s.rate_radps);
  f.number({"limit_deg", "greatest rudder angle, both sides", kRequired}, positive_to(90),
           s.limit_rad);
  f.number({"lag_s", "time constant of the servo; 0: constant rate up to the order"},
           between(0, 60), s.lag_s);
  f.number({"dead_band_deg", "how far the rudder may stay from its order"}, between(0, 5),
           s.dead_band_rad);
}

void fields(Fields& f, vessel::RollData& r) {
  f.number({"gm_m", "metacentric height", kRequired}, positive_to(20), r.metacentric_height_m);
  f.number({"gyration", "k_xx / breadth, added inertia included"}, positive_to(1), r.gyration);
  f.number({"damping", "of critical"}, between(0, 2), r.damping);
  f.number({"quadratic_damping", "b_2 / (I_x + J_x)"}, between(0, 100), r.quadratic_damping);
  f.number({"hull_force_below_g_m", "z_H, where the side force of the hull acts"}, between(-50, 50),
           r.hull_force_below_g_m);
  f.number({"rudder_force_below_g_m", "z_R, where the side force of the rudder acts"},
           between(-50, 50), r.rudder_force_below_g_m);
  f.number({"g_below_waterline_m", "negative: above the water"}, between(-50, 50),
           r.g_below_waterline_m);
}

void fields(Fields& f, vessel::ShaftData& s) {
  f.number({"inertia_kgm2", "engine, shaft, propeller and entrained water", kRequired},
           positive_to(1e8), s.inertia_kgm2);
  f.number({"governor_gain", "torque fraction per relative speed error", kRequired},
           positive_to(1000), s.governor_gain);
  f.number({"governor_integral_s", "integral time", kRequired}, positive_to(1000),
           s.governor_integral_s);
  f.number({"max_rpm", "highest order", kRequired}, positive_to(5000), s.max_rps);
}

void fields(Fields& f, vessel::KinematicData& k) {
  f.number({"max_turn_rate_degps", "in the hardest turn", kRequired}, positive_to(60),
           k.max_turn_rate_radps);
  f.number({"turn_time_s", "lag of the turn rate", kRequired}, positive_to(600), k.turn_time_s);
  f.number({"speed_time_s", "lag of the speed", kRequired}, positive_to(3600), k.speed_time_s);
  f.number({"max_speed_kn", "highest speed", kRequired}, positive_to(60), k.max_speed_mps);
}

void fields(Fields& f, ShipFileInput& file) {
  ShipData& ship = file.ship;
  f.text({"name", "shown to people", kRequired}, ship.name);
  f.text({"name_ko", "the same in Korean", kRequired}, ship.name_ko);
  f.identifier(
      {"type", "tanker, product_tanker, coaster, fishing, …: the picture's deck", kRequired},
      ship.type);
  f.notes(ship.source, file.confidence);
  f.choice({"model",
            "mmg: modular forces; abkowitz, son_nomoto, bis, low_speed: a published formulation; "
            "kinematic: keeps course and speed with lags"},
           ship.model, model_words());
  f.number({"service_speed_kn", "speed the ship was designed for", kRequired}, positive_to(60),
           ship.service_speed_mps);
  f.text({"machinery", "default engine profile; empty: nothing metered"}, ship.machinery);
  f.block({"dimensions", "principal dimensions", kRequired}, ship.dimensions);
  f.block({"waterline", "of which the forces of waves ask; without it estimated"}, ship.waterline);
  f.block({"transfer_functions", "first-order motions; without it by closed forms"},
          ship.transfer_functions);
  f.block({"hull", "mmg: derivatives, primed with L_pp, d and U"}, file.hull);
  f.block({"resistance", "mmg: calm-water resistance"}, file.resistance);
  f.block({"propeller", "mmg: the propeller"}, file.propeller);
  f.block({"rudder", "mmg: the rudder and its interaction"}, file.rudder);
  f.block({"abkowitz", "abkowitz: the coefficients"}, file.abkowitz);
  f.block({"son_nomoto", "son_nomoto: the coefficients"}, file.son_nomoto);
  f.block({"bis", "bis: the coefficients"}, file.bis);
  f.block({"low_speed", "low_speed: the coefficients"}, file.low_speed);
  f.block({"steering_gear", "all but kinematic: how the rudder moves"}, file.steering_gear);
  f.block({"shaft", "mmg: shaft and governor"}, file.shaft);
  f.block({"bow_thruster", "mmg: in a tunnel"}, file.bow_thruster);
  f.block({"stern_thruster", "mmg: in a tunnel"}, file.stern_thruster);
  f.block({"roll", "mmg: roll; without it the ship stays upright"}, file.roll);
  f.block({"wind", "areas above the water; without it they are estimated"}, file.wind);
  f.block({"trial", "how the trials of a published set begin"}, ship.trial);
  f.block({"kinematic", "kinematic: lags and limits"}, file.kinematic);
}

}  // namespace haeul::scenario
