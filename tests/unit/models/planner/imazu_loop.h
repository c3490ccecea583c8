#pragma once
/// The Imazu problem sailed by KVLCC2 under a planner, without the engine: full dynamics, autopilot
/// and perfect tracks; targets sail straight on.
///
/// Cases: H. Imazu, PhD thesis, University of Tokyo (1987), with the distances of R. Sawada, K.
/// Sato, T. Majima, J. Mar. Sci. Technol. 26 (2021), table 4: own ship starts 6 nmi south of the
/// meeting point at 12 kn on course 000; every ship would reach that point after 30 min. The
/// published table prints 90 degrees for case 2 where the given position needs 270; cases 5 and 8,
/// and 15 and 22, are the same there. 8b, with the second ship from port, is a variant that tells 8
/// from 5.
#include <algorithm>
#include <string>
#include <vector>

#include "models/encounter/encounter.h"
#include "models/encounter/hull_contact.h"
#include "models/guidance/guidance.h"
#include "models/guidance/identify.h"
#include "models/planner/planner.h"
#include "models/vessel/dynamics.h"
#include "tests/support/kvlcc2_data.h"

namespace haeul::test {

struct ImazuTarget {
  double course_deg, speed_ratio;
};

struct ImazuCase {
  std::string name;
  std::vector<ImazuTarget> targets;
};

inline const std::vector<ImazuCase>& imazu_cases() {
  static const std::vector<ImazuCase> cases{
      {"01", {{180, 1}}},
      {"02", {{270, 1}}},
      {"03", {{0, 0.7}}},
      {"04", {{45, 1}}},
      {"05", {{180, 1}, {270, 1}}},
      {"06", {{350, 1}, {315, 1}}},
      {"07", {{0, 0.7}, {315, 1}}},
      {"08", {{180, 1}, {270, 1}}},
      {"08b", {{180, 1}, {90, 1}}},
      {"09", {{330, 1}, {270, 1}}},
      {"10", {{270, 1}, {15, 1}}},
      {"11", {{90, 1}, {330, 1}}},
      {"12", {{180, 1}, {315, 1}, {350, 1}}},
      {"13", {{180, 1}, {10, 1}, {45, 1}}},
      {"14", {{350, 1}, {315, 1}, {270, 1}}},
      {"15", {{0, 0.7}, {315, 1}, {270, 1}}},
      {"16", {{45, 0.7}, {90, 1}, {270, 1}}},
      {"17", {{0, 0.7}, {10, 1}, {315, 1}}},
      {"18", {{225, 1}, {345, 1}, {330, 1}}},
      {"19", {{15, 1}, {345, 1}, {225, 1}}},
      {"20", {{0, 0.7}, {345, 1}, {270, 1}}},
      {"21", {{345, 1}, {15, 1}, {270, 1}}},
      {"22", {{0, 0.7}, {315, 1}, {270, 1}}},
  };
  return cases;
}

inline constexpr double kOwnSpeed = 12.0 * kKnot;
inline constexpr double kMeeting_s = 1800.0;

/// What became of one run.
struct LoopResult {
  struct Pair {
    encounter::Role role = encounter::Role::none;  ///< first
    double cpa_m = 1e300, cpa_s = 0.0;
    bool contact = false;
  };
  std::vector<Pair> pairs;
  double first_offset_rad = 0.0, first_s = -1.0;  ///< first alteration of course
  double first_action_s = -1.0;                   ///< first decision off the route
  int decisions = 0;                              ///< changes of the decision
  int reversals = 0;                              ///< offset from one side to the other
  int unsafe = 0;                                 ///< calls without a safe candidate
  double end_cross_m = 0.0;                       ///< distance from the route at the end
  double end_course_rad = 0.0;
  double min_factor = 1.0;
  double least_cpa() const {
    double least = 1e300;
    for (const auto& pair : pairs) least = std::min(least, pair.cpa_m);
    return least;
  }
  bool contact() const {
    return std::any_of(pairs.begin(), pairs.end(), [](const Pair& p) { return p.contact; });
  }
  /// Own ship gave way or met head-on: the first alteration has to be to starboard.
  bool starboard_due() const {
    return std::any_of(pairs.begin(), pairs.end(), [](const Pair& p) {
      return p.role == encounter::Role::head_on || p.role == encounter::Role::crossing_give_way;
    });
  }
};

/// The ship, her autopilot and her identified response: made once.
struct LoopShip {
  vessel::VesselModel vessel;
  guidance::GuidanceModel guidance;
  planner::ResponseModel response;
  double length_m = 333.0, breadth_m = 58.0;
};

inline LoopShip make_loop_ship() {
  LoopShip ship;
  ship.vessel = vessel::make_vessel_model(kvlcc2_sailing());
  ship.guidance = guidance::make_guidance(ship.vessel, {}, kOwnSpeed);
  ship.response = guidance::identify_response(ship.vessel, ship.guidance, kOwnSpeed);
  return ship;
}

/// Sails a case for `end_s`; `watch(t, motion, decision, tracks, costs)` is called at each
/// decision.
template <class Watch>
LoopResult sail_imazu(const LoopShip& ship, const planner::Planner& planner, const ImazuCase& c,
                      double end_s, const Watch& watch) {
  constexpr double kStep = 0.5;
  constexpr int kPeriod = 10;  // steps between decisions
  const double radius = kOwnSpeed * kMeeting_s;
  const std::vector<math::Vec2> waypoints{{-radius, 0.0}, {9.0 * radius, 0.0}};
  const encounter::EncounterSettings encounter_settings;

  std::vector<planner::Track> tracks;
  LoopResult result;
  for (const auto& target : c.targets) {
    planner::Track track;
    const double course = target.course_deg * kDegree;
    track.ship = static_cast<std::int64_t>(tracks.size()) + 1;
    track.v_N = math::polar(kOwnSpeed * target.speed_ratio, course);
    track.p_N = (-kMeeting_s) * track.v_N;
    track.heading_rad = course;
    track.length_m = 183.0, track.breadth_m = 32.2;  // a product tanker
    tracks.push_back(track);
  }
  result.pairs.resize(tracks.size());

  auto motion = vessel::steady_motion(ship.vessel, -radius, 0.0, 0.0, kOwnSpeed);
  guidance::GuidanceMemory guide;
  planner::PlannerMemory memory;
  planner::Decision decision;
  std::vector<planner::CandidateCost> costs(planner.candidate_count());
  double last_side = 0.0, rps = motion.shaft_rps;

  for (int k = 0; k * kStep <= end_s; ++k) {
    const double t = k * kStep;
    const math::Vec2 p{motion.north, motion.east};
    const auto sc = math::sincos(motion.psi);
    const math::Vec2 v{motion.u * sc.cos - motion.v * sc.sin,
                       motion.u * sc.sin + motion.v * sc.cos};
    const double speed = math::norm(v);
    bool done = false;
    const auto leg = guidance::follow_route(ship.guidance, waypoints, p, speed, guide, done);

    // geometry and contact
    for (std::size_t i = 0; i < tracks.size(); ++i) {
      auto& track = tracks[i];
      auto& pair = result.pairs[i];
      const auto g =
          encounter::geometry({p, v, motion.psi}, {track.p_N, track.v_N, track.heading_rad});
      track.dcpa_m = g.dcpa_m, track.tcpa_s = g.tcpa_s;
      track.role =
          encounter::update_role(track.role, g, speed, math::norm(track.v_N), encounter_settings);
      if (pair.role == encounter::Role::none) pair.role = track.role;
      if (g.range_m < pair.cpa_m) pair.cpa_m = g.range_m, pair.cpa_s = t;
      if (g.range_m < 400.0 &&
          encounter::hull_distance({ship.length_m, ship.breadth_m}, {p, motion.psi},
                                   {track.length_m, track.breadth_m},
                                   {track.p_N, track.heading_rad}) <= encounter::kTouch_m) {
        pair.contact = true;
      }
    }

    // decide
    if (k % kPeriod == 0) {
      planner::PlannerInput input;
      input.time_s = t;
      input.own = {.p_N = p,
                   .heading_rad = motion.psi,
                   .yaw_rate_radps = motion.r,
                   .course_rad = math::bearing(v),
                   .speed_mps = speed,
                   .length_m = ship.length_m,
                   .breadth_m = ship.breadth_m,
                   .response = ship.response};
      input.route = {.course_rad = guide.course_reference_rad,
                     .speed_mps = kOwnSpeed,
                     .waypoints = waypoints,
                     .leg = guide.leg,
                     .lookahead_m = ship.guidance.lookahead_m};
      input.tracks = tracks;
      const auto next = planner.plan(input, memory, costs);
      const bool changed = next.course_offset_rad != decision.course_offset_rad ||
                           next.speed_factor != decision.speed_factor;
      if (changed) ++result.decisions;
      if (next.safe == 0) ++result.unsafe;
      if (result.first_action_s < 0.0 && changed) result.first_action_s = t;
      if (result.first_s < 0.0 && next.course_offset_rad != 0.0) {
        result.first_s = t;
        result.first_offset_rad = next.course_offset_rad;
      }
      if (next.course_offset_rad != 0.0) {
        const double side = next.course_offset_rad > 0.0 ? 1.0 : -1.0;
        if (side * last_side < 0.0) ++result.reversals;
        last_side = side;
      }
      result.min_factor = std::min(result.min_factor, next.speed_factor);
      decision = next;
      watch(t, motion, decision, tracks, costs);
    }

    // steer and move
    guide.course_order_rad = guide.course_reference_rad + decision.course_offset_rad;
    guide.speed_order_mps = kOwnSpeed * decision.speed_factor;
    const double rudder = guidance::steer(ship.guidance, motion, guide, kStep);
    rps = guidance::throttle(ship.guidance, speed, rps, guide, kStep);
    vessel::step(ship.vessel, motion, vessel::LaneOrders<double>{rudder, rps, 0.0, 0.0}, kStep);
    for (auto& track : tracks) track.p_N = track.p_N + kStep * track.v_N;
    result.end_cross_m = leg.cross_m;
    result.end_course_rad = math::wrap_pi(motion.psi);
  }
  return result;
}

inline LoopResult sail_imazu(const LoopShip& ship, const planner::Planner& planner,
                             const ImazuCase& c, double end_s = 9000.0) {
  return sail_imazu(ship, planner, c, end_s, [](auto&&...) {});
}

}  // namespace haeul::test
