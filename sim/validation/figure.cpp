#include "sim/validation/figure.h"

#include <algorithm>
#include <cmath>

#include "sim/validation/check.h"

namespace haeul::validation {
namespace {

constexpr const char* kColours[] = {"#1f5f99", "#b3541e", "#2e7d4f",
                                    "#7a4e9e", "#a08400", "#333333"};
constexpr double kWidth = 680.0, kLeft = 60.0, kRight = 14.0, kTop = 12.0;

std::string px(double x) { return number("%.1f", x); }

const char* colour(int index) {
  return kColours[static_cast<std::size_t>(index) % std::size(kColours)];
}

std::string label(double x, double y, const std::string& text, const std::string& anchor,
                  const std::string& more = "") {
  return "<text x=\"" + px(x) + "\" y=\"" + px(y) + "\" text-anchor=\"" + anchor + "\"" + more +
         ">" + escaped(text) + "</text>\n";
}

std::string line(double x1, double y1, double x2, double y2, const std::string& stroke) {
  return "<line x1=\"" + px(x1) + "\" y1=\"" + px(y1) + "\" x2=\"" + px(x2) + "\" y2=\"" + px(y2) +
         "\" stroke=\"" + stroke + "\"/>\n";
}

std::string mark(double x, double y, int index) {
  return "<circle cx=\"" + px(x) + "\" cy=\"" + px(y) + "\" r=\"3.6\" fill=\"#fff\" stroke=\"" +
         colour(index) + "\" stroke-width=\"1.6\"/>\n";
}

// 1, 2 or 5 times a power of ten, about `count` of them in `span`
double nice_step(double span, double count) {
  const double rough = span / count, power = std::pow(10.0, std::floor(std::log10(rough)));
  for (const double step : {1.0, 2.0, 5.0}) {
    if (step * power >= rough) return step * power;
  }
  return 10.0 * power;
}

struct Axis {
  double low = 0.0, high = 1.0, step = 1.0;
  void round_to(double count) {
    if (!(high > low)) high = low + 1.0;
    step = nice_step(high - low, count);
    low = step * std::floor(low / step + 1e-9);
    high = step * std::ceil(high / step - 1e-9);
  }
  // degrees read better in steps of 30 or 45
  void round_to_circle() {
    step = high - low > 270.0 ? 45.0 : 30.0;
    low = step * std::floor(low / step + 1e-9);
    high = step * std::ceil(high / step - 1e-9);
  }
  std::string tick(double value) const {
    return number("%g", std::fabs(value) < 1e-9 * step ? 0.0 : value);
  }
};

// letters of UTF-8 text
double letters(const std::string& text) {
  return static_cast<double>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

// rows of names below the axes; its height is added to `y`
std::string legend(const std::vector<Curve>& curves, double& y) {
  std::string out;
  double x = kLeft;
  for (const Curve& curve : curves) {
    const double width = 40.0 + 8.2 * letters(curve.name);
    if (x > kLeft && x + width > kWidth) x = kLeft, y += 21.0;
    out += curve.marks ? mark(x + 9.0, y - 4.0, curve.colour)
                       : "<line x1=\"" + px(x) + "\" y1=\"" + px(y - 4.0) + "\" x2=\"" +
                             px(x + 18.0) + "\" y2=\"" + px(y - 4.0) + "\" stroke=\"" +
                             colour(curve.colour) + "\" stroke-width=\"2\"/>\n";
    out += label(x + 24.0, y, curve.name, "start");
    x += width;
  }
  y += 8.0;
  return out;
}

std::string frame(const std::string& caption, double height, const std::string& body) {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"" + escaped(caption) +
         "\" viewBox=\"0 0 " + px(kWidth) + " " + px(height) + "\">\n" + body + "</svg>\n";
}

}  // namespace

std::string escaped(const std::string& text) {
  std::string safe;
  for (const char c : text) {
    if (c == '&') {
      safe += "&amp;";
    } else if (c == '<') {
      safe += "&lt;";
    } else if (c == '>') {
      safe += "&gt;";
    } else if (c == '"') {
      safe += "&quot;";
    } else {
      safe += c;
    }
  }
  return safe;
}

Figure plot(std::string caption, const std::string& x, const std::string& y,
            const std::vector<Curve>& curves, bool equal) {
  Axis ax{1e300, -1e300}, ay{1e300, -1e300};
  for (const Curve& curve : curves) {
    for (const Point& p : curve.points) {
      ax.low = std::min(ax.low, p.x), ax.high = std::max(ax.high, p.x);
      ay.low = std::min(ay.low, p.y), ay.high = std::max(ay.high, p.y);
    }
  }
  if (ax.low > ax.high) ax = ay = {};
  const double width = kWidth - kLeft - kRight;
  if (x.find("°") != std::string::npos) {
    ax.round_to_circle();
  } else {
    ax.round_to(8.0);
  }
  ay.round_to(6.0);
  double high = 260.0, wide = width;
  if (equal) {
    ax.step = ay.step = std::max(ax.step, ay.step);
    for (Axis* a : {&ax, &ay}) {
      a->low = a->step * std::floor(a->low / a->step + 1e-9);
      a->high = a->step * std::ceil(a->high / a->step - 1e-9);
    }
    const double scale = std::min(width / (ax.high - ax.low), 420.0 / (ay.high - ay.low));
    wide = scale * (ax.high - ax.low), high = scale * (ay.high - ay.low);
  }
  const double left = kLeft + 0.5 * (width - wide);
  const auto X = [&](double v) { return left + wide * (v - ax.low) / (ax.high - ax.low); };
  const auto Y = [&](double v) { return kTop + high * (ay.high - v) / (ay.high - ay.low); };

  std::string body;
  for (double v = ax.low; v < ax.high + 0.5 * ax.step; v += ax.step) {
    body += line(X(v), kTop, X(v), kTop + high, std::fabs(v) < 1e-9 ? "#999" : "#e4e4e4");
    body += label(X(v), kTop + high + 18.0, ax.tick(v), "middle");
  }
  for (double v = ay.low; v < ay.high + 0.5 * ay.step; v += ay.step) {
    body += line(left, Y(v), left + wide, Y(v), std::fabs(v) < 1e-9 ? "#999" : "#e4e4e4");
    body += label(left - 7.0, Y(v) + 4.0, ay.tick(v), "end");
  }
  body += label(left + 0.5 * wide, kTop + high + 38.0, x, "middle");
  body += label(0.0, 0.0, y, "middle",
                " transform=\"translate(" + px(left - 42.0) + " " + px(kTop + 0.5 * high) +
                    ") rotate(-90)\"");
  for (const Curve& curve : curves) {
    if (curve.marks) continue;
    body += "<polyline fill=\"none\" stroke=\"" + std::string(colour(curve.colour)) +
            "\" stroke-width=\"1.8\" stroke-linejoin=\"round\" points=\"";
    for (const Point& p : curve.points) body += px(X(p.x)) + "," + px(Y(p.y)) + " ";
    body += "\"/>\n";
  }
  for (const Curve& curve : curves) {
    if (!curve.marks) continue;
    for (const Point& p : curve.points) body += mark(X(p.x), Y(p.y), curve.colour);
  }
  double bottom = kTop + high + 66.0;
  body += legend(curves, bottom);
  return {caption, frame(caption, bottom, body)};
}

Figure bars(std::string caption, const std::string& unit, const std::string& reference,
            const std::vector<Pair>& pairs) {
  constexpr double kNames = 232.0, kRow = 42.0, kThick = 15.0;
  double most = 0.0;
  for (const Pair& pair : pairs) most = std::max({most, pair.ours, pair.reference});
  const double scale = (kWidth - kNames - 60.0) / std::max(most, 1e-12);
  std::string body;
  double y = 8.0;
  const auto bar = [&](double value, const char* fill) {
    body += "<rect x=\"" + px(kNames) + "\" y=\"" + px(y) + "\" width=\"" + px(scale * value) +
            "\" height=\"" + px(kThick) + "\" fill=\"" + fill + "\"/>\n" +
            label(kNames + scale * value + 6.0, y + 12.5, number("%.1f", value) + unit, "start");
    y += kThick + 1.0;
  };
  for (const Pair& pair : pairs) {
    body += label(kNames - 10.0, y + 20.0, pair.name, "end");
    bar(pair.ours, colour(0));
    bar(pair.reference, "#d9a27f");
    y += kRow - 2.0 * (kThick + 1.0);
  }
  y += 12.0;
  body += "<rect x=\"" + px(kNames) + "\" y=\"" + px(y - 10.0) +
          "\" width=\"12\" height=\"12\" fill=\"" + colour(0) + "\"/>\n" +
          label(kNames + 18.0, y, "Haeul", "start") + "<rect x=\"" + px(kNames + 80.0) + "\" y=\"" +
          px(y - 10.0) + "\" width=\"12\" height=\"12\" fill=\"#d9a27f\"/>\n" +
          label(kNames + 98.0, y, reference, "start");
  return {caption, frame(caption, y + 8.0, body)};
}

}  // namespace haeul::validation
