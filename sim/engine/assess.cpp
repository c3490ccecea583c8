#include "sim/engine/assess.h"

#include <cmath>

namespace haeul::engine {
namespace {

encounter::Hull hull_of(const World& world, std::size_t ship) {
  const auto& dim = world.scenario.ships[ship].ship.dimensions;
  return {dim.length_overall_m, dim.breadth_m};
}

encounter::Pose pose_of(const ShipState& ship) {
  return {{ship.motion.north, ship.motion.east}, ship.motion.psi};
}

// hulls nearer than this are measured at every tick [m]
constexpr double kNear = 500.0;

double speed_of(const encounter::Mover& m) { return math::norm(m.v_N); }

// closest approach so far, and once the range opens again, its event
void follow_range(double now, PairState& pair, EventList& events) {
  if (pair.range_m < pair.min_range_m) {
    pair.min_range_m = pair.range_m;
    pair.min_range_s = now;
    pair.cpa_reported = 0;
  } else if (pair.cpa_reported == 0 && pair.range_m > pair.min_range_m + 50.0) {
    // a closest approach far off is nobody's news
    if (pair.first_role != encounter::Role::none) {
      events.push_back({now, EventKind::cpa, pair.own, pair.other, pair.min_range_m, 0.0});
    }
    pair.cpa_reported = 1;
  }
}

// true for the first ship and for every ship whose planner decides
bool watches(const World& world, std::size_t ship) {
  return ship == 0 ||
         (world.ships[ship].planner && world.scenario.ships[ship].master.planner != "keep_course");
}

// hull against hull over one tick; a and b are indices
bool judge_hulls(const World& world, const std::vector<encounter::Pose>& before, const State& state,
                 std::size_t a, std::size_t b, double now, EventList& events) {
  const encounter::Hull hull_a = hull_of(world, a), hull_b = hull_of(world, b);
  const encounter::Pose pose_a = pose_of(state.ships[a]), pose_b = pose_of(state.ships[b]);
  const double reach = hull_a.radius() + hull_b.radius() + math::norm(pose_a.p_N - before[a].p_N) +
                       math::norm(pose_b.p_N - before[b].p_N) + 1.0;
  const math::Vec2 apart = pose_a.p_N - pose_b.p_N;
  if (math::dot(apart, apart) > reach * reach) return false;
  if (!encounter::swept_contact(hull_a, before[a], pose_a, hull_b, before[b], pose_b)) return false;
  // two ships that only keep their course meet as the scenario has it: told once, and no more
  const bool theirs = !watches(world, a) && !watches(world, b);
  if (theirs &&
      encounter::hull_distance(hull_a, before[a], hull_b, before[b]) <= encounter::kTouch_m) {
    return false;
  }
  const double relative = math::norm(mover(state.ships[a]).v_N - mover(state.ships[b]).v_N);
  events.push_back({now, EventKind::contact, static_cast<std::int64_t>(a),
                    static_cast<std::int64_t>(b), relative, theirs ? 1.0 : 0.0});
  return !theirs;
}

// hull against the shore; looks only as often as the distance to it demands
bool judge_shore(const World& world, const std::vector<encounter::Pose>& before, State& state,
                 std::size_t ship, double now, EventList& events) {
  if (!world.clearance || world.scenario.ships[ship].anchored) return false;
  ShipState& s = state.ships[ship];
  if (now < s.next_ground_check_s) return false;
  constexpr double kFastest = 30.0;  // [m/s] no ship closes the shore faster
  const encounter::Hull hull = hull_of(world, ship);
  const double distance = world.clearance->distance({s.motion.north, s.motion.east});
  const double slack = distance - hull.radius() - 5.0;
  if (slack > 0.0) {
    s.next_ground_check_s = now + slack / kFastest;
    return false;
  }
  const encounter::Pose pose = pose_of(s);
  for (const auto& feature : world.scenario.chart.features) {
    if (!feature.solid) continue;
    const bool polygon = feature.shape == environment::ChartFeature::Shape::polygon;
    if (encounter::swept_contact(hull, before[ship], pose, feature.points, polygon)) {
      events.push_back({now, EventKind::grounding, static_cast<std::int64_t>(ship), -1,
                        speed_of(mover(s)), 0.0});
      return true;
    }
  }
  return false;
}

}  // namespace

encounter::Mover mover(const ShipState& ship) {
  const auto heading = math::sincos(ship.motion.psi);
  const double u = ship.motion.u, v = ship.motion.v;
  return {{ship.motion.north, ship.motion.east},
          {u * heading.cos - v * heading.sin + ship.weather.current.north,
           u * heading.sin + v * heading.cos + ship.weather.current.east},
          ship.motion.psi};
}

std::vector<PairState> make_pairs(const World& world, const State& state) {
  std::vector<PairState> pairs;
  for (std::size_t own = 0; own < world.ships.size(); ++own) {
    if (!watches(world, own)) continue;
    for (std::size_t other = 0; other < world.ships.size(); ++other) {
      if (other == own) continue;
      PairState pair;
      pair.own = static_cast<std::int64_t>(own);
      pair.other = static_cast<std::int64_t>(other);
      const auto g = encounter::geometry(mover(state.ships[own]), mover(state.ships[other]));
      pair.range_m = pair.min_range_m = g.range_m;
      pair.dcpa_m = g.dcpa_m;
      pair.tcpa_s = g.tcpa_s;
      pair.bearing_rad = g.bearing_rad;
      pair.aspect_rad = g.aspect_rad;
      pair.hull_distance_m = pair.min_hull_distance_m =
          encounter::hull_distance(hull_of(world, own), pose_of(state.ships[own]),
                                   hull_of(world, other), pose_of(state.ships[other]));
      pairs.push_back(pair);
    }
  }
  return pairs;
}

void assess(const World& world, State& state, EventList& events) {
  const double now = static_cast<double>(state.tick) * world.step_s;
  for (PairState& pair : state.pairs) {
    const encounter::Mover own = mover(state.ships[static_cast<std::size_t>(pair.own)]);
    const encounter::Mover other = mover(state.ships[static_cast<std::size_t>(pair.other)]);
    const auto g = encounter::geometry(own, other);
    pair.dcpa_m = g.dcpa_m;
    pair.tcpa_s = g.tcpa_s;
    pair.bearing_rad = g.bearing_rad;
    pair.aspect_rad = g.aspect_rad;
    pair.hull_distance_m = encounter::hull_distance(
        hull_of(world, static_cast<std::size_t>(pair.own)), {own.p_N, own.heading_rad},
        hull_of(world, static_cast<std::size_t>(pair.other)), {other.p_N, other.heading_rad});
    pair.min_hull_distance_m = math::min(pair.min_hull_distance_m, pair.hull_distance_m);
    const encounter::Role next = encounter::update_role(pair.role, g, speed_of(own),
                                                        speed_of(other), world.scenario.encounter);
    if (next == pair.role) continue;
    pair.role = next;
    if (next != encounter::Role::none && pair.first_role == encounter::Role::none) {
      pair.first_role = next;
      pair.role_since_s = now;
    }
    events.push_back({now, EventKind::role, pair.own, pair.other, static_cast<double>(next), 0.0});
  }
}

bool judge(const World& world, const std::vector<encounter::Pose>& before, State& state,
           EventList& events) {
  const double now = static_cast<double>(state.tick) * world.step_s;
  // ranges and near misses of the watched pairs
  for (PairState& pair : state.pairs) {
    const auto own = static_cast<std::size_t>(pair.own);
    const auto other = static_cast<std::size_t>(pair.other);
    const encounter::Pose a = pose_of(state.ships[own]), b = pose_of(state.ships[other]);
    pair.range_m = math::norm(a.p_N - b.p_N);
    follow_range(now, pair, events);
    const encounter::Hull hull_a = hull_of(world, own), hull_b = hull_of(world, other);
    const double circles = pair.range_m - hull_a.radius() - hull_b.radius();
    const double limit = world.scenario.near_miss_m;
    // at every tick only where it matters; further off assess() follows it
    if (circles < math::max(limit, kNear)) {
      pair.hull_distance_m = encounter::hull_distance(hull_a, a, hull_b, b);
      pair.min_hull_distance_m = math::min(pair.min_hull_distance_m, pair.hull_distance_m);
      if (pair.near_miss == 0 && limit > 0.0 && pair.hull_distance_m < limit) {
        pair.near_miss = 1;
        events.push_back(
            {now, EventKind::near_miss, pair.own, pair.other, pair.hull_distance_m, limit});
      }
    }
  }
  // contacts, every two ships
  bool touched = false;
  for (std::size_t a = 0; a < state.ships.size(); ++a) {
    for (std::size_t b = a + 1; b < state.ships.size(); ++b) {
      if (!judge_hulls(world, before, state, a, b, now, events)) continue;
      touched = true;
      for (PairState& pair : state.pairs) {
        const auto own = static_cast<std::size_t>(pair.own);
        const auto other = static_cast<std::size_t>(pair.other);
        if ((own == a && other == b) || (own == b && other == a)) {
          pair.contact = 1;
          pair.min_hull_distance_m = pair.hull_distance_m = 0.0;
        }
      }
    }
    touched = judge_shore(world, before, state, a, now, events) || touched;
  }
  return touched;
}

}  // namespace haeul::engine
