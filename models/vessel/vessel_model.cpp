#include "models/vessel/vessel_model.h"

#include <stdexcept>

namespace haeul::vessel {
namespace {

void set_mass(VesselModel& model, const ShipData& ship) {
  const Dimensions& dim = ship.dimensions;
  const double L = dim.length_pp_m;
  const double unit = 0.5 * dim.water_density_kgpm3 * L * L * dim.draught_m;
  const double m = dim.water_density_kgpm3 * dim.displacement_m3;
  const double I_zG = m * (dim.yaw_gyration * L) * (dim.yaw_gyration * L);
  model.m_surge = m + unit * ship.hull.mx;
  model.m_sway = m + unit * ship.hull.my;
  model.m_xG = m * dim.lcg_m;
  model.I_yaw = I_zG + m * dim.lcg_m * dim.lcg_m + unit * L * L * ship.hull.Jz;
  const double det = model.m_sway * model.I_yaw - model.m_xG * model.m_xG;
  if (!(model.m_surge > 0.0) || !(det > 0.0)) {
    throw std::domain_error("the mass matrix is not positive definite");
  }
  model.inv_m_surge = 1.0 / model.m_surge;
  model.inv_11 = model.I_yaw / det;
  model.inv_12 = -model.m_xG / det;
  model.inv_22 = model.m_sway / det;
}

propulsion::Shaft make_shaft(const ShipData& ship, const EngineLimits& engine) {
  propulsion::Shaft shaft;
  shaft.governed = engine.mcr_w > 0.0 && ship.propeller.torque_from_series;
  if (!shaft.governed) return shaft;
  shaft.Q_mcr = engine.mcr_w / (math::kTwoPi * engine.rated_rps);
  shaft.inv_n_mcr = 1.0 / engine.rated_rps;
  shaft.inv_two_pi_I = 1.0 / (math::kTwoPi * ship.shaft.inertia_kgm2);
  shaft.K_p = ship.shaft.governor_gain;
  shaft.K_p_over_T_i = ship.shaft.governor_gain / ship.shaft.governor_integral_s;
  shaft.diagram = engine.diagram;
  return shaft;
}

}  // namespace

VesselModel make_vessel_model(const ShipData& ship, const EngineLimits& engine) {
  VesselModel model;
  model.kind = ship.model;
  model.length_m = ship.dimensions.length_pp_m;
  model.kinematic = ship.kinematic;
  if (ship.model == ShipData::Model::kinematic) return model;
  set_mass(model, ship);
  model.hull = hull::make_mmg_hull(ship.hull, ship.dimensions);
  model.resistance = hull::make_resistance(ship.resistance, ship.dimensions);
  if (model.resistance.active) model.hull.R0 = 0.0;
  model.propeller = propulsion::make_propeller(ship.propeller, ship.dimensions.water_density_kgpm3);
  model.rudder = propulsion::make_rudder(ship.rudder, ship.dimensions, ship.propeller.diameter_m);
  model.gear = {ship.steering_gear.rate_radps, ship.steering_gear.limit_rad};
  model.shaft = make_shaft(ship, engine);
  model.max_rps = ship.shaft.max_rps;
  if (model.shaft.governed) model.max_rps = math::min(model.max_rps, engine.rated_rps);
  return model;
}

double self_propulsion_rps(const VesselModel& model, double speed_mps) {
  if (speed_mps <= 0.0) return 0.0;
  const double u = speed_mps;
  const double drag = model.hull.R0 * u * u +
                      (model.resistance.active ? hull::resistance(model.resistance, u) : 0.0);
  const double V_A = u * (1.0 - model.propeller.wake);
  const auto surplus = [&](double n) {
    return (1.0 - model.propeller.thrust_deduction) *
               propulsion::load(model.propeller, n, V_A).thrust -
           drag;
  };
  double low = 0.0, high = model.max_rps;
  if (surplus(high) < 0.0) throw std::domain_error("the highest shaft speed does not reach it");
  for (int i = 0; i < 60; ++i) {
    const double middle = 0.5 * (low + high);
    (surplus(middle) < 0.0 ? low : high) = middle;
  }
  return 0.5 * (low + high);
}

Motion<double> steady_motion(const VesselModel& model, double north_m, double east_m,
                             double psi_rad, double speed_mps) {
  Motion<double> motion;
  motion.north = north_m;
  motion.east = east_m;
  motion.psi = psi_rad;
  motion.u = speed_mps;
  if (model.kind == ShipData::Model::kinematic || speed_mps <= 0.0) return motion;
  motion.shaft_rps = self_propulsion_rps(model, speed_mps);
  if (model.shaft.governed) {
    const double V_A = speed_mps * (1.0 - model.propeller.wake);
    motion.governor =
        propulsion::load(model.propeller, motion.shaft_rps, V_A).torque / model.shaft.Q_mcr;
  }
  return motion;
}

}  // namespace haeul::vessel
