#pragma once
/// Fills a struct from a document by its field table, noting everything that is wrong.
#include <string>
#include <vector>

#include "sim/scenario/table/fields.h"
#include "sim/scenario/text/diagnostic.h"
#include "sim/scenario/text/document.h"

namespace haeul::scenario {

class FieldReader final : public Fields {
 public:
  using Fields::choice;

  /// Reads `node` of `document` at `path`. With `notes` every block may carry `source`,
  /// `confidence` and `note`, as files in assets/ do.
  FieldReader(const Document& document, const Node& node, std::string path, bool notes,
              Diagnostics& errors);

  void number(const Field& field, const Range& range, double& value) override;
  void number(const Field& field, const Range& range, std::optional<double>& value) override;
  void numbers(const Field& field, const Range& range, std::vector<double>& value) override;
  void count(const Field& field, std::uint64_t least, std::uint64_t most,
             std::uint64_t& value) override;
  void flag(const Field& field, bool& value) override;
  void text(const Field& field, std::string& value) override;
  void identifier(const Field& field, std::string& value) override;
  void choice(const Field& field, const std::vector<std::string>& words,
              std::string& value) override;
  void notes(std::string& source, std::string& confidence) override;
  void ways(const Ways& ways) override;

  /// Checks the notes a block may carry, then reports every key that no field has named.
  void finish();

 protected:
  void enter(const Field& field, bool has_value, const Body& body) override;
  void enter_list(const Field& field, std::size_t size, const ItemBody& body) override;

 private:
  /// The value under the field's key, or null; reports it missing where it is required.
  const Node* take(const Field& field, const std::string& expected);
  void report(const Node& node, const std::string& path, const std::string& message) const;
  std::optional<double> read_number(const Node& node, const std::string& path,
                                    std::string_view name, const Range& range) const;
  void read_block(const Node& node, const std::string& path, const Body& body);
  std::string path_of(std::string_view name) const;

  const Document& document_;
  const Node& node_;
  std::string path_;
  bool notes_;
  Diagnostics& errors_;
  std::vector<std::string> known_;
};

/// Reads a whole document into `value` by its table `fields(Fields&, Block&)`.
template <class Block>
void read_fields(const Document& document, bool notes, Diagnostics& errors, Block& value) {
  FieldReader reader(document, document.root, "", notes, errors);
  fields(reader, value);
  reader.finish();
}

}  // namespace haeul::scenario
