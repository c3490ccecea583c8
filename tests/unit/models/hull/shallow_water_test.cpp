#include "models/hull/shallow_water.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <cstring>

#include "models/vessel/dynamics.h"
#include "tests/support/kvlcc2_data.h"

namespace haeul::hull {
namespace {

vessel::Dimensions kvlcc2() {
  vessel::Dimensions d;
  d.length_pp_m = 320, d.breadth_m = 58, d.draught_m = 20.8;
  d.displacement_m3 = 0.8098 * 320 * 58 * 20.8;
  return d;
}

template <class Real>
std::array<Real, 17> members(const ShallowFactors<Real>& f) {
  return {f.X_vv,  f.X_vr, f.X_rr, f.Y_v, f.Y_r,  f.Y_rrr,  f.N_v,     f.N_r,       f.N_vvr,
          f.N_vrr, f.my,   f.Jz,   f.mx,  f.wake, f.thrust, f.gamma_R, f.resistance};
}

TEST_CASE("shallow-water factors of KVLCC2 are those of other programs") {
  // h/T, Y_v, N_r, f_yr, f_nr, f_nv, f_yv, g_nr, wake, m_y, J_z; Kijima's by two programs, the others
  // by two of one origin, added masses by one
  const double rows[][11] = {{1.2, 4.211608, 1.952447, 2.560906, 2.838224, 4.467331, 3.757335,
                              2.95222, 1.378301, 3.070982, 2.431025},
                             {1.5, 2.030789, 1.207542, 1.471463, 1.565621, 2.133419, 1.848431,
                              1.60563, 1.261487, 1.643633, 1.427224},
                             {2.0, 1.37026, 0.9863769, 1.140238, 1.174824, 1.396257, 1.262236,
                              1.190664, 1.162434, 1.202587, 1.123867},
                             {3.0, 1.108956, 0.9275909, 1.037321, 1.050234, 1.139055, 1.075351,
                              1.056695, 1.083032, 1.060175, 1.031149}};
  for (const auto& r : rows) {
    CAPTURE(r[0]);
    const auto f = published_shallow_factors(kvlcc2(), 0.35, 1.0 / r[0]);
    const double got[] = {f.Y_v, f.N_r, f.X_vr, f.X_rr, f.N_v, f.X_vv, f.Y_rrr, f.wake, f.my, f.Jz};
    for (std::size_t i = 0; i < 10; ++i) CHECK(got[i] == Approx(r[i + 1]).epsilon(1e-5));
  }
  // the polynomials of few ships, where they hold: h/T 2 and 3
  const auto two = published_shallow_factors(kvlcc2(), 0.35, 0.5);
  CHECK(two.Y_r == Approx(0.9471676).epsilon(1e-5));
  CHECK(two.N_vvr == Approx(0.8893821).epsilon(1e-5));
  CHECK(two.N_vrr == Approx(0.1930817).epsilon(1e-5));
  // gamma_R in either branch; 1 - t_P over its deep limit 0.99778
  CHECK(published_shallow_factors(kvlcc2(), 0.35, 1.0 / 3.0).gamma_R ==
        Approx(1.017494).epsilon(1e-5));
  CHECK(published_shallow_factors(kvlcc2(), 0.35, 1.0 / 1.5).gamma_R ==
        Approx(1.672655).epsilon(1e-5));
  CHECK(two.thrust / 1.021476 == Approx(1.0 / 0.99778).epsilon(1e-4));
}

TEST_CASE("deep water leaves everything alone, and the way there has no step") {
  const auto m = make_shallow_model(kvlcc2(), 0.35);
  for (const double ratio : {20.0, 20.001, 25.0, 1e5}) {
    for (const double x : members(shallow_factors(m, ratio * 20.8))) CHECK(x == 1.0);
  }
  for (const double x : members(shallow_factors(m, 19.9 * 20.8))) {
    CHECK(x == Approx(1.0).margin(1e-6));
  }
  auto before = members(shallow_factors(m, 22.0));
  double worst = 0.0;
  for (double h = 22.0; h < 600.0; h *= 1.001) {
    const auto now = members(shallow_factors(m, h));
    for (std::size_t i = 0; i < now.size(); ++i) {
      REQUIRE(now[i] >= 0.29);
      REQUIRE(now[i] <= 6.1);
      worst = std::max(worst, std::fabs(now[i] - before[i]));
    }
    before = now;
  }
  CHECK(worst < 0.05);
  // held below 1.2 T
  CHECK(shallow_factors(m, 1.0).Y_v == shallow_factors(m, 1.2 * 20.8).Y_v);
}

TEST_CASE("between 1.2 T and 4 T the tables give the published factors") {
  const auto m = make_shallow_model(kvlcc2(), 0.35);
  for (const double ratio : {1.2, 1.23, 1.5, 2.0, 3.0, 4.0}) {
    CAPTURE(ratio);
    const auto published = members(published_shallow_factors(kvlcc2(), 0.35, 1.0 / ratio));
    const auto table = members(shallow_factors(m, ratio * 20.8));
    for (std::size_t i = 0; i < table.size(); ++i) {
      CAPTURE(i);
      // N_vrr is out of its bounds at 2 T and thereby bent by the clamp
      if (i == 9 && ratio < 4.0) continue;
      CHECK(table[i] == Approx(math::clamp(published[i], 0.3, 6.0)).epsilon(0.005));
    }
  }
  CHECK(m.valid_least_depth_ratio == 1.2);
}

TEST_CASE("a finer ship gets no polynomial of fuller ones, and the other program's figures") {
  vessel::Dimensions s175;
  s175.length_pp_m = 175, s175.breadth_m = 25.4, s175.draught_m = 9.5;
  s175.displacement_m3 = 0.572 * 175 * 25.4 * 9.5;
  // h/T, Y_v, N_r, f_yr, f_nr, f_nv, f_yv, g_nr, wake, m_y, J_z
  const double rows[][11] = {{1.2, 2.159106, 2.831076, 2.185452, 2.320816, 3.095891, 2.981225,
                              2.374671, 1.004443, 2.98965, 2.392027},
                             {1.5, 1.291608, 1.550598, 1.345663, 1.389135, 1.645798, 1.583703,
                              1.407119, 1.003071, 1.615173, 1.414069},
                             {3.0, 0.9481763, 1.008291, 1.021321, 1.025425, 1.055774, 1.038138,
                              1.027667, 1.000975, 1.05564, 1.029409}};
  for (const auto& r : rows) {
    CAPTURE(r[0]);
    const auto f = published_shallow_factors(s175, 0.2, 1.0 / r[0]);
    const double got[] = {f.Y_v, f.N_r, f.X_vr, f.X_rr, f.N_v, f.X_vv, f.Y_rrr, f.wake, f.my, f.Jz};
    for (std::size_t i = 0; i < 10; ++i) CHECK(got[i] == Approx(r[i + 1]).epsilon(1e-5));
    CHECK(f.Y_r == Approx(f.X_vr).epsilon(1e-12));
    CHECK(f.N_vvr == Approx(f.X_vv).epsilon(1e-12));
    CHECK(f.N_vrr == Approx(f.X_vv).epsilon(1e-12));
  }
}

TEST_CASE("four ships over four depths get the bits of four ships alone") {
  const auto m = make_shallow_model(kvlcc2(), 0.35);
  const double h[] = {5.0, 27.0, 100.0, 1e6};
  const auto pack = members(shallow_factors(m, math::lanes(h[0], h[1], h[2], h[3])));
  for (std::size_t k = 0; k < 4; ++k) {
    const auto alone = members(shallow_factors(m, h[k]));
    for (std::size_t i = 0; i < alone.size(); ++i) {
      const double lane = pack[i].get(k);
      CAPTURE(h[k], i);
      CHECK(std::memcmp(&alone[i], &lane, sizeof lane) == 0);
    }
  }
  // a ship in deep water beside others in shallow has the constants of deep water
  const auto model = vessel::make_vessel_model(test::kvlcc2_full());
  const auto water = vessel::water_at(model, 20.0 * 20.8);
  const auto& deep = model.deep;
  const double got[] = {water.m_surge, water.m_sway, water.inv_m_surge,   water.inv_11,
                        water.inv_12,  water.inv_22, water.thrust_factor, water.wake};
  const double want[] = {deep.m_surge, deep.m_sway, deep.inv_m_surge,   deep.inv_11,
                         deep.inv_12,  deep.inv_22, deep.thrust_factor, deep.wake};
  for (std::size_t i = 0; i < 8; ++i) {
    CAPTURE(i);
    CHECK(got[i] == want[i]);
  }
  CHECK(water.hull.Y_v == deep.hull.Y_v);
  CHECK(water.hull.N_rrr == deep.hull.N_rrr);
}

TEST_CASE("added mass and resistance grow as the water grows shallower") {
  const auto m = make_shallow_model(kvlcc2(), 0.35);
  double my = 0.99, R = 0.99;
  for (double h = 20.0 * 20.8; h > 1.2 * 20.8; h *= 0.98) {
    const auto f = shallow_factors(m, h);
    CHECK(f.my >= my - 1e-6);
    CHECK(f.resistance >= R - 1e-6);
    my = f.my, R = f.resistance;
  }
  CHECK(my > 2.5);
}

TEST_CASE("a ship in very deep water is the ship in deep water, in shallow water she turns wider") {
  const auto model = vessel::make_vessel_model(test::kvlcc2_full());
  const auto diameter = [&](double depth) {
    auto s = vessel::steady_motion(model, 0, 0, 0, 7.0);
    vessel::Surroundings<double> around;
    around.depth_m = depth;
    const vessel::LaneOrders<double> orders{35 * test::kDegree, s.shaft_rps, 0, 0};
    while (s.psi < math::kPi) vessel::step(model, s, orders, 0.1, around);
    return s.east;
  };
  const double deep = diameter(vessel::kDeep_m);
  CHECK(diameter(20.0 * 20.8) == deep);
  CHECK(diameter(19.9 * 20.8) == Approx(deep).epsilon(1e-5));
  CHECK(diameter(1.5 * 20.8) > 1.1 * deep);
}

}  // namespace
}  // namespace haeul::hull
