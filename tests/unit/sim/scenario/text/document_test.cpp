#include "sim/scenario/text/document.h"

#include <catch2/catch.hpp>

#include "sim/scenario/text/utf8.h"

using namespace haeul;
using scenario::Document;
using scenario::InputError;
using scenario::parse_document;

namespace {

std::string words(std::string text) {
  try {
    parse_document(std::move(text), "x.yaml");
  } catch (const InputError& error) {
    return error.what();
  }
  return "accepted";
}

std::string repeated(const std::string& part, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) {
    text += part;
  }
  return text;
}

}  // namespace

TEST_CASE("a document keeps its tree with every place", "[scenario][document]") {
  const auto document = parse_document("a: 1\nb:\n  - x\n  - {c: 'two', d: ~}\n", "x.yaml");
  REQUIRE(document.root.entries.size() == 2);
  const auto* list = document.root.find("b");
  REQUIRE(list != nullptr);
  REQUIRE(list->items.size() == 2);
  CHECK(list->items[0].text == "x");
  CHECK_FALSE(list->items[0].quoted);
  CHECK(list->items[1].find("c")->quoted);
  CHECK(list->items[1].find("c")->place.line == 4);
  CHECK(list->items[1].find("c")->place.column == 9);
  CHECK(list->items[1].find("d")->kind == scenario::Node::Kind::empty);
  CHECK(document.root.find("nothing") == nullptr);
}

TEST_CASE("a path is found, or its nearest parent", "[scenario][document]") {
  const auto document = parse_document("a:\n  - {b: 1}\n  - {b: 2}\n", "x.yaml");
  CHECK(document.at("a[1].b", "").line == 3);
  CHECK(document.at("a[1].c.d", "").line == 3);
  CHECK(document.at("a[7].b", "").line == 2);
  CHECK(document.at("", "").line == 1);
  CHECK(document.at("a[1].b", "wrong").text() == "x.yaml:3:9: error: a[1].b: wrong");
}

TEST_CASE("limits of size, depth and number", "[scenario][document]") {
  CHECK(words("a: '" + std::string(Document::kMostBytes, 'x') + "'") ==
        "x.yaml: error: larger than 4 MiB, expected a smaller file");
  CHECK(words("[" + repeated("1,", Document::kMostValues + 5) + "1]").find("200000 values") !=
        std::string::npos);
  CHECK(words("[" + repeated("1,", Document::kMostValues - 5) + "1]") == "accepted");

  // depth in each of the ways YAML nests
  CHECK(words(repeated("[", 32) + repeated("]", 32)) == "accepted");
  for (const std::string& nest :
       {repeated("[", 100000), repeated("{a: ", 100000), repeated("- ", 100000),
        repeated("? ", 100000), repeated("[", 33) + repeated("]", 33)}) {
    CHECK(words(nest).find("nested deeper than 32 levels") != std::string::npos);
  }
}

TEST_CASE("columns count characters, not bytes", "[scenario][document]") {
  CHECK(words("{한국: 1, 한국: 2}") ==
        "x.yaml:1:9: error: duplicate key '한국', expected each key once");
}

TEST_CASE("a byte order mark and carriage returns are no errors", "[scenario][document]") {
  const auto document = parse_document(
      "\xEF\xBB\xBF"
      "a: 1\r\nb: 2\r\n",
      "x.yaml");
  REQUIRE(document.root.find("b") != nullptr);
  CHECK(document.root.find("b")->text == "2");
  CHECK(document.root.find("a") != nullptr);
}

TEST_CASE("bad bytes are found where they are", "[scenario][document]") {
  using scenario::first_bad_byte;
  CHECK_FALSE(first_bad_byte("plain, 한국어, 🚢\n").found);
  const std::pair<std::string, int> bad[] = {{"ab\x80", 3},            // stray continuation
                                             {"\xC0\xAF", 1},          // overlong
                                             {"\xE0\x80\xAF", 1},      // overlong
                                             {"\xED\xA0\x80", 1},      // surrogate
                                             {"\xF4\x90\x80\x80", 1},  // beyond Unicode
                                             {"\xEA\xB0", 1},          // cut short
                                             {"a\xFF", 2}};
  for (const auto& [text, column] : bad) {
    const auto found = first_bad_byte(text);
    CHECK(found.found);
    CHECK_FALSE(found.nul);
    CHECK(found.column == column);
  }
  const auto nul = first_bad_byte(std::string("a\nb\0c", 5));
  CHECK(nul.nul);
  CHECK(nul.line == 2);
  CHECK(nul.column == 2);
}

TEST_CASE("text in messages stays on one line and short", "[scenario][document]") {
  CHECK(scenario::printable("a\nb\x1B[31m") == "a?b?[31m");
  CHECK(scenario::printable(std::string(100, 'x')).size() < 70);
}
