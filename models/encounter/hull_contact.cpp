#include "models/encounter/hull_contact.h"

#include <array>
#include <utility>

namespace haeul::encounter {

namespace {

/// A hull in place: midship, unit vectors forward and to starboard, half sides.
struct Box {
  math::Vec2 p, forward, starboard;
  double half_length, half_breadth;

  Box(const Hull& hull, const Pose& pose)
      : p(pose.p_N), half_length(0.5 * hull.length_m), half_breadth(0.5 * hull.breadth_m) {
    const auto sc = math::sincos(pose.heading_rad);
    forward = {sc.cos, sc.sin};
    starboard = {-sc.sin, sc.cos};
  }
  /// N to the box's own axes (forward, starboard).
  math::Vec2 local(math::Vec2 q) const {
    const math::Vec2 d = q - p;
    return {math::dot(d, forward), math::dot(d, starboard)};
  }
  std::array<math::Vec2, 4> corners() const {
    const math::Vec2 l = half_length * forward;
    const math::Vec2 b = half_breadth * starboard;
    return {p + l + b, p + l - b, p - l - b, p - l + b};
  }
  /// Distance from a point in N; 0 inside.
  double distance(math::Vec2 q) const {
    const math::Vec2 l = local(q);
    const math::Vec2 out{math::max(math::abs(l.north) - half_length, 0.0),
                         math::max(math::abs(l.east) - half_breadth, 0.0)};
    return math::norm(out);
  }
};

/// True when an axis of `a` separates it from `b`.
bool separated(const Box& a, const Box& b) {
  const math::Vec2 d = b.p - a.p;
  for (const auto& [axis, half] :
       {std::pair{a.forward, a.half_length}, std::pair{a.starboard, a.half_breadth}}) {
    const double reach = b.half_length * math::abs(math::dot(axis, b.forward)) +
                         b.half_breadth * math::abs(math::dot(axis, b.starboard));
    if (math::abs(math::dot(axis, d)) > half + reach) return true;
  }
  return false;
}

/// True when the segment a-b, in the box's axes, meets the box (slab clipping).
bool crosses(math::Vec2 a, math::Vec2 b, double half_length, double half_breadth) {
  double from = 0.0, to = 1.0;
  const auto clip = [&](double start, double along, double half) {
    if (along == 0.0) return math::abs(start) <= half;
    const double s1 = (-half - start) / along;
    const double s2 = (half - start) / along;
    from = math::max(from, math::min(s1, s2));
    to = math::min(to, math::max(s1, s2));
    return from <= to;
  };
  const math::Vec2 d = b - a;
  return clip(a.north, d.north, half_length) && clip(a.east, d.east, half_breadth);
}

double distance(const Box& box, const Segment& segment) {
  if (crosses(box.local(segment.a), box.local(segment.b), box.half_length, box.half_breadth)) {
    return 0.0;
  }
  double least = math::min(box.distance(segment.a), box.distance(segment.b));
  for (const math::Vec2 corner : box.corners()) {
    least = math::min(least, encounter::distance(corner, segment));
  }
  return least;
}

Pose between(const Pose& a, const Pose& b, double s) {
  return {a.p_N + s * (b.p_N - a.p_N),
          a.heading_rad + s * math::wrap_pi(b.heading_rad - a.heading_rad)};
}

/// Advances s from 0 to 1 by the distance left over the greatest closing speed.
template <class Distance>
std::optional<double> advance(double v_max, const Distance& distance_at) {
  double s = 0.0;
  for (;;) {
    const double d = distance_at(s);
    if (d <= kTouch_m) return s;
    if (s >= 1.0 || v_max <= 0.0) return std::nullopt;
    s = math::min(1.0, s + d / v_max);
  }
}

double turn(const Pose& a, const Pose& b) {
  return math::abs(math::wrap_pi(b.heading_rad - a.heading_rad));
}

}  // namespace

double Hull::radius() const {
  return 0.5 * math::sqrt(length_m * length_m + breadth_m * breadth_m);
}

double distance(math::Vec2 p, const Segment& segment) {
  const math::Vec2 along = segment.b - segment.a;
  const double length2 = math::dot(along, along);
  const double s =
      length2 > 0.0 ? math::clamp(math::dot(p - segment.a, along) / length2, 0.0, 1.0) : 0.0;
  return math::norm(p - (segment.a + s * along));
}

bool inside(math::Vec2 p, std::span<const math::Vec2> polygon) {
  bool odd = false;
  for (std::size_t i = 1; i < polygon.size(); ++i) {
    const math::Vec2 a = polygon[i - 1], b = polygon[i];
    if ((a.north > p.north) == (b.north > p.north)) continue;
    const double east = a.east + (p.north - a.north) / (b.north - a.north) * (b.east - a.east);
    if (p.east < east) odd = !odd;
  }
  return odd;
}

double hull_distance(const Hull& hull_a, const Pose& a, const Hull& hull_b, const Pose& b) {
  const Box box_a(hull_a, a), box_b(hull_b, b);
  if (!separated(box_a, box_b) && !separated(box_b, box_a)) return 0.0;
  // eq. (1)
  double least = HUGE_VAL;
  for (const math::Vec2 corner : box_a.corners()) {
    least = math::min(least, box_b.distance(corner));
  }
  for (const math::Vec2 corner : box_b.corners()) {
    least = math::min(least, box_a.distance(corner));
  }
  return least;
}

double hull_distance(const Hull& hull, const Pose& pose, const Segment& segment) {
  return distance(Box(hull, pose), segment);
}

double hull_distance(const Hull& hull, const Pose& pose, std::span<const math::Vec2> line,
                     bool polygon) {
  if (line.empty()) return HUGE_VAL;
  if (polygon && inside(pose.p_N, line)) return 0.0;
  const Box box(hull, pose);
  double least = line.size() == 1 ? box.distance(line[0]) : HUGE_VAL;
  for (std::size_t i = 1; i < line.size(); ++i) {
    least = math::min(least, distance(box, Segment{line[i - 1], line[i]}));
  }
  return least;
}

std::optional<double> swept_contact(const Hull& hull_a, const Pose& a0, const Pose& a1,
                                    const Hull& hull_b, const Pose& b0, const Pose& b1) {
  // eq. (2)
  const math::Vec2 slide = (a1.p_N - a0.p_N) - (b1.p_N - b0.p_N);
  const double v_max =
      math::norm(slide) + hull_a.radius() * turn(a0, a1) + hull_b.radius() * turn(b0, b1);
  // far apart: nothing to look at
  const double gap = math::norm(a0.p_N - b0.p_N) - hull_a.radius() - hull_b.radius();
  if (gap > v_max + kTouch_m) return std::nullopt;
  return advance(v_max, [&](double s) {
    return hull_distance(hull_a, between(a0, a1, s), hull_b, between(b0, b1, s));
  });
}

std::optional<double> swept_contact(const Hull& hull, const Pose& pose0, const Pose& pose1,
                                    std::span<const math::Vec2> line, bool polygon) {
  const double v_max = math::norm(pose1.p_N - pose0.p_N) + hull.radius() * turn(pose0, pose1);
  return advance(v_max, [&](double s) {
    return hull_distance(hull, between(pose0, pose1, s), line, polygon);
  });
}

}  // namespace haeul::encounter
