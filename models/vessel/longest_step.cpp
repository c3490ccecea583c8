#include "models/vessel/longest_step.h"

#include <limits>

namespace haeul::vessel {

double longest_step(const VesselModel& model) {
  if (!model.engined) return std::numeric_limits<double>::infinity();
  const propulsion::DriveTrain& d = model.drive;
  const double lambda = (d.data.governor_gain + 2.0) * d.Q_r * d.inv_n_r * d.inv_two_pi_I;
  return 2.0 / lambda;
}

}  // namespace haeul::vessel
