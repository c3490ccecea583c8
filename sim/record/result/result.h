#pragma once
/// `result.json`: the verdict of a finished run, and the mark that it did finish.
///
/// Lengths and angles stand in sailors' units and in SI where both are useful; every name carries
/// its unit. The order of the keys never changes, and nothing in it depends on the wall clock, so
/// that equal runs give equal files.
#include <cstdint>
#include <map>
#include <string>

#include "sim/engine/verdict.h"
#include "sim/scenario/scenario.h"

namespace haeul::record {

/// What a verdict is about.
struct Result {
  std::string program, title, scenario;  ///< scenario: the path as named
  std::uint64_t seed = 0;
  std::map<std::string, std::string> overrides;
  std::map<std::string, std::string> machinery;  ///< profile by ship id, metered ships only
  engine::Verdict verdict;
};

Result make_result(const scenario::Scenario& scenario, const std::string& program,
                   engine::Verdict verdict);

/// The text of result.json.
std::string result_text(const Result& result);

/// Writes it so that the file is there whole or not at all. Throws IoError.
void write_result(const std::string& path, const Result& result);

/// Reads a result.json, or that of a run's folder. Throws IoError where it is missing (the run did
/// not finish) or is no result.
Result read_result(const std::string& path);

/// 16 hexadecimal digits.
std::string hash_text(std::uint64_t hash);

}  // namespace haeul::record
