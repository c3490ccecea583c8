#pragma once
/// The rules of the house. Each takes one file and returns its offences, as `path:line: what`.
#include "tests/arch/source_text.h"

namespace haeul::arch {

/// models knows only models, sim also models, viewer all three.
inline Offences storeys(const Source& source) {
  static const std::regex upward_models(R"rx(#include\s*"(?!models/)[^"]*")rx");
  static const std::regex upward_sim(R"rx(#include\s*"(?!models/|sim/)[^"]*")rx");
  static const std::regex upward_viewer(R"rx(#include\s*"(?!models/|sim/|viewer/)[^"]*")rx");
  if (is_below(source, "models"))
    return matches(source, upward_models, "models include only models");
  if (is_below(source, "sim")) {
    return matches(source, upward_sim, "sim includes only models and sim");
  }
  if (is_below(source, "viewer")) {
    return matches(source, upward_viewer, "viewer includes only models, sim and viewer");
  }
  return {};
}

/// models/math stands on nothing.
inline Offences math_at_the_bottom(const Source& source) {
  static const std::regex other(R"rx(#include\s*"(?!models/math/)[^"]*")rx");
  return is_below(source, "models/math") ? matches(source, other, "math includes only math")
                                         : Offences{};
}

/// The equations of motion take forces; they know neither who decides nor what is burnt.
inline Offences vessel_is_blind(const Source& source) {
  static const std::regex above(
      R"rx(#include\s*"models/(planner|emissions|encounter|guidance)/[^"]*")rx");
  return is_below(source, "models/vessel")
             ? matches(source, above, "vessel includes neither planner nor emissions")
             : Offences{};
}

/// A planner sees tracks and its own ship's model, never the machinery that runs it.
inline Offences planner_sees_no_engine(const Source& source) {
  static const std::regex machinery(R"rx(#include\s*[<"][^>"]*sim/[^>"]*[>"])rx");
  return is_below(source, "models/planner")
             ? matches(source, machinery, "a planner never includes sim")
             : Offences{};
}

/// Within sim a room includes only itself and those before it in the order of the data.
inline Offences order_of_sim(const Source& source) {
  static const std::vector<std::string> rooms{"scenario", "engine",     "record", "batch",
                                              "report",   "validation", "app"};
  for (std::size_t i = 0; i < rooms.size(); ++i) {
    if (!is_below(source, "sim/" + rooms[i])) continue;
    std::string later;
    for (std::size_t k = i + 1; k < rooms.size(); ++k)
      later += (later.empty() ? "" : "|") + rooms[k];
    if (later.empty()) return {};
    return matches(source, std::regex("#include\\s*\"sim/(" + later + ")/[^\"]*\""),
                   "sim/" + rooms[i] + " includes a later room");
  }
  return {};
}

inline Offences only_in(const Source& source, const std::vector<std::string>& folders,
                        const std::regex& header, const std::string& library) {
  if (is_below_any(source, folders) || is_below(source, "tests")) return {};
  return matches(source, header, library + " is named outside its room");
}

inline Offences yaml_only_in_scenario(const Source& source) {
  static const std::regex header(R"rx(#include\s*[<"]yaml-cpp/[^>"]*)rx");
  return only_in(source, {"sim/scenario"}, header, "yaml-cpp");
}

inline Offences hdf5_only_in_record(const Source& source) {
  static const std::regex header(R"rx(#include\s*[<"](hdf5|H5)[^>"]*)rx");
  return only_in(source, {"sim/record"}, header, "HDF5");
}

inline Offences graphics_only_in_viewer(const Source& source) {
  static const std::regex header(R"rx(#include\s*[<"](osg\w*|EGL|GL|GLES\d?)/[^>"]*)rx");
  return only_in(source, {"viewer"}, header, "OpenSceneGraph");
}

inline Offences options_only_in_app(const Source& source) {
  static const std::regex header(R"rx(#include\s*[<"]CLI/[^>"]*)rx");
  return only_in(source, {"sim/app", "viewer/app"}, header, "CLI11");
}

/// The C library's functions differ in the last bit from one version and processor to the next.
inline Offences no_libm(const Source& source) {
  static const std::regex call(
      R"rx((std::|[^\w:]::)(sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|asinh|acosh|atanh|exp|exp2|expm1|log|log2|log10|log1p|pow|cbrt|hypot|erf|erfc|tgamma|lgamma)[fl]?\s*\()rx");
  return is_below_any(source, {"models", "sim/engine"})
             ? matches(source, call, "use models/math/real.h instead")
             : Offences{};
}

/// Models are mathematics: no files, no threads, no clock, no hidden randomness.
inline Offences models_touch_nothing(const Source& source) {
  static const std::regex header(
      R"rx(#include\s*<(iostream|ostream|istream|fstream|sstream|cstdio|stdio\.h|filesystem|thread|mutex|atomic|future|condition_variable|chrono|ctime|time\.h|random|unistd\.h)>)rx");
  return is_below(source, "models") ? matches(source, header, "no place for it in models")
                                    : Offences{};
}

/// The engine has no wall clock and no threads either.
inline Offences engine_has_no_clock(const Source& source) {
  static const std::regex header(
      R"rx(#include\s*<(thread|mutex|future|chrono|ctime|time\.h|random)>)rx");
  return is_below(source, "sim/engine") ? matches(source, header, "no place for it in sim/engine")
                                        : Offences{};
}

/// Only the programs talk.
inline Offences silence(const Source& source) {
  static const std::regex print(
      R"rx(\bstd::(cout|cerr|clog)\b|\b(stdout|stderr)\b|\b(printf|puts|putchar|perror)\s*\()rx");
  if (is_below_any(source, {"sim/app", "viewer/app", "tests"})) return {};
  return matches(source, print, "nothing prints below sim/app and viewer/app");
}

/// The order of an unordered container is not promised to be the same twice.
inline Offences no_unordered(const Source& source) {
  static const std::regex container(R"rx(\bunordered_(multi)?(map|set)\b)rx");
  return is_below_any(source, {"models", "sim/engine"})
             ? matches(source, container, "its order is not fixed")
             : Offences{};
}

/// Over 400 lines two things live in one file.
inline Offences at_most_400_lines(const Source& source) {
  const auto lines = std::count(source.text.begin(), source.text.end(), '\n');
  if (lines <= 400) return {};
  return {source.path + ":401: " + std::to_string(lines) + " lines, at most 400"};
}

/// Headers are guarded one way.
inline Offences pragma_once(const Source& source) {
  if (!source.path.ends_with(".h") || source.text.starts_with("#pragma once\n")) return {};
  return {source.path + ":1: a header begins with #pragma once"};
}

}  // namespace haeul::arch
