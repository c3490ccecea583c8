#include "sim/validation/groups/groups.h"

#include <algorithm>

namespace haeul::validation {

std::size_t Group::count(Status status) const {
  return static_cast<std::size_t>(std::count_if(
      checks.begin(), checks.end(), [status](const Check& c) { return c.status() == status; }));
}

std::vector<Group> run_all() {
  return {
      {"kvlcc2", "KVLCC2: turning and zigzag",
       "The MMG standard method against an independent program with the same formulas, which "
       "gates, "
       "and against the free-running model at MARIN, which does not: the overshoots of the "
       "published "
       "coefficients fall short of the measurement.",
       kvlcc2_checks(), kvlcc2_figures()},
      {"kcs",
       "KCS: turning and zigzag",
       "The manoeuvring set of SIMMAN 2008 with its own resistance, against an independent "
       "program.",
       kcs_checks(),
       {}},
      {"published_forms", "Published whole-ship formulations",
       "Mariner, S175, Esso 190,000 dwt and Esso Osaka in their trial set-up, sailed through the "
       "program's own integration, against a second implementation of the printed equations.",
       published_forms_checks(), published_forms_figures()},
      {"resistance",
       "Calm-water resistance",
       "The friction line as the ITTC prints it, and KVLCC2 against her tank tests.",
       resistance_checks(),
       {}},
      {"propeller", "Propeller",
       "The Wageningen B-series polynomials, and the B4-70 and other pitches round all four "
       "quadrants.",
       propeller_checks(), propeller_figures()},
      {"rudder", "Rudder and tunnel thruster",
       "The normal force beyond the stall against the law it is made of and against three others; "
       "what a thruster loses with way on.",
       rudder_checks(), rudder_figures()},
      {"relative_wind",
       "Relative wind",
       "The wind force on a ship under way against the one of the wind she feels, at rest.",
       relative_wind_checks(),
       {}},
      {"wind", "Wind loads",
       "Coefficients of Isherwood, Blendermann and Fujiwara for a tanker and a car carrier.",
       wind_checks(), wind_figures()},
      {"gusts", "Gust spectra", "Davenport, Harris and NPD.", gust_checks(), {}},
      {"spectra",
       "Wave spectra",
       "Ordinates, moments and spreading. Other programs norm JONSWAP with a fit, this one by "
       "quadrature.",
       spectra_checks(),
       {}},
      {"added_resistance", "Added resistance in waves",
       "SNNM and STAWAVE in regular waves, and the mean in a sea.", added_resistance_checks(),
       added_resistance_figures()},
      {"drift",
       "Drift force of short waves",
       "The waterline integral on shapes of known answer and on an ellipse.",
       drift_checks(),
       {}},
      {"motions", "Motions in waves",
       "Heave and pitch by the closed forms of Jensen, Mansour and Olsen; roll only as a distance, "
       "as the reference has another law for it.",
       motions_checks(), motions_figures()},
      {"shallow_water", "Shallow-water factors",
       "Multipliers on the values in deep water before they are faded out.", shallow_water_checks(),
       shallow_water_figures()},
      {"shallow_resistance",
       "Resistance in shallow water",
       "Raven's and Lackenby's methods, and how far apart they are.",
       shallow_resistance_checks(),
       {}},
      {"squat", "Squat", "Five formulas for a tanker and a container ship.", squat_checks(), {}},
      {"dispersion",
       "Dispersion of waves",
       "Wave number and phase speed over finite depth.",
       dispersion_checks(),
       {}},
      {"tide", "Tide", "Harmonic constituents against their own arithmetic.", tide_checks(), {}},
  };
}

bool all_passed(const std::vector<Group>& groups) {
  return std::all_of(groups.begin(), groups.end(),
                     [](const Group& g) { return g.count(Status::failed) == 0; });
}

}  // namespace haeul::validation
