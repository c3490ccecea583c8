#include "sim/scenario/chart/chart_json.h"

#include <fstream>

namespace haeul::scenario::chart_json {

using nlohmann::json;

void fail(const std::string& place, const std::string& what) {
  throw ChartError(place + ": " + what);
}

json parse_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) fail(path.string(), "cannot be read");
  try {
    return json::parse(in);
  } catch (const json::parse_error& error) {
    // the library's text names line and column
    fail(path.string(), std::string("not JSON: ") + error.what());
  }
}

const json& member(const json& object, const char* key, const std::string& place) {
  if (!object.is_object()) fail(place, "expected an object");
  const auto found = object.find(key);
  if (found == object.end()) fail(place, std::string("missing \"") + key + "\"");
  return *found;
}

std::string text(const json& object, const char* key, const std::string& place) {
  const json& value = member(object, key, place);
  if (!value.is_string()) fail(place + ": " + key, "expected a text");
  return value.get<std::string>();
}

std::string text_or_empty(const json& object, const char* key, const std::string& place) {
  return object.contains(key) ? text(object, key, place) : std::string();
}

double number(const json& value, double least, double most, const std::string& place) {
  if (!value.is_number()) fail(place, "expected a number");
  const double x = value.get<double>();
  if (!(x >= least && x <= most)) {
    fail(place,
         "expected " + json(least).dump() + " to " + json(most).dump() + ", found " + value.dump());
  }
  return x;
}

const json& list(const json& object, const char* key, const std::string& place) {
  const json& value = member(object, key, place);
  if (!value.is_array()) fail(place + ": " + key, "expected a list");
  return value;
}

double number(const json& object, const char* key, double least, double most,
              const std::string& place) {
  return number(member(object, key, place), least, most, place + ": " + key);
}

}  // namespace haeul::scenario::chart_json
