#pragma once
/// A YAML text as a tree of our own, built only from what passes the guard.
///
/// yaml-cpp's parser hands us its events; no yaml-cpp node is ever built, so that nothing shared,
/// cyclic or silently doubled can get in. Refused with their place: aliases, anchors, merge keys,
/// tags, doubled keys, keys that are no words, a second document, text after the end, an empty
/// file, invalid UTF-8, NUL, depth above 32, more than 200,000 values, more than 4 MiB.
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/text/diagnostic.h"

namespace haeul::scenario {

/// A place in a text; 0: none.
struct Place {
  int line = 0;
  int column = 0;
};

struct Entry;

/// One value of the tree.
struct Node {
  enum class Kind { empty, scalar, sequence, mapping };
  Kind kind = Kind::empty;
  bool quoted = false;  ///< a scalar in quotes or a block scalar: text, never a number
  std::string text;     ///< of a scalar
  std::string origin;   ///< name of an override such as --set; empty: the document's file
  Place place;
  std::vector<Node> items;     ///< of a sequence
  std::vector<Entry> entries;  ///< of a mapping, in the order of the text

  /// The value under a key, or null.
  Node* find(std::string_view key);
  const Node* find(std::string_view key) const;
};

/// One key of a mapping and its value.
struct Entry {
  std::string key;
  Place place;
  Node value;
};

/// What is wrong in words: "a list", "'12'", …
std::string describe(const Node& node);

/// A text with its tree.
struct Document {
  static constexpr std::size_t kMostBytes = std::size_t{4} << 20;
  static constexpr std::size_t kMostValues = 200'000;
  static constexpr int kDeepest = 32;

  std::string file;  ///< named in diagnostics
  std::string text;
  Node root;

  /// The place and origin of a path such as ships[1].start, or of its nearest parent that exists.
  Diagnostic at(const std::string& path, std::string message) const;
};

/// Parses a text. Throws InputError.
Document parse_document(std::string text, std::string file);

}  // namespace haeul::scenario
