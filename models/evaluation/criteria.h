#pragma once
/// The manoeuvring criteria of MSC.137(76) and what a ship makes of them.
///
///     advance <= 4.5 L, tactical diameter <= 5 L          35 deg or the largest rudder       (1)
///     distance until 10 deg of heading, 10 deg of rudder <= 2.5 L                            (2)
///     10/10 first overshoot  <= 10, 5 + q/2, 20 deg       q < 10, 10 <= q < 30, q >= 30 s    (3)
///     10/10 second overshoot <= 25, 17.5 + 0.75 q, 40 deg                                    (4)
///     20/20 first overshoot  <= 25 deg                                                       (5)
///     track reach of a crash stop <= 15 L, with the Administration's leave <= 20 L           (6)
///
///     V >= 0.9 V(85 % of the engine's power)                                                 (8)
///
/// with q = L / V, L between perpendiculars and V the actual approach speed. Equality passes. Both sides
/// are tested and the worse counts. For ships that turn out unstable the loop width of the spiral is
/// held against guidance, in degrees: 0 for q < 9, q/3 - 3 up to 45, then 12.              (7)
///
/// Assumptions and limits: deep unrestricted water, calm, full load, even keel; binding for ships of
/// 100 m and more, and for chemical tankers and gas carriers of any length. (8) is of the power the
/// model's engine and propeller give, in the ship's clean state.
/// Source: IMO MSC.137(76) (2002), 1.2, 4.2 and 5.3 of the annex; MSC/Circ.1053 for (7), recalled.
#include <string>
#include <vector>

#include "models/evaluation/manoeuvres/stopping.h"
#include "models/evaluation/manoeuvres/turning.h"
#include "models/evaluation/manoeuvres/zigzag.h"

namespace haeul::evaluation {

/// Limits of (3), (4) in degrees, q = L / V [s].
double first_overshoot_limit_deg(double q);
double second_overshoot_limit_deg(double q);
/// Guidance (7) in degrees.
double loop_width_limit_deg(double q);

/// Least approach speed (8) [m/s] in deep water; 0 where no engine drives the shaft.
double least_approach_mps(const vessel::VesselModel& model);

/// Do the criteria bind a ship of this length and type (`ShipData::type`)?
bool binding(double length_m, const std::string& type);

enum class CriterionUnit { lengths, degrees };
enum class Worse { starboard, port, only };

/// One criterion, what the ship did, and whether that passes.
struct Criterion {
  std::string key;   ///< for programs, e.g. advance
  std::string name;  ///< for people
  CriterionUnit unit = CriterionUnit::lengths;
  double limit = 0.0;
  bool known = false;  ///< false: the manoeuvre was not completed, which does not pass
  double value = 0.0;  ///< of the worse side
  double starboard = 0.0, port = 0.0;
  Worse worse = Worse::only;
  bool passed = false;
};

/// Everything the set consists of.
struct ImoTrials {
  double length_m = 0.0, speed_mps = 0.0;
  double least_mps = 0.0;   ///< (8); 0: not known
  double rudder_rad = 0.0;  ///< of the turns
  TurnResult turn[2];       ///< starboard, port
  ZigzagResult zigzag10[2], zigzag20[2];
  bool can_stop = false;  ///< false: her formulation has no shaft
  StopResult crash;
};

/// Runs the set from the approach of `settings`; the rudder of the turns is the smaller of 35 deg and
/// the largest angle.
ImoTrials run_imo_trials(const vessel::VesselModel& model, const TrialSettings& settings);

/// The criteria in the order of (1) to (6); (6) is left out for a ship that cannot stop.
std::vector<Criterion> imo_criteria(const ImoTrials& trials);

/// Was the approach as fast as (8) asks? True where that is not known.
bool fast_enough(const ImoTrials& trials);

/// Do all pass?
bool all_passed(const std::vector<Criterion>& criteria);

/// Do all pass, from an approach that counts?
inline bool complies(const ImoTrials& trials, const std::vector<Criterion>& criteria) {
  return fast_enough(trials) && all_passed(criteria);
}

}  // namespace haeul::evaluation
