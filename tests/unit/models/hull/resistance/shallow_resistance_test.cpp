#include "models/hull/resistance/shallow_resistance.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <cstring>
#include <limits>
#include <stdexcept>

#include "models/hull/shallow_water.h"

namespace haeul::hull {
namespace {

using Method = ShallowResistanceMethod;

vessel::Dimensions ship(double L, double B, double T, double volume) {
  vessel::Dimensions d;
  d.length_pp_m = L, d.breadth_m = B, d.draught_m = T, d.displacement_m3 = volume;
  return d;
}

TEST_CASE("Lackenby's speed loss is that of another computation, and of his formula by hand") {
  // A_M, h, V, dV/V; the midship section of the first fits KVLCC2's breadth and draught
  const auto tanker =
      make_shallow_resistance(ship(320, 58, 20.8, 312622), Method::lackenby, 16800, 1200);
  CHECK(lackenby_speed_loss(tanker, 40.0, 8.0) == Approx(0.08694473).epsilon(1e-6));
  CHECK(lackenby_speed_loss(tanker, 60.0, 8.0) == Approx(0.03519001).epsilon(1e-6));
  const auto container =
      make_shallow_resistance(ship(175, 25.4, 9.5, 24150), Method::lackenby, 3150, 240);
  CHECK(lackenby_speed_loss(container, 20.0, 9.0) == Approx(0.07615125).epsilon(1e-6));
  CHECK(shallow_resistance_factor(tanker, 40.0, 8.0) == Approx(1.08694473 * 1.08694473));
  // at rest the wave term is gone and blockage alone is left
  CHECK(lackenby_speed_loss(tanker, 40.0, 0.0) == Approx(0.1242 * (1200.0 / 1600.0 - 0.05)));
}

TEST_CASE("Raven's factor is that of another computation") {
  struct Row {
    double L, B, T, volume, A_W, h, V, viscous, displaced, factor;
  };
  const Row rows[] = {{320, 58, 20.8, 312622, 16800, 60, 7.97, 0.0855692, 0.01063859, 1.00708},
                      {320, 58, 20.8, 312622, 16800, 45, 7.97, 0.1432049, 0.02052032, 1.013634},
                      {175, 25.4, 9.5, 24150, 3150, 25, 9.0, 0.1008527, 0.03487824, 1.023119}};
  for (const Row& r : rows) {
    CAPTURE(r.L, r.h);
    const auto m =
        make_shallow_resistance(ship(r.L, r.B, r.T, r.volume), Method::raven, r.A_W, 200);
    CHECK(raven_displacement(m, r.h, r.V) == Approx(r.displaced).epsilon(1e-5));
    CHECK(shallow_resistance_factor(m, r.h, r.V) ==
          Approx((1.0 + r.viscous) * r.factor).epsilon(1e-5));
    // at rest it is the factor of the hull's table, but for the table's own error
    const auto hull = make_shallow_model(ship(r.L, r.B, r.T, r.volume), 0.3);
    CHECK(shallow_resistance_factor(m, r.h, 0.0) ==
          Approx(shallow_factors(hull, r.h).resistance).epsilon(1e-5));
  }
}

TEST_CASE("resistance grows with less water and more speed, is even in u, and 1 in deep water") {
  for (const auto method : {Method::raven, Method::lackenby}) {
    const auto m = make_shallow_resistance(ship(320, 58, 20.8, 312622), method, 16800, 1200);
    CHECK(shallow_resistance_factor(m, 20.0 * 20.8, 8.0) == 1.0);
    CHECK(shallow_resistance_factor(m, 1e6, 30.0) == 1.0);
    double before = 1.0;
    for (double h = 20.0 * 20.8; h > 20.0; h -= 0.05) {
      const double now = shallow_resistance_factor(m, h, 6.0);
      REQUIRE(now >= before);
      REQUIRE(now - before < 0.004);
      REQUIRE(shallow_resistance_factor(m, h, -6.0) == now);
      REQUIRE(shallow_resistance_factor(m, h, 6.5) >= now);
      before = now;
    }
    CHECK(before > 1.1);
    CHECK(shallow_resistance_factor(m, 1.0, 6.0) == shallow_resistance_factor(m, 1.2 * 20.8, 6.0));
    constexpr double kHuge = std::numeric_limits<double>::max();
    for (const double h : {-5.0, 0.0, 30.0, kHuge}) {
      for (const double u : {0.0, -40.0, 1e150, kHuge}) {
        REQUIRE(std::isfinite(shallow_resistance_factor(m, h, u)));
      }
    }
  }
}

TEST_CASE("the sinkage adds smoothly through the critical speed, alike astern") {
  const auto m = make_shallow_resistance(ship(175, 25.4, 9.5, 24150), Method::raven, 3150, 200);
  for (const double h : {11.4, 14.0, 25.0, 60.0}) {
    CAPTURE(h);
    const auto slope = [&](double u) {
      return (sinkage_resistance_factor(m, h, u + 1e-4) - sinkage_resistance_factor(m, h, u)) /
             1e-4;
    };
    double before = slope(0.0);
    for (double u = 0.0; u < 20.0; u += 0.005) {
      REQUIRE(std::fabs(slope(u) - before) < 0.0015);
      before = slope(u);
    }
    CHECK(slope(19.0) == Approx(0.0).margin(1e-9));
    for (const double u : {2.0, 5.0, 8.0, 25.0}) {
      const double more = 1.0 + raven_displacement(m, h, u);
      const double whole = 1.0 + shallow_share(9.5 / h) * (std::cbrt(more * more) - 1.0);
      CHECK(std::fabs(sinkage_resistance_factor(m, h, u) - whole) < 1e-9);
      CHECK(more <= 1.05);
    }
    CHECK(sinkage_resistance_factor(m, h, -6.0) == sinkage_resistance_factor(m, h, 6.0));
    CHECK(sinkage_resistance_factor(m, h, 0.0) == 1.0);
  }
  CHECK(sinkage_resistance_factor(m, 190.0, 12.0) == 1.0);
  // with the viscous part of the hull's table it is the whole of Raven's factor
  const auto hull = make_shallow_model(ship(175, 25.4, 9.5, 24150), 0.3);
  CHECK(sinkage_resistance_factor(m, 25.0, 9.0) * shallow_factors(hull, 25.0).resistance ==
        Approx(shallow_resistance_factor(m, 25.0, 9.0)).epsilon(1e-5));
}

TEST_CASE("KVLCC2 loses less speed in h = 1.5 T by Raven's method than by Lackenby's") {
  // at the power of 15.5 kn in deep water: R V = const with R as V^2 times the factor
  const auto lost = [](Method method) {
    const auto m = make_shallow_resistance(ship(320, 58, 20.8, 312622), method, 16800, 1200);
    double low = 0.5, high = 1.0;
    for (int i = 0; i < 60; ++i) {
      const double x = 0.5 * (low + high);
      const double power = x * x * x * shallow_resistance_factor(m, 1.5 * 20.8, x * 7.9739);
      (power < 1.0 ? low : high) = x;
    }
    return 1.0 - low;
  };
  CHECK(lost(Method::raven) == Approx(0.0844).margin(0.0005));
  const auto m =
      make_shallow_resistance(ship(320, 58, 20.8, 312622), Method::lackenby, 16800, 1200);
  CHECK(lackenby_speed_loss(m, 1.5 * 20.8, 7.9739) == Approx(0.1470).margin(0.0005));
}

TEST_CASE("four ships side by side meet the resistance of four alone") {
  const double h[] = {21.0, 33.0, 90.0, 500.0}, u[] = {8.0, 0.0, -3.0, 12.0};
  for (const auto method : {Method::raven, Method::lackenby}) {
    const auto m = make_shallow_resistance(ship(320, 58, 20.8, 312622), method, 16800, 1200);
    const math::Lanes f = shallow_resistance_factor(m, math::lanes(h[0], h[1], h[2], h[3]),
                                                    math::lanes(u[0], u[1], u[2], u[3]));
    for (std::size_t i = 0; i < 4; ++i) {
      const double alone = shallow_resistance_factor(m, h[i], u[i]), pack = f.get(i);
      CHECK(std::memcmp(&alone, &pack, sizeof alone) == 0);
    }
  }
}

TEST_CASE("impossible sections are refused") {
  const auto d = ship(320, 58, 20.8, 312622);
  CHECK_THROWS_AS(make_shallow_resistance(d, Method::raven, 320 * 58 + 1, 1200), std::domain_error);
  CHECK_THROWS_AS(make_shallow_resistance(d, Method::raven, 16800, 58 * 20.8 + 1),
                  std::domain_error);
  CHECK_THROWS_AS(make_shallow_resistance(d, Method::raven, 0, 1200), std::domain_error);
  CHECK_THROWS_AS(make_shallow_resistance({}, Method::raven, 1, 1), std::domain_error);
}

}  // namespace
}  // namespace haeul::hull
