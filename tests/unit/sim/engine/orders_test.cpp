// Orders given by hand, and engines and thrusters that fail.
#include "sim/engine/orders.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "sim/engine/build.h"
#include "sim/engine/run.h"
#include "sim/record/log/event_text.h"
#include "tests/support/scenario_files.h"
#include "tests/support/scenario_runs.h"

using namespace haeul;
using engine::EventKind;

namespace {

struct Sailed {
  std::unique_ptr<engine::World> world;
  engine::State state;
  std::vector<engine::Event> events;
  std::vector<engine::ShipState> rows;  // after each tick
  const engine::ShipState& at(double t) const {
    return rows[static_cast<std::size_t>(std::lround(t / world->step_s)) - 1];
  }
  int count(EventKind kind, double value) const {
    int n = 0;
    for (const auto& e : events) n += e.kind == kind && e.value == value;
    return n;
  }
};

Sailed sail(const std::string& ship, const std::string& speed_kn, const std::string& more,
            int end_s) {
  const std::string text =
      "title: orders\ntime: {step_s: 0.1, end_s: " + std::to_string(end_s) +
      "}\nships:\n  - id: own\n    ship: " + ship +
      "\n    start: {north_m: 0, east_m: 0, course_deg: 0, speed_kn: " + speed_kn + "}\n" + more;
  Sailed out;
  out.world = engine::build_world(scenario::read_scenario_text(text, "orders_test.yaml"));
  out.state = engine::initial_state(*out.world);
  engine::Runner runner(*out.world, out.state, {});
  for (bool more_to_come = true; more_to_come;) {
    more_to_come = runner.tick();
    out.events.insert(out.events.end(), runner.events().begin(), runner.events().end());
    out.rows.push_back(out.state.ships[0]);
  }
  return out;
}

}  // namespace

TEST_CASE("orders given by hand hold from their instant to their end, each for itself") {
  const auto run = sail("passenger_ferry", "8",
                        "    orders:\n"
                        "      - {from_s: 50, until_s: 100, rudder_deg: 20}\n"
                        "      - {from_s: 80, until_s: 90, rudder_deg: -10, bow_thruster: 0.5}\n",
                        150);
  const double degree = math::kPi / 180.0;
  CHECK(std::fabs(run.at(49.9).orders.rudder_rad) < 1e-6);
  CHECK(run.at(60.0).orders.rudder_rad == 20 * degree);
  CHECK(run.at(60.0).orders.bow_thruster == 0.0);
  // the later of two in the list counts
  CHECK(run.at(85.0).orders.rudder_rad == -10 * degree);
  CHECK(run.at(85.0).orders.bow_thruster == 0.5);
  CHECK(run.at(95.0).orders.rudder_rad == 20 * degree);
  CHECK(run.at(95.0).orders.bow_thruster == 0.0);
  // the lever stayed with guidance, and then the rudder is hers again: back to her course
  CHECK(run.at(95.0).orders.shaft_rps > 0.0);
  CHECK(run.at(110.0).orders.rudder_rad < 0.0);
  CHECK(run.at(100.0).motion.psi > 0.1);
}

TEST_CASE("a bow thruster turns a ship at rest, and stops when it is lost") {
  const auto run = sail("passenger_ferry", "0",
                        "    orders: [{from_s: 0, lever: 0, bow_thruster: 1}]\n"
                        "    failures: [{kind: thruster_lost, unit: bow, from_s: 200}]\n",
                        400);
  const auto& swinging = run.at(199.0).motion;
  CHECK(swinging.bow_thruster == 1.0);
  // between a quarter and one and a half degrees a second, as ferries do
  CHECK(swinging.r > 0.25 * math::kPi / 180.0);
  CHECK(swinging.r < 1.5 * math::kPi / 180.0);
  CHECK(std::fabs(swinging.u) < 0.5);
  CHECK(run.at(399.0).motion.bow_thruster == 0.0);
  CHECK(run.at(399.0).motion.r < 0.4 * swinging.r);
  CHECK(run.count(EventKind::failure, 3.0) == 1);
}

TEST_CASE("blades that turn take her from ahead to astern while the shaft keeps its speed") {
  const auto run = sail("passenger_ferry", "10", "    orders: [{from_s: 10, lever: -1}]\n", 300);
  const auto& blades = run.world->ships[0].vessel.blades;
  double slowest = 1e9;
  for (const auto& row : run.rows) slowest = std::min(slowest, row.motion.shaft_rps);
  CHECK(slowest > 0.7 * run.at(5.0).motion.shaft_rps);
  CHECK(run.at(5.0).motion.pitch > 0.0);
  CHECK(run.at(60.0).motion.pitch == Approx(blades.lowest_pitch));
  // not faster than the gear turns them
  for (std::size_t k = 1; k < run.rows.size(); ++k) {
    REQUIRE(std::fabs(run.rows[k].motion.pitch - run.rows[k - 1].motion.pitch) <=
            blades.rate_per_s * run.world->step_s * (1.0 + 1e-9));
  }
  CHECK(run.at(300.0).motion.u < -1.0);
  // an engine that keeps turning was neither stopped nor reversed
  CHECK(run.count(EventKind::engine, 0.0) == 0);
  CHECK(run.count(EventKind::engine, -1.0) == 0);
}

TEST_CASE("a direct-coupled engine stops, reverses and says so") {
  const auto run = sail("chemical_tanker_12k", "8",
                        "    orders: [{from_s: 10, until_s: 400, lever: -0.6}]\n", 900);
  CHECK(run.count(EventKind::engine, 0.0) >= 1);
  CHECK(run.count(EventKind::engine, -1.0) == 1);
  CHECK(run.count(EventKind::engine, 1.0) >= 1);
  const auto& ships = run.world->scenario.ships;
  for (const auto& e : run.events) {
    if (e.kind == EventKind::engine && e.value < 0.0) {
      CHECK(e.time_s > 15.0);  // fuel off and the shaft slow first
      CHECK(record::event_text(e, ships).find("engine runs astern") != std::string::npos);
    }
  }
  CHECK(run.at(300.0).motion.shaft_rps < 0.0);
  CHECK(run.at(300.0).shaft.power_w > 0.0);
  // nothing is burnt to drive her while the fuel is cut
  CHECK(run.at(12.0).shaft.power_w == 0.0);
}

TEST_CASE("one engine of two that fails turns the ship towards it") {
  const auto run = sail("lng_carrier_174k", "12",
                        "    failures: [{kind: engine_stopped, unit: starboard, from_s: 20}]\n"
                        "    orders: [{from_s: 0, rudder_deg: 0}]\n",
                        400);
  const auto& m = run.at(400.0).motion;
  CHECK(m.shaft_rps < 0.7 * m.shaft_rps_port);
  CHECK(m.psi > 0.05);
  CHECK(run.at(20.0).motion.psi == 0.0);
}

TEST_CASE("an engine does not run slower than it can: below half of that it is stopped") {
  const auto world = sail("chemical_tanker_12k", "8", "", 1).world;
  const auto& model = world->ships[0].vessel;
  const double least = model.drive.data.least_speed, rated = 1.0 / model.drive.inv_n_r;
  CHECK(vessel::shaft_command(model, 0.4 * least * rated).engine_order == 0.0);
  CHECK(vessel::shaft_command(model, 0.6 * least * rated).engine_order == least);
  CHECK(vessel::shaft_command(model, -0.6 * least * rated).engine_order == -least);
  CHECK(vessel::shaft_command(model, 0.5 * rated).engine_order == Approx(0.5));
  CHECK(vessel::shaft_command(model, -rated).engine_order == -model.drive.data.astern_speed);
}

TEST_CASE(
    "a failure is told once when it begins and once when it is mended, whatever the rounding") {
  for (const double from_s : {0.0, 16.1, 17.6, 20.0}) {
    INFO(from_s);
    const auto run = sail("chemical_tanker_12k", "8",
                          "    failures: [{kind: rudder_jammed, from_s: " + std::to_string(from_s) +
                              ", until_s: " + std::to_string(from_s + 1.3) + "}]\n",
                          24);
    int begun = 0, mended = 0;
    for (const auto& e : run.events) {
      if (e.kind == EventKind::failure) ++(e.limit > 0.5 ? begun : mended);
    }
    CHECK(begun == 1);
    CHECK(mended == 1);
  }
}

TEST_CASE("overlapping failures add up, and the last to be mended lets the engine start") {
  const auto run = sail("passenger_ferry", "10",
                        "    orders: [{from_s: 0, lever: 0.6}]\n"
                        "    failures:\n"
                        "      - {kind: engine_stopped, unit: port, from_s: 20, until_s: 60}\n"
                        "      - {kind: blackout, from_s: 30, until_s: 40}\n",
                        140);
  using propulsion::DrivePhase;
  CHECK(run.at(25.0).engines.mode[0].phase == DrivePhase::running);
  CHECK(run.at(25.0).engines.mode[1].phase == DrivePhase::failed);
  CHECK(run.at(35.0).engines.mode[0].phase == DrivePhase::failed);
  const double restart_s = run.world->ships[0].vessel.drive.data.restart_s;
  CHECK(run.at(39.0 + restart_s).engines.mode[0].phase == DrivePhase::failed);
  CHECK(run.at(45.0 + restart_s).engines.mode[0].phase == DrivePhase::running);
  CHECK(run.at(59.0 + restart_s).engines.mode[1].phase == DrivePhase::failed);
  CHECK(run.at(65.0 + restart_s).engines.mode[1].phase == DrivePhase::running);
}

TEST_CASE("in a blackout blades keep their pitch, with an engine stopped they obey") {
  const std::string orders = "    orders: [{from_s: 20, lever: 0.2}]\n";
  const auto dark =
      sail("passenger_ferry", "12",
           orders + "    failures: [{kind: blackout, from_s: 20, until_s: 60}]\n", 100);
  const double before = dark.at(20.0).motion.pitch;
  CHECK(dark.at(60.0).motion.pitch == Approx(before).epsilon(1e-9));
  CHECK(dark.at(100.0).motion.pitch < 0.7 * before);
  const auto stopped =
      sail("passenger_ferry", "12",
           orders + "    failures: [{kind: engine_stopped, from_s: 20, until_s: 60}]\n", 60);
  CHECK(stopped.at(60.0).motion.pitch < 0.7 * before);
}

TEST_CASE("full astern with way on does not stall the engines behind turning blades") {
  const auto run = sail("passenger_ferry", "17", "    orders: [{from_s: 10, lever: -1}]\n", 120);
  const auto& vessel = run.world->ships[0].vessel;
  double slow_s = 0.0;
  for (const auto& row : run.rows) {
    if (row.motion.shaft_rps * vessel.drive.inv_n_r < 0.6) slow_s += run.world->step_s;
  }
  // without the load control half a minute
  CHECK(slow_s < 6.0);
  CHECK(run.at(120.0).motion.u < 1.0);
}

TEST_CASE("thrusters draw on the hotel load with the cube of their speed") {
  const auto run = sail("passenger_ferry", "0",
                        "    orders:\n"
                        "      - {from_s: 0, until_s: 100, bow_thruster: -1}\n"
                        "      - {from_s: 100, bow_thruster: 0.5}\n",
                        160);
  const auto& world = *run.world;
  const double hotel = world.scenario.ships[0].plant.auxiliary.hotel_load_w;
  const double rated = world.scenario.ships[0].ship.bow_thruster.power_w;
  CHECK(run.at(99.0).ledger.hotel_power_w == Approx(hotel + rated));
  CHECK(run.at(150.0).ledger.hotel_power_w == Approx(hotel + rated / 8.0));
  double energy_j = 0.0;
  for (const auto& row : run.rows) {
    const double s = row.motion.bow_thruster;
    energy_j += (hotel + rated * std::fabs(s * s * s)) * world.step_s;
  }
  CHECK(run.state.ships[0].ledger.hotel_energy_j == Approx(energy_j).epsilon(1e-3));
  // and fuel is burnt for it
  const auto idle = sail("passenger_ferry", "0", "", 160);
  CHECK(run.state.ships[0].ledger.fuel_total_kg() >
        1.1 * idle.state.ships[0].ledger.fuel_total_kg());
}

TEST_CASE("the dead band of a ship's file keeps the rudder off its order by as much") {
  const test::TemporaryFolder folder;
  std::string text =
      test::read_file(test::source_directory() / "assets/ships/chemical_tanker_12k.yaml");
  const std::string block = "steering_gear:\n";
  text.insert(text.find(block) + block.size(), "  dead_band_deg: 1.5\n");
  const auto file = folder.write("slack.yaml", text);
  const std::string order = "    orders: [{from_s: 0, rudder_deg: 20}]\n";
  const double degree = math::kPi / 180.0;
  CHECK(sail(file.string(), "8", order, 60).at(60.0).motion.rudder == Approx(18.5 * degree));
  CHECK(sail("chemical_tanker_12k", "8", order, 60).at(60.0).motion.rudder ==
        Approx(20.0 * degree));
}

TEST_CASE("a turned azimuth unit is metered for the water it meets") {
  const auto run =
      sail("harbour_tug", "10", "    orders: [{from_s: 0, rudder_deg: 35, lever: 0.5}]\n", 60);
  const auto& vessel = run.world->ships[0].vessel;
  const auto& m = run.at(20.0).motion;
  double torque = 0.0;
  for (const std::size_t side : {0U, 1U}) {
    const double angle = -(side == 0 ? m.rudder : m.rudder_port);
    torque +=
        propulsion::azimuth_load(vessel.pods[side], side == 0 ? m.shaft_rps : m.shaft_rps_port,
                                 std::sin(angle), std::cos(angle), m.u, m.v, m.r)
            .torque;
  }
  CHECK(vessel::shaft_load(vessel, m, vessel::LaneOrders<double>{}).torque_nm ==
        Approx(torque).epsilon(1e-9));
  CHECK(run.at(20.0).shaft.torque_nm == Approx(torque).epsilon(5e-3));  // mean of the last tick
}
