#pragma once
// Bodies of dynamics.h; include that instead.
#include "models/vessel/shaft_line_impl.h"

namespace haeul::vessel {

/// Flow at the stern that propellers and rudders share.
template <class Real>
struct SternFlow {
  Real speed;     ///< of midship [m/s]
  Real U, inv_U;  ///< the same as the fits may see it (mmg_hull.h, eq. 4), and its inverse
  Real beta;      ///< drift angle, of the bow or with sternway of the stern [rad]
  Real beta_U;    ///< beta times the speed [m/s]
  Real wake;      ///< 1 - w_P
};

template <class Real, class Number>
SternFlow<Real> stern_flow(const VesselModel& m, const WaterConstants<Number>& water,
                           const Motion<Real>& s) {
  SternFlow<Real> f;
  f.speed = math::sqrt(s.u * s.u + s.v * s.v);
  f.U = math::max(f.speed, math::abs(s.r) * Real(m.length_m / hull::kMaxRPrime));
  f.inv_U = Real(1.0) / math::max(f.U, Real(1e-6));
  // with sternway counted from the stern: from ahead it would jump from one side to the other
  f.beta = math::atan2(-s.v, math::abs(s.u));
  f.beta_U = f.beta * f.speed;
  const Real r_prime = s.r * Real(m.length_m) * f.inv_U;
  f.wake = propulsion::wake_factor(m.propeller, Real(water.wake), f.beta, r_prime);
  return f;
}

/// Where rudders and blades are at one instant, starboard (or only) first.
template <class Real>
struct Settings {
  std::array<math::SinCos<Real>, 2> rudder;
  std::array<Real, 2> pitch;
};

template <class Real>
Settings<Real> settings_of(const VesselModel& m, const Motion<Real>& s) {
  Settings<Real> out{{math::sincos(s.rudder), {}}, {s.pitch, s.pitch_port}};
  if (m.screws > 1) out.rudder[1] = math::sincos(s.rudder_port);
  return out;
}

/// Forces on a MMG vessel, and the torque her screws ask for.
template <class Real>
struct MmgForces {
  hull::Force<Real> total;
  std::array<propulsion::Loading<Real>, 2> screw;
};

/// Thrust and torque of one screw by the law the ship has.
template <class Real>
propulsion::Loading<Real> screw_load(const VesselModel& m, const Real& n, const Real& pitch,
                                     const Real& u_P) {
  if (m.controllable) return propulsion::load(m.blades, pitch, n, u_P);
  return m.measured ? propulsion::load(m.quadrants, n, u_P) : propulsion::load(m.propeller, n, u_P);
}

/// Force of a rudder that may stall, in any flow.
template <class Real>
hull::Force<Real> stalling_rudder(const VesselModel& m, const Motion<Real>& s,
                                  const SternFlow<Real>& flow, const Real& u_P, const Real& n,
                                  const Real& pitch, const Real& thrust,
                                  const math::SinCos<Real>& delta) {
  const Real race = m.controllable ? propulsion::race_speed(pitch, n) : n;
  Real u_R = propulsion::rudder_axial_flow(m.stalling, u_P, s.u, race, thrust);
  if (m.controllable) u_R = u_R * propulsion::rudder_blanking(m.blades, pitch, n, u_P);
  const Real v_R =
      propulsion::rudder_cross_flow(m.stalling, s.u, s.v, s.r, flow.speed, flow.beta_U);
  const Real F_N = propulsion::rudder_normal_force(m.stalling, u_R, v_R, delta.sin, delta.cos);
  return propulsion::rudder_force(m.stalling, F_N, delta.sin, delta.cos);
}

/// One screw with the rudder behind it, `y` [m] to starboard of the centre line.
template <class Real, class Number>
void add_unit(const VesselModel& m, const WaterConstants<Number>& water, const Motion<Real>& s,
              const SternFlow<Real>& flow, const Real& n, const Settings<Real>& settings, double y,
              std::size_t side, MmgForces<Real>& forces) {
  const math::SinCos<Real>& delta = settings.rudder[side];
  const Real& pitch = settings.pitch[side];
  if (m.azimuth) {
    // a unit that turns to port pushes the stern to port: the rudder's sense
    const auto pod =
        propulsion::azimuth_load(m.pods[side], n, -delta.sin, delta.cos, s.u, s.v, s.r);
    forces.screw[side] = {pod.thrust, pod.torque};
    forces.total.X = forces.total.X + pod.force.X;
    forces.total.Y = forces.total.Y + pod.force.Y;
    forces.total.N = forces.total.N + pod.force.N;
    if (m.roll.active) forces.total.K = forces.total.K - Real(m.roll.z_R) * pod.force.Y;
    return;
  }
  const Real u_P = (y == 0.0 ? s.u : s.u - Real(y) * s.r) * flow.wake;
  const auto screw = screw_load(m, n, pitch, u_P);
  const auto rudder =
      m.stalls ? stalling_rudder(m, s, flow, u_P, n, pitch, screw.thrust, delta)
               : propulsion::rudder_force(m.rudder, u_P, screw.thrust, flow.beta_U, s.r, delta.sin,
                                          delta.cos, Real(water.straightening));
  if (m.side.factor != 0.0) {
    const auto aside =
        m.controllable
            ? propulsion::side_force(m.side, n, s.u, pitch * Real(1.0 / m.blades.lowest_pitch))
            : propulsion::side_force(m.side, n, s.u);
    forces.total.Y = forces.total.Y + aside.Y;
    forces.total.N = forces.total.N + aside.N;
  }
  const Real X = rudder.X + Real(water.thrust_factor) * screw.thrust;
  forces.screw[side] = screw;
  forces.total.X = forces.total.X + X;
  forces.total.Y = forces.total.Y + rudder.Y;
  forces.total.N = forces.total.N + rudder.N;
  if (y != 0.0) forces.total.N = forces.total.N - Real(y) * X;
  if (m.roll.active) forces.total.K = forces.total.K - Real(m.roll.z_R) * rudder.Y;
}

template <class Real, class Number>
MmgForces<Real> mmg_forces(const VesselModel& m, const WaterConstants<Number>& water,
                           const Motion<Real>& s, const Settings<Real>& settings,
                           const math::SinCos<Real>& heading, const Surroundings<Real>& around,
                           int instant) {
  const SternFlow<Real> flow = stern_flow(m, water, s);
  MmgForces<Real> forces;
  forces.total = hull::mmg_hull_force(water.hull, s.u, s.v, s.r, flow.U, flow.inv_U);
  if (m.roll.active) forces.total.K = Real(-m.roll.z_H) * forces.total.Y;
  add_unit(m, water, s, flow, s.shaft_rps, settings, m.screw_y_m, 0, forces);
  if (m.screws > 1) {
    add_unit(m, water, s, flow, s.shaft_rps_port, settings, -m.screw_y_m, 1, forces);
  }
  for (std::size_t i = 0; i < 2; ++i) {
    if (m.thrusters[i].thrust_n == 0.0) continue;
    const Real& s_i = i == 0 ? s.bow_thruster : s.stern_thruster;
    const auto push = propulsion::tunnel_force(m.thrusters[i], s_i, s.u);
    forces.total.Y = forces.total.Y + push.Y;
    forces.total.N = forces.total.N + push.N;
  }
  // in shallow water the ship sinks by her speed
  const Real deeper =
      water.shallow ? hull::sinkage_resistance_factor(m.sinkage, around.depth_m, s.u) : Real(1.0);
  if (m.resistance.active) {
    forces.total.X = forces.total.X -
                     hull::resistance(m.resistance, s.u, Real(water.resistance_factor)) * deeper;
  } else if (water.shallow) {
    forces.total.X =
        forces.total.X - Real(water.hull.R0) * s.u * math::abs(s.u) * (deeper - Real(1.0));
  }
  if (around.windy || around.waves != nullptr) {
    const auto weather = weather_force(m, s, heading, around, instant);
    forces.total.X = forces.total.X + weather.X;
    forces.total.Y = forces.total.Y + weather.Y;
    forces.total.N = forces.total.N + weather.N;
    forces.total.K = forces.total.K + weather.K;
  }
  return forces;
}

/// Rates of a MMG vessel; adds `weight` times what screws and engines do to `load` where it is wanted.
template <class Real, class Number>
Rates<Real> mmg_rates(const VesselModel& m, const WaterConstants<Number>& water,
                      const Motion<Real>& s, const Settings<Real>& settings,
                      const EngineCommands<Real>& engines, const Surroundings<Real>& around,
                      int instant, ShaftLoad<Real>* load = nullptr, double weight = 1.0) {
  const auto heading = math::sincos(s.psi);
  const MmgForces<Real> forces = mmg_forces(m, water, s, settings, heading, around, instant);

  // accelerations
  const hull::Force<Real>& f = forces.total;
  const Real sway = f.Y - Real(water.m_surge) * s.u * s.r;
  const Real yaw = f.N - Real(m.m_xG) * s.u * s.r;
  Rates<Real> d;
  d.u = (f.X + Real(water.m_sway) * s.v * s.r + Real(m.m_xG) * s.r * s.r) * Real(water.inv_m_surge);
  d.v = Real(water.inv_11) * sway + Real(water.inv_12) * yaw;
  d.r = Real(water.inv_12) * sway + Real(water.inv_22) * yaw;
  set_path_rates(s, heading, s.v, around, d);
  d.psi = s.r;
  if (m.roll.active) {
    d.phi = s.p;
    d.p = (f.K - Real(m.roll.restoring) * math::sin(s.phi) -
           s.p * (Real(m.roll.linear) + Real(m.roll.quadratic) * math::abs(s.p))) *
          Real(m.roll.inv_inertia);
  }

  // shaft lines
  for (std::size_t side = 0; side < static_cast<std::size_t>(m.screws); ++side) {
    const auto& screw = forces.screw[side];
    const Real engine =
        m.engined ? set_shaft_rates(m, engines[side], s, screw.torque, d, side) : screw.torque;
    if (load != nullptr) {
      add_load(m, screw, side == 1 ? s.shaft_rps_port : s.shaft_rps, engine, Real(weight), *load);
    }
  }
  return d;
}

/// Calls `use` with the constants of the water at `depth_m`: the model's own where it is deep.
template <class Real, class Use>
auto with_water(const VesselModel& m, const Real& depth_m, const Use& use) {
  const bool deep = !math::any(depth_m < Real(m.shallow_depth_m));
  return deep ? use(m.deep) : use(water_at(m, depth_m));
}

template <class Real>
Rates<Real> rates(const VesselModel& m, const Motion<Real>& s, const LaneOrders<Real>& orders,
                  const Surroundings<Real>& around, int instant) {
  if (m.kind == ShipData::Model::kinematic) return kinematic_rates(m.kinematic, s, orders, around);
  if (m.published()) return published_rates(m, s, orders, around, instant);
  return with_water(m, around.depth_m, [&](const auto& water) {
    return mmg_rates(m, water, s, settings_of(m, s), engine_commands(m, orders), around, instant);
  });
}

template <class Real>
hull::Force<Real> force(const VesselModel& m, const Motion<Real>& s,
                        const Surroundings<Real>& around, int instant) {
  return with_water(m, around.depth_m, [&](const auto& water) {
    return mmg_forces(m, water, s, settings_of(m, s), math::sincos(s.psi), around, instant).total;
  });
}

template <class Real>
ShaftLoad<Real> shaft_load(const VesselModel& m, const Motion<Real>& s,
                           const LaneOrders<Real>& orders, const Surroundings<Real>& around) {
  ShaftLoad<Real> out;
  if (m.kind == ShipData::Model::son_nomoto) {
    const Real U = math::max(math::sqrt(s.u * s.u + s.v * s.v), Real(1e-6));
    const Real advance =
        hull::son_nomoto_advance(m.son_nomoto, s.u, s.v / U, s.r * Real(m.length_m) / U);
    out.thrust_n = hull::son_nomoto_thrust(m.son_nomoto, s.shaft_rps, advance);
  }
  if (m.kind == ShipData::Model::bis) {
    out.thrust_n = Real(m.mass_kg) * hull::bis_thrust(m.bis_tanker, s.u, s.shaft_rps);
  }
  if (m.kind == ShipData::Model::low_speed) {
    // forces of hull and propeller are one fit; what moves the ship is the effective thrust
    out.thrust_n =
        propulsion::reversing_propeller_force(m.low_speed_propeller, s.u, s.v, s.r, s.shaft_rps)
            .force.X;
  }
  if (m.kind != ShipData::Model::mmg) return out;
  with_water(m, around.depth_m, [&](const auto& water) {
    return mmg_rates(m, water, s, settings_of(m, s), engine_commands(m, orders), around, 0, &out);
  });
  return out;
}

/// s + h * d, member by member.
template <class Real>
Motion<Real> advanced(const Motion<Real>& s, const Rates<Real>& d, const Real& h) {
  Motion<Real> out = s;
  for (const auto member : Motion<Real>::members()) out.*member = s.*member + h * d.*member;
  return out;
}

/// One classical Runge-Kutta step; `rates(state, stage)` with stage 0, 1, 2 for t, t + dt/2, t + dt.
template <class Real, class RatesAt>
void rk4(Motion<Real>& s, double dt, const RatesAt& rates) {
  const Real half = Real(0.5 * dt), whole = Real(dt), sixth = Real(dt / 6.0);
  const Rates<Real> k1 = rates(s, 0);
  const Rates<Real> k2 = rates(advanced(s, k1, half), 1);
  const Rates<Real> k3 = rates(advanced(s, k2, half), 1);
  const Rates<Real> k4 = rates(advanced(s, k3, whole), 2);
  for (const auto i : Motion<Real>::members()) {
    s.*i = s.*i + sixth * (k1.*i + Real(2.0) * (k2.*i + k3.*i) + k4.*i);
  }
}

template <class Real>
void step(const VesselModel& m, Motion<Real>& s, const LaneOrders<Real>& orders, double dt,
          const Surroundings<Real>& around, ShaftLoad<Real>* mean) {
  if (mean != nullptr) *mean = {};
  if (m.kind == ShipData::Model::kinematic) {
    rk4(s, dt, [&](const Motion<Real>& at, int) {
      return kinematic_rates(m.kinematic, at, orders, around);
    });
    return;
  }
  if (m.published()) {
    if (m.kind == ShipData::Model::low_speed) s.shaft_rps = orders.shaft_rps;
    // without a lag the rudder stands still over the step, at where its end would have it
    if (m.gear.lag_s <= 0.0)
      s.rudder = propulsion::rudder_after(m.gear, s.rudder, orders.rudder_rad, dt);
    rk4(s, dt, [&](const Motion<Real>& at, int instant) {
      return published_rates(m, at, orders, around, instant);
    });
    if (mean != nullptr) *mean = shaft_load(m, s, orders, around);
    return;
  }
  const ShaftCommand<Real> command = shaft_command(m, orders.shaft_rps);
  if (!m.engined) s.shaft_rps = s.shaft_rps_port = command.shaft_rps;
  if (m.thrusters[0].thrust_n != 0.0) {
    s.bow_thruster =
        propulsion::thruster_after(m.thrusters[0], s.bow_thruster, orders.bow_thruster, dt);
  }
  if (m.thrusters[1].thrust_n != 0.0) {
    s.stern_thruster =
        propulsion::thruster_after(m.thrusters[1], s.stern_thruster, orders.stern_thruster, dt);
  }
  const auto integrate = [&](const auto& water) {
    // rudders and blades at the three instants of the rule
    const bool twin = m.screws > 1;
    const EngineCommands<Real> engines = engine_commands(m, orders);
    Real pitch = command.pitch, pitch_port = command.pitch;
    if (m.controllable && m.engined) {
      pitch = held_pitch(m, pitch, s.shaft_rps, s.engine_order, engines[0]);
      pitch_port = held_pitch(m, pitch_port, s.shaft_rps_port, s.engine_order_port, engines[1]);
    }
    const auto after = [&](double time) {
      Motion<Real> at = s;
      at.rudder = propulsion::rudder_after(m.gear, s.rudder, orders.rudder_rad, time);
      if (twin) {
        at.rudder_port = propulsion::rudder_after(m.gear, s.rudder_port, orders.rudder_rad, time);
      }
      if (m.controllable) {
        at.pitch = propulsion::pitch_after(m.blades, s.pitch, pitch, time);
        if (twin) {
          at.pitch_port = propulsion::pitch_after(m.blades, s.pitch_port, pitch_port, time);
        }
      }
      return at;
    };
    const Motion<Real> middle = after(0.5 * dt), end = after(dt);
    const Settings<Real> settings[3] = {settings_of(m, s), settings_of(m, middle),
                                        settings_of(m, end)};
    rk4(s, dt, [&](const Motion<Real>& at, int instant) {
      return mmg_rates(m, water, at, settings[instant], engines, around, instant, mean,
                       instant == 1 ? 1.0 / 3.0 : 1.0 / 6.0);
    });
    s.rudder = end.rudder;
    s.rudder_port = end.rudder_port;
    s.pitch = end.pitch;
    s.pitch_port = end.pitch_port;
  };
  with_water(m, around.depth_m, [&](const auto& water) {
    integrate(water);
    return 0;
  });
}

}  // namespace haeul::vessel
