#pragma once
// Bodies of dynamics.h that all kinds of ships share, and the rates of those that are not put together
// from hull, screws and rudders; include dynamics.h instead.
namespace haeul::vessel {

/// Wind and waves in B.
template <class Real>
hull::Force<Real> weather_force(const VesselModel& m, const Motion<Real>& s,
                                const math::SinCos<Real>& heading, const Surroundings<Real>& around,
                                int instant) {
  hull::Force<Real> force;
  if (around.windy) {
    const Flow<Real>& air = around.air[static_cast<std::size_t>(instant)];
    const Real north = air.north - around.current.north, east = air.east - around.current.east;
    const auto wind =
        environment::wind_force(m.wind, north * heading.cos + east * heading.sin - s.u,
                                east * heading.cos - north * heading.sin - s.v);
    force.X = wind.X;
    force.Y = wind.Y;
    force.N = wind.N;
    force.K = wind.K;
    if (m.roll.active) force.K = force.K + Real(m.roll.z_G) * wind.Y;
  }
  if (around.waves != nullptr) {
    const auto wave = environment::mean_wave_force(*around.waves, s.psi, s.u);
    force.X = force.X + wave.X;
    force.Y = force.Y + wave.Y;
    force.N = force.N + wave.N;
  }
  return force;
}

/// Position and heading; eq. (5).
template <class Real>
void set_path_rates(const Motion<Real>& s, const math::SinCos<Real>& heading, const Real& v_level,
                    const Surroundings<Real>& around, Rates<Real>& d) {
  d.north = s.u * heading.cos - v_level * heading.sin + around.current.north;
  d.east = s.u * heading.sin + v_level * heading.cos + around.current.east;
}

template <class Real>
Rates<Real> kinematic_rates(const KinematicData& m, const Motion<Real>& s,
                            const LaneOrders<Real>& orders, const Surroundings<Real>& around) {
  const Real limit = Real(m.max_turn_rate_radps);
  const Real error = math::wrap_pi(orders.course_rad - s.psi);
  const Real ordered = math::clamp(error * Real(1.0 / (3.0 * m.turn_time_s)), -limit, limit);
  Rates<Real> d;
  d.u = (orders.speed_mps - s.u) * Real(1.0 / m.speed_time_s);
  d.r = (ordered - s.r) * Real(1.0 / m.turn_time_s);
  set_path_rates(s, math::sincos(s.psi), Real(0.0), around, d);
  d.psi = s.r;
  return d;
}

/// Rates of a ship of a published formulation; her rudder is part of the state.
template <class Real>
Rates<Real> published_rates(const VesselModel& m, const Motion<Real>& s,
                            const LaneOrders<Real>& orders, const Surroundings<Real>& around,
                            int instant) {
  const auto heading = math::sincos(s.psi);
  hull::External<Real> weather;
  if (around.windy || around.waves != nullptr) {
    const auto f = weather_force(m, s, heading, around, instant);
    weather = {f.X, f.Y, f.N, f.K};
  }
  Rates<Real> d;
  Real v_level = s.v;
  d.psi = s.r;
  hull::Acceleration<Real> a;
  if (m.kind == ShipData::Model::abkowitz) {
    a = hull::abkowitz_acceleration(m.abkowitz, s.u, s.v, s.r, s.rudder, weather);
  } else if (m.kind == ShipData::Model::son_nomoto) {
    a = hull::son_nomoto_acceleration(m.son_nomoto, s.u, s.v, s.r, s.p, s.phi, s.rudder,
                                      s.shaft_rps, weather);
    const auto roll = math::sincos(s.phi);
    v_level = s.v * roll.cos;
    d.psi = s.r * roll.cos;
    d.phi = s.p;
    d.shaft_rps = hull::shaft_rate(m.son_nomoto, s.shaft_rps, orders.shaft_rps);
  } else if (m.kind == ShipData::Model::low_speed) {
    const auto screw =
        propulsion::reversing_propeller_force(m.low_speed_propeller, s.u, s.v, s.r, s.shaft_rps);
    const auto rudder = propulsion::low_speed_rudder_force(m.low_speed_rudder, screw, s.u, s.v, s.r,
                                                           s.shaft_rps, s.rudder);
    const auto bare = hull::low_speed_hull_force(m.low_speed_hull, s.u, s.v, s.r);
    const hull::Force<Real> total{bare.X + screw.force.X + rudder.X + weather.X,
                                  bare.Y + screw.force.Y + rudder.Y + weather.Y,
                                  bare.N + screw.force.N + rudder.N + weather.N};
    a = hull::low_speed_acceleration(m.low_speed_hull, s.u, s.v, s.r, total);
  } else {
    a = hull::bis_acceleration(m.bis_tanker, s.u, s.v, s.r, s.rudder, s.shaft_rps, around.depth_m,
                               weather);
    d.shaft_rps = hull::shaft_rate(m.bis_tanker, s.shaft_rps, orders.shaft_rps);
  }
  d.u = a.du;
  d.v = a.dv;
  d.r = a.dr;
  d.p = a.dp;
  set_path_rates(s, heading, v_level, around, d);
  if (m.gear.lag_s > 0.0) {
    d.rudder = propulsion::rudder_rate(m.gear, s.rudder, orders.rudder_rad);
  }
  return d;
}

}  // namespace haeul::vessel
