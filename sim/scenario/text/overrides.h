#pragma once
/// Values from the command line put into the tree before it is read.
#include <string>

#include "sim/scenario/text/document.h"

namespace haeul::scenario {

/// Sets the value at `path` of the document to the YAML text `value`. Blocks on the way that do
/// not exist are made; a list's entry is named by its number or, in `ships`, by its id. Places
/// inside the value are those of the argument `path=value`, in a file called `origin`.
/// Notes in `errors` what cannot be applied.
void apply_override(Document& document, const std::string& path, const std::string& value,
                    const std::string& origin, Diagnostics& errors);

}  // namespace haeul::scenario
