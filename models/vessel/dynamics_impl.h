#pragma once
// Bodies of dynamics.h; include that instead.
namespace haeul::vessel {

/// Flow at the stern that propeller and rudder share.
template <class Real>
struct SternFlow {
  Real U, inv_U;  ///< speed of midship as the fits may see it (mmg_hull.h, eq. 4), and its inverse
  Real beta;      ///< drift angle [rad]
  Real beta_U;    ///< beta times the true speed [m/s]
  Real u_P;       ///< speed of advance at the propeller [m/s]
};

template <class Real>
SternFlow<Real> stern_flow(const VesselModel& m, const Real& u, const Real& v, const Real& r) {
  SternFlow<Real> f;
  const Real speed = math::sqrt(u * u + v * v);
  f.U = math::max(speed, math::abs(r) * Real(m.length_m / hull::kMaxRPrime));
  f.inv_U = Real(1.0) / math::max(f.U, Real(1e-6));
  f.beta = math::atan2(-v, u);
  f.beta_U = f.beta * speed;
  const Real r_prime = r * Real(m.length_m) * f.inv_U;
  f.u_P = u * propulsion::wake_factor(m.propeller, f.beta, r_prime);
  return f;
}

template <class Real>
Rates<Real> mmg_rates(const VesselModel& m, const Motion<Real>& s, const Real& sin_delta,
                      const Real& cos_delta, const Real& shaft_order) {
  const SternFlow<Real> flow = stern_flow(m, s.u, s.v, s.r);

  // forces
  const auto hull = hull::mmg_hull_force(m.hull, s.u, s.v, s.r, flow.U, flow.inv_U);
  const auto screw = propulsion::load(m.propeller, s.shaft_rps, flow.u_P);
  const auto rudder = propulsion::rudder_force(m.rudder, flow.u_P, screw.thrust, flow.beta_U, s.r,
                                               sin_delta, cos_delta);
  Real X = hull.X + rudder.X + Real(1.0 - m.propeller.thrust_deduction) * screw.thrust;
  if (m.resistance.active) X = X - hull::resistance(m.resistance, s.u);
  const Real Y = hull.Y + rudder.Y;
  const Real N = hull.N + rudder.N;

  // accelerations
  const Real sway = Y - Real(m.m_surge) * s.u * s.r;
  const Real yaw = N - Real(m.m_xG) * s.u * s.r;
  const auto heading = math::sincos(s.psi);
  Rates<Real> d;
  d.u = (X + Real(m.m_sway) * s.v * s.r + Real(m.m_xG) * s.r * s.r) * Real(m.inv_m_surge);
  d.v = Real(m.inv_11) * sway + Real(m.inv_12) * yaw;
  d.r = Real(m.inv_12) * sway + Real(m.inv_22) * yaw;
  d.north = s.u * heading.cos - s.v * heading.sin;
  d.east = s.u * heading.sin + s.v * heading.cos;
  d.psi = s.r;

  // shaft line
  if (m.shaft.governed) {
    const auto engine = propulsion::drive(m.shaft, s.shaft_rps, shaft_order, s.governor);
    d.shaft_rps = (engine.torque - screw.torque) * Real(m.shaft.inv_two_pi_I);
    d.governor = engine.governor_rate;
  } else {
    d.shaft_rps = Real(0.0);
    d.governor = Real(0.0);
  }
  return d;
}

template <class Real>
Rates<Real> kinematic_rates(const KinematicData& m, const Motion<Real>& s,
                            const LaneOrders<Real>& orders) {
  const Real limit = Real(m.max_turn_rate_radps);
  const Real error = math::wrap_pi(orders.course_rad - s.psi);
  const Real ordered = math::clamp(error * Real(1.0 / (3.0 * m.turn_time_s)), -limit, limit);
  const auto heading = math::sincos(s.psi);
  Rates<Real> d;
  d.u = (orders.speed_mps - s.u) * Real(1.0 / m.speed_time_s);
  d.v = Real(0.0);
  d.r = (ordered - s.r) * Real(1.0 / m.turn_time_s);
  d.north = s.u * heading.cos;
  d.east = s.u * heading.sin;
  d.psi = s.r;
  d.shaft_rps = Real(0.0);
  d.governor = Real(0.0);
  return d;
}

template <class Real>
ShaftLoad<Real> shaft_load(const VesselModel& m, const Motion<Real>& s,
                           const LaneOrders<Real>& orders) {
  ShaftLoad<Real> out;
  if (m.kind == ShipData::Model::kinematic) return out;
  const SternFlow<Real> flow = stern_flow(m, s.u, s.v, s.r);
  const auto screw = propulsion::load(m.propeller, s.shaft_rps, flow.u_P);
  out.thrust_n = screw.thrust;
  out.torque_nm = screw.torque;
  out.engine_torque_nm =
      m.shaft.governed
          ? propulsion::drive(m.shaft, s.shaft_rps, orders.shaft_rps, s.governor).torque
          : screw.torque;
  out.power_w = Real(math::kTwoPi) * s.shaft_rps * out.engine_torque_nm;
  return out;
}

/// s + h * d, member by member; the rudder is left alone.
template <class Real>
Motion<Real> advanced(const Motion<Real>& s, const Rates<Real>& d, const Real& h) {
  Motion<Real> out = s;
  out.north = s.north + h * d.north;
  out.east = s.east + h * d.east;
  out.psi = s.psi + h * d.psi;
  out.u = s.u + h * d.u;
  out.v = s.v + h * d.v;
  out.r = s.r + h * d.r;
  out.shaft_rps = s.shaft_rps + h * d.shaft_rps;
  out.governor = s.governor + h * d.governor;
  return out;
}

/// One classical Runge-Kutta step; `rates(state, stage)` with stage 0, 1, 2 for t, t + dt/2, t +
/// dt.
template <class Real, class RatesAt>
void rk4(Motion<Real>& s, double dt, const RatesAt& rates) {
  const Real half = Real(0.5 * dt), whole = Real(dt), sixth = Real(dt / 6.0);
  const Rates<Real> k1 = rates(s, 0);
  const Rates<Real> k2 = rates(advanced(s, k1, half), 1);
  const Rates<Real> k3 = rates(advanced(s, k2, half), 1);
  const Rates<Real> k4 = rates(advanced(s, k3, whole), 2);
  const auto mean = [](const Real& a, const Real& b, const Real& c, const Real& d) {
    return a + Real(2.0) * (b + c) + d;
  };
  const Rates<Real> sum{mean(k1.north, k2.north, k3.north, k4.north),
                        mean(k1.east, k2.east, k3.east, k4.east),
                        mean(k1.psi, k2.psi, k3.psi, k4.psi),
                        mean(k1.u, k2.u, k3.u, k4.u),
                        mean(k1.v, k2.v, k3.v, k4.v),
                        mean(k1.r, k2.r, k3.r, k4.r),
                        mean(k1.shaft_rps, k2.shaft_rps, k3.shaft_rps, k4.shaft_rps),
                        mean(k1.governor, k2.governor, k3.governor, k4.governor)};
  s = advanced(s, sum, sixth);
}

template <class Real>
void step(const VesselModel& m, Motion<Real>& s, const LaneOrders<Real>& orders, double dt) {
  if (m.kind == ShipData::Model::kinematic) {
    rk4(s, dt,
        [&](const Motion<Real>& at, int) { return kinematic_rates(m.kinematic, at, orders); });
    return;
  }
  // the rudder at the three instants of the rule
  const Real end = propulsion::rudder_after(m.gear, s.rudder, orders.rudder_rad, dt);
  const Real middle = propulsion::rudder_after(m.gear, s.rudder, orders.rudder_rad, 0.5 * dt);
  const math::SinCos<Real> delta[3] = {math::sincos(s.rudder), math::sincos(middle),
                                       math::sincos(end)};
  if (!m.shaft.governed) s.shaft_rps = orders.shaft_rps;
  rk4(s, dt, [&](const Motion<Real>& at, int stage) {
    return mmg_rates(m, at, delta[stage].sin, delta[stage].cos, orders.shaft_rps);
  });
  s.rudder = end;
}

}  // namespace haeul::vessel
