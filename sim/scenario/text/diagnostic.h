#pragma once
/// What is wrong with an input, and where.
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace haeul::scenario {

/// One error at one place of one file.
struct Diagnostic {
  std::string file;     ///< as named by the user, or "--set"
  int line = 0;         ///< from 1; 0: the file as a whole
  int column = 0;       ///< from 1, counted in characters
  std::string path;     ///< e.g. ships[1].start.speed_kn; may be empty
  std::string message;  ///< what is wrong, what was expected

  /// `file:line:column: error: path: message`
  std::string text() const;
};

/// Input that cannot be used. what() has one line per error.
class InputError : public std::runtime_error {
 public:
  /// Most errors reported at once.
  static constexpr std::size_t kMost = 20;

  /// Keeps the first kMost of `all`, which must not be empty.
  explicit InputError(std::vector<Diagnostic> all);

  const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }

 private:
  std::vector<Diagnostic> diagnostics_;
};

/// Collects errors so that all of them are told at once.
class Diagnostics {
 public:
  void add(Diagnostic diagnostic) { all_.push_back(std::move(diagnostic)); }
  bool empty() const { return all_.empty(); }
  std::size_t size() const { return all_.size(); }
  /// Throws InputError, each file's errors in the order of its lines, when there are any.
  void throw_if_any() const;

 private:
  std::vector<Diagnostic> all_;
};

/// Least number of characters to insert, delete, replace or swap with a neighbour to make b of a.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// "; did you mean 'speed_kn'?" with the nearest candidate, or "" when none is near.
std::string did_you_mean(std::string_view wrong, const std::vector<std::string>& candidates);

/// "a, b or c"
std::string one_of(const std::vector<std::string>& words);

}  // namespace haeul::scenario
