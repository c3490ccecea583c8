#pragma once
/// What is compared, in groups: one pair of functions each, one file each.
#include <string>
#include <vector>

#include "sim/validation/check.h"
#include "sim/validation/figure.h"

namespace haeul::validation {

/// A group after it was run.
struct Group {
  std::string key, title;
  std::string about;  ///< what is compared with what, in a sentence or two
  std::vector<Check> checks;
  std::vector<Figure> figures;

  std::size_t count(Status status) const;
};

std::vector<Check> kvlcc2_checks();
std::vector<Figure> kvlcc2_figures();
std::vector<Check> kcs_checks();
std::vector<Check> published_forms_checks();
std::vector<Figure> published_forms_figures();
std::vector<Check> resistance_checks();
std::vector<Check> propeller_checks();
std::vector<Figure> propeller_figures();
std::vector<Check> rudder_checks();
std::vector<Figure> rudder_figures();
std::vector<Check> wind_checks();
std::vector<Figure> wind_figures();
std::vector<Check> gust_checks();
std::vector<Check> spectra_checks();
std::vector<Check> added_resistance_checks();
std::vector<Figure> added_resistance_figures();
std::vector<Check> drift_checks();
std::vector<Check> motions_checks();
std::vector<Figure> motions_figures();
std::vector<Check> shallow_water_checks();
std::vector<Figure> shallow_water_figures();
std::vector<Check> shallow_resistance_checks();
std::vector<Check> relative_wind_checks();
std::vector<Check> squat_checks();
std::vector<Check> dispersion_checks();
std::vector<Check> tide_checks();

/// All of them, in the order of the report. Throws scenario::InputError where a ship of the assets
/// cannot be read.
std::vector<Group> run_all();

/// No gated check of any group failed.
bool all_passed(const std::vector<Group>& groups);

}  // namespace haeul::validation
