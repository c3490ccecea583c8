#include "sim/scenario/text/document.h"

#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "sim/scenario/text/utf8.h"

namespace haeul::scenario {

namespace {

/// Ends the parse where going on would cost too much.
struct Stop {};

/// Builds the tree from the parser's events and notes what is refused.
class Guard final : public YAML::EventHandler {
 public:
  Guard(Document& document, Diagnostics& errors)
      : document_(document), errors_(errors), lines_(document.text) {}

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    check(mark, "?", anchor);
    begin(mark, Node::Kind::empty);
    end();
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    refuse(mark, "aliases are not allowed, expected the value written out");
    begin(mark, Node::Kind::empty);
    end();
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    check(mark, tag, anchor);
    Node& node = begin(mark, Node::Kind::scalar);
    node.text = value;
    node.quoted = tag == "!";
    end();
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    check(mark, tag, anchor);
    begin(mark, Node::Kind::sequence);
  }
  void OnSequenceEnd() override { end(); }

  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    check(mark, tag, anchor);
    begin(mark, Node::Kind::mapping);
  }
  void OnMapEnd() override { end(); }

  /// What the parser could not make sense of; a tab it only calls an illegal value.
  void refuse_syntax(const YAML::Exception& error, const std::string& stage) {
    const bool tab = error.mark.line >= 0 && lines_.tab_in_indentation(error.mark.line);
    refuse(error.mark, stage + (tab ? "a tab in the indentation, expected spaces"
                                    : "not valid YAML: " + error.msg));
  }

  void refuse(const YAML::Mark& mark, std::string message) {
    const Place place = place_of(mark);
    errors_.add({document_.file, place.line, place.column, "", std::move(message)});
  }

 private:
  /// A container being filled; in a mapping, the key that waits for its value.
  struct Level {
    Node node;
    bool key_waits = false;
    bool key_dropped = false;
    std::string key;
    Place key_place;
    std::set<std::string, std::less<>> keys;
  };

  Place place_of(const YAML::Mark& mark) {
    return {mark.line + 1, lines_.character_column(mark.line, mark.column)};
  }

  void check(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    if (anchor != 0) {
      refuse(mark, "anchors are not allowed, expected plain values");
    }
    if (!tag.empty() && tag != "?" && tag != "!") {
      refuse(mark, "tags such as " + printable(tag) + " are not allowed, expected plain values");
    }
  }

  Node& begin(const YAML::Mark& mark, Node::Kind kind) {
    if (++values_ > Document::kMostValues) {
      refuse(mark, "more than 200000 values, expected a smaller file");
      throw Stop{};
    }
    if (levels_.size() >= static_cast<std::size_t>(Document::kDeepest) &&
        kind != Node::Kind::scalar && kind != Node::Kind::empty) {
      refuse(mark, "nested deeper than 32 levels, expected a flatter file");
      throw Stop{};
    }
    Level level;
    level.node.kind = kind;
    level.node.place = place_of(mark);
    levels_.push_back(std::move(level));
    return levels_.back().node;
  }

  void end() {
    Node done = std::move(levels_.back().node);
    levels_.pop_back();
    if (levels_.empty()) {
      document_.root = std::move(done);
      return;
    }
    Level& parent = levels_.back();
    if (parent.node.kind == Node::Kind::sequence) {
      parent.node.items.push_back(std::move(done));
    } else if (!parent.key_waits) {
      take_key(parent, done);
    } else {
      parent.key_waits = false;
      if (done.kind == Node::Kind::empty) {
        done.place = parent.key_place;  // the parser gives the place of whatever comes next
      }
      if (!parent.key_dropped) {
        parent.node.entries.push_back({std::move(parent.key), parent.key_place, std::move(done)});
      }
    }
  }

  void take_key(Level& level, Node& key) {
    level.key_waits = true;
    level.key_dropped = true;
    level.key_place = key.place;
    const auto refuse_here = [&](std::string message) {
      errors_.add({document_.file, key.place.line, key.place.column, "", std::move(message)});
    };
    if (key.kind != Node::Kind::scalar || key.text.empty()) {
      refuse_here("this key is " + describe(key) + ", expected a word");
    } else if (key.text == "<<") {
      refuse_here("merge keys '<<' are not allowed, expected the values written out");
    } else if (!level.keys.insert(key.text).second) {
      refuse_here("duplicate key '" + printable(key.text) + "', expected each key once");
    } else {
      level.key_dropped = false;
      level.key = std::move(key.text);
    }
  }

  Document& document_;
  Diagnostics& errors_;
  LineIndex lines_;
  std::vector<Level> levels_;
  std::size_t values_ = 0;
};

/// Runs the parser over the text, first document and what follows.
void run_guard(Document& document, Diagnostics& errors) {
  std::istringstream stream(document.text);
  Guard guard(document, errors);
  const char* stage = "";
  try {
    YAML::Parser parser(stream);
    if (!parser.HandleNextDocument(guard)) {
      return;
    }
    // whatever comes after the first document is refused, well-formed or not
    Document rest;
    rest.file = document.file;
    rest.text = document.text;
    Diagnostics ignored;
    Guard deaf(rest, ignored);
    stage = "text after the end of the document: ";
    if (parser.HandleNextDocument(deaf)) {
      const Place place = rest.root.place;
      errors.add({document.file, place.line, place.column, "",
                  "a second document, expected one document in a file"});
    }
  } catch (const Stop&) {
    if (*stage != '\0') {
      errors.add({document.file, 0, 0, "", "a second document, expected one document in a file"});
    }
  } catch (const YAML::DeepRecursion& error) {
    guard.refuse(error.mark, "nested deeper than 32 levels, expected a flatter file");
  } catch (const YAML::Exception& error) {
    guard.refuse_syntax(error, stage);
  }
}

/// Length of the path's next part, up to '.' or '['.
std::size_t part_length(std::string_view path) {
  return std::min(path.find_first_of(".["), path.size());
}

}  // namespace

Node* Node::find(std::string_view key) {
  for (auto& entry : entries) {
    if (entry.key == key) {
      return &entry.value;
    }
  }
  return nullptr;
}

const Node* Node::find(std::string_view key) const { return const_cast<Node*>(this)->find(key); }

std::string describe(const Node& node) {
  switch (node.kind) {
    case Node::Kind::empty:
      return "empty";
    case Node::Kind::sequence:
      return "a list";
    case Node::Kind::mapping:
      return "a block of keys";
    case Node::Kind::scalar:
      break;
  }
  const std::string mark = node.quoted ? "\"" : "'";
  return mark + printable(node.text) + mark;
}

Diagnostic Document::at(const std::string& path, std::string message) const {
  const Node* node = &root;
  Place place = root.place;
  std::string_view rest = path;
  while (node != nullptr && !rest.empty()) {
    if (rest.front() == '.') {
      rest.remove_prefix(1);
    }
    const Node* next = nullptr;
    if (rest.front() == '[') {
      const auto close = std::min(rest.find(']'), rest.size() - 1);
      const auto index = static_cast<std::size_t>(std::stoul(std::string(rest.substr(1, close))));
      next = index < node->items.size() ? &node->items[index] : nullptr;
      rest.remove_prefix(close + 1);
    } else {
      const auto length = part_length(rest);
      next = node->find(rest.substr(0, length));
      rest.remove_prefix(length);
    }
    if (next != nullptr) {
      place = next->place;
      node = next;
    } else {
      break;
    }
  }
  return {node->origin.empty() ? file : node->origin, place.line, place.column, path,
          std::move(message)};
}

Document parse_document(std::string text, std::string file) {
  Document document;
  document.file = std::move(file);
  document.text = std::move(text);
  Diagnostics errors;
  if (document.text.size() > Document::kMostBytes) {
    errors.add({document.file, 0, 0, "", "larger than 4 MiB, expected a smaller file"});
    errors.throw_if_any();
  }
  if (const auto bad = first_bad_byte(document.text); bad.found) {
    errors.add({document.file, bad.line, bad.column, "",
                bad.nul ? "a NUL byte, expected text" : "not valid UTF-8, expected UTF-8 text"});
    errors.throw_if_any();
  }
  run_guard(document, errors);
  if (errors.empty() && document.root.kind == Node::Kind::empty) {
    errors.add({document.file, 1, 1, "", "the file is empty, expected a block of keys"});
  }
  errors.throw_if_any();
  return document;
}

}  // namespace haeul::scenario
