// General description and pilot card.
#include "models/vessel/loading.h"
#include "sim/report/booklet_parts.h"

namespace haeul::report {
namespace {

using vessel::ShipData;

constexpr const char* kOpen = "____________";  // for a pen

std::string model_name(ShipData::Model model) {
  switch (model) {
    case ShipData::Model::mmg:
      return "MMG standard method";
    case ShipData::Model::abkowitz:
      return "Abkowitz polynomial as published";
    case ShipData::Model::son_nomoto:
      return "Son and Nomoto, with roll, as published";
    case ShipData::Model::bis:
      return "van Berlekom and Goddard (bis system) as published";
    case ShipData::Model::low_speed:
      return "low-speed MMG as published";
    case ShipData::Model::kinematic:
      return "kinematic";
  }
  return {};
}

Table dimensions_table(const ShipData& ship) {
  const auto& d = ship.dimensions;
  Table table;
  table.caption = "Dimensions";
  table.first_right = 1;
  const double C_B = d.displacement_m3 / (d.length_pp_m * d.breadth_m * d.draught_m);
  table.rows = {
      {"length overall", number("%.2f m", d.length_overall_m)},
      {"length between perpendiculars L", number("%.2f m", d.length_pp_m)},
      {"breadth", number("%.2f m", d.breadth_m)},
      {d.trim_m == 0.0 ? "draught, even keel" : "draught, mean", number("%.2f m", d.draught_m)},
      {"depth", number("%.2f m", d.depth_m)},
      {"displacement", number("%.0f m³", d.displacement_m3)},
      {"block coefficient", number("%.3f", C_B)},
      {"service speed", knots(ship.service_speed_mps)}};
  if (d.displacement_m3 < 100.0) table.rows[5][1] = number("%.3f m³", d.displacement_m3);
  return table;
}

double shaft_rpm(const BookletTrials& t, double order_rps) {
  return vessel::shaft_command(t.model, order_rps).shaft_rps * 60.0;
}

}  // namespace

// a lag that follows its order at a rate: hard over to hard over
double hard_over_s(const vessel::ShipData& ship) {
  const auto& gear = ship.steering_gear;
  return 2.0 * gear.limit_rad / math::max(gear.rate_radps, 1e-9);
}

std::string idle_words(const BookletTrials& t) {
  return t.model.controllable ? "blades at zero pitch" : "engine stopped";
}

std::string pitch_words(const BookletTrials& t, double order_rps) {
  return number("%.2f", vessel::shaft_command(t.model, order_rps).pitch);
}

std::string shaft_words(const BookletTrials& t, double order_rps) {
  std::string shaft = number("%.0f rpm", shaft_rpm(t, order_rps));
  if (!t.model.controllable) return shaft;
  return number("lever %.0f %%, ", 100.0 * order_rps / t.model.max_rps) + shaft + ", P/D " +
         pitch_words(t, order_rps);
}

Table telegraph_table(const BookletTrials& t) {
  Table table;
  table.caption = "Engine orders, calm deep water";
  if (t.model.controllable) {
    table.head = {"order", "lever", "shaft [rpm]", "P/D ahead", "speed", "P/D astern"};
    for (const auto& row : t.telegraph) {
      table.rows.push_back({row.order, number("%.0f %%", 100.0 * row.ahead_rps / t.model.max_rps),
                            number("%.0f", shaft_rpm(t, row.ahead_rps)),
                            pitch_words(t, row.ahead_rps), knots(row.ahead_mps),
                            row.astern_rps < 0.0 ? pitch_words(t, row.astern_rps) : "–"});
    }
    return table;
  }
  table.head = {"order", "ahead [rpm]", "speed", "astern [rpm]"};
  for (const auto& row : t.telegraph) {
    table.rows.push_back({row.order, number("%.0f", row.ahead_rps * 60.0), knots(row.ahead_mps),
                          row.astern_rps < 0.0 ? number("%.0f", -row.astern_rps * 60.0) : "–"});
  }
  return table;
}

Table engine_table(const BookletInput& input) {
  const ShipData& ship = input.ship;
  Table table;
  table.caption = "Engine, propeller and rudder";
  table.first_right = 9;
  const auto row = [&](const std::string& what, const std::string& value) {
    table.rows.push_back({what, value});
  };
  row("engine", input.engine_name.empty() ? "none known" : input.engine_name);
  if (input.engine.mcr_w > 0.0) {
    row("rating", number("%.0f kW", input.engine.mcr_w * 1e-3) +
                      number(" at %.0f rpm", input.engine.rated_rps * 60.0));
  }
  row("shaft in the trials",
      input.engine.mcr_w > 0.0 ? "driven by engine and governor" : "takes its order at once");
  if (ship.propeller.diameter_m > 0.0) {
    row("propeller",
        std::to_string(ship.propeller.screws) + " × " +
            number("%.2f m", ship.propeller.diameter_m) +
            (ship.propeller.pitch_ratio > 0.0 ? number(", P/D %.3f", ship.propeller.pitch_ratio)
                                              : std::string()) +
            (ship.propeller.controllable
                 ? number(" to %.2f, controllable", ship.propeller.lowest_pitch_ratio)
                 : std::string()));
  }
  if (ship.rudder.area_m2 > 0.0) row("rudder area", number("%.1f m²", ship.rudder.area_m2));
  row("largest rudder angle", number("%.0f°", ship.steering_gear.limit_rad / kDegree));
  row("hard over to hard over", number("%.0f s", hard_over_s(ship)));
  const auto thruster = [&](const char* what, const auto& data) {
    if (data.power_w > 0.0) row(what, number("%.0f kW", data.power_w * 1e-3));
  };
  thruster("bow thruster", ship.bow_thruster);
  thruster("stern thruster", ship.stern_thruster);
  return table;
}

void write_particulars(Page& page, const BookletInput& input, const BookletTrials& t) {
  const ShipData& ship = input.ship;
  page.heading(2, "General description");
  page.begin_columns();
  page.table(dimensions_table(ship));
  page.table(engine_table(input));
  page.end_columns();
  Table origin;
  origin.caption = "Where the figures come from";
  origin.first_right = 9;
  origin.rows = {{"mathematical model", model_name(ship.model)},
                 {"manoeuvring figures", ship.estimated ? "estimated from the particulars"
                                                        : "a published set of coefficients"},
                 {"source", ship.source},
                 {"approach",
                  knots(t.imo.speed_mps) + ", shaft " + shaft_words(t, t.imo.turn[0].approach_rps)},
                 {"integration step", number("%g s", input.settings.step_s)},
                 {"computed by", input.program}};
  if (!t.shaft) origin.rows[3][1] = knots(t.imo.speed_mps);
  page.table(origin);
  page.paragraph(
      "All figures were computed by simulation at the draught above, in calm deep unrestricted "
      "water "
      "unless said otherwise. No sea trial has been made with them. Times and distances count from "
      "the "
      "order, positions are those of midship, and L is the length between perpendiculars. Times "
      "read "
      "minutes:seconds.");
}

void write_pilot_card(Page& page, const BookletInput& input, const BookletTrials& t) {
  const ShipData& ship = input.ship;
  const auto& d = ship.dimensions;
  page.heading(2, "Pilot card", true);
  page.begin_columns();
  Table state;
  state.caption = "Ship";
  state.first_right = 9;
  state.rows = {
      {"name", ship.name},
      {"call sign", kOpen},
      {"date", kOpen},
      {"draught aft / forward", number("%.2f m", vessel::draught_aft(d)) + " / " +
                                    number("%.2f m", vessel::draught_forward(d)) + " as computed"},
      {"displacement", number(d.displacement_m3 < 100.0 ? "%.3f t" : "%.0f t",
                              d.displacement_m3 * d.water_density_kgpm3 * 1e-3)},
      {"length overall, breadth",
       number("%.1f m", d.length_overall_m) + ", " + number("%.1f m", d.breadth_m)},
      {"anchor chain port / starboard", std::string(kOpen) + " shackles"},
      {"air draught", kOpen}};
  page.table(state);
  page.table(engine_table(input));
  page.end_columns();
  page.begin_columns();
  if (t.shaft) {
    page.table(telegraph_table(t));
  } else {
    page.remark("The formulation of this ship has no shaft: there is no table of engine orders.");
  }
  Table open;
  open.caption = "To be filled in by the master";
  open.first_right = 9;
  open.rows = {{"minimum rpm, speed", kOpen},         {"critical rpm", kOpen},
               {"consecutive starts", kOpen},         {"full ahead to full astern", kOpen},
               {"time limit astern", kOpen},          {"rudder for neutral effect", kOpen},
               {"steering gear units in use", kOpen}, {"defects", kOpen}};
  page.table(open);
  page.end_columns();
  Table checks;
  checks.caption = "Equipment, checked and ready";
  checks.first_right = 9;
  checks.rows = {
      {"☐ anchors", "☐ whistle", "☐ radar 3 cm / 10 cm", "☐ ARPA"},
      {"☐ speed log, water / ground", "☐ echo sounder", "☐ position fixing", "☐ gyro, error ____"},
      {"☐ VHF", "☐ telegraph", "☐ rudder and rpm indicators", "☐ rate of turn indicator"}};
  page.table(checks);
  if (t.shaft) {
    const std::string what = t.model.controllable ? "lever" : "shaft speed";
    page.paragraph(
        "Engine orders are shares of the " + what +
        " of the approach ahead (full 75, half 60, slow 45, dead slow 30 %) and of the " +
        (t.model.controllable ? "whole one" : "rated one") +
        " astern. They are assumed; the ship's own telegraph table goes before them.");
  }
}

}  // namespace haeul::report
