#pragma once
// Body of drive_train.h; include that instead.
namespace haeul::propulsion {

/// do/dt; eq. (1).
template <class Real>
Real order_rate(const DriveTrainData& d, const Real& o, const DriveCommand<Real>& c,
                const Real& target) {
  // the programme begins over a twenty-fifth of full speed
  const Real above =
      math::clamp((math::abs(o) - Real(d.knee - 0.02)) * Real(25.0), Real(0.0), Real(1.0));
  const Real slow = above * (Real(1.0) - math::clamp(c.hurry, Real(0.0), Real(1.0)));
  const Real raise = Real(d.raise_per_s) + slow * Real(d.load_up_per_s - d.raise_per_s);
  const Real gap = target - o;
  const Real limit = math::select(gap * o >= Real(0.0), raise, Real(d.lower_per_s));
  return math::clamp(gap, -limit, limit);
}

/// q_low and q_high; eqs. (3), (4).
template <class Real>
struct TorqueRange {
  Real low, high;
};

template <class Real>
TorqueRange<Real> torque_range(const DriveTrain& m, const Real& r, const Real& charge,
                               const DriveCommand<Real>& c) {
  const DriveTrainData& d = m.data;
  const Real speed = math::abs(r);
  const Real back = Real(d.astern_power) / math::max(speed, Real(d.astern_speed));
  if (m.electric) {
    const Real most = math::min(Real(1.0), Real(1.0) / math::max(speed, Real(1.0))) * c.available *
                      math::clamp(math::abs(c.fuel), Real(0.0), Real(1.0));
    // against the motion only a share, changing over about r = 0
    const Real with = math::clamp(Real(0.5) + Real(10.0) * r, Real(0.0), Real(1.0));
    const Real high = Real(d.braking) + Real(1.0 - d.braking) * with;
    const Real low = Real(1.0) - Real(1.0 - d.braking) * with;
    return {-math::min(most, back) * low, most * high};
  }
  const Real allowed = machinery::torque_limit(d.diagram, r);
  const Real share = charge / math::max(allowed * speed, Real(0.05));
  const Real charged = Real(d.uncharged_torque) +
                       Real(1.0 - d.uncharged_torque) * math::clamp(share, Real(0.0), Real(1.0));
  const Real most = math::min(allowed, charged) * c.available;
  // with the rack at zero the engine's friction is left
  const Real idle = math::select(math::abs(c.fuel) > Real(0.5), Real(d.engine_friction), Real(0.0));
  const Real drag = idle * sense(r);
  return {math::select(c.fuel < Real(-0.5), -math::min(most, back), -drag),
          math::select(c.fuel > Real(0.5), most, -drag)};
}

template <class Real>
DriveLoad<Real> drive(const DriveTrain& m, const Real& n, const DriveState<Real>& s,
                      const DriveCommand<Real>& c) {
  const DriveTrainData& d = m.data;
  const Real r = n * Real(m.inv_n_r);
  const auto fired = math::abs(c.fuel) > Real(0.5);

  // an engine set one way takes no order for the other
  const Real set = m.electric ? c.order
                              : math::select(c.fuel > Real(0.0), math::max(c.order, Real(0.0)),
                                             math::min(c.order, Real(0.0)));
  DriveLoad<Real> out;
  out.rates.order = math::select(fired, order_rate(d, s.order, c, set), r - s.order);

  // governor within its limits
  const auto range = torque_range(m, r, s.charge, c);
  const Real e = s.order - r;
  const Real wanted = Real(d.governor_gain) * e + s.governor;
  const Real q = math::clamp(wanted, range.low, range.high);
  const auto winding_up = (wanted - q) * e > Real(0.0);
  const Real inside =
      math::select(winding_up, Real(0.0), Real(d.governor_gain / d.governor_integral_s) * e);
  // without fuel the integral is let go
  out.rates.governor = math::select(fired, inside, Real(-2.0) * s.governor);
  out.rates.charge = (math::min(math::abs(q * r), Real(1.0)) - s.charge) * Real(1.0 / d.charge_s);

  // friction
  const Real idle = math::select(fired, Real(0.0), Real(d.engine_friction)) * c.coupled;
  out.engine_torque = q * Real(m.Q_r);
  out.shaft_torque =
      out.engine_torque + Real(m.Q_r) * (c.air - (Real(d.bearing_friction) + idle) * sense(r));
  return out;
}

}  // namespace haeul::propulsion
