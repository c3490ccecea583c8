#include "models/planner/rollout.h"

namespace haeul::planner {

namespace {

using math::Lanes;
using math::Vec2;

void set_lane(double& x, int, double value) { x = value; }
void set_lane(Lanes& x, int i, double value) {
  alignas(32) double values[math::kLanes];
  x.store_aligned(values);
  values[i] = value;
  x = Lanes::load_aligned(values);
}

/// The leg each future is on.
template <class Real>
struct Leg {
  Real o_n, o_e;   // origin
  Real t_n, t_e;   // unit vector along
  Real switch_at;  // distance along at which the next leg begins
};

struct LegStart {
  Vec2 origin, along;
  double switch_at;
};

LegStart leg_start(const RolloutModel& m, std::int64_t index) {
  const auto& w = m.route.waypoints;
  const auto n = static_cast<std::int64_t>(w.size());
  if (n < 2) return {m.own.p_N, math::polar(1.0, m.route.course_rad), HUGE_VAL};
  const auto i = static_cast<std::size_t>(index < 0 ? 0 : (index > n - 2 ? n - 2 : index));
  const Vec2 d = w[i + 1] - w[i];
  const double length = math::norm(d);
  const Vec2 along = length > 0.0 ? (1.0 / length) * d : math::polar(1.0, m.route.course_rad);
  const bool last = static_cast<std::int64_t>(i) == n - 2;
  if (last) return {w[i], along, HUGE_VAL};
  // wheel-over point of guidance.h, at the speed of the identification
  const auto& response = m.own.response;
  const double turn =
      math::abs(math::wrap_pi(math::bearing(w[i + 2] - w[i + 1]) - math::bearing(d)));
  const double radius = response.speed_mps / math::max(response.max_turn_rate_radps, 1e-6);
  const double share = math::min(turn, 1.0);
  const double ahead = radius * math::tan(0.5 * math::min(turn, 2.0)) +
                       response.speed_mps * response.turn_time_s * share;
  return {w[i], along, length - math::max(0.5 * m.route.lookahead_m * share, ahead)};
}

}  // namespace

double lane(const Lanes& x, int i) {
  alignas(32) double values[math::kLanes];
  x.store_aligned(values);
  return values[i];
}

RolloutModel make_rollout(const OwnShip& own, const RouteReference& route, std::size_t steps,
                          double dt) {
  const ResponseModel& response = own.response;
  const auto share = [&](double lag_s) { return lag_s > 0.0 ? 1.0 - math::exp(-dt / lag_s) : 1.0; };
  RolloutModel m;
  m.own = own;
  m.route = route;
  m.steps = steps < kMaxSteps ? steps : kMaxSteps;
  m.dt = dt;
  m.k = math::min(response.heading_gain_1ps, 0.5 / dt);  // a step must not overshoot
  m.r_max = response.max_turn_rate_radps;
  m.c_U = response.turn_speed_loss;
  m.U_0 = math::max(response.speed_mps, 0.1);
  m.a_r = share(response.turn_time_s);
  m.a_up = share(response.speed_up_time_s);
  m.a_down = share(response.slow_down_time_s);
  return m;
}

template <class Real>
void roll_out(const RolloutModel& m, const Real& offset, const Real& factor, Path<Real>& path) {
  const auto turn = math::sincos(offset);
  const auto start = math::sincos(m.own.heading_rad);
  Real x(m.own.p_N.north), y(m.own.p_N.east);
  Real c(start.cos), s(start.sin);
  Real r(m.own.yaw_rate_radps), U(m.own.speed_mps);
  const Real U_ordered = factor * Real(m.route.speed_mps);
  const Real dt(m.dt), lookahead(math::max(m.route.lookahead_m, 1.0));
  const Real rate_per_speed(m.r_max / m.U_0);
  const Real loss(m.r_max > 0.0 ? m.c_U / m.r_max : 0.0);

  Leg<Real> leg;
  std::int64_t index[math::kLanes];
  const auto load = [&](int i) {
    const LegStart next = leg_start(m, index[i]);
    set_lane(leg.o_n, i, next.origin.north);
    set_lane(leg.o_e, i, next.origin.east);
    set_lane(leg.t_n, i, next.along.north);
    set_lane(leg.t_e, i, next.along.east);
    set_lane(leg.switch_at, i, next.switch_at);
  };
  leg.o_n = leg.o_e = leg.t_n = leg.t_e = leg.switch_at = Real(0.0);
  for (int i = 0; i < width(x); ++i) {
    index[i] = m.route.leg;
    load(i);
  }

  path.north[0] = x;
  path.east[0] = y;
  for (std::size_t k = 1; k <= m.steps; ++k) {
    // next leg, each future in its own time
    Real along = (x - leg.o_n) * leg.t_n + (y - leg.o_e) * leg.t_e;
    while (math::any(along > leg.switch_at)) {
      for (int i = 0; i < width(x); ++i) {
        if (lane(along, i) > lane(leg.switch_at, i)) {
          ++index[i];
          load(i);
        }
      }
      along = (x - leg.o_n) * leg.t_n + (y - leg.o_e) * leg.t_e;
    }
    const Real e = leg.t_n * (y - leg.o_e) - leg.t_e * (x - leg.o_n);

    // eqs. (1), (2): line of sight, turned by the offset; its length does not matter
    const Real l_n = lookahead * leg.t_n + e * leg.t_e;
    const Real l_e = lookahead * leg.t_e - e * leg.t_n;
    const Real d_n = l_n * turn.cos - l_e * turn.sin;
    const Real d_e = l_n * turn.sin + l_e * turn.cos;
    const Real err = math::atan2(c * d_e - s * d_n, c * d_n + s * d_e);

    // eqs. (3), (4)
    const Real limit = rate_per_speed * math::max(U, Real(0.0));
    const Real r_c = math::clamp(Real(m.k) * err, -limit, limit);
    const Real r_before = r;
    r = r + (r_c - r) * Real(m.a_r);

    // eq. (5)
    const Real U_d = U_ordered * (Real(1.0) - loss * math::abs(r));
    const Real U_before = U;
    U = math::max(U + (U_d - U) * math::select(U_d < U, Real(m.a_down), Real(m.a_up)), Real(0.0));

    // eq. (6), then a step along the mean direction
    const Real half = Real(0.25) * (r_before + r) * dt;
    const Real tau = half * (Real(1.0) + half * half * Real(1.0 / 3.0));
    const Real tau2 = tau * tau;
    const Real scale = Real(1.0) / (Real(1.0) + tau2);
    const Real c_new = ((Real(1.0) - tau2) * c - Real(2.0) * tau * s) * scale;
    const Real s_new = ((Real(1.0) - tau2) * s + Real(2.0) * tau * c) * scale;
    const Real way = Real(0.25) * (U_before + U) * dt;
    x = x + way * (c + c_new);
    y = y + way * (s + s_new);
    c = c_new;
    s = s_new;
    path.north[k] = x;
    path.east[k] = y;
  }
}

template <class Real>
Nearest<Real> nearest(const RolloutModel& m, const Path<Real>& path, math::Vec2 p, math::Vec2 v) {
  Nearest<Real> best{Real(1e300), Real(0.0)};
  for (std::size_t k = 0; k <= m.steps; ++k) {
    const double t = m.dt * static_cast<double>(k);
    const Real dn = path.north[k] - Real(p.north + v.north * t);
    const Real de = path.east[k] - Real(p.east + v.east * t);
    const Real range2 = dn * dn + de * de;
    const auto nearer = range2 < best.range2;
    best.range2 = math::select(nearer, range2, best.range2);
    best.step = math::select(nearer, Real(static_cast<double>(k)), best.step);
  }
  return best;
}

template void roll_out(const RolloutModel&, const double&, const double&, Path<double>&);
template void roll_out(const RolloutModel&, const Lanes&, const Lanes&, Path<Lanes>&);
template Nearest<double> nearest(const RolloutModel&, const Path<double>&, Vec2, Vec2);
template Nearest<Lanes> nearest(const RolloutModel&, const Path<Lanes>&, Vec2, Vec2);

}  // namespace haeul::planner
