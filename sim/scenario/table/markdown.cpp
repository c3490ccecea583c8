#include "sim/scenario/table/schema.h"
#include "sim/scenario/text/scalar.h"

namespace haeul::scenario {

namespace {

/// Writes one table per block, the blocks inside it after it.
class MarkdownWriter final : public Fields {
 public:
  using Fields::choice;

  MarkdownWriter(std::string heading, const std::string& doc) {
    head_ = "### `" + heading + "`\n\n" + (doc.empty() ? "" : sentence(doc) + "\n\n");
    path_ = std::move(heading);
  }

  std::string text() const {
    return head_ + "| key | value | default | meaning |\n|---|---|---|---|\n" + rows_ + ways_ +
           "\n" + inner_;
  }

  void number(const Field& field, const Range& range, double& value) override {
    row(field, with_unit(field, range.text()),
        print_number(unit_of(field.name).from_si(value), true));
  }
  void number(const Field& field, const Range& range, std::optional<double>&) override {
    row(field, with_unit(field, range.text()), "");
  }
  void numbers(const Field& field, const Range& range, std::vector<double>&) override {
    row(field, with_unit(field, "a list, each " + range.text()), "empty");
  }
  void count(const Field& field, std::uint64_t least, std::uint64_t most,
             std::uint64_t& value) override {
    row(field, "a whole number from " + std::to_string(least) + " to " + std::to_string(most),
        std::to_string(value));
  }
  void flag(const Field& field, bool& value) override {
    row(field, "`true` or `false`", value ? "`true`" : "`false`");
  }
  void text(const Field& field, std::string& value) override {
    row(field, "text", value.empty() ? "" : "`" + value + "`");
  }
  void identifier(const Field& field, std::string& value) override {
    row(field, "small letters, digits and `_`", value.empty() ? "" : "`" + value + "`");
  }
  void choice(const Field& field, const std::vector<std::string>& words,
              std::string& value) override {
    std::vector<std::string> quoted;
    quoted.reserve(words.size());
    for (const auto& word : words) {
      quoted.push_back("`" + word + "`");
    }
    row(field, one_of(quoted), "`" + value + "`");
  }
  void notes(std::string&, std::string&) override {}
  void ways(const Ways& ways) override {
    ways_ = "\nExactly one of: ";
    for (std::size_t i = 0; i < ways.size(); ++i) {
      ways_ += i == 0 ? "" : "; ";
      for (std::size_t k = 0; k < ways[i].size(); ++k) {
        ways_ += (k == 0 ? "`" : ", `") + std::string(ways[i][k]) + "`";
      }
    }
    ways_ += ".\n";
  }

 protected:
  void enter(const Field& field, bool, const Body& body) override {
    row(field, "a block, see below", "");
    MarkdownWriter inside(path_of(field), std::string(field.doc));
    body(inside);
    inner_ += inside.text();
  }
  void enter_list(const Field& field, std::size_t, const ItemBody& body) override {
    row(field, "a list, see below", "");
    MarkdownWriter inside(path_of(field) + "[]", std::string(field.doc));
    body(inside, 0);
    inner_ += inside.text();
  }

 private:
  static std::string sentence(std::string text) {
    if (text[0] >= 'a' && text[0] <= 'z' && text.find(':') == std::string::npos) {
      text[0] = static_cast<char>(text[0] - 'a' + 'A');
    }
    return text + ".";
  }
  std::string path_of(const Field& field) const {
    const bool top = path_.find(' ') != std::string::npos;
    return (top ? "" : path_ + ".") + std::string(field.name);
  }
  static std::string with_unit(const Field& field, const std::string& text) {
    const auto& unit = unit_of(field.name);
    return text + (unit.label.empty() ? "" : " [" + std::string(unit.label) + "]");
  }
  void row(const Field& field, const std::string& value, const std::string& standard) {
    const bool required = field.need == Need::required;
    rows_ += "| `" + std::string(field.name) + "` | " + value + " | " +
             (required ? "**required**" : standard) + " | " + std::string(field.doc) + " |\n";
  }

  std::string path_, head_, rows_, ways_, inner_;
};

constexpr const char* kIntroduction = R"(# Scenarios

<!-- Written by `haeul schema --markdown > scenarios/README.md`; change the field tables instead. -->

A scenario is one YAML file: the ships, where they start, who decides for them, and what the run must
keep to. Only YAML belongs here.

| folder | what it holds |
|---|---|
| `imazu/` | the 22 encounters of Imazu, and 8b |
| `ulsan/` | runs on the chart of the port of Ulsan |
| `eco/` | the same runs with other fuels, engines and hulls |
| `trials/` | one ship alone |

To add one, copy a file that is near to it and run `haeul check FILE` until it says `ok`.
`haeul check FILE --explain` prints the scenario with every default written out.
`haeul run FILE --set ships.own.machinery=two_stroke_lng_hp` changes one value for one run; a ship is
named by its id or its number.

The end of a key is its unit: `speed_kn` is in knots, `heading_deg` in degrees. Courses and bearings are
true, clockwise from north. Numbers are decimal: no quotes, no leading zeros, no `.inf`. Anchors,
aliases, merge keys, tags and a second document are refused. Errors name file, line and column and come
all at once; the exit code is then 2 and nothing is run.

For completion and checking in an editor: `haeul schema > scenario.schema.json`, and as the first line
of a scenario `# yaml-language-server: $schema=scenario.schema.json`.

)";

const char* heading(FileKind kind) {
  switch (kind) {
    case FileKind::scenario:
      return "a scenario";
    case FileKind::ship:
      return "a ship, assets/ships/";
    case FileKind::machinery:
      return "a machinery profile, assets/engines/";
    case FileKind::fuel:
      return "a fuel, assets/fuels/";
    case FileKind::hull_condition:
      return "a hull condition, assets/hull_conditions/";
    case FileKind::current_grid:
      return "currents on a grid, beside a scenario";
    case FileKind::depth_grid:
      break;
  }
  return "depths on a grid, beside a scenario";
}

}  // namespace

std::string markdown_reference() {
  std::string text = kIntroduction;
  for (const FileKind kind : file_kinds()) {
    std::string title = name(kind);
    title[0] = static_cast<char>(title[0] - 'a' + 'A');
    for (char& c : title) {
      c = c == '_' ? ' ' : c;
    }
    text += "## " + title + " files\n\n";
    if (kind == FileKind::ship) {
      text +=
          "In this and all following files every block may also carry `source` (where the numbers\n"
          "come from), `confidence` (`A` printed in the source or agreed on by several, `B` one\n"
          "source or a close derivation, `C` recalled or estimated) and `note`.\n\n";
    }
    MarkdownWriter writer(heading(kind), "");
    visit_table(kind, writer);
    text += writer.text();
  }
  while (text.ends_with("\n\n")) {
    text.pop_back();
  }
  return text;
}

}  // namespace haeul::scenario
