#include "sim/record/result/csv.h"

#include <catch2/catch.hpp>
#include <charconv>
#include <sstream>

#include "sim/record/io_error.h"
#include "sim/record/log/run_reader.h"
#include "sim/record/log/run_writer.h"
#include "tests/unit/sim/record/fake_run.h"

using namespace haeul;
using namespace haeul::record::testing;

namespace {

record::RunLog sample(const TemporaryFolder& folder) {
  const auto world = fake_world();
  {
    record::RunWriter writer(folder / "run.h5", "haeul test");
    fake_run(writer, world, 3000);
  }
  return record::read_run(folder / "run.h5");
}

std::vector<std::vector<std::string>> cells(const std::string& text) {
  std::vector<std::vector<std::string>> rows;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    rows.emplace_back();
    std::istringstream row(line + ",");
    for (std::string cell; std::getline(row, cell, ',');) rows.back().push_back(cell);
  }
  return rows;
}

}  // namespace

TEST_CASE("the shortest text reads back as the same number") {
  for (const double value : {0.1, 1.0 / 3.0, -1e-300, 6.02214076e23, 0.0, 123456789.0}) {
    const std::string text = record::shortest(value);
    double back = 0.0;
    std::from_chars(text.data(), text.data() + text.size(), back);
    CHECK(back == value);
  }
  CHECK(record::shortest(0.1) == "0.1");
  CHECK(record::shortest(std::nan("")).empty());
}

TEST_CASE("a cell is quoted only where it must be") {
  CHECK(record::csv_cell("plain text") == "plain text");
  CHECK(record::csv_cell("a, b") == "\"a, b\"");
  CHECK(record::csv_cell("say \"no\"") == "\"say \"\"no\"\"\"");
}

TEST_CASE("the export holds the numbers of the log, angles in degrees") {
  const TemporaryFolder folder;
  const auto log = sample(folder);
  CHECK(record::csv_tables(log) ==
        std::vector<std::string>{"own", "target_1", "own-target_1", "events", "planner_own"});
  const auto rows = cells(record::csv_text(log, "own"));
  REQUIRE(rows.size() == log.time_s.size() + 1);
  const auto column = [&](const std::string& name) {
    const auto found = std::find(rows[0].begin(), rows[0].end(), name);
    REQUIRE(found != rows[0].end());
    return static_cast<std::size_t>(found - rows[0].begin());
  };
  const auto north = column("north_m"), heading = column("heading_deg"),
             rate = column("yaw_rate_degps"), co2 = column("co2_emitted_kg");
  CHECK(column("hfo_fuel_kg") > column("power_w"));
  for (std::size_t row = 0; row < log.time_s.size(); ++row) {
    REQUIRE(std::stod(rows[row + 1][north]) == log.ships[0].track["north_m"][row]);
    REQUIRE(std::stod(rows[row + 1][co2]) == log.ships[0].track["co2_emitted_kg"][row]);
    REQUIRE(std::stod(rows[row + 1][heading]) ==
            Approx(log.ships[0].track["heading_rad"][row] * 180.0 / 3.141592653589793));
    REQUIRE(std::stod(rows[row + 1][rate]) == 0.0);
  }
  const auto roles = cells(record::csv_text(log, "own-target_1"));
  CHECK(roles.back().back() == "crossing_give_way");
  CHECK_THROWS_AS(record::csv_text(log, "nobody"), std::invalid_argument);
}

TEST_CASE("headings are brought to one turn") {
  record::RunLog log;
  log.time_s = {0.0, 1.0};
  record::LoggedShip ship;
  ship.id = "own";
  ship.track.add("surge_mps", {0.0, 0.0});
  ship.track.add("heading_rad", {-0.5, 7.0});
  ship.track.add("rudder_rad", {-0.5, 7.0});
  log.ships = {ship};
  const auto rows = cells(record::csv_text(log, "own"));
  REQUIRE(rows[0] == std::vector<std::string>{"time_s", "surge_mps", "heading_deg", "rudder_deg"});
  CHECK(std::stod(rows[1][2]) == Approx(331.3521));
  CHECK(std::stod(rows[2][2]) == Approx(41.0705));
  CHECK(std::stod(rows[1][3]) == Approx(-28.6479));  // an angle, no direction
}

TEST_CASE("every table becomes a file") {
  const TemporaryFolder folder;
  const auto log = sample(folder);
  record::write_csv(log, folder / "deep/csv");
  for (const auto& name : record::csv_tables(log)) {
    CHECK(bytes_of(folder / ("deep/csv/" + name + ".csv")) == record::csv_text(log, name));
  }
  const auto decisions = cells(record::csv_text(log, "planner_own"));
  CHECK(decisions[0].back() == "cost_+57deg_x1");
  CHECK(std::stod(decisions.back().back()) ==
        log.planners[0].cost("cost", decisions.size() - 2, 2));
  CHECK(decisions[1].back().empty());  // not active, no cost
  CHECK_THROWS_AS(record::write_csv(log, "/proc/no/such"), record::IoError);
}
