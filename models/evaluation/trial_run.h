#pragma once
/// What every manoeuvre has in common: the approach, the stepping, the rows of the track.
///
/// A trial begins at t = 0 with the first order, at midship in the origin, heading north, straight
/// ahead at the approach speed with the shaft at the rate that keeps it (or at the rate asked for).
/// From rest instead: without way and with the shaft stopped, or the blades at zero pitch where they
/// turn. Rudder and shaft orders are held over a step. The surroundings are steady: depth, current, air.
///
/// A shaft order of a ship whose blades turn is her lever times the highest order (combinator of pitch.h);
/// vessel::shaft_command tells what shaft and blades make of it.
///
/// Positions are over ground. `through_water` takes the drift with the current off:
///
///     p_w(t) = p(t) - V_c t                                                                  (1)
///
/// Assumptions and limits: the approach is that of still air, so that wind begins to act at t = 0; the
/// rate that keeps the speed is the one of the depth at hand.
#include <cstdint>
#include <vector>

#include "models/math/vec2.h"
#include "models/vessel/engines.h"

namespace haeul::evaluation {

/// One row of a track; the columns of `haeul trial --csv`.
struct TrackRow {
  double time_s = 0.0;
  vessel::Motion<double> motion;
};

struct TrialSettings {
  double speed_mps = 0.0;  ///< approach speed through water, > 0
  double step_s = 0.1;
  double duration_s = 0.0;      ///< 0: until the manoeuvre is done, at most its own longest time
  double every_s = 1.0;         ///< between track rows; 0: no track
  double rudder_rad = 0.0;      ///< turn: signed; others: magnitude
  double shaft_rps = 0.0;       ///< constant order and first rate; 0: the one that keeps the speed
  double rudder_cap_rad = 0.0;  ///< orders are held inside; 0: the steering gear's limit
  bool from_rest = false;       ///< no approach
  vessel::Surroundings<double> around;  ///< calm deep water unless set
};

/// Shaft speed [1/s] that keeps `speed_mps` straight ahead in still air at the depth of `around`. Throws
/// std::domain_error when the highest shaft speed does not reach it.
double approach_rps(const vessel::VesselModel& model, double speed_mps,
                    const vessel::Surroundings<double>& around);

/// Can her engine keep the approach?
enum class Approach {
  held,
  too_slow,   ///< it cannot run that slowly: she gathers speed or, stopped, loses it
  too_heavy,  ///< it has not the torque: she loses speed
};
Approach approach_of(const vessel::VesselModel& model, const TrialSettings& settings);

/// Speed [m/s] the ship settles at straight ahead with the shaft at `rps` >= 0, at most `top_mps`.
double settled_speed(const vessel::VesselModel& model, double rps, double top_mps,
                     const vessel::Surroundings<double>& around = {});

/// Share of a step at which `value` passed `level` upwards; negative: it did not.
double crossing(double before, double after, double level);

inline double between(double a, double b, double share) { return a + share * (b - a); }

/// Speed through water [m/s].
inline double speed(const vessel::Motion<double>& m) { return math::sqrt(m.u * m.u + m.v * m.v); }

/// Steps a vessel and records rows. Keeps references to what it is given.
class TrialRun {
 public:
  /// `longest_s` ends a trial without a duration. Throws std::domain_error when the approach speed
  /// cannot be reached.
  TrialRun(const vessel::VesselModel& model, const TrialSettings& settings,
           std::vector<TrackRow>& track, double longest_s = 7200.0);

  /// One step under the order [rad] with the shaft as in the approach; false at the end of the time.
  /// Throws std::runtime_error when the motion is no longer finite or runs away.
  bool step(double rudder_rad) { return step(rudder_rad, approach_rps_); }

  /// The same with a shaft order [1/s].
  bool step(double rudder_rad, double shaft_rps);

  /// Time [s] at the `share` of the step last made.
  double time(double share) const {
    return (static_cast<double>(step_) - 1.0 + share) * settings_.step_s;
  }
  double time() const { return static_cast<double>(step_) * settings_.step_s; }
  const vessel::Motion<double>& now() const { return now_; }
  const vessel::Motion<double>& before() const { return before_; }
  double approach_rps() const { return approach_rps_; }
  /// Was a duration asked for?
  bool timed() const { return settings_.duration_s > 0.0; }

  /// Position at the share of the last step, less the drift; eq. (1).
  math::Vec2 through_water(double share) const;

 private:
  void record();

  const vessel::VesselModel& model_;
  const TrialSettings& settings_;
  std::vector<TrackRow>& track_;
  vessel::Motion<double> now_, before_;
  double approach_rps_;
  vessel::Engines engines_;
  std::int64_t step_ = 0, last_step_ = 0, row_steps_ = 0;
};

}  // namespace haeul::evaluation
