#include "sim/batch/junit.h"

#include <algorithm>

namespace haeul::batch {
namespace {

// text as XML may hold it; control characters it may not hold become blanks
std::string escaped(const std::string& text) {
  std::string safe;
  for (const char c : text) {
    switch (c) {
      case '&':
        safe += "&amp;";
        break;
      case '<':
        safe += "&lt;";
        break;
      case '>':
        safe += "&gt;";
        break;
      case '"':
        safe += "&quot;";
        break;
      case '\n':
        safe += "&#10;";
        break;
      default:
        safe += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
  }
  return safe;
}

std::string count(const std::vector<RunRecord>& records, Outcome outcome) {
  return std::to_string(std::count_if(records.begin(), records.end(),
                                      [outcome](const auto& r) { return r.outcome == outcome; }));
}

}  // namespace

std::string junit_text(const std::string& suite, const std::vector<RunRecord>& records,
                       const std::string& arguments) {
  std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"" +
                     escaped(suite) + "\" tests=\"" + std::to_string(records.size()) +
                     "\" failures=\"" + count(records, Outcome::missed) + "\" errors=\"" +
                     count(records, Outcome::fault) + "\">\n";
  for (const RunRecord& record : records) {
    text +=
        "  <testcase classname=\"" + escaped(suite) + "\" name=\"" + escaped(record.name) + "\"";
    if (record.outcome == Outcome::held) {
      text += "/>\n";
      continue;
    }
    const bool missed = record.outcome == Outcome::missed;
    const std::string kind = missed ? "failure" : "error";
    const std::string why = missed ? record.missed : record.end + " " + record.missed;
    text += ">\n    <" + kind + " message=\"" + escaped(why) + "\" type=\"" + escaped(record.end) +
            "\">";
    if (!record.hash.empty()) text += "state hash " + record.hash + "&#10;";
    text += "haeul run " + escaped(record.file) + escaped(arguments) + "</" + kind +
            ">\n  </testcase>\n";
  }
  return text + "</testsuite>\n";
}

}  // namespace haeul::batch
