#pragma once
/// The manoeuvring booklet of a ship: pilot card, wheelhouse poster, trials, criteria.
///
/// Contents follow the recommendation on the provision and display of manoeuvring information on board
/// ships. What the model does not know (call sign, anchors, …) is left open to be filled in.
/// Source: IMO A.601(15) (1987), appendices 1 to 3; MSC.137(76).
#include <string>

#include "models/evaluation/trial_run.h"
#include "models/vessel/vessel_model.h"

namespace haeul::report {

struct BookletInput {
  vessel::ShipData ship;               ///< not kinematic
  vessel::EngineLimits engine;         ///< mcr_w 0: the shaft turns at its order
  std::string engine_name;             ///< empty: none
  evaluation::TrialSettings settings;  ///< approach and step; calm deep water
  std::string program;                 ///< name and version of what computes
};

/// Runs all trials and writes the page; some seconds. Throws std::domain_error when the approach speed
/// cannot be reached.
std::string manoeuvring_booklet(const BookletInput& input);

}  // namespace haeul::report
