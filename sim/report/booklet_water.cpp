// Stopping, speed and power, wind and current, shallow water.
#include <cmath>

#include "models/environment/squat.h"
#include "sim/report/booklet_parts.h"

namespace haeul::report {

Table stopping_table(const BookletTrials& t) {
  const bool aside = stops_aside(t);
  Table table;
  table.caption = "Full astern";
  table.head = {"from", "speed", "track reach", "time"};
  if (aside) table.head.insert(table.head.end(), {"head reach", "to starboard", "heading"});
  for (const auto& stop : t.stops) {
    const auto& r = stop.result;
    if (!r.stopped) {
      table.rows.push_back({stop.order, knots(stop.speed_mps), "does not stop"});
      continue;
    }
    table.rows.push_back({stop.order, knots(stop.speed_mps),
                          metres(r.track_reach_m) + " = " + lengths(r.track_reach_m, t.length_m),
                          minutes(r.time_s)});
    if (!aside) continue;
    for (const auto& cell :
         {metres(r.head_reach_m), metres(r.lateral_m), number("%+.0f°", r.heading_rad / kDegree)}) {
      table.rows.back().push_back(cell);
    }
  }
  return table;
}

void write_stopping(Page& page, const BookletTrials& t) {
  page.begin_whole();
  page.heading(2, "Stopping");
  if (!t.shaft) {
    page.remark("The formulation of this ship has no shaft; stopping tests cannot be computed.");
    page.end_whole();
    return;
  }
  write_astern_remark(page, t);
  page.begin_columns();
  page.figure(svg(stopping_plot(t)), "Full astern from each order: speed over distance.");
  page.figure(svg(stop_time_plot(t)), "The same over time, and with " +
                                          (t.model.controllable ? std::string() : "the ") +
                                          idle_words(t) + ".");
  page.end_columns();
  page.end_whole();
  if (stops_aside(t)) {
    page.figure(svg(stopping_tracks_plot(t)),
                "Tracks under full astern; the backing screw pushes the stern aside.");
  }
  page.table(stopping_table(t));
  if (t.inertia) {
    Table inertia;
    inertia.caption =
        (t.model.controllable ? "Blades at zero pitch, from " : "Engine stopped, from ") +
        knots(t.imo.speed_mps);
    inertia.head = {"speed left", "time", "distance"};
    for (const auto& mark : t.inertia->marks) {
      inertia.rows.push_back(
          {number("%.0f %%, ", 100.0 * mark.share) + knots(mark.share * t.imo.speed_mps),
           mark.reached ? minutes(mark.time_s) : "–",
           mark.reached
               ? metres(mark.track_reach_m) + " = " + lengths(mark.track_reach_m, t.length_m)
               : "–"});
    }
    page.table(inertia);
  }
  const double astern = evaluation::full_astern_rps(t.model, t.rated_rps);
  page.paragraph(
      "Rudder midships throughout. Full astern is " +
      (t.model.controllable ? shaft_words(t, astern) : number("%.0f rpm astern", -astern * 60.0)) +
      "; " +
      (t.model.controllable ? "the blades turn as fast as their gear does."
       : t.governed         ? "the engine reverses as its model does."
                            : "the shaft takes the order at once, so that a real ship with this "
                              "hull needs more room."));
}

void write_astern_remark(Page& page, const BookletTrials& t) {
  if (t.astern) return;
  page.remark(
      "The propeller law of this formulation was fitted to running ahead. Its figures astern "
      "are extrapolated and too good.");
}

void write_speed_power(Page& page, const BookletTrials& t) {
  if (t.speed_power.empty()) return;
  page.begin_whole();
  page.heading(2, "Speed and power");
  const bool power = t.speed_power.back().power_w > 0.0;
  const bool share = t.speed_power.back().mcr_share > 0.0;
  const bool small = !power && small_thrust(t);
  page.begin_columns();
  Table table;
  table.head = {"speed", "shaft [rpm]",
                power   ? "power [kW]"
                : small ? "thrust [N]"
                        : "thrust [kN]"};
  if (t.model.controllable) table.head.insert(table.head.begin() + 2, "P/D");
  if (share) table.head.push_back("of MCR");
  table.first_right = 0;
  for (const auto& row : t.speed_power) {
    const double value = (power ? row.power_w : row.thrust_n) * (small ? 1.0 : 1e-3);
    table.rows.push_back({knots(row.speed_mps), number("%.1f", row.shaft_rps * 60.0),
                          number(value < 10.0 ? "%.3f" : "%.0f", value)});
    auto& cells = table.rows.back();
    if (t.model.controllable) cells.insert(cells.begin() + 2, number("%.3f", row.pitch_ratio));
    if (share) table.rows.back().push_back(number("%.0f %%", 100.0 * row.mcr_share));
  }
  page.table(table);
  page.figure(svg(speed_power_plot(t)), "Calm deep water, hull as in the ship's file.");
  page.end_columns();
  page.end_whole();
}

void write_weather(Page& page, const BookletTrials& t) {
  page.heading(2, "Turning in wind and current");
  page.paragraph("Rudder " + number("%.0f°", t.imo.rudder_rad / kDegree) + " to starboard from " +
                 knots(t.imo.speed_mps) +
                 ". The approach heads north; wind and current act from the order on.");
  Plot plot =
      map_plot("Turning in wind and current", "to starboard [m]", "ahead [m]", 660.0, 420.0);
  add_track(plot, "calm", t.imo.turn[0].track, -1, true, kWholeTurn);
  int colour = 0;
  for (const auto& turn : t.weather) {
    add_track(plot, turn.what, turn.result.track, colour++, false, kWholeTurn);
  }
  page.figure(svg(plot), "Tracks over ground until 360°.");
  Table table;
  table.head = {"",
                "advance",
                "transfer",
                "tactical diameter",
                "drift",
                "corrected for drift: advance",
                "tactical diameter"};
  const auto row = [&](const std::string& what, const evaluation::TurnResult& r, bool drifts) {
    const bool known = drifts && r.drift_known;
    const double towards =
        math::wrap_two_pi(math::atan2(r.drift_east_mps, r.drift_north_mps)) / kDegree;
    table.rows.push_back(
        {what, r.reached_90 ? metres(r.advance_m) : "–", r.reached_90 ? metres(r.transfer_m) : "–",
         r.reached_180 ? metres(r.tactical_diameter_m) : "–",
         known ? number("%.2f kn ", std::hypot(r.drift_north_mps, r.drift_east_mps) / kKnot) +
                     number("towards %03.0f°", towards)
               : "–",
         known ? metres(r.corrected_advance_m) : "–",
         known ? metres(r.corrected_tactical_diameter_m) : "–"});
  };
  row("calm", t.imo.turn[0], false);
  for (const auto& turn : t.weather) row(turn.what, turn.result, true);
  page.table(table);
}

std::string squat_text(const vessel::ShipData& ship, const BookletTrials& t, double speed_mps,
                       double ratio) {
  const double squat = environment::squat(ship.dimensions, speed_mps, ratio * t.draught_m);
  // less water under the keel than the ship sinks by: aground
  if (squat >= (ratio - 1.0) * t.draught_m * (1.0 - 1e-9)) return "aground";
  return number(t.length_m < 30.0 ? "%.4f m" : "%.2f m", squat);
}

void write_shallow(Page& page, const BookletInput& input, const BookletTrials& t) {
  page.heading(2, "Shallow water");
  if (t.shallow) {
    const ShallowTurns& s = *t.shallow;
    page.heading(3, "Turning at a depth of 1.2 draughts");
    page.paragraph("Half ahead, " + shaft_words(t, s.rps) + ": " + knots(s.deep_speed_mps) +
                   " in deep water, " + knots(s.shallow_speed_mps) + " in " +
                   number("%.1f m", s.depth_m) + ".");
    const double wider =
        s.shallow[0].tactical_diameter_m / math::max(s.deep[0].tactical_diameter_m, 1e-9);
    page.paragraph("The figure and the table are on the wheelhouse poster. " +
                   (s.shallow[0].reached_180 && s.deep[0].reached_180
                        ? number("The tactical diameter to starboard is %.1f times that of the "
                                 "same order in deep water.",
                                 wider)
                        : std::string()));
  } else if (!t.depth) {
    page.remark(
        "The formulation of this ship does not feel the depth; turning in shallow water "
        "cannot be computed.");
  }
  page.heading(3, "Squat");
  Table table;
  table.head = {"speed"};
  const double depths[] = {1.1, 1.2, 1.5, 2.0};
  for (const double ratio : depths) {
    table.head.push_back(number("h = %.1f T", ratio) + number(" (%.1f m)", ratio * t.draught_m));
  }
  for (int i = 2; i <= 6; ++i) {
    const double speed = i / 6.0 * t.imo.speed_mps;
    table.rows.push_back({knots(speed)});
    for (const double ratio : depths) {
      table.rows.back().push_back(squat_text(input.ship, t, speed, ratio));
    }
  }
  page.table(table);
  page.paragraph(
      "Largest sinkage in open water: the greater of the formulas of ICORELS and, below 1.4 "
      "draughts, "
      "Barrass.");
}

}  // namespace haeul::report
