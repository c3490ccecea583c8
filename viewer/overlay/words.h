#pragma once
/// What the overlay says, in Korean and English, and how it writes numbers.
#include <string>

#include "models/encounter/encounter.h"

namespace haeul::overlay {

struct Words {
  std::string ko, en;
};

Words role_words(encounter::Role role);
/// Type of ship, e.g. 원유운반선 / tanker.
Words type_words(const std::string& type);

std::string fixed(double value, int decimals);
/// hh:mm:ss since the run's start.
std::string clock(double seconds);
/// mm:ss up to an hour, else h:mm:ss.
std::string minutes(double seconds);
/// 000.0 to 359.9.
std::string heading(double radians);
/// Mass with a fitting unit, kg or t.
std::string mass(double kg);
double knots(double mps);
double nautical_miles(double m);

}  // namespace haeul::overlay
