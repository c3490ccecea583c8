// Plots, and numbers as people read them.
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

Plot map_plot(const std::string& title, const std::string& x_label, const std::string& y_label,
              double width, double height) {
  Plot plot;
  plot.title = title;
  plot.x_label = x_label;
  plot.y_label = y_label;
  plot.width = width;
  plot.height = height;
  plot.equal_scale = plot.zero_lines = true;
  return plot;
}

void add_track(Plot& plot, const std::string& name, const std::vector<TrackRow>& track, int colour,
               bool dashed, double until_rad) {
  Series s{name, {}, colour, dashed};
  for (const auto& row : track) {
    if (until_rad > 0.0 && std::fabs(row.motion.psi) > until_rad) break;
    s.points.push_back({row.motion.east, row.motion.north});
  }
  plot.series.push_back(std::move(s));
}

namespace {

// half as wide as the page, to stand beside another
Plot chart(const std::string& title, const std::string& x_label, const std::string& y_label,
           double height, bool zero_lines = true) {
  Plot plot;
  plot.title = title;
  plot.x_label = x_label;
  plot.y_label = y_label;
  plot.width = 330.0;
  plot.height = height;
  plot.zero_lines = zero_lines;
  return plot;
}

void add_hull(Plot& plot, const vessel::Motion<double>& m, const BookletTrials& t, int colour) {
  plot.hulls.push_back({{m.east, m.north}, m.psi, t.length_m, t.breadth_m, colour});
}

// outlines where the heading has changed by 0, 90, … 360 deg
void add_hulls_along(Plot& plot, const std::vector<TrackRow>& track, const BookletTrials& t,
                     int colour) {
  double next = 0.0;
  for (const auto& row : track) {
    if (std::fabs(row.motion.psi) < next) continue;
    add_hull(plot, row.motion, t, colour);
    next += 0.5 * math::kPi;
    if (next > kWholeTurn + 0.1) break;
  }
}

// a track with the outline at its end
void add_whole_track(Plot& plot, const std::string& name, const std::vector<TrackRow>& track,
                     const BookletTrials& t, int colour, bool dashed = false) {
  add_track(plot, name, track, colour, dashed);
  if (!track.empty()) add_hull(plot, track.back().motion, t, colour);
}

// speed of a stopping ship over time or over the way run, as long as she goes ahead
template <class Across>
Series stopping_series(const std::string& name, const evaluation::StopResult& result, int colour,
                       const Across& across) {
  Series s{name, {}, colour, colour < 0};
  for (const auto& row : result.track) {
    if (row.motion.u < 0.0) break;
    s.points.push_back({across(row), row.motion.u / kKnot});
  }
  return s;
}

Note turn_note(const evaluation::TurnPoint& at, int side, double breadth_m) {
  const double sign = side == 0 ? 1.0 : -1.0;
  Note note{{sign * at.aside_m, at.ahead_m},
            number("%.0f°  ", at.heading_rad / kDegree) + minutes(at.time_s) + "  " +
                knots(at.speed_mps)};
  // above, inside and below the circle
  const bool half = at.heading_rad > 2.0 && at.heading_rad < 4.0;
  note.anchor = !half ? "middle" : side == 0 ? "end" : "start";
  // clear of the outline, which lies along an axis there
  const bool above = at.heading_rad < 2.0;
  (half ? note.at.x : note.at.y) += (half ? -sign : above ? 1.0 : -1.0) * 0.5 * breadth_m;
  note.dx = !half ? 0.0 : -8.0 * sign;
  note.dy = half ? 4.0 : above ? -6.0 : 15.0;
  return note;
}

}  // namespace

Plot turning_plot(const BookletTrials& t, const std::string& title,
                  const evaluation::TurnResult& starboard, const evaluation::TurnResult& port) {
  Plot plot =
      map_plot(title, "to port  –  transfer [m]  –  to starboard", "advance [m]", 660.0, 370.0);
  const evaluation::TurnResult* const turns[] = {&starboard, &port};
  for (const int side : {0, 1}) {
    const auto& turn = *turns[side];
    add_track(plot, side == 0 ? "to starboard" : "to port", turn.track, side, false, kWholeTurn);
    add_hulls_along(plot, turn.track, t, side);
    for (const auto& at : turn.at) {
      // 360 deg lies on the way of the approach
      if (at.reached && at.heading_rad < 6.0) {
        plot.notes.push_back(turn_note(at, side, t.breadth_m));
      }
    }
  }
  return plot;
}

Plot zigzag_plot(const std::string& title, const evaluation::ZigzagResult& z) {
  Plot plot = chart(title, "time [s]", "angle [°]", 190.0);
  Series heading{"heading", {}, 0}, rudder{"rudder", {}, 1};
  for (const auto& row : z.track) {
    heading.points.push_back({row.time_s, row.motion.psi / kDegree});
    rudder.points.push_back({row.time_s, row.motion.rudder / kDegree});
  }
  plot.series = {heading, rudder};
  return plot;
}

Plot spiral_plot(const BookletTrials& t, double within_deg) {
  Plot plot = chart("Spiral", "rudder [°], starboard positive", "r' = r L / U", 260.0);
  const auto branch = [&](const std::string& name, const auto& points, int colour, bool dashed) {
    Series s{name, {}, colour, dashed, true, !dashed};
    for (const auto& p : points) {
      if (std::fabs(p.rudder_rad) / kDegree > within_deg) continue;
      s.points.push_back({p.rudder_rad / kDegree, p.rate_prime});
    }
    plot.series.push_back(std::move(s));
  };
  branch("to port", t.spiral.down, 0, false);
  branch("to starboard", t.spiral.up, 1, false);
  if (t.reverse) branch("reverse spiral", t.reverse->down, 2, true);
  return plot;
}

Plot pull_out_plot(const BookletTrials& t) {
  Plot plot = chart("Pull-out", "time since midships [s]", "rate of turn [°/min]", 260.0);
  const evaluation::PullOutSide* const sides[] = {&t.pull_out.starboard, &t.pull_out.port};
  // the rest of a long settling would press the decay against the axis
  const double shown_s = 60.0 * t.length_m / t.imo.speed_mps;
  for (const int i : {0, 1}) {
    Series s{i == 0 ? "from starboard" : "from port", {}, i};
    for (const auto& sample : sides[i]->samples) {
      if (sample.time_s > shown_s) break;
      s.points.push_back({sample.time_s, sample.rate_radps / kDegree * 60.0});
    }
    plot.series.push_back(std::move(s));
  }
  return plot;
}

Plot man_overboard_plot(const BookletTrials& t) {
  Plot plot = map_plot("Man overboard", "to starboard of the original track [m]",
                       "ahead of the casualty [m]", 330.0, 430.0);
  add_whole_track(plot, "Williamson, 60°", t.williamson.track, t, 0);
  add_whole_track(plot, "Williamson, " + number("%.0f°", t.best_change_rad / kDegree),
                  t.williamson_best.track, t, 2);
  add_whole_track(plot, "Anderson", t.anderson.track, t, 1);
  add_whole_track(plot, "Scharnow", t.scharnow.track, t, 3, true);
  add_hull(plot, {}, t, -1);
  plot.notes.push_back({{0.0, 0.0}, "casualty", "end", -10.0, 14.0});
  return plot;
}

Plot stopping_plot(const BookletTrials& t) {
  Plot plot = chart("Stopping distance", "track reach [m]", "speed [kn]", 230.0, false);
  int colour = 0;
  for (const auto& stop : t.stops) {
    double reach = 0.0, north = 0.0, east = 0.0;
    Series s = stopping_series(stop.order, stop.result, colour++, [&](const TrackRow& row) {
      reach += std::hypot(row.motion.north - north, row.motion.east - east);
      north = row.motion.north;
      east = row.motion.east;
      return reach;
    });
    s.points.push_back({stop.result.track_reach_m, stop.result.end_speed_mps / kKnot});
    plot.series.push_back(std::move(s));
  }
  return plot;
}

Plot stop_time_plot(const BookletTrials& t) {
  Plot plot = chart("Stopping time", "time [min]", "speed [kn]", 230.0, false);
  const auto in_minutes = [](const TrackRow& row) { return row.time_s / 60.0; };
  int colour = 0;
  for (const auto& stop : t.stops) {
    plot.series.push_back(stopping_series(stop.order, stop.result, colour++, in_minutes));
  }
  if (t.inertia) {
    plot.series.push_back(stopping_series(idle_words(t), *t.inertia, -1, in_minutes));
  }
  return plot;
}

Plot stopping_tracks_plot(const BookletTrials& t) {
  Plot plot = map_plot("Stopping tracks", "to starboard [m]", "ahead [m]", 660.0, 420.0);
  int colour = 0;
  for (const auto& stop : t.stops) {
    add_whole_track(plot, "from " + stop.order, stop.result.track, t, colour++);
  }
  add_hull(plot, {}, t, -1);
  return plot;
}

bool stops_aside(const BookletTrials& t) {
  for (const auto& stop : t.stops) {
    if (std::fabs(stop.result.lateral_m) > 0.1 * t.length_m) return true;
  }
  return false;
}

bool small_thrust(const BookletTrials& t) {
  return !t.speed_power.empty() && t.speed_power.back().thrust_n < 1e4;
}

Plot speed_power_plot(const BookletTrials& t) {
  const bool power = !t.speed_power.empty() && t.speed_power.back().power_w > 0.0;
  const bool small = !power && small_thrust(t);
  Plot plot = chart(power ? "Speed and power" : "Speed and thrust", "speed [kn]",
                    power   ? "shaft power [kW]"
                    : small ? "thrust [N]"
                            : "thrust [kN]",
                    270.0, false);
  Series s{power ? "shaft power" : "thrust", {}, 0, false, true, true};
  for (const auto& row : t.speed_power) {
    s.points.push_back(
        {row.speed_mps / kKnot, (power ? row.power_w : row.thrust_n) * (small ? 1.0 : 1e-3)});
  }
  plot.series.push_back(std::move(s));
  return plot;
}

}  // namespace haeul::report
