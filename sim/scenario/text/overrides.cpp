#include "sim/scenario/text/overrides.h"

#include <algorithm>

#include "sim/scenario/text/scalar.h"
#include "sim/scenario/text/utf8.h"

namespace haeul::scenario {

namespace {

/// Gives a subtree its origin and shifts its first line behind `path=`.
void mark(Node& node, const std::string& origin, int shift) {
  const auto move = [&](Place& place) { place.column += place.line <= 1 ? shift : 0; };
  node.origin = origin;
  move(node.place);
  for (auto& item : node.items) {
    mark(item, origin, shift);
  }
  for (auto& entry : node.entries) {
    move(entry.place);
    mark(entry.value, origin, shift);
  }
}

/// Parts of a path: ships[1].start and ships.1.start are the same.
std::vector<std::string> parts_of(const std::string& path) {
  std::vector<std::string> parts(1);
  for (const char c : path) {
    if (c == '.' || c == '[') {
      parts.emplace_back();
    } else if (c != ']') {
      parts.back() += c;
    }
  }
  return parts;
}

/// The entry of a list by its number or its id; null: none, and `problem` says why.
Node* entry_of(Node& list, const std::string& part, std::string& problem) {
  if (const auto index = parse_count(part)) {
    if (*index < list.items.size()) {
      return &list.items[*index];
    }
    problem =
        "there is no entry " + part + ", expected less than " + std::to_string(list.items.size());
    return nullptr;
  }
  std::vector<std::string> ids;
  for (auto& item : list.items) {
    const Node* id = item.find("id");
    if (id != nullptr && id->text == part) {
      return &item;
    }
    if (id != nullptr) {
      ids.push_back(id->text);
    }
  }
  problem = "there is no entry with the id '" + printable(part) + "'" +
            (ids.empty() ? std::string() : ", expected " + one_of(ids)) + did_you_mean(part, ids);
  return nullptr;
}

}  // namespace

void apply_override(Document& document, const std::string& path, const std::string& value,
                    const std::string& origin, Diagnostics& errors) {
  // --seed and --until are given without a path
  const int shift = origin == "--set" ? static_cast<int>(path.size()) + 1 : 0;
  const auto fail = [&](const std::string& problem) { errors.add({origin, 1, 1, path, problem}); };

  // the value is YAML and passes the same guard; nothing at all is an empty value
  Node replacement;
  replacement.place = {1, 1};
  if (value.find_first_not_of(" \t") != std::string::npos) {
    try {
      replacement = parse_document(value, origin).root;
    } catch (const InputError& error) {
      for (auto diagnostic : error.diagnostics()) {
        diagnostic.column += diagnostic.line == 1 ? shift : 0;
        diagnostic.path = path;
        errors.add(std::move(diagnostic));
      }
      return;
    }
  }
  mark(replacement, origin, shift);

  const auto parts = parts_of(path);
  if (parts.size() > static_cast<std::size_t>(Document::kDeepest)) {
    return fail("the path has more than 32 parts, expected a shorter one");
  }
  Node* node = &document.root;
  for (const auto& part : parts) {
    if (part.empty()) {
      return fail("the path has an empty part, expected keys joined by dots");
    }
    if (node->kind == Node::Kind::sequence) {
      std::string problem;
      node = entry_of(*node, part, problem);
      if (node == nullptr) {
        return fail(problem);
      }
    } else if (node->kind == Node::Kind::scalar) {
      return fail("there is nothing below " + describe(*node) + ", expected a shorter path");
    } else {
      node->kind = Node::Kind::mapping;
      Node* next = node->find(part);
      if (next == nullptr) {
        Node made;
        made.place = {1, 1};
        made.origin = origin;
        node->entries.push_back({part, {1, 1}, made});
        next = &node->entries.back().value;
      }
      node = next;
    }
  }
  *node = std::move(replacement);
}

}  // namespace haeul::scenario
