#include "sim/record/result/text_table.h"

#include <algorithm>

namespace haeul::record {

std::size_t display_width(const std::string& text) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t bytes = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    // Hangul Jamo, CJK and Hangul syllables, all of three bytes
    const bool wide = lead >= 0xe3 && lead <= 0xed;
    width += wide ? 2 : 1;
    i += bytes;
  }
  return width;
}

TextTable::TextTable(std::vector<std::string> head, std::size_t first_right)
    : rows_{std::move(head)}, first_right_(first_right) {}

std::string TextTable::text() const {
  std::vector<std::size_t> widths(rows_[0].size(), 0);
  for (const auto& row : rows_) {
    if (row.size() != widths.size()) continue;
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], display_width(row[i]));
    }
  }
  std::string text;
  for (const auto& row : rows_) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::size_t used = display_width(row[i]);
      const std::string blanks(i < widths.size() && widths[i] > used ? widths[i] - used : 0, ' ');
      if (i > 0) line += "  ";
      line += i >= first_right_ ? blanks + row[i] : row[i] + blanks;
    }
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + '\n';
  }
  return text;
}

}  // namespace haeul::record
