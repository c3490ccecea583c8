#include "sim/scenario/table/field_reader.h"

#include <algorithm>

#include "sim/scenario/text/scalar.h"
#include "sim/scenario/text/utf8.h"

namespace haeul::scenario {

namespace {

bool is_plain_scalar(const Node& node) { return node.kind == Node::Kind::scalar && !node.quoted; }

bool is_identifier(std::string_view text) {
  return !text.empty() && text[0] >= 'a' && text[0] <= 'z' &&
         std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
         });
}

const std::vector<std::string> kConfidences = {"A", "B", "C"};

/// "number > 0 [kn]"
std::string expected_number(std::string_view name, const Range& range) {
  const auto& unit = unit_of(name);
  return range.text() + (unit.label.empty() ? "" : " [" + std::string(unit.label) + "]");
}

}  // namespace

std::string Range::text() const {
  const bool low = least > -std::numeric_limits<double>::infinity();
  const bool high = most < std::numeric_limits<double>::infinity();
  if (low && high) {
    return "a number " + std::string(above_least ? "above " : "from ") + print_number(least) +
           (above_least ? " up to " : " to ") + print_number(most);
  }
  if (low) {
    return "a number " + std::string(above_least ? "> " : ">= ") + print_number(least);
  }
  return high ? "a number <= " + print_number(most) : "a number";
}

FieldReader::FieldReader(const Document& document, const Node& node, std::string path, bool notes,
                         Diagnostics& errors)
    : document_(document), node_(node), path_(std::move(path)), notes_(notes), errors_(errors) {}

void FieldReader::number(const Field& field, const Range& range, double& value) {
  if (const Node* node = take(field, expected_number(field.name, range))) {
    value = read_number(*node, path_of(field.name), field.name, range).value_or(value);
  }
}

void FieldReader::number(const Field& field, const Range& range, std::optional<double>& value) {
  if (const Node* node = take(field, expected_number(field.name, range))) {
    value = read_number(*node, path_of(field.name), field.name, range);
  }
}

void FieldReader::numbers(const Field& field, const Range& range, std::vector<double>& value) {
  const Node* node = take(field, "a list of numbers");
  if (node == nullptr) {
    return;
  }
  const std::string path = path_of(field.name);
  if (node->kind != Node::Kind::sequence) {
    report(*node, path, describe(*node) + ", expected a list of numbers");
    return;
  }
  value.clear();
  for (std::size_t i = 0; i < node->items.size(); ++i) {
    const std::string item_path = path + "[" + std::to_string(i) + "]";
    value.push_back(read_number(node->items[i], item_path, field.name, range).value_or(0.0));
  }
}

void FieldReader::count(const Field& field, std::uint64_t least, std::uint64_t most,
                        std::uint64_t& value) {
  const std::string expected = "a whole number from " + std::to_string(least) + " to " +
                               std::to_string(most) + " in decimal digits";
  if (const Node* node = take(field, expected)) {
    const auto read = is_plain_scalar(*node) ? parse_count(node->text) : std::nullopt;
    if (!read || *read < least || *read > most) {
      report(*node, path_of(field.name), describe(*node) + ", expected " + expected);
    } else {
      value = *read;
    }
  }
}

void FieldReader::flag(const Field& field, bool& value) {
  if (const Node* node = take(field, "true or false")) {
    if (is_plain_scalar(*node) && (node->text == "true" || node->text == "false")) {
      value = node->text == "true";
    } else {
      report(*node, path_of(field.name), describe(*node) + ", expected true or false");
    }
  }
}

void FieldReader::text(const Field& field, std::string& value) {
  if (const Node* node = take(field, "text")) {
    if (node->kind != Node::Kind::scalar) {
      report(*node, path_of(field.name), describe(*node) + ", expected text");
    } else if (node->text.empty() && field.need == Need::required) {
      report(*node, path_of(field.name), "empty, expected text");
    } else {
      value = node->text;
    }
  }
}

void FieldReader::identifier(const Field& field, std::string& value) {
  constexpr const char* kExpected = "small letters, digits and '_', a letter first";
  if (const Node* node = take(field, kExpected)) {
    if (node->kind != Node::Kind::scalar || !is_identifier(node->text)) {
      report(*node, path_of(field.name), describe(*node) + ", expected " + kExpected);
    } else {
      value = node->text;
    }
  }
}

void FieldReader::choice(const Field& field, const std::vector<std::string>& words,
                         std::string& value) {
  if (const Node* node = take(field, one_of(words))) {
    if (node->kind != Node::Kind::scalar ||
        std::find(words.begin(), words.end(), node->text) == words.end()) {
      report(*node, path_of(field.name),
             describe(*node) + ", expected " + one_of(words) + did_you_mean(node->text, words));
    } else {
      value = node->text;
    }
  }
}

void FieldReader::notes(std::string& source, std::string& confidence) {
  text({"source", "where the numbers come from"}, source);
  choice({"confidence", "how sure they are"}, kConfidences, confidence);
}

void FieldReader::ways(const Ways& ways) {
  // which ways are begun, and which is complete
  std::string choices;
  std::vector<std::size_t> begun;
  for (std::size_t i = 0; i < ways.size(); ++i) {
    std::vector<std::string> words(ways[i].begin(), ways[i].end());
    std::string keys = words.front();
    for (std::size_t k = 1; k < words.size(); ++k) {
      keys += (k + 1 == words.size() ? " and " : ", ") + words[k];
    }
    choices += (i == 0 ? "" : words.size() > 1 ? ", or " : " or ") + keys;
    if (std::any_of(words.begin(), words.end(), [&](auto& word) { return node_.find(word); })) {
      begun.push_back(i);
    }
  }
  if (begun.size() != 1) {
    report(
        node_, path_,
        (begun.empty() ? "nothing says where, expected " : "said in two ways, expected either ") +
            choices);
    return;
  }
  for (const auto key : ways[begun.front()]) {
    if (node_.find(key) == nullptr) {
      report(node_, path_, "'" + std::string(key) + "' is missing, expected " + choices);
    }
  }
}

void FieldReader::enter(const Field& field, bool, const Body& body) {
  if (const Node* node = take(field, "a block of keys")) {
    read_block(*node, path_of(field.name), body);
  }
}

void FieldReader::enter_list(const Field& field, std::size_t, const ItemBody& body) {
  const Node* node = take(field, "a list");
  if (node == nullptr) {
    return;
  }
  const std::string path = path_of(field.name);
  if (node->kind != Node::Kind::sequence) {
    report(*node, path, describe(*node) + ", expected a list");
    return;
  }
  if (node->items.empty() && field.need == Need::required) {
    report(*node, path, "an empty list, expected at least one entry");
  }
  for (std::size_t i = 0; i < node->items.size(); ++i) {
    read_block(node->items[i], path + "[" + std::to_string(i) + "]",
               [&](Fields& inside) { body(inside, i); });
  }
}

void FieldReader::read_block(const Node& node, const std::string& path, const Body& body) {
  if (node.kind != Node::Kind::mapping) {
    report(node, path, describe(node) + ", expected a block of keys");
    return;
  }
  FieldReader inside(document_, node, path, notes_, errors_);
  body(inside);
  inside.finish();
}

void FieldReader::finish() {
  if (notes_) {
    // a table that keeps them has checked them already
    const bool kept = std::find(known_.begin(), known_.end(), "confidence") != known_.end();
    std::string source, confidence, note;
    if (!kept) {
      notes(source, confidence);
    }
    text({"note", "anything worth knowing"}, note);
  }
  for (const auto& entry : node_.entries) {
    if (std::find(known_.begin(), known_.end(), entry.key) == known_.end()) {
      const auto hint = did_you_mean(entry.key, known_);
      const std::string message =
          "unknown key" + (hint.empty() ? ", expected " + one_of(known_) : hint);
      const auto& origin = entry.value.origin;
      errors_.add({origin.empty() ? document_.file : origin, entry.place.line, entry.place.column,
                   path_of(printable(entry.key)), message});
    }
  }
}

const Node* FieldReader::take(const Field& field, const std::string& expected) {
  known_.emplace_back(field.name);
  const Node* node = node_.find(field.name);
  if (node == nullptr) {
    if (field.need == Need::required) {
      report(node_, path_of(field.name), "missing, expected " + expected);
    }
    return nullptr;
  }
  if (node->kind == Node::Kind::empty) {
    report(*node, path_of(field.name), "empty, expected " + expected);
    return nullptr;
  }
  return node;
}

void FieldReader::report(const Node& node, const std::string& path,
                         const std::string& message) const {
  errors_.add({node.origin.empty() ? document_.file : node.origin, node.place.line,
               node.place.column, path, message});
}

std::optional<double> FieldReader::read_number(const Node& node, const std::string& path,
                                               std::string_view name, const Range& range) const {
  const std::string expected = ", expected " + expected_number(name, range);
  if (!is_plain_scalar(node)) {
    const bool in_quotes = node.kind == Node::Kind::scalar;
    report(node, path, describe(node) + (in_quotes ? " is text in quotes" : "") + expected);
    return std::nullopt;
  }
  const auto parsed = parse_number(node.text);
  if (!parsed.value) {
    report(node, path, parsed.problem + expected);
    return std::nullopt;
  }
  if (!range.holds(*parsed.value)) {
    report(node, path, describe(node) + " is out of range" + expected);
    return std::nullopt;
  }
  return unit_of(name).to_si(*parsed.value);
}

std::string FieldReader::path_of(std::string_view name) const {
  return path_.empty() ? std::string(name) : path_ + "." + std::string(name);
}

}  // namespace haeul::scenario
