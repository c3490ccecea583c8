#pragma once
/// The manoeuvring set of a ship file: given in full, or completed from her particulars.
#include "sim/scenario/input/ship_input.h"
#include "sim/scenario/text/diagnostic.h"
#include "sim/scenario/text/document.h"

namespace haeul::scenario {

/// Fills hull, propeller and rudder of `file.ship`, whose other blocks are in place: with method
/// 'published' every coefficient must be given, with 'estimated' the others come from
/// hull::estimate_mmg.
void complete_manoeuvring_set(const Document& document, ShipFileInput& file, Diagnostics& errors);

}  // namespace haeul::scenario
