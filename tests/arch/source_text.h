#pragma once
/// Source files of the tree as text, and the little of C++ the rules of the house need to see.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

namespace haeul::arch {

/// A file by its path from the root, with its whole text.
struct Source {
  std::string path;
  std::string text;
};

/// `path:line: what`
using Offences = std::vector<std::string>;

/// The text with comments and the inside of literals blanked; line breaks and #include lines stay.
inline std::string code_of(const std::string& text) {
  enum class In { code, line_comment, block_comment, string, character } in = In::code;
  std::string code = text;
  bool include_line = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const char next = i + 1 < text.size() ? text[i + 1] : '\0';
    if (c == '\n') {
      include_line = false;
      if (in == In::line_comment) in = In::code;
      continue;
    }
    if (in == In::code) {
      if (c == '#') include_line = text.compare(i, 8, "#include") == 0;
      // a raw string ends only at its own closing mark
      if (c == 'R' && next == '"' && (i == 0 || std::isalnum(text[i - 1]) == 0)) {
        const std::size_t open = text.find('(', i);
        const std::string close = ")" + text.substr(i + 2, open - i - 2) + "\"";
        const std::size_t end = std::min(text.find(close, open), text.size());
        for (std::size_t k = open; k < end; ++k) code[k] = text[k] == '\n' ? '\n' : ' ';
        i = std::min(end + close.size() - 1, text.size() - 1);
        continue;
      }
      if (c == '/' && next == '/') in = In::line_comment;
      if (c == '/' && next == '*') in = In::block_comment;
      if (c == '"' && !include_line) in = In::string;
      // not the separator of 1'000
      if (c == '\'' && (i == 0 || std::isalnum(text[i - 1]) == 0)) in = In::character;
      if (in == In::line_comment || in == In::block_comment) code[i] = ' ';
      continue;
    }
    code[i] = ' ';
    if (in == In::block_comment && c == '*' && next == '/') {
      code[++i] = ' ';
      in = In::code;
    } else if ((in == In::string || in == In::character) && c == '\\') {
      code[++i] = ' ';
    } else if ((in == In::string && c == '"') || (in == In::character && c == '\'')) {
      code[i] = c;
      in = In::code;
    }
  }
  return code;
}

/// Offences where the code of `source` matches `forbidden`, line by line.
inline Offences matches(const Source& source, const std::regex& forbidden,
                        const std::string& complaint) {
  Offences found;
  std::istringstream lines(code_of(source.text));
  std::string line;
  for (int number = 1; std::getline(lines, line); ++number) {
    std::smatch match;
    if (std::regex_search(line, match, forbidden)) {
      found.push_back(source.path + ":" + std::to_string(number) + ": " + complaint + ": " +
                      match.str());
    }
  }
  return found;
}

inline bool is_below(const Source& source, const std::string& folder) {
  return source.path.starts_with(folder + "/");
}

/// True below any of the folders.
inline bool is_below_any(const Source& source, const std::vector<std::string>& folders) {
  return std::any_of(folders.begin(), folders.end(),
                     [&](const std::string& each) { return is_below(source, each); });
}

/// Every .h and .cpp below the given folders of the source tree, in the order of their paths.
inline std::vector<Source> sources_below(const std::vector<std::string>& folders) {
  const std::filesystem::path root = HAEUL_SOURCE_DIR;
  std::vector<Source> sources;
  for (const auto& folder : folders) {
    if (!std::filesystem::is_directory(root / folder)) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
      const auto extension = entry.path().extension();
      if (extension != ".h" && extension != ".cpp") continue;
      std::ifstream in(entry.path(), std::ios::binary);
      std::ostringstream text;
      text << in.rdbuf();
      sources.push_back({std::filesystem::relative(entry.path(), root).string(), text.str()});
    }
  }
  std::sort(sources.begin(), sources.end(),
            [](const Source& a, const Source& b) { return a.path < b.path; });
  return sources;
}

}  // namespace haeul::arch
