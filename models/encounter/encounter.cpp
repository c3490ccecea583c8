#include "models/encounter/encounter.h"

namespace haeul::encounter {

namespace {

constexpr double kNoRelativeSpeed2 = 1e-6;  // (1 mm/s)^2

}  // namespace

ClosestApproach closest_approach(math::Vec2 p_own, math::Vec2 v_own, math::Vec2 p_target,
                                 math::Vec2 v_target) {
  const math::Vec2 r = p_target - p_own;
  const math::Vec2 w = v_own - v_target;
  const double w2 = math::dot(w, w);
  if (w2 < kNoRelativeSpeed2) return {math::norm(r), 0.0};
  const double tcpa = math::dot(r, w) / w2;
  return {math::norm(r - tcpa * w), tcpa};
}

Geometry geometry(const Mover& own, const Mover& target) {
  const math::Vec2 r = target.p_N - own.p_N;
  const auto cpa = closest_approach(own.p_N, own.v_N, target.p_N, target.v_N);
  Geometry g;
  g.range_m = math::norm(r);
  g.dcpa_m = cpa.dcpa_m;
  g.tcpa_s = cpa.tcpa_s;
  if (g.range_m > 0.0) {
    const double line_of_sight = math::bearing(r);
    g.bearing_rad = math::wrap_two_pi(line_of_sight - own.heading_rad);
    g.aspect_rad = math::wrap_pi(line_of_sight + math::kPi - target.heading_rad);
    // rounding of a tiny negative angle may land on the open end
    if (g.bearing_rad >= math::kTwoPi) g.bearing_rad = 0.0;
  }
  return g;
}

Role classify(const Geometry& g, double speed_own_mps, double speed_target_mps,
              const EncounterSettings& s) {
  // a stopped target is an obstacle to keep clear of
  if (speed_target_mps < s.stopped_mps) {
    return speed_own_mps < s.stopped_mps ? Role::none : Role::overtaking;
  }
  const double beta = math::wrap_pi(g.bearing_rad);
  const double alpha = g.aspect_rad;
  const double abs_beta = math::abs(beta);
  const double abs_alpha = math::abs(alpha);

  // sectors in the order of the source
  const bool target_abaft = abs_beta > s.overtaking_sector_rad;
  const bool own_abaft = abs_alpha > s.overtaking_sector_rad;
  if (target_abaft && abs_alpha <= s.overtaking_theta_rad) return Role::overtaken;
  if (own_abaft && abs_beta <= s.overtaking_theta_rad) return Role::overtaking;
  if (abs_beta <= s.head_on_theta_rad && abs_alpha <= s.head_on_theta_rad) return Role::head_on;
  if (beta > 0.0 && beta < s.crossing_theta_rad && alpha > -s.crossing_theta_rad &&
      alpha <= s.head_on_theta_rad) {
    return Role::crossing_give_way;
  }
  if (alpha > 0.0 && alpha < s.crossing_theta_rad && beta > -s.crossing_theta_rad &&
      beta <= s.head_on_theta_rad) {
    return Role::crossing_stand_on;
  }

  // gaps between the sectors
  if (target_abaft) return Role::overtaken;
  if (own_abaft) return Role::overtaking;
  const double doubt = 2.0 * s.head_on_theta_rad;
  if (abs_beta <= doubt && abs_alpha <= doubt) return Role::head_on;
  return beta > 0.0 ? Role::crossing_give_way : Role::crossing_stand_on;
}

bool risk_of_collision(const Geometry& g, const EncounterSettings& s) {
  return g.range_m <= s.entry_range_m && g.dcpa_m <= s.entry_dcpa_m && g.tcpa_s > 0.0 &&
         g.tcpa_s <= s.entry_tcpa_s;
}

bool past_and_clear(Role role, const Geometry& g, const EncounterSettings& s) {
  if (g.tcpa_s > 0.0 || g.range_m <= s.release_range_m) return false;
  if (g.range_m > s.entry_range_m) return true;
  const double abeam = 0.5 * math::kPi;
  const bool target_abaft = math::abs(math::wrap_pi(g.bearing_rad)) > abeam;
  const bool own_abaft = math::abs(g.aspect_rad) > abeam;
  if (role == Role::overtaking) return target_abaft;
  if (role == Role::overtaken) return own_abaft;
  return target_abaft || own_abaft;
}

Role update_role(Role current, const Geometry& g, double speed_own_mps, double speed_target_mps,
                 const EncounterSettings& s) {
  if (current == Role::none) {
    return risk_of_collision(g, s) ? classify(g, speed_own_mps, speed_target_mps, s) : Role::none;
  }
  return past_and_clear(current, g, s) ? Role::none : current;
}

}  // namespace haeul::encounter
