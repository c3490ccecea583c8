// The field table of a scenario's environment, and of what a ship shows to the wind.
#include "sim/scenario/input/scenario_input.h"
#include "sim/scenario/input/ship_input.h"

namespace haeul::scenario {

namespace {

constexpr Need kRequired = Need::required;

}  // namespace

void fields(Fields& f, environment::WindConditionData& wind) {
  using Spectrum = environment::GustSpectrum;
  f.number({"from_deg", "where the wind comes from, clockwise from north", kRequired},
           between(-360, 360), wind.from_rad);
  f.number({"speed_mps", "mean speed; 0: calm, without air resistance", kRequired}, between(0, 80),
           wind.speed_mps);
  f.number({"height_m", "above the water, at which the speed is given"}, between(1, 200),
           wind.height_m);
  f.choice({"gusts", "spectrum of the gusts, seeded"}, wind.gusts,
           {{"none", Spectrum::none},
            {"davenport", Spectrum::davenport},
            {"harris", Spectrum::harris},
            {"npd", Spectrum::npd}});
  f.number({"surface_drag", "kappa of Davenport's and Harris's gusts"}, between(0.0001, 0.05),
           wind.kappa);
}

void fields(Fields& f, environment::SeaStateData& sea) {
  using Spectrum = environment::WaveSpectrum;
  f.choice({"spectrum", "pierson_moskowitz: the height follows from the period"}, sea.spectrum,
           {{"jonswap", Spectrum::jonswap},
            {"bretschneider", Spectrum::bretschneider},
            {"pierson_moskowitz", Spectrum::pierson_moskowitz}});
  f.number({"height_m", "significant wave height, less than breaks: 0.223 period_s^2; 0: no waves"},
           between(0, 25), sea.height_m);
  f.number({"period_s", "peak period", kRequired}, between(1, 40), sea.period_s);
  f.number({"gamma", "peakedness of jonswap"}, between(1, 10), sea.gamma);
  f.number({"from_deg", "where the waves come from, clockwise from north", kRequired},
           between(-360, 360), sea.from_rad);
  f.number({"spreading", "s of cos^2s of half the angle; 0: long-crested"}, between(0, 200),
           sea.spreading);
  using Method = environment::AddedResistanceMethod;
  f.choice(
      {"added_resistance",
       "mean resistance: snnm, from all sides; stawave1 by the height, stawave2 by each wave: "
       "within 45 degrees of the bow, and none beyond 60"},
      sea.added_resistance,
      {{"snnm", Method::snnm}, {"stawave1", Method::stawave1}, {"stawave2", Method::stawave2}});
  std::uint64_t components = static_cast<std::uint64_t>(sea.components);
  f.count({"components", "harmonics the sea is made of"}, 1, 2000, components);
  sea.components = static_cast<int>(components);
}

void fields(Fields& f, CurrentAtInput& at) {
  f.number({"time_s", "of the run; linear between two, held before the first and after the last",
            kRequired},
           any_number(), at.time_s);
  f.number({"towards_deg", "where the current sets, clockwise from north", kRequired},
           between(-360, 360), at.towards_rad);
  f.number({"speed_kn", "how fast", kRequired}, between(0, 15), at.speed_mps);
}

void fields(Fields& f, CurrentInput& current) {
  f.choice({"from", "chart: its currents and tidal stream; grid: a file; series: a table of times"},
           current.from,
           {{"uniform", From::constant},
            {"chart", From::chart},
            {"grid", From::grid},
            {"series", From::series}});
  f.number({"towards_deg", "where a uniform current sets, clockwise from north"},
           between(-360, 360), current.towards_rad);
  f.number({"speed_kn", "of a uniform current"}, between(0, 15), current.speed_mps);
  f.text({"file", "of a grid, from the scenario's folder; outside of the grid its edge is held"},
         current.file);
  f.list({"series", "a current that is the same everywhere and changes with time"}, current.series);
}

void fields(Fields& f, DepthInput& depth) {
  f.choice({"from", "chart: the chart's depths, mostly schematic; grid: a file"}, depth.from,
           {{"constant", From::constant}, {"chart", From::chart}, {"grid", From::grid}});
  f.number({"depth_m",
            "below chart datum, everywhere; with from chart or grid only what the waves feel, "
            "which without it are those of deep water"},
           between(0, 12000), depth.depth_m);
  f.text({"file", "of a grid, from the scenario's folder; outside of the grid its edge is held"},
         depth.file);
}

void fields(Fields& f, TideInput& tide) {
  f.choice({"from", "chart: the chart's tide, at starts_at or from its highest water on"},
           tide.from_chart, {{"constant", false}, {"chart", true}});
  f.number({"height_m", "constant, above chart datum"}, between(-5, 20), tide.height_m);
}

void fields(Fields& f, EnvironmentInput& environment) {
  f.text({"starts_at",
          "when the run starts, as 2026-05-01T06:00+09:00: tide and tidal streams are as they are "
          "then; without it at their highest"},
         environment.starts_at);
  f.block({"wind", "without it still air"}, environment.wind);
  f.block({"waves", "without it flat water"}, environment.waves);
  f.block({"current", "without it the water stands"}, environment.current);
  f.block({"depth", "without it the water is deep"}, environment.depth);
  f.block({"tide", "without it chart datum"}, environment.tide);
  f.number({"under_keel_m", "less water than this under a keel raises an event"}, between(0, 100),
           environment.under_keel_m);
}

void fields(Fields& f, vessel::WaterlineData& line) {
  f.number({"entrance_m", "L_E, forward perpendicular to 99 % of the breadth; 0: by the angle"},
           between(0, 250), line.entrance_m);
  f.number({"entrance_angle_deg", "E_1 in its place, waterline to centre line; 0: estimated"},
           between(0, 80), line.entrance_angle_rad);
  f.number({"run_m", "L_R, after perpendicular to 99 % of the breadth; 0: by the angle"},
           between(0, 250), line.run_m);
  f.number({"run_angle_deg", "E_2 in its place; 0: estimated"}, between(0, 80), line.run_angle_rad);
  f.number({"bow_m", "L_BWL of stawave1, bow to 95 % of the breadth; 0: 0.688 L_E"},
           between(0, 250), line.bow_m);
  f.number({"area_coefficient", "C_WP; 0: estimated"}, between(0, 1), line.area_coefficient);
}

void fields(Fields& f, vessel::TransferFunctionData::Motion& motion) {
  f.numbers({"amplitude",
             "per metre of wave amplitude: heave in m, roll and pitch in rad; for each "
             "speed each heading, for each heading each frequency"},
            between(0, 100), motion.amplitude);
  f.numbers({"phase_deg", "ahead of the wave at midship, in the same order"}, between(-360, 360),
            motion.phase_rad);
}

void fields(Fields& f, vessel::TransferFunctionData& t) {
  f.numbers({"omega_radps", "frequencies of the waves, ascending; beyond them the ends are held",
             kRequired},
            positive_to(20), t.omega_radps);
  f.numbers(
      {"heading_deg",
       "where the waves go, off the bow: 0 following, 90 to starboard, 180 head; 0 to 180 for a "
       "ship alike on both sides, or round the circle",
       kRequired},
      between(0, 360), t.heading_rad);
  f.numbers({"speed_kn", "through the water, ascending", kRequired}, between(0, 60), t.speed_mps);
  f.block({"heave", "upwards; without it by closed form"}, t.heave);
  f.block({"roll", "starboard side down; without it by closed form"}, t.roll);
  f.block({"pitch", "bow up; without it by closed form"}, t.pitch);
}

void fields(Fields& f, environment::WindData& wind) {
  using Family = environment::WindData::Family;
  wind.given = true;
  f.choice({"family", "of coefficients"}, wind.family,
           {{"blendermann", Family::blendermann},
            {"isherwood", Family::isherwood},
            {"fujiwara", Family::fujiwara}});
  f.number({"transverse_area_m2", "A_F above the water", kRequired}, positive_to(20000),
           wind.transverse_area_m2);
  f.number({"lateral_area_m2", "A_L above the water", kRequired}, positive_to(50000),
           wind.lateral_area_m2);
  f.number({"centroid_m", "of A_L forward of midship"}, between(-200, 200), wind.centroid_m);
  f.number({"centroid_height_m", "of A_L above the water; 0: half the mean height"},
           between(0, 100), wind.centroid_height_m);
  f.text({"type", "blendermann: row of the table, such as tanker_loaded, lng_tanker, ferry"},
         wind.type);
  f.number({"superstructure_area_m2", "isherwood: A_SS, lateral"}, between(0, 50000),
           wind.superstructure_area_m2);
  f.number({"perimeter_m", "isherwood: of the lateral projection; 0: estimated"}, between(0, 2000),
           wind.perimeter_m);
  f.number({"masts", "isherwood: groups of masts or king posts"}, between(0, 20), wind.masts);
  f.number({"on_deck_area_m2", "fujiwara: A_OD, lateral"}, between(0, 50000), wind.on_deck_area_m2);
  f.number({"bridge_height_m", "fujiwara: above the water; 0: A_F / breadth"}, between(0, 100),
           wind.bridge_height_m);
}

}  // namespace haeul::scenario
