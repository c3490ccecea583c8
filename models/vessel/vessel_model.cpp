#include "models/vessel/vessel_model.h"

#include <stdexcept>

#include "models/environment/waves/ship.h"
#include "models/vessel/dynamics.h"

namespace haeul::vessel {
namespace {

void set_mass(VesselModel& model, const ShipData& ship) {
  const Dimensions& dim = ship.dimensions;
  const double L = dim.length_pp_m;
  const double unit = 0.5 * dim.water_density_kgpm3 * L * L * dim.draught_m;
  const double m = dim.water_density_kgpm3 * dim.displacement_m3;
  const double I_zG = m * (dim.yaw_gyration * L) * (dim.yaw_gyration * L);
  model.mass_kg = m;
  model.added_surge_kg = unit * ship.hull.mx;
  model.added_sway_kg = unit * ship.hull.my;
  model.added_yaw_kgm2 = unit * L * L * ship.hull.Jz;
  model.m_xG = m * dim.lcg_m;
  model.I_yaw = I_zG + m * dim.lcg_m * dim.lcg_m + model.added_yaw_kgm2;
  WaterConstants<double>& w = model.deep;
  w.m_surge = m + model.added_surge_kg;
  w.m_sway = m + model.added_sway_kg;
  const double det = w.m_sway * model.I_yaw - model.m_xG * model.m_xG;
  if (!(w.m_surge > 0.0) || !(det > 0.0)) {
    throw std::domain_error("the mass matrix is not positive definite");
  }
  w.inv_m_surge = 1.0 / w.m_surge;
  w.inv_11 = model.I_yaw / det;
  w.inv_12 = -model.m_xG / det;
  w.inv_22 = w.m_sway / det;
}

Roll make_roll(const ShipData& ship) {
  const RollData& data = ship.roll;
  Roll roll;
  roll.active = data.metacentric_height_m > 0.0;
  if (!roll.active) return roll;
  constexpr double kGravity = 9.81;
  const double m = ship.dimensions.water_density_kgpm3 * ship.dimensions.displacement_m3;
  const double k_xx = data.gyration * ship.dimensions.breadth_m;
  const double inertia = m * k_xx * k_xx;
  roll.restoring = m * kGravity * data.metacentric_height_m;
  roll.inv_inertia = 1.0 / inertia;
  roll.linear = 2.0 * data.damping * math::sqrt(roll.restoring * inertia);
  roll.quadratic = data.quadratic_damping * inertia;
  roll.z_H = data.hull_force_below_g_m;
  roll.z_R = data.rudder_force_below_g_m;
  roll.z_G = data.g_below_waterline_m;
  return roll;
}

// each of two shafts has half of the power
propulsion::DriveTrain make_drive(const ShipData& ship, const EngineLimits& engine) {
  propulsion::DriveTrainData data =
      propulsion::typical_drive(engine.kind, engine.mcr_w / ship.propeller.screws, engine.rated_rps,
                                1.0, ship.shaft.inertia_kgm2);
  data.governor_gain = ship.shaft.governor_gain;
  data.governor_integral_s = ship.shaft.governor_integral_s;
  data.diagram = engine.diagram;
  return propulsion::make_drive_train(data);
}

// |K_T| at rest with the blades at full ahead or full astern
double bollard_kt(const propulsion::ControllablePitch& blades, double rho, bool astern) {
  const double D2 = blades.diameter_m * blades.diameter_m;
  const double pitch = astern ? blades.lowest_pitch : blades.highest_pitch;
  return math::abs(propulsion::load(blades, pitch, 1.0, 0.0).thrust) / (rho * D2 * D2);
}

// what turns and pushes beside the plain propeller and rudder
void set_units(VesselModel& model, const ShipData& ship) {
  const PropellerData& screw = ship.propeller;
  const Dimensions& dim = ship.dimensions;
  const double rho = dim.water_density_kgpm3;
  model.measured = screw.quadrants == PropellerData::Quadrants::measured || screw.azimuth;
  if (model.measured) model.quadrants = propulsion::make_four_quadrant(screw, rho);
  model.controllable = screw.controllable;
  if (model.controllable) {
    propulsion::ControllablePitchData blades;
    blades.diameter_m = screw.diameter_m;
    blades.blades = screw.blades;
    blades.area_ratio = screw.area_ratio;
    blades.highest_pitch = screw.pitch_ratio;
    blades.lowest_pitch = screw.lowest_pitch_ratio;
    blades.travel_s = screw.pitch_travel_s;
    blades.relative_rotative = screw.relative_rotative;
    model.blades = propulsion::make_controllable_pitch(blades, rho);
  }
  if ((model.measured || model.controllable) && model.screws == 1 && !screw.azimuth) {
    const double astern_kt =
        (1.0 - screw.thrust_deduction) *
        (model.controllable ? bollard_kt(model.blades, rho, true) : model.quadrants.astern_kt);
    model.side = propulsion::make_propeller_side(screw.diameter_m, dim.length_pp_m, rho, astern_kt,
                                                 screw.right_handed);
  }
  model.stalls = ship.rudder.stalls;
  if (model.stalls) {
    propulsion::RudderStallData stall;
    stall.aspect_ratio = ship.rudder.height_m * ship.rudder.height_m / ship.rudder.area_m2;
    if (model.measured) {
      stall.ahead_kt = model.quadrants.ahead_kt;
      stall.astern_kt = model.quadrants.astern_kt;
    }
    if (model.controllable) {
      stall.ahead_kt = bollard_kt(model.blades, rho, false);
      stall.astern_kt = bollard_kt(model.blades, rho, true);
    }
    model.stalling = propulsion::make_rudder_stall(ship.rudder, stall, dim, screw.diameter_m);
  }
  model.azimuth = screw.azimuth;
  for (std::size_t i = 0; model.azimuth && i < 2; ++i) {
    propulsion::AzimuthData pod;
    pod.x_m = screw.x_prime * dim.length_pp_m;
    pod.y_m = i == 0 ? model.screw_y_m : -model.screw_y_m;
    pod.slew_radps = screw.slew_radps;
    pod.wake = screw.wake;
    pod.thrust_deduction = screw.thrust_deduction;
    pod.lateral_area_m2 = screw.diameter_m * screw.diameter_m;
    model.pods[i] = propulsion::make_azimuth(pod, model.quadrants, rho);
  }
  const ThrusterData* tunnels[] = {&ship.bow_thruster, &ship.stern_thruster};
  for (std::size_t i = 0; i < 2; ++i) {
    if (!(tunnels[i]->power_w > 0.0)) continue;
    propulsion::TunnelThrusterData tunnel;
    tunnel.x_m = tunnels[i]->x_m;
    tunnel.diameter_m = tunnels[i]->diameter_m;
    tunnel.power_w = tunnels[i]->power_w;
    tunnel.max_thrust_n = tunnels[i]->max_thrust_n;
    tunnel.start_s = tunnels[i]->start_s;
    model.thrusters[i] = propulsion::make_tunnel_thruster(tunnel, rho);
  }
}

// shafts and blades as the order has them
void set_shafts(const VesselModel& model, Motion<double>& motion, double rps) {
  const auto command = shaft_command(model, rps);
  motion.shaft_rps = command.shaft_rps;
  motion.pitch = command.pitch;
  if (model.screws > 1) {
    motion.shaft_rps_port = command.shaft_rps;
    motion.pitch_port = command.pitch;
  }
}

}  // namespace

EngineLimits engine_limits(const machinery::PlantData& plant) {
  if (plant.key.empty()) return {};
  const machinery::MainEngineData& engine = plant.main_engine;
  return {engine.mcr_w, engine.rated_rps, plant.load_diagram, engine.kind};
}

VesselModel make_vessel_model(const ShipData& ship, const EngineLimits& engine) {
  VesselModel model;
  model.kind = ship.model;
  model.length_m = ship.dimensions.length_pp_m;
  model.kinematic = ship.kinematic;
  if (ship.model == ShipData::Model::kinematic) return model;
  model.gear = {ship.steering_gear.rate_radps, ship.steering_gear.limit_rad,
                ship.steering_gear.lag_s, ship.steering_gear.dead_band_rad};
  model.max_rps = ship.shaft.max_rps;
  model.mass_kg = ship.dimensions.water_density_kgpm3 * ship.dimensions.displacement_m3;
  model.wind = environment::make_wind_load(ship.wind, ship.dimensions);
  switch (ship.model) {
    case ShipData::Model::abkowitz:
      model.abkowitz = hull::make_abkowitz(ship.abkowitz, ship.dimensions);
      return model;
    case ShipData::Model::son_nomoto:
      model.son_nomoto = hull::make_son_nomoto(ship.son_nomoto, ship.dimensions);
      model.max_rps = ship.son_nomoto.max_rps;
      return model;
    case ShipData::Model::bis:
      model.bis_tanker = hull::make_bis_tanker(ship.bis_tanker, ship.dimensions);
      model.max_rps = ship.bis_tanker.max_rps;
      return model;
    case ShipData::Model::low_speed:
      model.low_speed_hull = hull::make_low_speed_hull(ship.low_speed.hull, ship.dimensions);
      model.low_speed_propeller =
          propulsion::make_reversing_propeller(ship.low_speed.propeller, ship.dimensions);
      model.low_speed_rudder = propulsion::make_low_speed_rudder(
          ship.low_speed.rudder, model.low_speed_propeller, ship.dimensions);
      model.max_rps = ship.low_speed.propeller.max_rps;
      return model;
    default:
      break;
  }
  set_mass(model, ship);
  model.deep.hull = hull::make_mmg_hull(ship.hull, ship.dimensions);
  model.resistance = hull::make_resistance(ship.resistance, ship.dimensions);
  if (model.resistance.active) model.deep.hull.R0 = 0.0;
  model.deep.wake = ship.propeller.wake;
  model.deep.thrust_factor = 1.0 - ship.propeller.thrust_deduction;
  model.deep.straightening = 1.0;
  model.deep.resistance_factor = 1.0;
  model.shallow = hull::make_shallow_model(ship.dimensions, ship.propeller.wake);
  const double CWP = environment::wave_ship(ship).CWP;
  const double breadth = ship.dimensions.breadth_m;
  model.sinkage = hull::make_shallow_resistance(
      ship.dimensions, hull::ShallowResistanceMethod::raven, CWP * model.length_m * breadth,
      breadth * ship.dimensions.draught_m);
  model.shallow_depth_m = model.shallow.deep_from_m;
  model.roll = make_roll(ship);
  model.propeller = propulsion::make_propeller(ship.propeller, ship.dimensions.water_density_kgpm3);
  model.screws = ship.propeller.screws;
  model.screw_y_m = model.screws > 1 ? 0.5 * ship.propeller.spacing_m : 0.0;
  if (!ship.propeller.azimuth) {
    model.rudder = propulsion::make_rudder(ship.rudder, ship.dimensions, ship.propeller.diameter_m);
  }
  set_units(model, ship);
  model.engined = engine.mcr_w > 0.0 && ship.propeller.torque_from_series;
  if (model.engined) {
    model.drive = make_drive(ship, engine);
    model.power_per_shaft_power = 1.0 / model.drive.data.gear_efficiency;
    model.max_rps = math::min(model.max_rps, engine.rated_rps);
  }
  model.combinator = {model.max_rps, ship.propeller.combinator_idle};
  return model;
}

double straight_surge(const VesselModel& model, double speed_mps, double rps) {
  Motion<double> motion;
  motion.u = speed_mps;
  set_shafts(model, motion, rps);
  return rates(model, motion, LaneOrders<double>{0.0, rps, 0.0, speed_mps}).u;
}

double self_propulsion_rps(const VesselModel& model, double speed_mps) {
  // a ship without a propeller of her own keeps what speed she is ordered
  if (speed_mps <= 0.0 || model.kind == ShipData::Model::abkowitz) return 0.0;
  double low = 0.0, high = model.max_rps;
  if (straight_surge(model, speed_mps, high) < 0.0) {
    throw std::domain_error("the highest shaft speed does not reach it");
  }
  for (int i = 0; i < 60; ++i) {
    const double middle = 0.5 * (low + high);
    (straight_surge(model, speed_mps, middle) < 0.0 ? low : high) = middle;
  }
  return 0.5 * (low + high);
}

void settle_engine(const VesselModel& model, Motion<double>& motion, double rps, double depth_m) {
  set_shafts(model, motion, rps);
  if (!model.engined) return;
  Surroundings<double> around;
  around.depth_m = depth_m;
  const LaneOrders<double> orders{0.0, rps, 0.0, motion.u};
  const double torque = shaft_load(model, motion, orders, around).torque_nm / model.screws;
  const double r = motion.shaft_rps * model.drive.inv_n_r;
  const double share = torque / model.drive.Q_r + propulsion::bearing_loss(model.drive, r);
  motion.engine_order = r;
  motion.governor = share;
  motion.charge = math::clamp(math::abs(share * r), 0.0, 1.0);
  if (model.screws > 1) {
    motion.engine_order_port = r;
    motion.governor_port = motion.governor;
    motion.charge_port = motion.charge;
  }
}

double standing_order(const VesselModel& model, const Motion<double>& motion) {
  if (!model.controllable) return motion.shaft_rps;
  const double full = motion.pitch >= 0.0 ? model.blades.highest_pitch : -model.blades.lowest_pitch;
  return motion.pitch / full * model.max_rps;
}

Motion<double> steady_motion(const VesselModel& model, double north_m, double east_m,
                             double psi_rad, double speed_mps) {
  Motion<double> motion;
  motion.north = north_m;
  motion.east = east_m;
  motion.psi = psi_rad;
  motion.u = speed_mps;
  if (model.kind == ShipData::Model::kinematic) return motion;
  if (speed_mps <= 0.0 && !model.controllable) return motion;
  settle_engine(model, motion, self_propulsion_rps(model, speed_mps));
  return motion;
}

}  // namespace haeul::vessel
