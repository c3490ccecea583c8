#pragma once
/// All constants of one vessel, made once from her ship file.
#include "models/environment/waves/mean_force.h"
#include "models/environment/wind/wind_coefficients.h"
#include "models/hull/low_speed_hull.h"
#include "models/hull/mmg_hull.h"
#include "models/hull/resistance/resistance.h"
#include "models/hull/resistance/shallow_resistance.h"
#include "models/hull/shallow_water.h"
#include "models/hull/whole_ship/abkowitz.h"
#include "models/hull/whole_ship/bis_tanker.h"
#include "models/hull/whole_ship/son_nomoto.h"
#include "models/machinery/plant.h"
#include "models/propulsion/drive/drive_train.h"
#include "models/propulsion/propeller/pitch.h"
#include "models/propulsion/propeller/propeller.h"
#include "models/propulsion/propeller/propeller_side.h"
#include "models/propulsion/propeller/reversing_propeller.h"
#include "models/propulsion/rudder/low_speed_rudder.h"
#include "models/propulsion/rudder/rudder.h"
#include "models/propulsion/rudder/rudder_stall.h"
#include "models/propulsion/rudder/steering_gear.h"
#include "models/propulsion/thruster/azimuth.h"
#include "models/propulsion/thruster/tunnel_thruster.h"
#include "models/vessel/motion.h"
#include "models/vessel/ship_data.h"
#include "models/vessel/surroundings.h"

namespace haeul::vessel {

/// The engine (or both together) that drives the shafts. `mcr_w` = 0: they turn at their order.
struct EngineLimits {
  double mcr_w = 0.0;
  double rated_rps = 0.0;  ///< of the shaft
  machinery::LoadDiagram diagram;
  machinery::EngineKind kind = machinery::EngineKind::two_stroke;
};

/// Those of a machinery profile; none where its key is empty.
EngineLimits engine_limits(const machinery::PlantData& plant);

/// What of an MMG vessel depends on the depth of the water; `double` in deep water, a Real where the
/// depth is that of the moment.
template <class Number>
struct WaterConstants {
  hull::MmgCoefficients<Number> hull;
  Number m_surge, m_sway;  ///< m + m_x, m + m_y [kg]
  Number inv_m_surge;
  Number inv_11, inv_12, inv_22;  ///< inverse of the sway-yaw block
  Number wake;                    ///< w_P0
  Number thrust_factor;           ///< 1 - t_P
  Number straightening;           ///< factor on gamma_R
  Number resistance_factor;       ///< on the viscous resistance
  bool shallow = false;           ///< the ship feels the bottom
};

/// Constants of roll; eq. (4) of dynamics.h.
struct Roll {
  bool active = false;
  double inv_inertia = 0.0;              ///< 1 / (I_x + J_x)
  double restoring = 0.0;                ///< m g GM [N m]
  double linear = 0.0, quadratic = 0.0;  ///< b_1, b_2
  double z_H = 0.0, z_R = 0.0;           ///< of hull and rudder force below G [m]
  double z_G = 0.0;                      ///< of G below the waterline [m]
};

/// Constants of the equations of motion (dynamics.h).
struct VesselModel {
  ShipData::Model kind = ShipData::Model::mmg;
  double length_m = 0.0;  ///< L_pp
  double mass_kg = 0.0;   ///< m
  double m_xG = 0.0;      ///< m x_G [kg m]
  double I_yaw = 0.0;     ///< I_zG + m x_G^2 + J_z in deep water [kg m^2]
  WaterConstants<double> deep{};
  hull::ShallowModel shallow;
  hull::ShallowResistance sinkage;  ///< what it adds to the resistance
  double shallow_depth_m = 0.0;     ///< depth at which the ship begins to feel the bottom
  double added_surge_kg = 0.0, added_sway_kg = 0.0, added_yaw_kgm2 = 0.0;  ///< deep water
  Roll roll;
  hull::Resistance resistance;
  propulsion::Propeller propeller;
  int screws = 1;          ///< 1, or 2 alike with a rudder behind each
  double screw_y_m = 0.0;  ///< of the starboard screw from the centre line
  bool measured = false;   ///< the screws follow `quadrants`, else `propeller`
  propulsion::FourQuadrant quadrants;
  bool controllable = false;  ///< the screws follow `blades`
  propulsion::ControllablePitch blades;
  propulsion::Combinator combinator;
  propulsion::PropellerSide side;  ///< factor 0: none
  propulsion::Rudder rudder;
  bool stalls = false;  ///< the rudders follow `stalling`, else `rudder`
  propulsion::RudderStall stalling;
  bool azimuth = false;                     ///< the screws are azimuth units and there is no rudder
  std::array<propulsion::Azimuth, 2> pods;  ///< starboard (or only) first
  std::array<propulsion::TunnelThruster, 2> thrusters;  ///< bow, stern; no thrust: none
  propulsion::SteeringGear gear;
  bool engined = false;  ///< the shafts are driven by `drive`, else they turn at their order
  propulsion::DriveTrain drive;        ///< of one shaft
  double power_per_shaft_power = 1.0;  ///< of the engine, losses of the gear included
  environment::WindLoadModel wind;
  hull::Abkowitz abkowitz;
  hull::SonNomoto son_nomoto;
  hull::BisTanker bis_tanker;
  hull::LowSpeedHull low_speed_hull;
  propulsion::ReversingPropeller low_speed_propeller;
  propulsion::LowSpeedRudder low_speed_rudder;
  KinematicData kinematic;
  double max_rps = 0.0;  ///< highest shaft order; with blades that turn, the one of full lever

  /// Does the ship follow a published formulation of her own?
  bool published() const {
    return kind == ShipData::Model::abkowitz || kind == ShipData::Model::son_nomoto ||
           kind == ShipData::Model::bis || kind == ShipData::Model::low_speed;
  }
};

/// Constants at `depth_m` [m]; in water deeper than `shallow_depth_m` those of `deep`, bit for bit.
template <class Real>
WaterConstants<Real> water_at(const VesselModel& m, const Real& depth_m) {
  const auto f = hull::shallow_factors(m.shallow, depth_m);
  const hull::MmgHull& h = m.deep.hull;
  const auto x = [](double deep, const Real& factor) { return Real(deep) * factor; };
  WaterConstants<Real> w;
  w.hull = {Real(h.R0),          x(h.X_vv, f.X_vv),   x(h.X_vr, f.X_vr),   x(h.X_rr, f.X_rr),
            x(h.X_vvvv, f.X_vv), x(h.Y_v, f.Y_v),     x(h.Y_r, f.Y_r),     x(h.Y_vvv, f.Y_vvv),
            x(h.Y_vvr, f.Y_vvr), x(h.Y_vrr, f.Y_vrr), x(h.Y_rrr, f.Y_rrr), x(h.N_v, f.N_v),
            x(h.N_r, f.N_r),     x(h.N_vvv, f.N_vvv), x(h.N_vvr, f.N_vvr), x(h.N_vrr, f.N_vrr),
            x(h.N_rrr, f.N_rrr)};
  w.hull.R0 = x(h.R0, f.resistance);
  w.m_surge = Real(m.mass_kg) + x(m.added_surge_kg, f.mx);
  w.m_sway = Real(m.mass_kg) + x(m.added_sway_kg, f.my);
  const Real I = Real(m.I_yaw) + x(m.added_yaw_kgm2, f.Jz - Real(1.0));
  const Real det = w.m_sway * I - Real(m.m_xG * m.m_xG);
  w.inv_m_surge = Real(1.0) / w.m_surge;
  // the divisions of deep water, so that a deep lane beside a shallow one keeps its bits
  w.inv_11 = I / det;
  w.inv_12 = Real(-m.m_xG) / det;
  w.inv_22 = w.m_sway / det;
  w.wake = x(m.deep.wake, f.wake);
  w.thrust_factor = x(m.deep.thrust_factor, f.thrust);
  w.straightening = f.gamma_R;
  w.resistance_factor = f.resistance;
  w.shallow = true;
  return w;
}

/// Builds the constants. With an engine the shaft is governed, provided the propeller's torque is
/// known; otherwise the shaft turns at its order. Throws std::domain_error on impossible data.
VesselModel make_vessel_model(const ShipData& ship, const EngineLimits& engine = {});

/// Surge acceleration [m/s^2] of straight running at `speed_mps` with the shaft at `rps`, in calm deep
/// water.
double straight_surge(const VesselModel& model, double speed_mps, double rps);

/// Shaft speed [1/s] at which the ship keeps `speed_mps` straight ahead in calm water; bisection to
/// 1e-12. Throws std::domain_error when max_rps does not reach it.
double self_propulsion_rps(const VesselModel& model, double speed_mps);

/// Sets shaft, blades and engine of `motion` to what they are after long running at her speed under the
/// order `rps` in water `depth_m` deep.
void settle_engine(const VesselModel& model, Motion<double>& motion, double rps,
                   double depth_m = kDeep_m);

/// The shaft order that `motion` follows when she is settled; Orders::shaft_rps.
double standing_order(const VesselModel& model, const Motion<double>& motion);

/// The state of straight steady running at `speed_mps`: shaft and governor in balance.
Motion<double> steady_motion(const VesselModel& model, double north_m, double east_m,
                             double psi_rad, double speed_mps);

}  // namespace haeul::vessel
