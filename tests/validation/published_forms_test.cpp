// Whole-ship formulations against trajectories of a second implementation (data/published_forms.py):
// the same equations as printed, the same Runge-Kutta rule, nothing shared. What differs is rounding.
#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>
#include <functional>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "tests/support/published_ships.h"

using namespace haeul;

namespace {

constexpr double kDegree = math::kPi / 180.0;

// x, y, psi, u, v, r, delta, then p, phi, n where the ship has them
using State = std::vector<double>;

struct Row {
  double time;
  State state;
};

std::map<std::string, std::vector<Row>> read_reference(const std::string& ship) {
  std::ifstream file(std::string(HAEUL_SOURCE_DIR) + "/tests/validation/data/" + ship + ".csv");
  REQUIRE(file);
  std::map<std::string, std::vector<Row>> runs;
  std::string line, cell;
  std::getline(file, line);
  while (std::getline(file, line)) {
    std::istringstream cells(line);
    std::string manoeuvre;
    std::getline(cells, manoeuvre, ',');
    State numbers;
    while (std::getline(cells, cell, ',')) numbers.push_back(std::stod(cell));
    runs[manoeuvre].push_back({numbers[0], State(numbers.begin() + 1, numbers.end())});
  }
  return runs;
}

double servo(double order, double delta, double rate_deg) {
  return math::clamp(order - delta, -rate_deg * kDegree, rate_deg * kDegree);
}

// rate of change of a state under a rudder order
using Rates = std::function<State(const State&, double)>;

State moved(const State& s, const State& k, double h) {
  State out = s;
  for (std::size_t i = 0; i < s.size(); ++i) out[i] += h * k[i];
  return out;
}

State step(const Rates& rates, const State& s, double order, double h) {
  const State k1 = rates(s, order), k2 = rates(moved(s, k1, 0.5 * h), order);
  const State k3 = rates(moved(s, k2, 0.5 * h), order), k4 = rates(moved(s, k3, h), order);
  State out = s;
  for (std::size_t i = 0; i < s.size(); ++i) {
    out[i] += h / 6.0 * (k1[i] + 2.0 * k2[i] + 2.0 * k3[i] + k4[i]);
  }
  return out;
}

struct Off {
  double metres = 0.0, others = 0.0;
};

// largest difference over all runs of a ship's file
Off largest_difference(const std::string& ship, double h, const Rates& rates) {
  const auto runs = read_reference(ship);
  REQUIRE(runs.size() == 4);
  Off off;
  for (const auto& [manoeuvre, rows] : runs) {
    REQUIRE(rows.size() >= 31);
    const double angle = std::stod(manoeuvre.substr(manoeuvre.find('_') + 1)) * kDegree;
    const bool zigzag = manoeuvre.starts_with("zigzag");
    State s = rows.front().state;
    double order = angle;
    std::size_t row = 0;
    const auto steps = std::lround(rows.back().time / h), every = std::lround(10.0 / h);
    for (long i = 0; i <= steps; ++i) {
      if (i % every == 0) {
        for (std::size_t k = 0; k < s.size(); ++k) {
          double& worst = k < 2 ? off.metres : off.others;
          worst = std::fmax(worst, std::fabs(s[k] - rows[row].state[k]));
        }
        ++row;
      }
      if (zigzag && ((order > 0.0 && s[2] >= angle) || (order < 0.0 && s[2] <= -angle))) {
        order = -order;
      }
      s = step(rates, s, order, h);
    }
    CHECK(row == rows.size());
  }
  return off;
}

}  // namespace

TEST_CASE("the Mariner follows the published third-order form") {
  const auto model = hull::make_abkowitz(test::mariner_data(), test::mariner_dimensions());
  const Off off = largest_difference("mariner", 0.05, [&](const State& s, double order) {
    const auto a = hull::abkowitz_acceleration(model, s[3], s[4], s[5], s[6]);
    const auto h = math::sincos(s[2]);
    return State{s[3] * h.cos - s[4] * h.sin, s[3] * h.sin + s[4] * h.cos, s[5], a.du, a.dv, a.dr,
                 servo(order, s[6], 5.0)};
  });
  CAPTURE(off.metres, off.others);
  CHECK(off.metres < 1e-8);
  CHECK(off.others < 1e-10);
}

TEST_CASE("the S175 follows the published form with roll") {
  const auto model = hull::make_son_nomoto(test::s175_data(), test::s175_dimensions());
  const Off off = largest_difference("container_s175", 0.05, [&](const State& s, double order) {
    const auto a = hull::son_nomoto_acceleration(model, s[3], s[4], s[5], s[7], s[8], s[6], s[9]);
    const auto h = math::sincos(s[2]);
    const double side = s[4] * math::cos(s[8]);
    return State{s[3] * h.cos - side * h.sin,
                 s[3] * h.sin + side * h.cos,
                 s[5] * math::cos(s[8]),
                 a.du,
                 a.dv,
                 a.dr,
                 servo(order, s[6], 5.0),
                 a.dp,
                 s[7],
                 hull::shaft_rate(model, s[9], 80.0 / 60.0)};
  });
  CAPTURE(off.metres, off.others);
  CHECK(off.metres < 1e-8);
  CHECK(off.others < 1e-10);
}

TEST_CASE("the Esso 190k follows the published Bis form at three depths") {
  const auto model = hull::make_bis_tanker(test::esso_190k_data(), test::esso_190k_dimensions());
  struct Case {
    const char* file;
    double depth;
  };
  for (const Case& c :
       {Case{"esso_190k_deep", 1e6}, Case{"esso_190k_40m", 40.0}, Case{"esso_190k_25m", 25.0}}) {
    const Off off = largest_difference(c.file, 0.1, [&](const State& s, double order) {
      const auto a = hull::bis_acceleration(model, s[3], s[4], s[5], s[6], s[7], c.depth);
      const auto h = math::sincos(s[2]);
      return State{s[3] * h.cos - s[4] * h.sin,
                   s[3] * h.sin + s[4] * h.cos,
                   s[5],
                   a.du,
                   a.dv,
                   a.dr,
                   servo(order, s[6], 2.33),
                   hull::shaft_rate(model, s[7], 80.0 / 60.0)};
    });
    CAPTURE(c.file, off.metres, off.others);
    CHECK(off.metres < 1e-8);
    CHECK(off.others < 1e-10);
  }
}

TEST_CASE("the Esso Osaka model follows the published low-speed form, also astern") {
  const auto ship = test::esso_osaka_dimensions();
  const auto hull = hull::make_low_speed_hull(test::esso_osaka_hull(), ship);
  const auto screw = propulsion::make_reversing_propeller(test::esso_osaka_propeller(), ship);
  const auto rudder = propulsion::make_low_speed_rudder(test::esso_osaka_rudder(), screw, ship);
  struct Case {
    const char* file;
    double n;
  };
  for (const Case& c : {Case{"esso_osaka_3m", 10.0}, Case{"esso_osaka_3m_astern", -10.0}}) {
    const Off off = largest_difference(c.file, 0.1, [&](const State& s, double order) {
      const double u = s[3], v = s[4], r = s[5];
      const auto H = hull::low_speed_hull_force(hull, u, v, r);
      const auto P = propulsion::reversing_propeller_force(screw, u, v, r, c.n);
      const auto R = propulsion::low_speed_rudder_force(rudder, P, u, v, r, c.n, s[6]);
      const hull::Force<double> sum{H.X + P.force.X + R.X, H.Y + P.force.Y + R.Y,
                                    H.N + P.force.N + R.N};
      const auto a = hull::low_speed_acceleration(hull, u, v, r, sum);
      const auto h = math::sincos(s[2]);
      return State{u * h.cos - v * h.sin,   u * h.sin + v * h.cos, r, a.du, a.dv, a.dr,
                   servo(order, s[6], 20.0)};
    });
    CAPTURE(c.file, off.metres, off.others);
    CHECK(off.metres < 1e-8);
    CHECK(off.others < 1e-10);
  }
}
