#pragma once
/// One comparison: what the program gives beside what somebody else found.
#include <string>
#include <vector>

namespace haeul::validation {

/// What a reference rests on, strongest first.
enum class Evidence { measured, published, closed_form, other_program };

enum class Status { passed, failed, reported };

struct Check {
  std::string quantity;
  double value = 0.0, reference = 0.0;
  std::string unit;        ///< empty: a pure number
  bool relative = true;    ///< error as a share of the reference; else a difference in `unit`
  double tolerance = 0.0;  ///< largest |error| that passes; without meaning where not gated
  bool gated = true;       ///< false: the distance is told, nothing depends on it
  Evidence evidence = Evidence::other_program;
  std::string source{};

  /// value / reference - 1, or value - reference.
  double error() const;
  /// A value that is no number never passes.
  Status status() const;
};

/// `x` printed into `format`.
std::string number(const char* format, double x);

const char* name(Evidence evidence);
const char* name(Status status);

/// Writes down checks that share a source.
class CheckList {
 public:
  /// What the following checks are held against.
  CheckList& from(Evidence evidence, std::string source);
  /// Gated by a share of the reference; by a difference of `margin` where that is 0.
  CheckList& relative(std::string quantity, double value, double reference, std::string unit,
                      double tolerance, double margin = 1e-7);
  /// Gated by a difference.
  CheckList& absolute(std::string quantity, double value, double reference, std::string unit,
                      double tolerance);
  /// Not gated.
  CheckList& report(std::string quantity, double value, double reference, std::string unit);
  /// Not gated, told as a difference.
  CheckList& report_difference(std::string quantity, double value, double reference,
                               std::string unit);
  std::vector<Check> done() { return std::move(checks_); }

 private:
  CheckList& add(Check check);

  Evidence evidence_ = Evidence::other_program;
  std::string source_;
  std::vector<Check> checks_;
};

}  // namespace haeul::validation
