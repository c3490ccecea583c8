#include "sim/report/svg.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "sim/report/html.h"

namespace haeul::report {
namespace {

constexpr std::array<const char*, 6> kPalette{"#0b4f8a", "#c2410c", "#15803d",
                                              "#7e22ce", "#0e7490", "#a16207"};
constexpr double kLeft = 62.0, kRight = 14.0, kTop = 12.0, kBottom = 46.0, kLegendRow = 18.0;
constexpr double kMargin = 0.05;  // around a map
constexpr double kNearest = 0.4;  // [px] between points of a line

const char* colour(int index) {
  return index < 0 ? "#8a8f98" : kPalette[static_cast<std::size_t>(index) % kPalette.size()];
}

std::string px(double value) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%.1f", value + 0.0);
  return buffer;
}

// characters of UTF-8 text
double letters(const std::string& text) {
  return static_cast<double>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

// whole steps from `low` to `high`
std::vector<double> multiples(double step, double low, double high) {
  std::vector<double> marks;
  for (double k = std::ceil(low / step - 1e-9); k * step <= high + 1e-9 * step; k += 1.0) {
    marks.push_back(k * step);
  }
  return marks;
}

std::vector<double> marks_of(const Range& range, int count) {
  if (range.step > 0.0) return multiples(range.step, range.low, range.high);
  const auto marks = ticks(range.low, range.high, count);
  // one or two marks do not tell a scale
  return marks.size() < 3 ? ticks(range.low, range.high, 2 * count) : marks;
}

std::string tick_text(double value, double step) {
  const int decimals = step >= 1.0 ? 0 : static_cast<int>(std::ceil(-std::log10(step) - 1e-9));
  char buffer[40];
  std::snprintf(buffer, sizeof buffer, "%.*f", decimals,
                std::fabs(value) < 1e-9 * step ? 0.0 : value);
  return buffer;
}

bool finite(const Point& p) { return std::isfinite(p.x) && std::isfinite(p.y); }

// the frame on the page and the data it shows
struct Frame {
  double left = kLeft, top = kTop, width = 0.0, height = 0.0;
  Range x, y;
  Point at(const Point& p) const {
    return {left + (p.x - x.low) / (x.high - x.low) * width,
            top + (y.high - p.y) / (y.high - y.low) * height};
  }
};

void take(Range& range, double value, bool& any) {
  range.low = any ? std::min(range.low, value) : value;
  range.high = any ? std::max(range.high, value) : value;
  any = true;
}

void widen(Range& range, double share) {
  double size = range.high - range.low;
  if (size <= 0.0) size = std::max(std::fabs(range.high), 1.0);
  range.low -= share * size;
  range.high += share * size;
}

// limits to whole ticks
void round_out(Range& range, int count) {
  const auto marks = marks_of(range, count);
  if (marks.size() < 2) return;
  const double step = marks[1] - marks[0];
  range.low = step * std::floor(range.low / step + 1e-9);
  range.high = step * std::ceil(range.high / step - 1e-9);
}

Frame make_frame(const Plot& plot, double legend_height) {
  Frame frame;
  frame.width = plot.width - kLeft - kRight;
  frame.height = plot.height - kTop - kBottom - legend_height;
  bool any_x = false, any_y = false;
  for (const auto& series : plot.series) {
    for (const auto& p : series.points) {
      if (!finite(p)) continue;
      take(frame.x, p.x, any_x);
      take(frame.y, p.y, any_y);
    }
  }
  for (const auto& hull : plot.hulls) {
    for (const double reach : {-0.5, 0.5}) {
      take(frame.x, hull.at.x + reach * hull.length, any_x);
      take(frame.y, hull.at.y + reach * hull.length, any_y);
    }
  }
  if (!any_x) frame.x = frame.y = {0.0, 1.0, 0.0};
  frame.x.step = plot.x.step;
  frame.y.step = plot.y.step;
  const bool fixed_x = plot.x.low != plot.x.high, fixed_y = plot.y.low != plot.y.high;
  if (fixed_x) frame.x = plot.x;
  if (fixed_y) frame.y = plot.y;
  // data that never fall below zero do not need room there
  const auto roomy = [&](Range& range) {
    const bool from_zero = !plot.equal_scale && range.low >= 0.0;
    widen(range, plot.equal_scale ? kMargin : 0.01);  // rounding out adds its own
    if (from_zero) range.low = std::max(range.low, 0.0);
  };
  if (!fixed_x && plot.equal_scale) widen(frame.x, kMargin);
  if (!fixed_y) roomy(frame.y);
  if (frame.x.low == frame.x.high) widen(frame.x, kMargin);
  if (!plot.equal_scale) {
    if (!fixed_x) round_out(frame.x, 7);
    if (!fixed_y) round_out(frame.y, 6);
    return frame;
  }
  // one metre as long along both axes: the narrower range grows
  const double per_x = (frame.x.high - frame.x.low) / frame.width;
  const double per_y = (frame.y.high - frame.y.low) / frame.height;
  const auto grow = [](Range& range, double size) {
    const double more = 0.5 * (size - (range.high - range.low));
    range.low -= more;
    range.high += more;
  };
  if (per_x < per_y) {
    grow(frame.x, per_y * frame.width);
  } else {
    grow(frame.y, per_x * frame.height);
  }
  return frame;
}

std::string line(double x1, double y1, double x2, double y2, const std::string& style) {
  return "<line x1=\"" + px(x1) + "\" y1=\"" + px(y1) + "\" x2=\"" + px(x2) + "\" y2=\"" + px(y2) +
         "\" " + style + "/>\n";
}

std::string label(double x, double y, const std::string& anchor, const std::string& text,
                  const std::string& more = {}) {
  return "<text x=\"" + px(x) + "\" y=\"" + px(y) + "\" text-anchor=\"" + anchor + "\"" + more +
         ">" + escape(text) + "</text>\n";
}

std::string axes(const Plot& plot, const Frame& f) {
  const std::string grid = "stroke=\"#dfe3e8\" stroke-width=\"0.7\"";
  const std::string zero = "stroke=\"#8a8f98\" stroke-width=\"0.9\"";
  std::string out;
  const auto xs = marks_of(f.x, std::max(3, static_cast<int>(f.width / 62.0)));
  const auto ys = marks_of(f.y, std::max(3, static_cast<int>(f.height / 26.0)));
  const double x_step = xs.size() > 1 ? xs[1] - xs[0] : 1.0;
  const double y_step = ys.size() > 1 ? ys[1] - ys[0] : 1.0;
  const double bottom = f.top + f.height, right = f.left + f.width;
  for (const double x : xs) {
    const double at = f.at({x, f.y.low}).x;
    const bool strong = plot.zero_lines && std::fabs(x) < 1e-9 * x_step;
    out += line(at, f.top, at, bottom, strong ? zero : grid);
    out += label(at, bottom + 14.0, "middle", tick_text(x, x_step));
  }
  for (const double y : ys) {
    const double at = f.at({f.x.low, y}).y;
    const bool strong = plot.zero_lines && std::fabs(y) < 1e-9 * y_step;
    out += line(f.left, at, right, at, strong ? zero : grid);
    out += label(f.left - 6.0, at + 3.5, "end", tick_text(y, y_step));
  }
  out += "<rect x=\"" + px(f.left) + "\" y=\"" + px(f.top) + "\" width=\"" + px(f.width) +
         "\" height=\"" + px(f.height) +
         "\" fill=\"none\" stroke=\"#6b7280\" stroke-width=\"0.9\"/>\n";
  out += label(f.left + 0.5 * f.width, bottom + 31.0, "middle", plot.x_label);
  const double middle = f.top + 0.5 * f.height;
  out += label(13.0, middle, "middle", plot.y_label,
               " transform=\"rotate(-90 13.0 " + px(middle) + ")\"");
  return out;
}

std::string stroke(const Series& s) {
  return std::string("fill=\"none\" stroke=\"") + colour(s.colour) + "\" stroke-width=\"1.5\"" +
         (s.dashed ? " stroke-dasharray=\"5 3\"" : "") + " stroke-linejoin=\"round\"";
}

std::string dot(const Series& s, const Point& at) {
  const std::string place = "<circle cx=\"" + px(at.x) + "\" cy=\"" + px(at.y) + "\" ";
  return s.line ? place + "r=\"2.4\" fill=\"" + colour(s.colour) + "\"/>\n"
                : place + "r=\"2.8\" fill=\"#fff\" stroke=\"" + colour(s.colour) +
                      "\" stroke-width=\"1.3\"/>\n";
}

std::string drawn(const Series& s, const Frame& f) {
  std::string path, dots;
  Point last{};
  bool open = false;
  for (std::size_t i = 0; i < s.points.size(); ++i) {
    if (!finite(s.points[i])) {
      open = false;
      continue;
    }
    const Point p = f.at(s.points[i]);
    const bool end = i + 1 == s.points.size();
    if (s.markers || !s.line) dots += dot(s, p);
    if (open && !end && std::hypot(p.x - last.x, p.y - last.y) < kNearest) continue;
    path += (open ? "L" : "M") + px(p.x) + " " + px(p.y);
    open = true;
    last = p;
  }
  if (!s.line || path.empty()) return dots;
  return "<path d=\"" + path + "\" " + stroke(s) + "/>\n" + dots;
}

std::string drawn(const Hull& hull, const Frame& f) {
  // bow, shoulders, quarters
  const double shape[][2] = {{0.5, 0.0}, {0.36, 0.5}, {-0.5, 0.5}, {-0.5, -0.5}, {0.36, -0.5}};
  const double c = std::cos(hull.heading_rad), s = std::sin(hull.heading_rad);
  std::string points;
  for (const auto& corner : shape) {
    const double ahead = corner[0] * hull.length, aside = corner[1] * hull.breadth;
    const Point p = f.at({hull.at.x + ahead * s + aside * c, hull.at.y + ahead * c - aside * s});
    points += (points.empty() ? "" : " ") + px(p.x) + "," + px(p.y);
  }
  return "<polygon points=\"" + points + "\" fill=\"" + colour(hull.colour) +
         "\" fill-opacity=\"0.25\" stroke=\"" + colour(hull.colour) + "\" stroke-width=\"0.8\"/>\n";
}

double legend_width(const Series& s) { return 34.0 + 5.9 * letters(s.name); }

// rows the legend takes
int legend_rows(const Plot& plot) {
  double x = 0.0;
  int rows = 0;
  for (const auto& s : plot.series) {
    if (s.name.empty()) continue;
    if (rows == 0 || x + legend_width(s) > plot.width - kLeft - kRight) {
      ++rows;
      x = 0.0;
    }
    x += legend_width(s);
  }
  return rows;
}

std::string legend(const Plot& plot, const Frame& f) {
  std::string out;
  double x = 0.0, y = f.top + f.height + kBottom + 4.0;
  for (const auto& s : plot.series) {
    if (s.name.empty()) continue;
    if (x > 0.0 && x + legend_width(s) > plot.width - kLeft - kRight) {
      x = 0.0;
      y += kLegendRow;
    }
    const double left = f.left + x;
    if (s.line) out += "<path d=\"M" + px(left) + " " + px(y - 4) + "h20\" " + stroke(s) + "/>\n";
    if (s.markers || !s.line) out += dot(s, {left + 10.0, y - 4.0});
    out += label(left + 25.0, y, "start", s.name);
    x += legend_width(s);
  }
  return out;
}

std::string sheet(const std::string& title, double width, double height, const std::string& body) {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 " + px(width) + " " +
         px(height) + "\" width=\"" + px(width) + "\" height=\"" + px(height) +
         "\" font-family=\"inherit\" font-size=\"11\" fill=\"#1f2937\">\n" +
         (title.empty() ? "" : "<title>" + escape(title) + "</title>\n") + body + "</svg>\n";
}

}  // namespace

std::vector<double> ticks(double low, double high, int count) {
  if (!(high > low) || count < 1) return {low};
  const double raw = (high - low) / count;
  const double power = std::pow(10.0, std::floor(std::log10(raw)));
  const double share = raw / power;
  const double step = power * (share <= 1.0 ? 1.0 : share <= 2.0 ? 2.0 : share <= 5.0 ? 5.0 : 10.0);
  return multiples(step, low, high);
}

std::string svg(const Plot& plot) {
  const int rows = legend_rows(plot);
  const Frame frame = make_frame(plot, kLegendRow * rows);
  std::string out = axes(plot, frame);
  for (const auto& hull : plot.hulls) out += drawn(hull, frame);
  for (const bool lines : {true, false}) {
    for (const auto& series : plot.series) {
      if (series.line == lines) out += drawn(series, frame);
    }
  }
  for (const auto& note : plot.notes) {
    const Point p = frame.at(note.at);
    out += label(p.x + note.dx, p.y + note.dy, note.anchor, note.text, " font-size=\"10\"");
  }
  return sheet(plot.title, plot.width, plot.height, out + legend(plot, frame));
}

std::string svg(const Bars& bars) {
  constexpr double kRow = 30.0, kThick = 11.0, kBeside = 52.0;  // room for a value
  double names = 0.0, most = 0.0;
  for (const Pair& pair : bars.pairs) {
    names = std::max(names, 6.2 * letters(pair.name) + 12.0);
    most = std::max({most, pair.first, pair.second});
  }
  const double scale = (bars.width - names - kBeside) / std::max(most, 1e-12);
  const auto rect = [](double x, double y, double width, double height, int index) {
    return "<rect x=\"" + px(x) + "\" y=\"" + px(y) + "\" width=\"" + px(width) + "\" height=\"" +
           px(height) + "\" fill=\"" + colour(index) + "\"/>\n";
  };
  std::string out;
  double y = 6.0;
  for (const Pair& pair : bars.pairs) {
    out += label(names - 8.0, y + kThick + 3.5, "end", pair.name);
    int index = 0;
    for (const double value : {pair.first, pair.second}) {
      const double top = y + (kThick + 1.0) * index;
      out += rect(names, top, scale * value, kThick, index++);
      out +=
          label(names + scale * value + 5.0, top + 9.0, "start", number("%.1f", value) + bars.unit);
    }
    y += kRow;
  }
  y += 6.0;
  double x = names;
  int index = 0;
  for (const std::string& name : {bars.first, bars.second}) {
    out += rect(x, y, 10.0, 10.0, index++) + label(x + 15.0, y + 9.0, "start", name);
    x += 34.0 + 6.4 * letters(name);
  }
  return sheet(bars.title, bars.width, y + 18.0, out);
}

}  // namespace haeul::report
