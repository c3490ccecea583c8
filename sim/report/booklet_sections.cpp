// Deep water trials and the criteria.
#include <cmath>

#include "sim/report/booklet_parts.h"

namespace haeul::report {
namespace {

std::string degrees(double rad) { return number("%.1f°", rad / kDegree); }

void add_zigzag(Table& table, const std::string& name, const evaluation::ZigzagResult& z) {
  const auto overshoot = [&](std::size_t k) {
    return z.overshoots.size() > k ? degrees(z.overshoots[k].overshoot_rad) : std::string("–");
  };
  const bool turned = z.initial_turning_s > 0.0;
  const double checking =
      z.overshoots.empty() ? NAN : z.overshoots[0].peak_s - z.overshoots[0].reversal_s;
  table.rows.push_back({name, overshoot(0), overshoot(1),
                        turned ? minutes(z.initial_turning_s) : "–", minutes(checking),
                        z.reach_s > 0.0 ? minutes(z.reach_s) : "–",
                        z.period_s > 0.0 ? minutes(z.period_s) : "–"});
}

// the approach against what the standards ask for
std::string approach_text(const evaluation::ImoTrials& trials) {
  const std::string at = "Approach " + knots(trials.speed_mps);
  if (trials.least_mps <= 0.0) {
    return at +
           "; whether that is 90 % of the speed at 85 % of the engine's power is not known, as no "
           "engine is.";
  }
  return at + (evaluation::fast_enough(trials) ? ", enough: " : ", too slow to count: ") +
         "at least " + knots(trials.least_mps) +
         " is asked for, 90 % of the speed at 85 % of the engine's power.";
}

}  // namespace

void write_course_change(Page& page, const BookletTrials& t) {
  page.heading(2, "Deep water: changing course", true);
  page.heading(3, "Initial turning");
  Table initial;
  initial.head = {"10° of rudder until 10° of heading", "time", "distance run"};
  for (const int side : {0, 1}) {
    const auto& z = t.imo.zigzag10[side];
    const bool turned = z.initial_turning_s > 0.0;
    initial.rows.push_back(
        {side == 0 ? "to starboard" : "to port", turned ? minutes(z.initial_turning_s) : "–",
         turned ? metres(z.initial_turning_m) + " = " + lengths(z.initial_turning_m, t.length_m)
                : "–"});
  }
  page.table(initial);
  page.heading(3, "Turning circles");
  page.paragraph("Rudder " + number("%.0f°", t.imo.rudder_rad / kDegree) + " from " +
                 knots(t.imo.speed_mps) +
                 ": the figure and its table are on the wheelhouse poster. " +
                 "Kick to the outside: " + metres(t.imo.turn[0].kick_m) + " to starboard, " +
                 metres(t.imo.turn[1].kick_m) + " to port.");
  if (t.accelerating && t.coasting) {
    Table turns;
    turns.head = {"to starboard",      "advance",   "transfer",
                  "tactical diameter", "90° after", "180° after"};
    const auto row = [&](const std::string& name, const evaluation::TurnResult& r) {
      turns.rows.push_back({name, r.reached_90 ? metres(r.advance_m) : "–",
                            r.reached_90 ? metres(r.transfer_m) : "–",
                            r.reached_180 ? metres(r.tactical_diameter_m) : "–",
                            r.reached_90 ? minutes(r.t90_s) : "–",
                            r.reached_180 ? minutes(r.t180_s) : "–"});
    };
    row("from " + knots(t.imo.speed_mps), t.imo.turn[0]);
    row("from rest, half ahead", *t.accelerating);
    row(idle_words(t) + ", from " + knots(t.imo.speed_mps), *t.coasting);
    page.table(turns);
  }
  page.heading(3, "Zig-zag tests, angles to starboard positive");
  page.begin_columns();
  page.figure(svg(zigzag_plot("Zig-zag 10/10, starboard first", t.imo.zigzag10[0])),
              "10/10, starboard first");
  page.figure(svg(zigzag_plot("Zig-zag 10/10, port first", t.imo.zigzag10[1])),
              "10/10, port first");
  page.figure(svg(zigzag_plot("Zig-zag 20/20, starboard first", t.imo.zigzag20[0])),
              "20/20, starboard first");
  page.figure(svg(zigzag_plot("Zig-zag 20/20, port first", t.imo.zigzag20[1])),
              "20/20, port first");
  page.end_columns();
  Table table;
  table.head = {"test",         "1st overshoot", "2nd overshoot", "second order",
                "yaw checking", "reach",         "period"};
  add_zigzag(table, "10/10 starboard first", t.imo.zigzag10[0]);
  add_zigzag(table, "10/10 port first", t.imo.zigzag10[1]);
  add_zigzag(table, "20/20 starboard first", t.imo.zigzag20[0]);
  add_zigzag(table, "20/20 port first", t.imo.zigzag20[1]);
  add_zigzag(table, "5/1 starboard first", t.modified);
  page.table(table);
}

void write_course_keeping(Page& page, const BookletTrials& t) {
  page.heading(2, "Deep water: keeping course");
  page.begin_columns();
  page.figure(svg(spiral_plot(t, 90.0)), "Spiral: steady rate of turn over rudder angle.");
  page.figure(svg(spiral_plot(t, 5.5)), "The same near midships.");
  page.figure(svg(pull_out_plot(t)), "Pull-out: rudder midships from a steady turn with 20°.");
  page.end_columns();
  Table table;
  table.first_right = 9;
  const double q = t.length_m / t.imo.speed_mps;
  if (t.spiral.unstable) {
    table.rows.push_back(
        {"direct spiral", "unstable: loop " + degrees(t.spiral.loop_width_rad) +
                              " wide (to one step of 1°)" +
                              number(", r' %.3f high", t.spiral.loop_height_prime)});
  } else {
    table.rows.push_back({"direct spiral", "stable: no loop"});
  }
  if (t.reverse) {
    table.rows.push_back(
        {"reverse spiral",
         t.reverse->unstable
             ? "loop " + number("%.2f°", t.reverse->loop_width_rad / kDegree) + " wide"
             : "no loop"});
  }
  if (t.spiral.unstable) {
    table.rows.push_back({"guidance for unstable ships",
                          number("at most %.1f°", evaluation::loop_width_limit_deg(q)) +
                              number(" at L/V = %.1f s", q)});
  }
  const auto side = [&](const char* name, const evaluation::PullOutSide& s) {
    table.rows.push_back({name, number("from %.1f °/min", s.turn_rate_radps / kDegree * 60.0) +
                                    number(" to %.1f °/min", s.residual_radps / kDegree * 60.0) +
                                    (s.steady ? " after " + minutes(s.settled_s)
                                              : std::string(", not yet steady"))});
  };
  side("pull-out from starboard", t.pull_out.starboard);
  side("pull-out from port", t.pull_out.port);
  table.rows.push_back({"", !t.pull_out.settled ? "not settled: no judgement"
                            : !t.pull_out.stable
                                ? "the rates do not meet: she has to be steered straight"
                            : t.spiral.unstable ? "the rates meet, away from straight running"
                                                : "the rates meet: she steadies by herself"});
  page.table(table);
}

void write_criteria(Page& page, const BookletInput& input, const BookletTrials& t) {
  page.begin_whole();
  page.heading(2, "IMO manoeuvring criteria");
  page.paragraph(number("MSC.137(76) at L/V = %.1f s. ", t.length_m / t.imo.speed_mps) +
                 "Both sides were tested, the worse counts. " + approach_text(t.imo));
  Table table;
  table.head = {"criterion", "starboard", "port", "worse", "limit", "result"};
  for (const auto& c : t.criteria) {
    const char* const format = c.unit == evaluation::CriterionUnit::lengths ? "%.2f L" : "%.1f°";
    const bool both = c.worse != evaluation::Worse::only;
    table.rows.push_back({c.name, c.known && both ? number(format, c.starboard) : "–",
                          c.known && both ? number(format, c.port) : "–",
                          c.known ? number(format, c.value) : "not completed",
                          number(format, c.limit), c.passed ? "pass" : "fail"});
  }
  page.table(table);
  if (!t.shaft) {
    page.remark("The stopping criterion is open: the formulation of this ship has no shaft.");
  }
  write_astern_remark(page, t);
  if (!evaluation::binding(t.length_m, input.ship.type)) {
    page.remark(
        "The criteria bind ships of 100 m and more, and gas carriers and chemical tankers of any "
        "length (1.2 of the standards); for this one they are for comparison.");
  }
  page.end_whole();
}

}  // namespace haeul::report
