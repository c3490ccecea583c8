#include "sim/scenario/text/utf8.h"

#include <algorithm>

namespace haeul::scenario {

namespace {

unsigned char byte_at(std::string_view text, std::size_t i) {
  return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
}

bool continues(unsigned char byte) { return (byte & 0xC0) == 0x80; }

/// Bytes of the character at i, 0 when it is not valid; Unicode 15, table 3-7.
std::size_t valid_length(std::string_view text, std::size_t i) {
  const unsigned char first = byte_at(text, i);
  const unsigned char second = byte_at(text, i + 1);
  if (first < 0x80) {
    return 1;
  }
  if (first >= 0xC2 && first <= 0xDF) {
    return continues(second) ? 2 : 0;
  }
  if (first >= 0xE0 && first <= 0xEF) {
    const bool overlong = first == 0xE0 && second < 0xA0;
    const bool surrogate = first == 0xED && second > 0x9F;
    return continues(second) && !overlong && !surrogate && continues(byte_at(text, i + 2)) ? 3 : 0;
  }
  if (first >= 0xF0 && first <= 0xF4) {
    const bool overlong = first == 0xF0 && second < 0x90;
    const bool beyond = first == 0xF4 && second > 0x8F;
    return continues(second) && !overlong && !beyond && continues(byte_at(text, i + 2)) &&
                   continues(byte_at(text, i + 3))
               ? 4
               : 0;
  }
  return 0;
}

}  // namespace

BadByte first_bad_byte(std::string_view text) {
  int line = 1;
  int column = 1;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = valid_length(text, i);
    if (length == 0 || text[i] == '\0') {
      return {true, length != 0, line, column};
    }
    if (text[i] == '\n') {
      ++line;
      column = 1;
    } else {
      ++column;
    }
    i += length;
  }
  return {};
}

LineIndex::LineIndex(std::string_view text) : text_(text), starts_{0} {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') {
      starts_.push_back(i + 1);
    }
  }
}

int LineIndex::character_column(int line, int column) {
  if (line < 0 || column < 0 || static_cast<std::size_t>(line) >= starts_.size()) {
    return 1;
  }
  if (line != last_line_ || column < last_column_) {
    last_line_ = line;
    last_column_ = 0;
    last_inner_ = 0;
  }
  const auto from =
      starts_[static_cast<std::size_t>(line)] + static_cast<std::size_t>(last_column_);
  const auto passed =
      text_.substr(std::min(from, text_.size()), static_cast<std::size_t>(column - last_column_));
  last_inner_ += static_cast<int>(std::count_if(passed.begin(), passed.end(), [](char c) {
    return continues(static_cast<unsigned char>(c));
  }));
  last_column_ = column;
  return column + 1 - last_inner_;
}

bool LineIndex::tab_in_indentation(int line) const {
  if (static_cast<std::size_t>(line) >= starts_.size()) {
    return false;
  }
  const auto rest = text_.substr(starts_[static_cast<std::size_t>(line)]);
  const auto blanks = rest.substr(0, rest.find_first_not_of(" \t"));
  return blanks.find('\t') != std::string_view::npos;
}

std::string printable(std::string_view text) {
  constexpr int kMost = 60;
  std::string shown;
  int characters = 0;
  for (std::size_t i = 0; i < text.size(); ++characters) {
    if (characters == kMost) {
      return shown + "…";
    }
    const std::size_t length = std::max<std::size_t>(valid_length(text, i), 1);
    const auto byte = static_cast<unsigned char>(text[i]);
    shown += byte < 0x20 || byte == 0x7F ? std::string("?") : std::string(text.substr(i, length));
    i += length;
  }
  return shown;
}

}  // namespace haeul::scenario
