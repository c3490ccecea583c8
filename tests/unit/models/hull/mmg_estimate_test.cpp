// The estimate against values worked out by hand from the regressions, and against published sets.
#include "models/hull/mmg_estimate.h"

#include <catch2/catch.hpp>
#include <cmath>

using namespace haeul;

namespace {

hull::Particulars kvlcc2() {
  hull::Particulars p;
  p.length_pp_m = 320.0, p.breadth_m = 58.0, p.draught_m = 20.8;
  p.block = 312600.0 / (320.0 * 58.0 * 20.8);
  p.propeller_diameter_m = 9.86, p.rudder_area_m2 = 112.5, p.rudder_height_m = 15.8;
  p.wake = 0.35;
  return p;
}

hull::Particulars ferry() {
  hull::Particulars p;
  p.length_pp_m = 90.0, p.breadth_m = 15.0, p.draught_m = 4.2, p.block = 0.58;
  p.propeller_diameter_m = 2.8, p.rudder_area_m2 = 6.0, p.rudder_height_m = 3.0;
  p.wake = 0.20;
  return p;
}

hull::Particulars kcs() {
  hull::Particulars p;
  p.length_pp_m = 230.0, p.breadth_m = 32.2, p.draught_m = 10.8;
  p.block = 52071.0 / (230.0 * 32.2 * 10.8);
  p.propeller_diameter_m = 7.9, p.rudder_area_m2 = 45.279, p.rudder_height_m = 9.9;
  return p;
}

Approx about(double value) { return Approx(value).margin(1e-5).epsilon(0.0); }

}  // namespace

TEST_CASE("the KVLCC2 comes out as the regressions have her") {
  const auto e = hull::estimate_mmg(kvlcc2());
  CHECK(e.hull.mx == about(0.023109));
  CHECK(e.hull.my == about(0.224256));
  CHECK(e.hull.Jz == about(0.011215));
  CHECK(e.hull.Y_v == about(-0.356659));
  CHECK(e.hull.Y_r == about(0.065787));
  CHECK(e.hull.N_v == about(-0.130282));
  CHECK(e.hull.N_r == about(-0.047707));
  CHECK(e.hull.X_vv == about(-0.019808));
  CHECK(e.hull.X_vr == about(-0.038389));
  CHECK(e.hull.X_rr == about(0.004615));
  CHECK(e.hull.X_vvvv == about(0.694231));
  CHECK(e.hull.Y_vvv == about(-1.500690));
  CHECK(e.hull.Y_vvr == 0.0);
  CHECK(e.hull.Y_vrr == about(-0.382919));
  CHECK(e.hull.N_vvv == about(-0.101277));
  CHECK(e.hull.N_vvr == about(-0.532513));
  CHECK(e.hull.N_vrr == about(-0.019273));
  CHECK(e.hull.N_rrr == about(-0.019308));
  CHECK(e.rudder.t_R == about(0.223272));
  CHECK(e.rudder.a_H == about(0.354709));
  CHECK(e.rudder.x_H_prime == about(-0.480974));
  CHECK(e.rudder.gamma_R_negative == about(0.442338));
  CHECK(e.rudder.epsilon == about(1.077));
  CHECK(e.rudder.kappa == about(0.557103));
  CHECK(e.rudder.f_alpha == Approx(3.04).epsilon(0.002));  // measured with her horn: 2.747
  CHECK(e.departures.empty());
}

TEST_CASE("a small ferry comes out as the regressions have her") {
  const auto e = hull::estimate_mmg(ferry());
  CHECK(e.hull.mx == about(0.007153));
  CHECK(e.hull.my == about(0.146450));
  CHECK(e.hull.Jz == about(0.009150));
  CHECK(e.hull.Y_v == about(-0.250594));
  CHECK(e.hull.Y_r == about(0.054175));
  CHECK(e.hull.N_v == about(-0.090310));
  CHECK(e.hull.N_r == about(-0.037088));
  CHECK(e.hull.X_vr == about(-0.062417));
  CHECK(e.hull.Y_vvv == about(-1.59));
  CHECK(e.hull.Y_vrr == about(-0.7652));
  CHECK(e.hull.N_vvv == about(-0.2598));
  CHECK(e.hull.N_vvr == about(-0.610167));
  CHECK(e.hull.N_vrr == about(0.091));
  CHECK(e.hull.N_rrr == about(-0.031833));
  CHECK(e.rudder.t_R == about(0.2876));
  CHECK(e.rudder.a_H == about(0.21066));
  CHECK(e.rudder.x_H_prime == about(-0.458));
  CHECK(e.rudder.gamma_R_positive == about(0.339133));
  CHECK(e.rudder.epsilon == about(0.804));
  CHECK(e.rudder.kappa == about(0.746269));
  CHECK(e.rudder.f_alpha == Approx(6.13 * 1.5 / 3.75));
}

// side force and damping to a sixth for the full ship; the yaw moments of the fine one come out a fifth
// too small, as with every regression of her kind
TEST_CASE("main forces lie near the published sets") {
  const auto v = hull::estimate_mmg(kvlcc2());
  CHECK(v.hull.Y_v == Approx(-0.315).epsilon(0.15));
  CHECK(v.hull.N_v == Approx(-0.137).epsilon(0.15));
  CHECK(v.hull.N_r == Approx(-0.049).epsilon(0.15));
  CHECK(v.hull.my == Approx(0.223).epsilon(0.02));
  const auto c = hull::estimate_mmg(kcs());
  CHECK(c.hull.Y_v == Approx(-0.2252).epsilon(0.15));
  CHECK(c.hull.N_v == Approx(-0.1111).epsilon(0.22));
  CHECK(c.hull.N_r == Approx(-0.0465).epsilon(0.22));
  CHECK(c.hull.my == Approx(0.155164).epsilon(0.02));
  CHECK(c.rudder.f_alpha == Approx(3.00528).epsilon(0.01));
}

TEST_CASE("a hull without way resists drift and yaw whatever her particulars") {
  hull::Particulars p = ferry();
  for (const double block : {0.42, 0.5, 0.6, 0.7, 0.8, 0.88}) {
    for (const double slender : {3.5, 5.0, 7.0, 9.0}) {
      for (const double flat : {2.0, 3.0, 4.5}) {
        p.block = block, p.breadth_m = 90.0 / slender, p.draught_m = p.breadth_m / flat;
        p.wake = 0.0;
        const auto e = hull::estimate_mmg(p);
        CAPTURE(block, slender, flat);
        CHECK(e.hull.Y_v < 0.0);
        CHECK(e.hull.N_r < 0.0);
        CHECK(e.hull.Y_vvv < 0.0);
        CHECK(e.hull.my > 0.0);
        CHECK(e.hull.Jz > 0.0);
        CHECK(e.wake >= 0.0);
        CHECK(e.thrust_deduction < e.wake + 0.05);
      }
    }
  }
}

TEST_CASE("wake and thrust deduction are estimated where none is given") {
  auto p = ferry();
  p.wake = 0.0;
  const auto single = hull::estimate_mmg(p);
  CHECK(single.wake == Approx(0.24));
  CHECK(single.thrust_deduction == Approx(0.144));
  p.twin_screw = true;
  const auto twin = hull::estimate_mmg(p);
  CHECK(twin.wake == Approx(0.119));
  CHECK(twin.thrust_deduction == Approx(0.325 * 0.58 - 0.1885 * 2.8 / std::sqrt(63.0)));
  CHECK(twin.rudder.epsilon == Approx(0.7));  // 0.657, held at the least published
}

TEST_CASE("what lies outside the range of the regressions is named") {
  auto p = ferry();
  p.block = 0.45, p.breadth_m = 25.0;
  const auto e = hull::estimate_mmg(p);
  REQUIRE(e.departures.size() == 3);
  CHECK(std::string(e.departures[0].what) == "C_B");
  CHECK(e.departures[1].value == Approx(3.6));
  CHECK(e.departures[2].most == 4.0);
}

TEST_CASE("a ship without her particulars cannot be estimated") {
  for (double hull::Particulars::*member :
       {&hull::Particulars::length_pp_m, &hull::Particulars::breadth_m,
        &hull::Particulars::draught_m, &hull::Particulars::block,
        &hull::Particulars::propeller_diameter_m, &hull::Particulars::rudder_area_m2,
        &hull::Particulars::rudder_height_m}) {
    auto p = ferry();
    p.*member = 0.0;
    CHECK_THROWS_AS(hull::estimate_mmg(p), std::domain_error);
  }
  auto brick = ferry();
  brick.block = 1.0;
  CHECK_THROWS_AS(hull::estimate_mmg(brick), std::domain_error);
}

TEST_CASE("trim by the stern turns the derivatives as Inoue's charts have it") {
  auto trimmed = ferry();
  trimmed.trim_m = 0.42;  // t = 0.1
  const auto even = hull::estimate_mmg(ferry()).hull, t = hull::estimate_mmg(trimmed).hull;
  CHECK(t.Y_v / even.Y_v == Approx(1.0 + 0.1 * 2.0 / 3.0));
  CHECK(t.Y_r / even.Y_r == Approx(1.08));
  CHECK(t.N_r / even.N_r == Approx(1.03));
  CHECK(t.N_v / even.N_v == Approx(1.0 - 0.027 * even.Y_v / even.N_v));
  CHECK(t.X_vr / even.X_vr == Approx((1.0208 * (1.11 * 0.58 - 0.07) - 1.0) / (1.11 * 0.58 - 1.07)));
  CHECK(t.my == even.my);
}
