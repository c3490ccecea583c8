#pragma once
/// The indices of a manoeuvre as keys and values: what a table prints and a program reads.
#include <nlohmann/json.hpp>

#include "models/evaluation/manoeuvre.h"

namespace haeul::app {

using Figures = nlohmann::ordered_json;

Figures figures(const evaluation::TurnResult& result, double length_m);
Figures figures(const evaluation::ZigzagResult& result, double length_m);
Figures figures(const evaluation::SpiralResult& result);
Figures figures(const evaluation::PullOutResult& result);
Figures figures(const evaluation::StopResult& result, double length_m);
Figures figures(const evaluation::ManOverboardResult& result);
Figures figures(const std::vector<evaluation::SpeedPowerRow>& rows);
Figures figures(const std::vector<evaluation::Criterion>& criteria);

}  // namespace haeul::app
