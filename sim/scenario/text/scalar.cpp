#include "sim/scenario/text/scalar.h"

#include <array>
#include <charconv>
#include <cmath>
#include <numbers>

#include "sim/scenario/text/utf8.h"

namespace haeul::scenario {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

constexpr double kPi = std::numbers::pi;

constexpr std::array kUnits = {Unit{"_kn", "kn", 1852.0, 3600.0},
                               Unit{"_nmi", "nmi", 1852.0, 1.0},
                               Unit{"_deg", "deg", kPi, 180.0},
                               Unit{"_degps", "deg/s", kPi, 180.0},
                               Unit{"_min", "min", 60.0, 1.0},
                               Unit{"_rpm", "rpm", 1.0, 60.0},
                               Unit{"_kw", "kW", 1000.0, 1.0},
                               Unit{"_m", "m"},
                               Unit{"_s", "s"},
                               Unit{"_t", "t"},
                               Unit{"_mps", "m/s"},
                               Unit{"_m2", "m2"},
                               Unit{"_m3", "m3"},
                               Unit{"_kgpm3", "kg/m3"},
                               Unit{"_kgm2", "kg m2"},
                               Unit{"_m2ps", "m2/s"},
                               Unit{"_um", "um"},
                               Unit{"_lengths", "own ship lengths"},
                               Unit{"_g_per_kwh", "g/kWh", 1e-3, 3.6e6},
                               Unit{"_kwh", "kWh", 3.6e6, 1.0},
                               Unit{"_mj_per_kg", "MJ/kg", 1e6, 1.0},
                               Unit{"_percent", "%", 1.0, 100.0},
                               Unit{"_kg_per_m3", "kg/m3"},
                               Unit{"_kg_per_kg", "kg/kg"}};
constexpr Unit kDegrees{"_deg", "deg"};
constexpr Unit kNone{"", ""};

}  // namespace

ParsedNumber parse_number(std::string_view text) {
  const auto no = [&](std::string_view why) {
    return ParsedNumber{{}, "'" + printable(text) + "' " + std::string(why)};
  };
  std::string_view body = text;
  if (!body.empty() && (body.front() == '+' || body.front() == '-')) {
    body.remove_prefix(1);
  }
  if (body.size() > 1 && body[0] == '0' && (body[1] == 'x' || body[1] == 'o' || body[1] == 'b')) {
    return no("is not decimal");
  }
  if (body == ".nan" || body == ".NaN" || body == ".NAN" || body == ".inf" || body == ".Inf" ||
      body == ".INF" || body == "nan" || body == "inf") {
    return no("is not finite");
  }
  if (body.empty() || !(is_digit(body[0]) || (body[0] == '.' && body.size() > 1))) {
    return no("is not a number");
  }
  if (body.size() > 1 && body[0] == '0' && is_digit(body[1])) {
    return no("starts with a zero");
  }
  if (body.find(',') != std::string_view::npos) {
    return no("has a comma");
  }
  // from_chars takes '-' but no '+'
  const std::string_view whole = text.front() == '+' ? body : text;
  double value = 0.0;
  const auto [end, error] = std::from_chars(whole.data(), whole.data() + whole.size(), value);
  if (error == std::errc::result_out_of_range) {
    return no("is too large or too small for a number");
  }
  if (error != std::errc() || end != whole.data() + whole.size() || !std::isfinite(value)) {
    return no("is not a number");
  }
  return {value, ""};
}

std::optional<std::uint64_t> parse_count(std::string_view text) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool zero_led = text.size() > 1 && text[0] == '0';
  if (error != std::errc() || end != text.data() + text.size() || zero_led) {
    return std::nullopt;
  }
  return value;
}

std::string print_number(double value, bool rounded) {
  std::array<char, 64> buffer{};
  char* const first = buffer.data();
  char* const last = first + buffer.size();
  if (rounded) {
    constexpr int kDigits = 12;
    const auto end = std::to_chars(first, last, value, std::chars_format::general, kDigits).ptr;
    std::from_chars(first, end, value);
  }
  // no exponent where people would not write one
  const double size = std::fabs(value);
  constexpr double kSmall = 1e-5;
  constexpr double kLarge = 1e15;
  const bool plain = size == 0.0 || (size >= kSmall && size < kLarge);
  const auto format = plain ? std::chars_format::fixed : std::chars_format::general;
  return {first, std::to_chars(first, last, value + 0.0, format).ptr};
}

const Unit& unit_of(std::string_view key) {
  if (key == "lat_deg" || key == "lon_deg") {
    return kDegrees;
  }
  const Unit* longest = &kNone;
  for (const auto& unit : kUnits) {
    if (key.ends_with(unit.suffix) && unit.suffix.size() > longest->suffix.size()) {
      longest = &unit;
    }
  }
  return *longest;
}

}  // namespace haeul::scenario
