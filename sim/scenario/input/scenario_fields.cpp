// The field table of scenario files.
#include "sim/scenario/input/scenario_input.h"

namespace haeul::scenario {

namespace {

constexpr Need kRequired = Need::required;
constexpr Need kOptional = Need::optional;

void fields_of_position(Fields& f, PositionInput& position) {
  f.number({"lat_deg", "latitude, north positive, WGS84; needs an area"}, between(-85, 85),
           position.lat_deg);
  f.number({"lon_deg", "longitude, east positive, WGS84"}, between(-180, 180), position.lon_deg);
  f.number({"north_m", "metres north of the area's origin"}, between(-500000, 500000),
           position.north_m);
  f.number({"east_m", "metres east of the area's origin"}, between(-500000, 500000),
           position.east_m);
  f.text({"bearing_from", "id of the ship from whose start bearing and range are taken"},
         position.bearing_from);
  f.number({"bearing_deg", "true bearing from that ship, clockwise from north"}, between(-360, 360),
           position.bearing_rad);
  f.number({"range_nmi", "distance from that ship, between centres"}, positive_to(100),
           position.range_m);
  f.ways({{"lat_deg", "lon_deg"},
          {"north_m", "east_m"},
          {"bearing_from", "bearing_deg", "range_nmi"}});
}

}  // namespace

void fields(Fields& f, Time& time) {
  f.number({"step_s",
            "one tick of the clock; a ship with an engine bears a few tenths of a second, and says "
            "how many"},
           positive_to(10), time.step_s);
  f.number({"end_s", "when the run ends at the latest"}, positive_to(2592000), time.end_s);
}

void fields(Fields& f, OriginInput& origin) {
  f.number({"lat_deg", "latitude of the local plane's origin", kRequired}, between(-85, 85),
           origin.lat_deg);
  f.number({"lon_deg", "longitude of the local plane's origin", kRequired}, between(-180, 180),
           origin.lon_deg);
}

void fields(Fields& f, AreaInput& area) {
  f.text({"chart", "a folder of assets/charts; its origin becomes that of the local plane"},
         area.chart);
  f.block({"origin", "origin of the local plane on the open sea"}, area.origin);
  f.ways({{"chart"}, {"origin"}});
}

void fields(Fields& f, StartInput& start) {
  fields_of_position(f, start.position);
  f.number({"course_deg", "course and heading at the start, clockwise from north", kRequired},
           between(-360, 360), start.course_rad);
  f.number({"speed_kn", "speed at the start, and the order until a waypoint gives another"},
           between(0, 60), start.speed_mps);
}

void fields(Fields& f, WaypointInput& waypoint) {
  fields_of_position(f, waypoint.position);
  f.number({"speed_kn", "order on the leg towards it; 0: the speed at the start"}, between(0, 60),
           waypoint.speed_mps);
}

void fields(Fields& f, RouteInput& route) {
  f.list({"waypoints", "in the order of sailing; the start is not among them", kRequired},
         route.waypoints);
}

void fields(Fields& f, guidance::GuidanceSettings& guidance) {
  f.number({"lookahead_lengths", "how far ahead on the leg the ship aims"}, positive_to(100),
           guidance.lookahead_lengths);
  f.number({"acceptance_lengths", "nearer than this to a waypoint the next leg begins"},
           positive_to(100), guidance.acceptance_lengths);
  f.number({"bandwidth_degps", "natural frequency of the heading loop; 0: from the ship"},
           between(0, 60), guidance.bandwidth_radps);
  f.number({"damping", "damping ratio of the heading loop"}, positive_to(5), guidance.damping);
  f.number({"max_rudder_deg", "the autopilot's limit; 0: the steering gear's"}, between(0, 90),
           guidance.max_rudder_rad);
}

void fields(Fields& f, planner::SbMpcSettings& s) {
  // prediction
  f.number({"horizon_s", "how far each candidate is predicted"}, positive_to(7200), s.horizon_s);
  f.number({"step_s", "step of the prediction"}, positive_to(60), s.step_s);
  f.numbers({"offsets_deg", "course offsets tried; empty: -90 to 90 by 15"}, between(-180, 180),
            s.offsets_rad);
  f.numbers({"speed_factors", "speed factors tried; empty: 1, 0.5 and 0"}, between(0, 1),
            s.speed_factors);
  // distances
  f.number({"activate_nmi", "a target nearer than this can call the planner up"}, positive_to(50),
           s.activate_m);
  f.number({"close_nmi", "passing on the wrong side nearer than this costs"}, positive_to(50),
           s.close_m);
  f.number({"safe_nmi", "distance between centres to keep"}, positive_to(20), s.safe_m);
  f.number({"safe_lengths", "the same in own ship lengths; the greater one counts"}, between(0, 50),
           s.safe_lengths);
  f.number({"comfort", "passing nearer than this times the safe distance costs a little"},
           between(1, 10), s.comfort);
  f.number({"clear_lengths", "hulls' circles nearer than this are not called safe"}, between(0, 50),
           s.clear_lengths);
  f.number({"ground_m", "clearance from land and works below which grounding costs"},
           between(0, 20000), s.ground_m);
  // times
  f.number({"stand_on_s", "a stand-on ship acts when the safe distance breaks within this"},
           between(0, 7200), s.stand_on_s);
  f.number({"fade_s", "a conflict this far ahead counts half"}, positive_to(7200), s.fade_s);
  f.number({"ground_s", "grounding counts up to this time ahead"}, between(0, 7200), s.ground_s);
  // weights
  const Range weight = between(0, 1e6);
  f.number({"k_coll", "weight of a conflict"}, weight, s.K_coll);
  f.number({"k_comfort", "weight of passing at the safe distance only"}, weight, s.K_comfort);
  f.number({"k_ground", "weight of a predicted grounding"}, weight, s.K_ground);
  f.number({"kappa", "weight of passing on the wrong side"}, weight, s.kappa);
  f.number({"kappa_tc", "weight of a turn to port against Rules 14, 15 or 17(c)"}, weight,
           s.kappa_TC);
  f.number({"kappa_so", "weight of a departure while obliged to stand on"}, weight, s.kappa_SO);
  f.number({"kappa_ra", "weight of a first alteration not readily apparent (Rule 8)"}, weight,
           s.kappa_RA);
  f.number({"apparent_deg", "alterations of this much are readily apparent"}, between(0, 180),
           s.apparent_rad);
  f.number({"k_p", "weight of slowing down"}, weight, s.K_P);
  f.number({"k_dp", "weight of changing the speed factor"}, weight, s.K_dP);
  f.number({"k_chi_starboard", "weight of an offset to starboard"}, weight, s.K_chi_starboard);
  f.number({"k_chi_port", "weight of an offset to port"}, weight, s.K_chi_port);
  f.number({"k_dchi_starboard", "weight of a change of offset to starboard"}, weight,
           s.K_dchi_starboard);
  f.number({"k_dchi_port", "weight of a change of offset to port"}, weight, s.K_dchi_port);
  f.number({"k_switch", "weight of any change of decision"}, weight, s.K_switch);
  f.number({"k_hold", "weight of changing a decision again at once"}, not_negative(), s.K_hold);
  f.number({"hold_s", "how long a new decision is defended, fading"}, between(0, 7200), s.hold_s);
  f.number({"better", "relative advantage below which the decision in force stays"},
           between(0, 0.9), s.better);
}

void fields(Fields& f, MasterInput& master) {
  f.identifier({"planner", "who decides: keep_course sails on, sb_mpc avoids by the COLREGs"},
               master.planner);
  f.number({"period_s", "time between decisions, a multiple of time.step_s"}, positive_to(600),
           master.period_s);
  f.block({"sb_mpc", "settings of the planner sb_mpc"}, master.sb_mpc);
}

void fields(Fields& f, Failure& failure) {
  using Kind = Failure::Kind;
  f.choice({"kind", "what fails; a blackout stops rudder, engines and thrusters", kRequired},
           failure.kind,
           {{"rudder_jammed", Kind::rudder_jammed},
            {"engine_stopped", Kind::engine_stopped},
            {"blackout", Kind::blackout},
            {"thruster_lost", Kind::thruster_lost}});
  using Unit = Failure::Unit;
  f.choice({"unit", "which of two engines (starboard, port) or thrusters (bow, stern)"},
           failure.unit,
           {{"all", Unit::all},
            {"starboard", Unit::starboard},
            {"port", Unit::port},
            {"bow", Unit::bow},
            {"stern", Unit::stern}});
  f.number({"from_s", "when", kRequired}, not_negative(), failure.from_s);
  f.number({"until_s", "when it is mended, a step or more later; left out: never"}, positive(),
           failure.until_s);
}

void fields(Fields& f, ManualOrders& orders) {
  f.number({"from_s", "when they begin", kRequired}, not_negative(), orders.from_s);
  f.number({"until_s", "when guidance has the ship again, a step or more later; left out: never"},
           positive(), orders.until_s);
  f.number({"rudder_deg", "positive to starboard"}, between(-90, 90), orders.rudder_rad);
  f.number({"lever",
            "of the highest shaft order, with blades that turn of full pitch; negative: astern"},
           between(-1, 1), orders.lever);
  f.number(
      {"bow_thruster", "of full speed, positive pushes to starboard; thrust goes with its square"},
      between(-1, 1), orders.bow_thruster);
  f.number({"stern_thruster",
            "of full speed, positive pushes to starboard; thrust goes with its square"},
           between(-1, 1), orders.stern_thruster);
}

void fields(Fields& f, vessel::LoadingData& loading) {
  f.number({"draught_m",
            "mean; 0.4 of the ship file's up to the depth less freeboard; left out: from the "
            "displacement, else the ship file's"},
           positive_to(40), loading.draught_m);
  f.number({"trim_m", "draught aft less forward; at most 1.5 % of the length"}, between(-10, 10),
           loading.trim_m);
  f.number(
      {"displacement_t", "left out: that of the draught; with a draught it must agree within 1 %"},
      positive_to(1e6), loading.displacement_t);
  f.number({"gm_m", "metacentric height; left out: with the ship file's KG"}, positive_to(20),
           loading.gm_m);
}

void fields(Fields& f, ShipInput& ship) {
  f.identifier({"id", "short name, unique in the scenario", kRequired}, ship.id);
  f.text({"name", "name shown; empty: the ship file's"}, ship.name);
  f.text({"name_ko", "name shown in Korean; empty: the ship file's"}, ship.name_ko);
  f.text({"ship", "a file of assets/ships, or the path of one", kRequired}, ship.ship);
  f.text({"machinery",
          "a file of assets/engines, the path of one, or none; "
          "empty: the ship file's"},
         ship.machinery);
  f.text({"hull_condition",
          "a file of assets/hull_conditions, or the path of one; "
          "empty: as the ship file says"},
         ship.hull_condition);
  f.block({"loading",
           "another draught than the ship file's; only for ships with hull.method 'estimated'"},
          ship.loading);
  f.flag({"anchored", "lies still where it starts"}, ship.anchored);
  f.block(
      {"start", "where and how the run begins, clear of land and in water deeper than she draws",
       kRequired},
      ship.start);
  f.block({"route", "without one the ship sails on on its course", kOptional}, ship.route);
  f.block({"guidance", "how it follows its route"}, ship.guidance);
  f.block({"master", "who decides for it"}, ship.master);
  f.list({"failures", "what breaks on board"}, ship.failures);
  f.list({"orders", "given by hand, in place of what guidance orders"}, ship.orders);
}

void fields(Fields& f, encounter::EncounterSettings& e) {
  f.number({"overtaking_sector_deg", "bearing abaft which a ship overtakes (Rule 13)"},
           between(90, 180), e.overtaking_sector_rad);
  f.number({"overtaking_theta_deg", "aspect below which a ship is being overtaken"},
           between(0, 180), e.overtaking_theta_rad);
  f.number({"head_on_theta_deg", "bearing and aspect within which ships meet head on (Rule 14)"},
           between(0, 90), e.head_on_theta_rad);
  f.number({"crossing_theta_deg", "aspect up to which ships cross (Rule 15)"}, between(0, 180),
           e.crossing_theta_rad);
  f.number({"entry_range_nmi", "no role is given further off than this"}, positive_to(50),
           e.entry_range_m);
  f.number({"entry_dcpa_nmi", "risk of collision below this closest approach"}, positive_to(20),
           e.entry_dcpa_m);
  f.number({"entry_tcpa_min", "risk of collision within this time"}, positive_to(600),
           e.entry_tcpa_s);
  f.number({"release_range_nmi", "a role ends when past, opening and further off than this"},
           positive_to(50), e.release_range_m);
  f.number({"stopped_kn", "a target slower than this lies stopped: an obstacle"}, between(0, 5),
           e.stopped_mps);
}

void fields(Fields& f, Require& require) {
  f.choice({"contact", "hull against hull"}, require.contact_never,
           {{"allowed", false}, {"never", true}});
  f.choice({"grounding", "hull against land and works"}, require.grounding_never,
           {{"allowed", false}, {"never", true}});
  f.number({"min_cpa_nmi", "own ship (the first) to any other, between centres; 0: none"},
           between(0, 50), require.min_cpa_m);
  f.text({"arrival", "id of the ship that must arrive; empty: none"}, require.arrival);
  f.choice({"first_alteration", "own ship's first alteration of course"}, require.starboard_first,
           {{"any", false}, {"starboard", true}});
  f.number({"max_cross_track_m", "own ship's greatest distance from its route; 0: none"},
           between(0, 100000), require.max_cross_track_m);
}

void fields(Fields& f, Log& log) {
  f.number({"every_s", "time between rows, a multiple of time.step_s"}, positive_to(3600),
           log.every_s);
}

void fields(Fields& f, ScenarioInput& scenario) {
  f.text({"title", "one line that says what happens", kRequired}, scenario.title);
  f.text({"title_ko", "the same in Korean"}, scenario.title_ko);
  f.text({"note", "where the scenario comes from; not shown in a run"}, scenario.note);
  f.block({"time", "the clock"}, scenario.time);
  f.count({"seed", "of everything random"}, 0, UINT64_MAX, scenario.seed);
  f.block({"area", "where on earth; without it positions are metres or bearings"}, scenario.area);
  f.block({"environment", "wind, waves, current and depth; none by default"}, scenario.environment);
  f.list({"ships", "the first is the own ship", kRequired}, scenario.ships);
  f.block({"encounter", "when ships meet and in which role"}, scenario.encounter);
  f.number({"near_miss_m", "between hulls; nearer raises an event; 0: off"}, between(0, 20000),
           scenario.near_miss_m);
  f.block({"require", "what the run must keep to, else exit code 1"}, scenario.require);
  f.block({"log", "what is written"}, scenario.log);
}

void fields(Fields& f, HullCondition& condition) {
  f.text({"name", "shown to people", kRequired}, condition.name);
  f.text({"name_ko", "the same in Korean"}, condition.name_ko);
  f.number({"roughness_um", "k_s, peak to trough over 50 mm; replaces the ship's", kRequired},
           between(0, 10000), condition.roughness_um);
  f.number({"sand_roughness_um", "equivalent sand roughness; for information"}, between(0, 10000),
           condition.sand_roughness_um);
}

}  // namespace haeul::scenario
