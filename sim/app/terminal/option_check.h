#pragma once
/// Checks of command line options that CLI11 words badly.
#include <CLI/CLI.hpp>
#include <cmath>
#include <string>

namespace haeul::app {

inline CLI::Validator number_that(const char* kind, const char* word, bool (*holds)(double)) {
  return CLI::Validator(
      [kind, holds](const std::string& given) {
        double value = 0.0;
        const bool good = CLI::detail::lexical_cast(given, value) && holds(value);
        return good ? std::string() : "'" + given + "', expected a number " + kind;
      },
      word);
}

inline CLI::Validator above_zero() {
  return number_that("above 0", "POSITIVE",
                     [](double value) { return std::isfinite(value) && value > 0.0; });
}

inline CLI::Validator but_zero() {
  return number_that("other than 0", "", [](double value) { return value != 0.0; });
}

}  // namespace haeul::app
