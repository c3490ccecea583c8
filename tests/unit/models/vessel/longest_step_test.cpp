#include "models/vessel/longest_step.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "models/vessel/dynamics.h"
#include "tests/support/kvlcc2_data.h"

using namespace haeul;

namespace {

// how far the shaft speed swings in the last 50 of 400 steps after a small push, in steps of `share` of the
// longest
double swing(const vessel::VesselModel& model, double share) {
  const double order = 0.95 * model.max_rps, dt = share * vessel::longest_step(model);
  vessel::Motion<double> m;
  m.u = 7.5;
  vessel::settle_engine(model, m, order);
  m.shaft_rps *= 0.995;
  double last = 0.0;
  for (int i = 0; i < 400; ++i) {
    const double before = m.shaft_rps;
    vessel::step(model, m, vessel::LaneOrders<double>{0.0, order, 0.0, 0.0}, dt);
    if (i >= 350) last = std::max(last, std::fabs(m.shaft_rps - before));
  }
  return last / model.max_rps;
}

}  // namespace

TEST_CASE("up to the longest step a governed shaft settles, well beyond it swings") {
  const auto model = vessel::make_vessel_model(test::kvlcc2_sailing(), {27.0e6, 1.3, {}});
  CHECK(swing(model, 1.0) < 1e-6);
  CHECK(swing(model, 3.0) > 1e-2);
}

TEST_CASE("the longest step follows inertia, and a shaft without an engine bears any") {
  auto ship = test::kvlcc2_sailing();
  const double one = vessel::longest_step(vessel::make_vessel_model(ship, {27.0e6, 1.3, {}}));
  ship.shaft.inertia_kgm2 *= 2.0;
  const double two = vessel::longest_step(vessel::make_vessel_model(ship, {27.0e6, 1.3, {}}));
  CHECK(two == Approx(2.0 * one));
  CHECK(vessel::longest_step(vessel::make_vessel_model(ship)) ==
        std::numeric_limits<double>::infinity());
}
