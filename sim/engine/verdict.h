#pragma once
/// What a finished run says of itself: the content of result.json and of the printed table.
#include <cstdint>
#include <string>
#include <vector>

#include "models/emissions/ledger.h"
#include "models/encounter/encounter.h"

namespace haeul::engine {

enum class EndReason { arrived, time_over, collision, grounding, non_finite, planner_failed };
std::string_view name(EndReason reason);

/// Own ship against one other.
struct EncounterVerdict {
  std::string other, other_name;
  encounter::Role role = encounter::Role::none;  ///< first role taken
  double role_since_s = -1.0;
  double cpa_m = 0.0, cpa_s = 0.0;  ///< between centres
  double hull_cpa_m = 0.0;          ///< between hulls
  bool contact = false, near_miss = false;
};

struct RequirementVerdict {
  std::string name;  ///< as in the scenario, e.g. min_cpa_nmi
  bool held = false;
  std::string detail;  ///< e.g. "0.61 nmi to target_1 at 1804 s"
};

/// A range that a ship's models were fitted to, and how long she was outside of it.
struct DepartureVerdict {
  std::string range;  ///< e.g. "drift angle"
  double time_s = 0.0;
};

struct ShipVerdict {
  std::string id, name;
  bool loaded = false;  ///< the scenario ordered a loading; the next three hold it
  double draught_m = 0.0, trim_m = 0.0, displacement_t = 0.0;
  bool arrived = false;
  double arrival_s = -1.0;
  double delay_s = 0.0;  ///< against sailing the route at ordered speed; NaN: no route
  double distance_m = 0.0, max_cross_track_m = 0.0, rudder_travel_rad = 0.0;
  double first_alteration_rad = 0.0;
  std::vector<DepartureVerdict> outside;  ///< only those she left
  bool metered = false;                   ///< ledger holds figures
  emissions::Ledger ledger;
  double restore_fuel_kg = 0.0;  ///< that would bring a battery back to its first charge
};

struct Verdict {
  EndReason reason = EndReason::time_over;
  std::string detail;  ///< one sentence: who, where, when
  double end_s = 0.0;
  std::int64_t ticks = 0;
  std::uint64_t state_hash = 0;
  std::vector<ShipVerdict> ships;
  std::vector<EncounterVerdict> encounters;  ///< own ship (the first) against each other
  std::vector<RequirementVerdict> requirements;
  std::int64_t decisions = 0, unsafe_decisions = 0;
  bool held() const;  ///< every requirement held
};

}  // namespace haeul::engine
