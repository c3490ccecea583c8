#pragma once
/// Drawings for the page, by the writer of the reports.
#include <string>
#include <vector>

#include "sim/report/svg.h"

namespace haeul::validation {

using report::Point;

/// A line of ours, or marks of a reference.
struct Curve {
  std::string name;
  std::vector<Point> points;
  bool marks = false;
  int colour = 0;  ///< 0 .. 5
};

struct Figure {
  std::string caption, svg;
};

/// Curves over a common pair of axes; `equal` gives both the same scale, as a track needs. An axis whose
/// label names degrees is marked in steps of 30 or 45.
Figure plot(std::string caption, const std::string& x, const std::string& y,
            const std::vector<Curve>& curves, bool equal = false);

/// Ours beside the reference.
Figure bars(std::string caption, const std::string& unit, const std::string& reference,
            const std::vector<report::Pair>& pairs);

}  // namespace haeul::validation
