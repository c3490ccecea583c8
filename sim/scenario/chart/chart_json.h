#pragma once
/// Reading a chart's JSON: every value with its place, every fault a ChartError that names it.
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "sim/scenario/chart/chart.h"

namespace haeul::scenario::chart_json {

[[noreturn]] void fail(const std::string& place, const std::string& what);

nlohmann::json parse_file(const std::filesystem::path& path);

/// Member of an object that must be there.
const nlohmann::json& member(const nlohmann::json& object, const char* key,
                             const std::string& place);
std::string text(const nlohmann::json& object, const char* key, const std::string& place);
std::string text_or_empty(const nlohmann::json& object, const char* key, const std::string& place);
double number(const nlohmann::json& value, double least, double most, const std::string& place);
/// A number that is a member.
double number(const nlohmann::json& object, const char* key, double least, double most,
              const std::string& place);
const nlohmann::json& list(const nlohmann::json& object, const char* key, const std::string& place);

}  // namespace haeul::scenario::chart_json
