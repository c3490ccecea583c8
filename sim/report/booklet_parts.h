#pragma once
/// The parts of a manoeuvring booklet, each written into a page from the trials.
#include "sim/report/booklet_trials.h"
#include "sim/report/html.h"
#include "sim/report/svg.h"

namespace haeul::report {

inline constexpr double kDegree = math::kPi / 180.0;
inline constexpr double kKnot = 1852.0 / 3600.0;

inline constexpr double kWholeTurn = 2.0 * math::kPi;

// booklet_cards.cpp
void write_particulars(Page& page, const BookletInput& input, const BookletTrials& t);
void write_pilot_card(Page& page, const BookletInput& input, const BookletTrials& t);
Table telegraph_table(const BookletTrials& t);
Table engine_table(const BookletInput& input);
/// A shaft order in words: "69 rpm", with blades that turn "lever 75 %, 230 rpm, P/D 0.75".
std::string shaft_words(const BookletTrials& t, double order_rps);
/// What the lever at stop means: "engine stopped", or "blades at zero pitch".
std::string idle_words(const BookletTrials& t);
/// P/D of an order of a ship whose blades turn.
std::string pitch_words(const BookletTrials& t, double order_rps);

/// Hard over to hard over [s].
double hard_over_s(const vessel::ShipData& ship);

// booklet_poster.cpp
void write_poster(Page& page, const BookletInput& input, const BookletTrials& t);

// booklet_sections.cpp
void write_course_change(Page& page, const BookletTrials& t);
void write_course_keeping(Page& page, const BookletTrials& t);
void write_criteria(Page& page, const BookletInput& input, const BookletTrials& t);

// booklet_water.cpp
void write_stopping(Page& page, const BookletTrials& t);
/// Full astern from each order: how far, how long and, where she leaves her track, whereto.
Table stopping_table(const BookletTrials& t);
/// Says so where stopping is extrapolated.
void write_astern_remark(Page& page, const BookletTrials& t);
void write_speed_power(Page& page, const BookletTrials& t);
void write_weather(Page& page, const BookletTrials& t);
void write_shallow(Page& page, const BookletInput& input, const BookletTrials& t);
/// Squat at a depth of `ratio` draughts, or that she is aground.
std::string squat_text(const vessel::ShipData& ship, const BookletTrials& t, double speed_mps,
                       double ratio);

// booklet_plots.cpp
/// An empty map: one scale, north up.
Plot map_plot(const std::string& title, const std::string& x_label, const std::string& y_label,
              double width, double height);
/// The track as east over north, up to `until_rad` of heading (0: all of it).
void add_track(Plot& plot, const std::string& name, const std::vector<evaluation::TrackRow>& track,
               int colour, bool dashed = false, double until_rad = 0.0);
Plot turning_plot(const BookletTrials& t, const std::string& title,
                  const evaluation::TurnResult& starboard, const evaluation::TurnResult& port);
Plot zigzag_plot(const std::string& title, const evaluation::ZigzagResult& z);
/// The points with a rudder angle of at most `within_deg`.
Plot spiral_plot(const BookletTrials& t, double within_deg);
Plot pull_out_plot(const BookletTrials& t);
Plot man_overboard_plot(const BookletTrials& t);
Plot stopping_plot(const BookletTrials& t);
Plot stopping_tracks_plot(const BookletTrials& t);
/// Does a crash stop leave the original track by more than a tenth of L?
bool stops_aside(const BookletTrials& t);
Plot stop_time_plot(const BookletTrials& t);
/// Is thrust better given in N than in kN?
bool small_thrust(const BookletTrials& t);
Plot speed_power_plot(const BookletTrials& t);

/// A length as metres and ship lengths.
std::string metres(double value);
std::string lengths(double value, double L);
std::string knots(double value_mps);
std::string minutes(double value_s);

}  // namespace haeul::report
