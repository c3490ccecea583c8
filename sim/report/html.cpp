#include "sim/report/html.h"

#include <cmath>
#include <cstdio>

namespace haeul::report {
namespace {

constexpr const char* kStyle = R"css(
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #eef1f4; color: #1f2937; line-height: 1.45; font-size: 14px;
  font-family: "Noto Sans", "Noto Sans KR", "Noto Sans CJK KR", "Malgun Gothic",
    "Apple SD Gothic Neo", "Helvetica Neue", Arial, sans-serif; }
main { max-width: 210mm; margin: 0 auto; padding: 14mm 13mm; background: #fff; }
h1 { font-size: 25px; margin: 0 0 2px; line-height: 1.2; color: #0b2f4f; }
h2 { font-size: 18px; margin: 30px 0 8px; padding-bottom: 3px; border-bottom: 2px solid #0b4f8a;
  color: #0b2f4f; }
h3 { font-size: 14.5px; margin: 18px 0 6px; color: #0b2f4f; }
p { margin: 5px 0 9px; }
.remark { border-left: 3px solid #c2410c; background: #fdf4ee; padding: 6px 10px; margin: 10px 0; }
table { border-collapse: collapse; margin: 6px 0 14px; width: 100%; font-size: 12.5px;
  font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: 2px 0 4px; color: #0b2f4f; }
th, td { padding: 3px 8px; border-bottom: 1px solid #d5dae0; text-align: left; vertical-align: top; }
thead th { border-bottom: 1.5px solid #6b7280; font-weight: 600; background: #f4f6f8; }
th.n, td.n { text-align: right; }
td.n { white-space: nowrap; }
td.pass { color: #15803d; font-weight: 600; }
td.fail { color: #b91c1c; font-weight: 700; }
figure { margin: 6px 0 12px; }
figure svg { max-width: 100%; height: auto; display: block; }
figcaption { font-size: 12px; color: #4b5563; margin-top: 2px; }
.columns { display: flex; flex-wrap: wrap; gap: 0 16px; align-items: flex-start; }
.columns > * { flex: 1 1 320px; min-width: 0; }
td:first-child { min-width: 9em; }
nav ol { columns: 2; margin: 6px 0 14px; padding-left: 20px; }
nav a { color: #0b4f8a; text-decoration: none; }
h2, h3, caption, h2 + p, h3 + p { break-after: avoid; }
table, figure, .remark, .whole { break-inside: avoid; }
@page { size: A4; margin: 14mm 13mm 15mm; }
@media print {
  body { background: #fff; font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  table { font-size: 9pt; }
  h2.fresh { break-before: page; margin-top: 0; }
  .columns > * { flex-basis: 45%; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
)css";

std::string row_html(const std::vector<std::string>& cells, const char* tag,
                     std::size_t first_right) {
  std::string out = "<tr>";
  for (std::size_t i = 0; i < cells.size(); ++i) {
    std::string classes = i >= first_right ? "n" : "";
    if (cells[i] == "pass" || cells[i] == "fail")
      classes += (classes.empty() ? "" : " ") + cells[i];
    out += std::string("<") + tag + (classes.empty() ? "" : " class=\"" + classes + "\"") + ">" +
           escape(cells[i]) + "</" + tag + ">";
  }
  return out + "</tr>\n";
}

std::string section_id(std::size_t number) { return "s" + std::to_string(number); }

}  // namespace

std::string escape(const std::string& text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t') out += c;
    }
  }
  return out;
}

std::string number(const char* format, double value) {
  if (!std::isfinite(value)) return "–";
  std::string text(static_cast<std::size_t>(std::snprintf(nullptr, 0, format, value)), ' ');
  std::snprintf(text.data(), text.size() + 1, format, value);
  // a sign before nothing but zeros says nothing
  const bool zero = text.find_first_of("123456789") == std::string::npos;
  if (zero && !text.empty() && (text[0] == '-' || text[0] == '+')) {
    text.erase(0, 1);
  }
  return text;
}

std::string table_html(const Table& table) {
  std::string out = "<table>\n";
  if (!table.caption.empty()) out += "<caption>" + escape(table.caption) + "</caption>\n";
  if (!table.head.empty()) {
    out += "<thead>" + row_html(table.head, "th", table.first_right) + "</thead>\n";
  }
  out += "<tbody>\n";
  for (const auto& row : table.rows) out += row_html(row, "td", table.first_right);
  return out + "</tbody>\n</table>\n";
}

void Page::heading(int level, const std::string& text, bool fresh) {
  const std::string tag = "h" + std::to_string(level);
  std::string open = "<" + tag;
  if (level == 2) {
    sections_.push_back(text);
    open += " id=\"" + section_id(sections_.size()) + "\"";
  }
  if (fresh) open += " class=\"fresh\"";
  body_ += open + ">" + escape(text) + "</" + tag + ">\n";
}

void Page::paragraph(const std::string& text) { body_ += "<p>" + escape(text) + "</p>\n"; }

void Page::remark(const std::string& text) {
  body_ += "<p class=\"remark\">" + escape(text) + "</p>\n";
}

void Page::figure(const std::string& svg, const std::string& caption) {
  body_ += "<figure>\n" + svg + "<figcaption>" + escape(caption) + "</figcaption>\n</figure>\n";
}

std::string Page::html() const {
  std::string body = body_;
  if (contents_at_ != std::string::npos) {
    std::string list = "<nav><ol>\n";
    for (std::size_t i = 0; i < sections_.size(); ++i) {
      list += "<li><a href=\"#" + section_id(i + 1) + "\">" + escape(sections_[i]) + "</a></li>\n";
    }
    body.insert(contents_at_, list + "</ol></nav>\n");
  }
  return "<!DOCTYPE html>\n<html lang=\"" + escape(language_) +
         "\">\n<head>\n<meta charset=\"utf-8\"/>\n"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>" +
         escape(title_) + "</title>\n<style>" + kStyle + "</style>\n</head>\n<body>\n<main>\n" +
         body + "</main>\n</body>\n</html>\n";
}

}  // namespace haeul::report
