#include "models/planner/registry.h"

#include <array>

#include "models/planner/keep_course.h"
#include "models/planner/sb_mpc.h"

namespace haeul::planner {

namespace {

struct Entry {
  std::string_view name;
  std::unique_ptr<Planner> (*make)(const SbMpcSettings&, double own_length_m);
};

constexpr std::array kEntries{
    Entry{"keep_course",
          [](const SbMpcSettings&, double) -> std::unique_ptr<Planner> {
            return std::make_unique<KeepCourse>();
          }},
    Entry{"sb_mpc",
          [](const SbMpcSettings& settings, double own_length_m) -> std::unique_ptr<Planner> {
            return std::make_unique<SbMpc>(settings, own_length_m);
          }},
};

}  // namespace

std::vector<std::string_view> planner_names() {
  std::vector<std::string_view> names;
  names.reserve(kEntries.size());
  for (const auto& entry : kEntries) names.push_back(entry.name);
  return names;
}

bool is_planner(std::string_view name) {
  for (const auto& entry : kEntries) {
    if (entry.name == name) return true;
  }
  return false;
}

std::unique_ptr<Planner> make_planner(std::string_view name, const SbMpcSettings& settings,
                                      double own_length_m) {
  for (const auto& entry : kEntries) {
    if (entry.name == name) return entry.make(settings, own_length_m);
  }
  return nullptr;
}

}  // namespace haeul::planner
