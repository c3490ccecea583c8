#pragma once
// Bodies of dynamics.h: from the order of the bridge to the rates of shafts and engines; include dynamics.h
// instead.
namespace haeul::vessel {

/// What shaft and blades are asked for by one order.
template <class Real>
struct ShaftCommand {
  Real shaft_rps;     ///< of the shaft itself
  Real pitch;         ///< P/D; 0 where blades do not turn
  Real engine_order;  ///< of the rated speed; eqs. (1), (2) of engines.h
};

template <class Real>
ShaftCommand<Real> shaft_command(const VesselModel& m, const Real& order_rps) {
  ShaftCommand<Real> c{order_rps, Real(0.0), Real(0.0)};
  if (m.controllable) {
    const auto both =
        propulsion::combinator_order(m.combinator, m.blades, order_rps * Real(1.0 / m.max_rps));
    c.shaft_rps = both.shaft_rps;
    c.pitch = both.pitch;
  }
  if (!m.engined) return c;
  const propulsion::DriveTrainData& d = m.drive.data;
  const Real o = c.shaft_rps * Real(m.drive.inv_n_r), size = math::abs(o);
  const Real most = math::select(o >= Real(0.0), Real(1e3), Real(d.astern_speed));
  const Real running = math::sign(o) * math::min(math::max(size, Real(d.least_speed)), most);
  c.engine_order = math::select(size < Real(0.5 * d.least_speed), Real(0.0), running);
  return c;
}

/// The order of one engine for a step: what it is set to, or running the way it is asked for.
template <class Real>
propulsion::DriveCommand<Real> engine_command(const VesselModel& m, const LaneOrders<Real>& orders,
                                              std::size_t side) {
  if (orders.engines != nullptr) return (*orders.engines)[side];
  propulsion::DriveCommand<Real> c;
  c.order = shaft_command(m, orders.shaft_rps).engine_order;
  c.fuel = m.drive.electric ? Real(1.0) : math::sign(c.order);
  return c;
}

/// Pitch that the load control allows of the order `pitch`; eq. (3) of engines.h.
template <class Real>
Real held_pitch(const VesselModel& m, const Real& pitch, const Real& n, const Real& engine_order,
                const propulsion::DriveCommand<Real>& command) {
  const Real ratio = n * Real(m.drive.inv_n_r) / math::max(engine_order, Real(0.05));
  const Real held = math::clamp((ratio - Real(0.70)) * Real(4.0), Real(0.0), Real(1.0));
  return pitch * math::select(math::abs(command.fuel) > Real(0.5), held, Real(1.0));
}

/// Sets the rates of one shaft and its engine; returns the engine's torque [N m].
template <class Real>
Real set_shaft_rates(const VesselModel& m, const propulsion::DriveCommand<Real>& command,
                     const Motion<Real>& s, const Real& torque, Rates<Real>& d, std::size_t side) {
  const bool port = side == 1;
  const Real& n = port ? s.shaft_rps_port : s.shaft_rps;
  const propulsion::DriveState<Real> state =
      port ? propulsion::DriveState<Real>{s.engine_order_port, s.governor_port, s.charge_port}
           : propulsion::DriveState<Real>{s.engine_order, s.governor, s.charge};
  const auto engine = propulsion::drive(m.drive, n, state, command);
  (port ? d.shaft_rps_port : d.shaft_rps) =
      (engine.shaft_torque - torque) * Real(m.drive.inv_two_pi_I);
  (port ? d.engine_order_port : d.engine_order) = engine.rates.order;
  (port ? d.governor_port : d.governor) = engine.rates.governor;
  (port ? d.charge_port : d.charge) = engine.rates.charge;
  return engine.engine_torque;
}

/// Adds `weight` times what one screw gives and its engine pays for.
template <class Real>
void add_load(const VesselModel& m, const propulsion::Loading<Real>& screw, const Real& n,
              const Real& engine_torque, const Real& weight, ShaftLoad<Real>& sum) {
  sum.thrust_n = sum.thrust_n + weight * screw.thrust;
  sum.torque_nm = sum.torque_nm + weight * screw.torque;
  sum.engine_torque_nm = sum.engine_torque_nm + weight * engine_torque;
  // the engine stands before the gear; what a motor brakes with is lost
  const Real power = Real(math::kTwoPi * m.power_per_shaft_power) * n * engine_torque;
  sum.power_w = sum.power_w + weight * math::max(power, Real(0.0));
}

template <class Real>
EngineCommands<Real> engine_commands(const VesselModel& m, const LaneOrders<Real>& orders) {
  EngineCommands<Real> commands;
  if (!m.engined) return commands;
  commands[0] = engine_command(m, orders, 0);
  if (m.screws > 1) commands[1] = engine_command(m, orders, 1);
  return commands;
}

}  // namespace haeul::vessel
