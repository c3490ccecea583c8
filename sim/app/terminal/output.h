#pragma once
/// Standard output, checked.
#include <string>

namespace haeul::app {

/// Writes data to standard output. Throws record::IoError where it cannot be written, so that a
/// full disk or a closed pipe behind `>` or `|` is not taken for success.
void print(const std::string& text);

}  // namespace haeul::app
