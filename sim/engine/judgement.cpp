#include "sim/engine/judgement.h"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace haeul::engine {
namespace {

constexpr double kNauticalMile = 1852.0;
constexpr double kDegree = math::kPi / 180.0;

std::string fixed(double value, int digits) {
  std::array<char, 64> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), value,
                                 std::chars_format::fixed, digits);
  return {text.data(), end.ptr};
}

// time lost against sailing the route at the ordered speeds; NaN without a route
double delay(const ShipWorld& model, const ShipState& ship, double now) {
  if (model.waypoints.size() < 2) return std::numeric_limits<double>::quiet_NaN();
  double planned = 0.0;
  const auto leg = static_cast<std::size_t>(ship.guidance.leg);
  for (std::size_t i = 0; i <= leg && i + 1 < model.waypoints.size(); ++i) {
    if (!(model.leg_speed_mps[i] > 0.0)) return std::numeric_limits<double>::quiet_NaN();
    const auto at = guidance::leg_position(model.waypoints[i], model.waypoints[i + 1],
                                           {ship.motion.north, ship.motion.east});
    const double made = i < leg ? at.length_m : math::clamp(at.along_m, 0.0, at.length_m);
    planned += made / model.leg_speed_mps[i];
  }
  return now - planned;
}

ShipVerdict judge_ship(const World& world, const State& state, std::size_t i, double now) {
  const ShipState& ship = state.ships[i];
  const auto& entry = world.scenario.ships[i];
  ShipVerdict v;
  v.id = entry.id;
  v.name = entry.name;
  v.loaded = entry.loaded;
  if (v.loaded) {
    const vessel::Dimensions& size = entry.ship.dimensions;
    v.draught_m = size.draught_m;
    v.trim_m = size.trim_m;
    v.displacement_t = size.displacement_m3 * size.water_density_kgpm3 * 1e-3;
  }
  v.arrived = ship.arrived_s >= 0.0;
  v.arrival_s = ship.arrived_s;
  v.delay_s =
      entry.anchored ? std::numeric_limits<double>::quiet_NaN() : delay(world.ships[i], ship, now);
  v.distance_m = ship.distance_m;
  v.max_cross_track_m = ship.max_cross_track_m;
  v.rudder_travel_rad = ship.rudder_travel_rad;
  v.first_alteration_rad = ship.first_alteration_rad;
  for (std::size_t k = 0; k < vessel::kFitted; ++k) {
    const double outside_s = state.outside_s[i][k];
    if (outside_s > 0.0) {
      v.outside.push_back({std::string(vessel::words(static_cast<vessel::Fitted>(k))), outside_s});
    }
  }
  v.metered = world.ships[i].metered;
  v.ledger = ship.ledger;
  v.restore_fuel_kg = emissions::fuel_to_restore_kg(world.ships[i].meter, ship.ledger);
  return v;
}

void judge_requirements(const World& world, const State& state, EndReason reason, Verdict& v) {
  const scenario::Require& require = world.scenario.require;
  if (require.contact_never) {
    v.requirements.push_back({"contact", reason != EndReason::collision,
                              reason == EndReason::collision ? v.detail : "no contact"});
  }
  if (require.grounding_never) {
    v.requirements.push_back({"grounding", reason != EndReason::grounding,
                              reason == EndReason::grounding ? v.detail : "no grounding"});
  }
  if (require.min_cpa_m > 0.0) {
    RequirementVerdict r{"min_cpa_nmi", true, "no other ship"};
    double least = std::numeric_limits<double>::infinity();
    for (const EncounterVerdict& e : v.encounters) {
      if (e.cpa_m >= least) continue;
      least = e.cpa_m;
      r.detail = fixed(e.cpa_m / kNauticalMile, 2) + " nmi to " + e.other + " at " +
                 fixed(e.cpa_s, 0) + " s, asked for " + fixed(require.min_cpa_m / kNauticalMile, 2);
    }
    r.held = least >= require.min_cpa_m;
    v.requirements.push_back(r);
  }
  if (!require.arrival.empty()) {
    RequirementVerdict r{"arrival", false, require.arrival + " did not arrive"};
    for (const ShipVerdict& ship : v.ships) {
      if (ship.id != require.arrival || !ship.arrived) continue;
      r.held = true;
      r.detail = ship.id + " arrived at " + fixed(ship.arrival_s, 0) + " s";
    }
    v.requirements.push_back(r);
  }
  if (require.starboard_first) {
    const double first = v.ships.front().first_alteration_rad;
    const std::string degrees = fixed(math::abs(first) / kDegree, 0) + " deg";
    v.requirements.push_back({"first_alteration", first > 0.0,
                              first > 0.0   ? degrees + " to starboard"
                              : first < 0.0 ? degrees + " to port"
                                            : "no alteration of course"});
  }
  if (require.max_cross_track_m > 0.0) {
    const double most = state.ships.front().max_cross_track_m;
    v.requirements.push_back(
        {"max_cross_track_m", most <= require.max_cross_track_m,
         fixed(most, 0) + " m, allowed " + fixed(require.max_cross_track_m, 0)});
  }
}

std::string describe(const World& world, EndReason reason, const Counts& counts, double now) {
  const auto name_of = [&](std::int64_t ship) {
    return ship < 0 ? std::string("?") : world.scenario.ships[static_cast<std::size_t>(ship)].id;
  };
  const std::string when = " at " + fixed(now, 1) + " s";
  switch (reason) {
    case EndReason::arrived:
      return world.scenario.ships.front().id + " reached the end of her route" + when;
    case EndReason::time_over:
      return "the time of the scenario was over" + when;
    case EndReason::collision:
      return name_of(counts.last_touch.ship) + " and " + name_of(counts.last_touch.other) +
             " touched" + when;
    case EndReason::grounding:
      return name_of(counts.last_touch.ship) +
             (counts.last_touch.kind == EventKind::bottom ? " touched the bottom"
                                                          : " ran aground") +
             when;
    case EndReason::non_finite:
      return "a state ceased to be finite" + when;
    case EndReason::planner_failed:
      return "the planner of " + name_of(counts.last_touch.ship) + " failed" + when;
  }
  return {};
}

}  // namespace

std::string_view name(EndReason reason) {
  switch (reason) {
    case EndReason::arrived:
      return "arrived";
    case EndReason::time_over:
      return "time_over";
    case EndReason::collision:
      return "collision";
    case EndReason::grounding:
      return "grounding";
    case EndReason::non_finite:
      return "non_finite";
    case EndReason::planner_failed:
      return "planner_failed";
  }
  return "unknown";
}

bool Verdict::held() const {
  for (const RequirementVerdict& requirement : requirements) {
    if (!requirement.held) return false;
  }
  return true;
}

void Counts::add(std::span<const Event> events) {
  for (const Event& event : events) {
    if (event.kind == EventKind::decision && event.ship == 0) ++decisions;
    if (event.kind == EventKind::no_safe_choice && event.ship == 0) ++unsafe_decisions;
    const bool contact = event.kind == EventKind::contact && event.limit == 0.0;
    if (contact || event.kind == EventKind::grounding || event.kind == EventKind::bottom ||
        event.kind == EventKind::fault) {
      last_touch = event;
    }
  }
}

Verdict make_verdict(const World& world, const State& state, EndReason reason,
                     const Counts& counts) {
  Verdict v;
  v.reason = reason;
  v.ticks = state.tick;
  v.end_s = static_cast<double>(state.tick) * world.step_s;
  v.detail = describe(world, reason, counts, v.end_s);
  v.state_hash = hash(state);
  v.decisions = counts.decisions;
  v.unsafe_decisions = counts.unsafe_decisions;
  for (std::size_t i = 0; i < state.ships.size(); ++i) {
    v.ships.push_back(judge_ship(world, state, i, v.end_s));
  }
  for (const PairState& pair : state.pairs) {
    if (pair.own != 0) continue;
    const auto& other = world.scenario.ships[static_cast<std::size_t>(pair.other)];
    v.encounters.push_back({.other = other.id,
                            .other_name = other.name,
                            .role = pair.first_role,
                            .role_since_s = pair.role_since_s,
                            .cpa_m = pair.min_range_m,
                            .cpa_s = pair.min_range_s,
                            .hull_cpa_m = pair.min_hull_distance_m,
                            .contact = pair.contact != 0,
                            .near_miss = pair.near_miss != 0});
  }
  judge_requirements(world, state, reason, v);
  return v;
}

}  // namespace haeul::engine
