// Wheelhouse poster: what hangs on the bridge, A.601(15), appendix 2. What is not known says so.
#include <cmath>
#include <utility>

#include "sim/report/booklet_parts.h"

namespace haeul::report {
namespace {

using evaluation::TurnResult;
using vessel::ShipData;

constexpr const char* kNotInFile = "not in the ship's file";
constexpr const char* kNotComputed = "not computed";

// facts in two columns of words
Table facts(const std::string& caption, std::vector<std::vector<std::string>> rows) {
  Table table;
  table.caption = caption;
  table.first_right = 9;
  table.rows = std::move(rows);
  return table;
}

Table ship_facts(const BookletInput& input) {
  const auto& d = input.ship.dimensions;
  return facts("Ship", {{"name", input.ship.name},
                        {"call sign, tonnage", kNotInFile},
                        {"mean draught", number("%.2f m", d.draught_m)},
                        {"displacement", number(d.displacement_m3 < 100.0 ? "%.3f t" : "%.0f t",
                                                d.displacement_m3 * d.water_density_kgpm3 * 1e-3)},
                        {"anchor chain", kNotInFile}});
}

Table steering_facts(const ShipData& ship) {
  const int rudders = ship.propeller.azimuth ? 0 : std::max(ship.propeller.screws, 1);
  const std::string kind = rudders == 0 ? std::to_string(std::max(ship.propeller.screws, 1)) +
                                              " azimuth units, no rudder"
                           : rudders == 1 ? std::string("one rudder")
                                          : std::to_string(rudders) + " rudders";
  return facts("Steering",
               {{"type", kind +
                             (rudders > 0 && ship.rudder.area_m2 > 0.0
                                  ? number(", %.1f m²", ship.rudder.area_m2)
                                  : "") +
                             (rudders > 1 ? " each" : "")},
                {"largest angle", number("%.0f°", ship.steering_gear.limit_rad / kDegree)},
                {"hard over to hard over", number("%.0f s", hard_over_s(ship))},
                {"with one power unit", kNotInFile},
                {"least speed to keep a course", kNotComputed},
                {"rudder for neutral effect", kNotInFile}});
}

// when shaft or blades of a crash stop have their order; < 0: not before the ship lies stopped
double reversed_s(const vessel::VesselModel& model, const evaluation::StopResult& stop) {
  const auto order = vessel::shaft_command(model, stop.order_rps);
  for (const auto& row : stop.track) {
    const bool there = model.controllable ? row.motion.pitch <= 0.95 * order.pitch
                                          : row.motion.shaft_rps <= 0.95 * order.shaft_rps;
    if (there) return row.time_s;
  }
  return -1.0;
}

Table propulsion_facts(const BookletInput& input, const BookletTrials& t) {
  const ShipData& ship = input.ship;
  const bool engine = input.engine.mcr_w > 0.0;
  Table table = facts("Propulsion", {{"engine", engine ? input.engine_name : kNotInFile}});
  const auto row = [&](const std::string& what, const std::string& value) {
    table.rows.push_back({what, value});
  };
  if (engine) {
    row("power", number("%.0f kW", input.engine.mcr_w * 1e-3) +
                     number(" at %.0f rpm", input.engine.rated_rps * 60.0));
  }
  if (ship.propeller.diameter_m > 0.0) {
    row("propeller",
        std::to_string(ship.propeller.screws) + " × " +
            number("%.2f m", ship.propeller.diameter_m) +
            (ship.propeller.right_handed && ship.propeller.screws == 1 ? ", right-handed" : ""));
  }
  if (t.governed && !t.stops.empty()) {
    const double after = reversed_s(t.model, t.stops.front().result);
    row("full sea to full astern",
        (after < 0.0 ? std::string("not before she has stopped") : minutes(after)) +
            (ship.propeller.controllable ? ", by the blades' pitch; the shaft keeps its sense"
                                         : ""));
  } else {
    row("full sea to full astern", t.shaft ? "at once in this model" : kNotComputed);
  }
  row("critical, least rpm", kNotInFile);
  row("starts, time astern", kNotInFile);
  return table;
}

Table thruster_facts(const ShipData& ship, const BookletTrials& t) {
  Table table = facts("Thrusters", {});
  const auto row = [&](const char* what, const vessel::ThrusterData& data) {
    table.rows.push_back({what, data.power_w > 0.0
                                    ? number("%.0f kW", data.power_w * 1e-3) +
                                          number(", full thrust after %.0f s", data.start_s)
                                    : std::string("none in the ship's file")});
  };
  row("bow", ship.bow_thruster);
  row("stern", ship.stern_thruster);
  if (t.thruster) {
    table.rows.push_back({"turning at rest",
                          number("%.0f °/min", t.thruster->rate_radps / kDegree * 60.0) +
                              (t.thruster->reached_90 ? ", 90° after " + minutes(t.thruster->t90_s)
                                                      : std::string())});
    table.rows.push_back({"half of its effect is lost at", knots(t.thruster_weak_mps)});
  }
  return table;
}

// how much deeper she lies by speed in shallow water, and by heel
void write_draught_increase(Page& page, const ShipData& ship, const BookletTrials& t) {
  page.begin_columns();
  Table squat;
  squat.caption = "Deeper by squat in open water of depth h";
  squat.head = {"speed", "h = 1.1 T", "1.2 T", "1.5 T"};
  for (int i = 2; i <= 6; i += 2) {
    const double speed = i / 6.0 * t.imo.speed_mps;
    squat.rows.push_back({knots(speed)});
    for (const double ratio : {1.1, 1.2, 1.5}) {
      squat.rows.back().push_back(squat_text(ship, t, speed, ratio));
    }
  }
  page.table(squat);
  Table heel;
  heel.caption = "Deeper by heel, at the bilge";
  heel.head = {"heel", "by"};
  for (const double degrees : {1.0, 3.0, 5.0}) {
    const double deeper = 0.5 * t.breadth_m * std::sin(degrees * kDegree);
    heel.rows.push_back(
        {number("%.0f°", degrees), number(deeper < 0.1 ? "%.3f m" : "%.2f m", deeper)});
  }
  page.table(heel);
  page.end_columns();
}

void write_stops(Page& page, const BookletTrials& t) {
  page.begin_whole();
  page.heading(3, "Stopping");
  if (t.shaft) {
    page.begin_columns();
    page.figure(svg(stopping_plot(t)), "Full astern from each order: speed over distance.");
    page.table(stopping_table(t));
    page.end_columns();
    write_astern_remark(page, t);
  } else {
    page.remark("The formulation of this ship has no shaft: stopping is not computed.");
  }
  page.end_whole();
}

struct TurnColumn {
  std::string name;
  const TurnResult* turn;
  double speed_mps, rps;
};

Table turns_table(const BookletTrials& t, const std::vector<TurnColumn>& columns) {
  Table table;
  table.head = {""};
  for (const auto& column : columns) table.head.push_back(column.name);
  const auto row = [&](const std::string& what, const auto& value) {
    table.rows.push_back({what});
    for (const auto& column : columns) table.rows.back().push_back(value(column));
  };
  const auto length = [&](bool known, double value) {
    return known ? metres(value) + " = " + lengths(value, t.length_m) : std::string("–");
  };
  row("approach", [&](const auto& c) {
    return knots(c.speed_mps) + (t.shaft ? ", " + shaft_words(t, c.rps) : std::string());
  });
  row("advance", [&](const auto& c) { return length(c.turn->reached_90, c.turn->advance_m); });
  row("transfer", [&](const auto& c) { return length(c.turn->reached_90, c.turn->transfer_m); });
  row("tactical diameter",
      [&](const auto& c) { return length(c.turn->reached_180, c.turn->tactical_diameter_m); });
  row("largest advance", [&](const auto& c) { return length(true, c.turn->max_advance_m); });
  row("largest transfer", [&](const auto& c) { return length(true, c.turn->max_transfer_m); });
  row("steady diameter", [&](const auto& c) { return length(true, c.turn->final_diameter_m); });
  for (std::size_t i = 0; i < 4; ++i) {
    row(number("at %.0f°: time, speed", 90.0 * static_cast<double>(i + 1)), [&](const auto& c) {
      const auto& at = c.turn->at[i];
      return at.reached ? minutes(at.time_s) + ", " + knots(at.speed_mps) : std::string("–");
    });
  }
  row("steady rate of turn", [&](const auto& c) {
    return number("%.1f °/min", std::fabs(c.turn->steady_rate_radps) / kDegree * 60.0);
  });
  row("steady drift angle", [&](const auto& c) {
    return number("%.1f°", std::fabs(c.turn->steady_drift_rad) / kDegree);
  });
  return table;
}

void write_turns(Page& page, const BookletTrials& t) {
  const auto& starboard = t.imo.turn[0];
  const auto& port = t.imo.turn[1];
  page.heading(3, "Turning circles, rudder " + number("%.0f°", t.imo.rudder_rad / kDegree));
  page.figure(svg(turning_plot(t, "Turning circles in deep water", starboard, port)),
              "Deep water from " + knots(t.imo.speed_mps) +
                  ": heading, time and speed at 90°, 180° and 270°; outlines to scale.");
  std::vector<TurnColumn> columns{
      {"deep, starboard", &starboard, t.imo.speed_mps, starboard.approach_rps},
      {"deep, port", &port, t.imo.speed_mps, port.approach_rps}};
  if (t.shallow) {
    const ShallowTurns& s = *t.shallow;
    Plot plot = turning_plot(t, "Turning circles in shallow water", s.shallow[0], s.shallow[1]);
    for (const int side : {0, 1}) {
      add_track(plot, side == 0 ? "same order in deep water" : "", s.deep[side].track, -1, true,
                kWholeTurn);
    }
    page.figure(svg(plot), "Shallow water, " +
                               number("%.1f m = 1.2 draughts, half ahead, from ", s.depth_m) +
                               knots(s.shallow_speed_mps) + ".");
    columns.push_back({"shallow, starboard", &s.shallow[0], s.shallow_speed_mps, s.rps});
    columns.push_back({"shallow, port", &s.shallow[1], s.shallow_speed_mps, s.rps});
  }
  page.table(turns_table(t, columns));
  if (!t.shallow) {
    page.remark(t.depth ? "Turning in shallow water was not computed."
                        : "The formulation of this ship does not feel the depth: turning in "
                          "shallow water is not computed.");
  }
}

void write_man_overboard(Page& page, const BookletTrials& t) {
  page.begin_whole();
  page.heading(3, "Man overboard, to starboard");
  page.begin_columns();
  page.figure(svg(man_overboard_plot(t)),
              "From the moment the casualty falls until it comes abeam again.");
  page.raw("<div>\n");
  Table turns;
  turns.head = {"turn", "second order", "abeam", "miss", "speed"};
  const auto row = [&](const std::string& name, const evaluation::ManOverboardResult& r) {
    turns.rows.push_back({name, minutes(r.shifted_s), r.back ? minutes(r.time_s) : "–",
                          r.back ? metres(r.miss_m) : "–", r.back ? knots(r.speed_mps) : "–"});
  };
  row("Williamson, 60°", t.williamson);
  row("Williamson, " + number("%.0f°", t.best_change_rad / kDegree), t.williamson_best);
  row("Anderson, 250°", t.anderson);
  row("Scharnow, 240°", t.scharnow);
  page.table(turns);
  page.paragraph("Rudder hard over to the side of the casualty; at the heading named,");
  page.table(facts("", {{"Williamson",
                         "hard over to the other side; 20° short of the reciprocal "
                         "steady on it. With " +
                             number("%.0f°", t.best_change_rad / kDegree) +
                             " this ship meets her own track best."},
                        {"Anderson", "midships and stop: the fastest, for a casualty in sight."},
                        {"Scharnow",
                         "hard over to the other side; 20° short of the reciprocal "
                         "steady on it. Not for a casualty just fallen: she comes "
                         "back to the track behind it."}}));
  page.raw("</div>\n");
  page.end_columns();
  page.end_whole();
}

}  // namespace

void write_poster(Page& page, const BookletInput& input, const BookletTrials& t) {
  page.heading(2, "Wheelhouse poster", true);
  page.begin_columns();
  page.table(ship_facts(input));
  page.table(steering_facts(input.ship));
  page.end_columns();
  page.begin_columns();
  page.table(propulsion_facts(input, t));
  if (t.shaft) page.table(telegraph_table(t));
  page.end_columns();
  page.begin_columns();
  page.table(thruster_facts(input.ship, t));
  page.table(
      facts("View from the bridge", {{"blind zone and sectors", "no bridge in the ship's file"}}));
  page.end_columns();
  write_draught_increase(page, input.ship, t);
  write_stops(page, t);
  write_turns(page, t);
  write_man_overboard(page, t);
  page.paragraph(
      "All figures are for the draught above; other conditions, ballast among them, are not on "
      "this "
      "poster.");
  page.remark(
      "Performance may differ from this record due to environmental, hull and loading conditions. "
      "Computed by simulation.");
}

}  // namespace haeul::report
