#pragma once
/// Plots and bars as SVG text, to stand inside an HTML page or alone.
///
/// A plot has axes with round tick marks, a grid, lines in colours that differ in grey, too, a legend
/// below, and where it is a map, equal scales and hulls drawn to scale. Coordinates are those of the
/// data: x to the right, y upwards.
#include <string>
#include <vector>

namespace haeul::report {

struct Point {
  double x = 0.0, y = 0.0;
};

/// One line, or where `line` is false open marks, drawn over all lines.
struct Series {
  std::string name;  ///< legend; empty: not in it
  std::vector<Point> points;
  int colour = 0;  ///< of the palette, 0..5; -1: grey
  bool dashed = false;
  bool line = true;
  bool markers = false;
};

/// Text at a place in the data; `anchor` start, middle or end; shifted by pixels.
struct Note {
  Point at;
  std::string text;
  std::string anchor = "start";
  double dx = 6.0, dy = -4.0;
};

/// Hull seen from above: x east, y north.
struct Hull {
  Point at;
  double heading_rad = 0.0;
  double length = 0.0, breadth = 0.0;  ///< in the units of the axes
  int colour = 0;
};

/// Limits of an axis; low = high: from the data. `step` between its marks; 0: a round one.
struct Range {
  double low = 0.0, high = 0.0, step = 0.0;
};

struct Plot {
  std::string title;  ///< for those who hear the page read, and the tooltip
  std::string x_label, y_label;
  double width = 460.0, height = 300.0;  ///< [px]
  bool equal_scale = false;
  bool zero_lines = false;  ///< axes through zero drawn stronger
  Range x, y;
  std::vector<Series> series;
  std::vector<Note> notes;
  std::vector<Hull> hulls;
};

/// Round values from `low` to `high` in steps of 1, 2 or 5 times a power of ten, about `count` of them.
std::vector<double> ticks(double low, double high, int count);

/// The plot as one <svg> element. Points that are not finite are left out; a plot without any has axes
/// from 0 to 1.
std::string svg(const Plot& plot);

/// Two values beside each other, both >= 0.
struct Pair {
  std::string name;
  double first = 0.0, second = 0.0;
};

/// Pairs of bars, one below the other.
struct Bars {
  std::string title;
  std::string unit;           ///< written after each value
  std::string first, second;  ///< names of the two, for the legend
  double width = 460.0;       ///< [px]
  std::vector<Pair> pairs;
};

std::string svg(const Bars& bars);

}  // namespace haeul::report
