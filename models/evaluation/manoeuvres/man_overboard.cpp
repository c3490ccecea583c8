#include "models/evaluation/manoeuvres/man_overboard.h"

#include "models/evaluation/manoeuvres/steady.h"

namespace haeul::evaluation {
namespace {

constexpr double kDegree = math::kPi / 180.0;
constexpr double kShort = 20.0 * kDegree;  // of the reciprocal
constexpr double kOnCourse = 2.0 * kDegree;
constexpr double kLittleYaw = 0.05;  // r' on the reciprocal

enum class Phase { over, back, steady };

}  // namespace

double first_change(ManOverboard kind) {
  switch (kind) {
    case ManOverboard::williamson:
      return 60.0 * kDegree;
    case ManOverboard::anderson:
      return 250.0 * kDegree;
    case ManOverboard::scharnow:
      return 240.0 * kDegree;
  }
  return 0.0;
}

ManOverboardResult man_overboard(const vessel::VesselModel& model, const TrialSettings& settings,
                                 ManOverboard kind, double first_change_rad) {
  ManOverboardResult result;
  TrialRun trial(model, settings, result.track);
  result.approach_rps = trial.approach_rps();
  const double rudder = settings.rudder_rad != 0.0 ? settings.rudder_rad : model.gear.limit_rad;
  const double side = math::sign(rudder);
  const double change = first_change_rad > 0.0 ? first_change_rad : first_change(kind);
  const bool single = kind == ManOverboard::anderson;
  const bool williamson = kind == ManOverboard::williamson;
  // a Williamson turn swings through the original course, a Scharnow turn swings back from beyond
  const double reciprocal = williamson ? -math::kPi : math::kPi;
  const Helmsman helmsman = make_helmsman(model, settings.speed_mps);
  const double unit = model.length_m / settings.speed_mps;

  Phase phase = Phase::over;
  while (true) {
    double order = side * math::abs(rudder), shaft = trial.approach_rps();
    if (phase == Phase::back) order = -order;
    if (phase == Phase::steady) order = single ? 0.0 : helmsman.rudder(math::kPi, trial.now());
    if (phase == Phase::steady && single) shaft = 0.0;
    if (!trial.step(order, shaft)) break;
    const auto &a = trial.before(), &b = trial.now();
    const double psi = side * b.psi;

    // next order
    if (phase == Phase::over && psi >= change) {
      phase = single ? Phase::steady : Phase::back;
      result.shifted_s = trial.time();
    } else if (phase == Phase::back && psi <= reciprocal + kShort) {
      phase = Phase::steady;
    }
    const double off = math::abs(math::wrap_pi(b.psi - math::kPi));
    if (phase == Phase::steady && result.steady_s == 0.0 && off < kOnCourse &&
        math::abs(b.r) * unit < kLittleYaw) {
      result.steady_s = trial.time();
    }

    // casualty abeam?
    const math::Vec2 p = trial.through_water(0.0), q = trial.through_water(1.0);
    const double ahead_a = -math::dot(p, math::polar(1.0, a.psi));
    const double ahead_b = -math::dot(q, math::polar(1.0, b.psi));
    const bool ready = phase == Phase::steady && (single || result.steady_s > 0.0);
    if (ready && ahead_b <= 0.0 && !trial.timed()) {
      const double f = ahead_a > 0.0 ? ahead_a / (ahead_a - ahead_b) : 1.0;
      const math::Vec2 at = trial.through_water(f);
      result.back = true;
      result.time_s = trial.time(f);
      result.miss_m = math::norm(at);
      result.lateral_m = side * at.east;
      result.heading_rad = math::wrap_pi(between(a.psi, b.psi, f));
      result.speed_mps = between(speed(a), speed(b), f);
      return result;
    }
  }
  const auto& end = trial.now();
  const math::Vec2 at = trial.through_water(1.0);
  result.time_s = trial.time();
  result.miss_m = math::norm(at);
  result.lateral_m = side * at.east;
  result.heading_rad = math::wrap_pi(end.psi);
  result.speed_mps = speed(end);
  return result;
}

double best_williamson_change(const vessel::VesselModel& model, const TrialSettings& settings) {
  TrialSettings quiet = settings;
  quiet.every_s = 0.0;
  const auto offset = [&](double change) {
    return man_overboard(model, quiet, ManOverboard::williamson, change).lateral_m;
  };
  // the offset grows with the change: a later shift swings further out
  double low = 30.0 * kDegree, high = 100.0 * kDegree;
  if (offset(low) >= 0.0) return low;
  if (offset(high) <= 0.0) return high;
  while (high - low > 0.5 * kDegree) {
    const double middle = 0.5 * (low + high);
    (offset(middle) < 0.0 ? low : high) = middle;
  }
  return 0.5 * (low + high);
}

}  // namespace haeul::evaluation
