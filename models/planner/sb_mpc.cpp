#include "models/planner/sb_mpc.h"

#include <algorithm>
#include <array>

namespace haeul::planner {

namespace {

using encounter::Role;
using math::Lanes;
using math::Vec2;

constexpr double kDeg = math::kPi / 180.0;
constexpr double kMostConflict = 1e4;  // (d_safe / d)^4 is not taken higher

/// One target as a planning call sees it.
struct Target {
  const Track* track = nullptr;
  bool near = false;    // within d_init
  bool holds = false;   // own ship stands on and need not act yet
  bool passed = false;  // the baseline only opens
};

/// What all candidates of a call are scored against.
struct Scene {
  const PlannerInput* input = nullptr;
  RolloutModel rollout;
  std::array<Target, SbMpc::kMaxTracks> targets;
  std::size_t count = 0;
  double clearance_m = HUGE_VAL;  // c_0
  bool stands_on = false;         // towards some target, and need not act yet
  bool port_wrong = false;        // a turn to port breaks a rule
  bool gives_way = false;
};

/// Closest approach of one candidate and one target.
struct Approach {
  double range_m = 0.0, time_s = 0.0;
  bool bow = false;      // w x r > 0
  bool opening = false;  // nearest now
};

template <class Real>
Approach approach(const RolloutModel& m, const Path<Real>& path, const Nearest<Real>& nearest,
                  const Track& track, int i) {
  const auto k = static_cast<std::size_t>(lane(nearest.step, i));
  const std::size_t a = k < m.steps ? k : k - 1;
  const double t = m.dt * static_cast<double>(k);
  const Vec2 p{lane(path.north[k], i), lane(path.east[k], i)};
  const Vec2 way{lane(path.north[a + 1], i) - lane(path.north[a], i),
                 lane(path.east[a + 1], i) - lane(path.east[a], i)};
  // straight between the steps, and straight on beyond the last
  const double horizon = m.dt * static_cast<double>(m.steps);
  const Vec2 r = track.p_N + t * track.v_N - p;
  const Vec2 w = (1.0 / m.dt) * way - track.v_N;
  const double w2 = math::dot(w, w);
  const double later = w2 > 1e-9 ? math::clamp(math::dot(r, w) / w2, k == 0 ? 0.0 : -m.dt,
                                               k < m.steps ? m.dt : horizon)
                                 : 0.0;
  return {math::norm(r - later * w), t + later, math::cross(w, r) > 0.0, k == 0 && later <= 0.0};
}

/// Time at which the path first comes nearer to the target than `range_m`; HUGE_VAL: never.
double first_nearer(const RolloutModel& m, const Path<double>& path, const Track& track,
                    double range_m) {
  for (std::size_t k = 0; k <= m.steps; ++k) {
    const double t = m.dt * static_cast<double>(k);
    const Vec2 r = track.p_N + t * track.v_N - Vec2{path.north[k], path.east[k]};
    if (math::dot(r, r) < range_m * range_m) return t;
  }
  return HUGE_VAL;
}

/// Least clearance of the hull from the shore, and when hull and shore would touch.
struct Shore {
  double clearance_m = HUGE_VAL, aground_s = HUGE_VAL;
};

template <class Real>
void look_ashore(const SbMpcModel& model, const Scene& scene, const Path<Real>& path,
                 std::array<Shore, math::kLanes>& shores) {
  shores.fill({});
  const auto* field = scene.input->clearance;
  if (field == nullptr || field->open_sea()) return;
  const RolloutModel& m = scene.rollout;
  const double half_breadth = 0.5 * m.own.breadth_m;
  // nothing within reach of the whole way
  const double reach = m.own.speed_mps * model.settings.ground_s + model.settings.ground_m;
  if (field->reach() > reach && field->lower_bound(m.own.p_N) > reach) return;
  for (std::size_t k = 0; k <= m.steps; ++k) {
    const double t = m.dt * static_cast<double>(k);
    if (t > model.settings.ground_s) break;
    for (int i = 0; i < width(Real(0.0)); ++i) {
      auto& shore = shores[static_cast<std::size_t>(i)];
      const double d =
          field->estimate({lane(path.north[k], i), lane(path.east[k], i)}) - half_breadth;
      shore.clearance_m = math::min(shore.clearance_m, d);
      if (d <= 0.0 && shore.aground_s > t) shore.aground_s = t;
    }
  }
}

/// g of eq. (5).
double grounding(const SbMpcModel& model, const Scene& scene, const Shore& shore) {
  const auto& s = model.settings;
  double cost = 0.0;
  if (shore.aground_s < s.ground_s) cost = s.K_ground * (1.0 - shore.aground_s / s.ground_s);
  if (s.ground_m > 0.0) {
    const double baseline = math::clamp(scene.clearance_m, 0.0, s.ground_m);
    const double here = math::clamp(shore.clearance_m, 0.0, s.ground_m);
    cost += 0.05 * s.K_ground * math::max(baseline - here, 0.0) / s.ground_m;
  }
  return cost;
}

/// f of eq. (6).
double manoeuvre(const SbMpcModel& model, const Scene& scene, std::size_t index,
                 const PlannerMemory& memory) {
  const auto& s = model.settings;
  const auto& c = model.candidates[index];
  const double turn = c.offset_rad - memory.last_offset_rad;
  const double slow = math::abs(c.factor - memory.last_speed_factor);
  double cost = s.K_P * (1.0 - c.factor) + (c.offset_rad > 0.0 ? s.K_chi_starboard : s.K_chi_port) *
                                               c.offset_rad * c.offset_rad;
  if ((turn != 0.0 || slow != 0.0) && memory.since_s > 0.0 && s.hold_s > 0.0) {
    const double age = scene.input->time_s - memory.since_s;
    cost += s.K_hold * math::max(0.0, 1.0 - age / s.hold_s);
  }
  if (index == model.baseline) return cost;
  cost += s.K_dP * slow + (turn > 0.0 ? s.K_dchi_starboard : s.K_dchi_port) * turn * turn;
  if (turn != 0.0 || slow != 0.0) cost += s.K_switch;
  return cost;
}

/// M of eq. (4).
double rules(const SbMpcModel& model, const Scene& scene, std::size_t index,
             const PlannerMemory& memory) {
  const auto& s = model.settings;
  const auto& c = model.candidates[index];
  double cost = 0.0;
  if (c.offset_rad < 0.0 && scene.port_wrong) cost += s.kappa_TC;
  if (index != model.baseline && scene.stands_on) cost += s.kappa_SO;
  if (scene.gives_way && memory.last_offset_rad == 0.0 && index != model.baseline &&
      math::abs(c.offset_rad) < s.apparent_rad) {
    cost += s.kappa_RA;
  }
  return cost;
}

/// Keeps the nearest kMaxTracks targets, in the order given.
void choose_targets(const SbMpcModel& model, Scene& scene) {
  const auto range2 = [&](const Track& track) {
    const Vec2 r = track.p_N - scene.input->own.p_N;
    return math::dot(r, r);
  };
  for (const Track& track : scene.input->tracks) {
    Target* place = nullptr;
    if (scene.count < scene.targets.size()) {
      place = &scene.targets[scene.count++];
    } else {
      place = std::max_element(
          scene.targets.begin(), scene.targets.end(),
          [&](const Target& a, const Target& b) { return range2(*a.track) < range2(*b.track); });
      if (range2(track) >= range2(*place->track)) continue;
    }
    *place = Target{};
    place->track = &track;
    place->near = range2(track) <= model.settings.activate_m * model.settings.activate_m;
  }
}

/// Follows the route in thought: what it leads to decides whether there is anything to do.
bool look_along_route(const SbMpcModel& model, const PlannerMemory& memory, Scene& scene) {
  const bool manoeuvring = memory.last_offset_rad != 0.0 || memory.last_speed_factor != 1.0;
  Path<double> path;
  roll_out(scene.rollout, 0.0, 1.0, path);
  bool attention = false;
  for (std::size_t j = 0; j < scene.count; ++j) {
    Target& target = scene.targets[j];
    const Track& track = *target.track;
    const auto at =
        approach(scene.rollout, path, nearest(scene.rollout, path, track.p_N, track.v_N), track, 0);
    target.passed = at.opening;
    attention = attention || (!at.opening && target.near && at.range_m < model.comfort_m);
    const Role role = track.role;
    const bool due = manoeuvring || first_nearer(scene.rollout, path, track, model.safe_m) <
                                        model.settings.stand_on_s;
    target.holds = !encounter::gives_way(role) && !due;
    if (target.passed) continue;

    // rules that hold for every candidate alike
    const Vec2 r = track.p_N - scene.input->own.p_N;
    const bool port_side = math::cross(math::polar(1.0, scene.input->own.heading_rad), r) < 0.0;
    scene.stands_on = scene.stands_on || (encounter::stands_on(role) && target.holds);
    scene.gives_way = scene.gives_way || encounter::gives_way(role);
    scene.port_wrong = scene.port_wrong || role == Role::head_on ||
                       role == Role::crossing_give_way ||
                       (role == Role::crossing_stand_on && port_side);
  }
  std::array<Shore, math::kLanes> shores;
  look_ashore(model, scene, path, shores);
  scene.clearance_m = shores[0].clearance_m;
  return attention || manoeuvring || scene.clearance_m < model.settings.ground_m;
}

/// Scores four candidates from `first` on; returns which of them are safe over half the horizon.
void score(const SbMpcModel& model, const Scene& scene, const PlannerMemory& memory,
           std::size_t first, std::span<CandidateCost> costs, std::array<bool, 4>& safe) {
  const RolloutModel& m = scene.rollout;
  const auto& s = model.settings;
  const std::size_t last = costs.size() - 1;
  const auto& c = model.candidates;
  std::array<std::size_t, 4> index;
  alignas(32) double offsets[4], factors[4];
  for (std::size_t i = 0; i < 4; ++i) {
    index[i] = std::min(first + i, last);
    offsets[i] = c[index[i]].offset_rad;
    factors[i] = c[index[i]].factor;
  }
  Path<Lanes> path;
  roll_out(m, Lanes::load_aligned(offsets), Lanes::load_aligned(factors), path);
  std::array<Shore, math::kLanes> shores;
  look_ashore(model, scene, path, shores);

  for (std::size_t i = 0; i < 4; ++i) {
    CandidateCost& cost = costs[index[i]];
    cost = CandidateCost{};
    cost.course_offset_rad = offsets[i];
    cost.speed_factor = factors[i];
    cost.min_range_m = HUGE_VAL;
    cost.rules = rules(model, scene, index[i], memory);
    cost.grounding = grounding(model, scene, shores[i]);
    cost.manoeuvre = manoeuvre(model, scene, index[i], memory);
    safe[i] = shores[i].aground_s > 0.5 * s.horizon_s;
  }
  for (std::size_t j = 0; j < scene.count; ++j) {
    const Target& target = scene.targets[j];
    const Track& track = *target.track;
    const auto least = nearest(m, path, track.p_N, track.v_N);
    const double circles = 0.5 * (m.own.length_m + track.length_m);
    for (std::size_t i = 0; i < 4; ++i) {
      if (first + i > last) break;
      CandidateCost& cost = costs[index[i]];
      const auto at = approach(m, path, least, track, static_cast<int>(i));
      cost.min_range_m = math::min(cost.min_range_m, at.range_m - circles);
      if (at.opening) continue;

      // eqs. (2), (3)
      const double fade = 1.0 / (1.0 + at.time_s / s.fade_s);
      double c_j = conflict(model, at.range_m);
      if (target.holds && index[i] == model.baseline) c_j = 0.0;
      cost.collision += fade * c_j;
      const bool side = track.role == Role::head_on || track.role == Role::crossing_give_way;
      if (side && at.bow && at.range_m < s.close_m) {
        cost.rules += fade * s.kappa * (1.0 - at.range_m / s.close_m);
      }
      if (at.range_m - circles < model.clear_m && at.time_s < 0.5 * s.horizon_s &&
          !(target.holds && index[i] == model.baseline)) {
        safe[i] = false;
      }
    }
  }
}

}  // namespace

SbMpcModel make_sb_mpc(const SbMpcSettings& settings, double own_length_m) {
  SbMpcModel model;
  model.settings = settings;
  auto offsets = settings.offsets_rad;
  auto factors = settings.speed_factors;
  if (offsets.empty()) {
    for (int deg = -90; deg <= 90; deg += 15) offsets.push_back(deg * kDeg);
  }
  if (factors.empty()) factors = {1.0, 0.5, 0.0};
  // the baseline must be among them
  if (std::find(offsets.begin(), offsets.end(), 0.0) == offsets.end()) offsets.push_back(0.0);
  if (std::find(factors.begin(), factors.end(), 1.0) == factors.end()) factors.push_back(1.0);
  std::sort(offsets.begin(), offsets.end());
  std::sort(factors.rbegin(), factors.rend());
  for (const double factor : factors) {
    for (const double offset : offsets) {
      if (offset == 0.0 && factor == 1.0) model.baseline = model.candidates.size();
      model.candidates.push_back({offset, factor});
    }
  }
  const double steps = math::floor(settings.horizon_s / settings.step_s + 0.5);
  model.steps = static_cast<std::size_t>(math::clamp(steps, 1.0, static_cast<double>(kMaxSteps)));
  model.safe_m = math::max(settings.safe_m, settings.safe_lengths * own_length_m);
  model.comfort_m = math::max(settings.comfort, 1.0) * model.safe_m;
  model.clear_m = settings.clear_lengths * own_length_m;
  return model;
}

double conflict(const SbMpcModel& model, double range_m) {
  const auto& s = model.settings;
  if (range_m >= model.comfort_m) return 0.0;
  if (range_m >= model.safe_m) {
    const double x = (model.comfort_m - range_m) / (model.comfort_m - model.safe_m);
    return s.K_comfort * x * x;
  }
  const double ratio = model.safe_m / math::max(range_m, 1e-3);
  const double ratio2 = ratio * ratio;
  return s.K_comfort + s.K_coll * (math::min(ratio2 * ratio2, kMostConflict) - 1.0);
}

Decision SbMpc::plan(const PlannerInput& input, PlannerMemory& memory,
                     std::span<CandidateCost> costs) const {
  Scene scene;
  scene.input = &input;
  scene.rollout = make_rollout(input.own, input.route, model_.steps, model_.settings.step_s);
  choose_targets(model_, scene);

  // nothing ahead and no manoeuvre in force
  if (!look_along_route(model_, memory, scene)) return {};

  // score all; the cheapest of the safe ones, else the cheapest
  std::size_t best = costs.size(), best_safe = costs.size();
  std::size_t held = costs.size();  // the decision in force
  bool held_safe = false;
  for (std::size_t first = 0; first < costs.size(); first += 4) {
    std::array<bool, 4> safe{};
    score(model_, scene, memory, first, costs, safe);
    for (std::size_t i = first; i < std::min(first + 4, costs.size()); ++i) {
      CandidateCost& cost = costs[i];
      cost.total = cost.collision + cost.rules + cost.grounding + cost.manoeuvre;
      if (best == costs.size() || cost.total < costs[best].total) best = i;
      if (cost.course_offset_rad == memory.last_offset_rad &&
          cost.speed_factor == memory.last_speed_factor) {
        held = i;
        held_safe = safe[i - first];
      }
      if (!safe[i - first]) continue;
      if (best_safe == costs.size() || cost.total < costs[best_safe].total) best_safe = i;
    }
  }
  const bool any_safe = best_safe < costs.size();
  std::size_t chosen = any_safe ? best_safe : best;
  if (held < costs.size() && held_safe == any_safe &&
      costs[held].total * (1.0 - model_.settings.better) <= costs[chosen].total) {
    chosen = held;
  }

  Decision decision;
  decision.course_offset_rad = costs[chosen].course_offset_rad;
  decision.speed_factor = costs[chosen].speed_factor;
  decision.cost = costs[chosen].total;
  decision.candidate = static_cast<std::int64_t>(chosen);
  decision.active = 1;
  decision.safe = any_safe ? 1 : 0;
  if (decision.course_offset_rad != memory.last_offset_rad ||
      decision.speed_factor != memory.last_speed_factor) {
    memory.since_s = input.time_s;
  }
  memory.last_offset_rad = decision.course_offset_rad;
  memory.last_speed_factor = decision.speed_factor;
  return decision;
}

}  // namespace haeul::planner
