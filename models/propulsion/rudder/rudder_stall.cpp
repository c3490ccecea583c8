#include "models/propulsion/rudder/rudder_stall.h"

#include <stdexcept>
#include <vector>

namespace haeul::propulsion {
namespace {

using math::kPi;

constexpr double kDegree = kPi / 180.0;
constexpr double kBehind = 0.7;  // lift with the sharp edge first
constexpr double kPlate = 1.8;   // drag of a plate across the flow
constexpr double kGravity = 9.80665;

}  // namespace

LiftDrag rudder_lift_drag(const RudderStallData& data, double alpha) {
  const double A = data.aspect_ratio;
  const double slope = 1.8 * kPi * A / (1.8 + math::sqrt(A * A + 4.0));
  const double stall = A <= 3.0 ? 1.225 - 0.445 * A + 0.075 * A * A : 0.565;
  const auto attached = [&](double a) {
    const double lift = slope * a + data.crossflow_drag / A * a * a;
    return LiftDrag{lift, lift * lift / (0.9 * kPi * A)};
  };
  if (alpha < stall) return attached(alpha);
  const LiftDrag most = attached(stall);
  const double z = math::min(1.0, 4.0 * (alpha / stall - 1.0));
  const double w = z * z * (3.0 - 2.0 * z);
  const auto sc = math::sincos(alpha);
  return {kPlate * sc.sin * sc.cos * w + most.lift * (1.0 - w),
          kPlate * sc.sin * sc.sin * w + most.drag * (1.0 - w)};
}

double rudder_normal_coefficient(const RudderStallData& data, double f_alpha, double alpha) {
  const bool behind = alpha > 0.5 * kPi;
  const double a = behind ? kPi - alpha : alpha;
  const auto sc = math::sincos(a);
  const LiftDrag c = rudder_lift_drag(data, a);
  const double stalled = (behind ? kBehind : 1.0) * c.lift * sc.cos + c.drag * sc.sin;
  if (behind) return stalled;
  const double share = math::clamp((a - 20.0 * kDegree) / (15.0 * kDegree), 0.0, 1.0);
  return (1.0 - share) * f_alpha * sc.sin + share * stalled;
}

RudderStall make_rudder_stall(const vessel::RudderData& rudder, const RudderStallData& data,
                              const vessel::Dimensions& ship, double propeller_diameter_m) {
  if (!(rudder.area_m2 > 0.0 && rudder.height_m > 0.0 && propeller_diameter_m > 0.0 &&
        ship.water_density_kgpm3 > 0.0)) {
    throw std::domain_error("a rudder needs positive area, height, screw and water density");
  }
  if (!(data.aspect_ratio >= 0.5 && data.aspect_ratio <= 6.0 && data.crossflow_drag >= 0.0 &&
        data.suction >= 0.0 && data.ahead_kt > 0.0 && data.astern_kt > 0.0)) {
    throw std::domain_error(
        "a rudder beyond stall needs an aspect ratio of 0.5..6 and positive coefficients");
  }
  RudderStall m;
  m.ahead = make_rudder(rudder, ship, propeller_diameter_m);
  m.half_rho_A = 0.5 * ship.water_density_kgpm3 * rudder.area_m2;
  m.x_R = rudder.x_R_prime * ship.length_pp_m;
  m.diameter_m = propeller_diameter_m;
  // half as much again as at the bollard; 8 K n^2 D^2 / pi
  const double square = 1.5 * 8.0 / kPi * propeller_diameter_m * propeller_diameter_m;
  m.jet_nn = square * data.ahead_kt;
  m.suction_nn = square * data.astern_kt;
  m.suction = data.suction;
  m.backing = data.backing;
  // u_0 = 0.005 sqrt(g H_R): 6 cm/s on a large ship
  const double u_0 = 0.005 * math::sqrt(kGravity * rudder.height_m);
  m.smooth4 = u_0 * u_0 * u_0 * u_0;
  m.angles.append(m.C_N, [&](double alpha) {
    return math::sign(alpha) * rudder_normal_coefficient(data, rudder.f_alpha, math::abs(alpha));
  });
  return m;
}

}  // namespace haeul::propulsion
