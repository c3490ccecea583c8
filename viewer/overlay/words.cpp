#include "viewer/overlay/words.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace haeul::overlay {

Words role_words(encounter::Role role) {
  using encounter::Role;
  switch (role) {
    case Role::head_on:
      return {"마주침 · 제14조", "Head-on · Rule 14"};
    case Role::crossing_give_way:
      return {"횡단 피항선 · 제15조", "Give-way, crossing · Rule 15"};
    case Role::crossing_stand_on:
      return {"횡단 유지선 · 제17조", "Stand-on, crossing · Rule 17"};
    case Role::overtaking:
      return {"추월 피항선 · 제13조", "Overtaking · Rule 13"};
    case Role::overtaken:
      return {"피추월 유지선 · 제13조", "Being overtaken · Rule 13"};
    case Role::none:
      break;
  }
  return {"충돌 위험 없음", "No risk of collision"};
}

Words type_words(const std::string& type) {
  if (type == "tanker" || type == "vlcc") return {"원유운반선", "crude tanker"};
  if (type == "product_tanker") return {"석유제품운반선", "product tanker"};
  if (type == "coaster") return {"연안화물선", "coaster"};
  if (type == "fishing") return {"어선", "fishing vessel"};
  if (type == "container") return {"컨테이너선", "container ship"};
  if (type == "car_carrier") return {"자동차운반선", "car carrier"};
  if (type == "gas_carrier") return {"가스운반선", "gas carrier"};
  if (type == "cargo") return {"화물선", "cargo ship"};
  if (type == "passenger") return {"여객선", "passenger ship"};
  if (type == "patrol") return {"경비함", "patrol ship"};
  if (type == "tug") return {"예인선", "tug"};
  return {"선박", type.empty() ? "vessel" : type};
}

std::string fixed(double value, int decimals) {
  char text[48];
  // no negative zero
  const double half = 0.5 * std::pow(10.0, -decimals);
  std::snprintf(text, sizeof text, "%.*f", decimals, std::abs(value) < half ? 0.0 : value);
  return text;
}

std::string clock(double seconds) {
  const auto s = static_cast<long long>(std::floor(std::max(0.0, seconds) + 1e-9));
  char text[48];
  std::snprintf(text, sizeof text, "%02lld:%02lld:%02lld", s / 3600, s / 60 % 60, s % 60);
  return text;
}

std::string minutes(double seconds) {
  const auto s = static_cast<long long>(std::lround(std::max(0.0, seconds)));
  char text[48];
  if (s >= 3600) {
    std::snprintf(text, sizeof text, "%lld:%02lld:%02lld", s / 3600, s / 60 % 60, s % 60);
  } else {
    std::snprintf(text, sizeof text, "%02lld:%02lld", s / 60, s % 60);
  }
  return text;
}

std::string heading(double radians) {
  double tenths = std::round(radians * 1800.0 / 3.14159265358979323846);
  tenths = std::fmod(std::fmod(tenths, 3600.0) + 3600.0, 3600.0);
  char text[48];
  std::snprintf(text, sizeof text, "%05.1f", tenths / 10.0);
  return text;
}

std::string mass(double kg) {
  if (kg < 1000.0) return fixed(kg, 0) + " kg";
  return fixed(kg / 1000.0, kg < 100000.0 ? 2 : 1) + " t";
}

double knots(double mps) { return mps * 3600.0 / 1852.0; }
double nautical_miles(double m) { return m / 1852.0; }

}  // namespace haeul::overlay
