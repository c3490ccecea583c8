#include "viewer/replay/replay.h"

#include <algorithm>
#include <cmath>

namespace haeul::replay {
namespace {

using math::Vec2;

double lerp(const Column& column, RowFraction at) {
  if (column.empty()) return 0.0;
  const std::size_t row = std::min(at.row, column.size() - 1);
  const std::size_t next = std::min(row + 1, column.size() - 1);
  return column[row] + at.fraction * (column[next] - column[row]);
}

Vec2 velocity(const ShipTrack& ship, std::size_t row) {
  const auto sc = math::sincos(ship.heading_rad[row]);
  const double u = ship.surge_mps[row], v = ship.sway_mps[row];
  return {u * sc.cos - v * sc.sin, u * sc.sin + v * sc.cos};
}

// Closest approach of two ships that hold course and speed.
EncounterState straight_line(const Replay& replay, int own, int other, double t) {
  const ShipState a = state_at(replay, own, t), b = state_at(replay, other, t);
  const auto over_ground = [](const ShipState& s) {
    const auto sc = math::sincos(s.heading_rad);
    return Vec2{s.surge_mps * sc.cos - s.sway_mps * sc.sin,
                s.surge_mps * sc.sin + s.sway_mps * sc.cos};
  };
  const Vec2 p = b.position - a.position, v = over_ground(b) - over_ground(a);
  const double speed2 = math::dot(v, v);
  const double tcpa = speed2 > 1e-6 ? -math::dot(p, v) / speed2 : 0.0;
  return {other, math::norm(p), math::norm(p + tcpa * v), tcpa, encounter::Role::none};
}

}  // namespace

int Replay::find(const std::string& id) const {
  const auto it =
      std::find_if(ships.begin(), ships.end(), [&](const auto& s) { return s.id == id; });
  return it == ships.end() ? -1 : static_cast<int>(it - ships.begin());
}

RowFraction locate(const Column& time_s, double t) {
  if (time_s.size() < 2 || !(t > time_s.front())) return {0, 0.0};
  if (t >= time_s.back()) return {time_s.size() - 1, 0.0};
  const auto after = std::upper_bound(time_s.begin(), time_s.end(), t);
  const auto row = static_cast<std::size_t>(after - time_s.begin()) - 1;
  return {row, (t - time_s[row]) / (time_s[row + 1] - time_s[row])};
}

ShipState state_at(const Replay& replay, int ship, double t) {
  const ShipTrack& track = replay.ships.at(static_cast<std::size_t>(ship));
  const RowFraction at = locate(replay.time_s, t);
  ShipState state;
  state.surge_mps = lerp(track.surge_mps, at);
  state.sway_mps = lerp(track.sway_mps, at);
  state.yaw_rate_radps = lerp(track.yaw_rate_radps, at);
  state.rudder_rad = lerp(track.rudder_rad, at);
  state.fuel_kg = lerp(track.fuel_kg, at);
  state.co2_kg = lerp(track.co2_kg, at);
  state.power_w = lerp(track.power_w, at);

  const std::size_t row = at.row, next = std::min(row + 1, replay.time_s.size() - 1);
  const double turn = math::wrap_pi(track.heading_rad[next] - track.heading_rad[row]);
  state.heading_rad = math::wrap_two_pi(track.heading_rad[row] + at.fraction * turn);

  // cubic Hermite between the two rows
  const double h = replay.time_s[next] - replay.time_s[row], s = at.fraction;
  const Vec2 p0{track.north_m[row], track.east_m[row]}, p1{track.north_m[next], track.east_m[next]};
  const double s2 = s * s, s3 = s2 * s;
  state.position = (2 * s3 - 3 * s2 + 1) * p0 + (3 * s2 - 2 * s3) * p1 +
                   ((s3 - 2 * s2 + s) * h) * velocity(track, row) +
                   ((s3 - s2) * h) * velocity(track, next);
  return state;
}

std::vector<EncounterState> encounters_at(const Replay& replay, int own, double t) {
  std::vector<EncounterState> states;
  const RowFraction at = locate(replay.time_s, t);
  for (int other = 0; other < static_cast<int>(replay.ships.size()); ++other) {
    if (other == own) continue;
    const auto logged =
        std::find_if(replay.encounters.begin(), replay.encounters.end(),
                     [&](const auto& e) { return e.own == own && e.other == other; });
    if (logged == replay.encounters.end()) {
      states.push_back(straight_line(replay, own, other, t));
    } else {
      const auto role = at.row < logged->role.size() ? logged->role[at.row] : encounter::Role::none;
      states.push_back({other, lerp(logged->range_m, at), lerp(logged->dcpa_m, at),
                        lerp(logged->tcpa_s, at), role});
    }
  }
  return states;
}

EncounterState most_dangerous(const Replay& replay, int own, double t) {
  constexpr double kHorizon_s = 3600.0, kReach_m = 5000.0;
  EncounterState worst;
  double worst_cost = 1.0;
  for (const EncounterState& e : encounters_at(replay, own, t)) {
    if (!(e.tcpa_s > 0.0) || e.tcpa_s > kHorizon_s || e.dcpa_m > kReach_m) continue;
    double cost = 0.5 * (e.dcpa_m / kReach_m) + 0.5 * (e.tcpa_s / kHorizon_s);
    if (e.role != encounter::Role::none) cost -= 0.5;
    if (cost < worst_cost) {
      worst_cost = cost;
      worst = e;
    }
  }
  return worst;
}

std::vector<Vec2> trail(const Replay& replay, int ship, double t, double span_s) {
  const ShipTrack& track = replay.ships.at(static_cast<std::size_t>(ship));
  const double from = std::max(replay.start_s(), t - span_s);
  std::vector<Vec2> points{state_at(replay, ship, from).position};
  const RowFraction first = locate(replay.time_s, from), last = locate(replay.time_s, t);
  for (std::size_t row = first.row + 1; row <= last.row; ++row) {
    points.push_back({track.north_m[row], track.east_m[row]});
  }
  points.push_back(state_at(replay, ship, t).position);
  return points;
}

}  // namespace haeul::replay
