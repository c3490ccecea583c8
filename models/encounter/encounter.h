#pragma once
/// Encounter geometry and the own ship's role under the COLREGs.
///
/// With r = p_target - p_own and w = v_own - v_target (own relative to target), both in N:
///
///     TCPA = (r . w) / |w|^2,  DCPA = |r - w TCPA|                                           (1)
///
/// TCPA is signed: negative once the closest approach lies behind. Without relative speed
/// (|w| < 1 mm/s) the range does not change: TCPA = 0, DCPA = |r|.
/// beta: relative bearing of the target from own ship, clockwise from own bow, [0, 2 pi).
/// alpha: relative bearing of own ship from the target (aspect), [-pi, pi).
///
/// Sectors, tested in this order (DNV ship-traffic-generator; angles in degrees, beta also
/// written signed, beta' in [-180, 180)):
///
///     overtaken          112.5 < beta < 247.5  and  |alpha| <= 67.5
///     overtaking         |alpha| > 112.5       and  |beta'| <= 67.5
///     head-on            |beta'| <= 5          and  |alpha| <= 5
///     crossing give-way  0 < beta' < 112.5     and  -112.5 < alpha <= 5
///     crossing stand-on  -112.5 < beta' <= 5   and  0 < alpha < 112.5
///
/// A pair on an exact collision course always lies in one of them. A pair that risks only a near
/// approach may lie in a gap; there the legal sector of Rule 13 decides alone (target abaft own
/// beam by 22.5 deg: overtaken; own so abaft the target's: overtaking), else Rule 14(c) "in doubt"
/// near the bow and the side the target is on elsewhere.
///
/// Stopped vessels: a target slower than `stopped_mps` cannot keep clear and its heading says
/// nothing, so own ship has the role `overtaking`: keep clear, either side. Two stopped ships have
/// no role. An own ship that lies stopped but not anchored is still under way: sectors apply.
///
/// Assumptions and limits: power-driven vessels in sight of one another; no Rule 18 precedence, no
/// narrow channel or separation scheme.
/// Source: COLREG 1972, Rules 13-17; sectors as published in ship-traffic-generator (DNV, MIT
/// licence); eq. (1) is the signed form of Kuwata et al. (2011), eq. 7.
#include <cstdint>

#include "models/encounter/settings.h"
#include "models/math/vec2.h"

namespace haeul::encounter {

/// Own ship's role towards one target (COLREG Rules 13-15, 17).
enum class Role : std::int64_t {
  none = 0,     ///< no risk of collision
  head_on = 1,  ///< Rule 14
  crossing_give_way = 2,
  crossing_stand_on = 3,
  overtaking = 4,  ///< own ship overtakes and keeps clear
  overtaken = 5,   ///< own ship is overtaken and stands on
};

/// Where and how two ships meet, at one instant.
struct Geometry {
  double range_m = 0.0;      ///< between midships
  double bearing_rad = 0.0;  ///< beta, [0, 2 pi)
  double aspect_rad = 0.0;   ///< alpha, [-pi, pi)
  double dcpa_m = 0.0;       ///< predicted least range, straight lines
  double tcpa_s = 0.0;       ///< signed, negative: past
};

/// Position, velocity over ground and heading of one ship in N.
struct Mover {
  math::Vec2 p_N;
  math::Vec2 v_N;
  double heading_rad = 0.0;
};

/// Closest approach of two straight tracks; eq. (1).
struct ClosestApproach {
  double dcpa_m = 0.0, tcpa_s = 0.0;
};
ClosestApproach closest_approach(math::Vec2 p_own, math::Vec2 v_own, math::Vec2 p_target,
                                 math::Vec2 v_target);

/// Geometry of target seen from own ship. Both angles are 0 at zero range.
Geometry geometry(const Mover& own, const Mover& target);
inline Geometry geometry(math::Vec2 p_own, math::Vec2 v_own, double heading_own,
                         math::Vec2 p_target, math::Vec2 v_target, double heading_target) {
  return geometry(Mover{p_own, v_own, heading_own}, Mover{p_target, v_target, heading_target});
}

/// Role by the sectors alone, whether or not there is risk of collision.
/// Speeds over ground [m/s], >= 0.
Role classify(const Geometry& geometry, double speed_own_mps, double speed_target_mps,
              const EncounterSettings& settings);

/// True when a role begins: near enough, and closest approach ahead in time, soon and near.
bool risk_of_collision(const Geometry& geometry, const EncounterSettings& settings);

/// True when the other is finally past and clear: opening, further off than the release range, and
/// on the far side. An overtaken ship is past once abaft own beam, an overtaking one once own ship is
/// abaft hers; after the other encounters either will do. Whatever the side, a ship that opens beyond
/// the entry range is clear. A turn away for a while therefore does not end a role.
bool past_and_clear(Role role, const Geometry& geometry, const EncounterSettings& settings);

/// Next role: given at entry, then frozen until past and clear (Rule 13(d)). Keeps no memory.
Role update_role(Role current, const Geometry& geometry, double speed_own_mps,
                 double speed_target_mps, const EncounterSettings& settings);

/// True for the roles that oblige own ship to keep clear.
constexpr bool gives_way(Role role) {
  return role == Role::head_on || role == Role::crossing_give_way || role == Role::overtaking;
}

/// True for the roles in which own ship keeps course and speed at first (Rule 17(a)(i)).
constexpr bool stands_on(Role role) {
  return role == Role::crossing_stand_on || role == Role::overtaken;
}

}  // namespace haeul::encounter
