// Plots and the tables that go with them.
#include <cmath>
#include <cstdio>

#include "sim/report/booklet_parts.h"

namespace haeul::report {

using evaluation::TrackRow;

std::string metres(double value) {
  return number(std::fabs(value) < 20.0 ? "%.1f m" : "%.0f m", value);
}
std::string lengths(double value, double L) { return number("%.2f L", value / L); }
std::string knots(double value_mps) {
  return number(value_mps < 2.0 * kKnot ? "%.2f kn" : "%.1f kn", value_mps / kKnot);
}

std::string minutes(double value_s) {
  if (!std::isfinite(value_s)) return "–";
  const long whole = std::lround(value_s);
  char buffer[40];
  std::snprintf(buffer, sizeof buffer, "%ld:%02ld", whole / 60, whole % 60);
  return buffer;
}

Series track_series(const std::string& name, const std::vector<TrackRow>& track, double until_rad) {
  Series s;
  s.name = name;
  for (const auto& row : track) {
    if (until_rad > 0.0 && std::fabs(row.motion.psi) > until_rad) break;
    s.points.push_back({row.motion.east, row.motion.north});
  }
  return s;
}

std::vector<Hull> hulls_along(const std::vector<TrackRow>& track, const BookletTrials& t,
                              int colour) {
  std::vector<Hull> hulls;
  double next = 0.0;
  for (const auto& row : track) {
    const auto& m = row.motion;
    if (std::fabs(m.psi) < next) continue;
    hulls.push_back({{m.east, m.north}, m.psi, t.length_m, t.breadth_m, colour});
    next += 0.5 * math::kPi;
    if (next > 2.0 * math::kPi + 0.1) break;
  }
  return hulls;
}

Plot turning_plot(const BookletTrials& t, const evaluation::TurnResult& starboard,
                  const evaluation::TurnResult& port) {
  Plot plot;
  plot.title = "Turning circles";
  plot.x_label = "to port  –  transfer [m]  –  to starboard";
  plot.y_label = "advance [m]";
  plot.width = 660.0;
  plot.height = 400.0;
  plot.equal_scale = plot.zero_lines = true;
  const evaluation::TurnResult* const turns[] = {&starboard, &port};
  for (const int side : {0, 1}) {
    const auto& turn = *turns[side];
    plot.series.push_back(
        track_series(side == 0 ? "to starboard" : "to port", turn.track, 2.0 * math::kPi));
    plot.series.back().colour = side;
    for (const auto& hull : hulls_along(turn.track, t, side)) plot.hulls.push_back(hull);
    for (const auto& at : turn.at) {
      if (!at.reached || at.heading_rad > 6.0) continue;  // 360 deg lies on the way of the approach
      const double sign = side == 0 ? 1.0 : -1.0;
      Note note{{sign * at.aside_m, at.ahead_m},
                number("%.0f°  ", at.heading_rad / kDegree) + minutes(at.time_s) + "  " +
                    knots(at.speed_mps)};
      // above, inside and below the circle
      const bool half = at.heading_rad > 2.0 && at.heading_rad < 4.0;
      note.anchor = !half ? "middle" : side == 0 ? "end" : "start";
      note.dx = !half ? 0.0 : side == 0 ? -14.0 : 14.0;
      note.dy = half ? 4.0 : at.heading_rad < 2.0 ? -12.0 : 22.0;
      plot.notes.push_back(note);
    }
  }
  return plot;
}

Table turn_table(const BookletTrials& t, const evaluation::TurnResult& starboard,
                 const evaluation::TurnResult& port) {
  Table table;
  table.head = {"", "starboard", "port"};
  const auto row = [&](const std::string& what, const auto& value) {
    table.rows.push_back({what, value(starboard), value(port)});
  };
  const auto length = [&](bool known, double value) {
    return known ? metres(value) + " = " + lengths(value, t.length_m) : std::string("–");
  };
  row("advance", [&](const auto& r) { return length(r.reached_90, r.advance_m); });
  row("transfer", [&](const auto& r) { return length(r.reached_90, r.transfer_m); });
  row("tactical diameter",
      [&](const auto& r) { return length(r.reached_180, r.tactical_diameter_m); });
  row("largest advance", [&](const auto& r) { return length(true, r.max_advance_m); });
  row("largest transfer", [&](const auto& r) { return length(true, r.max_transfer_m); });
  row("steady diameter", [&](const auto& r) { return length(true, r.final_diameter_m); });
  for (std::size_t i = 0; i < 4; ++i) {
    row(number("at %.0f°: time, speed", 90.0 * static_cast<double>(i + 1)), [&](const auto& r) {
      const auto& at = r.at[i];
      return at.reached ? minutes(at.time_s) + ", " + knots(at.speed_mps) : std::string("–");
    });
  }
  row("steady rate of turn", [&](const auto& r) {
    return number("%.1f °/min", std::fabs(r.steady_rate_radps) / kDegree * 60.0);
  });
  row("steady drift angle",
      [&](const auto& r) { return number("%.1f°", std::fabs(r.steady_drift_rad) / kDegree); });
  return table;
}

Plot zigzag_plot(const std::string& title, const evaluation::ZigzagResult& z) {
  Plot plot;
  plot.title = title;
  plot.x_label = "time [s]";
  plot.y_label = "angle [°], starboard positive";
  plot.width = 330.0;
  plot.height = 240.0;
  plot.zero_lines = true;
  Series heading{"heading", {}, 0}, rudder{"rudder", {}, 1};
  for (const auto& row : z.track) {
    heading.points.push_back({row.time_s, row.motion.psi / kDegree});
    rudder.points.push_back({row.time_s, row.motion.rudder / kDegree});
  }
  plot.series = {heading, rudder};
  return plot;
}

Plot spiral_plot(const BookletTrials& t, double within_deg) {
  Plot plot;
  plot.title = "Spiral";
  plot.x_label = "rudder [°], starboard positive";
  plot.y_label = "r' = r L / U";
  plot.width = 330.0;
  plot.height = 300.0;
  plot.zero_lines = true;
  const auto branch = [&](const std::string& name, const auto& points, int colour) {
    Series s{name, {}, colour};
    s.markers = true;
    for (const auto& p : points) {
      if (std::fabs(p.rudder_rad) / kDegree > within_deg) continue;
      s.points.push_back({p.rudder_rad / kDegree, p.rate_prime});
    }
    return s;
  };
  plot.series.push_back(branch("to port", t.spiral.down, 0));
  plot.series.push_back(branch("to starboard", t.spiral.up, 1));
  if (t.reverse) {
    plot.series.push_back(branch("reverse spiral", t.reverse->down, 2));
    plot.series.back().dashed = true;
    plot.series.back().markers = false;
  }
  return plot;
}

Plot pull_out_plot(const BookletTrials& t) {
  Plot plot;
  plot.title = "Pull-out";
  plot.x_label = "time since midships [s]";
  plot.y_label = "rate of turn [°/min]";
  plot.width = 330.0;
  plot.height = 300.0;
  plot.zero_lines = true;
  const evaluation::PullOutSide* const sides[] = {&t.pull_out.starboard, &t.pull_out.port};
  for (const int i : {0, 1}) {
    Series s{i == 0 ? "from starboard" : "from port", {}, i};
    for (const auto& sample : sides[i]->samples) {
      s.points.push_back({sample.time_s, sample.rate_radps / kDegree * 60.0});
    }
    plot.series.push_back(s);
  }
  return plot;
}

Plot man_overboard_plot(const BookletTrials& t) {
  Plot plot;
  plot.title = "Man overboard";
  plot.x_label = "to starboard of the original track [m]";
  plot.y_label = "ahead of the casualty [m]";
  plot.width = 660.0;
  plot.height = 430.0;
  plot.equal_scale = plot.zero_lines = true;
  const auto add = [&](const std::string& name, const auto& result, int colour, bool dashed) {
    plot.series.push_back(track_series(name, result.track));
    plot.series.back().colour = colour;
    plot.series.back().dashed = dashed;
    if (result.track.empty()) return;
    const auto& m = result.track.back().motion;
    plot.hulls.push_back({{m.east, m.north}, m.psi, t.length_m, t.breadth_m, colour});
  };
  add("Williamson, 60°", t.williamson, 0, false);
  add("Williamson, " + number("%.0f°", t.best_change_rad / kDegree), t.williamson_best, 2, false);
  add("Anderson", t.anderson, 1, false);
  add("Scharnow", t.scharnow, 3, true);
  plot.hulls.push_back({{0.0, 0.0}, 0.0, t.length_m, t.breadth_m, -1});
  plot.notes.push_back({{0.0, 0.0}, "casualty", "end", -10.0, 14.0});
  return plot;
}

Plot stopping_plot(const BookletTrials& t) {
  Plot plot;
  plot.title = "Stopping distance";
  plot.x_label = "track reach [m]";
  plot.y_label = "speed [kn]";
  plot.width = 330.0;
  plot.height = 270.0;
  int colour = 0;
  for (const auto& stop : t.stops) {
    Series s{stop.order, {}, colour++};
    double reach = 0.0, north = 0.0, east = 0.0;
    for (const auto& row : stop.result.track) {
      const auto& m = row.motion;
      if (m.u < 0.0) break;
      reach += std::hypot(m.north - north, m.east - east);
      north = m.north;
      east = m.east;
      s.points.push_back({reach, m.u / kKnot});
    }
    s.points.push_back({stop.result.track_reach_m, stop.result.end_speed_mps / kKnot});
    plot.series.push_back(s);
  }
  return plot;
}

Plot stopping_tracks_plot(const BookletTrials& t) {
  Plot plot;
  plot.title = "Stopping tracks";
  plot.x_label = "to starboard [m]";
  plot.y_label = "ahead [m]";
  plot.width = 660.0;
  plot.height = 420.0;
  plot.equal_scale = plot.zero_lines = true;
  int colour = 0;
  for (const auto& stop : t.stops) {
    const auto& track = stop.result.track;
    plot.series.push_back(track_series("from " + stop.order, track));
    plot.series.back().colour = colour;
    if (!track.empty()) {
      const auto& m = track.back().motion;
      plot.hulls.push_back({{m.east, m.north}, m.psi, t.length_m, t.breadth_m, colour});
    }
    ++colour;
  }
  plot.hulls.push_back({{0.0, 0.0}, 0.0, t.length_m, t.breadth_m, -1});
  return plot;
}

bool stops_aside(const BookletTrials& t) {
  for (const auto& stop : t.stops) {
    if (std::fabs(stop.result.lateral_m) > 0.1 * t.length_m) return true;
  }
  return false;
}

Plot stop_time_plot(const BookletTrials& t) {
  Plot plot;
  plot.title = "Stopping time";
  plot.x_label = "time [min]";
  plot.y_label = "speed [kn]";
  plot.width = 330.0;
  plot.height = 270.0;
  int colour = 0;
  const auto add = [&](const std::string& name, const evaluation::StopResult& result, bool dashed) {
    Series s{name, {}, dashed ? -1 : colour++};
    s.dashed = dashed;
    for (const auto& row : result.track) {
      if (row.motion.u < 0.0) break;
      s.points.push_back({row.time_s / 60.0, row.motion.u / kKnot});
    }
    plot.series.push_back(s);
  };
  for (const auto& stop : t.stops) add(stop.order, stop.result, false);
  if (t.inertia) add("engine stopped", *t.inertia, true);
  return plot;
}

bool small_thrust(const BookletTrials& t) {
  return !t.speed_power.empty() && t.speed_power.back().thrust_n < 1e4;
}

Plot speed_power_plot(const BookletTrials& t) {
  Plot plot;
  plot.x_label = "speed [kn]";
  plot.width = 330.0;
  plot.height = 270.0;
  const bool power = !t.speed_power.empty() && t.speed_power.back().power_w > 0.0;
  plot.title = power ? "Speed and power" : "Speed and thrust";
  const bool small = !power && small_thrust(t);
  plot.y_label = power ? "shaft power [kW]" : small ? "thrust [N]" : "thrust [kN]";
  Series s{power ? "shaft power" : "thrust", {}, 0};
  s.markers = true;
  for (const auto& row : t.speed_power) {
    s.points.push_back(
        {row.speed_mps / kKnot, (power ? row.power_w : row.thrust_n) * (small ? 1.0 : 1e-3)});
  }
  plot.series.push_back(s);
  return plot;
}

}  // namespace haeul::report
