#include "sim/record/log/run_reader.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <thread>

#include "sim/record/io_error.h"
#include "sim/record/log/run_writer.h"
#include "tests/unit/sim/record/fake_run.h"

using namespace haeul;
using namespace haeul::record::testing;
using record::IoError;
using record::read_run;
using record::RunWriter;

namespace {

void write_bytes(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

// the columns of a log, to compare two readings
std::vector<std::vector<double>> columns(const record::RunLog& log) {
  std::vector<std::vector<double>> all{log.time_s};
  for (const auto& ship : log.ships) {
    for (const auto& column : ship.track.all()) all.push_back(column.values);
    all.emplace_back();
    for (const auto& p : ship.route) all.back().insert(all.back().end(), {p.north, p.east});
  }
  for (const auto& pair : log.encounters) {
    for (const auto& column : pair.columns.all()) all.push_back(column.values);
  }
  all.emplace_back();
  for (const auto& event : log.events) all.back().push_back(event.event.value);
  for (const auto& planner : log.planners) {
    all.push_back(planner.time_s);
    for (const auto& column : planner.costs.all()) all.push_back(column.values);
  }
  return all;
}

// whether every column of `got` is the whole of that of `truth`, or its beginning
bool agree(const record::RunLog& got, const record::RunLog& truth, bool whole) {
  const auto a = columns(got), b = columns(truth);
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (whole ? a[i].size() != b[i].size() : a[i].size() > b[i].size()) return false;
    const bool same = std::equal(a[i].begin(), a[i].end(), b[i].begin(), [](double x, double y) {
      return x == y || (std::isnan(x) && std::isnan(y));
    });
    if (!same) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("what was written is read back, every number of it") {
  const TemporaryFolder folder;
  const auto world = fake_world(3);
  {
    RunWriter writer(folder / "run.h5", "haeul test");
    fake_run(writer, world, 12344);
  }
  const auto log = read_run(folder / "run.h5");
  CHECK(log.complete);
  CHECK(log.program == "haeul test");
  CHECK(log.title_ko == "두 척");
  CHECK(log.state_hash == "0123456789abcdef");
  CHECK(log.end_reason == "time_over");
  CHECK(log.seed == 7);

  // one row per second and one at the end, which is no whole second
  REQUIRE(log.time_s.size() == 1236);
  CHECK(log.time_s[1234] == 1234.0);
  CHECK(log.time_s[1235] == Approx(1234.4));
  engine::State state;
  for (std::size_t row = 0; row < log.time_s.size(); ++row) {
    fake_state(state, 3, row == 1235 ? 12344 : static_cast<std::int64_t>(row) * 10);
    for (std::size_t i = 0; i < 3; ++i) {
      REQUIRE(log.ships[i].track["north_m"][row] == state.ships[i].motion.north);
      REQUIRE(log.ships[i].track["east_m"][row] == state.ships[i].motion.east);
      REQUIRE(log.ships[i].track["rudder_rad"][row] == state.ships[i].motion.rudder);
    }
    REQUIRE(log.ships[0].track["hfo_fuel_kg"][row] == state.ships[0].ledger.fuel_kg[0]);
    REQUIRE(log.encounter(0, 2)->role[row] == state.pairs[1].role);
  }
  CHECK(log.ships[0].metered());
  CHECK_FALSE(log.ships[1].metered());
  CHECK(log.ships[2].id == "target_2");
  CHECK(log.ships[2].draught_m == 10.0);
  CHECK(log.ships[2].trim_m == 2.5);
  CHECK(log.ships[2].design_draught_m == 20.8);
  CHECK(log.ships[2].design_displacement_m3 == 312600.0);
  CHECK(log.ships[2].route.back().north == 2000.0);
  CHECK(log.encounter(1, 0) == nullptr);  // only those who decide

  REQUIRE(log.events.size() == 20);
  CHECK(log.events[19].text == "Hanbit: closest approach to Ferry 1, 0.60 nmi");
  CHECK(log.events[19].event.time_s == 1200.0);

  const auto* planner = log.planner(0);
  REQUIRE(planner != nullptr);
  REQUIRE(planner->decisions.size() == 247);
  CHECK(planner->offsets_rad == std::vector<double>{0.0, 0.5, 1.0});
  CHECK(std::isnan(planner->cost("cost", 0, 0)));
  CHECK(planner->cost("cost", 246, 1) == 12302.0);
  CHECK(planner->decisions[246].candidate == 2);

  REQUIRE(log.chart.features.size() == 1);
  CHECK(log.chart.features[0].points == world.scenario.chart.features[0].points);
  CHECK(log.chart.features[0].name_ko == "곶");
  CHECK(log.chart.features[0].solid);
  REQUIRE(log.sources.size() == 2);
  CHECK(log.sources[0].text == "title: Two ships\n");
  CHECK(log.sources[1].text.empty());
}

TEST_CASE("a run cut short is read up to its last flush") {
  const TemporaryFolder folder;
  const auto world = fake_world();

  SECTION("ended by an error: everything buffered is there") {
    {
      RunWriter writer(folder / "run.h5", "haeul test");
      fake_run(writer, world, 20005, false);
    }
    const auto log = read_run(folder / "run.h5");
    CHECK_FALSE(log.complete);
    CHECK(log.end_reason.empty());
    CHECK(log.time_s.size() == 2001);
  }
  SECTION("still going on") {
    RunWriter writer(folder / "run.h5", "haeul test");
    fake_run(writer, world, 20005, false);
    // a copy is what another process sees: HDF5 shares a file that one process has open twice
    std::filesystem::copy(folder / "run.h5", folder / "seen.h5");
    CHECK(read_run(folder / "seen.h5").time_s.size() == 1202);
  }
  SECTION("killed with nothing flushed yet") {
    RunWriter writer(folder / "run.h5", "haeul test");
    fake_run(writer, world, 5, false);
    const auto log = read_run(folder / "run.h5");
    CHECK(log.time_s.empty());
    CHECK(log.ships.size() == 2);
    CHECK(log.sources.size() == 2);
  }
}

TEST_CASE("kill -9 takes nothing that was flushed") {
  const TemporaryFolder folder;
  const pid_t child = ::fork();
  if (child == 0) {
    RunWriter writer(folder / "run.h5", "haeul test");
    fake_run(writer, fake_world(), 20005, false);
    writer.flush();
    ::kill(::getpid(), SIGKILL);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  REQUIRE(WIFSIGNALED(status));
  const auto log = read_run(folder / "run.h5");
  CHECK_FALSE(log.complete);
  REQUIRE(log.time_s.size() == 2001);
  CHECK(log.ships[1].track["north_m"].back() == 7.0 * 2000.0 * 2.0);
  CHECK(log.events.size() == 33);
  CHECK(log.planner(0)->decisions.size() == 401);
  CHECK(log.planner(0)->cost("cost", 400, 2) == 20003.0);
}

TEST_CASE("a ship at anchor has one row, which stands for all") {
  const TemporaryFolder folder;
  auto world = fake_world(3);
  world.scenario.ships[1].anchored = true;
  {
    RunWriter writer(folder / "run.h5", "haeul test");
    fake_run(writer, world, 3000);
  }
  const auto log = read_run(folder / "run.h5");
  REQUIRE(log.time_s.size() == 301);
  CHECK(log.ships[1].anchored);
  CHECK(log.ships[1].track["surge_mps"] == std::vector<double>(301, 9.0));
  CHECK(log.ships[2].track["north_m"].back() == 6300.0);
  CHECK(log.ships[2].route.back() == world.ships[2].waypoints.back());
}

TEST_CASE("kill -9 at any instant leaves a readable log or none") {
  using Clock = std::chrono::steady_clock;
  const TemporaryFolder folder;
  // how long this machine needs now for a log with one flush
  const auto begin = Clock::now();
  {
    RunWriter writer(folder / "whole.h5", "haeul test");
    fake_run(writer, fake_world(), 15000);
  }
  const auto whole = Clock::now() - begin;
  int found = 0;
  std::size_t longest = 0;
  for (int trial = 0; trial < 150; ++trial) {
    const std::string path = folder / ("run" + std::to_string(trial) + ".h5");
    const pid_t child = ::fork();
    if (child == 0) {
      RunWriter writer(path, "haeul test");
      fake_run(writer, fake_world(), 100000000);
      ::_exit(0);
    }
    std::this_thread::sleep_for(whole * (trial + 1) / 75);
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    REQUIRE(WIFSIGNALED(status));
    if (!std::filesystem::exists(path)) continue;
    ++found;
    const auto log = read_run(path);
    CHECK_FALSE(log.complete);
    longest = std::max(longest, log.time_s.size());
    for (std::size_t row = 0; row < log.time_s.size(); ++row) {
      REQUIRE(log.ships[0].track["north_m"][row] == 7.0 * (0.1 * static_cast<double>(row * 10)));
    }
    std::filesystem::remove(path);
  }
  CHECK(found > 75);
  CHECK(longest > 1200);
}

TEST_CASE("a damaged log is an error that names the file, never a crash or a wrong number") {
  const TemporaryFolder folder;
  const std::string good = folder / "good.h5", bad = folder / "bad.h5";
  const bool finished = GENERATE(true, false);
  {
    RunWriter writer(good, "haeul test");
    fake_run(writer, fake_world(), 13000, finished);
    if (!finished) std::filesystem::copy(good, folder / "open.h5");  // as kill -9 leaves it
  }
  const std::string whole = bytes_of(finished ? good : folder / "open.h5");
  write_bytes(bad, whole);
  const auto truth = read_run(bad);
  const auto read_or_fail = [&](int& errors) {
    try {
      // what is read in spite of the damage is the truth, or of an open file the beginning of it
      const auto got = read_run(bad);
      CHECK(agree(got, truth, finished));
    } catch (const IoError& error) {
      ++errors;
      CHECK_THAT(error.what(), Catch::StartsWith(bad + ": "));
    }
  };

  SECTION("shortened") {
    int errors = 0;
    for (std::size_t part = 0; part < 50; ++part) {
      write_bytes(bad, whole.substr(0, whole.size() * part / 50));
      CAPTURE(part, finished);
      read_or_fail(errors);
    }
    CHECK(errors == 50);
  }
  SECTION("one byte altered") {
    int errors = 0;
    std::uint64_t random = 12345;
    for (int trial = 0; trial < 300; ++trial) {
      random = random * 6364136223846793005ULL + 1442695040888963407ULL;
      const std::size_t at = (random >> 20) % whole.size();
      std::string altered = whole;
      altered[at] = static_cast<char>(altered[at] ^ (1 << (random >> 60 & 7)));
      write_bytes(bad, altered);
      CAPTURE(trial, at, finished);
      read_or_fail(errors);
    }
    WARN(errors << " of 300 altered bytes noticed");
    CHECK(errors > (finished ? 230 : 200));
  }
  SECTION("no log at all") {
    int errors = 0;
    for (const std::string& text :
         {std::string(), std::string("title: x\n"), std::string(100000, 'x'), whole.substr(0, 8)}) {
      write_bytes(bad, text);
      read_or_fail(errors);
    }
    CHECK(errors == 4);
    std::filesystem::remove(bad);
    CHECK_THROWS_WITH(read_run(bad), bad + ": cannot open: No such file or directory");
    CHECK_THROWS_AS(read_run(folder.path().string()), IoError);
  }
}
