#pragma once
/// All standard manoeuvres; each has its definitions in its own header.
#include "models/evaluation/criteria.h"
#include "models/evaluation/manoeuvres/man_overboard.h"
#include "models/evaluation/manoeuvres/pull_out.h"
#include "models/evaluation/manoeuvres/spiral.h"
#include "models/evaluation/manoeuvres/stopping.h"
#include "models/evaluation/manoeuvres/thruster_turn.h"
#include "models/evaluation/manoeuvres/turning.h"
#include "models/evaluation/manoeuvres/zigzag.h"
#include "models/evaluation/speed_power.h"
