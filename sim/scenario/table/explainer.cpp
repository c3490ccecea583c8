#include "sim/scenario/table/explainer.h"

#include <algorithm>

#include "sim/scenario/text/scalar.h"

namespace haeul::scenario {

namespace {

/// Writes one block at one depth.
class Explainer final : public Fields {
 public:
  using Fields::choice;

  Explainer(const Node* written, std::string indent, std::string& out)
      : written_(written), indent_(std::move(indent)), out_(out) {}

  void number(const Field& field, const Range&, double& value) override {
    line(field, print(field, value));
  }
  void number(const Field& field, const Range&, std::optional<double>& value) override {
    if (value) {
      line(field, print(field, *value));
    }
  }
  void numbers(const Field& field, const Range&, std::vector<double>& values) override {
    std::string text;
    for (const double value : values) {
      text += (text.empty() ? "" : ", ") + print(field, value);
    }
    line(field, "[" + text + "]");
  }
  void count(const Field& field, std::uint64_t, std::uint64_t, std::uint64_t& value) override {
    line(field, std::to_string(value));
  }
  void flag(const Field& field, bool& value) override { line(field, value ? "true" : "false"); }
  void text(const Field& field, std::string& value) override {
    // an empty text is the default everywhere and says nothing
    if (!value.empty()) {
      line(field, yaml_scalar(value));
    }
  }
  void identifier(const Field& field, std::string& value) override { line(field, value); }
  void choice(const Field& field, const std::vector<std::string>&, std::string& value) override {
    line(field, value);
  }
  void notes(std::string&, std::string&) override {}
  void ways(const Ways&) override {}

 protected:
  void enter(const Field& field, bool has_value, const Body& body) override {
    if (!has_value) {
      return;
    }
    std::string inner;
    Explainer inside(find(field), indent_ + "  ", inner);
    body(inside);
    begin_line();
    out_ += std::string(field.name) + ":" + (find(field) ? "" : "  # default") + "\n" + inner;
  }
  void enter_list(const Field& field, std::size_t size, const ItemBody& body) override {
    // a list is left out, never empty
    if (size == 0) {
      return;
    }
    begin_line();
    out_ += std::string(field.name) + ":\n";
    const Node* list = find(field);
    for (std::size_t i = 0; i < size; ++i) {
      const bool known = list != nullptr && i < list->items.size();
      Explainer inside(known ? &list->items[i] : nullptr, indent_ + "    ", out_);
      inside.dash_ = indent_ + "  - ";
      body(inside, i);
    }
  }

 private:
  const Node* find(const Field& field) const {
    return written_ == nullptr ? nullptr : written_->find(field.name);
  }
  static std::string print(const Field& field, double value) {
    return print_number(unit_of(field.name).from_si(value), true);
  }
  /// Indentation, or the dash of a list's entry before its first key.
  void begin_line() {
    out_ += dash_.empty() ? indent_ : dash_;
    dash_.clear();
  }
  void line(const Field& field, const std::string& value) {
    begin_line();
    const bool marked = written_ != nullptr && find(field) == nullptr;
    out_ += std::string(field.name) + ": " + value + (marked ? "  # default" : "") + "\n";
  }

  const Node* written_;
  std::string indent_;
  std::string dash_;
  std::string& out_;
};

}  // namespace

std::string yaml_scalar(const std::string& text) {
  const auto plain = [](unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '/' || c >= 0x80;
  };
  const bool starts_well = !text.empty() && plain(static_cast<unsigned char>(text[0]));
  const bool goes_on = std::all_of(text.begin(), text.end(), [&](char c) {
    return plain(static_cast<unsigned char>(c)) || (c >= '0' && c <= '9') || c == ' ' || c == '.' ||
           c == ',' || c == ';' || c == '(' || c == ')' || c == '-';
  });
  const std::vector<std::string> reserved = {"null", "Null", "NULL", "true", "false"};
  const bool is_word = std::find(reserved.begin(), reserved.end(), text) == reserved.end();
  if (starts_well && goes_on && is_word && text.back() != ' ') {
    return text;
  }
  std::string quoted = "\"";
  for (const char c : text) {
    constexpr const char* kHex = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      quoted += std::string("\\") + c;
    } else if (byte < 0x20 || byte == 0x7F) {
      quoted += std::string("\\x") + kHex[byte >> 4] + kHex[byte & 15];
    } else {
      quoted += c;
    }
  }
  return quoted + "\"";
}

std::string explained(const Document& document, const ScenarioInput& scenario) {
  std::string out;
  ScenarioInput copy = scenario;
  Explainer explainer(&document.root, "", out);
  fields(explainer, copy);
  return out;
}

}  // namespace haeul::scenario
