#pragma once
/// Open-water curves of the propeller Ka 4-70 in the nozzle 19A.
///
///     K_T, K_Q = sum C_ab (P/D)^a J^b                                                         (1)
///
/// K_T is that of screw and nozzle together, a cubic in J; the J^4 of K_Q is brought to a cubic that
/// differs by less than 3e-5 for J from 0 to 0.85.
///
/// Assumptions and limits: ahead operation, P/D 0.6 to 1.4, from J = 0 to zero thrust. At rest half of
/// the thrust is the nozzle's; astern four_quadrant.h takes what open propellers of that pitch do,
/// though a nozzle helps less there.
/// Source: M. W. C. Oosterveld, Wake adapted ducted propellers, NSMB publication 345 (1970); two
/// public transcriptions agree.
#include "models/propulsion/propeller/wageningen_b.h"

namespace haeul::propulsion {

/// Throws std::domain_error outside P/D 0.6 to 1.4.
OpenWater ka_4_70_nozzle_19a(double pitch_ratio);

}  // namespace haeul::propulsion
