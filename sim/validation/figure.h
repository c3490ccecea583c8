#pragma once
/// Drawings for the page: inline SVG, no script.
#include <string>
#include <vector>

namespace haeul::validation {

struct Point {
  double x = 0.0, y = 0.0;
};

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

/// Curves over a common pair of axes; `equal` gives both the same scale, as a track needs.
Figure plot(std::string caption, const std::string& x, const std::string& y,
            const std::vector<Curve>& curves, bool equal = false);

/// A pair of bars: ours and the reference.
struct Pair {
  std::string name;
  double ours = 0.0, reference = 0.0;
};
Figure bars(std::string caption, const std::string& unit, const std::string& reference,
            const std::vector<Pair>& pairs);

/// `text` as HTML and SVG may hold it.
std::string escaped(const std::string& text);

}  // namespace haeul::validation
