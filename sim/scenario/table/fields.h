#pragma once
/// The field table: what may stand in a file, said once.
///
/// For every block there is one function `fields(Fields&, Block&)` that names each key with its
/// documentation, range and place in the struct; the struct's own initialisers are the defaults.
/// Run over it with a FieldReader it reads the file, with a SchemaWriter it is the JSON Schema,
/// with a MarkdownWriter the field reference, with an Explainer the file with all defaults.
///
/// Numbers are held in SI and radians; the unit is the end of the key (`speed_kn`), see unit_of().
/// Ranges are in the unit of the key.
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace haeul::scenario {

/// Values a number may take, in the unit of its key.
struct Range {
  double least = -std::numeric_limits<double>::infinity();
  double most = std::numeric_limits<double>::infinity();
  bool above_least = false;  ///< `least` itself is not allowed

  bool holds(double x) const { return (above_least ? x > least : x >= least) && x <= most; }
  /// "a number", "a number > 0", "a number from 0 to 360"
  std::string text() const;
};

inline Range any_number() { return {}; }
inline Range positive() { return {0.0, std::numeric_limits<double>::infinity(), true}; }
inline Range positive_to(double most) { return {0.0, most, true}; }
inline Range not_negative() { return {0.0}; }
inline Range between(double least, double most) { return {least, most}; }

enum class Need { optional, required };

/// One key.
struct Field {
  std::string_view name;
  std::string_view doc;
  Need need = Need::optional;
};

/// Ways to say one thing, each a set of keys; exactly one of them must be used.
using Ways = std::vector<std::vector<std::string_view>>;

class Fields {
 public:
  virtual ~Fields() = default;

  virtual void number(const Field& field, const Range& range, double& value) = 0;
  virtual void number(const Field& field, const Range& range, std::optional<double>& value) = 0;
  virtual void numbers(const Field& field, const Range& range, std::vector<double>& value) = 0;
  /// A whole number >= 0.
  virtual void count(const Field& field, std::uint64_t least, std::uint64_t most,
                     std::uint64_t& value) = 0;
  virtual void flag(const Field& field, bool& value) = 0;
  /// Free text; not empty where it is required.
  virtual void text(const Field& field, std::string& value) = 0;
  /// An identifier: small letters, digits and underscores, a letter first.
  virtual void identifier(const Field& field, std::string& value) = 0;
  /// One of a few words.
  virtual void choice(const Field& field, const std::vector<std::string>& words,
                      std::string& value) = 0;
  /// Where a block's numbers come from and how sure they are, where the struct keeps that. Files in
  /// assets/ may say so in every block.
  virtual void notes(std::string& source, std::string& confidence) = 0;
  /// Exactly one of the ways must be used.
  virtual void ways(const Ways& ways) = 0;

  /// A word that stands for a value.
  template <class E>
  void choice(const Field& field, E& value, std::vector<std::pair<std::string_view, E>> words) {
    std::vector<std::string> names;
    std::string name;
    for (const auto& [word, meaning] : words) {
      names.emplace_back(word);
      name = meaning == value ? names.back() : name;
    }
    choice(field, names, name);
    for (const auto& [word, meaning] : words) {
      if (word == name) {
        value = meaning;
      }
    }
  }

  /// A block of keys described by `fields(Fields&, Block&)`.
  template <class Block>
  void block(const Field& field, Block& value) {
    enter(field, true, [&](Fields& inside) { fields(inside, value); });
  }
  /// A block that may be left out altogether.
  template <class Block>
  void block(const Field& field, std::optional<Block>& value) {
    enter(field, value.has_value(),
          [&](Fields& inside) { fields(inside, value.has_value() ? *value : value.emplace()); });
  }
  /// A list of such blocks.
  template <class Block>
  void list(const Field& field, std::vector<Block>& values) {
    enter_list(field, values.size(), [&](Fields& inside, std::size_t i) {
      if (i >= values.size()) {
        values.resize(i + 1);
      }
      fields(inside, values[i]);
    });
  }

 protected:
  using Body = std::function<void(Fields&)>;
  using ItemBody = std::function<void(Fields&, std::size_t)>;
  virtual void enter(const Field& field, bool has_value, const Body& body) = 0;
  virtual void enter_list(const Field& field, std::size_t size, const ItemBody& body) = 0;
};

}  // namespace haeul::scenario
