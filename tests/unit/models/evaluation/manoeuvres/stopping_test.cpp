#include "models/evaluation/manoeuvres/stopping.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "tests/support/trial_ships.h"

using namespace haeul;
using evaluation::crash_stop;
using evaluation::inertia_stop;

namespace {
const vessel::EngineLimits kEngine{27.0e6, 1.3, {}};
}

TEST_CASE("a crash stop ends at rest, straight ahead for a symmetric ship") {
  const auto model = vessel::make_vessel_model(test::kvlcc2_sailing(), kEngine);
  auto settings = test::trial_settings(0);
  settings.every_s = 1.0;
  const auto stop = crash_stop(model, settings);
  REQUIRE(stop.stopped);
  CHECK(stop.end_speed_mps == Approx(0.0).margin(1e-12));
  CHECK(stop.order_rps == Approx(-0.75 * model.max_rps));
  CHECK(stop.lateral_m == 0.0);
  CHECK(stop.heading_rad == 0.0);
  CHECK(stop.track_reach_m == Approx(stop.head_reach_m).epsilon(1e-9));
  // the distance is the integral of the speed
  double integral = 0.0;
  for (std::size_t i = 1; i < stop.track.size(); ++i) {
    integral += 0.5 * (stop.track[i].motion.u + stop.track[i - 1].motion.u);
  }
  CHECK(stop.track_reach_m == Approx(integral).epsilon(1e-4));
}

TEST_CASE(
    "a VLCC with a real screw takes 10 to 20 lengths, engine set astern only when it may be") {
  auto ship = test::kvlcc2_sailing();
  ship.propeller.quadrants = vessel::PropellerData::Quadrants::measured;
  ship.rudder.stalls = true;
  const auto model = vessel::make_vessel_model(ship, kEngine);
  auto settings = test::trial_settings(0);
  settings.every_s = 1.0;
  const auto stop = crash_stop(model, settings);
  REQUIRE(stop.stopped);
  CHECK(stop.track_reach_m / 320.0 > 10.0);
  CHECK(stop.track_reach_m / 320.0 < 20.0);
  // a right-handed screw that backs pushes her stern to port
  CHECK(stop.heading_rad > 0.5);
  CHECK(stop.lateral_m > 0.0);
  // the screw windmills first: brake air is given at two fifths of the rated speed or less
  const auto astern = std::find_if(stop.track.begin(), stop.track.end(),
                                   [](const auto& row) { return row.motion.shaft_rps < 0.0; });
  REQUIRE(astern != stop.track.end());
  CHECK(astern->time_s > 60.0);
}

TEST_CASE("speeds are passed in their order") {
  const auto model = vessel::make_vessel_model(test::kvlcc2_sailing(), kEngine);
  const auto stop = crash_stop(model, test::trial_settings(0));
  double last_s = 0.0, last_m = 0.0;
  for (const auto& mark : stop.marks) {
    REQUIRE(mark.reached);
    CHECK(mark.time_s > last_s);
    CHECK(mark.track_reach_m > last_m);
    last_s = mark.time_s;
    last_m = mark.track_reach_m;
  }
  CHECK(stop.time_s > last_s);
  CHECK(stop.track_reach_m > last_m);
}

TEST_CASE("an inertia stop takes longer, and follows its closed form where only the hull brakes") {
  const auto sailing = vessel::make_vessel_model(test::kvlcc2_sailing(), kEngine);
  const auto inertia = inertia_stop(sailing, test::trial_settings(0));
  const auto crash = crash_stop(sailing, test::trial_settings(0));
  REQUIRE(inertia.stopped);
  CHECK(inertia.end_speed_mps == Approx(0.25 * 15.5 * test::kKnot));
  CHECK(inertia.track_reach_m > crash.marks[2].track_reach_m);

  // m du/dt = -k u^2 makes s = m / k ln(u0 / u): with a propeller of no size and R0' alone
  vessel::ShipData data = test::kvlcc2_full();
  data.propeller.k0 = data.propeller.k1 = data.propeller.k2 = 0.0;
  data.rudder.area_m2 = 0.0;
  auto model = vessel::make_vessel_model(data);
  auto settings = test::trial_settings(0);
  settings.shaft_rps = 1.0;
  const auto coast = inertia_stop(model, settings);
  REQUIRE(coast.stopped);
  const double m_over_k = 1.0 / (model.deep.inv_m_surge * model.deep.hull.R0);
  CHECK(coast.track_reach_m == Approx(m_over_k * std::log(4.0)).epsilon(1e-5));
  CHECK(coast.marks[1].track_reach_m == Approx(m_over_k * std::log(2.0)).epsilon(1e-5));
}

TEST_CASE("a current carries the track and changes no reach") {
  const auto model = vessel::make_vessel_model(test::kvlcc2_sailing(), kEngine);
  const auto still = crash_stop(model, test::trial_settings(0));
  auto settings = test::trial_settings(0);
  settings.around.current = {0.5, 1.0};
  const auto drifted = crash_stop(model, settings);
  CHECK(drifted.track_reach_m == Approx(still.track_reach_m).epsilon(1e-9));
  CHECK(drifted.lateral_m == Approx(0.0).margin(1e-6));
}

TEST_CASE("a ship whose formulation has no shaft is refused") {
  vessel::VesselModel model;
  model.kind = vessel::ShipData::Model::abkowitz;
  CHECK_THROWS_AS(crash_stop(model, test::trial_settings(0)), std::domain_error);
}
