#pragma once
/// All constants of one vessel, made once from her ship file.
#include "models/hull/mmg_hull.h"
#include "models/hull/resistance.h"
#include "models/machinery/load_diagram.h"
#include "models/propulsion/propeller.h"
#include "models/propulsion/rudder.h"
#include "models/propulsion/shaft.h"
#include "models/propulsion/steering_gear.h"
#include "models/vessel/motion.h"
#include "models/vessel/ship_data.h"

namespace haeul::vessel {

/// The engine the shaft is driven by. `mcr_w` = 0: the shaft turns at its order.
struct EngineLimits {
  double mcr_w = 0.0;
  double rated_rps = 0.0;
  machinery::LoadDiagram diagram;
};

/// Constants of the equations of motion (dynamics.h).
struct VesselModel {
  ShipData::Model kind = ShipData::Model::mmg;
  double length_m = 0.0;  ///< L_pp
  // mass matrix, eqs. (1)-(3) of dynamics.h
  double m_surge = 0.0;  ///< m + m_x [kg]
  double m_sway = 0.0;   ///< m + m_y [kg]
  double m_xG = 0.0;     ///< m x_G [kg m]
  double I_yaw = 0.0;    ///< I_zG + m x_G^2 + J_z [kg m^2]
  double inv_m_surge = 0.0;
  double inv_11 = 0.0, inv_12 = 0.0, inv_22 = 0.0;  ///< inverse of the sway-yaw block
  hull::MmgHull hull{};
  hull::Resistance resistance;
  propulsion::Propeller propeller;
  propulsion::Rudder rudder;
  propulsion::SteeringGear gear;
  propulsion::Shaft shaft;
  KinematicData kinematic;
  double max_rps = 0.0;  ///< highest shaft order
};

/// Builds the constants. With an engine the shaft is governed, provided the propeller's torque is
/// known; otherwise the shaft turns at its order. Throws std::domain_error on impossible data.
VesselModel make_vessel_model(const ShipData& ship, const EngineLimits& engine = {});

/// Shaft speed [1/s] at which the ship keeps `speed_mps` straight ahead in calm water; bisection to
/// 1e-12. Throws std::domain_error when max_rps does not reach it.
double self_propulsion_rps(const VesselModel& model, double speed_mps);

/// The state of straight steady running at `speed_mps`: shaft and governor in balance.
Motion<double> steady_motion(const VesselModel& model, double north_m, double east_m,
                             double psi_rad, double speed_mps);

}  // namespace haeul::vessel
