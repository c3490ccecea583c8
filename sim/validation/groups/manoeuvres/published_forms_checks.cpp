// Ships of published formulations, sailed through make_vessel_model and step in their trial set-up.
#include <array>
#include <cmath>

#include "models/vessel/dynamics.h"
#include "sim/scenario/reader.h"
#include "sim/validation/groups/groups.h"

namespace haeul::validation {
namespace {

using vessel::Motion;
constexpr double kDegree = math::kPi / 180.0;

// what the second implementation has: where the ship is at `until`, then advance and tactical
// diameter of a turn, or two overshoots of a zigzag; 0: there is none
struct Reference {
  double angle_deg;
  bool zigzag;
  double north, east, psi, first, second;
};

struct Ship {
  const char *key, *name;
  double depth_m, rps, until_s, end_s;  // rps 0: the trial's own
  std::array<Reference, 4> references;
};

const Ship kShips[] = {
    {"mariner",
     "Mariner",
     vessel::kDeep_m,
     0,
     600,
     600,
     {{{20, false, 124.878821295, -59.674658688, 6.479333041453, 674.456631295, 1159.89341346},
       {35, false, 257.666612479, -26.613379890, 6.837954677448, 570.179363024, 1029.21585295},
       {10, true, 4367.698208982, 123.094964341, 0.279787934016, 0.0863170824568, 0.0779915635261},
       {20, true, 3957.328457491, 180.271353335, -0.451369501956, 0.135867992511,
        0.110364692133}}}},
    {"container_s175",
     "S175",
     vessel::kDeep_m,
     0,
     600,
     600,
     {{{20, false, 510.108667661, 155.827460509, 7.102815790580, 696.816800742, 984.056152771},
       {35, false, 530.809868929, 331.839840691, 7.804703324592, 559.274579492, 709.844336253},
       {10, true, 4540.316788800, 66.104000420, 0.168838602847, 0.0641504829133, 0.0866848048479},
       {20, true, 3781.128024325, 49.510189205, 0.425041350697, 0.115479677448, 0.110353574542}}}},
    {"esso_190k",
     "Esso 190k, deep",
     vessel::kDeep_m,
     0,
     600,
     1200,
     {{{20, false, 321.815872967, 956.766055167, 4.666517827610, 1263.29171577, 1251.40888505},
       {35, false, 285.183420333, 603.464234104, 5.153528239268, 988.658265204, 952.788032282},
       {10, true, 4453.698228756, -150.876187213, 0.400642794883, 0.109469127455, 0.25730835286},
       {20, true, 3584.539240287, 267.815458691, 0.433009307655, 0.215230488793, 0.278072735299}}}},
    {"esso_190k",
     "Esso 190k, 40 m",
     40.0,
     0,
     600,
     1200,
     {{{20, false, 317.020161927, 1002.900022752, 4.578154962278, 1276.25847589, 1289.8864546},
       {35, false, 195.778897205, 714.577587258, 4.763140522447, 991.262553955, 1001.10231681},
       {10, true, 4407.603496671, -136.623668464, 0.373048954356, 0.101868852066, 0.236993847777},
       {20, true, 3598.649353922, 216.248910849, 0.534373088268, 0.205420458888, 0.278394286905}}}},
    {"esso_190k",
     "Esso 190k, 25 m",
     25.0,
     0,
     600,
     1200,
     {{{20, false, 567.295984333, 2065.935314033, 3.510815066521, 1646.76078601, 2096.30127126},
       {35, false, 317.932113363, 809.201512089, 4.964655513125, 1117.26561093, 1182.60493755},
       {10, true, 4430.532504853, 150.379548034, 0.102670199344, 0.0365963953395, 0.0559314070613},
       {20, true, 3928.618866264, 277.862911241, 0.346166813636, 0.0948510499821,
        0.129077732833}}}},
    {"esso_osaka_3m",
     "Esso Osaka 3 m",
     vessel::kDeep_m,
     0,
     300,
     300,
     {{{20, false, 7.583124664, 17.804228165, 9.198294148479, 13.4470619704, 18.2953720575},
       {35, false, 1.733508989, 2.602042216, 12.110727574767, 9.5929833196, 11.1930615496},
       {10, true, 105.238894047, -1.017557599, 0.235025666266, 0.0621766424855, 0.104034771034},
       {20, true, 90.019766671, -0.116870804, 0.458607449375, 0.107109999958, 0.143541397078}}}},
    {"esso_osaka_3m",
     "Esso Osaka 3 m, astern",
     vessel::kDeep_m,
     -10,
     300,
     300,
     {{{20, false, 4.699754034, -32.383773800, 0.227344126821, 7.84340706769, 0},
       {35, false, -3.796917227, -21.001766353, -0.787109493549, 7.72904359045, 0},
       {10, true, 27.074164653, 4.103047307, 5.312494757178, 0, 0},
       {20, true, 18.043048648, 7.282605926, 6.185004863382, 0, 0}}}},
};

// every step of a turn, or of a zigzag whose order changes at the first step at whose start the
// heading has passed the threshold
struct Run {
  double step_s = 0.1;
  std::vector<Motion<double>> states;
  const Motion<double>& at(double t) const {
    return states.at(static_cast<std::size_t>(std::lround(t / step_s)));
  }
};

Run sail(const vessel::ShipData& ship, double depth_m, double rps, double end_s, double angle,
         bool zigzag) {
  const auto model = vessel::make_vessel_model(ship);
  vessel::Surroundings<double> around;
  around.depth_m = depth_m;
  Run run;
  run.step_s = ship.trial.step_s;
  Motion<double> s;
  s.u = ship.trial.speed_mps;
  s.shaft_rps = rps;
  double order = angle;
  run.states.push_back(s);
  for (long i = std::lround(end_s / run.step_s); i > 0; --i) {
    if (zigzag && order * s.psi >= std::fabs(order) * angle) order = -order;
    vessel::step(model, s, vessel::LaneOrders<double>{order, rps, 0.0, 0.0}, run.step_s, around);
    run.states.push_back(s);
  }
  return run;
}

// `out` where the heading first passes `psi`
double crossing(const Run& run, double psi, double Motion<double>::*out) {
  for (std::size_t i = 1; i < run.states.size(); ++i) {
    const auto &a = run.states[i - 1], &b = run.states[i];
    if (a.psi < psi && b.psi >= psi) {
      return a.*out + (psi - a.psi) / (b.psi - a.psi) * (b.*out - a.*out);
    }
  }
  return std::nan("");
}

// largest headings of alternating sides beyond `limit`, at the steps as they are
std::vector<double> overshoots(const Run& run, double limit) {
  std::vector<double> found;
  double last = 0.0;
  for (std::size_t i = 1; i + 1 < run.states.size(); ++i) {
    const double a = std::fabs(run.states[i - 1].psi), b = run.states[i].psi;
    const double c = std::fabs(run.states[i + 1].psi), most = std::fabs(b);
    if (most > limit && most >= a && most > c && b * last <= 0.0) {
      found.push_back(most - limit);
      last = b;
    }
  }
  found.resize(std::max<std::size_t>(found.size(), 2), std::nan(""));
  return found;
}

constexpr double kMetres = 1e-3, kRadians = 1e-6;

void compare(CheckList& list, const Ship& ship, const vessel::ShipData& data,
             const Reference& ref) {
  const double angle = ref.angle_deg * kDegree;
  const double rps = ship.rps != 0.0 ? ship.rps : data.trial.shaft_rps;
  const Run run = sail(data, ship.depth_m, rps, ship.end_s, angle, ref.zigzag);
  const std::string degrees = std::to_string(std::lround(ref.angle_deg));
  const std::string what =
      std::string(ship.name) +
      (ref.zigzag ? ", zigzag " + degrees + "/" + degrees : ", turn " + degrees + "°");
  const std::string when = " at " + std::to_string(std::lround(ship.until_s)) + " s";
  const auto& s = run.at(ship.until_s);
  list.absolute(what + ": north" + when, s.north, ref.north, "m", kMetres)
      .absolute(what + ": east" + when, s.east, ref.east, "m", kMetres)
      .absolute(what + ": heading" + when, s.psi, ref.psi, "rad", kRadians);
  if (!ref.zigzag) {
    list.absolute(what + ": advance", crossing(run, 0.5 * math::kPi, &Motion<double>::north),
                  ref.first, "m", kMetres);
    if (ref.second == 0.0) return;
    list.absolute(what + ": tactical diameter", crossing(run, math::kPi, &Motion<double>::east),
                  ref.second, "m", kMetres);
  } else if (ref.first != 0.0) {
    const auto peaks = overshoots(run, angle);
    list.absolute(what + ": first overshoot", peaks[0], ref.first, "rad", kRadians)
        .absolute(what + ": second overshoot", peaks[1], ref.second, "rad", kRadians);
  }
}

// figures the sources themselves name
void compare_published(CheckList& list) {
  // a rudder to port: the screw's own turning moment makes the other side tighter
  const auto mariner = scenario::read_ship("mariner");
  const auto turn =
      sail(mariner, vessel::kDeep_m, 0.0, 3000.0, -15.0 * kDegree, false).states.back();
  list.from(Evidence::published, "the Mariner example of Fossen's toolbox, printed to 1 m")
      .absolute("Mariner: radius of the steady turn, 15° port",
                std::hypot(turn.u, turn.v) / std::fabs(turn.r), 711.0, "m", 0.5);
  // kept on her course: left alone she falls off, being unstable
  const auto esso = scenario::read_ship("esso_190k");
  const auto esso_model = vessel::make_vessel_model(esso);
  double low = 4.0, high = 12.0;
  for (int i = 0; i < 60; ++i) {
    const double middle = 0.5 * (low + high);
    (vessel::straight_surge(esso_model, middle, esso.trial.shaft_rps) > 0.0 ? low : high) = middle;
  }
  list.from(Evidence::published, "van Berlekom & Goddard (1972): design speed, printed to 0.01 m/s")
      .absolute("Esso 190k: speed kept straight ahead at 80 rpm", low, 8.23, "m/s", 0.005);
  list.from(
      Evidence::measured,
      "free-running 3 m model in wind, Miyauchi et al. (2022): 0.90 to 0.94; the coefficients "
      "are those the authors' search starts from");
  const auto osaka = scenario::read_ship("esso_osaka_3m");
  for (const double side : {1.0, -1.0}) {
    const auto s =
        sail(osaka, vessel::kDeep_m, 8.0, 600.0, side * 35.0 * kDegree, false).states.back();
    list.report(std::string("Esso Osaka 3 m: r' of the steady turn, 35° ") +
                    (side > 0.0 ? "starboard" : "port"),
                std::fabs(s.r) * osaka.dimensions.length_pp_m / std::hypot(s.u, s.v), 0.92, "");
  }
}

}  // namespace

std::vector<Check> published_forms_checks() {
  CheckList list;
  for (const Ship& ship : kShips) {
    const auto data = scenario::read_ship(ship.key);
    list.from(Evidence::other_program,
              "second implementation of the printed equations in Python, the same Runge-Kutta rule "
              "(tests/validation/data/published_forms.py)");
    for (const Reference& ref : ship.references) compare(list, ship, data, ref);
  }
  compare_published(list);
  return list.done();
}

std::vector<Figure> published_forms_figures() {
  std::vector<Curve> curves;
  Curve marks{"second implementation, last position", {}, true, 5};
  for (std::size_t i = 0; i < 6; ++i) {
    if (i == 3) continue;  // hardly another curve than in deep water
    const Ship& ship = kShips[i];
    const auto data = scenario::read_ship(ship.key);
    const Reference& ref = ship.references[1];
    const double L = data.dimensions.length_pp_m;
    const Run run = sail(data, ship.depth_m, data.trial.shaft_rps, ship.until_s,
                         ref.angle_deg * kDegree, false);
    Curve curve{ship.name, {}, false, static_cast<int>(curves.size())};
    const double every = ship.until_s / 200.0;
    for (int k = 0; k <= 200; ++k) {
      const auto& s = run.at(std::floor(k * every / run.step_s) * run.step_s);
      curve.points.push_back({s.east / L, s.north / L});
    }
    marks.points.push_back({ref.east / L, ref.north / L});
    curves.push_back(std::move(curve));
  }
  curves.push_back(std::move(marks));
  return {plot("Turns with 35° of rudder, lengths of ship; 600 s, Esso Osaka's model 300 s.",
               "east / L", "north / L", curves, true)};
}

}  // namespace haeul::validation
