#pragma once
/// The planners by name. One more planner is a header, a source, a test and a row in registry.cpp.
#include <memory>
#include <string_view>
#include <vector>

#include "models/planner/planner.h"
#include "models/planner/sb_mpc_settings.h"

namespace haeul::planner {

/// Names that make_planner knows, in the order of the registry.
std::vector<std::string_view> planner_names();

/// True when `name` is one of planner_names().
bool is_planner(std::string_view name);

/// Builds a planner for a ship of `own_length_m`; null for an unknown name.
std::unique_ptr<Planner> make_planner(std::string_view name, const SbMpcSettings& settings,
                                      double own_length_m);

}  // namespace haeul::planner
