// Factors of shallow water on the hull, before they are faded out towards deep water.
#include <algorithm>
#include <array>

#include "models/hull/shallow_water.h"
#include "sim/validation/groups/groups.h"
#include "sim/validation/groups/reference_ships.h"

namespace haeul::validation {
namespace {

struct Ship {
  const char* name;
  vessel::Dimensions dimensions;
  double wake;
  std::vector<std::array<double, 4>> kijima;  // h/T, Y_v, N_r, Y_r
  std::vector<std::array<double, 12>>
      taimuri;  // h/T, gv, gnr, fyr, fnr, fnv, fyv, Nvvr, Nvrr, wake, 1-t, gamma
  std::vector<std::array<double, 3>> added;  // h/T, m_y, J_z
};

const std::vector<Ship>& ships() {
  static const std::vector<Ship> all{
      {"KVLCC2",
       block_ship(320, 58, 20.8, 0.8098),
       0.35,
       {{1.2, 4.211608, 1.952447, 1.567268},
        {1.5, 2.030789, 1.207542, 1.17163},
        {2.0, 1.37026, 0.9863769, 0.9471676},
        {3.0, 1.108956, 0.9275909, 0.8637976},
        {10.0, 0.9998411, 0.9620969, 0.9268354}},
       {{1.2, 3.343534, 2.95222, 2.560906, 2.838224, 4.467331, 3.757335, 0.9480603, 3.607813,
         1.378301, 1.05295, 1.294287},
        {1.5, 1.739796, 1.60563, 1.471463, 1.565621, 2.133419, 1.848431, 0.8216121, 1.013957,
         1.261487, 1.035643, 1.672655},
        {2.0, 1.24109, 1.190664, 1.140238, 1.174824, 1.396257, 1.262236, 0.8893821, 0.1930817,
         1.162434, 1.021476, 1.402887},
        {3.0, 1.076069, 1.056695, 1.037321, 1.050234, 1.139055, 1.075351, 1.02557, 0.4083526,
         1.083032, 1.010451, 1.017494},
        {10.0, 1.0079, 1.004783, 1.001667, 1.003645, 1.018924, 1.005468, 1.091652, 1.047527,
         1.011321, 1.000294, 1.000053}},
       {{1.2, 3.070982, 2.431025},
        {1.5, 1.643633, 1.427224},
        {2.0, 1.202587, 1.123867},
        {3.0, 1.060175, 1.031149},
        {10.0, 1.005052, 1.000706}}},
      {"S175",
       block_ship(175, 25.4, 9.5, 0.572),
       0.18,
       {{1.2, 2.159106, 2.831076, -1.251187},
        {1.5, 1.291608, 1.550598, 1.730737},
        {3.0, 0.9481763, 1.008291, 1.808339},
        {10.0, 0.9665756, 0.9793568, 0.838411}},
       {{1.2, 2.563891, 2.374671, 2.185452, 2.320816, 3.095891, 2.981225, 0.0169182, -2.97117,
         1.004443, 1.041341, 0.9490374},
        {1.5, 1.468576, 1.407119, 1.345663, 1.389135, 1.645798, 1.583703, 2.175486, 9.758943,
         1.003071, 1.027828, 0.883514},
        {3.0, 1.034013, 1.027667, 1.021321, 1.025425, 1.055774, 1.038138, 1.643027, 6.157371,
         1.000975, 1.00816, 0.9840915},
        {10.0, 1.000715, 1.000062, 0.9994085, 0.999753, 1.003659, 0.9996294, 0.7507312, 0.05497112,
         1.000133, 1.000229, 0.9999514}},
       {{1.2, 2.98965, 2.392027},
        {1.5, 1.615173, 1.414069},
        {3.0, 1.05564, 1.029409},
        {10.0, 1.00426, 1.000449}}}};
  return all;
}

hull::ShallowFactors<double> factors(const Ship& ship, double depth_ratio) {
  return hull::published_shallow_factors(ship.dimensions, ship.wake, 1.0 / depth_ratio);
}

std::string where(const Ship& ship, double depth_ratio) {
  char text[48];
  std::snprintf(text, sizeof text, ", %s, h/T %g", ship.name, depth_ratio);
  return text;
}

// Amin & Hasegawa's polynomial of 1 - t_P in deep water, by which the program divides
double deep_thrust(const vessel::Dimensions& d) {
  const double c = d.displacement_m3 / (d.breadth_m * d.breadth_m * d.draught_m);
  return 1.0 + (29.495 - 14.089 * c + 1.6486 * c * c) / 250.0;
}

// a factor that the program holds between bounds, or replaces outside of the formula's range
void gate_or_tell(CheckList& list, const std::string& what, double value, double reference,
                  bool same) {
  if (same) {
    list.relative(what, value, reference, "", 1e-5);
  } else {
    list.report(what + " (replaced or bounded)", value, reference, "");
  }
}

void compare(CheckList& list, const Ship& ship) {
  // the three polynomials of few ships are used where they were fitted
  const auto& d = ship.dimensions;
  const double s = d.displacement_m3 / (d.length_pp_m * d.draught_m * d.draught_m);
  const auto fitted = [s](double h_T) { return s > 1.9 && s < 2.5 && h_T > 1.0 / 0.6; };
  list.from(Evidence::other_program,
            "public simulator, run (Kijima & Nakiri); a second one by reading");
  for (const auto& row : ship.kijima) {
    const auto f = factors(ship, row[0]);
    const std::string at = where(ship, row[0]);
    list.relative("Y_v" + at, f.Y_v, row[1], "", 1e-5)
        .relative("N_r" + at, f.N_r, row[2], "", 1e-5);
    gate_or_tell(list, "Y_r" + at, f.Y_r, row[3], fitted(row[0]));
  }
  list.from(Evidence::other_program,
            "public simulator, run (Taimuri et al.); a second one of the same origin");
  for (const auto& row : ship.taimuri) {
    const auto f = factors(ship, row[0]);
    const std::string at = where(ship, row[0]);
    list.relative("Y_rrr" + at, f.Y_rrr, row[2], "", 1e-5)
        .relative("X_vr" + at, f.X_vr, row[3], "", 1e-5)
        .relative("X_rr" + at, f.X_rr, row[4], "", 1e-5)
        .relative("N_v" + at, f.N_v, row[5], "", 1e-5)
        .relative("X_vv" + at, f.X_vv, row[6], "", 1e-5);
    gate_or_tell(list, "N_vvr" + at, f.N_vvr, row[7], fitted(row[0]));
    gate_or_tell(list, "N_vrr" + at, f.N_vrr, row[8], fitted(row[0]));
    list.relative("wake" + at, f.wake, row[9], "", 1e-5);
    list.relative("1 - t_P, times its deep limit" + at, f.thrust * deep_thrust(d), row[10], "",
                  1e-5);
    // gamma_R has two branches that step where they meet; the program leads from one to the other
    const double meet = std::max(-0.332 * d.draught_m / d.breadth_m + 0.581, 0.41) * row[0];
    const std::string what = "γ_R" + at;
    if (meet < 0.9 || meet > 1.1) {
      list.relative(what, f.gamma_R, row[11], "", 1e-5);
    } else {
      list.report(what + " (between two branches)", f.gamma_R, row[11], "");
    }
  }
  list.from(Evidence::other_program, "Sheng's form in one public simulator");
  for (const auto& row : ship.added) {
    const auto f = factors(ship, row[0]);
    const std::string at = where(ship, row[0]);
    list.relative("m_y" + at, f.my, row[1], "", 1e-5).relative("J_z" + at, f.Jz, row[2], "", 1e-5);
  }
}

}  // namespace

std::vector<Check> shallow_water_checks() {
  CheckList list;
  for (const Ship& ship : ships()) compare(list, ship);
  list.from(Evidence::other_program, "Raven (2016) in ITTC 2021, own computation, recalled")
      .relative("viscous increase, KVLCC2, h 60 m",
                factors(ships()[0], 60.0 / 20.8).resistance - 1.0, 0.0855692, "", 1e-5)
      .relative("viscous increase, KVLCC2, h 45 m",
                factors(ships()[0], 45.0 / 20.8).resistance - 1.0, 0.1432049, "", 1e-5)
      .relative("viscous increase, S175, h 25 m", factors(ships()[1], 25.0 / 9.5).resistance - 1.0,
                0.1008527, "", 1e-5);
  list.from(Evidence::closed_form, "no factor on deep water");
  const auto deep = factors(ships()[0], 1e9);
  list.absolute("Y_v in deep water", deep.Y_v, 1.0, "", 1e-6)
      .absolute("m_y in deep water", deep.my, 1.0, "", 1e-6)
      .absolute("1 - t_P in deep water", deep.thrust, 1.0, "", 1e-6);
  return list.done();
}

std::vector<Figure> shallow_water_figures() {
  const Ship& kvlcc2 = ships()[0];
  std::vector<Curve> curves{
      {"Y_v", {}, false, 0}, {"N_r", {}, false, 1}, {"N_v", {}, false, 2}, {"m_y", {}, false, 3}};
  for (double h = 1.2; h < 4.0; h += 0.02) {
    const auto f = factors(kvlcc2, h);
    const double values[] = {f.Y_v, f.N_r, f.N_v, f.my};
    for (std::size_t i = 0; i < 4; ++i) curves[i].points.push_back({h, values[i]});
  }
  Curve marks{"other programs", {}, true, 5};
  for (std::size_t i = 0; i < 4; ++i) {
    marks.points.push_back({kvlcc2.kijima[i][0], kvlcc2.kijima[i][1]});
    marks.points.push_back({kvlcc2.kijima[i][0], kvlcc2.kijima[i][2]});
    marks.points.push_back({kvlcc2.taimuri[i][0], kvlcc2.taimuri[i][5]});
    marks.points.push_back({kvlcc2.added[i][0], kvlcc2.added[i][1]});
  }
  curves.push_back(std::move(marks));
  return {plot("Factors of KVLCC2 over the depth.", "h / T", "factor", curves)};
}

}  // namespace haeul::validation
