#pragma once
/// Two results side by side.
#include <string>
#include <vector>

#include "sim/record/result/result.h"

namespace haeul::record {

/// One compared quantity; NaN where a result lacks it.
struct Difference {
  std::string group;  ///< "CPA to Ferry", "Hanbit" …: rows of a group stand together
  std::string key;    ///< stable name for programs, e.g. encounters.ferry.cpa_nmi
  std::string name;   ///< for people, e.g. "fuel hfo"
  std::string unit;
  double a = 0.0, b = 0.0;
  double difference() const { return b - a; }
  /// (b - a) / |a| in percent; NaN where a is 0.
  double percent() const;
};

/// A text of each that differs or not.
struct Setting {
  std::string name, a, b;
};

struct Comparison {
  std::vector<Setting> settings;  ///< title, machinery, end reason, requirements, state hash …
  std::vector<Difference> differences;
};

/// CPA per target, delay, distance, energy, fuel and every species with the CO2-equivalent, per
/// ship. Quantities that are zero on both sides are left out.
Comparison compare(const Result& a, const Result& b);

/// An aligned table for people.
std::string comparison_text(const Comparison& comparison);
/// The same for programs.
std::string comparison_json(const Comparison& comparison);

}  // namespace haeul::record
