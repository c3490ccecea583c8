#pragma once
/// Field tables of the blocks that hold a whole-ship formulation: abkowitz, son_nomoto, bis,
/// low_speed, and trial beside them.
#include "models/hull/whole_ship/published_data.h"
#include "models/propulsion/propeller/low_speed_data.h"
#include "sim/scenario/table/fields.h"

namespace haeul::scenario {

void fields(Fields& f, hull::AbkowitzData& h);
void fields(Fields& f, hull::SonNomotoData& h);
void fields(Fields& f, hull::BisTankerData& h);
void fields(Fields& f, hull::LowSpeedHullData& h);
void fields(Fields& f, propulsion::ReversingPropellerData& p);
void fields(Fields& f, propulsion::LowSpeedRudderData& r);
void fields(Fields& f, propulsion::LowSpeedShipData& ship);
void fields(Fields& f, hull::TrialData& t);

}  // namespace haeul::scenario
