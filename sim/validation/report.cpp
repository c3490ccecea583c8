// The page: a summary, then a section per group with drawings and every comparison.
#include "sim/validation/report.h"

#include <cmath>

#include "sim/report/html.h"

namespace haeul::validation {
namespace {

const char* const kStyle = R"css(
:root { --ink: #1c2126; --soft: #5c6670; --line: #dfe3e7; --good: #1e7a46; --bad: #b3261e; --told: #8a6d00; }
* { box-sizing: border-box; }
body { font: 15px/1.5 "Noto Sans", "Segoe UI", system-ui, sans-serif; color: var(--ink); margin: 0; }
main { max-width: 1060px; margin: 0 auto; padding: 32px 24px 64px; }
h1 { font-size: 27px; margin: 0 0 4px; letter-spacing: -0.01em; }
h2 { font-size: 19px; margin: 44px 0 4px; padding-top: 14px; border-top: 2px solid var(--ink); }
p { margin: 6px 0 12px; max-width: 76ch; }
.soft { color: var(--soft); }
.verdict { font-weight: 600; font-size: 17px; margin: 16px 0; padding: 10px 14px; border-left: 5px solid; }
.pass { color: var(--good); } .fail { color: var(--bad); } .reported { color: var(--told); }
.verdict.pass { background: #edf7f1; } .verdict.fail { background: #fdeeed; }
table { border-collapse: collapse; width: 100%; font-size: 13px; font-variant-numeric: tabular-nums; }
th { text-align: left; font-weight: 600; color: var(--soft); border-bottom: 1px solid var(--ink); padding: 4px 8px; }
td { border-bottom: 1px solid var(--line); padding: 3px 8px; vertical-align: top; }
td.n, th.n { text-align: right; white-space: nowrap; }
td.s, th.s { white-space: nowrap; }
td.s { font-weight: 600; }
tr.source td { background: #f4f6f8; color: var(--soft); border-bottom: 1px solid var(--line); padding: 5px 8px; }
tr.source b { color: var(--ink); font-weight: 600; }
tr.bad td { background: #fdeeed; }
.summary { max-width: 760px; }
.summary a { color: inherit; }
.figures { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 24px; margin: 14px 0; }
figure { margin: 0; break-inside: avoid; }
figure svg { width: 100%; height: auto; }
figcaption { font-size: 13px; color: var(--soft); }
@media screen and (max-width: 760px) { .figures { grid-template-columns: 1fr; } }
@media print {
  @page { margin: 14mm; }
  body { font-size: 10.5px; } main { padding: 0; max-width: none; }
  table { font-size: 8.5px; } td, th { padding: 1.5px 4px; }
  p { break-inside: avoid; } h2, h2 + p { break-after: avoid; } h2 { margin-top: 24px; font-size: 14px; } h1 { font-size: 20px; }
  .verdict { font-size: 13px; } .figures { gap: 14px; margin: 8px 0; } figcaption { font-size: 9px; } tr { break-inside: avoid; } thead { display: table-header-group; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
)css";

const char* symbol(Status status) {
  return status == Status::passed ? "✓ pass" : status == Status::failed ? "✗ fail" : "○ reported";
}

// a number with as many digits as the eye can use
std::string figure_text(double x) {
  if (x == 0.0 || std::fabs(x) >= 1e-3) return number(std::fabs(x) >= 1e6 ? "%.8g" : "%.7g", x);
  return number("%.4e", x);
}

std::string error_text(const Check& c, double error) {
  const double shown = c.relative ? 100.0 * error : error;
  if (!std::isfinite(shown)) return "none";
  const double size = std::fabs(shown);
  const char* format = size == 0.0 ? "%.0f" : size >= 0.01 && size < 1e4 ? "%+.2f" : "%+.1e";
  const std::string unit = c.relative ? "%" : c.unit;
  return number(format, shown) + (unit.empty() ? "" : " " + unit);
}

std::string tolerance_text(const Check& c) {
  if (!c.gated) return "–";
  const std::string unit = c.relative ? "%" : c.unit;
  return "±" + number("%g", c.relative ? 100.0 * c.tolerance : c.tolerance) +
         (unit.empty() ? "" : " " + unit);
}

std::string td(const std::string& text, const char* kind = "") {
  return *kind == 0 ? "<td>" + report::escape(text) + "</td>"
                    : "<td class=\"" + std::string(kind) + "\">" + report::escape(text) + "</td>";
}

std::string row(const Check& c) {
  const Status status = c.status();
  return std::string(status == Status::failed ? "<tr class=\"bad\">" : "<tr>") + td(c.quantity) +
         td(figure_text(c.value), "n") + td(figure_text(c.reference), "n") + td(c.unit) +
         td(error_text(c, c.error()), "n") + td(tolerance_text(c), "n") +
         td(symbol(status), (std::string("s ") + name(status)).c_str()) + "</tr>\n";
}

// all checks; a line of its own wherever the source changes
std::string table(const Group& group) {
  std::string text =
      "<table>\n<thead><tr><th>quantity</th><th class=\"n\">value</th><th "
      "class=\"n\">reference</th>"
      "<th>unit</th><th class=\"n\">error</th><th class=\"n\">tolerance</th><th "
      "class=\"s\">result</th>"
      "</tr></thead>\n<tbody>\n";
  const Check* before = nullptr;
  for (const Check& c : group.checks) {
    if (before == nullptr || before->source != c.source || before->evidence != c.evidence) {
      text += "<tr class=\"source\"><td colspan=\"7\"><b>" + report::escape(name(c.evidence)) +
              "</b> · " + report::escape(c.source) + "</td></tr>\n";
    }
    text += row(c);
    before = &c;
  }
  return text + "</tbody>\n</table>\n";
}

std::string section(const Group& group) {
  std::string text = "<section id=\"" + report::escape(group.key) + "\">\n<h2>" +
                     report::escape(group.title) + "</h2>\n<p class=\"soft\">" +
                     report::escape(group.about) + "</p>\n";
  if (!group.figures.empty()) {
    text += "<div class=\"figures\">\n";
    for (const Figure& figure : group.figures) {
      text += "<figure>" + figure.svg + "<figcaption>" + report::escape(figure.caption) +
              "</figcaption></figure>\n";
    }
    text += "</div>\n";
  }
  return text + table(group) + "</section>\n";
}

std::string counted(const Group& group, Status status) {
  const std::size_t n = group.count(status);
  return n == 0
             ? "<td class=\"n soft\">–</td>"
             : "<td class=\"n " + std::string(name(status)) + "\">" + std::to_string(n) + "</td>";
}

std::string summary(const std::vector<Group>& groups) {
  std::string text =
      "<table class=\"summary\">\n<thead><tr><th>group</th><th class=\"n\">pass</th><th "
      "class=\"n\">"
      "fail</th><th class=\"n\">reported</th></tr></thead>\n<tbody>\n";
  for (const Group& group : groups) {
    text += "<tr><td><a href=\"#" + report::escape(group.key) + "\">" +
            report::escape(group.title) + "</a></td>" + counted(group, Status::passed) +
            counted(group, Status::failed) + counted(group, Status::reported) + "</tr>\n";
  }
  return text + "</tbody>\n</table>\n";
}

std::size_t total(const std::vector<Group>& groups, Status status) {
  std::size_t sum = 0;
  for (const Group& group : groups) sum += group.count(status);
  return sum;
}

}  // namespace

std::string html_text(const std::vector<Group>& groups, const std::string& version) {
  const std::size_t passed = total(groups, Status::passed), failed = total(groups, Status::failed),
                    reported = total(groups, Status::reported);
  std::string text =
      "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">\n<head>\n"
      "<meta charset=\"utf-8\"/>\n<meta name=\"viewport\" content=\"width=device-width\"/>\n"
      "<title>Haeul validation</title>\n<style>" +
      std::string(kStyle) + "</style>\n</head>\n<body>\n<main>\n<h1>Haeul validation</h1>\n" +
      "<p class=\"soft\">haeul " + report::escape(version) + ", made by haeul validate</p>\n";
  text += failed == 0
              ? "<div class=\"verdict pass\">✓ All " + std::to_string(passed) + " gated checks pass"
              : "<div class=\"verdict fail\">✗ " + std::to_string(failed) + " of " +
                    std::to_string(passed + failed) + " gated checks fail";
  text += "; " + std::to_string(reported) + " distances are only reported.</div>\n";
  text +=
      "<p>Every row holds what the program computes beside what somebody else measured, published "
      "or computed. A gated row fails the whole when its error is larger than its tolerance. A "
      "reported row tells a distance on which nothing depends: where the reference is a "
      "measurement on another object or with its own scatter, or where this program knowingly "
      "does otherwise. Agreement with another program shows that formulas were carried over "
      "faithfully, not that they are right.</p>\n";
  text += summary(groups);
  for (const Group& group : groups) text += section(group);
  return text + "</main>\n</body>\n</html>\n";
}

}  // namespace haeul::validation
