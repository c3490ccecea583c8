#pragma once
/// Writes a struct as YAML by its field table, every default spelled out.
#include <string>

#include "sim/scenario/input/scenario_input.h"
#include "sim/scenario/text/document.h"

namespace haeul::scenario {

/// The scenario as YAML that reads back as the same; what `document` does not say is marked as a
/// default.
std::string explained(const Document& document, const ScenarioInput& scenario);

/// Text as a YAML scalar, in quotes where it has to be.
std::string yaml_scalar(const std::string& text);

}  // namespace haeul::scenario
