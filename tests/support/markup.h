#pragma once
/// Is a text well-formed XML? Tags nested and closed, attributes quoted, no bare < or &.
#include <algorithm>
#include <string>
#include <vector>

namespace haeul::test {

/// Empty, or what is wrong first. Leaves out the document type; <style> holds no markup.
inline std::string markup_error(std::string text) {
  const std::string type = "<!DOCTYPE html>";
  if (text.starts_with(type)) text.erase(0, type.size());
  std::vector<std::string> open;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == '&') {
      const auto end = text.find(';', i);
      if (end == std::string::npos || end - i > 8) return "a bare & at " + std::to_string(i);
    }
    if (text[i] != '<') {
      ++i;
      continue;
    }
    const auto end = text.find('>', i);
    if (end == std::string::npos) return "a tag is not ended";
    const std::string tag = text.substr(i + 1, end - i - 1);
    const auto quotes = std::count(tag.begin(), tag.end(), '"');
    if (tag.find('<') != std::string::npos || quotes % 2 != 0) return "bad tag " + tag;
    const std::string name = tag.substr(0, tag.find_first_of(" \n/", tag[0] == '/' ? 1 : 0));
    if (tag[0] == '/') {
      if (open.empty() || "/" + open.back() != name) return "unexpected " + tag;
      open.pop_back();
    } else if (tag.back() != '/') {
      // each attribute has a value in quotes
      if (std::count(tag.begin(), tag.end(), '=') < quotes / 2) return "bad attributes in " + tag;
      open.push_back(name);
    }
    i = end + 1;
    if (name == "style" && !open.empty() && open.back() == name) i = text.find("</style>", i);
    if (i == std::string::npos) return "a style sheet is not ended";
  }
  return open.empty() ? std::string() : "not closed: " + open.back();
}

}  // namespace haeul::test
