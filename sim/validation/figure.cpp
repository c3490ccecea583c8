#include "sim/validation/figure.h"

#include <algorithm>
#include <cmath>

namespace haeul::validation {
namespace {

constexpr double kTallest = 440.0;  // [px]

struct Extent {
  double low = 1e300, high = -1e300;
  void take(double value) { low = std::min(low, value), high = std::max(high, value); }
  double size() const { return std::max(high - low, 0.0); }
};

}  // namespace

Figure plot(std::string caption, const std::string& x, const std::string& y,
            const std::vector<Curve>& curves, bool equal) {
  report::Plot plot;
  plot.title = caption;
  plot.x_label = x;
  plot.y_label = y;
  plot.zero_lines = true;
  plot.equal_scale = equal;
  Extent wide, high;
  for (const Curve& curve : curves) {
    plot.series.push_back({curve.name, curve.points, curve.colour, false, !curve.marks, false});
    for (const Point& p : curve.points) wide.take(p.x), high.take(p.y);
  }
  if (x.find("°") != std::string::npos && wide.size() > 0.0) {
    const double step = wide.size() > 270.0 ? 45.0 : 30.0;
    plot.x = {step * std::floor(wide.low / step), step * std::ceil(wide.high / step), step};
  }
  // as tall as a map needs at this width
  if (equal && wide.size() > 0.0) {
    plot.height = std::clamp(plot.width * high.size() / wide.size(), plot.height, kTallest);
  }
  return {std::move(caption), svg(plot)};
}

Figure bars(std::string caption, const std::string& unit, const std::string& reference,
            const std::vector<report::Pair>& pairs) {
  report::Bars bars;
  bars.title = caption;
  bars.unit = unit;
  bars.first = "Haeul";
  bars.second = reference;
  bars.pairs = pairs;
  return {std::move(caption), svg(bars)};
}

}  // namespace haeul::validation
