#include "sim/app/terminal/verdict_table.h"

#include <cmath>
#include <cstdarg>
#include <cstdio>

#include "models/emissions/gwp.h"

namespace haeul::app {
namespace {

constexpr double kNauticalMile = 1852.0;
constexpr double kDegree = 3.14159265358979323846 / 180.0;

__attribute__((format(printf, 2, 3))) void line(std::string& out, const char* format, ...) {
  char text[512];
  va_list arguments;
  va_start(arguments, format);
  std::vsnprintf(text, sizeof text, format, arguments);
  va_end(arguments);
  out += text;
  out += '\n';
}

std::string clock(double seconds) {
  const long whole = std::lround(seconds);
  char text[32];
  std::snprintf(text, sizeof text, "%ld:%02ld:%02ld", whole / 3600, whole / 60 % 60, whole % 60);
  return text;
}

const char* words(encounter::Role role) {
  using encounter::Role;
  switch (role) {
    case Role::none:
      return "no risk";
    case Role::head_on:
      return "head-on (14)";
    case Role::crossing_give_way:
      return "crossing, give way (15)";
    case Role::crossing_stand_on:
      return "crossing, stand on (17)";
    case Role::overtaking:
      return "overtaking (13)";
    case Role::overtaken:
      return "overtaken (13, 17)";
  }
  return "";
}

void ship_lines(std::string& out, const engine::ShipVerdict& ship) {
  std::string voyage = ship.arrived ? "arrived at " + clock(ship.arrival_s) : "under way";
  if (!std::isnan(ship.delay_s)) {  // she has a route
    char text[96];
    std::snprintf(text, sizeof text, ", %.1f min %s, at most %.0f m off the track",
                  std::fabs(ship.delay_s) / 60.0, ship.delay_s < 0.0 ? "early" : "late",
                  ship.max_cross_track_m);
    voyage += text;
  }
  line(out, "  %-10s %s: %.2f nmi, %s", ship.id.c_str(), ship.name.c_str(),
       ship.distance_m / kNauticalMile, voyage.c_str());
  if (ship.loaded) {
    line(out, "  %-10s draught %.2f m, trim %.2f m by the %s, displacement %.0f t", "",
         ship.draught_m, std::fabs(ship.trim_m), ship.trim_m < 0.0 ? "head" : "stern",
         ship.displacement_t);
  }
  if (ship.first_alteration_rad != 0.0) {
    line(out, "  %-10s first alteration %.0f deg to %s", "",
         std::fabs(ship.first_alteration_rad) / kDegree,
         ship.first_alteration_rad > 0.0 ? "starboard" : "port");
  }
  if (!ship.outside.empty()) {
    std::string ranges;
    for (const auto& departure : ship.outside) {
      ranges += (ranges.empty() ? "" : ", ") + departure.range + " " + clock(departure.time_s);
    }
    line(out, "  %-10s outside the range of her models: %s", "", ranges.c_str());
  }
  if (!ship.metered) return;
  const auto co2e = emissions::co2_equivalent(ship.ledger, emissions::kDefaultGwpSet);
  line(out, "  %-10s fuel %.3f t, CO2 %.3f t, CO2-equivalent %.3f t (%s), shaft %.2f MWh", "",
       ship.ledger.fuel_total_kg() / 1e3, ship.ledger.kg(emissions::Species::co2) / 1e3,
       co2e.kg / 1e3, std::string(co2e.gwp_set).c_str(), ship.ledger.shaft_energy_j / 3.6e9);
  if (!(ship.ledger.stored_at_start_j > 0.0)) return;
  line(out, "  %-10s battery %.0f kWh, %+.0f kWh in the run; fuel to restore it %.3f t", "",
       ship.ledger.stored_j / 3.6e6, (ship.ledger.stored_j - ship.ledger.stored_at_start_j) / 3.6e6,
       ship.restore_fuel_kg / 1e3);
}

}  // namespace

std::string verdict_table(const std::string& title, const engine::Verdict& v) {
  std::string out;
  line(out, "%s", title.c_str());
  line(out, "  %-10s %s: %s", "end", std::string(engine::name(v.reason)).c_str(), v.detail.c_str());
  ship_lines(out, v.ships.front());

  if (!v.encounters.empty()) {
    line(out, "  %-14s %-25s %9s %9s %10s", "encounter", "own ship's role", "CPA nmi", "at",
         "hulls nmi");
    for (const engine::EncounterVerdict& e : v.encounters) {
      line(out, "  %-14s %-25s %9.2f %9s %10.2f%s", e.other.c_str(), words(e.role),
           e.cpa_m / kNauticalMile, clock(e.cpa_s).c_str(), e.hull_cpa_m / kNauticalMile,
           e.contact     ? "  CONTACT"
           : e.near_miss ? "  near miss"
                         : "");
    }
  }
  if (v.unsafe_decisions > 0) {
    line(out, "  %-10s no safe choice was left %lld times; the least bad was taken", "planner",
         static_cast<long long>(v.unsafe_decisions));
  }
  for (const engine::RequirementVerdict& r : v.requirements) {
    line(out, "  %-10s %-18s %s", r.held ? "held" : "NOT HELD", r.name.c_str(), r.detail.c_str());
  }
  line(out, "  %-10s %016llx", "state hash", static_cast<unsigned long long>(v.state_hash));
  return out;
}

}  // namespace haeul::app
