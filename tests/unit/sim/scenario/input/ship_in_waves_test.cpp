// What a ship's file may say of her in waves.
#include <catch2/catch.hpp>

#include "models/environment/waves/motions.h"
#include "sim/scenario/reader.h"
#include "tests/support/scenario_files.h"

using namespace haeul;

namespace {

constexpr double kDegree = math::kPi / 180.0;

// KVLCC2's file with more keys
vessel::ShipData kvlcc2_with(const std::string& more) {
  const test::TemporaryFolder folder;
  const auto text = test::read_file(test::source_directory() / "assets/ships/kvlcc2.yaml");
  return scenario::read_ship(folder.write("ship.yaml", text + "\n" + more).string());
}

}  // namespace

TEST_CASE(
    "a ship's waterline is read in metres and radians, and is left alone where it is not given") {
  const auto ship =
      kvlcc2_with("waterline: {entrance_m: 60, run_angle_deg: 21.5, bow_m: 41, source: drawn}\n");
  CHECK(ship.waterline.entrance_m == 60.0);
  CHECK(ship.waterline.run_angle_rad == Approx(21.5 * kDegree));
  const auto wave = environment::wave_ship(ship);
  CHECK(wave.entrance_m == 60.0);
  CHECK(wave.run_m == Approx(72.9).margin(0.1));
  CHECK(wave.bow_m == 41.0);
  CHECK(kvlcc2_with("").waterline.entrance_m == 0.0);
}

TEST_CASE("a ship moves by the transfer functions of her file") {
  const auto ship = kvlcc2_with(
      "transfer_functions:\n"
      "  omega_radps: [0.4, 0.8]\n"
      "  heading_deg: [0, 180]\n"
      "  speed_kn: [0, 20]\n"
      "  heave:\n"
      "    amplitude: [1, 0.5, 1, 0.5, 1, 0.5, 1, 0.5]\n"
      "    phase_deg: [0, 90, 0, 90, 0, 90, 0, 90]\n");
  const auto wave = environment::wave_ship(ship);
  const auto at = transfer_at(wave.table, 0.8, 100.0 * kDegree, 5.0);
  CHECK(at.heave.re == Approx(0.0).margin(1e-12));
  CHECK(at.heave.im == Approx(0.5));
  CHECK(wave.table.speed[1] == Approx(20.0 * 1852.0 / 3600.0));
  CHECK(wave.table.pitch.empty());
}
