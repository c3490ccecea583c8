#include "sim/record/log/event_text.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "sim/record/units.h"

namespace haeul::record {
namespace {

using encounter::Role;
using engine::EventKind;

std::string number(const char* format, double value) {
  char text[64];
  std::snprintf(text, sizeof text, format, value);
  return text;
}

std::string who(std::int64_t ship, std::span<const scenario::ShipEntry> ships) {
  if (ship < 0 || ship >= static_cast<std::int64_t>(ships.size())) return "unknown ship";
  const auto& entry = ships[static_cast<std::size_t>(ship)];
  // sister ships are told apart by their ids
  const auto sisters = std::count_if(ships.begin(), ships.end(),
                                     [&](const auto& other) { return other.name == entry.name; });
  return entry.name.empty() || sisters > 1 ? entry.id : entry.name;
}

// short of a tenth of a mile people think in metres
std::string distance(double metres) {
  if (metres < 0.1 * kMetresPerNmi) return number("%.0f m", metres);
  return number("%.2f nmi", metres / kMetresPerNmi);
}

std::string role_text(Role role, const std::string& other) {
  switch (role) {
    case Role::none:
      return "past and clear of " + other;
    case Role::head_on:
      return "meets " + other + " head-on";
    case Role::crossing_give_way:
      return "crossing, gives way to " + other;
    case Role::crossing_stand_on:
      return "crossing, stands on towards " + other;
    case Role::overtaking:
      return "overtakes " + other + " and keeps clear";
    case Role::overtaken:
      return "is being overtaken by " + other + " and stands on";
  }
  return "role unknown towards " + other;
}

std::string order_text(double offset_rad, double speed_factor) {
  const double offset_deg = offset_rad * kDegPerRad;
  std::string text = speed_factor < 1.0 ? "keeps to the route" : "returns to the route";
  if (std::fabs(offset_deg) >= 0.5) {
    text = "alters " + number("%.0f°", std::fabs(offset_deg)) +
           (offset_deg > 0.0 ? " to starboard" : " to port");
  }
  if (speed_factor < 1.0) text += ", speed " + number("%.0f %%", 100.0 * speed_factor);
  return text;
}

}  // namespace

std::string_view role_name(Role role) {
  switch (role) {
    case Role::none:
      return "none";
    case Role::head_on:
      return "head_on";
    case Role::crossing_give_way:
      return "crossing_give_way";
    case Role::crossing_stand_on:
      return "crossing_stand_on";
    case Role::overtaking:
      return "overtaking";
    case Role::overtaken:
      return "overtaken";
  }
  return "unknown";
}

std::string event_codes() {
  std::string text;
  for (auto code = static_cast<std::int64_t>(EventKind::role);
       code <= static_cast<std::int64_t>(EventKind::fault); ++code) {
    if (code > 0) text += ' ';
    text += std::string(engine::name(static_cast<EventKind>(code))) + '=' + std::to_string(code);
  }
  return text;
}

std::string role_codes() {
  std::string text;
  for (auto code = static_cast<std::int64_t>(Role::none);
       code <= static_cast<std::int64_t>(Role::overtaken); ++code) {
    if (code > 0) text += ' ';
    text += std::string(role_name(static_cast<Role>(code))) + '=' + std::to_string(code);
  }
  return text;
}

std::string event_text(const engine::Event& event, std::span<const scenario::ShipEntry> ships) {
  const std::string ship = who(event.ship, ships) + ": ";
  const std::string other = event.other >= 0 ? who(event.other, ships) : "";
  switch (event.kind) {
    case EventKind::role:
      return ship + role_text(static_cast<Role>(static_cast<std::int64_t>(event.value)), other);
    case EventKind::near_miss:
      return ship + "near miss with " + other + ", hulls " + distance(event.value) + " apart";
    case EventKind::contact:
      return ship + "contact with " + other + " at " +
             number("%.1f kn", event.value * kKnotsPerMps) + " relative speed" +
             (event.limit > 0.0 ? ", neither decides: the run goes on" : "");
    case EventKind::grounding:
      return ship + "aground at " + number("%.1f kn", event.value * kKnotsPerMps);
    case EventKind::decision:
      return ship + order_text(event.value, event.limit);
    case EventKind::no_safe_choice:
      return ship + "finds no safe manoeuvre, takes the least bad (cost " +
             number("%.3g", event.value) + ")";
    case EventKind::waypoint:
      return ship + "begins leg " + number("%.0f", event.value + 1.0);
    case EventKind::arrival:
      return ship + "arrives";
    case EventKind::bottom:
      return ship + "touches the bottom at " + number("%.1f kn", event.value * kKnotsPerMps) +
             " in " + number("%.1f m", event.limit) + " of water";
    case EventKind::shallow_water:
      return ship + number("%.1f m", event.value) + " of water under the keel";
    case EventKind::failure:
      return ship +
             std::string(scenario::words(static_cast<scenario::Failure::Kind>(event.value))) +
             (event.limit > 0.0 ? "" : ", mended");
    case EventKind::cpa:
      return ship + "closest approach to " + other + ", " + distance(event.value);
    case EventKind::fault:
      return ship + "numeric fault, the run ends";
    case EventKind::engine:
      return ship + (event.limit > 0.0 ? "port engine " : "engine ") +
             (event.value > 0.0   ? "runs ahead"
              : event.value < 0.0 ? "runs astern"
                                  : "stops");
  }
  return ship + "unknown event";
}

}  // namespace haeul::record
