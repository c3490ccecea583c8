#include "models/vessel/dynamics.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <cstring>
#include <vector>

#include "tests/support/kvlcc2_data.h"

using namespace haeul;
using test::kDegree;
using test::kKnot;
using vessel::LaneOrders;
using vessel::Motion;

namespace {

const vessel::EngineLimits kEngine{27.0e6, 1.3, {}};

Motion<double> turned(const vessel::VesselModel& model, Motion<double> start, double rudder_deg,
                      double duration_s, double dt) {
  const LaneOrders<double> orders{rudder_deg * kDegree, start.shaft_rps, 0.0, 0.0};
  const auto steps = static_cast<int>(std::lround(duration_s / dt));
  for (int i = 0; i < steps; ++i) vessel::step(model, start, orders, dt);
  return start;
}

double distance(const Motion<double>& a, const Motion<double>& b) {
  return std::hypot(a.north - b.north, a.east - b.east);
}

}  // namespace

TEST_CASE("self-propulsion of the paper's KVLCC2 at 15.5 kn is 1.77851 rps") {
  const auto model = vessel::make_vessel_model(test::kvlcc2_full());
  CHECK(vessel::self_propulsion_rps(model, 15.5 * kKnot) == Approx(1.77851).epsilon(1e-5));
}

TEST_CASE("a ship at her self-propulsion point keeps her speed and heading") {
  const auto model = vessel::make_vessel_model(test::kvlcc2_sailing(), kEngine);
  const auto start = vessel::steady_motion(model, 0, 0, 0.7, 12.0 * kKnot);
  const auto end = turned(model, start, 0.0, 3600.0, 0.1);
  CHECK(end.u == Approx(start.u).epsilon(1e-9));
  CHECK(end.psi == Approx(0.7).margin(1e-9));
  CHECK(distance(start, end) == Approx(3600.0 * 12.0 * kKnot).epsilon(1e-9));
}

TEST_CASE("full-scale resistance is the towing tank's, not the manoeuvring set's") {
  const auto model = vessel::make_vessel_model(test::kvlcc2_sailing(), kEngine);
  // tank extrapolation of KVLCC2 at 15.5 kn: 1.65 MN (k 0.19, CA 0.2e-3); R0' would give 4.8 MN
  CHECK(hull::resistance(model.resistance, 15.5 * kKnot) == Approx(1.6528e6).epsilon(0.01));
  const auto paper = vessel::make_vessel_model(test::kvlcc2_full());
  const double U = 15.5 * kKnot;
  CHECK(paper.deep.hull.R0 * U * U == Approx(4.77e6).epsilon(0.01));
}

TEST_CASE("rest stays at rest") {
  const auto model = vessel::make_vessel_model(test::kvlcc2_sailing(), kEngine);
  Motion<double> rest;
  rest.north = 100.0, rest.psi = 1.0;
  const auto end = turned(model, rest, 0.0, 1000.0, 0.5);
  CHECK(end.u == 0.0);
  CHECK(end.v == 0.0);
  CHECK(end.r == 0.0);
  CHECK(end.north == 100.0);
}

TEST_CASE("a run does not depend on where north is or where the origin lies") {
  const auto model = vessel::make_vessel_model(test::kvlcc2_sailing(), kEngine);
  const auto reference =
      turned(model, vessel::steady_motion(model, 0, 0, 0, 12.0 * kKnot), 20.0, 900.0, 0.1);
  const double angle = 2.1;
  const auto other = turned(
      model, vessel::steady_motion(model, 5000.0, -3000.0, angle, 12.0 * kKnot), 20.0, 900.0, 0.1);
  const double c = std::cos(angle), s = std::sin(angle);
  CHECK(other.north - 5000.0 == Approx(c * reference.north - s * reference.east).margin(1e-6));
  CHECK(other.east + 3000.0 == Approx(s * reference.north + c * reference.east).margin(1e-6));
  CHECK(other.psi - angle == Approx(reference.psi).margin(1e-11));
  CHECK(other.u == Approx(reference.u).epsilon(1e-11));
}

TEST_CASE("models of different size move alike by Froude's law") {
  const double scale = 320.0 / 7.0;
  const auto full = vessel::make_vessel_model(test::kvlcc2_full());
  const auto small = vessel::make_vessel_model(test::froude_scaled(test::kvlcc2_full(), scale));
  const double U = 15.5 * kKnot, root = std::sqrt(scale);
  const auto a = turned(full, vessel::steady_motion(full, 0, 0, 0, U), 35.0, 600.0, 0.1);
  const auto b = turned(small, vessel::steady_motion(small, 0, 0, 0, U / root), 35.0, 600.0 / root,
                        0.1 / root);
  CHECK(b.north * scale == Approx(a.north).epsilon(1e-9));
  CHECK(b.east * scale == Approx(a.east).epsilon(1e-9));
  CHECK(b.psi == Approx(a.psi).epsilon(1e-9));
  CHECK(b.u * root == Approx(a.u).epsilon(1e-9));
}

TEST_CASE("the Runge-Kutta step converges with fourth order") {
  const auto model = vessel::make_vessel_model(test::kvlcc2_full());
  auto start = vessel::steady_motion(model, 0, 0, 0, 15.5 * kKnot);
  start.rudder = 20.0 * kDegree;  // already over: no kink inside the run
  start.v = -0.5, start.r = 0.2 * kDegree;
  const auto at = [&](double dt) { return turned(model, start, 20.0, 256.0, dt); };
  const auto reference = at(0.0625);
  const double coarse = distance(at(8.0), reference);
  const double middle = distance(at(4.0), reference);
  const double fine = distance(at(2.0), reference);
  INFO("errors " << coarse << " " << middle << " " << fine);
  CHECK(std::log2(coarse / middle) > 3.7);
  CHECK(std::log2(middle / fine) > 3.7);
  CHECK(std::log2(middle / fine) < 4.6);
}

TEST_CASE("kinks of rudder and governor cost less than 0.1 m in 20 minutes at 0.1 s") {
  const auto model = vessel::make_vessel_model(test::kvlcc2_sailing(), kEngine);
  const auto start = vessel::steady_motion(model, 0, 0, 0, 14.0 * kKnot);
  const auto zigzag = [&](double dt) {
    auto motion = start;
    for (int leg = 0; leg < 6; ++leg) {
      motion = turned(model, motion, leg % 2 == 0 ? 20.0 : -20.0, 200.0, dt);
    }
    return motion;
  };
  CHECK(distance(zigzag(0.1), zigzag(0.01)) < 0.1);
}

TEST_CASE("four lanes give exactly the bits of four scalar runs") {
  using math::Lanes;
  const auto model = vessel::make_vessel_model(test::kvlcc2_sailing(), kEngine);
  const double rudder[4] = {-35.0, -3.0, 0.0, 20.0};
  const double speed[4] = {0.0, 3.0, 12.0, 15.0};
  const double order[4] = {1.2, 0.0, -0.8, 1.1};

  Motion<double> one[4];
  Motion<Lanes> four;
  const auto gather = [&](double Motion<double>::*member) {
    return math::lanes(one[0].*member, one[1].*member, one[2].*member, one[3].*member);
  };
  for (int i = 0; i < 4; ++i) one[i] = vessel::steady_motion(model, 0, 0, i, speed[i] * kKnot);
  four.psi = gather(&Motion<double>::psi);
  four.u = gather(&Motion<double>::u);
  four.shaft_rps = gather(&Motion<double>::shaft_rps);
  four.governor = gather(&Motion<double>::governor);
  four.engine_order = gather(&Motion<double>::engine_order);
  four.charge = gather(&Motion<double>::charge);
  const LaneOrders<Lanes> orders{math::lanes(rudder[0] * kDegree, rudder[1] * kDegree,
                                             rudder[2] * kDegree, rudder[3] * kDegree),
                                 math::lanes(order[0], order[1], order[2], order[3]), Lanes(0.0),
                                 Lanes(0.0)};

  for (int k = 0; k < 6000; ++k) {
    vessel::step(model, four, orders, 0.1);
    for (int i = 0; i < 4; ++i) {
      vessel::step(model, one[i], LaneOrders<double>{rudder[i] * kDegree, order[i], 0.0, 0.0}, 0.1);
    }
  }
  for (std::size_t i = 0; i < 4; ++i) {
    INFO("lane " << i);
    const double lane[] = {four.north.get(i),     four.east.get(i),     four.psi.get(i),
                           four.u.get(i),         four.v.get(i),        four.r.get(i),
                           four.shaft_rps.get(i), four.governor.get(i), four.rudder.get(i)};
    const double scalar[] = {one[i].north,     one[i].east,     one[i].psi,
                             one[i].u,         one[i].v,        one[i].r,
                             one[i].shaft_rps, one[i].governor, one[i].rudder};
    CHECK(std::memcmp(lane, scalar, sizeof lane) == 0);
  }
}

TEST_CASE("any state and order stays finite, astern, adrift and stopped included") {
  const auto model = vessel::make_vessel_model(test::kvlcc2_sailing(), kEngine);
  std::uint64_t seed = 1;
  const auto random = [&](double lo, double hi) {  // splitmix64
    std::uint64_t z = (seed += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return lo + (hi - lo) * static_cast<double>((z ^ (z >> 31)) >> 11) * 0x1p-53;
  };
  for (int run = 0; run < 300; ++run) {
    Motion<double> s;
    s.psi = random(-10, 10);
    s.u = run % 7 == 0 ? 0.0 : random(-6, 9);
    s.v = run % 5 == 0 ? 0.0 : random(-4, 4);
    s.r = run % 3 == 0 ? 0.0 : random(-0.02, 0.02);
    s.shaft_rps = run % 11 == 0 ? 0.0 : random(-1.3, 1.3);
    s.rudder = random(-0.6, 0.6);
    for (int k = 0; k < 600; ++k) {
      const LaneOrders<double> orders{random(-1, 1), random(-1.5, 1.5), 0.0, 0.0};
      vessel::step(model, s, orders, 0.5);
      const double sum = s.north + s.east + s.psi + s.u + s.v + s.r + s.shaft_rps + s.governor;
      REQUIRE(std::isfinite(sum));
      REQUIRE(std::fabs(s.u) < 15.0);
      REQUIRE(std::fabs(s.v) < 10.0);
      REQUIRE(std::fabs(s.r) < 0.1);
    }
  }
}

TEST_CASE("the governor keeps its order and respects the engine's limits") {
  const auto model = vessel::make_vessel_model(test::kvlcc2_sailing(), kEngine);
  auto motion = vessel::steady_motion(model, 0, 0, 0, 10.0 * kKnot);
  const LaneOrders<double> orders{0.0, 1.25, 0.0, 0.0};
  double highest = 0.0;
  for (int k = 0; k < 36000; ++k) {
    vessel::step(model, motion, orders, 0.1);
    highest = std::max(highest, vessel::shaft_load(model, motion, orders).power_w);
  }
  CHECK(motion.shaft_rps == Approx(1.25).epsilon(1e-4));
  CHECK(highest <= 27.0e6 * 1.0001);
  const auto load = vessel::shaft_load(model, motion, orders);
  const double loss = propulsion::bearing_loss(model.drive, 1.25 / 1.3) * model.drive.Q_r;
  CHECK(load.power_w ==
        Approx(math::kTwoPi * motion.shaft_rps * (load.torque_nm + loss)).epsilon(1e-3));
}

TEST_CASE("a step tells the mean power of the step, to fourth order") {
  const auto model = vessel::make_vessel_model(test::kvlcc2_sailing(), kEngine);
  auto start = vessel::steady_motion(model, 0, 0, 0.0, 6.0 * kKnot);
  // swinging and slowed, so that the governor works; nothing switches
  const LaneOrders<double> orders{0.0, vessel::standing_order(model, start), 0.0, 0.0};
  start.v = 0.3, start.r = 0.003, start.shaft_rps *= 0.99;
  const auto energy = [&](int steps) {
    Motion<double> s = start;
    vessel::ShaftLoad<double> mean;
    double sum = 0.0;
    const double dt = 2.0 / steps;
    for (int i = 0; i < steps; ++i) {
      vessel::step(model, s, orders, dt, {}, &mean);
      sum += dt * mean.power_w;
    }
    return sum;
  };
  const double fine = energy(640);
  const double order = std::log2(std::fabs(energy(10) - fine) / std::fabs(energy(20) - fine));
  CAPTURE(fine, energy(10) - fine, energy(20) - fine);
  CHECK(order > 3.5);
  // and tells what the state at hand has
  vessel::ShaftLoad<double> mean;
  Motion<double> s = start;
  vessel::step(model, s, orders, 1e-6, {}, &mean);
  const auto now = vessel::shaft_load(model, s, orders);
  CHECK(mean.power_w == Approx(now.power_w).epsilon(1e-5));
  CHECK(mean.thrust_n == Approx(now.thrust_n).epsilon(1e-5));
  CHECK(mean.torque_nm == Approx(now.torque_nm).epsilon(1e-5));
  CHECK(mean.engine_torque_nm == Approx(now.engine_torque_nm).epsilon(1e-5));
}

TEST_CASE("in shallow water the resistance grows with depth and speed by Raven's method") {
  const auto model = vessel::make_vessel_model(test::kvlcc2_sailing(), kEngine);
  const auto paper = vessel::make_vessel_model(test::kvlcc2_full());
  // the screw stands: what X has lost against deep water is resistance, and the screw's by its wake
  const auto resistance = [](const vessel::VesselModel& m, double u, double depth_m) {
    Motion<double> s;
    s.u = u;
    vessel::Surroundings<double> around;
    around.depth_m = depth_m;
    const double X = vessel::force(m, s, around).X;
    const auto water = depth_m < m.shallow_depth_m ? vessel::water_at(m, depth_m) : m.deep;
    const auto screw = propulsion::load(m.propeller, 0.0, u * (1.0 - water.wake));
    return water.thrust_factor * screw.thrust - X;
  };
  const double h = 1.5 * 20.8, U = 15.5 * kKnot;
  for (const auto* m : {&model, &paper}) {
    const double sinks = hull::sinkage_resistance_factor(m->sinkage, h, U);
    CHECK(sinks == Approx(1.025).margin(0.002));
    CHECK(resistance(*m, U, h) / resistance(*m, U, 1e6) ==
          Approx((1.0 + 0.57 * std::pow(1.0 / 1.5, 1.79)) * sinks).epsilon(1e-3));
    CHECK(resistance(*m, U, 20.0 * 20.8) == resistance(*m, U, 1e6));
    CHECK(std::isfinite(resistance(*m, 30.0, h)));
  }
}
