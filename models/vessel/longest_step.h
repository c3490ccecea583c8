#pragma once
/// The longest step that the shaft of a ship bears.
///
/// A governed shaft that is a little off its speed comes back with the rate
///
///     lambda = (K_p + 2) Q_r / (2 pi I n_r)                                                  (1)
///
/// 2 being the slope of the propeller's torque, Q ~ n^2, at the rated point. The Runge-Kutta rule is stable
/// up to 2.78 / lambda; beyond, speed and torque swing from limit to limit. Asked for is
///
///     dt <= 2 / lambda                                                                       (2)
///
/// Assumptions and limits: small deviations at the rated point, where the shaft is stiffest.
/// Source: linearised eq. (2) of drive_train.h; stability of the classical rule on the real axis.
#include "models/vessel/vessel_model.h"

namespace haeul::vessel {

/// Eq. (2) [s]; infinite where no engine drives the shaft.
double longest_step(const VesselModel& model);

}  // namespace haeul::vessel
