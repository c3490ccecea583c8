#pragma once
/// Contact between hulls, and between a hull and the shore.
///
/// A hull is a rectangle, length x breadth, centred at midship and turned with the heading. The
/// distance of two rectangles that do not overlap is attained at a corner of one of them:
///
///     d(A, B) = min( min over corners a of A: d(a, B), min over corners b of B: d(b, A) )     (1)
///
/// and they overlap when neither has an axis that separates them (separating axis theorem).
///
/// Between two ticks positions and headings move linearly (heading the short way round). No point
/// of A nears B faster than
///
///     v_max = |dp_A - dp_B| + R_A |dpsi_A| + R_B |dpsi_B|      per unit of s in [0, 1]        (2)
///
/// with the half diagonals R, so s may advance by d / v_max without passing a contact (conservative
/// advancement; Mirtich 1996). Contact is d <= kTouch_m: no graze nearer than that is missed,
/// however fast and small the ships or long the tick.
///
/// Assumptions and limits: flat, rectangular waterlines, which overstate fine bows; the path inside
/// a tick is straight, so ticks must be short against the turn.
#include <optional>
#include <span>

#include "models/math/vec2.h"

namespace haeul::encounter {

inline constexpr double kTouch_m = 0.01;  ///< hulls this near count as in contact

/// Waterline rectangle.
struct Hull {
  double length_m = 0.0;   ///< overall, > 0
  double breadth_m = 0.0;  ///< > 0
  /// Half diagonal: radius of the circle about midship that holds the hull [m].
  double radius() const;
};

/// Midship position in N and heading.
struct Pose {
  math::Vec2 p_N;
  double heading_rad = 0.0;
};

/// Straight piece of a shore line in N; a == b is a point.
struct Segment {
  math::Vec2 a, b;
};

/// Distance between two hulls [m]; 0 when they overlap.
double hull_distance(const Hull& hull_a, const Pose& a, const Hull& hull_b, const Pose& b);

/// Distance between a hull and a segment [m]; 0 when they meet.
double hull_distance(const Hull& hull, const Pose& pose, const Segment& segment);

/// Distance between a hull and a shore line of straight pieces [m]; 0 when they meet. A `polygon`
/// (first point equal to last) is solid inside: a hull within it has distance 0.
double hull_distance(const Hull& hull, const Pose& pose, std::span<const math::Vec2> line,
                     bool polygon);

/// First contact of two hulls moving from poses 0 to poses 1, as the fraction s in [0, 1] of the
/// tick; empty when they stay clear.
std::optional<double> swept_contact(const Hull& hull_a, const Pose& a0, const Pose& a1,
                                    const Hull& hull_b, const Pose& b0, const Pose& b1);

/// First contact of a moving hull with a shore line, as above.
std::optional<double> swept_contact(const Hull& hull, const Pose& pose0, const Pose& pose1,
                                    std::span<const math::Vec2> line, bool polygon);

/// True when p lies inside the closed polygon (even-odd rule).
bool inside(math::Vec2 p, std::span<const math::Vec2> polygon);

/// Distance from p to the nearest point of a segment [m].
double distance(math::Vec2 p, const Segment& segment);

}  // namespace haeul::encounter
