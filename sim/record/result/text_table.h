#pragma once
/// Aligned tables for people: columns as wide as their widest cell, counted in characters.
#include <string>
#include <vector>

namespace haeul::record {

class TextTable {
 public:
  /// Columns from `first_right` on are aligned to the right.
  explicit TextTable(std::vector<std::string> head, std::size_t first_right = 100);
  /// Adds a row of as many cells as the head has.
  void add(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }
  /// Adds a line of its own.
  void heading(const std::string& text) { rows_.push_back({text}); }
  /// Lines, each ended; no blanks at their ends.
  std::string text() const;

 private:
  std::vector<std::vector<std::string>> rows_;
  std::size_t first_right_;
};

/// Columns a terminal gives to UTF-8 text; Hangul and other wide letters take two.
std::size_t display_width(const std::string& text);

}  // namespace haeul::record
