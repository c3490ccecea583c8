#include "sim/batch/batch.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <set>

#include "sim/batch/junit.h"
#include "sim/record/durable_file.h"
#include "sim/record/io_error.h"
#include "sim/record/log/run_reader.h"
#include "tests/unit/sim/record/fake_run.h"

using namespace haeul;
using namespace haeul::batch;
using record::testing::bytes_of;
using record::testing::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

const std::string kImazu = std::string(HAEUL_SOURCE_DIR) + "/scenarios/imazu/";

// the first minute of some real encounters
std::vector<Job> short_jobs(BatchOptions& options, const TemporaryFolder& folder,
                            const std::vector<std::string>& names = {"01", "02", "03", "05"}) {
  options.folder = folder / "out";
  options.program = "haeul test";
  options.changes.until_s = 60.0;
  std::vector<std::string> paths;
  for (const auto& name : names) paths.push_back(kImazu + name + ".yaml");
  auto jobs = collect_jobs(paths);
  check_jobs(jobs, options.changes, options.program);
  return jobs;
}

std::size_t cells(const std::string& row) {
  bool quoted = false;
  std::size_t count = 1;
  for (const char c : row) {
    if (c == '"') quoted = !quoted;
    if (c == ',' && !quoted) ++count;
  }
  return count;
}

[[maybe_unused]] std::size_t resident_kb() {
  std::ifstream file("/proc/self/statm");
  std::size_t pages = 0;
  file >> pages >> pages;
  return pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE)) / 1024;
}

}  // namespace

TEST_CASE("jobs are sorted, named after their files and taken once") {
  const TemporaryFolder folder;
  for (const char* file : {"b/02.yaml", "a/01.yaml", "b/01.yaml", "notes.txt"}) {
    fs::create_directories(fs::path(folder / file).parent_path());
    std::ofstream(folder / file) << "x";
  }
  const auto names = [](const std::vector<Job>& jobs) {
    std::vector<std::string> all;
    for (const Job& job : jobs) all.push_back(job.name);
    return all;
  };
  using Names = std::vector<std::string>;
  CHECK(names(collect_jobs({folder.path().string()})) == Names{"a/01", "b/01", "b/02"});
  CHECK(names(collect_jobs({folder / "b"})) == Names{"01", "02"});
  CHECK(names(collect_jobs({folder / "b/02.yaml", folder / "b", folder / "b/../b/01.yaml"})) ==
        Names{"01", "02"});
  CHECK(names(collect_jobs({folder / "a/01.yaml"})) == Names{"01"});
  CHECK_THROWS_AS(collect_jobs({folder / "none.yaml"}), fs::filesystem_error);
  fs::create_directories(folder / "empty");
  CHECK_THROWS_AS(collect_jobs({folder / "empty"}), std::invalid_argument);
}

TEST_CASE("the errors of all files are told before anything runs") {
  const TemporaryFolder folder;
  std::ofstream(folder / "1.yaml") << "titel: one\n";
  std::ofstream(folder / "2.yaml") << record::read_whole(kImazu + "01.yaml");
  std::ofstream(folder / "3.yaml") << "ships: 7\n";
  auto jobs = collect_jobs({folder.path().string()});
  try {
    check_jobs(jobs, {}, "haeul test");
    FAIL("no error");
  } catch (const scenario::InputError& error) {
    CHECK_THAT(error.what(), Catch::Contains("1.yaml:1:1") && Catch::Contains("3.yaml") &&
                                 !Catch::Contains("2.yaml"));
  }
}

TEST_CASE("a job's key follows all that a run depends on") {
  const auto key = [](const Changes& changes, const std::string& program) {
    auto jobs = collect_jobs({kImazu + "01.yaml"});
    check_jobs(jobs, changes, program);
    return jobs[0].key;
  };
  Changes seed, until, set;
  seed.seed = 99;
  until.until_s = 60.0;
  set.overrides = {scenario::parse_override("ships.own.machinery=two_stroke_mgo")};
  const std::set<std::uint64_t> keys = {key({}, "a"), key({}, "b"), key(seed, "a"), key(until, "a"),
                                        key(set, "a")};
  CHECK(keys.size() == 5);
  CHECK(key({}, "a") == *keys.find(key({}, "a")));
}

TEST_CASE("the results are the same bytes however many runs go on at once") {
  const TemporaryFolder one, three;
  BatchOptions options;
  auto jobs = short_jobs(options, one);
  std::size_t shown = 0;
  const auto result =
      run_batch(jobs, options, [&](const RunRecord&, std::size_t done) { CHECK(done == ++shown); });
  CHECK(shown == 4);
  CHECK_FALSE(result.stopped);
  jobs = short_jobs(options, three);
  options.jobs = 3;
  run_batch(jobs, options, {});
  const std::string csv = bytes_of(one / "out/results.csv");
  CHECK(csv == bytes_of(three / "out/results.csv"));

  // every row has a cell for every name, and every run its files
  std::istringstream lines(csv);
  std::string line;
  std::getline(lines, line);
  CHECK(line == row_header());
  const std::size_t columns = cells(line);
  std::size_t rows = 0;
  while (std::getline(lines, line)) {
    CHECK(cells(line) == columns);
    CHECK(line.substr(0, 3) == jobs[rows++].name + ",");
  }
  CHECK(rows == 4);
  for (const Job& job : jobs) {
    const auto log = record::read_run(one / ("out/" + job.name + "/run.h5"));
    CHECK(log.complete);
    CHECK(log.time_s.back() == 60.0);
    CHECK(record::hash_text(record::read_result(one / ("out/" + job.name)).verdict.state_hash) ==
          log.state_hash);
    CHECK(bytes_of(one / ("out/" + job.name + "/run.h5")) ==
          bytes_of(three / ("out/" + job.name + "/run.h5")));
  }
}

TEST_CASE("a batch that was stopped goes on where it was and ends the same") {
  const TemporaryFolder whole, halves;
  BatchOptions options;
  auto jobs = short_jobs(options, whole);
  run_batch(jobs, options, {});

  // stopped by a signal after the second run
  jobs = short_jobs(options, halves);
  std::atomic<int> signal{0};
  options.stop = {&signal};
  const auto stopped = run_batch(jobs, options, [&](const RunRecord&, std::size_t done) {
    if (done == 2) signal = SIGINT;
  });
  CHECK(stopped.stopped);
  CHECK(stopped.records.size() == 2);
  CHECK_FALSE(fs::exists(halves / "out/results.csv"));
  CHECK(fs::exists(halves / "out/02/result.json"));
  CHECK_FALSE(fs::exists(halves / "out/03/result.json"));

  // a crash may also leave half a line
  std::ofstream(halves / "out/runs.jsonl", std::ios::app) << "{\"run\": \"03\", \"ke";
  options.stop = {};
  options.resume = true;
  std::vector<std::string> done;
  const auto result = run_batch(
      jobs, options, [&](const RunRecord& record, std::size_t) { done.push_back(record.name); });
  CHECK(done == std::vector<std::string>{"03", "05"});
  CHECK(result.resumed == 2);
  CHECK(bytes_of(halves / "out/results.csv") == bytes_of(whole / "out/results.csv"));

  SECTION("a changed scenario is run again") {
    options.changes.seed = 12345;
    check_jobs(jobs, options.changes, options.program);
    CHECK(run_batch(jobs, options, {}).resumed == 0);
  }
  SECTION("without resume all are run again") {
    options.resume = false;
    CHECK(run_batch(jobs, options, {}).resumed == 0);
  }
}

TEST_CASE("a run being stopped leaves a readable log and no result") {
  const TemporaryFolder folder;
  BatchOptions options;
  const auto jobs = short_jobs(options, folder, {"01"});
  std::atomic<int> signal{0};
  struct Stopper : engine::Observer {
    explicit Stopper(std::atomic<int>& to) : signal(to) {}
    void tick(const engine::World&, const engine::State& state,
              std::span<const engine::Event>) override {
      if (state.tick == 200) signal = SIGTERM;
    }
    std::atomic<int>& signal;
  } stopper(signal);
  engine::Observer* const observers[] = {&stopper};
  RunOptions how;
  how.folder = folder / "run";
  how.stop = {&signal};
  const auto scenario = read_job(jobs[0], options.changes);
  run_one(scenario, [&] {
    auto plain = how;
    plain.stop = {};
    return plain;
  }());
  REQUIRE(fs::exists(folder / "run/result.json"));
  how.observers = observers;
  CHECK_THROWS_AS(run_one(scenario, how), engine::Interrupted);
  CHECK_FALSE(fs::exists(folder / "run/result.json"));
  const auto log = record::read_run(folder / "run/run.h5");
  CHECK_FALSE(log.complete);
  CHECK(log.time_s.back() == 20.0);
}

TEST_CASE("a run that cannot be done does not end the others") {
  const TemporaryFolder folder;
  fs::create_directories(folder / "in");
  const std::string text = record::read_whole(kImazu + "01.yaml");
  std::ofstream(folder / "in/1.yaml") << text;
  std::ofstream(folder / "in/3.yaml") << text;
  auto fast = text;
  const auto at = fast.find("speed_kn: ");
  REQUIRE(at != std::string::npos);
  fast.replace(at, fast.find_first_of(",}\n", at) - at, "speed_kn: 30");  // beyond her engine
  std::ofstream(folder / "in/2.yaml") << fast;
  BatchOptions options;
  options.folder = folder / "out";
  options.changes.until_s = 20.0;
  auto jobs = collect_jobs({folder / "in"});
  check_jobs(jobs, options.changes, "");
  const auto result = run_batch(jobs, options, {});
  REQUIRE(result.records.size() == 3);
  CHECK(result.count(Outcome::fault) == 1);
  CHECK(result.records[1].end == "error");
  CHECK_THAT(result.records[1].row, Catch::Contains("own"));
  CHECK(cells(result.records[1].row) == cells(row_header()));
  CHECK(result.records[0].hash == result.records[2].hash);
  CHECK_FALSE(fs::exists(folder / "out/2/result.json"));
  const std::string junit = junit_text("in", result.records, "");
  CHECK_THAT(junit, Catch::Contains("tests=\"3\"") && Catch::Contains("errors=\"1\"") &&
                        Catch::Contains("<error message="));
}

TEST_CASE("a batch that cannot write ends with the reason") {
  const TemporaryFolder folder;
  BatchOptions options;
  const auto jobs = short_jobs(options, folder);
  options.folder = "/proc/no/such";
  CHECK_THROWS_AS(run_batch(jobs, options, {}), record::IoError);

  // a disk that is full from the start of the first log
  options.folder = folder / "out";
  options.jobs = 2;
  const pid_t child = ::fork();
  if (child == 0) {
    const rlimit limit{20000, 20000};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    ::signal(SIGXFSZ, SIG_IGN);
    int code = 0;
    try {
      run_batch(jobs, options, {});
    } catch (const record::IoError& error) {
      code = std::string(error.what()).find("File too large") != std::string::npos ? 4 : 5;
    }
    std::exit(code);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  REQUIRE(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 4);
  CHECK_FALSE(fs::exists(folder / "out/results.csv"));
}

TEST_CASE("a record survives its line, and no other line is one") {
  RunRecord record;
  record.name = "a/01";
  record.file = "x \"y\".yaml";
  record.key = 0xfedcba9876543210ULL;
  record.outcome = Outcome::missed;
  record.end = "time_over";
  record.missed = "min_cpa_nmi (0.3 nmi to 페리)";
  record.min_cpa_m = 555.5;
  record.min_cpa_to = "ferry";
  record.row = "a/01,\"b,c\"";
  RunRecord back;
  REQUIRE(read_record(record_line(record), back));
  CHECK(record_line(back) == record_line(record));
  CHECK(back.key == record.key);
  CHECK(back.outcome == Outcome::missed);
  const std::string line = record_line(record);
  for (std::size_t size = 0; size < line.size(); ++size) {
    REQUIRE_FALSE(read_record(line.substr(0, size), back));
  }
  CHECK_FALSE(read_record("[1, 2]", back));
}

TEST_CASE("a report for rigs tells what failed, in well-formed XML") {
  RunRecord missed;
  missed.name = "01";
  missed.file = "in/01.yaml";
  missed.outcome = Outcome::missed;
  missed.end = "arrived";
  missed.missed = "min_cpa_nmi (<0.5 & \"near\")";
  missed.hash = "0123";
  CHECK(junit_text("in", {missed}, " --seed 3") ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<testsuite name=\"in\" tests=\"1\" failures=\"1\" errors=\"0\">\n"
        "  <testcase classname=\"in\" name=\"01\">\n"
        "    <failure message=\"min_cpa_nmi (&lt;0.5 &amp; &quot;near&quot;)\" type=\"arrived\">"
        "state hash 0123&#10;haeul run in/01.yaml --seed 3</failure>\n"
        "  </testcase>\n"
        "</testsuite>\n");
}

#ifndef __SANITIZE_ADDRESS__  // which holds freed memory back
TEST_CASE("memory stays flat over many runs") {
  const TemporaryFolder folder;
  BatchOptions options;
  auto jobs = short_jobs(options, folder, {"02"});
  options.changes.until_s = 2.0;
  jobs.resize(120, jobs[0]);
  for (std::size_t i = 0; i < jobs.size(); ++i) jobs[i].name = std::to_string(i);
  options.jobs = 2;
  std::size_t early = 0, late = 0;
  run_batch(jobs, options, [&](const RunRecord&, std::size_t done) {
    if (done == 40) early = resident_kb();
    if (done == 120) late = resident_kb();
  });
  CHECK(late < early + 4096);
}
#endif
