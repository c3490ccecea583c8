#include "sim/report/svg.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <regex>

#include "tests/support/markup.h"

using namespace haeul;
using report::Plot;

namespace {

Plot sample() {
  Plot plot;
  plot.title = "speed & <power>";
  plot.x_label = "속력 [kn]";
  plot.y_label = "power \"P\"";
  plot.series = {{"a < b", {{0.0, 0.0}, {5.0, 10.0}, {10.0, 40.0}}, 0}};
  plot.series.push_back({"", {{0.0, 40.0}, {10.0, 0.0}}, -1, true});
  plot.notes = {{{5.0, 10.0}, "here & there"}};
  return plot;
}

// numbers of an attribute, in order
std::vector<double> values(const std::string& text, const std::string& pattern) {
  std::vector<double> found;
  const std::regex rule(pattern);
  for (std::sregex_iterator m(text.begin(), text.end(), rule), end; m != end; ++m) {
    found.push_back(std::stod((*m)[1]));
  }
  return found;
}

}  // namespace

TEST_CASE("ticks are round, lie inside and cover the range") {
  for (const auto& [low, high] :
       {std::pair{0.0, 1.0}, {-3.7, 12.4}, {1e-6, 5e-6}, {990.0, 1010.0}}) {
    const auto marks = report::ticks(low, high, 5);
    REQUIRE(marks.size() >= 3);
    CHECK(marks.size() <= 8);
    const double step = marks[1] - marks[0];
    CHECK(marks.front() >= low - 1e-9 * step);
    CHECK(marks.back() <= high + 1e-9 * step);
    CHECK(marks.front() - step < low);
    CHECK(marks.back() + step > high);
    const double digit = step / std::pow(10.0, std::floor(std::log10(step) + 1e-9));
    CHECK((std::fabs(digit - 1) < 1e-6 || std::fabs(digit - 2) < 1e-6 ||
           std::fabs(digit - 5) < 1e-6));
  }
  CHECK(report::ticks(2.0, 2.0, 5).size() == 1);
}

TEST_CASE("a plot is well-formed XML whatever its words are") {
  CHECK(test::markup_error(report::svg(sample())).empty());
  CHECK(report::svg(sample()).find("speed &amp; &lt;power&gt;") != std::string::npos);
  CHECK(report::svg(sample()).find("속력") != std::string::npos);
  CHECK(test::markup_error(report::svg(Plot{})).empty());
}

TEST_CASE("points that are not finite break the line and move no axis") {
  Plot plot = sample();
  plot.series[0].points.insert(plot.series[0].points.begin() + 1, {NAN, INFINITY});
  const std::string text = report::svg(plot);
  CHECK(text.find("nan") == std::string::npos);
  CHECK(text.find("inf") == std::string::npos);
  // two strokes where there was one
  const std::regex lifted(R"rx(d="M[^"]*M)rx");
  CHECK(std::regex_search(text, lifted));
  CHECK_FALSE(std::regex_search(report::svg(sample()), lifted));
}

TEST_CASE("a map has one scale: a circle stays a circle") {
  Plot plot;
  plot.equal_scale = true;
  plot.width = 600.0;
  plot.height = 300.0;
  plot.series.resize(1);
  plot.series[0].line = false;
  plot.series[0].markers = true;
  for (int i = 0; i < 4; ++i) {
    const double angle = i * std::acos(0.0);
    plot.series[0].points.push_back({100.0 * std::sin(angle), 100.0 * std::cos(angle)});
  }
  const auto x = values(report::svg(plot), R"rx(cx="([-0-9.]+)")rx");
  const auto y = values(report::svg(plot), R"rx(cy="([-0-9.]+)")rx");
  REQUIRE(x.size() == 4);
  CHECK(x[1] - x[3] == Approx(y[2] - y[0]).margin(0.3));
  CHECK(y[0] < y[2]);  // north is up
  CHECK(x[1] > x[3]);  // east is right
}

TEST_CASE("everything drawn lies on the sheet") {
  Plot plot = sample();
  plot.series[0].markers = true;
  plot.hulls = {{{5.0, 20.0}, 0.8, 4.0, 1.0}};
  const std::string text = report::svg(plot);
  for (const double x : values(text, R"rx(c?x[12]?="([-0-9.]+)")rx")) {
    CHECK(x >= 0.0);
    CHECK(x <= plot.width);
  }
  for (const double y : values(text, R"rx(c?y[12]?="([-0-9.]+)")rx")) {
    CHECK(y >= 0.0);
    CHECK(y <= plot.height);
  }
}

TEST_CASE("bars are as long as their values, marks open and drawn over lines") {
  report::Bars bars;
  bars.title = "a & b";
  bars.first = "ours";
  bars.second = "theirs";
  bars.pairs = {{"one", 1.0, 2.0}, {"two", 0.0, 4.0}};
  const std::string text = report::svg(bars);
  CHECK(test::markup_error(text).empty());
  const auto width = values(text, R"rx(<rect[^>]* width="([-0-9.]+)")rx");
  REQUIRE(width.size() == 6);  // two of them are the legend's
  CHECK(width[1] == Approx(2.0 * width[0]).margin(0.11));
  CHECK(width[3] == Approx(2.0 * width[1]).margin(0.11));
  CHECK(width[2] == 0.0);
  for (const double x : values(text, R"rx(<text x="([-0-9.]+)")rx")) CHECK(x < bars.width);

  Plot plot = sample();
  plot.series.insert(plot.series.begin(), {"reference", {{5.0, 5.0}}, 1, false, false, false});
  const std::string marked = report::svg(plot);
  CHECK(marked.find("fill=\"#fff\"") > marked.find("<path"));
  CHECK(marked.find("fill=\"#fff\"") != std::string::npos);
}

TEST_CASE("an axis keeps the step it is given") {
  Plot plot = sample();
  plot.x = {0.0, 180.0, 45.0};
  const std::string text = report::svg(plot);
  for (const char* mark : {">0<", ">45<", ">90<", ">135<", ">180<"}) {
    CHECK(text.find(mark) != std::string::npos);
  }
  CHECK(text.find(">100<") == std::string::npos);
}
