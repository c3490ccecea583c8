#pragma once
/// Checks of raw text before it is parsed.
#include <string>
#include <string_view>
#include <vector>

namespace haeul::scenario {

/// The first byte that cannot be part of a text.
struct BadByte {
  bool found = false;
  bool nul = false;  ///< a NUL, else invalid UTF-8
  int line = 0, column = 0;
};

/// Finds overlong forms, surrogates, stray and missing continuation bytes, and NUL.
BadByte first_bad_byte(std::string_view text);

/// Turns columns counted in bytes into columns counted in characters.
class LineIndex {
 public:
  explicit LineIndex(std::string_view text);
  /// Column from 1 in characters of the byte `column` (from 0) of the line `line` (from 0).
  int character_column(int line, int column);
  /// True when the line's leading blanks hold a tab.
  bool tab_in_indentation(int line) const;

 private:
  std::string_view text_;
  std::vector<std::size_t> starts_;
  // where the last question ended, so that many on one long line cost no more than reading it once
  int last_line_ = -1;
  int last_column_ = 0;
  int last_inner_ = 0;
};

/// The text fit for one line of a message: control characters replaced, cut after 60 characters.
std::string printable(std::string_view text);

}  // namespace haeul::scenario
