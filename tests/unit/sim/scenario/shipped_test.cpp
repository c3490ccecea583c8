// Everything shipped can be read, and the ship files hold the numbers of their sources.
#include <catch2/catch.hpp>
#include <set>

#include "sim/scenario/file_check.h"
#include "sim/scenario/reader.h"
#include "tests/support/kvlcc2_data.h"
#include "tests/support/scenario_files.h"

using namespace haeul;

TEST_CASE("every shipped scenario reads", "[scenario][shipped]") {
  const auto files = test::yaml_files(test::source_directory() / "scenarios");
  REQUIRE(files.size() >= 2);
  for (const auto& file : files) {
    INFO(file.string());
    CHECK(scenario::kind_of(file) == scenario::FileKind::scenario);
    CHECK_NOTHROW(scenario::check_file(file));
  }
}

TEST_CASE("every shipped ship, engine, fuel and hull reads as its kind", "[scenario][shipped]") {
  using scenario::FileKind;
  const std::pair<const char*, FileKind> folders[] = {
      {"ships", FileKind::ship},
      {"engines", FileKind::machinery},
      {"fuels", FileKind::fuel},
      {"hull_conditions", FileKind::hull_condition}};
  for (const auto& [folder, kind] : folders) {
    const auto files = test::yaml_files(test::source_directory() / "assets" / folder);
    CHECK(files.size() >= 4);
    for (const auto& file : files) {
      INFO(file.string());
      CHECK(scenario::kind_of(file) == kind);
      CHECK_NOTHROW(scenario::check_file(file));
    }
  }
}

TEST_CASE("explained, every shipped scenario reads back as the same", "[scenario][shipped]") {
  test::TemporaryFolder folder;
  for (const auto& file : test::yaml_files(test::source_directory() / "scenarios")) {
    INFO(file.string());
    const std::string explained = scenario::explain(file);
    const auto again = folder.write("explained.yaml", explained);
    CHECK(scenario::explain(again).size() <= explained.size());  // nothing is a default any more

    const auto a = scenario::read_scenario(file);
    const auto b = scenario::read_scenario(again);
    CHECK(a.title == b.title);
    CHECK(a.seed == b.seed);
    CHECK(a.time.end_s == b.time.end_s);
    CHECK(a.require.min_cpa_m == b.require.min_cpa_m);
    CHECK(a.encounter.entry_range_m == b.encounter.entry_range_m);
    REQUIRE(a.ships.size() == b.ships.size());
    for (std::size_t i = 0; i < a.ships.size(); ++i) {
      CHECK(a.ships[i].id == b.ships[i].id);
      CHECK(a.ships[i].plant.key == b.ships[i].plant.key);
      CHECK(a.ships[i].start_N == b.ships[i].start_N);
      CHECK(a.ships[i].start_course_rad == Approx(b.ships[i].start_course_rad));
      CHECK(a.ships[i].route.size() == b.ships[i].route.size());
      CHECK(a.ships[i].master.planner == b.ships[i].master.planner);
    }
  }
}

namespace {

void check_same_hull(const vessel::ShipData& a, const vessel::ShipData& b) {
  CHECK(a.hull.X_vvvv == b.hull.X_vvvv);
  CHECK(a.hull.Y_vvr == b.hull.Y_vvr);
  CHECK(a.hull.N_rrr == b.hull.N_rrr);
  CHECK(a.hull.Jz == b.hull.Jz);
  CHECK(a.rudder.f_alpha == b.rudder.f_alpha);
  CHECK(a.rudder.gamma_R_negative == b.rudder.gamma_R_negative);
  CHECK(a.propeller.k2 == b.propeller.k2);
  CHECK(a.propeller.wake_C2_port == b.propeller.wake_C2_port);
}

}  // namespace

TEST_CASE("kvlcc2_yy2015 is the published set", "[scenario][shipped]") {
  const auto ship = scenario::read_ship("kvlcc2_yy2015");
  const auto paper = test::kvlcc2_full();
  check_same_hull(ship, paper);
  CHECK(ship.dimensions.displacement_m3 == paper.dimensions.displacement_m3);
  CHECK(ship.dimensions.lcg_m == paper.dimensions.lcg_m);
  CHECK(ship.resistance.method == vessel::ResistanceData::Method::mmg);
  CHECK_FALSE(ship.propeller.torque_from_series);
  CHECK(ship.propeller.wake == 0.35);
  CHECK(ship.steering_gear.rate_radps == Approx(paper.steering_gear.rate_radps).epsilon(1e-15));
  CHECK(ship.machinery.empty());
}

TEST_CASE("kvlcc2_l7 is the model at 1:45.7", "[scenario][shipped]") {
  const auto model = scenario::read_ship("kvlcc2_l7");
  const auto full = test::kvlcc2_full();
  check_same_hull(model, full);
  CHECK(model.propeller.wake == 0.40);
  CHECK(model.dimensions.water_density_kgpm3 == 1000.0);
  // the paper rounds the model's lengths to the millimetre and its volume to 10 litres
  const double scale = full.dimensions.length_pp_m / model.dimensions.length_pp_m;
  CHECK(model.dimensions.breadth_m == Approx(full.dimensions.breadth_m / scale).epsilon(0.005));
  CHECK(model.propeller.diameter_m == Approx(full.propeller.diameter_m / scale).epsilon(0.005));
  CHECK(model.rudder.area_m2 == Approx(full.rudder.area_m2 / (scale * scale)).epsilon(0.005));
  CHECK(model.steering_gear.rate_radps ==
        Approx(full.steering_gear.rate_radps * math::sqrt(scale)).epsilon(0.005));
}

TEST_CASE("kvlcc2 sails with full-scale resistance and a known torque", "[scenario][shipped]") {
  const auto ship = scenario::read_ship("kvlcc2");
  check_same_hull(ship, test::kvlcc2_sailing());
  CHECK(ship.resistance.method == vessel::ResistanceData::Method::itc57);
  CHECK(ship.resistance.wetted_surface_m2 == Approx(27194.0 + 273.3));
  CHECK(ship.propeller.torque_from_series);
  CHECK(ship.propeller.pitch_ratio == 0.721);
  CHECK(ship.service_speed_mps == Approx(15.5 * 1852.0 / 3600.0));
  CHECK(ship.shaft.max_rps == Approx(80.0 / 60.0));
  CHECK_FALSE(ship.machinery.empty());
}

TEST_CASE("a machinery profile brings its fuels along", "[scenario][shipped]") {
  const auto plant = scenario::read_machinery("two_stroke_lng_hp");
  CHECK(plant.main_engine.normal.fuel.key == "lng");
  CHECK(plant.main_engine.normal.pilot.key == "mgo");
  CHECK(plant.main_engine.oil.fuel.key == "mgo");
  CHECK(plant.auxiliary.fuel.kind == machinery::Fuel::mgo);
  CHECK(plant.main_engine.mcr_w == 27160e3);
  CHECK(plant.main_engine.rated_rps == Approx(76.0 / 60.0));
  CHECK(plant.main_engine.normal.sfc_kgpj == Approx(135 * machinery::kGramPerKilowattHour));
  CHECK(plant.main_engine.normal.fuel.lhv_jpkg == 48e6);
  CHECK(scenario::read_machinery("two_stroke_hfo").scrubber.so2_removed == 0.98);
}

TEST_CASE("every block of a shipped ship says where its numbers come from", "[scenario][shipped]") {
  for (const auto& file : test::yaml_files(test::source_directory() / "assets/ships")) {
    INFO(file.string());
    CHECK_FALSE(scenario::read_ship(file.string()).source.empty());
    const std::string text = test::read_file(file);
    CHECK(text.find("confidence:") != std::string::npos);
  }
}
