#pragma once
/// One self-contained HTML page: text, tables and figures, printed on A4.
///
/// Text is UTF-8 and is escaped; nothing is loaded from elsewhere and there are no scripts.
#include <string>
#include <vector>

namespace haeul::report {

/// & < > " and ' replaced, control characters dropped.
std::string escape(const std::string& text);

/// printf of one number; a dash where it is not finite.
std::string number(const char* format, double value);

/// A table; cells are plain text. Rows may be shorter than the head.
struct Table {
  std::string caption;
  std::vector<std::string> head;  ///< empty: none
  std::vector<std::vector<std::string>> rows;
  std::size_t first_right = 1;  ///< columns from here on are aligned to the right
};

/// The table as a <table> element.
std::string table_html(const Table& table);

class Page {
 public:
  Page(std::string title, std::string language)
      : title_(std::move(title)), language_(std::move(language)) {}

  /// Level 1, 2 or 3; `fresh` begins a sheet when printed. Level 2 goes into the contents.
  void heading(int level, const std::string& text, bool fresh = false);
  void paragraph(const std::string& text);
  /// A paragraph set apart.
  void remark(const std::string& text);
  void table(const Table& table) { raw(table_html(table)); }
  /// `svg` is an element, the caption plain text.
  void figure(const std::string& svg, const std::string& caption);
  /// Parts of the page side by side, as many as fit; end with `end_columns`.
  void begin_columns() { raw("<div class=\"columns\">\n"); }
  void end_columns() { raw("</div>\n"); }
  /// What is not torn apart by the end of a sheet; end with `end_whole`.
  void begin_whole() { raw("<section class=\"whole\">\n"); }
  void end_whole() { raw("</section>\n"); }
  /// Where the contents stand.
  void contents() { contents_at_ = body_.size(); }
  /// HTML as it is.
  void raw(const std::string& html) { body_ += html; }

  /// The whole page.
  std::string html() const;

 private:
  std::string title_, language_, body_;
  std::vector<std::string> sections_;
  std::size_t contents_at_ = std::string::npos;
};

}  // namespace haeul::report
