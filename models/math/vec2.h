#pragma once
/// Points and vectors in the local north-east plane N.
#include "models/math/real.h"

namespace haeul::math {

/// A point or vector in N [m] or [m/s].
struct Vec2 {
  double north = 0.0;
  double east = 0.0;

  friend Vec2 operator+(Vec2 a, Vec2 b) { return {a.north + b.north, a.east + b.east}; }
  friend Vec2 operator-(Vec2 a, Vec2 b) { return {a.north - b.north, a.east - b.east}; }
  friend Vec2 operator*(double k, Vec2 a) { return {k * a.north, k * a.east}; }
  friend bool operator==(Vec2, Vec2) = default;
};

inline double dot(Vec2 a, Vec2 b) { return a.north * b.north + a.east * b.east; }
/// Positive where b lies clockwise (to starboard) of a.
inline double cross(Vec2 a, Vec2 b) { return a.north * b.east - a.east * b.north; }
inline double norm(Vec2 a) { return sqrt(dot(a, a)); }
/// Direction of a, clockwise from north [rad]; 0 for the null vector.
inline double bearing(Vec2 a) { return atan2(a.east, a.north); }
/// Vector of a length [m] along a bearing [rad].
inline Vec2 polar(double length, double bearing_rad) {
  const auto sc = sincos(bearing_rad);
  return {length * sc.cos, length * sc.sin};
}

}  // namespace haeul::math
