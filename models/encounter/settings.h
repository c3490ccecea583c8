#pragma once
/// Sector limits and entry conditions of the role classification, as data.
namespace haeul::encounter {

/// Defaults: DNV ship-traffic-generator sectors; Rule 13's 112.5 degrees is the legal text.
struct EncounterSettings {
  double overtaking_sector_rad = 1.9634954084936207;  ///< 112.5 deg, abaft this is overtaking
  double overtaking_theta_rad = 1.1780972450961724;   ///< 67.5 deg
  double head_on_theta_rad = 0.08726646259971647;     ///< 5 deg
  double crossing_theta_rad = 1.9634954084936207;     ///< 112.5 deg
  double entry_range_m = 11112.0;                     ///< 6 nmi: no role further off
  double entry_dcpa_m = 1852.0;                       ///< 1 nmi: risk of collision below this
  double entry_tcpa_s = 1800.0;
  double release_range_m = 1852.0;  ///< a role ends when past, opening and further off than this
  double stopped_mps = 0.5;         ///< a target slower than this lies stopped or at anchor
};

}  // namespace haeul::encounter
