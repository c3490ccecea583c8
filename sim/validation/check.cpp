#include "sim/validation/check.h"

#include <cmath>
#include <cstdio>
#include <utility>

namespace haeul::validation {

double Check::error() const { return relative ? value / reference - 1.0 : value - reference; }

Status Check::status() const {
  if (!gated) return Status::reported;
  return std::fabs(error()) <= tolerance ? Status::passed : Status::failed;
}

std::string number(const char* format, double x) {
  char text[128];
  std::snprintf(text, sizeof text, format, x);
  return text;
}

const char* name(Evidence evidence) {
  switch (evidence) {
    case Evidence::measured:
      return "measured";
    case Evidence::published:
      return "published";
    case Evidence::closed_form:
      return "closed form";
    default:
      return "other program";
  }
}

const char* name(Status status) {
  switch (status) {
    case Status::passed:
      return "pass";
    case Status::failed:
      return "fail";
    default:
      return "reported";
  }
}

CheckList& CheckList::from(Evidence evidence, std::string source) {
  evidence_ = evidence;
  source_ = std::move(source);
  return *this;
}

CheckList& CheckList::add(Check check) {
  check.evidence = evidence_;
  check.source = source_;
  checks_.push_back(std::move(check));
  return *this;
}

CheckList& CheckList::relative(std::string quantity, double value, double reference,
                               std::string unit, double tolerance, double margin) {
  Check check{std::move(quantity), value, reference, std::move(unit)};
  check.relative = reference != 0.0;
  check.tolerance = check.relative ? tolerance : margin;
  return add(std::move(check));
}

CheckList& CheckList::absolute(std::string quantity, double value, double reference,
                               std::string unit, double tolerance) {
  Check check{std::move(quantity), value, reference, std::move(unit)};
  check.relative = false;
  check.tolerance = tolerance;
  return add(std::move(check));
}

CheckList& CheckList::report(std::string quantity, double value, double reference,
                             std::string unit) {
  Check check{std::move(quantity), value, reference, std::move(unit)};
  check.relative = reference != 0.0;
  check.gated = false;
  return add(std::move(check));
}

CheckList& CheckList::report_difference(std::string quantity, double value, double reference,
                                        std::string unit) {
  report(std::move(quantity), value, reference, std::move(unit));
  checks_.back().relative = false;
  return *this;
}

}  // namespace haeul::validation
