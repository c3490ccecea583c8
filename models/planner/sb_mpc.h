#pragma once
/// Simulation-based model-predictive planner with the COLREGs as costs.
///
/// Every candidate is one course offset chi_m and one speed factor P, held over the horizon. Own
/// ship is rolled out by rollout.h from her present state, targets sail straight on. The baseline
/// is the candidate (0, 1): follow the route. A range that still falls at the end of the horizon is
/// followed along straight lines for as long again. With d_i the least predicted range to target i
/// (between centres), t_i its time, w own velocity relative to the target then and r the line to
/// it:
///
///     H = sum_i [ C(d_i) + kappa B_i ] / (1 + t_i / T_c) + M + g + f                         (1)
///
///     C(d) = K_coll (min((d_safe / d)^4, 10^4) - 1) + K_comfort           for d < d_safe
///          = K_comfort ((d_c - d) / (d_c - d_safe))^2, d_c = comfort d_safe   up to d_c      (2)
///     B = max(0, 1 - d / d_close)  if w x r > 0: the target passes to the right of the relative
///         path, that is own ship crosses its bow or meets starboard to starboard; head-on and
///         crossing give-way only                                                            (3)
///     M = kappa_TC if chi_m < 0 although a head-on, a crossing give-way, or a crossing stand-on
///         target on the port side speaks against it (Rules 14, 15, 17(c))
///         + kappa_SO if own ship must stand on towards some target
///         + kappa_RA if a manoeuvre for a give-way target begins with less than the readily
///         apparent alteration of course (Rules 8(b), 8(c)); none of them for the baseline   (4)
///     g = K_ground [ (1 - t / T_g) if hull and shore would touch at t < T_g
///         + 0.05 max(0, c_0 - c) / d_ground ], c the candidate's least clearance until T_g and
///         c_0 the baseline's, both limited to 0..d_ground                                   (5)
///     f = K_P (1 - P) + K_chi chi_m^2
///         + K_dP |dP| + K_dchi (dchi)^2 + K_switch [any change]
///         + K_hold max(0, 1 - age / hold) [any change]                                       (6)
///         d being the change from the decision in force, which is `age` old; going back to the
///         route pays only the last of the four
///
/// with port weights greater than starboard ones. A target whose least range is the present one is
/// opening: it adds neither C nor B, unless the candidate brings it nearer again.
///
/// Standing on: towards a target for which own role is crossing stand-on or overtaken, own ship has
/// to act once the baseline would break d_safe within `stand_on_s` (Rules 17(a)(ii), 17(b)). Until
/// then the baseline is not charged with its conflict; a candidate that departs from it, for the
/// sake of another target, must be good for this one too. The same holds for targets without a role
/// yet. Once a manoeuvre is in force every conflict counts: own ship does not turn back onto a
/// collision course in order to stand on.
///
/// The planner is active while the baseline has a conflict (d < d_c) with any target within d_init,
/// or comes near the shore, or a manoeuvre is in force; otherwise it follows the route. A candidate
/// is safe when hulls' circles stay clear_lengths own lengths apart and it does not ground. The
/// cheapest of those safe over the next half horizon is taken; if there is none, the cheapest, and
/// `safe` is 0. The decision in force stays while none is cheaper by the share `better`.
///
/// Departures from Johansen, Perez & Cristofaro (2016) and Hagen et al. (2018), on purpose: roles
/// frozen at entry come with the tracks instead of being guessed at each predicted step; the
/// conflict is that of closest approach, without the factor |v - v_i|^2, continuous at d_safe;
/// targets add up instead of the worst one hiding the others; time fades by 1 / (1 + t / T_c), not
/// 1 / t; the transitional cost is eq. (3); standing on, ready apparency and comfort are new; the
/// prediction has the ship's own identified yaw and speed response instead of 5 s lags.
///
/// Assumptions and limits: targets keep course and speed; one manoeuvre per horizon, so a return
/// within it is not foreseen; at most kMaxTracks nearest targets; no current.
#include <vector>

#include "models/planner/planner.h"
#include "models/planner/rollout.h"
#include "models/planner/sb_mpc_settings.h"

namespace haeul::planner {

/// Constants of one planner.
struct SbMpcModel {
  struct Candidate {
    double offset_rad = 0.0, factor = 1.0;
  };
  SbMpcSettings settings;
  std::vector<Candidate> candidates;  ///< factors outside, offsets from port to starboard inside
  std::size_t baseline = 0;           ///< index of (0, 1)
  std::size_t steps = 0;
  double safe_m = 0.0, comfort_m = 0.0;  ///< d_safe, d_c
  double clear_m = 0.0;                  ///< least distance of hulls' circles called safe
};

/// Lists the candidates; the baseline is added when the settings lack it.
SbMpcModel make_sb_mpc(const SbMpcSettings& settings, double own_length_m);

/// C(d) of eq. (2).
double conflict(const SbMpcModel& model, double range_m);

class SbMpc final : public Planner {
 public:
  static constexpr std::size_t kMaxTracks = 64;

  SbMpc(const SbMpcSettings& settings, double own_length_m)
      : model_(make_sb_mpc(settings, own_length_m)) {}

  const SbMpcModel& model() const { return model_; }
  std::size_t candidate_count() const override { return model_.candidates.size(); }
  Decision plan(const PlannerInput& input, PlannerMemory& memory,
                std::span<CandidateCost> costs) const override;

 private:
  SbMpcModel model_;
};

}  // namespace haeul::planner
