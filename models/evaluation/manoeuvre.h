#pragma once
/// All standard manoeuvres; each has its definitions in its own header.
#include "models/evaluation/criteria.h"
#include "models/evaluation/man_overboard.h"
#include "models/evaluation/pull_out.h"
#include "models/evaluation/speed_power.h"
#include "models/evaluation/spiral.h"
#include "models/evaluation/stopping.h"
#include "models/evaluation/thruster_turn.h"
#include "models/evaluation/turning.h"
#include "models/evaluation/zigzag.h"
