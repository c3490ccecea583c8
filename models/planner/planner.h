#pragma once
/// The interface between a ship and whoever decides for her.
///
/// A planner sees tracks, the route's reference and the own ship's identified response; it returns
/// a course offset from, and a fraction of, the reference. It keeps nothing between calls but the
/// `PlannerMemory` it is handed, which is part of the run's state.
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "models/encounter/encounter.h"
#include "models/environment/clearance.h"
#include "models/guidance/response.h"
#include "models/math/vec2.h"

namespace haeul::planner {

/// What is known of another vessel.
struct Track {
  std::int64_t ship = 0;  ///< index of the target in the scenario
  math::Vec2 p_N;         ///< position [m]
  math::Vec2 v_N;         ///< velocity over ground [m/s]
  double heading_rad = 0.0;
  double length_m = 0.0, breadth_m = 0.0;
  encounter::Role role = encounter::Role::none;  ///< own role towards it, frozen at entry
  double dcpa_m = 0.0, tcpa_s = 0.0;
};

/// How the own ship answers an order, identified from her model at start-up.
using ResponseModel = guidance::ResponseModel;

/// What the planner knows of its own ship at one instant.
struct OwnShip {
  math::Vec2 p_N;
  double heading_rad = 0.0, yaw_rate_radps = 0.0;
  double course_rad = 0.0, speed_mps = 0.0;  ///< over ground
  double length_m = 0.0, breadth_m = 0.0;
  ResponseModel response;
};

/// Where the route wants the ship: straight legs, and the reference course of this instant.
struct RouteReference {
  double course_rad = 0.0;  ///< line-of-sight course now
  double speed_mps = 0.0;   ///< ordered speed of the leg
  std::span<const math::Vec2> waypoints;
  std::int64_t leg = 0;  ///< sailing from waypoints[leg] to waypoints[leg + 1]
  double lookahead_m = 0.0;
};

/// One candidate manoeuvre and the parts of its cost.
struct CandidateCost {
  double course_offset_rad = 0.0, speed_factor = 1.0;
  double collision = 0.0, rules = 0.0, grounding = 0.0, manoeuvre = 0.0;
  double total = 0.0;
  double min_range_m = 0.0;  ///< least predicted distance between hulls' circles
};

/// The planner's word, held until the next call.
struct Decision {
  double course_offset_rad = 0.0;
  double speed_factor = 1.0;
  double cost = 0.0;
  std::int64_t candidate = -1;  ///< index into the candidates; -1: not active
  std::int64_t active = 0;      ///< 1: a target or the coast calls for attention
  std::int64_t safe = 1;        ///< 0: no candidate is safe, this is the least bad
};

/// What a planner remembers; plain numbers, part of the state hash.
struct PlannerMemory {
  double last_offset_rad = 0.0;
  double last_speed_factor = 1.0;
  double since_s = 0.0;  ///< time of the last change of decision
  double spare[5] = {0, 0, 0, 0, 0};
};

struct PlannerInput {
  double time_s = 0.0;
  OwnShip own;
  RouteReference route;
  std::span<const Track> tracks;
  const environment::ClearanceField* clearance = nullptr;  ///< null: open sea
};

/// A decision maker. Implementations are constant after construction: one serves any number of
/// runs.
class Planner {
 public:
  virtual ~Planner() = default;
  /// Number of candidates `plan` scores (0: none are logged).
  virtual std::size_t candidate_count() const = 0;
  /// Decides; `costs` has candidate_count() elements and is filled when the decision is active.
  virtual Decision plan(const PlannerInput& input, PlannerMemory& memory,
                        std::span<CandidateCost> costs) const = 0;
};

}  // namespace haeul::planner
