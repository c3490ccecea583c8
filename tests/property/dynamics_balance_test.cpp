// What must hold for any ship along any run: drift, mirror image, energy.
#include <array>
#include <catch2/catch.hpp>
#include <cmath>

#include "models/vessel/dynamics.h"
#include "tests/support/kvlcc2_data.h"

namespace haeul {
namespace {

using test::kDegree;
using test::kKnot;
using vessel::LaneOrders;
using vessel::Motion;
using vessel::Surroundings;

const vessel::EngineLimits kEngine{26e6, 76.0 / 60.0, {}};

// KVLCC2 with two screws and rudders of half the size each, and roll
vessel::ShipData twin_screw() {
  vessel::ShipData ship = test::kvlcc2_sailing();
  ship.propeller.screws = 2;
  ship.propeller.spacing_m = 18.0;
  ship.propeller.diameter_m *= 0.75;
  ship.rudder.area_m2 *= 0.5;
  ship.rudder.gamma_R_negative = ship.rudder.gamma_R_positive = 0.5;
  ship.propeller.wake_C2_port = ship.propeller.wake_C2_starboard = 1.4;
  ship.shaft.max_rps *= 1.4;
  ship.roll.metacentric_height_m = 5.0;
  ship.roll.hull_force_below_g_m = 6.0;
  ship.roll.rudder_force_below_g_m = 8.0;
  return ship;
}

// a turn, a reversal of the shaft and a turn the other way; orders at time t
LaneOrders<double> orders_at(double t, double rps) {
  const double rudder = t < 300.0 ? 20.0 : t < 600.0 ? -35.0 : 10.0;
  return {rudder * kDegree, t < 400.0 ? rps : -0.4 * rps, 0.0, 0.0};
}

template <class Look>
void sail(const vessel::VesselModel& model, Motion<double> motion,
          const Surroundings<double>& around, const Look& look) {
  const double rps = motion.shaft_rps, dt = 0.1;
  for (int i = 0; i < 10000; ++i) {
    vessel::step(model, motion, orders_at(i * dt, rps), dt, around);
    look((i + 1) * dt, motion);
  }
}

TEST_CASE("in a uniform current the track less the drift is the track in still water") {
  const auto model = vessel::make_vessel_model(test::kvlcc2_sailing(), kEngine);
  const auto start = vessel::steady_motion(model, 0.0, 0.0, 0.4, 12.0 * kKnot);
  std::vector<Motion<double>> still;
  sail(model, start, {}, [&](double, const Motion<double>& m) { still.push_back(m); });
  Surroundings<double> around;
  around.current = {0.8, -0.6};
  std::size_t i = 0;
  double worst = 0.0;
  sail(model, start, around, [&](double t, const Motion<double>& m) {
    const Motion<double>& s = still[i++];
    worst = std::max(
        {worst, std::fabs(m.north - 0.8 * t - s.north), std::fabs(m.east + 0.6 * t - s.east)});
    REQUIRE(m.psi == s.psi);
  });
  CHECK(worst < 1e-8);
}

TEST_CASE("a ship of symmetric data sails the mirror image of her track") {
  const auto model = vessel::make_vessel_model(twin_screw(), kEngine);
  auto start = vessel::steady_motion(model, 0.0, 0.0, 0.0, 10.0 * kKnot);
  const double rps = start.shaft_rps;
  start.v = 0.3;
  Motion<double> mirror = start;
  mirror.v = -0.3;
  double furthest = 0.0, worst = 0.0, most_roll = 0.0;
  for (int i = 0; i < 10000; ++i) {
    auto orders = orders_at(0.1 * i, rps);
    vessel::step(model, start, orders, 0.1);
    orders.rudder_rad = -orders.rudder_rad;
    vessel::step(model, mirror, orders, 0.1);
    worst = std::max({worst, std::fabs(start.north - mirror.north),
                      std::fabs(start.east + mirror.east), std::fabs(start.phi + mirror.phi)});
    furthest = std::max(furthest, std::fabs(start.east));
    most_roll = std::max(most_roll, std::fabs(start.phi));
  }
  CHECK(furthest > 200.0);
  CHECK(most_roll > 0.2 * kDegree);
  CHECK(worst < 1e-6);
}

TEST_CASE("a twin-screw ship with one shaft dead turns towards the dead side") {
  vessel::ShipData ship = twin_screw();
  const auto model = vessel::make_vessel_model(ship);
  Motion<double> motion = vessel::steady_motion(model, 0.0, 0.0, 0.0, 10.0 * kKnot);
  const double n = motion.shaft_rps;
  auto d = vessel::rates(model, motion, LaneOrders<double>{0.0, n, 0.0, 0.0});
  CHECK(d.r == Approx(0.0).margin(1e-15));
  motion.shaft_rps_port = 0.0;
  d = vessel::rates(model, motion, LaneOrders<double>{0.0, n, 0.0, 0.0});
  CHECK(d.r < -1e-7);
}

TEST_CASE("the work of all forces is the change of kinetic energy") {
  for (const auto& ship : {test::kvlcc2_full(), twin_screw()}) {
    const auto model = vessel::make_vessel_model(ship);
    const auto& w = model.deep;
    const auto energy = [&](const Motion<double>& s) {
      return 0.5 * (w.m_surge * s.u * s.u + w.m_sway * s.v * s.v + 2.0 * model.m_xG * s.v * s.r +
                    model.I_yaw * s.r * s.r);
    };
    // the left sides of the equations of motion hold (m_x - m_y) u v r of the moment of the water's
    // inertia; what is missing of it lies in the hull's derivatives
    const auto power = [&](const Motion<double>& s) {
      const auto f = vessel::force(model, s);
      return f.X * s.u + f.Y * s.v + f.N * s.r +
             (model.added_sway_kg - model.added_surge_kg) * s.u * s.v * s.r;
    };
    Motion<double> s = vessel::steady_motion(model, 0.0, 0.0, 0.0, 12.0 * kKnot);
    const double rps = s.shaft_rps, before = energy(s), dt = 0.02;
    double work = 0.0, spent = 0.0;
    for (int i = 0; i < 50000; ++i) {
      // a shaft without an engine turns at its order at once
      s.shaft_rps = s.shaft_rps_port = orders_at(i * dt, rps).shaft_rps;
      const double first = power(s);
      vessel::step(model, s, orders_at(i * dt, rps), 0.5 * dt);
      const double middle = power(s);
      vessel::step(model, s, orders_at(i * dt, rps), 0.5 * dt);
      const double part = dt / 6.0 * (first + 4.0 * middle + power(s));
      work += part;
      spent += std::fabs(part);
    }
    CHECK(spent > 0.5 * before);
    CHECK(std::fabs(energy(s) - before - work) < 1e-6 * before);
  }
}

TEST_CASE("roll has the period and the decay of its data") {
  const auto model = vessel::make_vessel_model(twin_screw());
  const double period = 2.0 * math::kPi / std::sqrt(model.roll.restoring * model.roll.inv_inertia);
  Motion<double> s;
  s.phi = 5.0 * kDegree;
  double crossing = 0.0, peak = 0.0;
  int crossings = 0;
  for (int i = 1; i <= 3000; ++i) {
    const double before = s.phi;
    vessel::step(model, s, LaneOrders<double>{0.0, 0.0, 0.0, 0.0}, 0.02);
    if (before * s.phi < 0.0 && ++crossings == 3) crossing = 0.02 * i;
    if (i * 0.02 > 0.75 * period && i * 0.02 < 1.25 * period) peak = std::max(peak, s.phi);
  }
  // the third crossing is 5/4 of a period on, a little later by the damping
  CHECK(crossing == Approx(1.25 * period).epsilon(0.02));
  const double zeta = 0.05;
  const double left = std::exp(-2.0 * math::kPi * zeta / std::sqrt(1.0 - zeta * zeta));
  CHECK(peak / (5.0 * kDegree) == Approx(left).epsilon(0.02));
}

}  // namespace
}  // namespace haeul
